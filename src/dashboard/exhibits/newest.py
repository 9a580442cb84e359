"""What is new? The newest milestones that are past on the day, each with what happened."""

from dashboard.exhibits.exhibit import Column, Exhibit, Html, Rows, Scene, table
from dashboard.facts.milestones import Named
from dashboard.facts.news import events
from dashboard.language import message
from dashboard.templates import render

MOST = 4
"""Milestones that the strip has room for; the timeline has all."""

COLUMNS = (
    Column("date", message("Date"), "day"),
    Column("title", message("Milestone"), "fact"),
    Column("countries", message("States"), "countries"),
)


def rows(scene: Scene) -> Rows:
    """A row a milestone that is known to have happened by the day, the newest first. What was only
    announced for a day that is past, and what has no known day, is left to the timeline.
    """
    known = events(scene.snapshot, Named())
    past = [found for found in known if len(found.date) == len("2025-03-12")]
    records = [
        {
            "date": found.date,
            "title": found.title,
            "countries": found.countries,
            "sources": found.source_ids,
        }
        for found in past[:MOST]
    ]
    return table(records, COLUMNS)


def sentence(table_rows: Rows, scene: Scene) -> str:
    """The newest of them."""
    language = scene.language
    if table_rows.empty:
        return language.say("Nothing had happened by this day.")
    newest = table_rows.iloc[0]
    return language.say(
        "{day}: {title}.", day=language.day(newest["date"]), title=language.fact(newest["title"])
    )


def picture(table_rows: Rows, scene: Scene) -> Html:
    """A dated line a milestone."""
    language = scene.language
    items = [
        (row["date"], language.day(row["date"], short=True), language.fact(row["title"]))
        for row in table_rows.to_dict("records")
    ]
    return Html(render("newest", items=items, **_more(scene)))


def _more(scene: Scene) -> dict[str, str]:
    """The way to all that is new: since the last selection, if there was one by the day."""
    days = [item.day.isoformat() for item in scene.snapshot.selections]
    since = max(days, default="")
    words = (
        scene.language.say("All that is new since the last selection of sites")
        if since
        else scene.language.say("All that is new")
    )
    return {"more": words, "address": f"?:@news&changed_since={since}"}


EXHIBIT = Exhibit(
    slug="newest",
    reads=(),
    question=lambda scene: scene.language.say("What is new?"),
    columns=COLUMNS,
    rows=rows,
    sentence=sentence,
    picture=picture,
)
