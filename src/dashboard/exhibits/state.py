"""What does one state have? Role, sites, partners, money and milestones of the picked state."""

from collections.abc import Callable
from html import escape

from dashboard.codes.milestones import CERTAINTY_NAMES, FIRM
from dashboard.codes.roles import ROLE_NAMES
from dashboard.codes.statuses import STATUS_NAMES
from dashboard.codes.waves import SIGNS, WAVE_NAMES
from dashboard.data import Amount, Snapshot, Total
from dashboard.exhibits.exhibit import Chart, Column, Exhibit, Html, Rows, Scene, table
from dashboard.facts.milestones import Milestone, newest_of_state
from dashboard.facts.sites import (
    Part,
    Site,
    countries_by_site,
    hosted_by,
    parts_of_state,
    site_by_id,
)
from dashboard.facts.states import states
from dashboard.language import Language, message

COLUMNS = (
    Column("site", message("Site"), "fact"),
    Column("wave", message("Wave"), "wave"),
    Column("role", message("Role"), "role"),
    Column("status", message("Machine"), "message"),
    Column("money", message("Money for the site"), "money"),
    Column("partners", message("Other states"), "countries"),
)
MILESTONES_SHOWN = 5


def picked(scene: Scene) -> str | None:
    """The state the view has picked; the first where it has picked several."""
    return scene.view.country[0] if scene.view.country else None


def hosts(scene: Scene) -> bool:
    """Whether the picked state hosts an AI Factory on the view's day."""
    code = picked(scene)
    return bool(code and states(scene.snapshot)[code].hosted)


def question_of(nobody: str, named: str) -> Callable[[Scene], str]:
    """Title of an exhibit on one state: a message for none picked, one that names {country}."""

    def question(scene: Scene) -> str:
        code, language = picked(scene), scene.language
        return language.say(named, country=language.country(code)) if code else language.say(nobody)

    return question


def site_block(name: str, wave: str, below: str, scene: Scene) -> str:
    """A site under the sign of its wave; `below` is markup of escaped text."""
    colour = scene.look.waves[wave]
    return (
        f'<div class="wave" style="border-color:{colour}"><strong><span class="sign"'
        f' style="color:{colour}" aria-hidden="true">{SIGNS[wave]}</span>'
        f" {escape(scene.language.fact(name))}</strong><br>{below}</div>"
    )


def role_at(site: Site, role: str) -> str:
    """Role of a state at one site; who only hosts its antenna is no host state."""
    return "antenna" if site.kind == "antenna" and role == "host" else role


def rows(scene: Scene) -> Rows:
    """A row per site that the state hosts or has joined, oldest first."""
    snapshot, known = scene.snapshot, site_by_id(scene.snapshot)
    found = parts_of_state(snapshot, picked(scene) or "")
    joined = sorted(found, key=lambda part: known[part.site_id].selected_day)
    return table([_record(part, known[part.site_id], snapshot) for part in joined], COLUMNS)


def _record(part: Part, site: Site, snapshot: Snapshot) -> dict:
    money, others = snapshot.amount(site.site_id), countries_by_site(snapshot)[site.site_id]
    return {
        "site": site.name,
        "wave": site.wave,
        "role": role_at(site, part.role),
        "status": STATUS_NAMES[site.status] if site.is_factory else "",
        "money": money,
        "partners": tuple(other for other in others if other != part.country),
        "sources": (part.source_id, *([money.source_id] if money.source_id else [])),
    }


def _facts(scene: Scene) -> list[str]:
    """A sentence for the factories it hosts, those it joins and its antennas, as far as any."""
    say_many, texts = scene.language.say_many, []
    state = states(scene.snapshot)[picked(scene) or ""]
    hosted, joined, antennas = state.hosted, state.joined, state.antennas
    if hosted:
        texts.append(say_many("{count} AI Factory hosted.", "{count} AI Factories hosted.", hosted))
    if joined:
        texts.append(
            say_many(
                "{count} AI Factory joined as a partner.",
                "{count} AI Factories joined as a partner.",
                joined,
            )
        )
    if antennas:
        texts.append(say_many("{count} antenna.", "{count} antennas.", antennas))
    return texts


