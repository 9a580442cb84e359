"""How do two to four states compare? Role, sites and money side by side, on the same scales."""

from html import escape

from dashboard.codes.roles import ROLE_NAMES
from dashboard.codes.statuses import STATUS_NAMES
from dashboard.codes.waves import SIGNS, WAVE_NAMES
from dashboard.data import Amount
from dashboard.data.bounds import NOTHING
from dashboard.exhibits import state_money, track
from dashboard.exhibits.exhibit import Chart, Column, Exhibit, Html, LegendItem, Rows, Scene, table
from dashboard.exhibits.money_by_state import words
from dashboard.exhibits.money_words import leading
from dashboard.exhibits.state_peers import MEASURES, Field, field, fields
from dashboard.exhibits.state_rank import place_words
from dashboard.exhibits.states import anchor
from dashboard.facts.claims import most
from dashboard.facts.sites import Site, hosted_by, parts_of_state, site_by_id
from dashboard.facts.states import states
from dashboard.language import message

MOST = 4
NO_SITE = message("hosts no site")
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
        "sites": "; ".join(_site_words(site, scene) for site in hosted_by(snapshot, code)),
        **{name: money.get(name) for name in ("money", "covered")},
        **{name: money.get(name, NOTHING) for name in ("per_head", "of_gdp")},
        "remark": _remark(money),
        "sources": tuple(dict.fromkeys(sources)),
    }


COUNTED = ("role", "hosted", "joined", "antennas", "first_wave")


def _remark(money: dict) -> str:
    return "" if not money or money["ranked"] else str(money["base"])


def _joined(code: str, scene: Scene) -> list[str]:
    known, found = site_by_id(scene.snapshot), parts_of_state(scene.snapshot, code)
    joined = [known[part.site_id].name for part in found if part.role == "partner"]
    return [scene.language.fact(name) for name in joined]


def _site_words(site: Site, scene: Scene) -> str:
    language = scene.language
    name = language.fact(site.name)
    if not site.is_factory:
        return name
    return language.say(
        "{site} ({status})", site=name, status=language.say(STATUS_NAMES[site.status])
    )


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


def picture(table_rows: Rows, scene: Scene) -> Html:
    """A card a state, then a scale a measure with a bar for each of them."""
    cards = "".join(_card(row, scene) for row in table_rows.to_dict("records"))
    scales = "".join(_scale(measure, found, scene) for measure, found in fields(scene).items())
    return Html(
        f'<div class="state-cards">{cards}</div>'
        f'<div class="amounts" style="{track.colours(scene.look)}">{scales}</div>'
    )


def _card(row: dict, scene: Scene) -> str:
    language, code = scene.language, row["country"]
    details = [language.say(ROLE_NAMES[row["role"]])]
    if row["first_wave"]:
        details.append(
            language.say(
                "takes part since: {wave}", wave=language.say(WAVE_NAMES[row["first_wave"]])
            )
        )
    sites = "".join(_site(site, scene) for site in hosted_by(scene.snapshot, code)) or (
        f"<li>{escape(language.say(NO_SITE))}</li>"
    )
    joined = _joined(code, scene)
    partner = language.say("Partner in: {names}", names=language.names(joined))
    return (
        f"<section><h3>{anchor(code, scene)}</h3><small>{escape(' · '.join(details))}</small>"
        f"<ul>{sites}{f'<li>{escape(partner)}</li>' if joined else ''}</ul></section>"
    )


def _site(site: Site, scene: Scene) -> str:
    wave, language = site.wave, scene.language
    money = language.money(scene.snapshot.amount(site.site_id))
    return (
        f'<li><span class="sign" style="color:{scene.look.waves[wave]}" aria-hidden="true">'
        f"{SIGNS[wave]}</span> {escape(_site_words(site, scene))}<br>"
        f"<small>{escape(language.say(WAVE_NAMES[wave]))}</small> <b>{escape(money)}</b></li>"
    )


def _scale(measure: str, found: Field, scene: Scene) -> str:
    records = {code: found.record(code) for code in compared(scene)}
    values = [found.value(record).middle or 0 for record in records.values() if record]
    scale = track.Track(max(values, default=0))
    drawn = "".join(_bar(code, record, scale, found) for code, record in records.items())
    title = escape(scene.language.say(MEASURES[measure]))
    below = track.axis(scale, scene.language.say(UNITS[measure]), scene) if scale.top else ""
    return f"<h3>{title}</h3><ul>{drawn}</ul>{below}"


UNITS = {
    "": message("EUR million, linear scale"),
    "head": message("EUR per inhabitant, linear scale"),
    "gdp": message("per cent of one year's GDP, linear scale"),
}


def _bar(code: str, record: dict | None, scale: track.Track, found: Field) -> str:
    language = found.scene.language
    name = escape(language.country(code))
    if record is None:
        return track.row(name, "", escape(language.say(NO_SITE)))
    value = found.value(record).middle
    kind = "host" if record["ranked"] else "unranked"
    marks = track.mark(scale, Amount()) if value is None else track.bar(scale, 0, value, kind)
    small = f"<small>{escape(_detail(code, record, found))}</small>"
    return track.row(name, marks, f"<b>{escape(words(record, found.scene))}</b>{small}")


def _detail(code: str, record: dict, found: Field) -> str:
    say, parts = found.scene.language.say, [place_words(code, found, found.scene)]
    if 0 < record["covered"] < record["hosted"]:
        parts.append(
            say(
                "sites in the sum: {covered} of {rows}",
                covered=record["covered"],
                rows=record["hosted"],
            )
        )
    return "; ".join(parts)


def legend(table_rows: Rows, scene: Scene) -> list[LegendItem]:
    """Full bar, hollow bar and ring, as far as they are drawn."""
    look, say = scene.look, scene.language.say
    records = [
        (found.value(row).middle, row["ranked"])
        for found in fields(scene).values()
        for row in map(found.record, compared(scene))
        if row
    ]
    items = [LegendItem(say("Ranked"), look.roles["host"])]
    if any(value is not None and not ranked for value, ranked in records):
        items.append(
            LegendItem(say("Base from another source, not ranked"), look.secondary_ink, "▢")
        )
    if any(value is None for value, _ in records):
        items.append(LegendItem(say("No base in euro, or no amount"), look.secondary_ink, "◌"))
    return items


EXHIBIT = Exhibit(
    slug="compare-states",
    reads=("country",),
    most={"country": MOST},
    question=lambda scene: scene.language.say("How do the states compare?"),
    columns=COLUMNS,
    rows=rows,
    sentence=sentence,
    picture=picture,
    legend=legend,
    chart=lambda scene: Chart("table"),
    note=lambda scene: scene.language.say(
        "A state's sum takes the whole amount of each site it hosts, EU money and money of partner"
        " states included: it is not what the state pays. Partner states count with their hosts."
    ),
    answers_when_empty=True,
)
