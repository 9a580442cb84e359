"""The picture of the machines: a block an AI Factory, a box a machine whose border says how far its
accelerators are; dotted where that is not published. No box is larger than another.
"""

from html import escape
from itertools import groupby
from operator import itemgetter

from dashboard.codes.machines import MACHINE_STAGE_NAMES
from dashboard.exhibits.exhibit import Html, LegendItem, Rows, Scene
from dashboard.exhibits.look import variables
from dashboard.exhibits.machine_words import BETWEEN_MEASURES
from dashboard.exhibits.state import site_block
from dashboard.language import message

INTERIM = "interim_machine"
NOT_PUBLISHED = message("not published")
SIGNS = {"installed": "■", "ordered": "□", "planned": "╌╌", "": "⋯"}
"""Borders of boxes by state of the accelerators, as signs of the legend."""
PARTS = {
    "vendor": message("Vendor"),
    "operation": message("Operation"),
    "performance": message("Performance"),
}


def picture(table_rows: Rows, scene: Scene) -> Html:
    """A block a factory in the order of the rows."""
    by_site = groupby(table_rows.to_dict("records"), key=itemgetter("site"))
    blocks = "".join(_factory(list(found), scene) for _, found in by_site)
    return Html(f'<div class="machines" style="{variables(scene.look)}">{blocks}</div>')


def _factory(found: list[dict], scene: Scene) -> str:
    state = escape(scene.language.country(found[0]["country"]))
    machines = "".join(_machine(row, scene) for row in found)
    below = f"<small>{state}</small><ul>{machines}</ul>"
    return site_block(found[0]["site"], found[0]["wave"], below, scene)


def _machine(row: dict, scene: Scene) -> str:
    if row["role_code"] == INTERIM:
        return _older(row, scene)
    language = scene.language
    name = language.fact(row["machine"]) or language.say("name not published")
    role = f" <small>{escape(language.say(row['role']))}</small>" if row["role"] else ""
    below = "".join(f"<small>{escape(line)}</small>" for line in _lines(row, scene))
    head = f"<b>{escape(name)}</b>{role}{_box(row, scene)}"
    return f"<li>{head}{below}{_remark(row, scene)}</li>"


def _older(row: dict, scene: Scene) -> str:
    """One line for a machine that serves until the new one opens."""
    language = scene.language
    words = [
        language.fact(row["machine"]),
        _accelerators(row, scene),
        language.fact(row["accelerator"]),
        row["operation"],
    ]
    said = language.say(
        "{name}: {value}",
        name=language.say(row["role"]),
        value=BETWEEN_MEASURES.join(word for word in words if word),
    )
    return f"<li><small>{escape(said)}</small></li>"


def _lines(row: dict, scene: Scene) -> list[str]:
    """Vendor, operation and a line a measure; then which of them are not published."""
    language = scene.language
    vendor = language.fact(row["vendor"])
    lines = [language.say("{name}: {value}", name=language.say(PARTS["vendor"]), value=vendor)]
    found = {
        "vendor": lines if vendor else [],
        "operation": [row["operation"]] if row["operation"] else [],
        "performance": [line for line in row["performance"].split(BETWEEN_MEASURES) if line],
    }
    missing = [language.say(label) for part, label in PARTS.items() if not found[part]]
    named = language.say("Not published")
    last = language.say("{name}: {value}", name=named, value="; ".join(missing)) if missing else ""
    return [line for lines in found.values() for line in lines] + [last] * bool(missing)


def _remark(row: dict, scene: Scene) -> str:
    """The caveats of a machine, closed until they are asked for."""
    if not row["remark"]:
        return ""
    label, text = scene.language.say("Remark"), scene.language.fact(row["remark"])
    return f"<details><summary>{escape(label)}</summary>{escape(text)}</details>"


def _box(row: dict, scene: Scene) -> str:
    language = scene.language
    kind = language.fact(row["accelerator"])
    said = _accelerators(row, scene)
    stage = language.say(row["state"]) if row["state"] else ""
    more = " · ".join(escape(words) for words in (kind, stage) if words)
    border = row["stage_code"] if row["accelerators"] else ""
    return (
        f'<p class="box {border or "unpublished"}"><b>{escape(said)}</b>'
        + (f"<small>{more}</small>" if more else "")
        + "</p>"
    )


def _accelerators(row: dict, scene: Scene) -> str:
    say = scene.language.say
    value = row["accelerators"] or say(NOT_PUBLISHED)
    return say("{name}: {value}", name=say("Accelerators"), value=value)


def legend(table_rows: Rows, scene: Scene) -> list[LegendItem]:
    """The borders of the boxes that are there."""
    say, look = scene.language.say, scene.look
    boxes = table_rows[table_rows["role_code"] != INTERIM].to_dict("records")
    there = {row["stage_code"] if row["accelerators"] else "" for row in boxes}
    labels = {**MACHINE_STAGE_NAMES, "": message("number not published")}
    return [
        LegendItem(say(label), look.roles["host"] if code else look.secondary_ink, SIGNS[code])
        for code, label in labels.items()
        if code in there
    ]
