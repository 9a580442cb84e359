"""Evidence: what leads from each number of an exhibit to the documents behind it."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from dashboard.codes.figures import BASIS_NAMES, STAGE_NAMES
from dashboard.codes.sources import TIER_NAMES
from dashboard.data import Amount
from dashboard.exhibits.exhibit import SOURCES, Exhibit, Rows, Scene
from dashboard.exhibits.words import cell
from dashboard.facts.documents import Source, sources
from dashboard.facts.rivals import disagreeing
from dashboard.language import Language


@dataclass(frozen=True)
class Document:
    """A source as a reader sees it; `number` is its place in the list of the exhibit."""

    source_id: str
    number: int
    title: str
    publisher: str
    published: str
    tier: str
    read_via: str
    url: str
    language: str


@dataclass(frozen=True)
class Item:
    """One number of an exhibit: its label, words, what it covers, where it is from, and the
    other amounts that sources give for the same thing.
    """

    label: str
    words: str
    covers: str
    caveat: str
    documents: tuple[int, ...]
    others: tuple[tuple[str, tuple[int, ...]], ...] = ()


@dataclass(frozen=True)
class Evidence:
    """All items of an exhibit and the numbered documents they point at."""

    items: tuple[Item, ...]
    documents: tuple[Document, ...]


def source_ids(rows: Rows) -> tuple[str, ...]:
    """Ids of all sources behind the rows, each once, in order."""
    return tuple(dict.fromkeys(source for cells in rows[SOURCES] for source in cells if source))


def _document(number: int, source: Source, language: Language) -> Document:
    return Document(
        source_id=source.source_id,
        number=number,
        title=language.quotation(source.title),
        publisher=source.publisher,
        published=language.day(source.published_on) if source.published_on else "",
        tier=language.say(TIER_NAMES[source.tier]),
        read_via=language.fact(source.read_via),
        url=source.address,
        language=source.language,
    )


def _caveat(amount: Amount, scene: Scene) -> str:
    say, parts = scene.language.say, []
    if amount.stage:
        parts.append(say(STAGE_NAMES[amount.stage]))
    parts.append(say(BASIS_NAMES[amount.basis]))
    if amount.as_of:
        parts.append(say("figure of: {day}", day=scene.language.day(amount.as_of)))
    if not amount.preferred:
        parts.append(say("best figure known by this day"))
    firm = scene.language.say("{details}.", details="; ".join(parts))
    return scene.language.paragraph(firm, scene.language.fact(amount.note))


def evidence(exhibit: Exhibit, rows: Rows, scene: Scene) -> Evidence:
    """The evidence of an exhibit's rows: an item per row, and per amount in it."""
    amounts, known = tuple(_amounts(rows)), sources(scene.snapshot)
    others = {amount.figure_id: disagreeing(scene.snapshot, amount) for amount in amounts}
    used = dict.fromkeys(
        [
            *source_ids(rows),
            *(amount.source_id for amount in amounts),
            *(other.source_id for found in others.values() for other in found),
        ]
    )
    numbers = {source: number for number, source in enumerate(used, start=1)}
    items = [
        item
        for row in rows.to_dict("records")
        for item in _items(exhibit, row, scene, numbers, others)
    ]
    documents = tuple(
        _document(number, known[source], scene.language) for source, number in numbers.items()
    )
    return Evidence(tuple(items), documents)


def _amounts(rows: Rows) -> Iterator[Amount]:
    """Every published amount in the rows, column by column; texts and numbers hold none."""
    for name in rows.columns[[dtype.name == "object" for dtype in rows.dtypes]]:
        for value in rows[name]:
            if isinstance(value, Amount) and value.figure_id:
                yield value


def _items(
    exhibit: Exhibit,
    row: dict,
    scene: Scene,
    numbers: dict[str, int],
    others: dict[str, tuple[Amount, ...]],
) -> Iterable[Item]:
    first = exhibit.columns[0]
    label = cell(row[first.name], first, scene.language)
    named = [column for column in exhibit.columns if isinstance(row[column.name], Amount)]
    if not named:
        counts = [c for c in exhibit.columns if c.kind == "count" and row[c.name] == row[c.name]]
        words = cell(row[counts[0].name], counts[0], scene.language) if len(counts) == 1 else ""
        yield Item(label, words, "", "", tuple(numbers[s] for s in row[SOURCES] if s in numbers))
    for column in named:
        amount = row[column.name]
        own = (amount.source_id,) if amount.figure_id else row[SOURCES]
        suffix = f", {scene.language.say(column.label)}" if len(named) > 1 else ""
        yield Item(
            label=label + suffix,
            words=scene.language.money(amount),
            covers=scene.language.fact(amount.covers),
            caveat=_caveat(amount, scene) if amount.is_published else "",
            documents=tuple(numbers[s] for s in own if s in numbers),
            others=tuple(
                (
                    f"{scene.language.money(o)} ({scene.language.fact(o.covers)})",
                    (numbers[o.source_id],),
                )
                for o in others.get(amount.figure_id, ())
            ),
        )
