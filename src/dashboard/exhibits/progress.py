"""How far is each AI Factory? From selection to operation, with the days between."""

from collections.abc import Sequence
from datetime import date, timedelta

import pandas as pd
import plotly.graph_objects as go

from dashboard.data import STATUSES
from dashboard.exhibits import time_axis
from dashboard.exhibits.exhibit import Column, Exhibit, LegendItem, Rows, Scene, table
from dashboard.exhibits.words import STATUS_NAMES
from dashboard.language import message

NOT_KNOWN = message("not known")
FIRM = ("confirmed", "single_source")
"""Certainties that count for a status (NOTES.md, section 5)."""

LATER = STATUSES[1:]
COLUMNS = (
    Column("site", message("AI Factory"), "fact"),
    Column("country", message("Host state"), "country"),
    Column("wave", message("Wave"), "wave"),
    Column("status", message("Machine"), "message"),
    Column("selected", message("Selected"), "day"),
    Column("contract_signed", message("Contract signed"), "day", missing=NOT_KNOWN),
    Column("days_to_contract_signed", message("Days from selection to contract"), "count",
           missing=NOT_KNOWN),
    Column("under_construction", message("Under construction"), "day", missing=NOT_KNOWN),
    Column("days_to_under_construction", message("Days from selection to construction"), "count",
           missing=NOT_KNOWN),
    Column("operational", message("Operational"), "day", missing=NOT_KNOWN),
    Column("days_to_operational", message("Days from selection to operation"), "count",
           missing=NOT_KNOWN),
    Column("announced", message("Announced, not reported"), "text"),
)
SYMBOLS = {
    "selected": "circle",
    "contract_signed": "square",
    "under_construction": "triangle-up",
    "operational": "star",
}
SIGNS = {"selected": "●", "contract_signed": "■", "under_construction": "▲", "operational": "★"}
AFTER = {
    "contract_signed": (
        message("contract after {count} day"), message("contract after {count} days")
    ),
    "under_construction": (
        message("in construction after {count} day"), message("in construction after {count} days")
    ),
    "operational": (
        message("operational after {count} day"), message("operational after {count} days")
    ),
}
ROW = 46
"""Height in pixels of a factory's words and line."""


def steps(scene: Scene) -> pd.DataFrame:
    """Steps of the factories known on the day: site_id, site_status, certainty, date, day,
    milestone_id; the earliest first."""
    milestones = scene.snapshot.milestones
    named = milestones[milestones["site_status"].notna()]
    links = scene.snapshot.tables["milestone_sites"].merge(named, on="milestone_id")
    return links.sort_values(["day", "milestone_id"])


def rows(scene: Scene) -> Rows:
    """A row per factory that the waves and states leave, the furthest and fastest first.

    Dates are ISO texts, None where no step is known; days count from the selection. A state is
    matched with the factories that it hosts or joins.
    """
    reached = steps(scene)
    firm = reached[reached["certainty"].isin(FIRM) & reached["happened"]]
    loose = reached[~reached["milestone_id"].isin(firm["milestone_id"])]
    links = scene.snapshot.tables["milestone_sources"]
    records = [
        _record(
            site,
            firm[firm["site_id"] == site["site_id"]].drop_duplicates("site_status"),
            loose[loose["site_id"] == site["site_id"]],
            links,
            scene,
        )
        for site in chosen(scene).to_dict("records")
    ]
    records.sort(key=_order)
    return table(records, COLUMNS)


def chosen(scene: Scene) -> pd.DataFrame:
    """Factories of the view's waves, hosted or joined by the view's states."""
    view, snapshot = scene.view, scene.snapshot
    sites = snapshot.factories
    if view.wave:
        sites = sites[sites["wave"].isin(view.wave)]
    if view.country:
        taking_part = snapshot.participation
        of_states = taking_part["site_id"][taking_part["country"].isin(view.country)]
        sites = sites[sites["site_id"].isin(of_states)]
    return sites


