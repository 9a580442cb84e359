"""The network growing on the map, wave by wave; each step shows what was known on its day."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import date, timedelta

from dashboard.codes.waves import WAVE_NAMES
from dashboard.data import Selection
from dashboard.drawing.land import land
from dashboard.drawing.layout import Layout
from dashboard.drawing.map import europe as draw_europe
from dashboard.drawing.map_parts import SIZES, OnMap
from dashboard.drawing.widths import Width
from dashboard.exhibits import where
from dashboard.exhibits.exhibit import Column, Exhibit, LegendItem, Rows, Scene
from dashboard.facts.sites import Site, chosen_sites
from dashboard.language import message
from dashboard.pens.css import colour_in_css
from dashboard.view import BEFORE

COLUMNS = (*where.COLUMNS, Column("new_sites", message("New in this step"), "text"))


def steps(scene: Scene) -> tuple[str, ...]:
    """The step before the first wave, then a step per day of selection of a wave, oldest first."""
    return (BEFORE, *(item.code for item in scene.snapshot.selections))


def step(scene: Scene) -> str:
    """The view's step; the last one where the view names none or one that is not yet there."""
    known = steps(scene)
    return scene.view.step if scene.view.step in known else known[-1]


def selection(scene: Scene) -> Selection | None:
    """What was selected in the view's step; None before the first wave."""
    chosen = step(scene)
    return next((item for item in scene.snapshot.selections if item.code == chosen), None)


def day_of(scene: Scene) -> date:
    """Day of the view's step: of its selection, or the day before the first one."""
    chosen, known = selection(scene), scene.snapshot.selections
    if chosen:
        return chosen.day
    return known[0].day - timedelta(days=1) if known else scene.snapshot.day


def new_sites(scene: Scene) -> tuple[Site, ...]:
    """Sites that were selected in the view's step."""
    chosen = selection(scene)
    if chosen is None:
        return ()
    found = chosen_sites(played(scene).snapshot, (chosen.wave,))
    return tuple(site for site in found if site.selected_day == chosen.day)


def after(scene: Scene) -> str:
    """`Third wave (10 October 2025)`: after which selection the view's step is."""
    language, chosen, day = scene.language, selection(scene), scene.language.day(day_of(scene))
    if chosen is None:
        return language.say("Before the first wave ({day})", day=day)
    wave = language.say(WAVE_NAMES[chosen.wave])
    if chosen.is_first:
        return language.say("{wave} ({day})", wave=wave, day=day)
    return language.say("{wave}, later selection ({day})", wave=wave, day=day)


def played(scene: Scene) -> Scene:
    """The scene as known on the step's day, without the filters of other pictures."""
    view = scene.view.changed(on=day_of(scene), wave=(), role=(), measure="", show=(), size="none")
    return replace(scene, view=view)


def rows(scene: Scene) -> Rows:
    """A row per participating state, as in `where`, with the names of its sites that are new."""
    table_rows, new = where.rows(played(scene)), new_sites(scene)
    by_state: dict[str, list[str]] = {}
    for site in new:
        by_state.setdefault(site.host_country, []).append(scene.language.fact(site.name))
    names = (by_state.get(code, ()) for code in table_rows["country"])
    return table_rows.assign(new_sites=list(map(", ".join, names)))


def sentence(table_rows: Rows, scene: Scene) -> str:
    """`Second wave (12 March 2025): AI Factories 13, host states 12, …`"""
    language, said = scene.language, after(scene)
    snapshot = played(scene).snapshot
    if snapshot.sites.empty:
        return language.say("{after}: no AI Factory had been selected.", after=said)
    roles = table_rows["role"]
    counted = {
        "after": said,
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


def drawing(table_rows: Rows, scene: Scene, width: Width) -> Layout:
    """The map of the step, with a ring around each site that is new in it."""
    size = SIZES[width]
    return draw_europe(land(scene.dataset, size.frame), on_map(table_rows, scene), size)


def on_map(table_rows: Rows, scene: Scene) -> OnMap:
    """The map of the step; sites that are new in it are marked."""
    shown = where.on_map(table_rows, played(scene))
    new = {site.site_id for site in new_sites(scene)}
    sites = tuple(replace(site, is_new=site.code in new) for site in shown.sites)
    return replace(shown, sites=sites)


def legend_items(table_rows: Rows, scene: Scene) -> Sequence[LegendItem]:
    """That of the map, and the ring."""
    items = list(where.legend_items(table_rows, played(scene)))
    if selection(scene):
        ring = LegendItem(scene.language.say("new in this step"), colour_in_css("ink"), "◯")
        items.append(ring)
    return items


EXHIBIT = Exhibit(
    slug="play",
    reads=("country", "site", "step"),
    named=("on",),
    marks=("country", "site"),
    question=lambda scene: scene.language.say("How did the map fill, wave by wave?"),
    columns=COLUMNS,
    rows=rows,
    sentence=sentence,
    drawing=drawing,
    keys=lambda table_rows, scene: where.keys(table_rows, played(scene)),
    legend=legend_items,
    note=lambda scene: where.note(played(scene)),
)
