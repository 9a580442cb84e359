"""What can be wrong with a data package, said so that its editor can mend it."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from itertools import groupby

TOLD_ONE_BY_ONE = 3
"""Problems of one kind in one column up to this many have a line each, more are told together."""

LONGEST_VALUE = 80
"""Characters of a wrong value that are told."""


@dataclass(frozen=True, order=True)
class Problem:
    """One thing that is wrong: where (file, line, column), what (value) and why (reason).

    `line` is the line in the file, 1 being the header; 0 stands for the file as a whole.
    """

    file: str
    line: int
    column: str
    value: str
    reason: str

    def __str__(self) -> str:
        return f"{self.place}: {self.what}"

    @property
    def place(self) -> str:
        """`sites.csv, line 3, column wave`: as much of it as is known."""
        line = f"line {self.line}" if self.line else ""
        column = f"column {self.column}" if self.column else ""
        return ", ".join(part for part in (self.file, line, column) if part)

    @property
    def what(self) -> str:
        """The value, shortened where it is long, and the reason."""
        if not self.value:
            return self.reason
        shown = self.value[:LONGEST_VALUE]
        return f"{shown!r}{'…' if shown != self.value else ''}: {self.reason}"


class PackageError(Exception):
    """A data package that cannot be used; `problems` holds everything found: what is wrong with
    a file as a whole first, since it may be the cause of the rest, then in file order.
    """

    def __init__(self, problems: Iterable[Problem]):
        self.problems = tuple(sorted(set(problems), key=lambda found: (found.line > 0, found)))
        super().__init__(report(self.problems))


def report(problems: Iterable[Problem]) -> str:
    """A line a problem, problems of one kind told together, with the count of all at the end."""
    found = list(problems)
    count = len(found)
    end = f"{count} problem{'' if count == 1 else 's'} in the data package"
    return "\n".join([*_lines(found), end])


def _lines(problems: list[Problem]) -> Iterator[str]:
    kinds: dict[tuple[str, str, str], list[Problem]] = {}
    for problem in problems:
        kinds.setdefault((problem.file, problem.column, problem.reason), []).append(problem)
    for alike in kinds.values():
        if len(alike) <= TOLD_ONE_BY_ONE:
            yield from map(str, alike)
        else:
            others = _spans([problem.line for problem in alike[1:]])
            yield f"{alike[0]} (and {len(alike) - 1} more like it: lines {others})"


def _spans(lines: list[int]) -> str:
    """`3, 5 to 9`: lines in ascending order, neighbours together."""
    runs = groupby(enumerate(lines), key=lambda numbered: numbered[1] - numbered[0])
    spans = [[line for _, line in run] for _, run in runs]
    return ", ".join(f"{s[0]} to {s[-1]}" if len(s) > 1 else str(s[0]) for s in spans)
