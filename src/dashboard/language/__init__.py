"""Everything a reader sees goes through here: messages, names, numbers, money and dates."""

from dashboard.codes.message import message
from dashboard.language.language import DEFAULT_LANGUAGE, LANGUAGES, Language, language_of

__all__ = ["DEFAULT_LANGUAGE", "LANGUAGES", "Language", "language_of", "message"]
