"""Amounts set side by side: bars under a lens."""

from collections.abc import Sequence

from dashboard.exhibits.exhibit import Chart, Exhibit, Rows, Scene
from dashboard.exhibits.words import cell
from dashboard.export.drawing import Bars, Lens, Series
from dashboard.export.drawn_columns import columns_of, unit_of, value_of


def lens(exhibit: Exhibit, rows: Rows, scene: Scene, chart: Chart) -> Lens:
    """The rows without a mark on one scale; below, the last of them again with its parts."""
    marks = list(rows["lens"])
    whole = [place for place, mark in enumerate(marks) if not mark]
    amounts = _bars(exhibit, rows.iloc[whole], scene, chart, chart.colours)
    if len(whole) == len(marks):
        return Lens(amounts, None, (), "")
    inside = [whole[-1], *(place for place, mark in enumerate(marks) if mark)]
    colours = [
        scene.look.quiet if marks[place] == "sum" else chart.colours[len(whole) - 1]
        for place in inside
    ]
    parts = _bars(exhibit, rows.iloc[inside], scene, chart, colours)
    words = scene.language.say("Under the lens: another scale")
    return Lens(amounts, parts, _starts(parts, [marks[place] for place in inside]), words)


def _starts(parts: Bars, marks: Sequence[str]) -> tuple[float, ...]:
    """Where each bar begins: parts that are added stand one after the other."""
    starts, end = [], 0.0
    for mark, value in zip(marks, parts.series[0].values, strict=True):
        is_step = mark == "part" and "sum" in marks
        starts.append(end if is_step else 0.0)
        end += (value or 0) if is_step else 0
    return tuple(starts)


def _bars(exhibit: Exhibit, rows: Rows, scene: Scene, chart: Chart, colours: Sequence[str]) -> Bars:
    (money,), first, language = (
        columns_of(exhibit, chart.columns),
        exhibit.columns[0],
        scene.language,
    )
    series = Series(
        name=language.say(money.label),
        values=tuple(value_of(value) for value in rows[money.name]),
        words=tuple(cell(value, money, language) for value in rows[money.name]),
        colours=tuple(colours),
    )
    names = tuple(cell(value, first, language) for value in rows[first.name])
    return Bars(names, (series,), unit_of(money, scene), stacked=False, legend=())
