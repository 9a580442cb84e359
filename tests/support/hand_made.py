"""A small drawing by hand with every mark and every kind of end once."""

from dashboard.codes import shapes
from dashboard.drawing.about import About, Lead, Said
from dashboard.drawing.ends import End, Inside
from dashboard.drawing.layout import Drawing
from dashboard.drawing.marks import (
    LEFT,
    RIGHT,
    Across,
    Anchor,
    Area,
    Bar,
    Box,
    Dash,
    Disc,
    Line,
    Run,
    Sign,
    Tiles,
    Words,
    words,
)
from dashboard.drawing.type_scale import Role

HALF = Across(0.5)
SAID = Said("Second <wave>", "About €485 million", "European Commission · official")
LINKED = About("wave", "2", SAID, Lead("investment", (("wave", 2),)))
ANNOUNCED = About(
    "milestone",
    "ms-1",
    Said("Bids due", "Bids are due.", "EuroHPC · official", "3 December 2026", "https://a.eu/b"),
)
SAYS = About("site", "SLAIF", Said("SLAIF"))


def bar(y, **how):
    return Bar(Across(0, 20), HALF, y, 14, "wave-2", **how)


BARS = {
    "exact": bar(0),
    "about": bar(20, end=End.ABOUT, about=LINKED),
    "over": bar(40, end=End.OVER, about=SAYS),
    "up to": bar(60, end=End.UP_TO),
    "from to": bar(80, end=End.RANGE, low=0.8),
    "not broken down": bar(100, inside=Inside.UNDIVIDED, end=End.ABOUT),
    "computed": bar(120, inside=Inside.COMPUTED),
    "not published": bar(140, inside=Inside.UNPUBLISHED, words="not published"),
    "dimmed": bar(160, share=0.38),
}
OTHERS = (
    Line(LEFT, 180, RIGHT, 180, "ink"),
    Line(HALF, 180, HALF, 200, "ink", 2, Dash.DASHED),
    Line(LEFT, 180, HALF, 200, "ink"),
    Box(LEFT, Across(1, -4), 180, 20, line="link", filling="selected", dash=Dash.DOTTED),
    Area(((LEFT, 200), (Across(0.1), 200), (RIGHT, 220), (LEFT, 220)), "selected"),
    Area(((LEFT, 226), (Across(0.1), 226), (Across(0.1), 234)), "host", is_hatched=True),
    Tiles(Across(0.5), 225, 5, 7.5, 10, "eu"),
    *(
        Sign(Across(0, 10 + 20 * place), 230, shape, "wave-3", about=SAYS if not place else About())
        for place, shape in enumerate((shapes.CIRCLE, shapes.DIAMOND, shapes.RING, shapes.FRAME))
    ),
    Disc(Across(0.8), 230, 10, "wave-1", about=SAYS),
    Disc(Across(0.8), 230, 8, "ink", Dash.DOTTED),
    Sign(Across(0.7), 230, shapes.RING, "ink", about=ANNOUNCED, dash=Dash.DOTTED),
    Sign(Across(0.9), 230, shapes.CIRCLE, "ink", outlined=True),
    Words(LEFT, 250, (Run("First wave", Role.NAME), Run("7 AI Factories", Role.SECOND))),
    words(RIGHT, 250, "about €485 million", Role.AMOUNT, anchor=Anchor.END),
    words(HALF, 270, "€500 million", Role.AXIS, anchor=Anchor.MIDDLE),
    words(LEFT, 290, "Finland, Germany, Greece and Italy", to=Across(0.2), lines=2),
    Words(
        HALF,
        290,
        (
            Run("Finland,", Role.SECOND, Lead("countries", (("country", "FI"),))),
            Run("Greece", Role.SECOND, Lead("countries", (("country", "GR"),))),
            Run("EuroHPC", Role.SECOND, Lead(address="https://a.eu/?b&c")),
        ),
        to=Across(0.8),
        lines=2,
    ),
    words(LEFT, 340, "Finland, Germany", Role.LABEL, to=Across(0.2), colour="link", about=LINKED),
)
DRAWING = Drawing(
    "hand-made", "How a bar <ends>", "Every mark once.", "en", 360, (*BARS.values(), *OTHERS)
)
