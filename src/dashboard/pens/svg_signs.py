"""Signs of codes as SVG."""

from xml.etree.ElementTree import Element

from dashboard.codes.shapes import CROSSED, DOTTED
from dashboard.drawing.marks import Sign
from dashboard.drawing.signs import OUTLINES
from dashboard.pens.sheet import Sheet, number

RING = 2.0
"""Pixels of the line of a hollow sign."""


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
    is_hollow = _is_hollow(sign)
    radius = sign.size / 2 - (RING / 2 if is_hollow else 0)
    circle = {"cx": number(x), "cy": number(sign.y), "r": number(radius), **look}
    sheet.add("circle", circle, group)
    if sign.shape == DOTTED:
        dot = {**circle, "r": number(sign.size * 0.17), "fill": look["stroke"], "stroke": "none"}
        sheet.add("circle", dot, group)
    if sign.shape == CROSSED:
        _cross(sign, x, sheet, group)


def _is_hollow(sign: Sign) -> bool:
    return sign.shape.is_ring or sign.shape in (DOTTED, CROSSED)


def _look(sign: Sign, sheet: Sheet) -> dict[str, str]:
    colour = sheet.colour(sign.colour, sign.share)
    if _is_hollow(sign):
        return {"fill": sheet.colour("paper"), "stroke": colour, "stroke-width": number(RING)}
    if sign.outlined:
        return {"fill": colour, "stroke": sheet.colour("paper"), "stroke-width": "1.4"}
    return {"fill": colour}


def _cross(sign: Sign, x: float, sheet: Sheet, group: Element) -> None:
    arm = sign.size * 0.35
    for slope in (1, -1):
        line = {
            "x1": number(x - arm),
            "x2": number(x + arm),
            "y1": number(sign.y - slope * arm),
            "y2": number(sign.y + slope * arm),
            "stroke": sheet.colour(sign.colour, sign.share),
            "stroke-width": "1.5",
        }
        sheet.add("line", line, group)
