"""The typeface inside an SVG: as an image on a page it can load none."""

from base64 import b64encode
from functools import lru_cache
from io import BytesIO

from fontTools.subset import Options, Subsetter
from fontTools.ttLib import TTFont

from dashboard.drawing.typeface import typeface_file
from dashboard.pens.sheet import FAMILY


@lru_cache(maxsize=32)
def _letters(text: str) -> str:
    """Source Sans with only these letters in all weights, in base 64; the same bytes each time."""
    font = TTFont(typeface_file(), recalcTimestamp=False)
    options = Options(layout_features=["kern"], notdef_outline=True, hinting=False)
    subsetter = Subsetter(options)
    subsetter.populate(text=text)
    subsetter.subset(font)
    font.flavor = "woff2"
    out = BytesIO()
    font.save(out)
    return b64encode(out.getvalue()).decode()


def with_typeface(svg: str, texts: str) -> str:
    """An SVG of the `svg` pen that carries the letters of its texts."""
    name = FAMILY.split(",")[0]
    face = (
        f"<style>@font-face{{font-family:{name};font-weight:200 900;"
        f"src:url(data:font/woff2;base64,{_letters(''.join(sorted(set(texts))))})}}</style>"
    )
    return svg.replace("<defs", f"{face}<defs", 1)
