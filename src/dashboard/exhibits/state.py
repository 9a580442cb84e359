"""What does one state have? Its role and sites, who pays, partners and milestones."""

from collections.abc import Iterator

from dashboard.codes.statuses import STATUS_NAMES
from dashboard.codes.waves import WAVE_NAMES
from dashboard.data import Snapshot, Total
from dashboard.exhibits.exhibit import Column, Rows, Scene, table
from dashboard.exhibits.one_state import exhibit_of_one_state, picked, question_of, role_at
from dashboard.exhibits.state_panel import drawing
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


def sentence(table_rows: Rows, scene: Scene) -> str:
    """The state's role, since when and with which wave; of several AI Factories their money."""
    code, language = picked(scene), scene.language
    if code is None:
        return language.say("Pick a state to see what it hosts and joins.")
    if table_rows.empty:
        return language.say("No site hosted or joined is known by this day.")
    factories = [site for site in hosted_by(scene.snapshot, code) if site.is_factory]
    texts = [_role(code, scene)]
    if len(factories) > 1:
        total = scene.snapshot.total([site.site_id for site in factories])
        texts.append(money_sentence(total, language))
    return language.paragraph(*texts)


def _role(code: str, scene: Scene) -> str:
    """A host is one from the day on which its first site was selected; since when a partner is one
    is not published.
    """
    say, role = scene.language.say, states(scene.snapshot)[code].role
    site = next(_sites(code, role, scene))
    wave, day = say(WAVE_NAMES[site.wave]), scene.language.day(site.selected_on)
    if role == "partner":
        return say("Partner state ({wave}).", wave=wave)
    if role == "antenna":
        return say("Antenna state since: {day}.", day=day)
    return say("Host state since: {day} ({wave}).", day=day, wave=wave)


def _sites(code: str, role: str, scene: Scene) -> Iterator[Site]:
    """The sites at which a state has a role, oldest first."""
    known = site_by_id(scene.snapshot)
    parts = [(known[part.site_id], part) for part in parts_of_state(scene.snapshot, code)]
    for site, part in sorted(parts, key=lambda pair: pair[0].selected_day):
        if role_at(site, part.role) == role:
            yield site


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


EXHIBIT = exhibit_of_one_state(
    slug="state",
    question=question_of(message("What does a state have?"), message("{country}: what is there?")),
    columns=COLUMNS,
    rows=rows,
    sentence=sentence,
    drawing=drawing,
)
