"""What can be wrong with a data package, said so that its editor can mend it."""

from collections.abc import Iterable
from dataclasses import dataclass


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
        place = ", ".join(
            part
            for part in (
                self.file,
                f"line {self.line}" if self.line else "",
                f"column {self.column}" if self.column else "",
            )
            if part
        )
        value = f": {self.value!r}" if self.value else ""
        return f"{place}{value}: {self.reason}"


class PackageError(Exception):
    """A data package that cannot be used; `problems` holds everything found, in file order."""

    def __init__(self, problems: Iterable[Problem]):
        self.problems = tuple(sorted(set(problems)))
        super().__init__(report(self.problems))


def report(problems: Iterable[Problem]) -> str:
    """A line a problem, with the count at the end."""
    lines = [str(problem) for problem in problems]
    count = len(lines)
    return "\n".join([*lines, f"{count} problem{'' if count == 1 else 's'} in the data package"])
