"""What does the money buy? The machines of each AI Factory, as far as they are published.

Numbers of accelerators and performance figures are printed, each with its wording; nothing here
adds them, and no order follows them (NOTES.md, sections 1 and 10).
"""

from dashboard.codes.machines import MACHINE_ROLE_NAMES, MACHINE_STAGE_NAMES
from dashboard.drawing.widths import Width
from dashboard.exhibits import machine_words
from dashboard.exhibits.exhibit import Column, Exhibit, Rows, Scene, table
from dashboard.exhibits.machine_drawing import INTERIM, NOT_PUBLISHED, OWN, drawing
from dashboard.exhibits.money_asked import sites_shown
from dashboard.facts.machines import Machine, of_site
from dashboard.facts.sites import Site
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


def rows(scene: Scene) -> Rows:
    """A row per machine of each AI Factory that the waves and host states leave; one row without a
    machine where none is known. By wave and site, a factory's own machine before older ones.
    """
    snapshot, records = scene.snapshot, []
    for site in sites_shown(scene):
        if site.is_factory:
            own = [_record(site, machine, scene) for machine in of_site(snapshot, site.site_id)]
            records += own or [_nothing(site)]
    return table(records, COLUMNS)


def _record(site: Site, machine: Machine, scene: Scene) -> dict:
    system = machine.system
    stage = machine_words.text(system["accelerators_stage"])
    return _of_site(site) | {
        "machine": machine_words.text(system["system_name"]),
        "role": MACHINE_ROLE_NAMES[system["machine_role"]],
        "vendor": machine_words.text(system["vendor"]),
        "accelerators": machine_words.accelerators(system, scene),
        "accelerator": machine_words.text(system["accelerator"]),
        "state": MACHINE_STAGE_NAMES.get(stage, ""),
        "operation": machine_words.operation(system, scene),
        "performance": machine_words.performance(machine.figures, scene),
        "remark": machine_words.text(system["note"]),
        "site_id": site.site_id,
        "role_code": system["machine_role"],
        "stage_code": stage,
        "is_operating": system["operation_state"] == "operating",
        "sources": machine.sources,
    }


def _of_site(site: Site) -> dict:
    return {"site": site.name, "country": site.host_country, "wave": site.wave}


def _nothing(site: Site) -> dict:
    own = _of_site(site)
    names = [column.name for column in COLUMNS[len(own) :]]
    empty = dict.fromkeys([*names, "role_code", "stage_code"], "")
    known = {"site_id": site.site_id, "is_operating": False, "sources": (site.source_id,)}
    return own | empty | known


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
    """What must not be made of the numbers, what is not published, and what a filter leaves."""
    language, view = scene.language, scene.view
    text = language.say(
        "Numbers are printed as stated, and never added or ranked: generations of accelerators"
        " differ, one count may mean modules or chips, and figures for inference, for training, at"
        ' 8 bits and at 64 bits are different things. "Not published" means that no document read'
        " says it."
    )
    dated = language.say("A machine is shown from the day of its newest document.")
    hosts = language.say("A filter on states leaves the AI Factories that they host.")
    return language.paragraph(text, dated if view.on else "", hosts if view.country else "")


EXHIBIT = Exhibit(
    slug="machines",
    reads=("country", "site", "wave"),
    marks=("site",),
    meanings={"country": message("Host state")},
    question=lambda scene: scene.language.say("What does the money buy?"),
    columns=COLUMNS,
    rows=rows,
    sentence=sentence,
    drawing=drawing,
    widest=Width.PAGE,
    note=note,
)
