"""Where does one state take part, and in what role? The state, its sites, and those it is linked
with on a map.
"""

from collections.abc import Collection, Iterator
from dataclasses import replace

from dashboard.codes.roles import ROLE_NAMES, ROLES
from dashboard.drawing.about import NOTHING
from dashboard.drawing.colours import colour_of_role
from dashboard.drawing.legend import Key
from dashboard.drawing.map_parts import HALF, Link, OnMap
from dashboard.drawing.marks import Dash
from dashboard.drawing.projection import project
from dashboard.exhibits import where
from dashboard.exhibits.exhibit import LegendItem, Rows, Scene
from dashboard.exhibits.one_state import exhibit_of_one_state, picked, question_of
from dashboard.exhibits.state_links import ANTENNA_LINKS, COLUMNS, NO_PART, rows, sentence
from dashboard.exhibits.state_map_drawing import drawing_of
from dashboard.exhibits.state_peers import unfiltered
from dashboard.exhibits.where_map import (
    keys_of_waves,
    legend_of,
    sites_of,
    states_of,
)
from dashboard.facts.sites import parts_of_state, site_by_id
from dashboard.facts.states import states
from dashboard.language import message
from dashboard.pens.css import colour_in_css


def on_map(table_rows: Rows, scene: Scene) -> OnMap:
    """The picked state in the colour of its role, those linked with it in half of theirs, the
    sites behind the links, and a line a link.
    """
    code, plain = picked(scene), unfiltered(scene)
    plain = replace(plain, view=plain.view.changed(size="none"))
    shown = {code, *table_rows["country"]}
    found = tuple(
        replace(
            state,
            is_picked=state.code == code,
            is_named=state.code in shown,
            colour=colour_of_role(role_shown(state.code, shown, scene)),
            is_host=role_shown(state.code, shown, scene) == "host",
            share=1.0 if state.code == code or state.code not in shown else HALF,
            about=NOTHING,
        )
        for state in states_of(where.rows(plain), plain)
    )
    linked = linked_sites(table_rows)
    sites = tuple(s for s in sites_of({str(each) for each in shown}, plain) if s.code in linked)
    return OnMap(found, sites, tuple(_lines(table_rows)))


def linked_sites(table_rows: Rows) -> set[str]:
    """Ids of the state's own sites and of those at the ends of its links."""
    return {site for ids in table_rows["site_ids"] for site in ids}


def _lines(table_rows: Rows) -> Iterator[Link]:
    for row in table_rows.to_dict("records"):
        if len(row["ends"]) == 2:
            dash = Dash.DOTTED if row["relation"] in ANTENNA_LINKS else Dash.DASHED
            yield Link(tuple(map(project, row["ends"])), dash)


def role_shown(country: str, shown: Collection[str | None], scene: Scene) -> str:
    """Role whose colour a state has: its own where it is among those shown, else none."""
    return states(scene.snapshot)[country].role if country in shown else "none"


def is_linked(scene: Scene) -> bool:
    """Whether there is anything to see on the map: a site that it hosts or has joined."""
    return bool(parts_of_state(scene.snapshot, picked(scene) or ""))


def keys(table_rows: Rows, scene: Scene) -> list[Key]:
    """The roles of the picked and the linked states, and the waves' signs."""
    shown = {picked(scene), *table_rows["country"]}
    present = {role_shown(str(country), shown, scene) for country in shown}
    say, known = scene.language.say, site_by_id(scene.snapshot)
    found = [Key(say(ROLE_NAMES[role]), colour_of_role(role)) for role in ROLES if role in present]
    waves = {known[site].wave for site in linked_sites(table_rows)}
    return [*found, *keys_of_waves((w for w in scene.snapshot.waves if w in waves), scene)]


def legend(table_rows: Rows, scene: Scene) -> list[LegendItem]:
    """The same for the page, and the lines."""
    say, ink = scene.language.say, colour_in_css("ink")
    relations = set(table_rows["relation"][table_rows["country"] != picked(scene)])
    items = legend_of(keys(table_rows, scene))
    if relations - set(ANTENNA_LINKS) - {NO_PART}:
        items.append(LegendItem(say("Partner in a site"), ink, "╌"))
    if relations & set(ANTENNA_LINKS):
        items.append(LegendItem(say("Link of an antenna"), ink, "┄"))
    return items


EXHIBIT = exhibit_of_one_state(
    slug="state-map",
    question=question_of(
        message("Where does a state take part, and in what role?"),
        message("{country}: where, and in what role?"),
    ),
    columns=COLUMNS,
    rows=rows,
    sentence=sentence,
    drawing=drawing_of(on_map),
    keys=keys,
    legend=legend,
    note=lambda scene: scene.language.say(
        "Boundaries: Natural Earth, simplified; they express no position."
    ),
    is_asked=is_linked,
)
