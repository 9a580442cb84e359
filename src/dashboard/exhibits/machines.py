"""What does the money buy? The machines of each AI Factory, as far as they are published.

Numbers of accelerators and performance figures are printed, each with its wording; nothing here
adds them, and no order follows them (NOTES.md, sections 1 and 10).
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

import pandas as pd

from dashboard.codes.machines import MACHINE_ROLE_NAMES, MACHINE_ROLES, MACHINE_STAGE_NAMES
from dashboard.exhibits import machine_words, site_money
from dashboard.exhibits.exhibit import Chart, Column, Exhibit, Rows, Scene, table
from dashboard.exhibits.machine_blocks import INTERIM, NOT_PUBLISHED, legend, picture
from dashboard.language import message

COLUMNS = (
    Column("site", message("AI Factory"), "fact"),
    Column("country", message("Host state"), "country"),
    Column("wave", message("Wave"), "wave"),
    Column("machine", message("Machine"), "fact", missing=NOT_PUBLISHED),
    Column("role", message("What the machine is"), "message", missing=NOT_PUBLISHED),
    Column("vendor", message("Vendor"), "fact", missing=NOT_PUBLISHED),
    Column("accelerators", message("Accelerators"), missing=NOT_PUBLISHED),
    Column("accelerator", message("Type of accelerator"), "fact", missing=NOT_PUBLISHED),
    Column("state", message("State of the accelerators"), "message", missing=NOT_PUBLISHED),
    Column("operation", message("Operation"), missing=NOT_PUBLISHED),
    Column("performance", message("Performance, as stated"), missing=NOT_PUBLISHED),
    Column("remark", message("Remark"), "fact"),
)
ON_SLIDES = ("site", "machine", "accelerators", "state", "operation")
"""Performance is left out where words are cut: a figure without who states it says too much."""
OWN = "own_machine"


@dataclass(frozen=True)
class Known:
    """Records known on a day: machines by site, figures and public documents by machine."""

    systems: Mapping[str, Sequence[dict]]
    figures: Mapping[str, Sequence[dict]]
    documents: Mapping[str, Sequence[str]]


def _known(scene: Scene) -> Known:
    snapshot, links = scene.snapshot, scene.snapshot.tables["system_sources"]
    public = snapshot.sources.index[snapshot.sources["public_on"] <= pd.Timestamp(snapshot.day)]
    links = links[links["source_id"].isin(public)]
    return Known(
        systems=_grouped(snapshot.known("systems"), "site_id"),
        figures=_grouped(snapshot.known("system_performance"), "system_id"),
        documents={
            machine: [link["source_id"] for link in found]
            for machine, found in _grouped(links, "system_id").items()
        },
    )


def _grouped(rows: pd.DataFrame, key: str) -> Mapping[str, list[dict]]:
    found: dict[str, list[dict]] = {}
    for record in rows.to_dict("records"):
        found.setdefault(record[key], []).append(record)
    return found


def rows(scene: Scene) -> Rows:
    """A row per machine of each AI Factory that the waves and host states leave; one row without a
    machine where none is known. By wave and site, a factory's own machine before older ones.
    """
    sites, known = site_money.sites(scene), _known(scene)
    records = []
    for site in sites[sites["kind"] == "factory"].to_dict("records"):
        own = sorted(
            known.systems.get(site["site_id"], ()),
            key=lambda system: MACHINE_ROLES.index(system["machine_role"]),
        )
        records += [_record(site, system, known, scene) for system in own] or [_nothing(site)]
    return table(records, COLUMNS)


def _record(site: dict, system: dict, known: Known, scene: Scene) -> dict:
    figures = known.figures.get(system["system_id"], ())
    stage = machine_words.text(system["accelerators_stage"])
    documents = known.documents.get(system["system_id"], ())
    return _of_site(site) | {
        "machine": machine_words.text(system["system_name"]),
        "role": MACHINE_ROLE_NAMES[system["machine_role"]],
        "vendor": machine_words.text(system["vendor"]),
        "accelerators": machine_words.accelerators(system, scene),
        "accelerator": machine_words.text(system["accelerator"]),
        "state": MACHINE_STAGE_NAMES.get(stage, ""),
        "operation": machine_words.operation(system, scene),
        "performance": machine_words.performance(figures, scene),
        "remark": machine_words.text(system["note"]),
        "role_code": system["machine_role"],
        "stage_code": stage,
        "is_operating": system["operation_state"] == "operating",
        "sources": tuple(
            dict.fromkeys([system["source_id"], *(f["source_id"] for f in figures), *documents])
        ),
    }


def _of_site(site: dict) -> dict:
    return {"site": site["name"], "country": site["host_country"], "wave": site["wave"]}


def _nothing(site: dict) -> dict:
    names = [column.name for column in COLUMNS[len(_of_site(site)) :]]
    empty = dict.fromkeys([*names, "role_code", "stage_code"], "")
    return _of_site(site) | empty | {"is_operating": False, "sources": (site["source_id"],)}


def sentence(table_rows: Rows, scene: Scene) -> str:
    """Whether a machine bought for an AI Factory is in operation, and for how many of them a number
    of accelerators is published, older machines apart.
    """
    language = scene.language
    if table_rows.empty:
        return language.say("No AI Factory.")
    running = table_rows[(table_rows["role_code"] == OWN) & table_rows["is_operating"]]
    if running.empty:
        first = language.say("No machine bought for an AI Factory is reported in operation.")
    else:
        names = language.listing(language.fact(n or s) for n, s in _names(running))
        first = language.say("Bought for an AI Factory and in operation: {names}.", names=names)
    new = table_rows[table_rows["role_code"] != INTERIM]
    counted = new["site"][new["accelerators"] != ""].nunique()
    second = language.say(
        "AI Factories with a published number of accelerators, installed, ordered or planned:"
        " {count} of {all}.",
        count=language.number(counted),
        all=language.number(table_rows["site"].nunique()),
    )
    return language.paragraph(first, second)


def _names(running: Rows) -> list[tuple[str, str]]:
    return list(zip(running["machine"], running["site"], strict=True))


def note(scene: Scene) -> str:
    """What must not be made of the numbers, and what is not published."""
    return scene.language.say(
        "Numbers are printed as stated, and never added or ranked: generations of accelerators"
        " differ, one count may mean modules or chips, and figures for inference, for training, at"
        " 8 bits and at 64 bits are different things. Ordered and planned accelerators are not"
        ' installed. "Not published" means that no document read says it. A machine is shown from'
        " the day of its newest document. A filter on states leaves the AI Factories that they"
        " host."
    )


EXHIBIT = Exhibit(
    slug="machines",
    reads=("country", "wave"),
    meanings={"country": message("Host state")},
    question=lambda scene: scene.language.say("What does the money buy?"),
    columns=COLUMNS,
    rows=rows,
    sentence=sentence,
    picture=picture,
    chart=lambda scene: Chart("table", ON_SLIDES),
    legend=legend,
    note=note,
)
