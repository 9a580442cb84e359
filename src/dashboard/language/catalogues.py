"""Gettext catalogues (.po), read at start: there is no compiled file that could be stale."""

import io
from functools import cache
from gettext import GNUTranslations, NullTranslations

from babel.messages.mofile import write_mo
from babel.messages.pofile import read_po

from dashboard.paths import CATALOGUES

INTERFACE = "interface"
FACTS = "facts"


@cache
def translations(tag: str, domain: str) -> NullTranslations:
    """Translations of a domain: `interface` (messages of the code) or `facts` (texts of the data
    package). English is the language of the messages themselves and has no catalogue.
    """
    path = CATALOGUES / tag / f"{domain}.po"
    if not path.exists():
        return NullTranslations()
    with path.open("rb") as file:
        catalogue = read_po(file, locale=tag)
    compiled = io.BytesIO()
    write_mo(compiled, catalogue)
    compiled.seek(0)
    return GNUTranslations(compiled)
