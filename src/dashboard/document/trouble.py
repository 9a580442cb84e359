"""An error is said calmly, in the reader's language, with a number that stands in the log; what
is around it stays.
"""

import logging
import secrets
from collections.abc import Callable

from markupsafe import Markup

from dashboard.language import Language
from dashboard.templates import render

LOG = logging.getLogger("dashboard")

MARK = b'<div class="trouble"'
"""How the box of the template begins."""


def box(error: Exception, language: Language) -> Markup:
    """Log an error and give the box that says so."""
    number = secrets.token_hex(4)
    LOG.error("error %s", number, exc_info=error)
    return render(
        "trouble",
        text=language.say("This part of the page could not be shown. What is around it works."),
        told=language.say(
            "Number of the error, for those who run this site: {number}", number=number
        ),
    )


def contained(make: Callable[[], Markup], language: Language) -> Markup:
    """What `make` gives; where it fails, a box in its place."""
    try:
        return make()
    except Exception as error:
        return box(error, language)


def is_whole(body: bytes) -> bool:
    """Whether no part of a document failed: one with a box in it is not kept for others."""
    return MARK not in body
