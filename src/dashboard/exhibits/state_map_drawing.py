"""How the map of one state is drawn: framed around it and its links, with its sites in words."""

from collections.abc import Callable, Iterator, Mapping
from dataclasses import replace

from dashboard.drawing.about import About, Lead
from dashboard.drawing.frames import fitting
from dashboard.drawing.land import land
from dashboard.drawing.layout import Layout
from dashboard.drawing.map import apart
from dashboard.drawing.map import europe as draw_europe
from dashboard.drawing.map_labels import Label, placed, words_of
from dashboard.drawing.map_parts import SIZES, OnMap, Site, Size, State
from dashboard.drawing.marks import Across, Mark, Run, Words
from dashboard.drawing.marks import Box as Tab
from dashboard.drawing.projection import Place, project
from dashboard.drawing.type_scale import TYPE, Role
from dashboard.drawing.typeface import PART, cut, width_of_runs
from dashboard.drawing.widths import Width
from dashboard.exhibits.exhibit import Rows, Scene
from dashboard.exhibits.one_state import picked
from dashboard.exhibits.where_map import middle_of
from dashboard.facts.sites import parts_of_state, site_by_id
from dashboard.facts.states import states
from dashboard.language import message

FORM = 1.44
"""Width of the map through its height, the same at every width: a pen places all by shares."""

WIDTHS: Mapping[Width, float] = {Width.NARROW: 288, Width.COLUMN: 440, Width.WIDE: 620}
"""Pixels by class of width; a wider place shows the same, larger."""

LONGEST = 150.0
"""Pixels of the name of a site at most."""

ROLES = {"host": message("host"), "partner": message("partner"), "antenna": message("antenna")}
TAB = 4.0


def drawing_of(
    on_map: Callable[[Rows, Scene], OnMap],
) -> Callable[[Rows, Scene, Width], Layout]:
    """A drawing of what `on_map` makes of the rows."""

    def drawing(table_rows: Rows, scene: Scene, width: Width) -> Layout:
        return _drawing(on_map(table_rows, scene), table_rows, scene, WIDTHS[width])

    return drawing


def _drawing(shown: OnMap, table_rows: Rows, scene: Scene, wide: float) -> Layout:
    frame = fitting(_places(table_rows, scene), FORM)
    size = replace(SIZES[Width.COLUMN], frame=frame, scale=wide / frame.width, places={})
    nameless = tuple(replace(state, is_named=False) for state in shown.states)
    plain = draw_europe(land(scene.dataset, frame), replace(shown, states=nameless), size)
    return replace(plain, marks=(*plain.marks, *_words(shown, size, scene)))


def _places(table_rows: Rows, scene: Scene) -> Iterator[Place]:
    """What has to be seen: the whole state, the ends of its links."""
    code = picked(scene)
    assert code is not None
    outline = scene.dataset.boundaries.loc[states(scene.snapshot)[code].iso3].geometry
    west, south, east, north = outline.bounds
    yield from (project((x, y)) for x in (west, east) for y in (south, north))
    yield from (project(end) for ends in table_rows["ends"] for end in ends)
    yield from (middle_of(other, scene) for other in table_rows["country"])


def _words(shown: OnMap, size: Size, scene: Scene) -> list[Mark]:
    """The sites of the state, its name on its tab, those linked with it, then neighbours."""
    free = (4.0, 2.0, size.width - 4, size.height - 2)
    signs = [size.at(place) for place in apart(shown.sites, size)]
    taken = [(x - 6, y - 6, x + 6, y + 6) for x, y in signs]
    own = next(_name(state, size) for state in shown.states if state.is_picked)
    linked = [_name(s, size) for s in shown.states if s.is_named and not s.is_picked]
    sites = list(_sites(shown.sites, signs, scene))
    marks: list[Mark] = []
    for found in placed([*sites, own, *linked, *_neighbours(shown, size, scene)], free, taken):
        if found.label is own:
            marks += _on_tabs(words_of(found, "paper", ""), "ink")
        elif found.label in sites:
            marks += _on_tabs(words_of(found, halo=""), "paper")
        else:
            marks += words_of(found)
    return marks


def _on_tabs(lines: list[Words], filling: str) -> Iterator[Mark]:
    """Lines of words, each on what lets it be read on any land."""
    for line in lines:
        long, high = width_of_runs(line.runs), TYPE[line.runs[0].role].line
        left = line.x.px - PART[line.anchor] * long
        across = Across(0, left - TAB), Across(0, left + long + TAB)
        yield Tab(*across, line.y, high, filling=filling)
        yield line


def _neighbours(shown: OnMap, size: Size, scene: Scene) -> Iterator[Label]:
    """States that are not linked, where their land is as wide as their name."""
    seen = land(scene.dataset, size.frame)
    for state in shown.states:
        if not state.is_named and state.iso3 in seen:
            label = replace(_name(state, size), is_tied=True)
            across = [x for x, _ in max(seen[state.iso3], key=len)]
            if (max(across) - min(across)) * size.scale > label.width:
                yield label


def _name(state: State, size: Size) -> Label:
    """A state's name, which leads to its page."""
    x, y = size.at(state.middle)
    role = Role.HOST if state.is_named else Role.STATE
    lead = None if state.is_picked else Lead("countries", (("country", (state.code,)),))
    about = About("state", state.code, None, lead)
    return Label((x, y), ((Run(state.name, role),),), False, about=about)


def _sites(sites: tuple[Site, ...], signs: list[Place], scene: Scene) -> Iterator[Label]:
    """The sites of the state and those it has joined: city and role, then the name."""
    known, language = site_by_id(scene.snapshot), scene.language
    parts = {
        part.site_id: part.role for part in parts_of_state(scene.snapshot, picked(scene) or "")
    }
    for site, at in zip(sites, signs, strict=True):
        if site.code in parts:
            fact, role = known[site.code], parts[site.code]
            role = role if fact.is_factory or role == "partner" else "antenna"
            name = cut((Run(language.fact(fact.name), Role.STATE),), LONGEST)
            said = Run(language.say(ROLES[role]), Role.STATE)
            city = (Run(fact.city, Role.HOST), said) if fact.city else (said,)
            yield Label(at, (city, name))