def _record(
    site: dict, firm: pd.DataFrame, loose: pd.DataFrame, links: pd.DataFrame, scene: Scene
) -> dict:
    days = dict(zip(firm["site_status"], firm["day"]))
    dates = dict(zip(firm["site_status"], firm["date"])) | {"selected": site["selected_on"]}
    sources = links["source_id"][links["milestone_id"].isin(firm["milestone_id"])]
    return {
        "site": site["name"],
        "country": site["host_country"],
        "wave": site["wave"],
        "status": STATUS_NAMES[site["status"]],
        "code": site["status"],
        **{status: dates.get(status) for status in STATUSES},
        **{
            f"days_to_{status}": (days[status] - site["selected_day"]).days
            if status in days
            else None
            for status in LATER
        },
        "announced": _announced(loose, scene),
        "loose": tuple((row["site_status"], row["day"]) for row in loose.to_dict("records")),
        "sources": tuple(dict.fromkeys([site["source_id"], *sources])),
    }


def _announced(loose: pd.DataFrame, scene: Scene) -> str:
    language = scene.language
    return language.listing(
        language.say(
            "{step}, {day}",
            step=language.say(STATUS_NAMES[row["site_status"]]),
            day=language.day(row["date"]),
        )
        for row in loose.to_dict("records")
    )


def _order(record: dict) -> tuple:
    """Furthest step first, then fewest days to it, then by wave and name."""
    status = record["code"]
    days = record.get(f"days_to_{status}") or 0
    return (-STATUSES.index(status), days, record["wave"], record["site"])


def sentence(table_rows: Rows, scene: Scene) -> str:
    """How many factories are how far, and how long the contract took where both are known."""
    language = scene.language
    if table_rows.empty:
        return language.say("No AI Factory is known by this day and with these filters.")
    reached = table_rows["code"].value_counts()
    parts = [
        language.say("{count} {status}", count=reached[status],
                     status=language.say(STATUS_NAMES[status]))
        for status in reversed(STATUSES)
        if status in reached
    ]
    text = language.say_many(
        "Of {count} AI Factory: {parts}.", "Of {count} AI Factories: {parts}.",
        len(table_rows), parts=language.listing(parts),
    )
    return text + _pace(table_rows, scene)


def _pace(table_rows: Rows, scene: Scene) -> str:
    days = table_rows["days_to_contract_signed"].dropna()
    if len(days) < 2:
        return ""
    return " " + scene.language.say(
        "From selection to contract it took {least} to {most} days at the {known} of them where"
        " both are known.",
        least=scene.language.number(days.min()),
        most=scene.language.number(days.max()),
        known=len(days),
    )


def finding(row: dict, scene: Scene) -> str:
    """The furthest step of a factory in a few words, with its days."""
    status = row["code"]
    if status not in LATER:
        return scene.language.say("contract not known")
    one, many = AFTER[status]
    return scene.language.say_many(one, many, int(row[f"days_to_{status}"]))


def picture(table_rows: Rows, scene: Scene) -> go.Figure:
    """A line a factory: its name and finding above, a sign at each known step, and a dashed
    end with a ring where the operation is not known."""
    last = scene.snapshot.day
    first = min(date.fromisoformat(day) for day in table_rows["selected"]) - timedelta(days=20)
    end = last + max((last - first) / 40, timedelta(days=3))
    figure = time_axis.base(scene, first, end)
    records = table_rows.to_dict("records")
    for number, row in enumerate(records):
        _words(figure, scene, row, -number * ROW)
    _lines(figure, scene, records, last)
    for status in STATUSES:
        _signs(figure, scene, records, status)
    time_axis.add_day_line(figure, scene, last)
    figure.update_yaxes(range=[-ROW * len(records), 0])
    figure.update_layout(height=ROW * len(records) + 26 + 46, margin={"t": 26, "b": 40})
    return figure


def _level(number: int) -> float:
    return -number * ROW - ROW * 0.72


