"""Columns of an exhibit's table as a drawing needs them: by name, as lengths, with their unit."""

from collections.abc import Sequence

from dashboard.data import Amount
from dashboard.data.bounds import Bounds
from dashboard.exhibits.exhibit import Column, Exhibit, Scene
from dashboard.export.exhibit_table import plain


def columns_of(exhibit: Exhibit, names: Sequence[str]) -> tuple[Column, ...]:
    """The named columns of an exhibit. Raises KeyError for a name it does not have."""
    by_name = {column.name: column for column in exhibit.columns}
    return tuple(by_name[name] for name in names)


def value_of(value: object) -> float | None:
    """A cell as the length of a bar: the middle of an amount in EUR million, or the number."""
    found = value.middle if isinstance(value, (Amount, Bounds)) else plain(value)
    return float(found) if isinstance(found, (int, float)) else None


def unit_of(column: Column, scene: Scene) -> str:
    """The unit of a column in words; money is in EUR million."""
    if column.kind == "money":
        return scene.language.say("EUR million")
    return scene.language.say(column.unit) if column.unit else ""
