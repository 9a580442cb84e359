"""What is new between two days: how much more there is, what happened, which amounts moved?"""

from collections.abc import Iterator, Mapping
from datetime import date
from typing import Any

from dashboard.codes.roles import ROLE_NAMES
from dashboard.codes.statuses import STATUS_NAMES
from dashboard.data import Snapshot
from dashboard.data.partial_dates import last_day
from dashboard.exhibits.changes_drawing import drawing
from dashboard.exhibits.exhibit import Column, Exhibit, Rows, Scene, table
from dashboard.exhibits.news_words import NOTHING, name_of, paragraph, title_of
from dashboard.facts import changes as facts
from dashboard.facts.changes import Asked, Change
from dashboard.facts.milestones import Named
from dashboard.facts.news import events, news
from dashboard.facts.sites import site_by_id
from dashboard.language import message

SITE, NAME, STATUS = message("New site"), message("New name"), message("Status of a site")
ROLE, AMOUNT, EVENT = message("Role of a state"), message("Amount"), message("Milestone")
MEMBER = message("New participating state")
KINDS = (SITE, MEMBER, ROLE, STATUS, NAME, AMOUNT, EVENT)
"""Kinds of changes in the order in which those of a day are listed."""

OF_FACTS = {
    facts.SITE: SITE,
    facts.MEMBER: MEMBER,
    facts.ROLE: ROLE,
    facts.STATUS: STATUS,
    facts.NAME: NAME,
}
WORDS: Mapping[str, Mapping[str, str]] = {
    facts.SITE: STATUS_NAMES,
    facts.STATUS: STATUS_NAMES,
    facts.ROLE: ROLE_NAMES,
}
"""Words of what was before and after, by the kind of change; a name stands for itself."""

COLUMNS = (
    Column("subject", message("Whom or what it is about"), "text"),
    Column("change", message("What changed"), "message"),
    Column("day", message("Date"), "day"),
    Column("before", message("Before")),
    Column("after", message("After")),
    Column("money_before", message("Amount before"), "money"),
    Column("money_after", message("Amount after"), "money"),
    Column("difference", message("Difference, where both cover the same"), "money"),
    Column("covers_before", message("What it covered before"), "fact"),
    Column("covers_after", message("What it covers after"), "fact"),
)

Record = dict[str, Any]
EMPTY: Record = {column.name: None for column in COLUMNS}


def days(scene: Scene) -> tuple[date, date]:
    """The two days: the view's, else from the last selection before the view's day to that day. No
    later one than the day whose knowledge is shown.
    """
    view, last = scene.view, scene.snapshot.day
    after = min(view.changed_until or last, last)
    earlier = [day for day in scene.dataset.wave_days if day < after]
    before = view.changed_since or (earlier[-1] if earlier else scene.dataset.change_days[0])
    before = min(before, last)
    return min(before, after), max(before, after)


def _snapshots(scene: Scene) -> tuple[Snapshot, Snapshot]:
    before, after = days(scene)
    return scene.dataset.on(before), scene.dataset.on(after)


def _asked(scene: Scene) -> Asked:
    return Asked(scene.view.wave, scene.view.country)


def rows(scene: Scene) -> Rows:
    """A row per change between the two days, the newest first: sites, names, status, roles, states,
    amounts, milestones that are known to have happened.
    """
    found = [*_changes(scene), *_amounts(scene), *_events(scene)]
    found.sort(key=lambda row: KINDS.index(row["change"]))
    found.sort(key=lambda row: last_day(row["day"]) if row["day"] else date.min, reverse=True)
    return table(found, COLUMNS)


def _changes(scene: Scene) -> Iterator[Record]:
    for found in facts.changes(*_snapshots(scene), _asked(scene)):
        yield {
            **EMPTY,
            "subject": _subject(found, scene),
            "change": OF_FACTS[found.kind],
            "day": found.day or None,
            "before": _words(found, found.before, scene),
            "after": _words(found, found.after, scene),
            "sources": found.source_ids,
        }


def _subject(found: Change, scene: Scene) -> str:
    if found.kind in (facts.ROLE, facts.MEMBER):
        return scene.language.country(found.subject_id)
    return scene.language.fact(site_by_id(_snapshots(scene)[1])[found.subject_id].name)


def _words(found: Change, code: str, scene: Scene) -> str | None:
    if not code:
        return None
    labels = WORDS.get(found.kind)
    return scene.language.say(labels[code]) if labels else scene.language.fact(code)


def _amounts(scene: Scene) -> Iterator[Record]:
    for found in facts.movements(*_snapshots(scene), _asked(scene)):
        yield {
            **EMPTY,
            "subject": name_of(found, scene.language),
            "change": AMOUNT,
            "day": found.day or None,
            "money_before": None if found.is_new else found.before,
            "money_after": found.after,
            "difference": found.difference if found.difference.is_published else None,
            "covers_before": found.before.covers or None,
            "covers_after": found.after.covers or None,
            "sources": tuple(s for s in (found.after.source_id or found.before.source_id,) if s),
        }


def _events(scene: Scene) -> Iterator[Record]:
    before, after = _snapshots(scene)
    asked = Named(waves=scene.view.wave, countries=scene.view.country)
    for found in events(after, asked):
        if found.day.date() > before.day:
            yield {
                **EMPTY,
                "subject": title_of(found, scene.language),
                "change": EVENT,
                "day": found.date,
                "sources": found.source_ids,
            }


def question(scene: Scene) -> str:
    """Names the two days."""
    before, after = (scene.language.day(day) for day in days(scene))
    return scene.language.say("What is new? {before} – {after}", before=before, after=after)


def sentence(table_rows: Rows, scene: Scene) -> str:
    """What there is more of, what was signed and began to run, and how many amounts moved."""
    if table_rows.empty:
        return scene.language.say(NOTHING)
    found = paragraph(news(*_snapshots(scene), _asked(scene)), scene.language)
    return found or scene.language.say_many(
        "{count} change, which is in the table.",
        "{count} changes, which are in the table.",
        len(table_rows),
    )


def note(scene: Scene) -> str:
    """What is news, and that amounts which cover different things are not subtracted."""
    return scene.language.say(
        "A date that was only announced is no news. An amount is known from the day of its"
        " statement. Where the earlier and the later one cover different things, no difference is"
        " computed."
    )


EXHIBIT = Exhibit(
    slug="changes",
    reads=("changed_since", "changed_until", "country", "wave"),
    named=("on", "changed_since", "changed_until"),
    meanings={"country": message("Host state, or state named")},
    question=question,
    columns=COLUMNS,
    rows=rows,
    sentence=sentence,
    drawing=lambda table_rows, scene, width: drawing(
        facts.movements(*_snapshots(scene), _asked(scene)), scene, width
    ),
    note=note,
    answers_when_empty=True,
)
