"""What is new? The newest milestones that are past on the day, each with what happened."""

from dataclasses import dataclass
from itertools import accumulate, pairwise

from dashboard.drawing.about import About, Lead
from dashboard.drawing.columns import in_fewest_lines, side_by_side, wrapped_runs
from dashboard.drawing.layout import Layout, below
from dashboard.drawing.marks import Run
from dashboard.drawing.type_scale import Role
from dashboard.drawing.widths import Width
from dashboard.exhibits.exhibit import Column, Exhibit, Rows, Scene, table
from dashboard.exhibits.milestone_records import record
from dashboard.exhibits.milestone_words import about
from dashboard.facts.milestones import Named
from dashboard.facts.news import events
from dashboard.language import message

MOST = 3
"""Milestones that the strip has room for; the timeline has all."""

APART = 16.0
"""Pixels between two columns."""

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
    return table([record(found) for found in past[:MOST]], COLUMNS)


def sentence(table_rows: Rows, scene: Scene) -> str:
    """The newest of them."""
    language = scene.language
    if table_rows.empty:
        return language.say("Nothing had happened by this day.")
    newest = table_rows.iloc[0]
    return language.say(
        "{day}: {title}.", day=language.day(newest["date"]), title=language.fact(newest["title"])
    )


def drawing(table_rows: Rows, scene: Scene, width: Width) -> Layout:
    """A column a milestone behind its day, and the way to all that is new; on a narrow screen one
    below the other.
    """
    letters = (Role.AMOUNT, Role.LARGE_TEXT) if width is Width.PAGE else (Role.LABEL, Role.TEXT)
    items = [_item(row, letters, scene) for row in table_rows.to_dict("records")]
    items.append(_more(letters[1], scene))
    if width in (Width.NARROW, Width.COLUMN):
        return below(*(_placed(item, width.least) for item in items), gap=2)
    room = width.least - APART * (len(items) - 1)
    rooms = in_fewest_lines([item.runs for item in items], room)
    edges = accumulate((each / room for each in rooms), initial=0.0)
    columns = [
        (start, stop, _placed(item, each))
        for item, each, (start, stop) in zip(items, rooms, pairwise(edges), strict=True)
    ]
    return side_by_side(columns, APART)


@dataclass(frozen=True)
class Item:
    """Words of the strip, what they stand for, and their colour where it is not that of words."""

    runs: tuple[Run, ...]
    about: About
    colour: str = ""


def _placed(item: Item, room: float) -> Layout:
    return wrapped_runs(item.runs, room, about=item.about, colour=item.colour)


def _item(row: dict, letters: tuple[Role, Role], scene: Scene) -> Item:
    day = scene.language.day(row["date"], short=True)
    texts = (day, scene.language.fact(row["title"]))
    runs = tuple(Run(text, role) for text, role in zip(texts, letters, strict=True))
    return Item(runs, about(row, scene))


def _more(role: Role, scene: Scene) -> Item:
    """The way to all that is new: since the last selection, if there was one by the day."""
    since = max((item.day for item in scene.snapshot.selections), default=None)
    text = (
        scene.language.say("All that is new since the last selection of sites")
        if since
        else scene.language.say("All that is new")
    )
    way = About(leads_to=Lead("news", (("changed_since", since),)))
    return Item((Run(text, role),), way, "link")


EXHIBIT = Exhibit(
    slug="newest",
    reads=(),
    question=lambda scene: scene.language.say("What is new?"),
    columns=COLUMNS,
    rows=rows,
    sentence=sentence,
    drawing=drawing,
    widest=Width.PAGE,
)
