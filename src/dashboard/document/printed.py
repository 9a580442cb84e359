"""A page as one document for paper: the blocks of the page between a head and a foot of its own."""

from collections.abc import Sequence
from dataclasses import replace

from markupsafe import Markup

from dashboard.contents import NAME
from dashboard.document import page
from dashboard.document.blocks import Block
from dashboard.document.frame import notice
from dashboard.document.paper import Paper, paper_of
from dashboard.document.paper_table import LONG
from dashboard.document.visit import Visit
from dashboard.exhibits.compare_states import compared
from dashboard.exhibits.evidence import Evidence
from dashboard.exhibits.exhibit import Scene
from dashboard.exhibits.markup import evidence_markup
from dashboard.exhibits.registry import EXHIBITS
from dashboard.export.about import licence_of, package_name, scope_line
from dashboard.filtered import shown
from dashboard.templates import render

ASIDE = ("state-map", "state-programme")
"""Exhibits with narrow tables: the second column of the sheet of a state."""

SHEET, SHEETS = "\x02", "\x03"
"""Marks in the running foot where the browser counts."""


def document(asked: Visit) -> Markup:
    """The whole HTML of a page on paper."""
    say, scene = asked.language.say, asked.scene
    paper = paper_of(asked.page, scene)
    visit = replace(asked, paper=paper)
    title = say("{page} – {name}", page=title_of(visit), name=say(NAME))
    return render(
        "print",
        lang=visit.language.tag,
        title=title,
        up=visit.up,
        running_foot=Markup(running_foot(visit)),
        button=say("Print"),
        notice=notice(visit),
        kind="one-sheet" if paper.is_sheet else "sheets",
        brand=" · ".join((say(NAME), known_on(scene))),
        heading=title_of(visit),
        filters="" if paper.is_sheet else filters_in_words(visit),
        columns=_columns(page.blocks(visit), paper),
        lists=_lists(paper, scene),
        about=_about(scene),
        same_view=say("The same view in the dashboard:"),
        address=visit.whole(visit.page.path) if visit.root else "",
    )


def title_of(visit: Visit) -> str:
    """The states of the page, or the page's own title."""
    language, scene = visit.language, visit.scene
    if visit.page.path == "countries" and scene.view.country:
        return language.listing(language.country(code) for code in compared(scene))
    return language.say(visit.page.title)


def known_on(scene: Scene) -> str:
    """The day whose knowledge is shown."""
    return scene.language.say("facts known by: {day}", day=scene.language.day(scene.day))


def filters_in_words(visit: Visit) -> str:
    """What the view leaves out of the page's exhibits; empty where nothing."""
    exhibits = [EXHIBITS[slug] for slug in shown(visit.page, visit.scene)]
    found = dict(pair for exhibit in exhibits for pair in exhibit.filters(visit.scene))
    said = scope_line(tuple(found.items()), visit.language)
    return visit.language.say("Filters: {filters}.", filters=said) if said else ""


def running_foot(visit: Visit) -> str:
    """Style rules that put name, page, day and the number of the sheet under every sheet."""
    say = visit.language.say
    left = " · ".join((say(NAME), title_of(visit), known_on(visit.scene)))
    right = _quoted(say("{page} of {pages}", page=SHEET, pages=SHEETS))
    counted = right.replace(SHEET, '" counter(page) "').replace(SHEETS, '" counter(pages) "')
    return f"@page{{@bottom-left{{content:{_quoted(left)}}}@bottom-right{{content:{counted}}}}}"


def _quoted(text: str) -> str:
    """A CSS string. Nothing in it ends the string or the style element."""
    for character in ("\\", '"', "<", "\n"):
        text = text.replace(character, f"\\{ord(character):x} ")
    return f'"{text}"'


def _columns(blocks: Sequence[Block], paper: Paper) -> list[list[Block]]:
    """One below the other; on the sheet of a state in two columns, long texts below both."""
    if not paper.is_sheet:
        return [list(blocks)]
    return [[block for block in blocks if _column(block) == column] for column in range(3)]


def _column(block: Block) -> int:
    return 2 if block.name in LONG else 1 if block.name in ASIDE else 0


def _lists(paper: Paper, scene: Scene) -> list[tuple[str, str, Markup]]:
    """What the amounts cover, and the numbered documents."""
    say, language, found = scene.language.say, scene.language, paper.evidence
    amounts = evidence_markup(Evidence(found.items, ()), language)
    documents = evidence_markup(Evidence((), found.documents), language)
    return [
        ("what-amounts-cover", say("What the amounts cover"), amounts),
        ("all-sources", say("Sources"), documents),
    ]


def _about(scene: Scene) -> str:
    language, dataset = scene.language, scene.dataset
    return language.say(
        "Facts known by: {day}. Sources read until: {evidence_day}. {package}, {licence}.",
        day=language.day(scene.snapshot.day),
        evidence_day=language.day(dataset.evidence_day),
        package=package_name(dataset),
        licence=licence_of(dataset),
    )
