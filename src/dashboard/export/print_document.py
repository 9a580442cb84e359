"""A page as one document for paper: marked-up text, with nothing to click that must be clicked."""

from base64 import b64encode
from collections.abc import Iterator
from html import escape

from dashboard.contents import NAME, Page
from dashboard.exhibits.compare_states import compared
from dashboard.exhibits.evidence import Evidence
from dashboard.exhibits.exhibit import Column, Scene
from dashboard.exhibits.markup import NUMERIC, evidence_markup
from dashboard.exhibits.words import cell
from dashboard.export.about import licence_of, package_name
from dashboard.export.print_parts import Part, Printed, filters_in_words, is_sheet, printed
from dashboard.export.print_pictures import small_map, still
from dashboard.pens import html

LINKS_OF_STATE = "state-map"
"""The exhibit that is a small map on the sheet of a state."""

ASIDE = (LINKS_OF_STATE, "state-programme")
"""Exhibits with narrow tables: the second column of the sheet of a state."""

BELOW = ("state-milestones",)
"""Exhibits with long texts: over both columns of the sheet of a state."""

USUAL, WIDE = 6, 8
"""Most columns of a table in letters of the usual size, and of one whose numbers do not wrap."""

PAGE, PAGES = "\x02", "\x03"
"""Marks in the running foot where the browser counts."""


def title_of(page: Page, scene: Scene) -> str:
    """The states of the page, or the page's own title."""
    language = scene.language
    if page.path == "countries" and scene.view.country:
        return language.listing(language.country(code) for code in compared(scene))
    return language.say(page.title)


def known_on(scene: Scene) -> str:
    """The day whose knowledge is printed."""
    return scene.language.say("facts known by: {day}", day=scene.language.day(scene.snapshot.day))


def running_foot(page: Page, scene: Scene) -> str:
    """Style rules that put name, page, day and the number of the sheet under every sheet."""
    say = scene.language.say
    left = " · ".join((say(NAME), title_of(page, scene), known_on(scene)))
    right = say("{page} of {pages}", page=PAGE, pages=PAGES)
    counted = _quoted(right).replace(PAGE, '" counter(page) "').replace(PAGES, '" counter(pages) "')
    return f"@page{{@bottom-left{{content:{_quoted(left)}}}@bottom-right{{content:{counted}}}}}"


def _quoted(text: str) -> str:
    """A CSS string. Nothing in it ends the string or the style element."""
    for character in ("\\", '"', "<", "\n"):
        text = text.replace(character, f"\\{ord(character):x} ")
    return f'"{text}"'


def body(page: Page, scene: Scene, address: str) -> str:
    """The document: head, exhibits, then day, amounts in detail, documents and licence.

    `address` is the whole link of the same view in the dashboard.
    """
    found, say = printed(page, scene), scene.language.say
    day = known_on(scene)
    filters = "" if is_sheet(page, scene.view) else filters_in_words(page, scene)
    chosen = f"<p>{escape(say('Filters: {filters}.', filters=filters))}</p>" if filters else ""
    return (
        f'<main class="{"sheet" if is_sheet(page, scene.view) else "page"}">'
        f'<header><p class="brand">{escape(say(NAME))} · {escape(day)}</p>'
        f"<h1>{escape(title_of(page, scene))}</h1>{chosen}</header>"
        f"{_sections(found, page, scene)}{_foot(found, scene, address)}</main>"
    )


def _sections(found: Printed, page: Page, scene: Scene) -> str:
    """The exhibits one below the other, on the sheet of a state in two columns."""
    blocks = [found.parts]
    if is_sheet(page, scene.view):
        blocks = [
            tuple(part for part in found.parts if _block(part) == block) for block in range(3)
        ]
    return "".join(
        f'<div class="block">{"".join(_section(part, page, scene) for part in block)}</div>'
        for block in blocks
    )


def _block(part: Part) -> int:
    """Where an exhibit stands on the sheet of a state: left, right, or below both."""
    return 2 if part.exhibit.slug in BELOW else 1 if part.exhibit.slug in ASIDE else 0


def _section(part: Part, page: Page, scene: Scene) -> str:
    parts = part.parts
    compact = is_sheet(page, scene.view)
    note = f'<p class="note">{escape(parts.note)}</p>' if parts.note and len(part.rows) else ""
    return (
        f'<section id="{part.exhibit.slug}"><div class="opening">'
        f"<h2>{escape(parts.question)}</h2><p>{escape(parts.sentence)}</p></div>"
        f"{_picture(part, page, scene)}{note}{table(part, scene, compact=compact)}</section>"
    )


def _picture(part: Part, page: Page, scene: Scene) -> str:
    parts = part.parts
    if parts.drawings:
        # What leads somewhere on a screen leads nowhere on paper.
        return html.picture(parts.drawings, lambda lead: "#", "light")
    drawing = still(part.exhibit, scene)
    if is_sheet(page, scene.view) and part.exhibit.slug == LINKS_OF_STATE:
        drawing = small_map(parts.rows, scene)
    if drawing is None:
        return ""
    data = b64encode(drawing).decode()
    alternative = escape(parts.alternative)
    return f'<img alt="{alternative}" src="data:image/svg+xml;base64,{data}">'


