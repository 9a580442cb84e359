"""How did the network grow? Four numbers over time, as steps."""

from dashboard.drawing.layout import Layout
from dashboard.drawing.widths import Width
from dashboard.exhibits.exhibit import Column, Exhibit, Rows, Scene, table
from dashboard.exhibits.growth_steps import draw
from dashboard.exhibits.money_words import committed_in_words
from dashboard.facts.growth import growth
from dashboard.language import message

COLUMNS = (
    Column("day", message("Day"), "day"),
    Column("factories", message("AI Factories"), "count"),
    Column("hosts", message("Host states"), "count"),
    Column("states", message("States taking part"), "count"),
    Column("money", message("Euros committed"), "money"),
)


def rows(scene: Scene) -> Rows:
    """A row per day on which one of the four numbers changed, as known on that day."""
    found = growth(scene.dataset, scene.snapshot)
    return table([{**vars(size), "day": size.day.isoformat()} for size in found], COLUMNS)


def sentence(table_rows: Rows, scene: Scene) -> str:
    """From the first day to the last: factories, host states and euros committed."""
    language = scene.language
    if table_rows.empty:
        return language.say("No AI Factory had been selected by this day.")
    first, last = table_rows.iloc[0], table_rows.iloc[-1]
    values = {
        "first_day": language.day(first["day"]),
        "factories": first["factories"],
        "hosts": first["hosts"],
        "money": committed_in_words(first, language),
    }
    if len(table_rows) == 1:
        return language.say(
            "AI Factories {factories}, host states {hosts}, committed {money}; first day"
            " {first_day}.",
            **values,
        )
    return language.say(
        "AI Factories {factories}, then {more}; host states {hosts}, then {more_hosts}; committed"
        " {money}, then {more_money}; first day {first_day}, last change {last_day}.",
        **values,
        last_day=language.day(last["day"]),
        more=last["factories"],
        more_hosts=last["hosts"],
        more_money=committed_in_words(last, language),
    )


def drawing(table_rows: Rows, scene: Scene, width: Width) -> Layout:
    """A panel per number, in the order of the columns."""
    return draw(table_rows, COLUMNS[1:], scene, width)


def note(scene: Scene) -> str:
    """How the wording of an amount is drawn, and that only the day filters this picture."""
    return scene.language.say(
        'An amount said to be "about" is a dashed line; above an amount said to be "over" the'
        " area is hatched up to the edge of the picture, because no source says how far above it"
        " the true amount lies. Until an official total was published the amount is our sum of the"
        " waves. Only the day chosen above changes this picture, no other filter."
    )


EXHIBIT = Exhibit(
    slug="growth",
    reads=(),
    question=lambda scene: scene.language.say("How did the network grow?"),
    columns=COLUMNS,
    rows=rows,
    sentence=sentence,
    drawing=drawing,
    widest=Width.PAGE,
    note=note,
)
