"""An error is said calmly, in the reader's language, with a number that stands in the log; what
is around it stays.
"""

import logging
import secrets
from collections.abc import Iterator
from contextlib import contextmanager
from html import escape

import streamlit as st

from dashboard.ui import link

LOG = logging.getLogger("dashboard")


@contextmanager
def contained() -> Iterator[None]:
    """What fails inside is logged, and a box says so in its place. Streamlit's own ways to stop
    and to run again are no errors and pass.
    """
    try:
        yield
    except Exception as error:
        say_so(error)


def say_so(error: Exception) -> bool:
    """Log an error and show its box where the script is; True, for the server to leave it at that
    (`on_script_error` of `st.App`).
    """
    number = secrets.token_hex(4)
    LOG.error("error %s", number, exc_info=error)
    st.html(_box(number))
    return True


def _box(number: str) -> str:
    language = link.language()
    text = language.say("This part of the page could not be shown. What is around it works.")
    told = language.say("Number of the error, for those who run this site: {number}", number=number)
    return f'<div class="trouble" role="alert"><p>{escape(text)}</p><p>{escape(told)}</p></div>'
