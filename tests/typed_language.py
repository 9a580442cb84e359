"""What tests compare sentences in."""

from dashboard.language import Language


class TypedLanguage(Language):
    """A language with the spaces that a keyboard types, so that tests compare sentences as they
    are written down; tests/language/test_typography.py holds the no-break ones.
    """

    def _set(self, text: str) -> str:
        return text

    def _unbroken(self, words: str) -> str:
        return words
