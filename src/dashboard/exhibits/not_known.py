"""What is not known? Per question of substance, how many of how many have no answer, and which."""

from dashboard.codes.figures import MEASURE_NAMES
from dashboard.codes.waves import WAVE_NAMES
from dashboard.drawing.axis import Axis
from dashboard.drawing.ends import Inside
from dashboard.drawing.layout import Layout, below
from dashboard.drawing.legend import Key, legend
from dashboard.drawing.marks import LEFT, RIGHT
from dashboard.drawing.rows import THIN, Part, Row, Size, bar_rows
from dashboard.drawing.widths import Width
from dashboard.exhibits.exhibit import Column, Exhibit, Rows, Scene, table
from dashboard.exhibits.words import subject_name
from dashboard.facts.gaps import AMOUNTS, EVIDENCE, WAVES, Gap, Thing, gaps
from dashboard.facts.site_money import Filters
from dashboard.language import message

COLUMNS = (
    Column("gap", message("What is not known, and of how many")),
    Column("missing", message("How many not known"), "count"),
    Column("all", message("Of how many"), "count"),
    Column("known_share", message("Known"), "number", message("%")),
    Column("missing_share", message("Not known"), "number", message("%")),
    Column("names", message("Which are not known")),
)

ASKED = {
    "factories": message("AI Factories"),
    "antennas": message("Antennas"),
    "sites": message("Sites"),
    "waves": message("Waves"),
    "milestones": message("Milestones"),
    "amounts": message("Amounts"),
}
MISSING = {
    "total": message("No total in euro published"),
    "split": message("No split into EU and national money published"),
    "wave_eu": message("EU money of the whole wave not published"),
    "contract_signed": message("Day of the contract not known"),
    "operational": message("Start of operation not known"),
    "place": message("Place not known, only the state"),
    "sectors": message("No sector found"),
    "confirmed": message("On one source only, planned or unverified"),
    "agreed": message("More than one figure"),
}
MONEY = ("total", "split", "wave_eu")
MOST_NAMES = 12
"""Names that a row of the picture lists; all of them are in the table."""
FEW = 3
"""Names of those that are known, where they say more than a long list of the others."""


def rows(scene: Scene) -> Rows:
    """A row per question, of the sites that the view's waves and states leave.

    `missing` and `all` are counts, the shares are per cent of `all`; `question` and `asked` are
    codes, `known_names` and `missing_names` tuples in the reader's language.
    """
    asked = Filters(scene.view.wave, scene.view.country)
    return table([_record(gap, scene) for gap in gaps(scene.snapshot, asked)], COLUMNS)


def _record(gap: Gap, scene: Scene) -> dict:
    missing = len(gap.missing)
    known, unknown = (
        tuple(_name(thing, gap, scene) for thing in things) for things in (gap.known, gap.missing)
    )
    share = round(100 * missing / gap.all, 1)
    return {
        "gap": scene.language.say(
            "{gap} ({counted})",
            gap=scene.language.say(MISSING[gap.question]),
            counted=_counted(missing, gap.all, gap.asked, scene),
        ),
        "missing": missing,
        "all": gap.all,
        "known_share": round(100 - share, 1),
        "missing_share": share,
        "names": "; ".join(unknown),
        "question": gap.question,
        "asked": gap.asked,
        "known_names": known,
        "missing_names": unknown,
        "sources": gap.sources,
    }


def _name(thing: Thing, gap: Gap, scene: Scene) -> str:
    """Of what a question is asked, in the reader's language."""
    language, say = scene.language, scene.language.say
    if not thing.name:
        return ""
    if gap.asked == WAVES:
        return say(WAVE_NAMES[thing.name])
    if gap.asked == AMOUNTS:
        subject = subject_name(thing.name, scene)
        measure = say(MEASURE_NAMES[thing.measure])
        return say("{subject} ({measure})", subject=subject, measure=measure)
    name = language.fact(thing.name)
    if thing.amount is None:
        return name
    return say("{name} ({money})", name=name, money=language.money(thing.amount))


