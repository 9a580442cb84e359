"""What is not known? Per question of substance, how many of how many have no answer, and which."""

from dataclasses import replace
from html import escape

from dashboard.exhibits import track
from dashboard.exhibits.exhibit import Chart, Column, Exhibit, Html, LegendItem, Rows, Scene, table
from dashboard.exhibits.gaps import EVIDENCE, Gap, gaps
from dashboard.language import message

COLUMNS = (
    Column("gap", message("What is not known, and of how many")),
    Column("missing", message("How many not known"), "count"),
    Column("all", message("Of how many"), "count"),
    Column("known_share", message("Known"), "number", message("%")),
    Column("missing_share", message("Not known"), "number", message("%")),
    Column("names", message("Which are not known")),
)

MISSING = {
    "total": message("No total in euro"),
    "split": message("No EU/national split"),
    "wave_eu": message("No EU money of the whole wave"),
    "contract_signed": message("No contract"),
    "operational": message("No start of operation"),
    "place": message("No place, only the state"),
    "sectors": message("No sector"),
    "confirmed": message("Not confirmed"),
    "agreed": message("Sources disagree"),
}
FINDINGS = {
    "total": message("No total in euro is published for {counted}."),
    "split": message(
        "No split of the total into EU and national money is published for {counted}."
    ),
    "wave_eu": message("No EU money of the whole wave is published for {counted}."),
    "contract_signed": message("No contract for the machine is known for {counted}."),
    "operational": message("No start of operation is known for {counted}."),
    "place": message("No place, only the state, is known for {counted}."),
    "sectors": message("No sector is known for {counted}."),
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
    found = gaps(replace(scene, view=scene.view.only(EXHIBIT.reads)))
    return table([_record(gap, scene) for gap in found], COLUMNS)


def _record(gap: Gap, scene: Scene) -> dict:
    language, missing = scene.language, len(gap.missing)
    share = round(100 * missing / gap.all, 1)
    return {
        "gap": language.say(
            "{name}: {value}",
            name=_counted(missing, gap.all, gap.asked, scene),
            value=language.within_sentence(MISSING[gap.question]),
        ),
        "missing": missing,
        "all": gap.all,
        "known_share": round(100 - share, 1),
        "missing_share": share,
        "names": "; ".join(gap.missing),
        "question": gap.question,
        "asked": gap.asked,
        "known_names": gap.known,
        "missing_names": gap.missing,
        "sources": gap.sources,
    }


def _counted(missing: int, count: int, asked: str, scene: Scene) -> str:
    """`9 of 13 antennas`."""
    language, said = scene.language, scene.language.number(missing)
    match asked:
        case "factories":
            return language.say_many(
                "{missing} of {count} AI Factory",
                "{missing} of {count} AI Factories",
                count,
                missing=said,
            )
        case "antennas":
            return language.say_many(
                "{missing} of {count} antenna", "{missing} of {count} antennas", count, missing=said
            )
        case "waves":
            return language.say_many(
                "{missing} of {count} wave", "{missing} of {count} waves", count, missing=said
            )
        case "milestones":
            return language.say_many(
                "{missing} of {count} milestone",
                "{missing} of {count} milestones",
                count,
                missing=said,
            )
        case "amounts":
            return language.say_many(
                "{missing} of {count} amount", "{missing} of {count} amounts", count, missing=said
            )
    return language.say_many(
        "{missing} of {count} site", "{missing} of {count} sites", count, missing=said
    )


def sentence(table_rows: Rows, scene: Scene) -> str:
    """The largest gap of the money and the largest of all else about the sites, by share."""
    language = scene.language
    if scene.snapshot.sites.empty:
        return language.say(
            "No AI Factory had been selected by {day}, so nothing is missing yet.",
            day=language.day(scene.snapshot.day),
        )
    if table_rows.empty:
        return language.say("No site is known by this day and with these filters.")
    of_sites = table_rows[~table_rows["asked"].isin(EVIDENCE) & (table_rows["missing"] > 0)]
    if of_sites.empty:
        return language.say("Every question asked here has an answer for these sites.")
    by_share = of_sites.sort_values("missing_share", ascending=False, kind="stable")
    is_money = by_share["question"].isin(MONEY)
    largest = [found.head(1) for found in (by_share[is_money], by_share[~is_money])]
    return " ".join(_finding(row, scene) for found in largest for row in found.to_dict("records"))


def _finding(row: dict, scene: Scene) -> str:
    counted = _counted(row["missing"], row["all"], row["asked"], scene)
    return scene.language.say(FINDINGS[row["question"]], counted=counted)


def picture(table_rows: Rows, scene: Scene) -> Html:
    """A bar a question: filled as far as it is answered, dashed and hollow for the rest."""
    drawn = "".join(_row(row, scene) for row in table_rows.to_dict("records"))
    return Html(track.rows_markup(drawn, "", scene))


def _row(row: dict, scene: Scene) -> str:
    scale, known = track.Track(row["all"]), row["all"] - row["missing"]
    marks = track.bar(scale, 0, known, "known") if known else ""
    if row["missing"]:
        marks += track.bar(scale, known, row["all"], "undivided")
    counted = _counted(row["missing"], row["all"], row["asked"], scene)
    words = f"<b>{escape(counted)}</b>"
    name = escape(scene.language.say(MISSING[row["question"]]))
    return track.row(name, marks, words, escape(_which(row, scene)))


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
    "agreed": message("Sources give different figures; all are kept, one is shown."),
}


def legend(table_rows: Rows, scene: Scene) -> list[LegendItem]:
    """The filled and the hollow part of a bar."""
    say, look = scene.language.say, scene.look
    return [
        LegendItem(say("Known"), look.roles["host"], "■"),
        LegendItem(say("Not known, or in doubt"), look.secondary_ink, "▢"),
    ]


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
        "With a filter on states, contracts and operation are counted for the AI Factories that"
        " they host or join, all else for the sites that they host."
    )
    return f"{text} {more}"


EXHIBIT: Exhibit = Exhibit(
    slug="not-known",
    reads=("country", "wave"),
    question=lambda scene: scene.language.say("What is not known?"),
    columns=COLUMNS,
    rows=rows,
    sentence=sentence,
    picture=picture,
    chart=lambda scene: Chart("stack", ("known_share", "missing_share"), hollow=("missing_share",)),
    legend=legend,
    note=note,
)
