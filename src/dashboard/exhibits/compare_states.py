"""How do two to four states compare? Role, sites and money side by side, on the same scales."""

from dashboard.data.bounds import NOTHING
from dashboard.exhibits import state_money
from dashboard.exhibits.compare_states_drawing import NO_SITE, drawing, site_words
from dashboard.exhibits.exhibit import Column, Exhibit, Rows, Scene, table
from dashboard.exhibits.money_by_state_drawing import words
from dashboard.exhibits.money_words import leading
from dashboard.exhibits.state_peers import Field, field, fields
from dashboard.facts.claims import most
from dashboard.facts.sites import hosted_by, parts_of_state
from dashboard.facts.states import states
from dashboard.language import message

MOST = 4
COLUMNS = (
    Column("country", message("State"), "country"),
    Column("role", message("Role"), "role"),
    Column("hosted", message("AI Factories hosted"), "count"),
    Column("joined", message("AI Factories joined as partner"), "count"),
    Column("antennas", message("Antennas"), "count"),
    Column("first_wave", message("First took part with"), "wave"),
    Column("sites", message("Sites it hosts, with the state of the machine")),
    Column("money", message("Money for the sites it hosts"), "money", missing=NO_SITE),
    Column("covered", message("Sites in the sum"), "count"),
    Column("per_head", message("Per inhabitant"), "bounds", message("EUR")),
    Column("of_gdp", message("Relative to GDP"), "bounds", message("% of one year's GDP")),
    Column("remark", message("Remark"), "message"),
)


def compared(scene: Scene) -> tuple[str, ...]:
    """The states set side by side, by name: the view's, at most four."""
    return tuple(scene.language.by_name(scene.view.country[:MOST]))


def rows(scene: Scene) -> Rows:
    """A row per compared state; `money` EUR million, `per_head` EUR, `of_gdp` per cent."""
    field_of_heads = field(scene, "head")
    return table([_record(code, field_of_heads, scene) for code in compared(scene)], COLUMNS)


def _record(code: str, heads: Field, scene: Scene) -> dict:
    snapshot = scene.snapshot
    state, money = states(snapshot)[code], heads.record(code) or {}
    links = (part.source_id for part in parts_of_state(snapshot, code))
    sources = (*links, *money.get("sources", ()), state.eurohpc_source)
    return {
        "country": code,
        **{name: getattr(state, name) for name in COUNTED},
        "sites": "; ".join(site_words(site, scene) for site in hosted_by(snapshot, code)),
        **{name: money.get(name) for name in ("money", "covered")},
        **{name: money.get(name, NOTHING) for name in ("per_head", "of_gdp")},
        "remark": _remark(money),
        "sources": tuple(dict.fromkeys(sources)),
    }


COUNTED = ("role", "hosted", "joined", "antennas", "first_wave")


def _remark(money: dict) -> str:
    return "" if not money or money["ranked"] else str(money["base"])


def sentence(table_rows: Rows, scene: Scene) -> str:
    """Which of the states has most money for its sites, absolute and by its size."""
    language = scene.language
    if len(table_rows) < 2:
        return language.say("Pick two to four states to set them side by side.")
    found = fields(scene)
    parts = [_most(texts, found[measure], scene) for measure, texts in LEADING.items()]
    if not any(parts):
        parts = [language.say("No two of these states have amounts that can be compared.")]
    return language.paragraph(*parts, _covered(scene))


LEADING = {
    "": (
        "",
        message("Most money for the sites it hosts: {name}, {value}."),
        message("Most money for the sites they host, equal in size: {names}. Each: {value}."),
    ),
    "head": (
        "",
        message("Most per inhabitant: {name}, {value}."),
        message("Most per inhabitant, equal in size: {names}. Each: {value}."),
    ),
    "gdp": (
        "",
        message("Most relative to GDP: {name}, {value}."),
        message("Most relative to GDP, equal in size: {names}. Each: {value}."),
    ),
}


def _most(texts: tuple[str, str, str], found: Field, scene: Scene) -> str:
    """Who leads, where at least two of the compared states may be ranked against each other."""
    chosen = {row["country"]: row for row in map(found.record, compared(scene)) if row}
    numbers = state_money.ranked(chosen.values(), found.scene)
    if len(numbers) < 2:
        return ""
    return leading(
        most(numbers),
        texts,
        lambda code: words(chosen[code], found.scene, rounded=True),
        scene.language,
        scene.language.country,
    )


def _covered(scene: Scene) -> str:
    """Over how many of how many sites the sums run."""
    found = field(scene, "")
    chosen = [row for row in map(found.record, compared(scene)) if row]
    return scene.language.say(
        "Sites in the sums: {covered} of {rows}.",
        covered=sum(row["covered"] for row in chosen),
        rows=sum(row["hosted"] for row in chosen),
    )


EXHIBIT = Exhibit(
    slug="compare-states",
    reads=("country",),
    most={"country": MOST},
    question=lambda scene: scene.language.say("How do the states compare?"),
    columns=COLUMNS,
    rows=rows,
    sentence=sentence,
    drawing=drawing,
    note=lambda scene: scene.language.say(state_money.WHOLE_AMOUNTS),
    answers_when_empty=True,
)
