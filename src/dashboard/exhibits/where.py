"""Where are the AI Factories, and who takes part? The choropleth with the sites on it."""

from collections.abc import Mapping, Sequence

import plotly.graph_objects as go

from dashboard.codes.roles import ROLE_NAMES, ROLES
from dashboard.codes.waves import SIGNS, WAVE_NAMES
from dashboard.exhibits import europe
from dashboard.exhibits.exhibit import Column, Exhibit, LegendItem, Rows, Scene, table
from dashboard.exhibits.where_words import class_of, mode, question, sentence
from dashboard.facts.states import State, site_names_by_state, sources_by_state, states_in
from dashboard.language import message

COLUMNS = (
    Column("country", message("State"), "country"),
    Column("role", message("Role"), "role"),
    Column("hosted", message("AI Factories hosted"), "count"),
    Column("joined", message("AI Factories joined as partner"), "count"),
    Column("antennas", message("Antennas"), "count"),
    Column("first_wave", message("First took part with"), "wave"),
    Column("site_names", message("Sites"), "text"),
)


def rows(scene: Scene) -> Rows:
    """A row per EuroHPC participating state that the filters leave, strongest role first."""
    snapshot, view, language = scene.snapshot, scene.view, scene.language
    names, cited = site_names_by_state(snapshot, view.wave), sources_by_state(snapshot)
    records = [
        _record(
            state,
            ", ".join(map(language.fact, names.get(state.code, ()))),
            cited.get(state.code, ()) or (state.eurohpc_source,),
        )
        for state in states_in(snapshot, view.wave)
        if state.participating or state.role != "none"
        if not view.role or state.role in view.role
    ]
    order, country = language.order, language.country
    records.sort(key=lambda r: (ROLES.index(r["role"]), order(country(r["country"]))))
    return table(records, COLUMNS)


def _record(state: State, site_names: str, sources: tuple[str, ...]) -> dict:
    return {
        "country": state.code,
        "role": state.role,
        "hosted": state.hosted,
        "joined": state.joined,
        "antennas": state.antennas,
        "first_wave": state.first_wave if state.role != "none" else None,
        "site_names": site_names,
        "iso3": state.iso3,
        "eu_member": state.eu_member,
        "sources": sources,
    }


def classes(scene: Scene) -> dict[str, tuple[str, str]]:
    """Class of a state → (colour, label), in the order of the legend, for the mode."""
    say, look = scene.language.say, scene.look
    if mode(scene) == "sites":
        labels = (say("none"), say("one site"), say("two sites"), say("three or more"))
        return {str(n): (look.steps[n], labels[n]) for n in (3, 2, 1, 0)}
    if mode(scene) == "wave":
        waves = {
            wave: (look.waves[wave], say("came in with: {wave}", wave=say(WAVE_NAMES[wave])))
            for wave in scene.snapshot.waves
        }
        return {**waves, "none": (look.roles["none"], say(ROLE_NAMES["none"]))}
    return {role: (look.roles[role], say(ROLE_NAMES[role])) for role in ROLES}


def hover(row: Mapping, scene: Scene) -> str:
    """Name, role and sites of a state, for the tooltip."""
    lines = [f"<b>{scene.language.country(row['country'])}</b>"]
    lines.append(scene.language.say(ROLE_NAMES[row["role"]]))
    lines += row["site_names"].split(", ") if row["site_names"] else []
    return "<br>".join(lines)


def picture(table_rows: Rows, scene: Scene) -> go.Figure:
    """Coloured states, neighbours in grey, a sign per site, the picked states outlined."""
    return europe.figure(scene, traces(table_rows, scene))


def traces(table_rows: Rows, scene: Scene) -> list[europe.Trace]:
    """The states in the colours of their classes, then the lines and signs above them."""
    rows_of: dict[str, list[dict]] = {}
    for row in table_rows.to_dict("records"):
        rows_of.setdefault(class_of(row, scene), []).append(row)
    filled = [
        europe.filled(
            scene, [row["iso3"] for row in found], colour, [hover(row, scene) for row in found]
        )
        for name, (colour, _) in classes(scene).items()
        if (found := rows_of.get(name))
    ]
    lines = [europe.links(scene)] if "links" in scene.view.show else []
    signs = europe.signs(scene, set(table_rows["country"]))
    return [*filled, *europe.picked(scene, scene.view.country), *lines, *signs]


def legend_items(table_rows: Rows, scene: Scene) -> Sequence[LegendItem]:
    """Classes of states, then the sign of each wave that is drawn."""
    present = {class_of(row, scene) for row in table_rows.to_dict("records")}
    items = [
        LegendItem(label, colour)
        for name, (colour, label) in classes(scene).items()
        if name in present
    ]
    drawn = {site.wave for site in europe.sites_drawn(scene, set(table_rows["country"]))}
    items += [
        LegendItem(scene.language.say(WAVE_NAMES[wave]), scene.look.waves[wave], SIGNS[wave])
        for wave in scene.snapshot.waves
        if wave in drawn
    ]
    outlined = [code for code in scene.view.country if code in set(table_rows["country"])]
    items += [LegendItem(scene.language.country(c), scene.look.picked, "▢") for c in outlined]
    if "links" in scene.view.show:
        items.append(LegendItem(scene.language.say("Link to a factory"), scene.look.ink, "┄"))
    return items


def note(scene: Scene) -> str:
    """Whose boundaries, and the footnote on Kosovo."""
    return scene.language.say(
        "Boundaries: Natural Earth, simplified; they express no position. Equal-area projection;"
        " a sign stands at the centre of the site's city, a cross where only the state is known."
        " Kosovo: this designation is without prejudice to positions on status, and is in line"
        " with UNSCR 1244/1999 and the ICJ Opinion on the Kosovo declaration of independence."
    )


EXHIBIT = Exhibit(
    slug="where",
    reads=("country", "measure", "role", "show", "wave"),
    marks=("country",),
    question=question,
    columns=COLUMNS,
    rows=rows,
    sentence=sentence,
    picture=picture,
    is_plotted=True,
    legend=legend_items,
    note=note,
    is_square=True,
    selects_country=True,
)
