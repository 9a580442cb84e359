"""Pandera schemas, built from the descriptor so that no rule is written twice."""

from collections.abc import Mapping
from typing import Any

import pandas as pd
import pandera.pandas as pa
from pandera.errors import SchemaErrors

from dashboard.data.descriptor import Field, Table
from dashboard.data.problems import Problem


def _checks(constraints: Mapping[str, Any]) -> list[pa.Check]:
    checks = []
    if "enum" in constraints:
        allowed = ", ".join(str(value) for value in constraints["enum"])
        checks.append(pa.Check.isin(constraints["enum"], error=f"not one of {allowed}"))
    if "pattern" in constraints:
        pattern = rf"^(?:{constraints['pattern']})$"
        checks.append(
            pa.Check.str_matches(pattern, error=f"does not match {constraints['pattern']}")
        )
    if "minimum" in constraints:
        least = constraints["minimum"]
        checks.append(pa.Check.ge(least, error=f"less than {least}"))
    if "maximum" in constraints:
        most = constraints["maximum"]
        checks.append(pa.Check.le(most, error=f"more than {most}"))
    return checks


def _column(item: Field) -> pa.Column:
    return pa.Column(
        checks=_checks(item.constraints),
        nullable=not item.constraints.get("required", False),
        unique=bool(item.constraints.get("unique", False)),
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
    if any(name not in frame for name in table.primary_key):
        return []
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
        ]
    return []
