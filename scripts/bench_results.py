"""Ratios, and measures that are taken in turns."""

import statistics
import time
from collections.abc import Callable
from dataclasses import dataclass


@dataclass(frozen=True)
class Result:
    """A ratio and what it should not exceed."""

    name: str
    value: float
    aim: float
    unit: str = ""

    def __str__(self) -> str:
        verdict = "ok" if self.value <= self.aim else "ABOVE"
        return (
            f"{self.name:<58} {self.value:8.2f}{self.unit}  aim {self.aim:g}{self.unit}  {verdict}"
        )


def in_turns(rounds: int, **measures: Callable[[], float]) -> dict[str, float]:
    """Median of each measure, taken in turns so that a busy moment hits them all; the first
    round only warms up.
    """
    taken: dict[str, list[float]] = {name: [] for name in measures}
    for turn in range(rounds + 1):
        for name, measure in measures.items():
            seconds = measure()
            if turn:
                taken[name].append(seconds)
    return {name: statistics.median(values) for name, values in taken.items()}


def seconds(act: Callable[[], object]) -> float:
    """How long something takes."""
    start = time.perf_counter()
    act()
    return time.perf_counter() - start
