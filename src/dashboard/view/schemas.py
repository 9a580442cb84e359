"""Schemas of parameters, as OpenAPI says them."""

from calendar import monthrange
from datetime import date
from typing import Any

Json = dict[str, Any]

BOTH_FORMS = "Several values: given more than once, or joined by commas."


def one_of(values: tuple[str, ...]) -> Json:
    """One of some codes."""
    return {"type": "string", "enum": list(values)}


def list_of(item: Json, **bounds: Any) -> Json:
    """A list, `wave=1&wave=2`; joined by commas it is read as well, as the dashboard writes it."""
    schema = {"type": "array", "items": item, "minItems": 1, "uniqueItems": True} | bounds
    return {"schema": schema, "style": "form", "explode": True}


def days_pattern(first: date, last: date) -> str:
    """Regular expression of the ISO days from the first to the last, both included: JSON Schema
    has no bounds for dates.
    """
    months: dict[tuple[int, int], list[str]] = {}
    for month in range(first.year * 12 + first.month - 1, last.year * 12 + last.month):
        year, number = month // 12, month % 12 + 1
        start = first.day if (year, number) == (first.year, first.month) else 1
        is_last = (year, number) == (last.year, last.month)
        end = last.day if is_last else monthrange(year, number)[1]
        months.setdefault((start, end), []).append(f"{year}-{number:02}")
    parts = [
        f"(?:{'|'.join(names)})-(?:{'|'.join(f'{day:02}' for day in range(start, end + 1))})"
        for (start, end), names in months.items()
    ]
    return f"^(?:{'|'.join(parts)})$"
