"""Outlines of countries, which a browser fetches once: what cuts an element to each, and the lines
between them.
"""

from collections.abc import Mapping, Sequence

from dashboard.drawing.land import Ring
from dashboard.drawing.projection import ALL_LAND, Place


def outlines(land: Mapping[str, Sequence[Ring]]) -> str:
    """A style sheet that cuts an element as large as ALL_LAND to the outline of its country, by
    alpha-3 code.
    """
    return "".join(
        f".map .country.{code}{{clip-path:polygon(evenodd,{_polygon(rings)})}}\n"
        for code, rings in sorted(land.items())
    )


def _polygon(rings: Sequence[Ring]) -> str:
    """Rings as one: from the first place to each of them and back, which encloses nothing."""
    first = rings[0]
    places = [*first, first[0]]
    for ring in rings[1:]:
        places += [*ring, ring[0], first[0]]
    return ",".join(f"{_per_cent(x)}% {_per_cent(y)}%" for x, y in map(_in_all_land, places))


def _in_all_land(place: Place) -> Place:
    x, y = place
    across = (x - ALL_LAND.left) / ALL_LAND.width
    return across * 100, (ALL_LAND.top - y) / ALL_LAND.height * 100


def _per_cent(value: float) -> str:
    return f"{value:.2f}".rstrip("0").rstrip(".")


def borders(land: Mapping[str, Sequence[Ring]]) -> str:
    """All outlines as lines of an SVG that fills ALL_LAND, to part countries with."""
    rings = (ring for found in land.values() for ring in found)
    drawn = "".join(
        "M" + "L".join(f"{x:.2f} {y:.2f}" for x, y in map(_in_all_land, ring)) + "Z"
        for ring in rings
    )
    return (
        '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 100 100" preserveAspectRatio="none">'
        '<path fill="none" stroke="#000" stroke-width=".8" vector-effect="non-scaling-stroke"'
        f' d="{drawn}"/></svg>\n'
    )
