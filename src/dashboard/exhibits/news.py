"""What is new? All that is known to have happened, the newest first, by month."""

from dashboard.drawing.widths import Width
from dashboard.exhibits.exhibit import Column, Exhibit, Rows, Scene, table
from dashboard.exhibits.milestone_records import record
from dashboard.exhibits.news_drawing import drawing
from dashboard.exhibits.news_words import title_of
from dashboard.facts.milestones import Milestone, Named
from dashboard.facts.news import events
from dashboard.language import message

COLUMNS = (
    Column("title", message("Milestone"), "fact"),
    Column("date", message("Date"), "day"),
    Column("summary", message("What happened"), "fact"),
    Column("kind", message("Kind"), "message"),
    Column("certainty", message("Certainty"), "message"),
    Column("wave", message("Wave"), "wave"),
    Column("countries", message("States"), "countries"),
)


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
    return table([record(found) for found in asked(scene)], COLUMNS)


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


EXHIBIT = Exhibit(
    slug="news",
    reads=("changed_since", "changed_until", "country", "kind", "show", "site", "wave"),
    named=(),
    marks=("site",),
    meanings={"country": message("State named")},
    question=question,
    columns=COLUMNS,
    rows=rows,
    sentence=sentence,
    drawing=lambda table_rows, scene, width: drawing(asked(scene), scene, width),
    widest=Width.PAGE,
)
