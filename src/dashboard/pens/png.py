"""Rasterises an SVG of the `svg` pen, in the typeface of the page."""

from functools import cache
from pathlib import Path
from tempfile import TemporaryDirectory

import resvg_py
from fontTools.ttLib import TTFont

from dashboard.drawing.typeface import typeface_file

FAMILY = "SourceSans3VF"
"""How the typeface calls itself in its file."""


@cache
def _folder() -> TemporaryDirectory[str]:
    """A folder of this process's own, which goes with it."""
    return TemporaryDirectory()


@cache
def typeface() -> str:
    """Path of the typeface unpacked, which resvg cannot do by itself; its weights are its own."""
    path = Path(_folder().name) / "source-sans.ttf"
    font = TTFont(typeface_file())
    font.flavor = None
    font.save(path)
    return str(path)


def png(svg: str, zoom: float = 2.0) -> bytes:
    """The SVG as PNG, `zoom` pixels for each of its own. Raises ValueError for no SVG."""
    return bytes(
        resvg_py.svg_to_bytes(
            svg_string=svg,
            zoom=zoom,
            skip_system_fonts=True,
            font_files=[typeface()],
            font_family=FAMILY,
            sans_serif_family=FAMILY,
        )
    )
