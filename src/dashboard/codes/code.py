"""What is known of one code, and a family of them in its order."""

from collections.abc import Mapping
from dataclasses import dataclass

from dashboard.codes.shapes import Shape


@dataclass(frozen=True)
class Code:
    """A code with its label (a message of the interface; empty where CLDR or the package's own
    words name it), its shape, and its colours in the light and the dark look as `#RRGGBB`.
    """

    code: str
    label: str = ""
    shape: Shape | None = None
    light: str = ""
    dark: str = ""


Family = Mapping[str, Code]
"""Codes by themselves, in the order in which they are listed and drawn."""


def family(*codes: Code) -> Family:
    """Codes in their order. Raises ValueError where one stands twice."""
    found = {item.code: item for item in codes}
    if len(found) < len(codes):
        raise ValueError("a code stands twice")
    return found


def names(codes: Family) -> Mapping[str, str]:
    """Labels by code, as messages."""
    return {code: item.label for code, item in codes.items()}


def shapes(codes: Family) -> Mapping[str, Shape]:
    """Shapes by code, of the codes that have one."""
    return {code: item.shape for code, item in codes.items() if item.shape}


def signs(codes: Family) -> Mapping[str, str]:
    """Characters by code, of the codes that have a shape."""
    return {code: shape.sign for code, shape in shapes(codes).items()}