def _words(figure: go.Figure, scene: Scene, row: dict, top: float) -> None:
    figure.add_annotation(
        x=0, xref="paper", xanchor="left", y=top - 2, yanchor="top", showarrow=False,
        text=f"<b>{scene.language.fact(row['site'])}</b>", borderpad=0,
    )
    figure.add_annotation(
        x=1, xref="paper", xanchor="right", y=top - 2, yanchor="top", showarrow=False,
        text=finding(row, scene), borderpad=0,
    )


def _lines(figure: go.Figure, scene: Scene, records: list[dict], last: date) -> None:
    """Solid between known steps, dotted to a ring on the day where operation is not known."""
    known: tuple[list, list] = ([], [])
    open_end: tuple[list, list] = ([], [])
    rings: tuple[list, list] = ([], [])
    for number, row in enumerate(records):
        level = _level(number)
        days = [row[status] for status in STATUSES if row[status]]
        known[0].extend([days[0], days[-1], None])
        known[1].extend([level, level, None])
        if row["operational"]:
            continue
        open_end[0].extend([days[-1], last.isoformat(), None])
        open_end[1].extend([level, level, None])
        rings[0].append(last.isoformat())
        rings[1].append(level)
    look = scene.look
    for (xs, ys), dash, width in ((open_end, "dot", 1.5), (known, "solid", 3)):
        colour = look.secondary_ink if dash == "dot" else look.roles["host"]
        figure.add_scatter(x=xs, y=ys, mode="lines", hoverinfo="skip",
                           line={"color": colour, "width": width, "dash": dash})
    figure.add_scatter(
        x=rings[0], y=rings[1], mode="markers", hoverinfo="text",
        text=[scene.language.say("Operation: not known")] * len(rings[0]),
        marker={"symbol": "circle-open", "size": 11, "color": look.secondary_ink,
                "line": {"color": look.secondary_ink, "width": 2}},
    )


def _signs(figure: go.Figure, scene: Scene, records: list[dict], status: str) -> None:
    points = [(row[status], _level(n), row) for n, row in enumerate(records) if row[status]]
    if not points:
        return
    figure.add_scatter(
        x=[point[0] for point in points],
        y=[point[1] for point in points],
        text=[hover(row, scene) for *_, row in points],
        hoverinfo="text",
        mode="markers",
        marker={"symbol": SYMBOLS[status], "size": 12 if status != "operational" else 16,
                "color": scene.look.roles["host"],
                "line": {"color": scene.look.paper, "width": 1.5}},
    )


def hover(row: dict, scene: Scene) -> str:
    """Every step of a factory with its date, or that it is not known."""
    language = scene.language
    lines = [f"<b>{language.fact(row['site'])}</b>"]
    for status in STATUSES:
        day = language.day(row[status]) if row[status] else language.say(NOT_KNOWN)
        lines.append(language.say("{step}: {day}", step=language.say(STATUS_NAMES[status]),
                                  day=day))
    if row["announced"]:
        lines.append(language.say("Announced, not reported: {steps}", steps=row["announced"]))
    return "<br>".join(lines)


def legend_items(table_rows: Rows, scene: Scene) -> Sequence[LegendItem]:
    """A sign per step that is drawn, and the ring."""
    say, look = scene.language.say, scene.look
    items = [
        LegendItem(say(STATUS_NAMES[status]), look.roles["host"], SIGNS[status])
        for status in STATUSES
        if table_rows[status].notna().any()
    ]
    return [*items, LegendItem(say("operation not known"), look.secondary_ink, "○")]


def note(scene: Scene) -> str:
    """What the status describes, and what "not known" means."""
    return scene.language.say(
        "The steps are those of the machine, or of the building made for it: services for users"
        " already run on older machines at many sites. Some machines were bought under another"
        " programme. \"Not known\" means that no document was found, not that nothing happened;"
        " planned and unverified steps are not counted."
    )


EXHIBIT = Exhibit(
    slug="progress",
    question=lambda scene: scene.language.say("How far is each AI Factory, and how long did it take?"),
    columns=COLUMNS,
    rows=rows,
    sentence=sentence,
    picture=picture,
    legend=legend_items,
    note=note,
    height=920,
)
