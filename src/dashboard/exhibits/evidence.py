"""Evidence: what leads from each number of an exhibit to the documents behind it."""

from collections.abc import Iterable
from dataclasses import dataclass, replace

from dashboard.codes.figures import BASIS_NAMES, STAGE_NAMES
from dashboard.codes.sources import TIER_NAMES
from dashboard.data import Amount, Snapshot
from dashboard.exhibits.exhibit import SOURCES, Exhibit, Rows, Scene
from dashboard.exhibits.words import cell


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


def disagreeing(amount: Amount, snapshot: Snapshot) -> tuple[Amount, ...]:
    """Other known amounts for the same subject and measure that say something else."""
    if not amount.figure_id:
        return ()
    same = replace(amount, preferred=True, figure_id="", source_id="", tier="", note="")
    others = snapshot.amounts(amount.subject_id, amount.measure)
    return tuple(
        other
        for other in others
        if other.figure_id != amount.figure_id
        and (other.low, other.high, other.qualifier, other.currency)
        != (same.low, same.high, same.qualifier, same.currency)
    )


def _document(number: int, source_id: str, scene: Scene) -> Document:
    row, language = scene.snapshot.sources.loc[source_id], scene.language

    def text(name: str) -> str:
        return row[name] if isinstance(row[name], str) else ""

    return Document(
        source_id=source_id,
        number=number,
        title=language.quotation(text("title")),
        publisher=text("publisher"),
        published=language.day(text("published_on")) if text("published_on") else "",
        tier=language.say(TIER_NAMES[row["tier"]]),
        read_via=language.fact(text("read_via")),
        url=text("url") if text("url").startswith(("https://", "http://")) else "",
        language=text("language"),
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
    amounts = [
        amount
        for name in rows.columns
        for amount in rows[name]
        if isinstance(amount, Amount) and amount.figure_id
    ]
    others = {amount.figure_id: disagreeing(amount, scene.snapshot) for amount in amounts}
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
    documents = tuple(_document(number, source, scene) for source, number in numbers.items())
    return Evidence(tuple(items), documents)


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
