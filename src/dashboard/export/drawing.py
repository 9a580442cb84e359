"""What a slide or a still picture shows of an exhibit: a chart, a map, numbers or a table."""

from dataclasses import dataclass
from typing import TypeAlias

from dashboard.exhibits.exhibit import LegendItem
from dashboard.export.outlines import Point, Ring


@dataclass(frozen=True)
class Series:
    """A column drawn as bars: a value a category, None where nothing can be drawn; the words
    keep "about", "over" and the range. `colours` has one a category.
    """

    name: str
    values: tuple[float | None, ...]
    words: tuple[str, ...]
    colours: tuple[str, ...]


@dataclass(frozen=True)
class Bars:
    """Bars on one linear scale from zero, in `unit`; `stacked` where series are parts."""

    categories: tuple[str, ...]
    series: tuple[Series, ...]
    unit: str
    stacked: bool
    legend: tuple[LegendItem, ...]

    @property
    def longest(self) -> float:
        """The largest value, 0 where there is none."""
        return max((value or 0 for each in self.series for value in each.values), default=0)

    @property
    def without_bar(self) -> tuple[str, ...]:
        """Categories of which nothing can be drawn, with the words of their first series."""
        return tuple(
            f"{category} ({self.series[0].words[place]})"
            for place, category in enumerate(self.categories)
            if all(series.values[place] is None for series in self.series)
        )


@dataclass(frozen=True)
class State:
    """A state on the map: rings in the frame, colour, and what is said about it."""

    code: str
    name: str
    words: str
    colour: str
    rings: tuple[Ring, ...]
    is_picked: bool = False


@dataclass(frozen=True)
class Site:
    """A site's sign: place in the frame, wave, and what is said about it."""

    name: str
    words: str
    wave: str
    place: Point
    is_placed: bool = True


@dataclass(frozen=True)
class EuropeMap:
    """Coloured states and signs of sites over neighbours without a colour of their own."""

    neighbours: tuple[Ring, ...]
    states: tuple[State, ...]
    sites: tuple[Site, ...]
    legend: tuple[LegendItem, ...]


@dataclass(frozen=True)
class Tile:
    """A number in words and what it counts."""

    value: str
    label: str
    detail: str


@dataclass(frozen=True)
class Numbers:
    """A tile a row."""

    tiles: tuple[Tile, ...]


@dataclass(frozen=True)
class Cells:
    """A table in words; `is_number` says which columns stand to the right."""

    head: tuple[str, ...]
    rows: tuple[tuple[str, ...], ...]
    is_number: tuple[bool, ...]


@dataclass(frozen=True)
class Lens:
    """Amounts on one scale, and on another the last of them with its parts, None where there is
    none. `starts`: where each of the parts begins, in their unit. `words`: how much wider the
    second scale is.
    """

    amounts: Bars
    parts: Bars | None
    starts: tuple[float, ...]
    words: str

    @property
    def without_bar(self) -> tuple[str, ...]:
        """Amounts and parts of which nothing can be drawn, with their words."""
        return self.amounts.without_bar + (self.parts.without_bar if self.parts else ())


Drawing: TypeAlias = Bars | EuropeMap | Numbers | Lens | Cells
