"""Waves in which sites are selected, in their order.

Which of them there are says waves.csv: those without a row there are a reserve, so that a further
wave arrives as data alone. docs/look.md has the contrast of the colours.
"""

from dashboard.codes.code import Code, family, names, shapes, signs
from dashboard.codes.message import message
from dashboard.codes.shapes import (
    CIRCLE,
    CROSS,
    DIAMOND,
    FRAME,
    HEXAGON,
    PENTAGON,
    POINTED_DOWN,
    RING,
    SALTIRE,
    SQUARE,
    STAR,
    TRIANGLE,
)

WAVE = family(
    Code("1", message("First wave"), CIRCLE, "#F4B740", "#F4B740"),
    Code("2", message("Second wave"), DIAMOND, "#E4572E", "#F0764F"),
    Code("3", message("Third wave"), TRIANGLE, "#17A398", "#2CC4B6"),
    Code("4", message("Fourth wave"), SQUARE, "#7A4FBF", "#B295F0"),
    Code("5", message("Fifth wave"), STAR, "#B5307A", "#EC86BE"),
    Code("6", message("Sixth wave"), POINTED_DOWN, "#4A731C", "#9CCB5C"),
    Code("7", message("Seventh wave"), PENTAGON, "#8A5A2B", "#D3A06A"),
    Code("8", message("Eighth wave"), CROSS, "#9B2226", "#F29A9D"),
    Code("9", message("Ninth wave"), HEXAGON, "#6B6B00", "#D2D25A"),
    Code("10", message("Tenth wave"), SALTIRE, "#5C4B7D", "#D9C2F0"),
    Code("antennas", message("Antennas"), RING, "#8A94A6", "#B6C0CF"),
    Code("gigafactories", message("Gigafactories"), FRAME, "#475467", "#E4E7EC"),
)
WAVE_KIND = family(
    Code("factory", message("AI Factory")),
    Code("antenna", message("AI Factory Antenna")),
    Code("gigafactory", message("Gigafactory")),
)

WAVES = tuple(WAVE)
WAVE_NAMES = names(WAVE)
SHAPES = shapes(WAVE)
SIGNS = signs(WAVE)
