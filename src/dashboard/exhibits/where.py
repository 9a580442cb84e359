"""Where are the AI Factories, and who takes part? The choropleth with the sites on it."""

from collections.abc import Sequence

import pandas as pd
import plotly.graph_objects as go

from dashboard.codes.roles import ROLE_NAMES, ROLES
from dashboard.codes.waves import SIGNS, WAVE_NAMES
from dashboard.exhibits import europe
from dashboard.exhibits.exhibit import Column, Exhibit, LegendItem, Rows, Scene, table
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

MODES = {
    "role": message("Role"),
    "sites": message("Number of sites"),
    "wave": message("Wave of first participation"),
}
MOST_NAMED = 3


def mode(scene: Scene) -> str:
    """What the colours mean: the view's measure, `role` where it is none of the map's."""
    return scene.view.measure if scene.view.measure in MODES else "role"


def rows(scene: Scene) -> Rows:
    """A row per EuroHPC participating state that the filters leave, strongest role first."""
    snapshot = scene.snapshot
    states = snapshot.states_in(scene.view.wave)
    states = states[states["participating"] | (states["role"] != "none")]
    if scene.view.role:
        states = states[states["role"].isin(scene.view.role)]
    names = snapshot.site_names_by_state(scene.view.wave)
    sources = snapshot.participation.groupby("country")["source_id"].unique()
    records = [
        {
            "country": row["iso2"],
            "role": row["role"],
            "hosted": row["hosted"],
            "joined": row["joined"],
            "antennas": row["antennas"],
            "first_wave": row["first_wave"] if isinstance(row["first_wave"], str) else None,
            "site_names": ", ".join(
                scene.language.fact(name) for name in names.get(row["iso2"], ())
            ),
            "iso3": row["iso3"],
            "eu_member": bool(row["eu_member"]),
            "sources": tuple(sources.get(row["iso2"], ())) or (row["eurohpc_source_id"],),
        }
        for row in states.to_dict("records")
    ]
    order, country = scene.language.order, scene.language.country
    records.sort(key=lambda r: (ROLES.index(r["role"]), order(country(r["country"]))))
    return table(records, COLUMNS)


def sentence(table_rows: Rows, scene: Scene) -> str:
    """Hosts, further partners, states with an antenna, and Member States in none."""
    language, roles = scene.language, table_rows["role"]
    hosts, partners, antennas = (int((roles == role).sum()) for role in ROLES[:3])
    if not hosts + partners + antennas:
        return language.say("No state takes part by this day and with these filters.")
    parts = []
    if hosts:
        parts.append(
            language.say_many(
                "{count} state hosts an AI Factory", "{count} states host an AI Factory", hosts
            )
        )
    if partners:
        parts.append(
            language.say_many("{count} more is a partner", "{count} more are partners", partners)
        )
    if antennas:
        parts.append(
            language.say_many(
                "{count} more has an antenna", "{count} more have an antenna", antennas
            )
        )
    return f"{language.listing(parts)}.{_left_out(table_rows, scene)}"


def _left_out(table_rows: Rows, scene: Scene) -> str:
    if scene.view.wave or scene.view.role:
        return ""
    absent = table_rows[(table_rows["role"] == "none") & table_rows["eu_member"]]["country"]
    language = scene.language
    names = [language.country(code) for code in absent]
    if not names:
        return ""
    if len(names) > MOST_NAMED:
        return " " + language.say("{count} EU Member States take no part.", count=len(names))
    return " " + language.say_many(
        "Of the EU Member States, only {names} takes no part.",
        "Of the EU Member States, only {names} take no part.",
        len(names),
        names=language.names(names),
    )


def classes(scene: Scene) -> dict[str, tuple[str, str]]:
    """Class of a state → (colour, label), in the order of the legend, for the mode."""
    say, look = scene.language.say, scene.look
    if mode(scene) == "sites":
        labels = (say("none"), say("one site"), say("two sites"), say("three or more"))
        return {str(n): (look.steps[n], labels[n]) for n in (3, 2, 1, 0)}
    if mode(scene) == "wave":
        waves = {wave: (look.waves[wave], say(WAVE_NAMES[wave])) for wave in scene.snapshot.waves}
        return {**waves, "none": (look.roles["none"], say(ROLE_NAMES["none"]))}
    return {role: (look.roles[role], say(ROLE_NAMES[role])) for role in ROLES}


def class_of(row: pd.Series, scene: Scene) -> str:
    """Class of one state in the mode: role, number of sites (three or more as one), or wave."""
    if mode(scene) == "sites":
        return str(min(int(row["hosted"]) + int(row["antennas"]), 3))
    if mode(scene) == "wave":
        return row["first_wave"] if isinstance(row["first_wave"], str) else "none"
    return str(row["role"])


def hover(row: pd.Series, scene: Scene) -> str:
    """Name, role and sites of a state, for the tooltip."""
    lines = [f"<b>{scene.language.country(row['country'])}</b>"]
    lines.append(scene.language.say(ROLE_NAMES[row["role"]]))
    lines += row["site_names"].split(", ") if row["site_names"] else []
    return "<br>".join(lines)


def picture(table_rows: Rows, scene: Scene) -> go.Figure:
    """Coloured states, neighbours in grey, a sign per site, the picked states outlined."""
    figure = europe.base(scene)
    legend = classes(scene)
    for name, (colour, _) in legend.items():
        chosen = table_rows[table_rows.apply(class_of, axis=1, scene=scene) == name]
        if len(chosen):
            texts = [hover(row, scene) for _, row in chosen.iterrows()]
            europe.add_states(figure, scene, list(chosen["iso3"]), colour, texts)
    europe.add_picked(figure, scene)
    if "links" in scene.view.show:
        europe.add_links(figure, scene)
    europe.add_sites(figure, scene, set(table_rows["country"]))
    return figure


def legend_items(table_rows: Rows, scene: Scene) -> Sequence[LegendItem]:
    """Classes of states, then the sign of each wave that is drawn."""
    present = set(table_rows.apply(class_of, axis=1, scene=scene)) if len(table_rows) else set()
    items = [
        LegendItem(label, colour)
        for name, (colour, label) in classes(scene).items()
        if name in present
    ]
    drawn = europe.sites_drawn(scene, set(table_rows["country"]))["wave"]
    items += [
        LegendItem(scene.language.say(WAVE_NAMES[wave]), scene.look.waves[wave], SIGNS[wave])
        for wave in scene.snapshot.waves
        if wave in set(drawn)
    ]
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
    question=lambda scene: scene.language.say("Where are they, and who takes part?"),
    columns=COLUMNS,
    rows=rows,
    sentence=sentence,
    picture=picture,
    legend=legend_items,
    note=note,
    is_square=True,
    selects_country=True,
)
