"""Which sectors do the sites of one state name? In the dashboard's terms and the sources' words."""

from collections.abc import Iterator
from html import escape

from dashboard.codes.roles import ROLE_NAMES
from dashboard.data import Snapshot
from dashboard.exhibits.exhibit import Chart, Column, Exhibit, Html, Rows, Scene, table
from dashboard.exhibits.state import picked, question_of, role_at, site_block
from dashboard.facts.documents import sources
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


def picture(table_rows: Rows, scene: Scene) -> Html:
    """A block a site: its sectors, each with the words of the source."""
    blocks = "".join(
        _site(str(name), chosen, scene) for name, chosen in table_rows.groupby("site", sort=False)
    )
    return Html(f'<div class="state sectors">{blocks}</div>')


def _site(name: str, chosen: Rows, scene: Scene) -> str:
    first, say = chosen.iloc[0], scene.language.say
    found = [_sector(row, scene) for row in chosen.to_dict("records") if row["sector"]]
    items = "".join(f"<li>{item}</li>" for item in found)
    listed = f'<ul class="facts">{items}</ul>' if found else f"<p>{_not_found(scene)}</p>"
    below = f"<small>{escape(say(ROLE_NAMES[first['role']]))}</small>{listed}"
    return site_block(name, first["wave"], below, scene)


def _sector(row: dict, scene: Scene) -> str:
    """The sector, and the document's own words where they say more than its name."""
    language = scene.language
    name = language.fact(row["sector"])
    if row["as_stated"].casefold() == name.casefold():
        return escape(name)
    tag = sources(scene.snapshot)[row["sources"][0]].language
    stated = f'<span lang="{escape(tag)}">{escape(row["as_stated"])}</span>'
    quoted = escape(language.say("“{words}”", words="{words}")).replace("{words}", stated)
    return f"{escape(name)} <small>{quoted}</small>"


def _not_found(scene: Scene) -> str:
    return escape(scene.language.say(NOT_FOUND))


EXHIBIT = Exhibit(
    slug="state-sectors",
    reads=("country",),
    named=("country",),
    most={"country": 1},
    needs=("country",),
    question=question_of(
        message("Which sectors do sources name for a state's sites?"),
        message("{country}: which sectors do sources name for its sites?"),
    ),
    columns=COLUMNS,
    rows=rows,
    sentence=sentence,
    picture=picture,
    chart=lambda scene: Chart("table"),
    note=lambda scene: scene.language.say(
        "A missing sector means that none was found in the documents read, not that the site does"
        " not serve it."
    ),
    answers_when_empty=True,
)
