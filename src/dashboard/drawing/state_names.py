"""Where the names of states stand on the map of Europe, in km of its projection.

Beside a small state a leader runs from open sea, or from neighbours without a name, to its land.
States that are not here have their code in their middle.
"""

from collections.abc import Mapping
from dataclasses import dataclass

from dashboard.drawing.marks import Anchor
from dashboard.drawing.projection import Place


@dataclass(frozen=True)
class NamePlace:
    """Where a name stands: the middle of its height, its start, middle or end across. `room`: km
    for the name, in whose place the code stands where it does not fit. points_to: where the leader
    ends, None without one. is_at_sea: whether it stands on paper, beside its land.
    """

    at: Place
    room: float = 0.0
    anchor: Anchor = Anchor.MIDDLE
    points_to: Place | None = None
    is_at_sea: bool = False


ANY = 10_000.0
START, END = Anchor.START, Anchor.END

NAME_PLACES: Mapping[str, NamePlace] = {
    "AL": NamePlace((850, -1180)),
    "AT": NamePlace((398, -478), ANY, END),
    "BE": NamePlace((-790, -40), 0, END, (-420, -75)),
    "BG": NamePlace((1660, -800), ANY, START, (1400, -880)),
    "CH": NamePlace((-165, -560)),
    "CY": NamePlace((1920, -1640), 0, END, (2060, -1570)),
    "CZ": NamePlace((530, -200), ANY, END),
    "DE": NamePlace((-165, -40), ANY, START),
    "DK": NamePlace((-50, 480), 0),
    "EE": NamePlace((925, 875), 250),
    "ES": NamePlace((-1150, -1200), ANY),
    "FI": NamePlace((855, 1215), ANY),
    "FR": NamePlace((-560, -540), ANY),
    "GB": NamePlace((-690, 120), 300),
    "GR": NamePlace((720, -1400), ANY, END, (985, -1290)),
    "HR": NamePlace((590, -650)),
    "HU": NamePlace((835, -440)),
    "IE": NamePlace((-1130, 222), 250),
    "IL": NamePlace((2360, -1790)),
    "IS": NamePlace((-1330, 1475), 700, is_at_sea=True),
    "IT": NamePlace((150, -1150), ANY, is_at_sea=True),
    "LT": NamePlace((850, 475), 0),
    "LU": NamePlace((-1050, -190), ANY, END, (-300, -240)),
    "LV": NamePlace((1010, 690), 0),
    "MD": NamePlace((1740, -330), 500, START, (1440, -370)),
    "ME": NamePlace((640, -1080), 0),
    "MK": NamePlace((600, -1240), 0, END, (900, -1070)),
    "MT": NamePlace((210, -1790), 400, END, (370, -1775)),
    "NL": NamePlace((-420, 560), ANY, Anchor.MIDDLE, (-290, 110)),
    "NO": NamePlace((-30, 960), 500),
    "PL": NamePlace((680, 190), ANY),
    "PT": NamePlace((-1500, -1130), 0),
    "RO": NamePlace((1150, -520), ANY),
    "RS": NamePlace((890, -850), 260),
    "SE": NamePlace((330, 1190), ANY),
    "SI": NamePlace((470, -905), ANY, Anchor.MIDDLE, (405, -640)),
    "SK": NamePlace((1580, -120), 900, START, (720, -320)),
    "TR": NamePlace((2000, -1080), 800),
}
"""By alpha-2 code."""

NARROW: Mapping[str, NamePlace] = {
    "AL": NamePlace((800, -1300)),
    "BE": NamePlace((-830, -45), 0, END, (-430, -75)),
    "AT": NamePlace((250, -490)),
    "BG": NamePlace((1290, -870)),
    "CH": NamePlace((-200, -535)),
    "CZ": NamePlace((340, -215)),
    "DE": NamePlace((40, 40)),
    "CY": NamePlace((1850, -1640), 0, END, (2050, -1575)),
    "DK": NamePlace((-60, 510)),
    "GB": NamePlace((-760, 120)),
    "GR": NamePlace((690, -1560), 0, END, (985, -1330)),
    "IE": NamePlace((-1420, 200), is_at_sea=True),
    "IT": NamePlace((220, -980)),
    "LU": NamePlace((-1000, -270), 0, END, (-310, -245)),
    "LT": NamePlace((800, 475)),
    "LV": NamePlace((1020, 690)),
    "ME": NamePlace((620, -1110)),
    "MK": NamePlace((560, -1270), 0, END, (890, -1080)),
    "RS": NamePlace((890, -875)),
    "SI": NamePlace((470, -880), 0, Anchor.MIDDLE, (410, -660)),
}
"""Where a phone has them at other places."""

SHORT: Mapping[str, str] = {"GB": "UK"}
"""Codes that readers know better than ISO's."""