def _counted(missing: int, count: int, asked: str, scene: Scene) -> str:
    """`Antennas: 9 of 13`."""
    language = scene.language
    return language.say(
        "{asked}: {missing} of {count}",
        asked=language.say(ASKED[asked]),
        missing=language.number(missing),
        count=language.number(count),
    )


def sentence(table_rows: Rows, scene: Scene) -> str:
    """The largest gap of the money and the largest of all else about the sites, by share."""
    language = scene.language
    if scene.snapshot.sites.empty:
        return language.say(
            "No AI Factory had been selected by this day, so nothing is missing yet."
        )
    if table_rows.empty:
        return language.say("No site.")
    of_sites = table_rows[~table_rows["asked"].isin(EVIDENCE) & (table_rows["missing"] > 0)]
    if of_sites.empty:
        return language.say("Every question asked here has an answer for these sites.")
    by_share = of_sites.sort_values("missing_share", ascending=False, kind="stable")
    is_money = by_share["question"].isin(MONEY)
    largest = [found.head(1) for found in (by_share[is_money], by_share[~is_money])]
    return scene.language.paragraph(
        *(language.say("{gap}.", gap=gap) for found in largest for gap in found["gap"])
    )


def drawing(table_rows: Rows, scene: Scene, width: Width) -> Layout:
    """A bar a question, each a whole: filled as far as it is answered, grey for the rest."""
    least = Width.WIDE.least if width is Width.WIDE else Width.NARROW.least
    say = scene.language.say
    keys = (
        Key(say("Known"), "host"),
        Key(say("Not known, or in doubt"), inside=Inside.UNDIVIDED),
    )
    rows = [_row(row, scene) for row in table_rows.to_dict("records")]
    bars = bar_rows(rows, Axis(1, LEFT, RIGHT), least, None, Size(THIN, 12))
    return below(legend(keys, least), bars, gap=8)


def _row(row: dict, scene: Scene) -> Row:
    known = 1 - row["missing"] / row["all"]
    parts = (Part(0, known, "host"), Part(known, 1, "undivided", inside=Inside.UNDIVIDED))
    return Row(
        name=scene.language.say(MISSING[row["question"]]),
        second="",
        amount=_counted(row["missing"], row["all"], row["asked"], scene),
        parts=tuple(part for part in parts if part.stop > part.start),
        below=(_which(row, scene),),
    )


def _which(row: dict, scene: Scene) -> str:
    """Names of those not known, or of the few that are; long lists are left to the table."""
    language, missing, known = scene.language, row["missing_names"], row["known_names"]
    if not missing:
        return language.say("Known for all.")
    if row["asked"] in EVIDENCE:
        return language.say(EVIDENCE_NOTES[row["question"]])
    if known and len(known) <= FEW and len(missing) > FEW:
        return language.say("Known only: {names}.", names=language.names(known))
    if len(missing) > MOST_NAMES:
        return language.say("The table names them.")
    return language.say("Not known: {names}.", names=language.names(missing))


EVIDENCE_NOTES = {
    "confirmed": message("These rest on one source only, are planned or are unverified."),
    "agreed": message("More than one figure; all are kept, one is shown."),
}


def note(scene: Scene) -> str:
    """What "not known" means, and what a filter on states counts."""
    text = scene.language.say(
        '"Not known" means that no document read says so, not that nothing happened: a contract or'
        " the start of operation may lie ahead. A plan of another date or scope does not split a"
        " total, and pounds are not euro."
    )
    if not scene.view.country:
        return text
    more = scene.language.say(
        "A filter on states leaves the sites that they host, and the milestones that name them."
    )
    return f"{text} {more}"


EXHIBIT: Exhibit = Exhibit(
    slug="not-known",
    reads=("country", "wave"),
    meanings={"country": message("Host state")},
    question=lambda scene: scene.language.say("What is not known?"),
    columns=COLUMNS,
    rows=rows,
    sentence=sentence,
    drawing=drawing,
    note=note,
)
