"""The network growing on the map, wave by wave; each step shows what was known on its day."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import date, timedelta

import plotly.graph_objects as go

from dashboard.data import count
from dashboard.exhibits import where
from dashboard.exhibits.exhibit import Chart, Column, Exhibit, LegendItem, Rows, Scene
from dashboard.language import message

BEFORE = "0"
"""The step before the first wave."""

COLUMNS = (*where.COLUMNS, Column("new_sites", message("New in this step"), "text"))
AFTER = {
    "0": message("Before the first wave ({day})"),
    "1": message("After the first wave ({day})"),
    "2": message("After the second wave ({day})"),
    "3": message("After the third wave ({day})"),
    "antennas": message("After the antennas ({day})"),
}


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
    """`After the second wave: 13 AI Factories in 12 host states; 19 states take part.`"""
    language, chosen = scene.language, step(scene)
    snapshot = played(scene).snapshot
    after = language.say(AFTER[chosen], day=language.day(snapshot.day))
    if snapshot.sites.empty:
        return language.say("{after}: no AI Factory had been selected.", after=after)
    text = language.say(
        "{after}: {factories} AI Factories in {hosts} host states; {states} states take part.",
        after=after,
        factories=len(snapshot.factories),
        hosts=int((table_rows["hosted"] > 0).sum()),
        states=count(snapshot, "countries_involved"),
    )
    if not len(snapshot.antennas):
        return text
    return (
        text
        + " "
        + language.say_many(
            "{count} more state has an antenna.",
            "{count} antennas bring in {states} more states.",
            len(snapshot.antennas),
            states=int((table_rows["role"] == "antenna").sum()),
        )
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
