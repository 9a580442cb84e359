"""Cells: from text to typed values, and why a text is no such value."""

import re
from collections.abc import Callable, Mapping

import pandas as pd

from dashboard.data.descriptor import Field, Table
from dashboard.data.partial_dates import last_day
from dashboard.data.problems import Problem

LONGEST_CELL = 4_000
"""Characters. The longest text of the package has some 300; a cell of Excel holds 32,767."""

FIRST_YEAR, LAST_YEAR = 2000, 2050
"""The years that a date may lie in, as the descriptor has them for columns of years. The axis of
time and the days on which something became known are laid out for them."""

LARGEST_NUMBER = 1e12
"""No amount, number of people or output in the package can be larger: 1e12 millions of euro are
ten thousand times what the whole world produces in a year."""

SPELLINGS = {
    "true": True,
    "True": True,
    "TRUE": True,
    "false": False,
    "False": False,
    "FALSE": False,
}
"""How a boolean may be written; a spreadsheet writes capitals."""

UNSAFE = re.compile(
    r"[\x00-\x1f\x7f-\x9f\u200b\u200e\u200f\u2028-\u202e\u2060-\u206f\ufeff\ufffd-\uffff\ud800-\udfff]"
)
"""Characters that nobody sees and that XML, and so slides and feeds, cannot hold or that turn the
direction of a text; and the sign that stands where a character was lost."""

EXCEL_ERROR = re.compile(r"#(REF!|NAME\?|N/A|VALUE!|DIV/0!|NULL!|NUM!|#+|NV|WERT!|BEZUG!|ZAHL!)")

PLAIN_NUMBER = re.compile(r"-?\d+(\.\d+)?", re.ASCII)
SHORTENED = re.compile(r"-?\d+([.,]\d+)?[eE][+-]?\d+", re.ASCII)
WITH_COMMAS = re.compile(r"-?\d+(,\d+)+(\.\d+)?|-?\d+(\.\d+)*,\d+|-?\d+(\.\d{3}){2,}", re.ASCII)


def unsafe_character(text: str) -> str:
    """Why a text cannot be taken: an invisible, lost or forbidden character; empty if it can."""
    found = UNSAFE.search(text)
    if found is None:
        return ""
    if found[0] in "\r\n":
        return "holds a line break; write it in one line"
    if found[0] == "\ufffd":
        return "a character was lost (U+FFFD); write the text anew"
    return f"holds the invisible character U+{ord(found[0]):04X}; type the text anew"


def text_cell(text: str) -> str:
    """The text as it is. Raises ValueError, with the reason, for one that nothing can show."""
    if not text.strip():
        raise ValueError("holds only blanks; fill it or leave it empty")
    if len(text) > LONGEST_CELL:
        raise ValueError(f"has {len(text)} characters, at most {LONGEST_CELL}")
    if EXCEL_ERROR.fullmatch(text):
        raise ValueError("an error of a spreadsheet formula")
    if reason := unsafe_character(text):
        raise ValueError(reason)
    return text


def number_cell(text: str) -> float:
    """A number with a decimal point. Raises ValueError for any other spelling, `inf` included."""
    if SHORTENED.fullmatch(text):
        raise ValueError("not a number in full: a spreadsheet shortened it; write all its digits")
    if WITH_COMMAS.fullmatch(text):
        raise ValueError("not a number with a decimal point and without thousands separators")
    if not PLAIN_NUMBER.fullmatch(text):
        raise ValueError("not a number")
    if abs(float(text)) > LARGEST_NUMBER:
        raise ValueError(f"larger than {LARGEST_NUMBER:.0f}, the most that any number can be")
    return float(text)


def integer_cell(text: str) -> int:
    """A whole number. Raises ValueError for anything else."""
    number = number_cell(text)
    if number != round(number):
        raise ValueError("not an integer")
    return int(number)


def boolean_cell(text: str) -> bool:
    """True or false, in one of the spellings of Table Schema that a column may allow. Raises
    ValueError for anything else.
    """
    if text not in SPELLINGS:
        raise ValueError("not a boolean: write true or false")
    return SPELLINGS[text]


def partial_date_cell(text: str) -> str:
    """An ISO day, month or year, as it is. Raises ValueError for anything else, and for years in
    which nothing in the package can lie.
    """
    try:
        year = last_day(text).year
    except ValueError:
        raise ValueError("not a date such as 2025-03-12, 2025-03 or 2025") from None
    if not FIRST_YEAR <= year <= LAST_YEAR:
        raise ValueError(f"not a year from {FIRST_YEAR} to {LAST_YEAR}")
    return text


def date_cell(text: str) -> str:
    """An ISO day, as it is. Raises ValueError for anything else, months and years included."""
    if len(text) != 10:
        raise ValueError("not a date such as 2025-03-12")
    return partial_date_cell(text)


READERS: Mapping[str, tuple[Callable[[str], object], str]] = {
    "string": (text_cell, "str"),
    "number": (number_cell, "Float64"),
    "integer": (integer_cell, "Int64"),
    "year": (integer_cell, "Int64"),
    "boolean": (boolean_cell, "boolean"),
    "date": (date_cell, "str"),
    "partial-date": (partial_date_cell, "str"),
}
"""Every type and kind of column that the descriptor may name: how a cell is read, and the type
of the column in memory."""


def typed(frame: pd.DataFrame, table: Table) -> tuple[pd.DataFrame, list[Problem]]:
    """Typed columns (an empty cell becomes a missing value) and the cells that do not fit."""
    columns: dict[str, pd.Series] = {}
    problems: list[Problem] = []
    for item in table.fields:
        columns[item.name], wrong = _typed_column(frame[item.name], item, table)
        problems += wrong
    return pd.DataFrame(columns, index=frame.index), problems


def _typed_column(texts: pd.Series, item: Field, table: Table) -> tuple[pd.Series, list[Problem]]:
    read, kind = READERS[item.kind or item.type]
    values: list[object] = []
    problems: list[Problem] = []
    for line, text in texts.items():
        try:
            if item.spellings and text not in ("", *item.spellings):
                words = dict.fromkeys(map(str.lower, item.spellings))
                raise ValueError(f"not a {item.type}: write {' or '.join(words)}")
            values.append(read(text) if text else None)
        except ValueError as error:
            values.append(None)
            problems.append(Problem(table.path, int(line), item.name, text, str(error)))
    return pd.Series(values, index=texts.index, dtype=kind), problems
