"""Signs of codes as SVG."""

from dashboard.drawing.marks import Dash, Sign
from dashboard.drawing.signs import OUTLINES
from dashboard.pens.sheet import Sheet, number

RING = 2.0
"""Pixels of the line of a hollow sign."""

DASHES = {Dash.DASHED: "5 3", Dash.DOTTED: "1.5 2.5"}


def draw_sign(sign: Sign, sheet: Sheet) -> None:
    """A disc, a ring or an outline around the sign's centre."""
    group = sheet.group(sign.about)
    x = sign.x.at(sheet.width)
    look = _look(sign, sheet)
    if outline := OUTLINES.get(sign.shape):
        size = sign.size - (RING if sign.shape.is_ring else 0)
        corners = " ".join(
            f"{number(x + (a - 0.5) * size)},{number(sign.y + (b - 0.5) * size)}"
            for a, b in outline
        )
        sheet.add("polygon", {"points": corners, **look}, group)
        return
    is_hollow = sign.shape.is_ring
    radius = sign.size / 2 - (RING / 2 if is_hollow else 0)
    circle = {"cx": number(x), "cy": number(sign.y), "r": number(radius), **look}
    sheet.add("circle", circle, group)


def _look(sign: Sign, sheet: Sheet) -> dict[str, str]:
    colour = sheet.colour(sign.colour, sign.share)
    if sign.shape.is_ring:
        line = {"stroke": colour, "stroke-width": number(RING)}
        dashes = {"stroke-dasharray": DASHES[sign.dash]} if sign.dash else {}
        return {"fill": sheet.colour("paper"), **line, **dashes}
    if sign.outlined:
        return {"fill": colour, "stroke": sheet.colour("paper"), "stroke-width": "1.4"}
    return {"fill": colour}
