"""What happened in one state, and what is announced? Its milestones on a line of days."""

from dashboard.codes.milestones import CERTAINTY_NAMES, FIRM, KEY_EVENT, KIND_NAMES
from dashboard.drawing.widths import Width
from dashboard.exhibits.exhibit import Column, Rows, Scene, table
from dashboard.exhibits.one_state import exhibit_of_one_state, milestones, picked, question_of
from dashboard.exhibits.state_milestones_drawing import drawing
from dashboard.facts.milestones import public_sources
from dashboard.language import message

COLUMNS = (
    Column("title", message("Milestone"), "fact"),
    Column("day", message("Day"), "day"),
    Column("kind", message("Kind"), "message"),
    Column("certainty", message("How certain"), "message"),
    Column("summary", message("In a sentence"), "fact"),
)


def rows(scene: Scene) -> Rows:
    """A row per milestone that names the picked state, newest first."""
    records = [
        {
            "title": found.title,
            "day": found.date,
            "kind": KIND_NAMES[found.kind],
            "certainty": CERTAINTY_NAMES[found.certainty],
            "summary": found.summary,
            "firm": found.certainty in FIRM,
            "ahead": not found.happened,
            "date": found.day,
            "wave": found.wave,
            "is_key": found.importance == KEY_EVENT,
            "short_title": found.short_title,
            "named": len(found.countries),
            "milestone_id": found.milestone_id,
            "sources": public_sources(scene.snapshot, found),
        }
        for found in milestones(scene)
    ]
    return table(records, COLUMNS)


def sentence(table_rows: Rows, scene: Scene) -> str:
    """How many milestones, how many of them planned or unverified, and the newest that happened."""
    code, language = picked(scene), scene.language
    if code is None:
        return language.say("Pick a state to see its milestones.")
    if table_rows.empty:
        return language.say("No milestone known by this day names this state.")
    counted = language.say_many(
        "{count} milestone known by this day.",
        "{count} milestones known by this day.",
        len(table_rows),
    )
    return language.paragraph(counted, *_uncertain(table_rows, scene), *_newest(table_rows, scene))


def _uncertain(table_rows: Rows, scene: Scene) -> list[str]:
    count = int((~table_rows["firm"].astype(bool)).sum())
    if not count:
        return []
    return [
        scene.language.say_many(
            "{count} date is only planned or unverified.",
            "{count} dates are only planned or unverified.",
            count,
        )
    ]


def _newest(table_rows: Rows, scene: Scene) -> list[str]:
    happened = table_rows[table_rows["firm"].astype(bool) & ~table_rows["ahead"].astype(bool)]
    if happened.empty:
        return []
    newest = happened.iloc[0]
    return [
        scene.language.say(
            "The newest that happened: {title} ({day}).",
            title=scene.language.fact(newest["title"]),
            day=scene.language.day(newest["day"]),
        )
    ]


def has_several(scene: Scene) -> bool:
    """Whether more than one milestone names the picked state."""
    return len(milestones(scene)) > 1


EXHIBIT = exhibit_of_one_state(
    slug="state-milestones",
    question=question_of(
        message("What happened in a state?"),
        message("{country}: what happened, and what is announced?"),
    ),
    columns=COLUMNS,
    rows=rows,
    sentence=sentence,
    drawing=drawing,
    widest=Width.PAGE,
    is_asked=has_several,
)
