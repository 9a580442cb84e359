"""What is new? All that is known to have happened, the newest first, by month."""

from dataclasses import dataclass
from itertools import groupby

from dashboard.codes.milestones import CERTAINTY_NAMES, KIND_NAMES
from dashboard.codes.sources import TIER_NAMES
from dashboard.exhibits.exhibit import Column, Exhibit, Html, Rows, Scene, table
from dashboard.exhibits.news_words import sentence_of, title_of
from dashboard.facts.documents import sources
from dashboard.facts.milestones import Milestone, Named
from dashboard.facts.news import events
from dashboard.language import message
from dashboard.templates import render

COLUMNS = (
    Column("title", message("Milestone"), "fact"),
    Column("date", message("Date"), "day"),
    Column("summary", message("What happened"), "fact"),
    Column("kind", message("Kind"), "message"),
    Column("certainty", message("Certainty"), "message"),
    Column("wave", message("Wave"), "wave"),
    Column("countries", message("States"), "countries"),
)


@dataclass(frozen=True)
class Line:
    """A row of the list: its day (as the package writes it, and in words), what happened, the
    states with their links, its document, and whether the picked site is one of those it names.
    """

    date: str
    day: str
    title: str
    sentence: str
    states: tuple[tuple[str, str], ...]
    source: str
    address: str
    is_picked: bool


def asked(scene: Scene) -> tuple[Milestone, ...]:
    """The events between the view's days, of its kinds, waves and states."""
    view = scene.view
    found = events(
        scene.snapshot, Named(view.kind, view.wave, view.country, None, view.changed_until)
    )
    since = view.changed_since
    return tuple(m for m in found if since is None or m.day.date() > since)


def rows(scene: Scene) -> Rows:
    """A row an event, the newest first."""
    return table([_record(found) for found in asked(scene)], COLUMNS)


def _record(found: Milestone) -> dict[str, object]:
    return {
        "title": found.title,
        "date": found.date,
        "summary": found.summary or None,
        "kind": KIND_NAMES[found.kind],
        "certainty": CERTAINTY_NAMES[found.certainty],
        "wave": found.wave or None,
        "countries": found.countries,
        "milestone_id": found.milestone_id,
        "sources": found.source_ids,
    }


MONTHS = 4
"""Months with an event that stand open; those before are folded."""


def question(scene: Scene) -> str:
    """What is new; what happened, where days are compared and the page asks what is new already."""
    language = scene.language
    if scene.view.changed_since is None and scene.view.changed_until is None:
        return language.say("What is new?")
    return language.say("What happened in these days?")


def sentence(table_rows: Rows, scene: Scene) -> str:
    """How many events, and the newest of them."""
    language, found = scene.language, asked(scene)
    if not found:
        return language.say("Nothing that is known happened.")
    counted = language.say_many("{count} event.", "{count} events.", len(found))
    newest = language.say(
        "The newest: {day}, {title}.",
        day=language.day(found[0].date),
        title=title_of(found[0], language),
    )
    return language.paragraph(counted, newest)


def picture(table_rows: Rows, scene: Scene) -> Html:
    """A table with a group of rows a month; below it, folded, the older ones."""
    say, language = scene.language.say, scene.language
    months = [
        (language.day(month), [_line(found, scene) for found in group])
        for month, group in groupby(asked(scene), key=lambda found: found.date[:7])
    ]
    heads = [say("Date"), say("What happened"), say("States"), say("Source")]
    older = months[MONTHS:]
    return Html(
        render(
            "news",
            caption=question(scene),
            heads=heads,
            months=months[:MONTHS],
            older=older,
            label=say("Older events: {count}", count=sum(len(lines) for _, lines in older)),
            is_open=any(line.is_picked for _, lines in older for line in lines),
        )
    )


def _line(found: Milestone, scene: Scene) -> Line:
    language = scene.language
    source = sources(scene.snapshot)[found.source_id]
    tier = language.say(TIER_NAMES[source.tier])
    return Line(
        date=found.date,
        day=language.day(found.date, short=True),
        title=title_of(found, language),
        sentence=sentence_of(found, language),
        states=tuple(
            (language.country(code), f"?:@countries&country={code}")
            for code in language.by_name(found.countries)
        ),
        source=language.say("{publisher} · {tier}", publisher=source.publisher, tier=tier),
        address=source.address,
        is_picked=scene.view.site in found.site_ids,
    )


EXHIBIT = Exhibit(
    slug="news",
    reads=("changed_since", "changed_until", "country", "kind", "site", "wave"),
    named=(),
    marks=("site",),
    meanings={"country": message("State named")},
    question=question,
    columns=COLUMNS,
    rows=rows,
    sentence=sentence,
    picture=picture,
)
