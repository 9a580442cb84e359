"""Does one state take part in EuroHPC, and in the procurement of AI gigafactories?"""

from dashboard.exhibits.exhibit import Chart, Column, Exhibit, Rows, Scene, table
from dashboard.exhibits.state import picked, question_of
from dashboard.language import message

COLUMNS = (
    Column("programme", message("Programme"), "message"),
    Column("part", message("Takes part"), "message"),
    Column("day", message("Since"), "day", missing=message("not found")),
)
PROCUREMENT = "ms-20260730-gigafactory-tender-opens"
"""Milestone whose states are those of the joint procurement (its note in milestones.csv)."""
YES, NO = message("yes"), message("no")


def rows(scene: Scene) -> Rows:
    """A row for EuroHPC, and one for the gigafactories' procurement once it is known."""
    code = picked(scene)
    if code is None:
        return table([], COLUMNS)
    state = scene.snapshot.states.loc[code]
    since = state["eurohpc_since"]
    records = [
        {
            "programme": message("EuroHPC participating state"),
            "part": YES if state["participating"] else NO,
            "day": since if isinstance(since, str) and state["participating"] else None,
            "sources": (state["eurohpc_source_id"],),
        }
    ]
    return table([*records, *_procurement(code, scene)], COLUMNS)


def _procurement(code: str, scene: Scene) -> list[dict]:
    known = scene.snapshot.milestones
    opened = known[(known["milestone_id"] == PROCUREMENT) & known["happened"]]
    return [
        {
            "programme": message("Joint procurement of AI gigafactories"),
            "part": YES if code in buyers(scene) else NO,
            "day": row["date"],
            "sources": (row["source_id"],),
        }
        for row in opened.to_dict("records")
    ]


def buyers(scene: Scene) -> tuple[str, ...]:
    """Member States in the joint procurement of AI gigafactories, by alpha-2 code."""
    links = scene.snapshot.tables["milestone_countries"]
    return tuple(links["country"][links["milestone_id"] == PROCUREMENT])


def sentence(table_rows: Rows, scene: Scene) -> str:
    """Both answers, and since when."""
    code = picked(scene)
    if code is None:
        return scene.language.say("Pick a state to see what it takes part in.")
    records = table_rows.to_dict("records")
    return " ".join([_eurohpc(records[0], code, scene), *_tenders(records[1:], code, scene)])


def _eurohpc(record: dict, code: str, scene: Scene) -> str:
    language = scene.language
    name = language.country(code)
    if record["part"] == NO:
        return language.say(
            "{country} is no EuroHPC participating state on this day.", country=name
        )
    if not isinstance(record["day"], str):
        return language.say(
            "{country} is a EuroHPC participating state; since when was not found.", country=name
        )
    return language.say(
        "{country} is a EuroHPC participating state since {day}.",
        country=name,
        day=language.day(record["day"]),
    )


def _tenders(records: list[dict], code: str, scene: Scene) -> list[str]:
    language = scene.language
    texts = {
        YES: message(
            "It is one of the {count} Member States in the joint procurement of AI gigafactories,"
            " opened on {day}."
        ),
        NO: message(
            "It is not among the {count} Member States in the joint procurement of AI"
            " gigafactories, opened on {day}."
        ),
    }
    return [
        language.say(
            texts[record["part"]], count=len(buyers(scene)), day=language.day(record["day"])
        )
        for record in records
    ]


EXHIBIT = Exhibit(
    slug="state-programme",
    reads=("country",),
    question=question_of(
        message("Does a state take part in EuroHPC and in the gigafactories?"),
        message("Does {country} take part in EuroHPC and in the gigafactories?"),
    ),
    columns=COLUMNS,
    rows=rows,
    sentence=sentence,
    chart=lambda scene: Chart("table"),
    answers_when_empty=True,
)
