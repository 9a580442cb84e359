"""What the product asks of a descriptor: tables, columns with their types, keys and codes.

A package may describe more tables and columns; they are served and explained as they are. One
that lacks these, or lets them be empty or of another type, is refused: a page would rest on them.
"""

from collections.abc import Iterator

from dashboard.codes.known import known
from dashboard.data.descriptor import Descriptor, Field, Table
from dashboard.data.files import DESCRIPTOR
from dashboard.data.needed_tables import NEEDED, Needed
from dashboard.data.problems import Problem


def needed_problems(descriptor: Descriptor) -> Iterator[Problem]:
    """What the descriptor lacks, or allows although the product does not know it."""
    for name, needed in NEEDED.items():
        if name not in descriptor.tables:
            yield Problem(DESCRIPTOR, 0, "resources", name, "the dashboard needs this table")
            continue
        table = descriptor.tables[name]
        yield from _columns(table, needed)
        yield from _keys(table, needed)
        yield from _codes(table)


def _problem(table: Table, column: str, value: str, reason: str) -> Problem:
    return Problem(DESCRIPTOR, 0, f"{table.name}.{column}" if column else table.name, value, reason)


def _columns(table: Table, needed: Needed) -> Iterator[Problem]:
    fields = {item.name: item for item in table.fields}
    for text in needed.columns.split():
        name, _, kind = text.rstrip("!+").partition(":")
        if name not in fields:
            yield _problem(table, name, "", "the dashboard needs this column")
        else:
            for reason in _weaker(fields[name], kind or "string", text.rpartition(name)[2]):
                yield _problem(table, name, "", reason)


def _weaker(field: Field, kind: str, marks: str) -> Iterator[str]:
    """In what a column asks for less than the product rests on."""
    if (field.kind or field.type) != kind:
        yield f"the dashboard needs the type {kind} here, not {field.kind or field.type}"
    if "!" in marks and not field.constraints.get("required"):
        yield "the dashboard needs this column filled: required must be true"
    if "+" in marks and field.constraints.get("minimum", -1) < 0:
        yield "the dashboard needs a minimum here that is not below zero"


def _keys(table: Table, needed: Needed) -> Iterator[Problem]:
    if sorted(table.primary_key) != sorted(needed.key.split()):
        yield _problem(table, "", ", ".join(table.primary_key), f"primaryKey must be {needed.key}")
    given = {f"{r.fields[0]}>{r.to_table}.{r.to_fields[0]}" for r in table.references}
    for reference in needed.references.split():
        if reference not in given:
            column, _, target = reference.partition(">")
            yield _problem(table, column, "", f"the foreign key to {target} is missing")


def _codes(table: Table) -> Iterator[Problem]:
    """Codes that a column may hold and the product does not know. A column whose codes are rows
    of another table needs no list of its own.
    """
    referring = {reference.fields[0] for reference in table.references}
    for field in table.fields:
        codes = known(table.name, field.name)
        if codes is None or field.name in referring:
            continue
        for code in field.constraints.get("enum", [""]):
            if code not in codes:
                told = f"the dashboard does not know this code; it knows {', '.join(sorted(codes))}"
                reason = told if code else f"needs an enum with some of {', '.join(sorted(codes))}"
                yield _problem(table, field.name, code, reason)
