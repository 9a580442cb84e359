"""What the map of the states draws: states in the colours of their classes, signs of sites, links.

A picked state keeps its colour, those it is linked with half of theirs, and all others less.
"""

from collections.abc import Collection, Iterable, Mapping
from dataclasses import replace
from math import dist

from dashboard.codes.roles import ROLE_NAMES, ROLES
from dashboard.codes.shapes import UNPLACED
from dashboard.codes.statuses import STATUS_NAMES
from dashboard.codes.waves import SHAPES, WAVE_NAMES
from dashboard.drawing.about import About, Lead, Said
from dashboard.drawing.colours import colour_of_role, sign_colour
from dashboard.drawing.legend import Key
from dashboard.drawing.map_parts import DIMMED, DIMMED_SIGN, HALF, Link, Site, State
from dashboard.drawing.marks import Dash
from dashboard.drawing.projection import Place, project
from dashboard.exhibits.bars import said_of
from dashboard.exhibits.exhibit import LegendItem, Rows, Scene
from dashboard.exhibits.where_words import class_of, mode
from dashboard.facts import sites as facts
from dashboard.facts.states import states
from dashboard.pens.css import colour_in_css

RING, SIGN, CROSS = 10.0, 12.0, 12.0
"""Pixels of the signs of antennas, of factories, of what has no known city."""

BEND = 0.18
"""How far an arc between states leaves the straight line, as a part of its length."""

STEPS = 12


def class_colours(scene: Scene) -> dict[str, tuple[str, str]]:
    """Class of a state → (name of its colour, label), in the order of the legend, for the mode."""
    say = scene.language.say
    if mode(scene) == "sites":
        labels = (say("none"), say("one site"), say("two sites"), say("three or more"))
        colours = ("no-part", "antenna", "partner", "host")
        return {str(number): (colours[number], labels[number]) for number in (3, 2, 1, 0)}
    if mode(scene) == "wave":
        waves = {
            wave: (f"wave-{wave}", say("came in with: {wave}", wave=say(WAVE_NAMES[wave])))
            for wave in scene.snapshot.waves
        }
        return {**waves, "none": ("no-part", say(ROLE_NAMES["none"]))}
    return {role: (colour_of_role(role), say(ROLE_NAMES[role])) for role in ROLES}


def legend_of(keys: Collection[Key]) -> list[LegendItem]:
    """Keys of a drawing as a page writes them."""
    return [
        LegendItem(key.words, colour_in_css(key.colour), key.shape.sign if key.shape else "■")
        for key in keys
    ]


def keys_of_waves(waves: Iterable[str], scene: Scene) -> list[Key]:
    """The signs of waves with their names."""
    say = scene.language.say
    return [Key(say(WAVE_NAMES[wave]), sign_colour(wave), shape=SHAPES[wave]) for wave in waves]


def middle_of(code: str, scene: Scene) -> Place:
    """A place in a state (alpha-2), in km."""
    return project(scene.dataset.centres[states(scene.snapshot)[code].iso3])


def states_of(table_rows: Rows, scene: Scene) -> tuple[State, ...]:
    """The states of the table; those not picked dimmed where some are."""
    colours, records = class_colours(scene), table_rows.to_dict("records")
    shown = {row["country"] for row in records}
    picked = set(scene.view.country) & shown
    linked = linked_with(picked, scene)
    return tuple(
        _state(row, share_of(row["country"], picked, linked), colours, scene) for row in records
    )


def _state(row: dict, share: float, colours: Mapping[str, tuple[str, str]], scene: Scene) -> State:
    code, name = row["country"], scene.language.country(row["country"])
    lines = _lines(row, scene)
    return State(
        code=code,
        iso3=row["iso3"],
        name=name,
        colour=colours[class_of(row, scene)][0],
        is_host=row["role"] == "host",
        is_picked=code in scene.view.country,
        share=share,
        middle=middle_of(code, scene),
        lines=lines,
        about=_about_state(code, name, lines, scene),
    )


def share_of(code: str, picked: Collection[str], linked: Collection[str]) -> float:
    """How much of its colour a state keeps beside those picked."""
    if not picked or code in picked:
        return 1.0
    return HALF if code in linked else DIMMED


def linked_with(picked: Collection[str], scene: Scene) -> set[str]:
    """States that take part in a site of these, or host a site that these take part in."""
    return {
        code
        for countries in facts.countries_by_site(scene.snapshot).values()
        if set(picked) & set(countries)
        for code in countries
    }


def _lines(row: dict, scene: Scene) -> tuple[str, ...]:
    """Role of a state and its sites."""
    role = scene.language.say(ROLE_NAMES[row["role"]])
    return (role, *(name for name in row["site_names"].split(", ") if name))


