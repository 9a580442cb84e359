"""A page on paper: its documents are numbered once, and each row names those behind it."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace

from dashboard.contents import Page
from dashboard.data import Amount
from dashboard.exhibits.drawn import Drawn, drawn
from dashboard.exhibits.evidence import Evidence, Item
from dashboard.exhibits.exhibit import SOURCES, Exhibit, Rows, Scene
from dashboard.exhibits.registry import EXHIBITS
from dashboard.filtered import shown
from dashboard.view import View

PEERS = "state-rank"
"""Exhibit whose table has rows of other states too; the sheet of a state says its own place."""

EVENTS = "state-milestones"
"""Exhibit of which the sheet of a state names the main document of each row alone."""

TOLD_BELOW = ("state-history",)
"""Exhibits that the sheet of a state leaves out: what its amounts cover names the other figures."""

Numbers = Mapping[str, int]
"""Numbers of documents by the ids of their sources."""


@dataclass(frozen=True, eq=False)
class Paper:
    """What is said once for a whole page on paper: the numbers of its documents, and in
    `evidence` its amounts in detail and the documents. `is_sheet` is the page of one state, which
    takes one sheet.
    """

    is_sheet: bool
    numbers: Numbers
    evidence: Evidence


def is_sheet(page: Page, view: View) -> bool:
    """Whether the page is about one state, and so one sheet of paper."""
    return page.path == "countries" and len(view.country) == 1


def printed(page: Page, scene: Scene) -> tuple[str, ...]:
    """The exhibits of a page on paper, by slug."""
    left = TOLD_BELOW if is_sheet(page, scene.view) else ()
    return tuple(slug for slug in shown(page, scene) if slug not in left)


def paper_of(page: Page, scene: Scene) -> Paper:
    """The page's documents, numbered in the order in which its rows name them."""
    is_one = is_sheet(page, scene.view)
    found = [drawn(EXHIBITS[slug], scene) for slug in printed(page, scene)]
    documents = {d.source_id: d for parts in found for d in parts.evidence.documents}
    details = _details([parts.evidence for parts in found])
    slugs = printed(page, scene)
    rows = [_rows(slug, parts, scene, is_one) for slug, parts in zip(slugs, found, strict=True)]
    cited = [source for some in rows for row in some.to_dict("records") for source in _cited(row)]
    used = dict.fromkeys([*cited, *(source for item in details for source in _behind(item))])
    numbers = {source: n for n, source in enumerate((s for s in used if s in documents), start=1)}
    return Paper(
        is_sheet=is_one,
        numbers=numbers,
        evidence=Evidence(
            items=tuple(_renumbered(detail, numbers) for detail in details),
            documents=tuple(replace(documents[s], number=n) for s, n in numbers.items()),
        ),
    )


def rows_on(paper: Paper, exhibit: Exhibit, parts: Drawn, scene: Scene) -> Rows:
    """The rows that are printed: all, but on the sheet of a state none about other states."""
    return _rows(exhibit.slug, parts, scene, paper.is_sheet)


def _rows(slug: str, parts: Drawn, scene: Scene, is_one: bool) -> Rows:
    if is_one and slug == PEERS:
        return parts.rows[parts.rows["country"] == scene.view.country[0]]
    if is_one and slug == EVENTS:
        return parts.rows.assign(**{SOURCES: [found[:1] for found in parts.rows[SOURCES]]})
    return parts.rows


def references(paper: Paper, rows: Rows) -> list[tuple[int, ...]]:
    """Of each row, the numbers of the documents behind it."""
    return [
        tuple(sorted({paper.numbers[source] for source in _cited(row) if source in paper.numbers}))
        for row in rows.to_dict("records")
    ]


def _cited(row: Mapping) -> Iterator[str]:
    amounts = (value.source_id for value in row.values() if isinstance(value, Amount))
    return (source for source in (*row[SOURCES], *amounts) if source)


@dataclass(frozen=True)
class Detail:
    """An item of evidence with the documents of its exhibit, by their numbers there."""

    item: Item
    documents: Mapping[int, str]


def _details(found: Sequence[Evidence]) -> list[Detail]:
    """What amounts cover and how firm they are, each said once for the whole page."""
    details: dict[tuple[str, ...], Detail] = {}
    for evidence in found:
        documents = {document.number: document.source_id for document in evidence.documents}
        for item in evidence.items:
            if item.covers or item.others:
                sources = (documents[number] for number in item.documents)
                details.setdefault((item.words, item.covers, *sources), Detail(item, documents))
    return list(details.values())


def _behind(detail: Detail) -> tuple[str, ...]:
    others = (number for _, numbers in detail.item.others for number in numbers)
    return tuple(detail.documents[number] for number in (*detail.item.documents, *others))


def _renumbered(detail: Detail, numbers: Numbers) -> Item:
    def anew(found: Sequence[int]) -> tuple[int, ...]:
        return tuple(numbers[detail.documents[number]] for number in found)

    others = tuple((text, anew(found)) for text, found in detail.item.others)
    return replace(detail.item, documents=anew(detail.item.documents), others=others)
