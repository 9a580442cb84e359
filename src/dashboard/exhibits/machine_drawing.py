"""The drawing of the machines: a line a machine, and a border around its accelerators that says how
far they are; dotted where no number is published. No border is larger for a larger number.
"""

from collections.abc import Mapping
from itertools import groupby
from operator import itemgetter

from dashboard.codes.waves import SHAPES
from dashboard.drawing.about import About, Said
from dashboard.drawing.cells import Border, Cell, Cells, cell, words_below, words_in_columns
from dashboard.drawing.colours import sign_colour
from dashboard.drawing.layout import Layout
from dashboard.drawing.marks import Dash, Run
from dashboard.drawing.picked import set_apart
from dashboard.drawing.type_scale import Role
from dashboard.drawing.widths import Width
from dashboard.exhibits.bars import source_of
from dashboard.exhibits.exhibit import Rows, Scene
from dashboard.exhibits.leads import picking
from dashboard.language import message

OWN, INTERIM = "own_machine", "interim_machine"
NOT_PUBLISHED, NO_NAME = message("not published"), message("name not published")

BORDERS: Mapping[str, Border] = {
    "installed": Border(is_thick=True),
    "ordered": Border(),
    "planned": Border(dash=Dash.DASHED),
    "": Border("secondary-ink", Dash.DOTTED),
}
"""By the state of the accelerators; the last where no number is published."""

STARTS = (0.0, 0.23, 0.48, 0.7)
"""Where the columns of a wide drawing stand, as shares of its width."""

PARTS = {
    "vendor": message("Vendor"),
    "operation": message("Operation"),
    "performance": message("Performance"),
}


def drawing(table_rows: Rows, scene: Scene, width: Width) -> Layout:
    """A line a machine under its AI Factory, in the order of the rows; below each other on a
    narrow screen.
    """
    rows = [
        cells
        for _, found in groupby(table_rows.to_dict("records"), key=itemgetter("site"))
        for cells in _factory(list(found), scene)
    ]
    if width in (Width.NARROW, Width.COLUMN):
        laid = words_below(rows, Width.NARROW.least)
    else:
        laid = words_in_columns(_heads(scene), rows, STARTS, width.least)
    return set_apart(laid, "site", (scene.view.site,))


def _heads(scene: Scene) -> tuple[str, ...]:
    say = scene.language.say
    return (say("AI Factory"), say("Machine"), say("Accelerators"), say(PARTS["operation"]))


def _factory(found: list[dict], scene: Scene) -> list[Cells]:
    first, *others = found
    return [
        (_site(first, scene), *_machine(first, scene)),
        *((Cell(()), *_machine(row, scene, is_further=True)) for row in others),
    ]


def _site(row: dict, scene: Scene) -> Cell:
    """The AI Factory by its sign, with its state; a click picks it."""
    language, code = scene.language, row["country"]
    name = (Run(language.fact(row["site"]), Role.LABEL), Run(language.country(code), Role.SECOND))
    about = About("site", row["site_id"], _said(row, scene), picking(row["site_id"], scene))
    return Cell(name, sign=SHAPES[row["wave"]], colour=sign_colour(row["wave"]), about=about)


def _machine(row: dict, scene: Scene, *, is_further: bool = False) -> Cells:
    """Its name and what it is, its accelerators, its operation."""
    language, say = scene.language, scene.language.say
    name, is_old = language.fact(row["machine"]), row["role_code"] == INTERIM
    said = Run(name, Role.TEXT if is_old else Role.LABEL) if name else _unknown(scene, NO_NAME)
    role = row["role_code"] not in ("", OWN)
    runs = (said, Run(say(row["role"]), Role.SECOND)) if role else (said,)
    about = About("site", row["site_id"], _said(row, scene)) if is_further else About()
    operation = row["operation"]
    return (
        Cell(runs, about=about),
        _accelerators(row, scene),
        cell(operation) if operation else Cell((_unknown(scene),), say(PARTS["operation"])),
    )


def _unknown(scene: Scene, words: str = NOT_PUBLISHED) -> Run:
    return Run(scene.language.say(words), Role.SECOND)


def _accelerators(row: dict, scene: Scene) -> Cell:
    """How many, of which kind and how far, with the border that says so."""
    language, count = scene.language, row["accelerators"]
    kind = language.fact(row["accelerator"])
    stage = language.say(row["state"]) if row["state"] else ""
    more = tuple(Run(words, Role.SECOND) for words in (kind, stage) if words)
    first = Run(count, Role.LABEL) if count else _unknown(scene)
    border = BORDERS[row["stage_code"] if count else ""]
    return Cell((first, *more), language.say("Accelerators"), border)


def _said(row: dict, scene: Scene) -> Said:
    """What a card says: vendor, performance as stated, what is not published, the remark."""
    language, say = scene.language, scene.language.say
    name = language.fact(row["machine"]) or say(NO_NAME)
    title = say("{name}: {value}", name=language.fact(row["site"]), value=name)
    parts = [
        _vendor(row, scene),
        row["performance"],
        _missing(row, scene),
        language.fact(row["remark"]),
    ]
    sentence = language.paragraph(*(_ended(part) for part in parts if part))
    return Said(title, sentence, source_of(next(iter(row["sources"]), ""), scene))


def _vendor(row: dict, scene: Scene) -> str:
    language, say = scene.language, scene.language.say
    if not row["vendor"]:
        return ""
    return say("{name}: {value}", name=say(PARTS["vendor"]), value=language.fact(row["vendor"]))


def _ended(text: str) -> str:
    return text if text.endswith((".", "!", "?")) else f"{text}."


def _missing(row: dict, scene: Scene) -> str:
    """`Not published: Vendor; Performance`; empty where all is."""
    say = scene.language.say
    missing = [say(label) for part, label in PARTS.items() if not row[part]]
    if not missing:
        return ""
    return say("{name}: {value}", name=say("Not published"), value="; ".join(missing))
