"""What an address asks for: its parameters, its view, and the language of who asks."""

from pathlib import PurePath

from starlette.requests import Request

from dashboard.data import current_dataset
from dashboard.document.asked import asked as asked_of
from dashboard.language import preferred_language
from dashboard.view import View, from_query, limits_of

NEGOTIATED = {"Vary": "Accept-Language"}
"""Header of answers whose language is the reader's where the address names none."""


def asked(request: Request) -> dict[str, str]:
    """The parameters of an address; one given more than once is a list of its values."""
    return asked_of(request.query_params.multi_items())


def language_asked(request: Request) -> str:
    """Tag of the language that the reader's browser asks for."""
    return preferred_language(request.headers.get("accept-language", ""))


def place_of(request: Request) -> str:
    """The page or exhibit that an address names: the last part of its path, without suffix."""
    return PurePath(request.url.path).stem


def view_of_page(request: Request) -> tuple[View, tuple[str, ...]]:
    """The view of a page and what of its link was not understood. Where the link names no
    language it is the one of the reader's browser.
    """
    limits = limits_of(current_dataset())
    return from_query(asked(request), limits, language_asked(request), place_of(request))


def view_of_file(request: Request) -> tuple[View, tuple[str, ...]]:
    """The view of a file, an embed or a document for paper, and what was not understood. Without
    a language it is English: such an address is the same for everyone who has it.
    """
    limits = limits_of(current_dataset())
    return from_query(asked(request), limits, place=place_of(request))
