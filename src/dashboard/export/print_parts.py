"""What a printed page is made of: its exhibits, and one numbered list of documents for all."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace

from dashboard.contents import Page, slugs_of
from dashboard.data import Amount
from dashboard.exhibits.drawn import Drawn, drawn
from dashboard.exhibits.evidence import Evidence, Item
from dashboard.exhibits.exhibit import SOURCES, Exhibit, Rows, Scene
from dashboard.exhibits.registry import EXHIBITS
from dashboard.export.about import scope_line
from dashboard.view import View

PEERS = "state-rank"
"""Exhibit whose table has rows of other states too; the sheet of a state says its own place."""


@dataclass(frozen=True, eq=False)
class Part:
    """An exhibit on paper: its parts in a scene, the rows that are printed, and the numbers of
    the documents behind each of them.
    """

    exhibit: Exhibit
    parts: Drawn
    rows: Rows
    references: tuple[tuple[int, ...], ...]


@dataclass(frozen=True, eq=False)
class Printed:
    """A page on paper: its exhibits in order, its amounts in detail and its documents."""

    parts: tuple[Part, ...]
    evidence: Evidence


def is_sheet(page: Page, view: View) -> bool:
    """Whether the page is about one state, and so one sheet of paper."""
    return page.path == "countries" and len(view.country) == 1


def printed(page: Page, scene: Scene) -> Printed:
    """The page's exhibits in a scene; documents are numbered once for the whole page."""
    exhibits = [EXHIBITS[slug] for slug in slugs_of(page, scene.view)]
    found = [(exhibit, drawn(exhibit, scene)) for exhibit in exhibits]
    rows = [_rows(page, exhibit, parts, scene.view) for exhibit, parts in found]
    cited = [[tuple(_sources(row)) for row in some.to_dict("records")] for some in rows]
    documents = {d.source_id: d for _, parts in found for d in parts.evidence.documents}
    items = _details([parts.evidence for _, parts in found])
    used = dict.fromkeys(
        source
        for group in (*cited, [_sources_of(item) for item in items])
        for sources in group
        for source in sources
        if source in documents
    )
    numbers = {source: number for number, source in enumerate(used, start=1)}
    return Printed(
        parts=tuple(
            Part(exhibit, parts, some, tuple(_numbered(sources, numbers) for sources in group))
            for (exhibit, parts), some, group in zip(found, rows, cited, strict=True)
        ),
        evidence=Evidence(
            items=tuple(_renumbered(item, numbers) for item in items),
            documents=tuple(replace(documents[s], number=n) for s, n in numbers.items()),
        ),
    )


def _rows(page: Page, exhibit: Exhibit, parts: Drawn, view: View) -> Rows:
    """The rows that are printed: all, but on the sheet of a state none about other states."""
    if is_sheet(page, view) and exhibit.slug == PEERS:
        return parts.rows[parts.rows["country"] == view.country[0]]
    return parts.rows


def _sources(row: dict) -> list[str]:
    amounts = [value.source_id for value in row.values() if isinstance(value, Amount)]
    return [source for source in (*row[SOURCES], *amounts) if source]


def _numbered(sources: Sequence[str], numbers: Mapping[str, int]) -> tuple[int, ...]:
    return tuple(sorted({numbers[source] for source in sources if source in numbers}))


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


def _sources_of(detail: Detail) -> tuple[str, ...]:
    others = (number for _, references in detail.item.others for number in references)
    return tuple(detail.documents[number] for number in (*detail.item.documents, *others))


def _renumbered(detail: Detail, numbers: Mapping[str, int]) -> Item:
    def anew(references: Sequence[int]) -> tuple[int, ...]:
        return tuple(numbers[detail.documents[number]] for number in references)

    others = tuple((text, anew(references)) for text, references in detail.item.others)
    return replace(detail.item, documents=anew(detail.item.documents), others=others)


def filters_in_words(page: Page, scene: Scene) -> str:
    """What the view leaves out of the page's exhibits, in the reader's language."""
    exhibits = [EXHIBITS[slug] for slug in slugs_of(page, scene.view)]
    found = dict(pair for exhibit in exhibits for pair in exhibit.filters(scene))
    return scope_line(tuple(found.items()), scene.language)