def sentence(table_rows: Rows, scene: Scene) -> str:
    """What the state hosts and joins, and the money of the factories it hosts."""
    code, language = picked(scene), scene.language
    if code is None:
        return language.say("Pick a state to see what it hosts and joins.")
    if table_rows.empty:
        return language.say("No site hosted or joined is known by this day.")
    texts, hosted = _facts(scene), hosted_factories(scene, code)
    if not hosted:
        return scene.language.paragraph(*texts)
    return scene.language.paragraph(*texts, money_sentence(scene.snapshot.total(hosted), language))


def money_sentence(total: Total, language: Language) -> str:
    """The totals of the factories that a state hosts, added, and of how many they are."""
    if not total.is_published:
        return language.say("No total in euro of the AI Factories it hosts is known by this day.")
    return language.say(
        "Money for the AI Factories it hosts: {money} (with a total in euro: {covered} of {rows}).",
        money=language.money(total.as_amount(), rounded=True),
        covered=total.covered,
        rows=total.rows,
    )


def hosted_factories(scene: Scene, code: str) -> list[str]:
    """Ids of the AI Factories that a state hosts on the view's day."""
    found = hosted_by(scene.snapshot, code)
    return [site.site_id for site in found if site.is_factory]


def milestones(scene: Scene) -> tuple[Milestone, ...]:
    """Milestones of the picked state that have happened or are announced, newest first."""
    code = picked(scene)
    return newest_of_state(scene.snapshot, code) if code else ()


def picture(table_rows: Rows, scene: Scene) -> Html:
    """The state's card: its sites with money and partners, then its newest milestones."""
    sites = "".join(_site(row, scene) for row in table_rows.to_dict("records"))
    newest = milestones(scene)[:MILESTONES_SHOWN]
    events = "".join(_milestone(milestone, scene) for milestone in newest)
    heading = escape(scene.language.say("Newest milestones"))
    return Html(
        f'<div class="state">{sites}'
        + (f'<h3>{heading}</h3><ul class="facts">{events}</ul>' if events else "")
        + "</div>"
    )


def _site(row: dict, scene: Scene) -> str:
    language, wave = scene.language, row["wave"]
    money: Amount = row["money"]
    details = [language.say(WAVE_NAMES[wave]), language.say(ROLE_NAMES[row["role"]])]
    if row["status"]:
        details.append(language.say("Machine: {status}", status=language.say(row["status"])))
    partners = ", ".join(map(language.country, language.by_name(row["partners"])))
    others = (
        f"<br><small>{escape(language.say('With {countries}', countries=partners))}</small>"
        if partners
        else ""
    )
    covers = f"<br><small>{escape(language.fact(money.covers))}</small>" if money.covers else ""
    below = (
        f"<small>{escape(' · '.join(details))}</small>"
        f"<br><b>{escape(language.money(money))}</b>{covers}{others}"
    )
    return site_block(row["site"], wave, below, scene)


def _milestone(found: Milestone, scene: Scene) -> str:
    language = scene.language
    said = escape(language.say(CERTAINTY_NAMES[found.certainty]))
    suffix = "" if found.certainty in FIRM else f" <em>({said})</em>"
    return (
        f"<li><time>{escape(language.day(found.date, short=True))}</time> "
        f"{escape(language.fact(found.title))}{suffix}</li>"
    )


EXHIBIT = Exhibit(
    slug="state",
    reads=("country",),
    named=("country",),
    most={"country": 1},
    needs=("country",),
    question=question_of(message("What does a state have?"), message("{country}: what is there?")),
    columns=COLUMNS,
    rows=rows,
    sentence=sentence,
    picture=picture,
    chart=lambda scene: Chart("table"),
    answers_when_empty=True,
)
