"""Everything a reader sees goes through here: messages, names, numbers, money and dates."""

from dashboard.language.language import DEFAULT_LANGUAGE, LANGUAGES, Language, language_of, message

__all__ = ["DEFAULT_LANGUAGE", "LANGUAGES", "Language", "language_of", "message"]
