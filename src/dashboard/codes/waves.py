"""Waves in which sites were selected, in their order, and what milestones belong to beside them."""

from dashboard.codes.code import Code, family, names, shapes, signs, symbols
from dashboard.codes.message import message
from dashboard.codes.shapes import CIRCLE, DIAMOND, RING, TRIANGLE

WAVE = family(
    Code("1", message("First wave"), CIRCLE, "#F4B740", "#F4B740"),
    Code("2", message("Second wave"), DIAMOND, "#E4572E", "#F0764F"),
    Code("3", message("Third wave"), TRIANGLE, "#17A398", "#2CC4B6"),
    Code("antennas", message("Antennas"), RING, "#8A94A6", "#B6C0CF"),
)
MILESTONE_WAVE = {**WAVE, **family(Code("gigafactories", message("Gigafactories")))}

WAVES = tuple(WAVE)
WAVE_NAMES = names(MILESTONE_WAVE)
SHAPES = shapes(WAVE)
SIGNS = signs(WAVE)
SYMBOLS = symbols(WAVE)
