"""What stands beside every table that is taken away: title, finding, day, filters, sources."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from dashboard.data import Dataset
from dashboard.exhibits.evidence import source_ids
from dashboard.exhibits.exhibit import Exhibit, Rows, Scene
from dashboard.language import Language, message
from dashboard.view import EVERYWHERE

SOURCE_COLUMNS = ("source_id", "title", "publisher", "published_on", "url", "language", "tier")


MISSING_VALUES = message("An empty cell is not known or does not apply, never zero.")


@dataclass(frozen=True)
class About:
    """What an exhibit's file says about itself, in the reader's language.

    `filters` are the codes of the link that the exhibit reads, without day and language, `scope`
    the labels and values in words of those that leave something out, `address` is the link's
    query. `sources` hold SOURCE_COLUMNS, empty where not known.
    """

    title: str
    finding: str
    note: str
    day: str
    evidence_day: str
    filters: Mapping[str, str]
    scope: tuple[tuple[str, str], ...]
    address: str
    package: str
    licence: str
    sources: tuple[Mapping[str, str], ...]


def licence_of(dataset: Dataset) -> str:
    """Title and address of the licence of the compiled data."""
    licence = dataset.descriptor.properties["licenses"][0]
    return f"{licence['title']}, {licence['path']}"


def package_name(dataset: Dataset) -> str:
    """Title and version of the data package."""
    properties = dataset.descriptor.properties
    return f"{properties['title']} {properties['version']}"


def sources_of(rows: Rows, scene: Scene) -> tuple[Mapping[str, str], ...]:
    """The documents behind the rows, in their order."""
    table = scene.snapshot.sources
    return tuple(
        {
            name: value if isinstance(value := table.at[source, name], str) else ""
            for name in SOURCE_COLUMNS
        }
        for source in source_ids(rows)
    )


def about(exhibit: Exhibit, rows: Rows, scene: Scene) -> About:
    """Everything a file of this exhibit must carry."""
    query = exhibit.scene_of(scene).view.to_query()
    return About(
        title=exhibit.question(scene),
        finding=exhibit.finding(rows, scene),
        note=exhibit.note(scene) if exhibit.note else "",
        day=scene.snapshot.day.isoformat(),
        evidence_day=scene.dataset.evidence_day.isoformat(),
        filters={name: text for name, text in query.items() if name not in EVERYWHERE},
        scope=exhibit.filters(scene),
        address="&".join(f"{name}={text}" for name, text in query.items()),
        package=package_name(scene.dataset),
        licence=licence_of(scene.dataset),
        sources=sources_of(rows, scene),
    )


def scope_line(filters: Sequence[tuple[str, str]], language: Language) -> str:
    """`Wave: Second wave; Host state: France`; empty where nothing is left out."""
    return "; ".join(
        language.say("{label}: {values}", label=label, values=values) for label, values in filters
    )


def lines(facts: About, scene: Scene) -> list[tuple[str, str]]:
    """Labels and texts, in the order in which they are read; without the sources."""
    say = scene.language.say
    found = [
        (say("Title"), facts.title),
        (say("Finding"), facts.finding),
        (say("As known on"), facts.day),
        (say("Filters"), scope_line(facts.scope, scene.language) or say("none")),
        (say("Note"), facts.note),
        (say("Missing values"), say(MISSING_VALUES)),
        (say("Evidence read until"), facts.evidence_day),
        (say("Data package"), facts.package),
        (say("Licence"), facts.licence),
    ]
    return [(label, text) for label, text in found if text]
