"""The states as a table with bars: the money of their sites, in euro or next to their size."""

from collections.abc import Callable, Iterable, Mapping
from dataclasses import replace

from dashboard.data import Amount
from dashboard.drawing.about import About, Lead, Said
from dashboard.drawing.axis import Axis
from dashboard.drawing.layout import Layout, below
from dashboard.drawing.legend import Key, legend
from dashboard.drawing.marks import Across
from dashboard.drawing.rows import THIN, Columns, Part, Row, Size, bar_rows
from dashboard.drawing.rows import table_rows as rows_of_table
from dashboard.drawing.widths import Width
from dashboard.exhibits.bars import axis_of, keys_of, of_bounds, tick_of
from dashboard.exhibits.exhibit import Rows, Scene
from dashboard.exhibits.state_money import mode, value
from dashboard.language import message

UNITS_IN_WORDS = {
    "head": message("€{number} per inhabitant"),
    "gdp": message("{number} of GDP"),
}


def words(record: dict, scene: Scene, *, rounded: bool = False) -> str:
    """A row's value in words with its unit and wording; its money where there is no value."""
    language, size = scene.language, value(record, scene)
    if not size.is_known or not mode(scene):
        return language.money(record["money"], rounded=rounded)
    decimals = size.decimals
    write = {
        "head": lambda number: language.number(number, decimals),
        "gdp": lambda number: language.percent(number / 100, decimals),
    }
    unit = mode(scene)
    return language.quantity(size.rounded(decimals), write[unit], UNITS_IN_WORDS[unit])


WIDE, OF_SIZE = Columns(0.19, 0.46, 0.84), Columns(0.19, 0.46, 0.72)
"""Columns for amounts, and for amounts next to a size, whose words are longer."""

NOT_RANKED = 0.38
"""Share of the colour of a bar whose base is from another source."""


def drawing(table_rows: Rows, scene: Scene, width: Width) -> Layout:
    """A bar a state on one axis; pale where it is not ranked, a dotted box where none is known."""
    least = Width.WIDE.least if width is Width.WIDE else Width.NARROW.least
    drawn = [_row(record, scene) for record in table_rows.to_dict("records")]
    parts = [part for row in drawn for part in row.parts]
    keys, size = legend(keys_in(parts, scene), least), Size(THIN, 10)
    if width is Width.WIDE:
        columns = OF_SIZE if mode(scene) else WIDE
        axis = Axis(axis_of(parts).top, Across(columns.bars), Across(columns.amounts))
        return below(keys, rows_of_table(drawn, axis, least, ticks_in(scene), columns), gap=8)
    return below(keys, bar_rows(drawn, axis_of(parts), least, ticks_in(scene), size), gap=8)


def keys_in(parts: Iterable[Part], scene: Scene) -> tuple[Key, ...]:
    """Ranked and not, where both are drawn, then the ends of the bars."""
    drawn, say = list(parts), scene.language.say
    if all(part.share == 1 for part in drawn):
        return keys_of(drawn, scene)
    return (
        Key(say("Ranked"), "eu"),
        Key(say("Base from another source, not ranked"), "eu", share=NOT_RANKED),
        *keys_of(drawn, scene),
    )


def ticks_in(scene: Scene) -> Callable[[float], str]:
    """Writes a value of the axis in the mode's unit."""
    language = scene.language
    write: Mapping[str, Callable[[float], str]] = {
        "head": lambda value: language.say("€{number}", number=language.number(value, 2)),
        "gdp": lambda value: language.percent(value / 100, 3),
    }
    return write.get(mode(scene)) or tick_of(scene)


def _row(record: dict, scene: Scene) -> Row:
    language, size, code = scene.language, value(record, scene), record["country"]
    name, said = language.country(code), words(record, scene)
    title = language.say("{name}: {money}", name=name, money=said)
    lead = Lead("countries", (("country", (code,)),))
    about = About("state", code, Said(title, _details(record, scene)), lead)
    shown, quiet = size.rounded(size.decimals), replace(about, is_reached=False)
    part = of_bounds(shown, "eu", language.money(Amount()), quiet)
    is_pale = mode(scene) and size.is_known and not record["ranked"]
    return Row(
        name=name,
        second=record["sites"],
        amount=said if size.is_known else "",
        parts=(replace(part, share=NOT_RANKED) if is_pale else part,),
        about=about,
    )


def _details(record: dict, scene: Scene) -> str:
    """The money where the bar shows another unit, how many sites it covers, and its base."""
    language, details = scene.language, []
    if mode(scene) and value(record, scene).is_known:
        details.append(language.money(record["money"]))
    if 0 < record["covered"] < record["hosted"]:
        details.append(
            language.say(
                "sites in the sum: {covered} of {rows}",
                covered=record["covered"],
                rows=record["hosted"],
            )
        )
    if mode(scene) and not record["ranked"] and record["money"].in_euro:
        details.append(language.say(record["base"]))
    return "; ".join(details)