def table(part: Part, scene: Scene, *, compact: bool = False) -> str:
    """The exhibit's table with the numbers of the documents behind each row; none where empty.

    `compact` puts the numbers beside the first cell instead of into a column of their own, and
    writes a text once for rows below each other that say the same.
    """
    rows, columns, language = part.rows, part.exhibit.columns, scene.language
    if rows.empty:
        return ""
    head = "".join(_head(column, scene) for column in columns)
    if not compact and any(part.references):
        head += f'<th scope="col">{escape(language.say("Sources"))}</th>'
    texts = [
        [cell(row[column.name], column, language) for column in columns]
        for row in rows.to_dict("records")
    ]
    lines = _compact_lines(texts, part) if compact else _lines(texts, part)
    size = "usual" if len(columns) <= USUAL else "wide" if len(columns) <= WIDE else "widest"
    return (
        f'<table class="{size}"><thead><tr>{head}</tr></thead><tbody>{"".join(lines)}</tbody>'
        "</table>"
    )


def _lines(texts: list[list[str]], part: Part) -> Iterator[str]:
    columns, cited = part.exhibit.columns, any(part.references)
    for row, references in zip(texts, part.references, strict=True):
        cells = "".join(
            f"<td{_side(column)}>{escape(text)}</td>"
            for column, text in zip(columns, row, strict=True)
        )
        marks = f'<td class="marks">{_marks(references)}</td>' if cited else ""
        yield f"<tr>{cells}{marks}</tr>"


def _compact_lines(texts: list[list[str]], part: Part) -> Iterator[str]:
    columns = part.exhibit.columns
    spans = _spans(texts, [column.kind not in NUMERIC and _block(part) < 2 for column in columns])
    for number, row in enumerate(texts):
        run = part.references[number : number + spans[number][0]]
        marks = _marks(tuple(sorted({one for references in run for one in references})))
        cells = "".join(
            f"<td{_side(column)}{_span(spans[number][place])}>{escape(row[place])}"
            + (f" <sup>{marks}</sup>" if place == 0 and marks else "")
            + "</td>"
            for place, column in enumerate(columns)
            if spans[number][place]
        )
        yield f"<tr>{cells}</tr>"


def _spans(texts: list[list[str]], is_merged: list[bool]) -> list[list[int]]:
    """How many rows each cell takes; none where the cell above says the same and reaches down.

    No cell reaches into the rows of a first cell that takes several, or out of them.
    """
    spans = [[1] * len(row) for row in texts]
    first = is_merged[:1] + [False] * (len(is_merged) - 1)
    for chosen in (first, [merged and not lead for merged, lead in zip(is_merged, first)]):
        leads = [row[0] for row in spans]
        for number in range(len(texts) - 1, 0, -1):
            is_open = leads[number] == 0 or leads[number - 1] == leads[number] == 1 or chosen[0]
            for place, merged in enumerate(chosen):
                text = texts[number][place]
                if merged and is_open and text and text == texts[number - 1][place]:
                    spans[number - 1][place] += spans[number][place]
                    spans[number][place] = 0
    return spans


def _span(rows: int) -> str:
    return f' rowspan="{rows}"' if rows > 1 else ""


def _head(column: Column, scene: Scene) -> str:
    say = scene.language.say
    unit = f" <small>({escape(say(column.unit))})</small>" if column.unit else ""
    return f'<th scope="col"{_side(column)}>{escape(say(column.label))}{unit}</th>'


def _side(column: Column) -> str:
    name = "right" if column.kind in NUMERIC else "day" if column.kind == "day" else ""
    return f' class="{name}"' if name else ""


def _marks(references: tuple[int, ...]) -> str:
    return f"[{', '.join(map(str, references))}]" if references else ""


def _foot(found: Printed, scene: Scene, address: str) -> str:
    language = scene.language
    say = language.say
    evidence = found.evidence
    amounts = Evidence(evidence.items, ())
    documents = Evidence((), evidence.documents)
    about = say(
        "Facts known by: {day}. Sources read until: {evidence_day}. {package}, {licence}.",
        day=language.day(scene.snapshot.day),
        evidence_day=language.day(scene.dataset.evidence_day),
        package=package_name(scene.dataset),
        licence=licence_of(scene.dataset),
    )
    link = f'<a href="{escape(address)}">{escape(address)}</a>'
    return (
        "<footer>"
        + _list("amounts", say("What the amounts cover"), amounts, scene)
        + _list("sources", say("Sources"), documents, scene)
        + f'<p class="about">{escape(about)} {escape(say("The same view in the dashboard:"))}'
        f" {link}</p></footer>"
    )


def _list(name: str, heading: str, evidence: Evidence, scene: Scene) -> str:
    if not (evidence.items or evidence.documents):
        return ""
    markup = evidence_markup(evidence, scene.language)
    return f'<section class="{name}"><h2>{escape(heading)}</h2>{markup}</section>'
