"""What the bars of amounts have in common: their ends, their words, and those of their axis."""

from collections.abc import Callable, Iterable, Mapping
from dataclasses import replace

from dashboard.codes.sources import TIER_NAMES
from dashboard.data import Amount
from dashboard.data.bounds import Bounds
from dashboard.drawing.about import NOTHING, About, Said
from dashboard.drawing.axis import Axis
from dashboard.drawing.ends import ENDS as ENDS_OF
from dashboard.drawing.ends import TAIL, End, Inside, end_of
from dashboard.drawing.legend import Key
from dashboard.drawing.marks import LEFT, RIGHT
from dashboard.drawing.rows import Part
from dashboard.exhibits.exhibit import LegendItem, Scene
from dashboard.facts.documents import sources
from dashboard.facts.site_money import UNDIVIDED
from dashboard.language import message
from dashboard.pens.css import colour_in_css

ENDS: Mapping[End, str] = {
    End.ABOUT: message("about"),
    End.OVER: message("over, at least: no upper end published"),
    End.UP_TO: message("up to: no lower end published"),
    End.RANGE: message("from, to"),
}
INSIDES: Mapping[Inside, str] = {
    Inside.UNDIVIDED: message("not broken down"),
    Inside.COMPUTED: message("computed by us"),
}
"""What the ends and fillings of bars mean; a box that says "not published" says so itself."""


PAYERS: Mapping[str, str] = {
    "eu": message("EU"),
    "national": message("States, regions included"),
    "private": message("Private money"),
    UNDIVIDED: message("Not broken down"),
}
COLOURS = {"eu": "eu", "national": "states", "private": "private", UNDIVIDED: "undivided"}
"""Names and colours of who pays."""


def payers_of(parts: Iterable[Part], scene: Scene) -> tuple[Key, ...]:
    """Who pays, of those that are drawn."""
    colours = {part.colour for part in parts if part.inside is Inside.SOLID}
    return tuple(
        Key(scene.language.say(PAYERS[payer]), colour)
        for payer, colour in COLOURS.items()
        if colour in colours
    )


def source_of(source_id: str, scene: Scene) -> str:
    """`European Commission, 12 March 2025 · official`; empty for no source."""
    if not source_id:
        return ""
    source, language = sources(scene.snapshot)[source_id], scene.language
    tier, day = language.say(TIER_NAMES[source.tier]), source.published_on
    if not day:
        return language.say("{publisher} · {tier}", publisher=source.publisher, tier=tier)
    named = {"publisher": source.publisher, "day": language.day(day), "tier": tier}
    return language.say("{publisher}, {day} · {tier}", **named)


def said_of(name: str, amount: Amount, scene: Scene) -> Said:
    """Name and amount, what it covers, and its source."""
    language = scene.language
    title = language.say("{name}: {money}", name=name, money=language.money(amount))
    return Said(title, language.fact(amount.covers), source_of(amount.source_id, scene))


def part_of(amount: Amount, colour: str, scene: Scene, about: About = NOTHING) -> Part:
    """The bar of an amount from zero, as its wording ends it; a dotted box where none in euro is
    published, a dotted outline where we computed it.
    """
    if not amount.in_euro or amount.low is None or amount.high is None:
        words = scene.language.money(amount)
        return Part(0, 0, colour, inside=Inside.UNPUBLISHED, words=words, about=about)
    inside = Inside.COMPUTED if amount.basis == "computed" else Inside.SOLID
    return Part(0, amount.high, colour, end_of(amount), inside, amount.low, about=about)


def of_bounds(
    size: Bounds, colour: str, words: str, about: About = NOTHING, share: float = 1.0
) -> Part:
    """The bar of a computed number from zero, as its bounds end it; a dotted box with the words
    where nothing is known.
    """
    if size.printed is None:
        return Part(0, 0, colour, inside=Inside.UNPUBLISHED, words=words, about=about)
    low, high = size.printed
    end = End.RANGE if low != high else ENDS_OF[size.wording]
    return Part(0, high, colour, end, low=low, share=share, about=about)


def stacked(
    whole: Amount, parts: Iterable[tuple[str, Amount]], scene: Scene, about: About
) -> tuple[Part, ...]:
    """Parts of an amount one behind the other, by who pays; the last ends as the whole is worded.
    The whole, as one bar, where none of them is known.
    """
    known = [(payer, amount) for payer, amount in parts if amount.middle]
    if not known or not whole.in_euro:
        return (part_of(whole, "eu", scene, about),)
    drawn, start = [], 0.0
    for payer, amount in known:
        stop = start + (amount.middle or 0)
        name = scene.language.say(PAYERS[payer])
        money = scene.language.say("{name}: {money}", name=name, money=scene.language.money(amount))
        said = replace(about, said=Said(money), leads_to=None, is_reached=False)
        inside = Inside.UNDIVIDED if payer == UNDIVIDED else Inside.SOLID
        drawn.append(Part(start, stop, COLOURS[payer], inside=inside, about=said))
        start = stop
    end, last = end_of(whole), drawn[-1]
    low = last.start + (last.stop - last.start) * 0.5 if end is End.RANGE else None
    return (*drawn[:-1], replace(last, end=end, low=low))


def axis_of(parts: Iterable[Part]) -> Axis:
    """A scale from zero over the whole width, on which every end has room."""
    found = [(part.stop, part.end is End.OVER) for part in parts]
    top = max((stop for stop, _ in found), default=0.0)
    is_open = any(is_open for stop, is_open in found if stop > 0.85 * top)
    return Axis(top, LEFT, RIGHT.beside(-TAIL if is_open else -2))


def tick_of(scene: Scene) -> Callable[[float], str]:
    """Writes a value of an axis of amounts, in EUR million."""
    language = scene.language

    def say(value: float) -> str:
        return language.money(Amount(value, value)) if value else language.number(0)

    return say


def keys_of(parts: Iterable[Part], scene: Scene) -> tuple[Key, ...]:
    """What the ends and fillings of bars mean, of those that are drawn."""
    drawn, say = list(parts), scene.language.say
    ends = {part.end for part in drawn if part.inside is not Inside.COMPUTED}
    insides = {part.inside for part in drawn}
    open_colour = next((part.colour for part in drawn if part.end is End.OVER), "quiet")
    return (
        *(Key(say(text), open_colour, end) for end, text in ENDS.items() if end in ends),
        *(Key(say(text), inside=inside) for inside, text in INSIDES.items() if inside in insides),
    )


def legend_of_rows(records: Iterable[Mapping], scene: Scene) -> list[LegendItem]:
    """Who pays and how bars end, of the rows of a page; a row has `money` and its `parts`."""
    colour, say, rows = colour_in_css, scene.language.say, list(records)
    payers = {name for row in rows for name, amount in row["parts"] if amount.middle}
    amounts: list[Amount] = [row["money"] for row in rows]
    items = {
        LegendItem(say(PAYERS["eu"]), colour(COLOURS["eu"])): "eu" in payers,
        LegendItem(say(PAYERS["national"]), colour(COLOURS["national"])): "national" in payers,
        LegendItem(say(PAYERS[UNDIVIDED]), colour("secondary-ink"), "▢"): UNDIVIDED in payers,
        LegendItem(say("Not published"), colour("secondary-ink"), "⬚"): any(
            not amount.is_published for amount in amounts
        ),
        LegendItem(say("about"), colour("ink"), "┆"): any(
            amount.qualifier == "about" for amount in amounts
        ),
    }
    return [item for item, is_drawn in items.items() if is_drawn]
