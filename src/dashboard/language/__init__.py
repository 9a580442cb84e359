"""Everything a reader sees goes through here: messages, names, numbers, money and dates."""

from dashboard.codes.message import message
from dashboard.language.language import (
    DEFAULT_LANGUAGE,
    LANGUAGES,
    Language,
    language_of,
    tag_of,
)
from dashboard.language.preference import preferred_language

__all__ = [
    "DEFAULT_LANGUAGE",
    "LANGUAGES",
    "Language",
    "language_of",
    "message",
    "preferred_language",
    "tag_of",
]
