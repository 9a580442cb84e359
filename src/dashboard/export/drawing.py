"""What a file shows of an exhibit without a drawing: a chart, numbers or a table."""

from dataclasses import dataclass
from typing import TypeAlias


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
    """Bars on one linear scale from zero, in `unit`."""

    categories: tuple[str, ...]
    series: tuple[Series, ...]
    unit: str

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


Drawing: TypeAlias = Bars | Numbers | Cells
