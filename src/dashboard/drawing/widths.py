"""Classes of width for which a drawing is laid out; a pen shows the one that fits."""

from enum import Enum


class Width(Enum):
    """A class of width by its least pixels: a phone, a column, half a page or a tablet, a whole
    page of a desk, and of a large screen.
    """

    NARROW = 288
    COLUMN = 440
    WIDE = 700
    PAGE = 1200
    LARGE = 1500

    @property
    def least(self) -> float:
        """The least pixels that the drawing of this class has."""
        return float(self.value)
