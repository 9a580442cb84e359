"""Words centred over parts of an axis, pushed aside where they would meet."""

from collections.abc import Sequence

AWAY = 10.0
"""Pixels between two of them."""


def apart(
    middles: Sequence[float], widths: Sequence[float], left: float, right: float
) -> list[float]:
    """Where each begins, in the order of their middles, so that none meets another or leaves the
    room from `left` to `right`. Empty where there is not enough room for all.
    """
    if sum(widths) + AWAY * max(len(widths) - 1, 0) > right - left:
        return []
    starts = [middle - width / 2 for middle, width in zip(middles, widths, strict=True)]
    least = left
    for place, width in enumerate(widths):
        starts[place] = max(starts[place], least)
        least = starts[place] + width + AWAY
    most = right
    for place in reversed(range(len(widths))):
        starts[place] = min(starts[place], most - widths[place])
        most = starts[place] - AWAY
    return starts
