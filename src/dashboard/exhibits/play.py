"""The network growing on the map, wave by wave; each step shows what was known on its day."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import date, timedelta

import plotly.graph_objects as go

from dashboard.codes.waves import WAVE_NAMES
from dashboard.exhibits import where
from dashboard.exhibits.exhibit import Chart, Column, Exhibit, LegendItem, Rows, Scene
from dashboard.language import message

BEFORE = "0"
"""The step before the first wave."""

COLUMNS = (*where.COLUMNS, Column("new_sites", message("New in this step"), "text"))


def steps(scene: Scene) -> tuple[str, ...]:
    """The step before the first wave, then a step per wave selected by the view's day."""
    return (BEFORE, *scene.snapshot.waves)


def step(scene: Scene) -> str:
    """The view's step; the last one where the view names none or a wave not yet selected."""
    known = steps(scene)
    return scene.view.step if scene.view.step in known else known[-1]


def day_of(scene: Scene, chosen: str) -> date:
    """Day of a step: of the wave's selection, or the day before the first one."""
    sites = scene.snapshot.sites
    if chosen != BEFORE:
        return sites["selected_day"][sites["wave"] == chosen].min().date()
    if sites.empty:
        return scene.snapshot.day
    return sites["selected_day"].min().date() - timedelta(days=1)


def played(scene: Scene) -> Scene:
    """The scene as known on the step's day, without the filters of other pictures."""
    day = day_of(scene, step(scene))
    view = scene.view.changed(on=day, wave=(), role=(), measure="", show=())
    return replace(scene, view=view)


def rows(scene: Scene) -> Rows:
    """A row per participating state, as in `where`, with the names of its sites that are new."""
    then, chosen = played(scene), step(scene)
    table_rows = where.rows(then)
    sites = then.snapshot.sites
    names = sites["name"].map(scene.language.fact)[sites["wave"] == chosen]
    new = names.groupby(sites["host_country"]).agg(", ".join)
    return table_rows.assign(new_sites=[new.get(code, "") for code in table_rows["country"]])


def sentence(table_rows: Rows, scene: Scene) -> str:
    """`Second wave (12 March 2025): AI Factories 13, host states 12, …`"""
    language, chosen = scene.language, step(scene)
    snapshot = played(scene).snapshot
    day = language.day(snapshot.day)
    if chosen == BEFORE:
        after = language.say("Before the first wave ({day})", day=day)
    else:
        after = language.say("{wave} ({day})", wave=language.say(WAVE_NAMES[chosen]), day=day)
    if snapshot.sites.empty:
        return language.say("{after}: no AI Factory had been selected.", after=after)
    roles = table_rows["role"]
    counted = {
        "after": after,
        "factories": len(snapshot.factories),
        "hosts": int((roles == "host").sum()),
        "partners": int((roles == "partner").sum()),
    }
    if not len(snapshot.antennas):
        return language.say(
            "{after}: AI Factories {factories}, host states {hosts}, further partner states"
            " {partners}.",
            **counted,
        )
    return language.say(
        "{after}: AI Factories {factories}, host states {hosts}, further partner states {partners};"
        " antennas {antennas}, further states with an antenna {more}.",
        **counted,
        antennas=len(snapshot.antennas),
        more=int((roles == "antenna").sum()),
    )


def picture(table_rows: Rows, scene: Scene) -> go.Figure:
    """The map of the step, with a ring around each site that is new in it."""
    then, chosen = played(scene), step(scene)
    figure = where.picture(table_rows, then)
    sites = then.snapshot.sites
    new = sites[sites["wave"] == chosen]
    if len(new):
        figure.add_scattergeo(
            lon=list(new["longitude"].astype(float)),
            lat=list(new["latitude"].astype(float)),
            mode="markers",
            hoverinfo="skip",
            marker={
                "symbol": "circle-open",
                "size": 23,
                "color": scene.look.ink,
                "line": {"color": scene.look.ink, "width": 2},
            },
        )
    return figure


def legend_items(table_rows: Rows, scene: Scene) -> Sequence[LegendItem]:
    """That of the map, and the ring."""
    items = list(where.legend_items(table_rows, played(scene)))
    if step(scene) != BEFORE:
        ring = LegendItem(scene.language.say("new in this step"), scene.look.ink, "◯")
        items.append(ring)
    return items


EXHIBIT = Exhibit(
    slug="play",
    reads=("country", "step"),
    named=("on",),
    marks=("country",),
    question=lambda scene: scene.language.say("How did the map fill, wave by wave?"),
    columns=COLUMNS,
    rows=rows,
    sentence=sentence,
    picture=picture,
    chart=lambda scene: Chart("map", view=played(scene).view),
    legend=legend_items,
    note=where.note,
    is_square=True,
)