def _about_state(code: str, name: str, lines: tuple[str, ...], scene: Scene) -> About:
    """Its role and sites; a click picks it, another one lets go of it."""
    picks = () if scene.view.country == (code,) else (code,)
    lead = Lead(None, (("country", picks), ("site", "")))
    said = Said(name, scene.language.listing(lines))
    return About("state", code, said, lead, is_reached=False)


def sites_of(countries: Collection[str], scene: Scene) -> tuple[Site, ...]:
    """Signs of the sites of the view's waves in these states (alpha-2)."""
    picked = set(scene.view.country) & set(countries)
    return tuple(
        _site(site, picked, scene)
        for site in facts.chosen_sites(scene.snapshot, scene.view.wave)
        if site.host_country in countries and site.wave in scene.snapshot.waves
    )


def _site(site: facts.Site, picked: Collection[str], scene: Scene) -> Site:
    shape = SHAPES[site.wave] if site.is_placed else UNPLACED
    lines = _lines_of_site(site, scene)
    is_full = not picked or site.host_country in picked
    return Site(
        code=site.site_id,
        country=site.host_country,
        at=project((site.longitude, site.latitude)),
        shape=shape,
        colour=sign_colour(site.wave) if site.is_placed else "ink",
        size=CROSS if not site.is_placed else RING if shape.is_ring else SIGN,
        share=1.0 if is_full else DIMMED_SIGN,
        is_new=site.site_id == scene.view.site,
        lines=lines,
        money=money_of(site, scene),
        about=_about_site(site, lines, scene),
    )


def money_of(site: facts.Site, scene: Scene) -> float | None:
    """EUR million that a site's circle stands for: 0 where none in euro is published, None where
    the view asks for signs alone.
    """
    if scene.view.size != "money":
        return None
    money = scene.snapshot.amount(site.site_id)
    return (money.middle or 0.0) if money.in_euro else 0.0


def _about_site(site: facts.Site, lines: tuple[str, ...], scene: Scene) -> About:
    """Where it is; beside its circle also the amount with its wording, what that covers and its
    source. A click picks the site with its state, another one lets go of both.
    """
    said = Said(scene.language.fact(site.name))
    if scene.view.size == "money":
        said = said_of(said.title, scene.snapshot.amount(site.site_id), scene)
    text = scene.language.paragraph(scene.language.listing(lines), said.sentence)
    is_picked = scene.view.site == site.site_id
    picks = (("country", () if is_picked else (site.host_country,)),)
    lead = Lead(None, (*picks, ("site", "" if is_picked else site.site_id)))
    return About("site", site.site_id, replace(said, sentence=text), lead, is_reached=False)


def _lines_of_site(site: facts.Site, scene: Scene) -> tuple[str, ...]:
    """Host state, wave and status of a site."""
    say = scene.language.say
    lines = [scene.language.country(site.host_country), say(WAVE_NAMES[site.wave])]
    if site.is_factory:
        lines.append(say("Machine: {status}", status=say(STATUS_NAMES[site.status])))
    if not site.is_placed:
        lines.append(say("City not known"))
    return tuple(lines)


def links_of(countries: Collection[str], scene: Scene) -> tuple[Link, ...]:
    """Arcs between a picked state and those that it shares a site with; where the view asks for
    it, a line from each antenna to each factory that serves it.
    """
    picked = set(scene.view.country) & set(countries)
    known = facts.site_by_id(scene.snapshot)
    arcs = [
        Link(arc(middle_of(part.country, scene), _place(known[part.site_id])))
        for part in facts.parts(scene.snapshot)
        if part.role == "partner"
        and (part.country in picked) != (known[part.site_id].host_country in picked)
    ]
    return (*arcs, *(_antennas(scene) if "links" in scene.view.show else ()))


def _antennas(scene: Scene) -> list[Link]:
    known = facts.site_by_id(scene.snapshot)
    return [
        Link((_place(known[antenna]), _place(known[factory])), Dash.DOTTED)
        for antenna, factory, _ in facts.antenna_links(scene.snapshot)
        if antenna in known and factory in known
    ]


def _place(site: facts.Site) -> Place:
    return project((site.longitude, site.latitude))


def arc(start: Place, end: Place) -> tuple[Place, ...]:
    """Points of a curve between two places, bent upwards."""
    (x, y), (to_x, to_y) = start, end
    bend = BEND * dist(start, end)
    middle = ((x + to_x) / 2, (y + to_y) / 2 + 2 * bend)
    steps = [step / STEPS for step in range(STEPS + 1)]
    return tuple(
        (
            (1 - t) ** 2 * x + 2 * t * (1 - t) * middle[0] + t**2 * to_x,
            (1 - t) ** 2 * y + 2 * t * (1 - t) * middle[1] + t**2 * to_y,
        )
        for t in steps
    )
