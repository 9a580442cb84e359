"""What became known, and what changed, between two days?"""

from collections.abc import Iterator
from datetime import date
from html import escape
from itertools import groupby
from typing import Any

from dashboard.codes.figures import MEASURE_NAMES
from dashboard.codes.roles import ROLE_NAMES
from dashboard.codes.statuses import STATUS_NAMES
from dashboard.data import Amount, Snapshot
from dashboard.exhibits.exhibit import Column, Exhibit, Html, Rows, Scene, table
from dashboard.exhibits.words import cell
from dashboard.facts.milestones import milestones
from dashboard.facts.sites import site_by_id, sites
from dashboard.facts.states import sources_by_state, states
from dashboard.facts.subjects import envelope_labels
from dashboard.language import message

SITE, NAME, STATUS = message("New site"), message("New name"), message("Status of a site")
ROLE, AMOUNT, EVENT = message("Role of a state"), message("Amount"), message("Milestone")
KINDS = (SITE, ROLE, STATUS, NAME, AMOUNT, EVENT)
"""Kinds of changes in the order in which they are listed."""

SEVERAL = {
    SITE: message("New sites"),
    NAME: message("New names"),
    STATUS: message("Changed status of sites"),
    ROLE: message("Changed roles of states"),
    AMOUNT: message("Amounts"),
    EVENT: message("Milestones"),
}
"""Names of kinds in front of a number or over a list."""

COLUMNS = (
    Column("change", message("What changed"), "message"),
    Column("subject", message("Whom or what it is about"), "text"),
    Column("before", message("Before")),
    Column("after", message("After")),
    Column("money_before", message("Amount before"), "money"),
    Column("money_after", message("Amount after"), "money"),
)

Change = dict[str, Any]


def days(scene: Scene) -> tuple[date, date]:
    """The two days: the view's, else from the last selection before the view's day to that day."""
    view, snapshot = scene.view, scene.snapshot
    after = view.changed_until or snapshot.day
    earlier = [day for day in scene.dataset.wave_days if day < after]
    before = view.changed_since or (earlier[-1] if earlier else scene.dataset.change_days[0])
    return min(before, after), max(before, after)


def _change(kind: str, subject: str, sources: tuple[str, ...], **parts: object) -> Change:
    empty = {"before": None, "after": None, "money_before": None, "money_after": None}
    return {"change": kind, "subject": subject} | empty | parts | {"sources": sources}


def _sites(old: Snapshot, new: Snapshot, scene: Scene) -> Iterator[Change]:
    say = scene.language.say
    before = site_by_id(old)
    for site in sites(new):
        was, cited = before.get(site.site_id), (site.source_id,)
        if was is None:
            yield _change(SITE, site.name, cited, after=say(STATUS_NAMES[site.status]))
            continue
        if was.name != site.name:
            yield _change(NAME, site.name, cited, before=was.name, after=site.name)
        if was.status != site.status:
            found = _status_sources(site.site_id, new) or cited
            words = [say(STATUS_NAMES[status]) for status in (was.status, site.status)]
            yield _change(STATUS, site.name, found, before=words[0], after=words[1])


def _status_sources(site: str, new: Snapshot) -> tuple[str, ...]:
    steps = [
        found.source_id
        for found in milestones(new)
        if found.happened and found.site_status and site in found.site_ids
    ]
    return tuple(steps[-1:])


def _roles(old: Snapshot, new: Snapshot, scene: Scene) -> Iterator[Change]:
    before = states(old)
    for code, state in states(new).items():
        roles = (before[code].role, state.role)
        if roles[0] != roles[1]:
            cited = sources_by_state(new).get(code, ())
            words = [scene.language.say(ROLE_NAMES[role]) for role in roles]
            name = scene.language.country(code)
            yield _change(ROLE, name, cited, before=words[0], after=words[1])


def _amounts(old: Snapshot, new: Snapshot, scene: Scene) -> Iterator[Change]:
    pairs = new.figures[["subject_id", "measure"]].drop_duplicates()
    for subject, measure in pairs.itertuples(index=False):
        was, now = old.amount(subject, measure), new.amount(subject, measure)
        if was.figure_id != now.figure_id and _differ(was, now):
            words = scene.language.say(MEASURE_NAMES[measure])
            subject_words = f"{subject_name(subject, new, scene)}: {words}"
            money = {"money_before": was, "money_after": now}
            yield _change(AMOUNT, subject_words, (now.source_id,), **money)


def _differ(was: Amount, now: Amount) -> bool:
    return (was.low, was.high, was.qualifier) != (now.low, now.high, now.qualifier)


def subject_name(subject: str, snapshot: Snapshot, scene: Scene) -> str:
    """Name of a site, or label of an envelope in the reader's language."""
    site, label = site_by_id(snapshot).get(subject), envelope_labels(snapshot).get(subject)
    if site:
        return site.name
    return scene.language.fact(label) if label else subject


def _events(old: Snapshot, new: Snapshot, scene: Scene) -> Iterator[Change]:
    for found in milestones(new):
        if found.happened and found.day.date() > old.day:
            day = scene.language.day(found.date)
            yield _change(EVENT, scene.language.fact(found.title), (found.source_id,), after=day)


def rows(scene: Scene) -> Rows:
    """A row per change between the two days: sites, names, status, roles, amounts, milestones."""
    old, new = (scene.dataset.on(day) for day in days(scene))
    found = [
        *_sites(old, new, scene),
        *_roles(old, new, scene),
        *_amounts(old, new, scene),
        *_events(old, new, scene),
    ]
    found.sort(key=lambda change: KINDS.index(change["change"]))
    return table(found, COLUMNS)


def question(scene: Scene) -> str:
    """Names the two days."""
    before, after = (scene.language.day(day) for day in days(scene))
    return scene.language.say("What changed? {before} – {after}", before=before, after=after)


def sentence(table_rows: Rows, scene: Scene) -> str:
    """How many changes of each kind."""
    say = scene.language.say
    if table_rows.empty:
        return say("Nothing that this data set knows changed between these days.")
    counted = table_rows["change"].value_counts(sort=False)
    parts = [
        say("{kind}: {count}", kind=say(SEVERAL[kind]), count=scene.language.number(number))
        for kind, number in counted.items()
    ]
    return f"{'; '.join(parts)}."


def _line(row: Change, scene: Scene) -> str:
    by_name = {column.name: column for column in COLUMNS}
    steps = [
        cell(row[name], by_name[name], scene.language)
        for name in ("before", "money_before", "after", "money_after")
    ]
    words = " → ".join(escape(step) for step in steps if step)
    return f"<li><b>{escape(row['subject'])}</b>: {words}</li>"


def picture(table_rows: Rows, scene: Scene) -> Html:
    """A list per kind of change, before and after with an arrow."""
    groups = groupby(table_rows.to_dict("records"), key=lambda row: row["change"])
    return Html(
        "".join(
            f"<h3>{escape(scene.language.say(SEVERAL[kind]))}</h3>"
            f'<ul class="numbers">{"".join(_line(row, scene) for row in found)}</ul>'
            for kind, found in groups
        )
    )


EXHIBIT = Exhibit(
    slug="changes",
    reads=("changed_since", "changed_until"),
    named=("on", "changed_since", "changed_until"),
    question=question,
    columns=COLUMNS,
    rows=rows,
    sentence=sentence,
    picture=picture,
    answers_when_empty=True,
)
