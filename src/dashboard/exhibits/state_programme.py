"""Does one state take part in EuroHPC, and in the procurement of AI gigafactories?"""

from dashboard.drawing.columns import in_pairs
from dashboard.drawing.layout import Layout
from dashboard.drawing.widths import Width
from dashboard.exhibits.exhibit import Column, Exhibit, Rows, Scene, table
from dashboard.exhibits.one_state import hosts, picked, question_of
from dashboard.facts.milestones import milestones
from dashboard.facts.states import states
from dashboard.language import message

COLUMNS = (
    Column("programme", message("Programme"), "message"),
    Column("part", message("Takes part"), "message"),
    Column("day", message("Since"), "day"),
)
PROCUREMENT = "ms-20260730-gigafactory-tender-opens"
"""Milestone whose states are those of the joint procurement (its note in milestones.csv)."""
YES, NO = message("yes"), message("no")


def rows(scene: Scene) -> Rows:
    """A row for EuroHPC, and one for the gigafactories' procurement once it is known."""
    code = picked(scene)
    if code is None:
        return table([], COLUMNS)
    state = states(scene.snapshot)[code]
    records = [
        {
            "programme": message("EuroHPC participating state"),
            "part": YES if state.participating else NO,
            "day": state.since if state.since and state.participating else None,
            "opened": None,
            "sources": (state.eurohpc_source,),
        }
    ]
    return table([*records, *_procurement(code, scene)], COLUMNS)


def _procurement(code: str, scene: Scene) -> list[dict]:
    return [
        {
            "programme": message("Joint procurement of AI gigafactories"),
            "part": YES if code in opened.countries else NO,
            "day": opened.date if code in opened.countries else None,
            "opened": opened.date,
            "sources": (opened.source_id,),
        }
        for opened in milestones(scene.snapshot)
        if opened.milestone_id == PROCUREMENT and opened.happened
    ]


def buyers(scene: Scene) -> tuple[str, ...]:
    """Member States in the joint procurement of AI gigafactories, by alpha-2 code."""
    found = milestones(scene.snapshot)
    return next((item.countries for item in found if item.milestone_id == PROCUREMENT), ())


def sentence(table_rows: Rows, scene: Scene) -> str:
    """Both answers, and since when."""
    if picked(scene) is None:
        return scene.language.say("Pick a state to see what it takes part in.")
    first, *others = table_rows.to_dict("records")
    return scene.language.paragraph(_eurohpc(first, scene), *_tenders(others, scene))


def _eurohpc(record: dict, scene: Scene) -> str:
    language = scene.language
    if record["part"] == NO:
        return language.say("EuroHPC participating state: no.")
    if not isinstance(record["day"], str):
        return language.say("EuroHPC participating state: yes; since when was not found.")
    return language.say(
        "EuroHPC participating state: yes; since: {day}.", day=language.day(record["day"])
    )


def _tenders(records: list[dict], scene: Scene) -> list[str]:
    """Whether it buys along, of how many Member States, and the day of the opening."""
    language = scene.language
    texts = {
        YES: message(
            "Joint procurement of AI gigafactories: yes; Member States in it: {count}; opened:"
            " {day}."
        ),
        NO: message(
            "Joint procurement of AI gigafactories: no; Member States in it: {count}; opened:"
            " {day}."
        ),
    }
    return [
        language.say(
            texts[record["part"]],
            count=language.number(len(buyers(scene))),
            day=language.day(record["opened"]),
        )
        for record in records
    ]


def drawing(table_rows: Rows, scene: Scene, width: Width) -> Layout:
    """A line a programme: whether the state is in it, and since when."""
    lines = [_line(row, scene) for row in table_rows.to_dict("records")]
    return in_pairs(lines, width.least)


def _line(row: dict, scene: Scene) -> tuple[str, str]:
    language = scene.language
    programme, part = language.say(row["programme"]), language.say(row["part"])
    if row["part"] == NO:
        return programme, part
    if not isinstance(row["day"], str):
        return programme, language.say("yes; since when was not found")
    day = language.day(row["day"])
    return programme, language.say("{words}; since: {day}", words=part, day=day)


EXHIBIT = Exhibit(
    slug="state-programme",
    reads=("country",),
    named=("country",),
    most={"country": 1},
    needs=("country",),
    question=question_of(
        message("Does a state take part in EuroHPC and in the gigafactories?"),
        message("{country}: part in EuroHPC and in the gigafactories?"),
    ),
    columns=COLUMNS,
    rows=rows,
    sentence=sentence,
    drawing=drawing,
    answers_when_empty=True,
    is_asked=hosts,
)
