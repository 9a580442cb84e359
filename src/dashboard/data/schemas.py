"""Pandera schemas, built from the descriptor so that no rule is written twice."""

import re
from collections.abc import Callable, Mapping
from typing import Any

import pandas as pd
import pandera.pandas as pa
from pandera.errors import SchemaErrors

from dashboard.data.descriptor import Field, Table
from dashboard.data.problems import Problem


def _enum(values: list[Any]) -> pa.Check:
    return pa.Check.isin(values, error=f"not one of {', '.join(map(str, values))}")


def _pattern(pattern: str) -> pa.Check:
    whole = re.compile(pattern)
    return pa.Check(
        lambda text: whole.fullmatch(text) is not None,
        element_wise=True,
        error=f"does not match {pattern}",
    )


def _longest(most: int) -> pa.Check:
    return pa.Check.str_length(max_value=most, error=f"longer than {most} characters")


def _shortest(least: int) -> pa.Check:
    return pa.Check.str_length(min_value=least, error=f"shorter than {least} characters")


def _minimum(least: float) -> pa.Check:
    return pa.Check.ge(least, error=f"less than {least}")


def _maximum(most: float) -> pa.Check:
    return pa.Check.le(most, error=f"more than {most}")


CHECKS: Mapping[str, Callable[[Any], pa.Check]] = {
    "enum": _enum,
    "pattern": _pattern,
    "minLength": _shortest,
    "maxLength": _longest,
    "minimum": _minimum,
    "maximum": _maximum,
}
"""How each constraint of the descriptor is held. `required` and `unique` belong to the column;
the descriptor is refused where it names any other (see descriptor_shape)."""


def _column(item: Field) -> pa.Column:
    limits = item.constraints
    return pa.Column(
        checks=[check(limits[name]) for name, check in CHECKS.items() if name in limits],
        nullable=not limits.get("required", False),
        unique=bool(limits.get("unique", False)),
        required=False,
    )


def schema_of(table: Table) -> pa.DataFrameSchema:
    """The schema of one table: constraints of each column and the primary key."""
    return pa.DataFrameSchema(
        {item.name: _column(item) for item in table.fields},
        unique=list(table.primary_key) or None,
    )


def _reason(check: object) -> str:
    text = str(check)
    if text == "not_nullable":
        return "empty, but a value is required"
    if text == "field_uniqueness" or "multiple_fields_uniqueness" in text:
        return "stands more than once, but is a key"
    return text


def schema_problems(frame: pd.DataFrame, table: Table) -> list[Problem]:
    """Every cell that breaks a constraint of its column or the primary key of its table."""
    try:
        schema_of(table).validate(frame, lazy=True)
    except SchemaErrors as errors:
        return [
            Problem(
                table.path,
                0 if pd.isna(case["index"]) else int(case["index"]),
                str(case["column"]),
                "" if pd.isna(case["failure_case"]) else str(case["failure_case"]),
                _reason(case["check"]),
            )
            for case in errors.failure_cases.to_dict("records")
            if not (pd.isna(case["failure_case"]) and case["check"] == "field_uniqueness")
        ]
    return []
