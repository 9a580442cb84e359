"""Where do sources disagree about an amount?"""

from dashboard.codes.figures import MEASURE_NAMES
from dashboard.drawing.widths import Width
from dashboard.exhibits.disagreements_drawing import drawing
from dashboard.exhibits.exhibit import Column, Exhibit, Rows, Scene, table
from dashboard.exhibits.words import subject_name
from dashboard.facts.rivals import disagreeing
from dashboard.language import message

COLUMNS = (
    Column("subject", message("Whom or what it is about"), "text"),
    Column("measure", message("Measure"), "message"),
    Column("shown", message("Amount shown"), "money"),
    Column("other", message("Also published"), "money"),
    Column("covers", message("What the other amount covers"), "fact"),
)


def rows(scene: Scene) -> Rows:
    """A row per further amount that says something else about a subject and measure."""
    snapshot, records = scene.snapshot, []
    for shown in sorted(snapshot.amounts_shown, key=lambda a: (a.subject_id, a.measure)):
        records += [
            {
                "subject": subject_name(shown.subject_id, scene),
                "measure": MEASURE_NAMES[shown.measure],
                "shown": shown,
                "other": other,
                "covers": other.covers,
                "sources": (shown.source_id, other.source_id),
            }
            for other in disagreeing(snapshot, shown)
        ]
    return table(records, COLUMNS)


def sentence(table_rows: Rows, scene: Scene) -> str:
    """How many amounts have figures that differ, our own included, of how many."""
    language = scene.language
    disputed = len(table_rows[["subject", "measure"]].drop_duplicates())
    if not disputed:
        return language.say("No two sources known by this day disagree about an amount.")
    return language.say(
        "Amounts with more than one figure: {count} of {all}. All figures are kept, one is shown.",
        count=language.number(disputed),
        all=language.number(len(scene.snapshot.amounts_shown)),
    )


EXHIBIT = Exhibit(
    slug="disagreements",
    reads=("show",),
    question=lambda scene: scene.language.say("Where do sources disagree?"),
    columns=COLUMNS,
    rows=rows,
    sentence=sentence,
    drawing=drawing,
    widest=Width.PAGE,
    answers_when_empty=True,
)
