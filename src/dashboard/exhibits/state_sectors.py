"""Which sectors do the sites of one state name? In the dashboard's terms and the sources' words."""

from collections.abc import Iterator

from dashboard.codes.roles import ROLE_NAMES
from dashboard.codes.waves import SHAPES
from dashboard.data import Snapshot
from dashboard.drawing.colours import sign_colour
from dashboard.drawing.columns import in_columns, wrapped
from dashboard.drawing.layout import Layout, below, moved
from dashboard.drawing.marks import LEFT, Sign
from dashboard.drawing.type_scale import Role
from dashboard.drawing.widths import Width
from dashboard.exhibits.exhibit import Column, Rows, Scene, table
from dashboard.exhibits.one_state import exhibit_of_one_state, picked, question_of, role_at
from dashboard.facts.sectors import Sector, sectors_of
from dashboard.facts.sites import Part, parts_of_state, site_by_id
from dashboard.language import message

NOT_FOUND = message("not found")
COLUMNS = (
    Column("site", message("Site"), "fact"),
    Column("role", message("Role"), "role"),
    Column("sector", message("Sector"), "fact", missing=NOT_FOUND),
    Column("as_stated", message("In the words of the source")),
)


def rows(scene: Scene) -> Rows:
    """A row per sector of each site that the picked state hosts or joins, hosted sites first;
    one row without a sector where none was found for a site.
    """
    snapshot = scene.snapshot
    found = sorted(parts_of_state(snapshot, picked(scene) or ""), key=lambda part: part.role)
    return table([record for part in found for record in _records(part, snapshot)], COLUMNS)


def _records(part: Part, snapshot: Snapshot) -> Iterator[dict]:
    site = site_by_id(snapshot)[part.site_id]
    nothing = Sector(site.site_id, "", "", site.source_id)
    for found in sectors_of(snapshot, site.site_id) or (nothing,):
        yield {
            "site": site.name,
            "role": role_at(site, part.role),
            "sector": found.sector,
            "as_stated": found.as_stated,
            "wave": site.wave,
            "sources": (found.source_id,),
        }


def sentence(table_rows: Rows, scene: Scene) -> str:
    """The sectors named for the sites it hosts, else those it joins, and sites without any."""
    code, language = picked(scene), scene.language
    if code is None:
        return language.say("Pick a state to see the sectors of its sites.")
    if table_rows.empty:
        return language.say("No site hosted or joined is known by this day.")
    parts = [
        _named(table_rows[table_rows["role"] != "partner"], scene, hosted=True),
        _named(table_rows[table_rows["role"] == "partner"], scene, hosted=False),
        _without(table_rows, scene),
    ]
    return scene.language.paragraph(*parts)


def _named(chosen: Rows, scene: Scene, *, hosted: bool) -> str:
    language = scene.language
    sectors = {language.fact(sector) for sector in chosen["sector"] if sector}
    if not sectors:
        return ""
    # Some names hold an "and" of their own.
    found = "; ".join(sorted(sectors, key=language.order))
    text = (
        message("Sectors named for the sites it hosts: {sectors}.")
        if hosted
        else message("Sectors named for the sites it has joined: {sectors}.")
    )
    return language.say(text, sectors=found)


def _without(table_rows: Rows, scene: Scene) -> str:
    language = scene.language
    missing = table_rows["site"][table_rows["sector"] == ""]
    if missing.empty:
        return ""
    names = "; ".join(sorted({language.fact(name) for name in missing}, key=language.order))
    return language.say("No sector found: {names}.", names=names)


def has_sector(scene: Scene) -> bool:
    """Whether sources name a sector for a site that the picked state hosts or joins."""
    found = parts_of_state(scene.snapshot, picked(scene) or "")
    return any(sectors_of(scene.snapshot, part.site_id) for part in found)


def drawing(table_rows: Rows, scene: Scene, width: Width) -> Layout:
    """A column a site: its sectors, each with the words of the source where they say more."""
    groups = [chosen.to_dict("records") for _, chosen in table_rows.groupby("site", sort=False)]
    columns = min(len(groups), MOST) if width is Width.WIDE else 1
    room = width.least / columns - APART - INSET
    sites = [_site(records, scene, room) for records in groups]
    lines = [sites[place : place + columns] for place in range(0, len(sites), columns)]
    return below(*(in_columns(line, columns) for line in lines), gap=14)


MOST = 3
"""Columns side by side."""

INSET, APART = 19.0, 16.0
"""Pixels of the sign before a name, and between columns."""


def _site(records: list[dict], scene: Scene, room: float) -> Layout:
    language, first = scene.language, records[0]
    shape, wave = SHAPES[first["wave"]], first["wave"]
    sign = Layout((Sign(LEFT.beside(7), 10, shape, sign_colour(wave), 12),), 0)
    role = language.say(ROLE_NAMES[first["role"]])
    texts = [
        (language.fact(first["site"]), Role.LABEL),
        (role, Role.SECOND),
        ("; ".join(_sector(row, scene) for row in records), Role.TEXT),
    ]
    said = below(*(wrapped(text, style, room, APART + INSET) for text, style in texts))
    inset = Layout(
        tuple(moved(mark, 0, lambda x: x.beside(INSET)) for mark in said.marks), said.height
    )
    return below(sign, inset)


def _sector(row: dict, scene: Scene) -> str:
    """The sector, and the document's own words where they say more than its name."""
    language = scene.language
    if not row["sector"]:
        return language.say(NOT_FOUND)
    name = language.fact(row["sector"])
    if row["as_stated"].casefold() == name.casefold():
        return name
    return language.say("{name}: “{words}”", name=name, words=row["as_stated"])


EXHIBIT = exhibit_of_one_state(
    slug="state-sectors",
    question=question_of(
        message("Which sectors do sources name for a state's sites?"),
        message("{country}: which sectors do sources name for its sites?"),
    ),
    columns=COLUMNS,
    rows=rows,
    sentence=sentence,
    drawing=drawing,
    note=lambda scene: scene.language.say(
        "A missing sector means that none was found in the documents read, not that the site does"
        " not serve it."
    ),
    is_asked=has_sector,
)
