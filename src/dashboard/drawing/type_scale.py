"""What words of drawings are for, and the size, weight and colour of each (Source Sans)."""

from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum

ASCENT, DESCENT = 1.0, 0.326
"""Of Source Sans, in parts of its size."""


class Role(StrEnum):
    """What words are for."""

    SMALL_NUMBER = "small-number"
    STATE_NUMBER = "state-number"
    NUMBER = "number"
    LARGE_NUMBER = "large-number"
    TITLE = "title"
    LEAD = "lead"
    HEADING = "heading"
    NAME = "name"
    LABEL = "label"
    AMOUNT = "amount"
    TEXT = "text"
    LARGE_TEXT = "large-text"
    SECOND = "second"
    LARGE_SECOND = "large-second"
    AXIS = "axis"
    HOST = "host-name"
    STATE = "state-name"
    LARGE_HOST = "large-host-name"
    LARGE_STATE = "large-state-name"


@dataclass(frozen=True)
class Type:
    """Size and height of a line in pixels, weight, and the colour by name."""

    size: float
    line: float
    weight: int
    colour: str = "ink"

    @property
    def baseline(self) -> float:
        """Pixels from the top of a line down to where its letters stand."""
        return self.line / 2 + (ASCENT - DESCENT) / 2 * self.size


TYPE: Mapping[Role, Type] = {
    Role.SMALL_NUMBER: Type(24, 26, 700),
    Role.STATE_NUMBER: Type(26, 34, 700),
    Role.NUMBER: Type(30, 34, 700),
    Role.LARGE_NUMBER: Type(38, 42, 700),
    Role.TITLE: Type(22, 28, 700),
    Role.LEAD: Type(15, 21, 400),
    Role.HEADING: Type(13, 18, 700, "secondary-ink"),
    Role.NAME: Type(15, 20, 700),
    Role.LABEL: Type(14, 20, 600),
    Role.AMOUNT: Type(16, 20, 700),
    Role.TEXT: Type(14, 20, 400),
    Role.LARGE_TEXT: Type(16, 20, 400),
    Role.SECOND: Type(13, 18, 400, "secondary-ink"),
    Role.LARGE_SECOND: Type(15, 20, 400, "secondary-ink"),
    Role.AXIS: Type(12, 16, 400, "secondary-ink"),
    Role.HOST: Type(12, 14, 650),
    Role.STATE: Type(11, 13, 550),
    Role.LARGE_HOST: Type(15, 17, 650),
    Role.LARGE_STATE: Type(14, 16, 550),
}
