"""Waves and roles are told apart under three kinds of colour blindness, or by their signs."""

from itertools import combinations
from math import dist

import pytest

from dashboard.codes.roles import ROLES
from dashboard.codes.waves import SHAPES
from dashboard.drawing.colours import colour_of

SEEN = {
    "protanopia": (
        (0.152286, 1.052583, -0.204868),
        (0.114503, 0.786281, 0.099216),
        (-0.003882, -0.048116, 1.051998),
    ),
    "deuteranopia": (
        (0.367322, 0.860646, -0.227968),
        (0.280085, 0.672501, 0.047413),
        (-0.011820, 0.042940, 0.968881),
    ),
    "tritanopia": (
        (1.255528, -0.076749, -0.178779),
        (-0.078411, 0.930809, 0.147602),
        (0.004733, 0.691367, 0.303900),
    ),
}
"""How linear RGB is seen where a kind of cone is missing; Machado and others, 2009."""

APART = 12.0
"""CIE76 difference that is plain to see side by side; 2.3 is the least that can be noticed."""


def linear(colour):
    values = [int(colour[i : i + 2], 16) / 255 for i in (1, 3, 5)]
    return [v / 12.92 if v <= 0.04045 else ((v + 0.055) / 1.055) ** 2.4 for v in values]


def seen_by(kind, rgb):
    return [min(max(sum(a * b for a, b in zip(row, rgb)), 0), 1) for row in SEEN[kind]]


def lab(rgb):
    rows = ((0.4124, 0.3576, 0.1805), (0.2126, 0.7152, 0.0722), (0.0193, 0.1192, 0.9505))
    white = (0.9505, 1.0, 1.089)
    x, y, z = (
        sum(a * b for a, b in zip(row, rgb)) / of for row, of in zip(rows, white, strict=True)
    )
    fx, fy, fz = (v ** (1 / 3) if v > 0.008856 else 7.787 * v + 16 / 116 for v in (x, y, z))
    return 116 * fy - 16, 500 * (fx - fy), 200 * (fy - fz)


def difference(kind, one, other):
    return dist(*(lab(seen_by(kind, linear(colour))) for colour in (one, other)))


@pytest.mark.parametrize("theme", ["light", "dark"])
@pytest.mark.parametrize("kind", SEEN)
def test_the_roles_of_states_are_told_apart(kind, theme):
    names = ["no-part" if role == "none" else role for role in ROLES]
    for one, other in combinations(names, 2):
        found = difference(kind, colour_of(one, theme), colour_of(other, theme))
        assert found > APART, (one, other, found)


@pytest.mark.parametrize("theme", ["light", "dark"])
@pytest.mark.parametrize("kind", SEEN)
def test_the_waves_of_factories_are_told_apart_and_no_two_share_a_sign(kind, theme):
    for one, other in combinations(("1", "2", "3"), 2):
        colours = [colour_of(f"wave-{wave}", theme) for wave in (one, other)]
        assert difference(kind, *colours) > APART, (one, other)
    shapes = [SHAPES[wave] for wave in ("1", "2", "3", "antennas")]
    assert len(set(shapes)) == len(shapes)


def test_the_measure_sees_what_is_known_to_be_confused():
    assert (
        difference("deuteranopia", "#8fae5a", "#c79b58")
        < APART
        < dist(lab(linear("#8fae5a")), lab(linear("#c79b58")))
    )
