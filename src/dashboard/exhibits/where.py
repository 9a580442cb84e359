"""Where are the AI Factories, and who takes part? The choropleth with the sites on it."""

from collections import Counter
from collections.abc import Sequence
from dataclasses import replace

from dashboard.codes.roles import ROLES
from dashboard.codes.shapes import UNPLACED
from dashboard.codes.waves import SHAPES
from dashboard.data import Amount
from dashboard.drawing.land import land
from dashboard.drawing.layout import Layout
from dashboard.drawing.legend import Key
from dashboard.drawing.map import HIGH, radius_of
from dashboard.drawing.map import europe as draw_europe
from dashboard.drawing.map_parts import SIZES, OnMap
from dashboard.drawing.widths import Width
from dashboard.exhibits.exhibit import Column, Exhibit, LegendItem, Rows, Scene, table
from dashboard.exhibits.where_map import (
    class_colours,
    keys_of_waves,
    legend_of,
    links_of,
    sites_of,
    states_of,
)
from dashboard.exhibits.where_words import class_of, question, sentence
from dashboard.facts.states import State, site_names_by_state, sources_by_state, states_in
from dashboard.language import message
from dashboard.pens.css import colour_in_css

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


def drawing(table_rows: Rows, scene: Scene, width: Width) -> Layout:
    """The map of Europe in the size of a width."""
    size = SIZES[width]
    return draw_europe(land(scene.dataset, size.frame), on_map(table_rows, scene), size)


def on_map(table_rows: Rows, scene: Scene) -> OnMap:
    """Coloured states, a sign a site, and lines between states."""
    shown = set(table_rows["country"])
    return OnMap(states_of(table_rows, scene), sites_of(shown, scene), links_of(shown, scene))


def keys(table_rows: Rows, scene: Scene) -> list[Key]:
    """Classes of states, then the sign of each wave that is drawn."""
    say = scene.language.say
    records = table_rows.to_dict("records")
    present = {class_of(row, scene) for row in records}
    found = [
        Key(label, colour)
        for name, (colour, label) in class_colours(scene).items()
        if name in present
    ]
    sites = sites_of(set(table_rows["country"]), scene)
    shapes = {site.shape for site in sites}
    found += keys_of_waves((w for w in scene.snapshot.waves if SHAPES[w] in shapes), scene)
    if UNPLACED in shapes:
        found.append(Key(say("Antenna, city not known"), "ink", shape=UNPLACED))
    return found


def legend_items(table_rows: Rows, scene: Scene) -> Sequence[LegendItem]:
    """The same for the page with the number of states of each class, circles, lines of links."""
    items = legend_of(keys(table_rows, scene))
    items = [*counted(items, table_rows, scene), *circles(table_rows, scene)]
    if set(scene.view.country) & set(table_rows["country"]):
        items.append(LegendItem(scene.language.say("takes part in"), colour_in_css("ink"), "╌"))
    if "links" in scene.view.show:
        items.append(LegendItem(scene.language.say("Link to a factory"), colour_in_css("ink"), "┄"))
    return items


def counted(items: Sequence[LegendItem], table_rows: Rows, scene: Scene) -> list[LegendItem]:
    """Classes of states with how many there are."""
    numbers = Counter(class_of(row, scene) for row in table_rows.to_dict("records"))
    of_label = {label: numbers[name] for name, (_, label) in class_colours(scene).items()}
    say = scene.language.say
    return [
        replace(item, label=say("{name}: {value}", name=item.label, value=of_label[item.label]))
        if item.label in of_label and item.sign == "■"
        else item
        for item in items
    ]


EXAMPLES = (200.0, 50.0)
"""EUR million of the circles in the key, below the largest that is drawn."""


def circles(table_rows: Rows, scene: Scene) -> list[LegendItem]:
    """Circles to scale with their amounts, and the one that stands for none."""
    if scene.view.size != "money":
        return []
    language, shown = scene.language, sites_of(set(table_rows["country"]), scene)
    amounts = [scene.snapshot.amount(site.code) for site in shown]
    known = sorted((a for a in amounts if a.in_euro), key=lambda a: -(a.middle or 0))
    most = known[:1]
    smaller = [Amount(each, each) for each in EXAMPLES if most and each < (most[0].middle or 0)]
    items = [
        LegendItem(
            language.money(each), colour_in_css("ink"), across=2 * radius_of(each.middle) / HIGH
        )
        for each in (*most, *smaller)
        if each.middle
    ]
    if len(known) < len(amounts):
        label = language.say("No amount in euro published")
        items.append(LegendItem(label, colour_in_css("ink"), "◌"))
    return items


def note(scene: Scene) -> str:
    """What a circle is, and whose boundaries, in one line each; About has all of it."""
    language = scene.language
    circles = language.say(
        "The area of a circle is the money published for the site; a dotted circle: no amount in"
        " euro is published."
    )
    borders = language.say(
        "Boundaries: Natural Earth; they express no position. Kosovo: UNSCR 1244/1999 and the ICJ"
        " Opinion."
    )
    return language.paragraph(circles, borders) if scene.view.size == "money" else borders


def boundaries(scene: Scene) -> str:
    """Whose boundaries, where signs stand, and the footnote on Kosovo."""
    return scene.language.say(
        "Boundaries: Natural Earth, simplified; they express no position. Equal-area projection;"
        " a sign stands at the centre of the site's city, a cross where only the state is known."
        " Kosovo: this designation is without prejudice to positions on status, and is in line"
        " with UNSCR 1244/1999 and the ICJ Opinion on the Kosovo declaration of independence."
    )


EXHIBIT = Exhibit(
    slug="where",
    reads=("country", "measure", "role", "show", "site", "size", "wave"),
    marks=("country", "site"),
    question=question,
    columns=COLUMNS,
    rows=rows,
    sentence=sentence,
    drawing=drawing,
    keys=keys,
    legend=legend_items,
    note=note,
)
