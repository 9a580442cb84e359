"""What python-pptx leaves as in its template of 2010: shape of the screen, language."""

import re
from collections.abc import Iterator
from functools import partial

from dashboard.export.reproducible import reproducible
from dashboard.export.slide_look import locale_of

SHAPE_OF_SCREEN = re.compile(rb'(<p:sldSz [^>]*?) type="screen4x3"')
SHOWN_AS = re.compile(rb"(<PresentationFormat>)[^<]*(?=</)")
TEMPLATE_LANGUAGE = re.compile(rb'(\blang=")en-US(?=")')


def _rules(name: str, locale: bytes) -> Iterator[tuple[re.Pattern[bytes], bytes]]:
    if name == "ppt/presentation.xml":
        yield SHAPE_OF_SCREEN, rb"\g<1>"
    if name == "docProps/app.xml":
        yield SHOWN_AS, rb"\g<1>Widescreen"
    if name.startswith("ppt/") and name.endswith(".xml"):
        yield TEMPLATE_LANGUAGE, rb"\g<1>" + locale


def _mended(name: str, body: bytes, locale: str) -> bytes:
    for pattern, text in _rules(name, locale.encode()):
        body = pattern.sub(text, body)
    return body


def finished(archive: bytes, tag: str) -> bytes:
    """A deck as the schema and its language want it, the same file whenever it is made."""
    return reproducible(archive, partial(_mended, locale=locale_of(tag)))
