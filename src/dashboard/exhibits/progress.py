"""How far is each AI Factory? From selection to operation, with the days between."""

from collections.abc import Iterable

from dashboard.codes.statuses import STATUS_NAMES, STATUSES
from dashboard.drawing.widths import Width
from dashboard.exhibits.exhibit import Column, Exhibit, Rows, Scene, table
from dashboard.exhibits.money_asked import sites_shown
from dashboard.exhibits.progress_lines import NOT_KNOWN, drawing
from dashboard.facts.progress import Announced, Progress, furthest_first
from dashboard.language import Language, message

LATER = STATUSES[1:]
COLUMNS = (
    Column("site", message("AI Factory"), "fact"),
    Column("country", message("Host state"), "country"),
    Column("wave", message("Wave"), "wave"),
    Column("status", message("Machine"), "message"),
    Column("selected", message("Selected"), "day"),
    Column("contract_signed", message("Contract signed"), "day", missing=NOT_KNOWN),
    Column(
        "days_to_contract_signed",
        message("Days from selection to contract"),
        "count",
        missing=NOT_KNOWN,
    ),
    Column("under_construction", message("Under construction"), "day", missing=NOT_KNOWN),
    Column(
        "days_to_under_construction",
        message("Days from selection to construction"),
        "count",
        missing=NOT_KNOWN,
    ),
    Column("operational", message("Operational"), "day", missing=NOT_KNOWN),
    Column(
        "days_to_operational",
        message("Days from selection to operation"),
        "count",
        missing=NOT_KNOWN,
    ),
    Column("planned", message("Operation planned, as stated"), "fact", missing=NOT_KNOWN),
    Column("slip", message("Planned and actual operation"), "text"),
    Column("announced", message("Announced, not reported"), "text"),
)

REACHED = {
    "selected": message("Selected, no further step known: {count}."),
    "contract_signed": message("Contract for the machine signed: {count}."),
    "under_construction": message("Under construction: {count}."),
    "operational": message("Machine in operation: {count}."),
}
OWN_MACHINE = ("new", "upgrade")
"""Kinds of machines that are bought for an AI Factory; the others were bought elsewhere."""


def rows(scene: Scene) -> Rows:
    """A row per factory that the waves and host states leave, the furthest and fastest first.

    Dates are ISO texts, None where no step is known; days count from the selection.
    """
    chosen = {site.site_id for site in sites_shown(scene)}
    found = (item for item in furthest_first(scene.snapshot) if item.site.site_id in chosen)
    return table([_record(item, scene) for item in found], COLUMNS)


def _record(found: Progress, scene: Scene) -> dict:
    site, language = found.site, scene.language
    return {
        "site_id": site.site_id,
        "site": site.name,
        "country": site.host_country,
        "wave": site.wave,
        "status": STATUS_NAMES[site.status],
        "code": site.status,
        "system_kind": site.system_kind,
        **{status: found.dates.get(status) for status in STATUSES},
        **{f"days_to_{status}": found.days.get(status) for status in LATER},
        "planned": found.planned.stated if found.planned else None,
        "planned_first": found.planned.first if found.planned else None,
        "planned_last": found.planned.last if found.planned else None,
        "slip": slip(found, scene),
        "announced": _announced(found.announced, language),
        "loose": tuple((step.status, step.day) for step in found.announced),
        "sources": found.sources,
    }


def slip(found: Progress, scene: Scene) -> str:
    """The planned operation against the actual one: in days where both are days, else in their own
    words; that nothing is reported where the plan has passed. Empty where there is nothing to say.
    """
    language, planned = scene.language, found.planned
    if planned is None:
        return ""
    stated, actual = language.fact(planned.stated), found.dates.get("operational")
    if actual is None:
        if planned.last >= scene.snapshot.day:
            return ""
        return language.say("Planned: {planned}; not reported by this day", planned=stated)
    said = language.say(
        "Planned: {planned}; in operation since: {day}", planned=stated, day=language.day(actual)
    )
    if not found.slip:
        return said
    days = language.say_many("{count} day", "{count} days", abs(found.slip))
    if found.slip > 0:
        return language.say("{said}; later by: {days}", said=said, days=days)
    return language.say("{said}; earlier by: {days}", said=said, days=days)


def _announced(steps: Iterable[Announced], language: Language) -> str:
    return language.listing(
        language.say(
            "{step}, {day}",
            step=language.say(STATUS_NAMES[step.status]),
            day=language.day(step.date),
        )
        for step in steps
    )


def sentence(table_rows: Rows, scene: Scene) -> str:
    """How many factories are how far, and how long the contract took where both are known."""
    language = scene.language
    if table_rows.empty:
        return language.say("No AI Factory.")
    reached = table_rows["code"].value_counts()
    counted = [
        language.say(REACHED[status], count=language.number(reached[status]))
        for status in reversed(STATUSES)
        if status in reached
    ]
    all_of_them = language.say_many("{count} AI Factory.", "{count} AI Factories.", len(table_rows))
    told = (*_pace(table_rows, scene), *_plans(table_rows, scene))
    return language.paragraph(all_of_them, *counted, *told)


def _plans(table_rows: Rows, scene: Scene) -> list[str]:
    """How many plans there are, and how many of them have passed without a report."""
    language, plans = scene.language, table_rows[table_rows["planned"].notna()]
    if plans.empty:
        return []
    passed = plans[plans["slip"].astype(bool) & (plans["code"] != "operational")]
    said = language.say("Date of operation planned: {count}.", count=language.number(len(plans)))
    if passed.empty:
        return [said]
    number = language.number(len(passed))
    return [said, language.say("Of these passed without a report: {count}.", count=number)]


def _pace(table_rows: Rows, scene: Scene) -> list[str]:
    """Least and most days to the contract, of machines that were bought for an AI Factory."""
    is_own = table_rows["system_kind"].isin(OWN_MACHINE)
    days = table_rows["days_to_contract_signed"][is_own].dropna()
    if len(days) < 2:
        return []
    language = scene.language
    low, high = (language.number(found) for found in (days.min(), days.max()))
    return [
        language.say(
            "Days from selection to contract, of machines bought for an AI Factory: {days} (both"
            " dates known: {count}).",
            days=language.say("{low} to {high}", low=low, high=high),
            count=language.number(len(days)),
        ),
    ]


def note(scene: Scene) -> str:
    """What the status describes, and what "not known" means."""
    return scene.language.say(
        "The days count from the selection to the furthest step known. The steps are those of the"
        " machine, or of the building made for it: services for users already run on older"
        ' machines at many sites. Some machines were bought under another programme. "Not known"'
        " means that no document was found, not that nothing happened; planned and unverified"
        " steps are not counted. A planned operation is a ring of dots at the end of the time that"
        " its document names, on a pale line over that time; it is set against the actual one in"
        " days only where both are days. A filter on states leaves the AI Factories that they host."
    )


EXHIBIT = Exhibit(
    slug="progress",
    reads=("country", "site", "wave"),
    marks=("site",),
    meanings={"country": message("Host state")},
    question=lambda scene: scene.language.say(
        "How far is each AI Factory, and how long did it take?"
    ),
    columns=COLUMNS,
    rows=rows,
    sentence=sentence,
    drawing=drawing,
    widest=Width.PAGE,
    note=note,
)
