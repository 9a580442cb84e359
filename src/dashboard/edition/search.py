"""What can be found in an edition: a line for each page, exhibit, state, site, milestone, table."""

import json
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache
from itertools import groupby

from dashboard.contents import PAGES, place_of
from dashboard.edition.address import Address, file_name, made, page_address
from dashboard.edition.bounds import OF_STATES, STATE
from dashboard.edition.documents import Edition, page
from dashboard.exhibits.drawn import drawn
from dashboard.exhibits.exhibit import Scene
from dashboard.exhibits.registry import EXHIBITS
from dashboard.language import Language, language_of, message
from dashboard.view import View

PAGE, DAY, EXHIBIT, COUNTRY, SITE, MILESTONE, TABLE, FILE, EMBED = (
    message("Pages"),
    message("As known on"),
    message("Exhibits"),
    message("States"),
    message("Sites"),
    message("Milestones"),
    message("Tables"),
    message("Files"),
    message("Exhibits for other pages"),
)


@dataclass(frozen=True)
class Entry:
    """A line: its kind (a message), its words, further words it is found by, where it leads."""

    kind: str
    words: str
    further: str
    address: Address
    mark: str = ""

    def link(self, lang: str) -> str:
        """Where it leads from the folder of its language."""
        name = file_name(self.address)
        folder = f"{lang}/"
        return (name.removeprefix(folder) if name.startswith(folder) else f"../{name}") + self.mark


@lru_cache(maxsize=8)
def entries(lang: str, edition: Edition) -> tuple[Entry, ...]:
    """All lines of a language, by their kinds, those alone that lead to what is in."""
    scene = Scene(edition.dataset, View(lang=lang), language_of(lang))
    found = (
        *_pages(scene),
        *_days(scene, edition),
        *_exhibits(scene, edition),
        *_states(scene),
        *_sites(scene),
        *_milestones(scene),
        *_tables(scene),
        *_files(scene),
        *_embeds(scene, edition),
    )
    return tuple(item for item in found if edition.bounds.holds(item.address))


def _at(scene: Scene, path: str, **changes: object) -> Address:
    return page_address(path, scene.view.changed(**changes), scene.dataset)


def _pages(scene: Scene) -> Iterator[Entry]:
    say = scene.language.say
    for path, found in PAGES.items():
        yield Entry(PAGE, say(found.title), "", _at(scene, path))
        for section in found.sections if len(found.sections) > 1 else ():
            words = say("{page}: {section}", page=say(found.title), section=say(section.label))
            yield Entry(PAGE, words, "", _at(scene, path, section=section.code))


def _days(scene: Scene, edition: Edition) -> Iterator[Entry]:
    for day in edition.bounds.days:
        words = scene.language.day(day)
        yield Entry(DAY, words, day.isoformat(), _at(scene, "", on=day))


def _exhibits(scene: Scene, edition: Edition) -> Iterator[Entry]:
    """Each exhibit that has an answer without a choice, where its page shows it."""
    for slug, exhibit in EXHIBITS.items():
        if exhibit.needs:
            continue
        path, view = place_of(slug, scene.view)
        address = page_address(path.path, view, scene.dataset)
        if edition.bounds.holds(address):
            parts = drawn(exhibit, scene)
            mark = f"#{slug}" if f'id="{slug}"' in page(address, edition) else ""
            yield Entry(EXHIBIT, parts.question, parts.sentence, address, mark)


def _states(scene: Scene) -> Iterator[Entry]:
    language = scene.language
    for code in language.by_name(scene.dataset.tables["countries"]["iso2"]):
        yield Entry(COUNTRY, language.country(code), code, _of_state(scene, code))


def _of_state(scene: Scene, code: str) -> Address:
    return _at(scene, OF_STATES, **{STATE: (code,)})


def _sites(scene: Scene) -> Iterator[Entry]:
    language = scene.language
    for row in scene.snapshot.sites.sort_values("name").to_dict("records"):
        state = language.country(row["host_country"])
        further = " ".join(str(row[name]) for name in ("city", "site_organisation", "system_name"))
        words = language.say("{site}: {state}", site=language.fact(row["name"]), state=state)
        yield Entry(SITE, words, further, _of_state(scene, row["host_country"]))


def _milestones(scene: Scene) -> Iterator[Entry]:
    language = scene.language
    for row in scene.snapshot.milestones.to_dict("records"):
        day, title = language.day(row["date"]), language.fact(row["title"])
        words = language.say("{day}: {milestone}", day=day, milestone=title)
        yield Entry(MILESTONE, words, "", _at(scene, "timeline"))


def _tables(scene: Scene) -> Iterator[Entry]:
    language = scene.language
    for name, table in scene.dataset.descriptor.tables.items():
        words = f"{language.fact(table.title)} ({name})"
        yield Entry(TABLE, words, language.fact(table.description), _at(scene, "data", table=name))


def _files(scene: Scene) -> Iterator[Entry]:
    say, lang = scene.language.say, {"lang": scene.view.lang}
    story = made("slides/story.pptx", lang)
    yield Entry(FILE, say("The story of the stage, PowerPoint"), "", story)
    for path, words in (
        ("data/package.zip", say("All tables with their dictionary, zipped")),
        ("data/datapackage.json", say("The dictionary, for programs")),
        ("data/boundaries.geojson", say("Boundaries, GeoJSON")),
    ):
        yield Entry(FILE, words, "", made(path, {}))
    for path, words in (
        ("data/workbook.xlsx", say("All tables with their dictionary, one workbook")),
        ("data/milestones.atom", say("Milestones to follow, Atom")),
        ("data/milestones.ics", say("Dates to come, calendar")),
    ):
        yield Entry(FILE, words, "", made(path, lang))


def _embeds(scene: Scene, edition: Edition) -> Iterator[Entry]:
    for slug in edition.bounds.alone:
        words, address = EXHIBITS[slug].question(scene), f"embed/{slug}"
        yield Entry(EMBED, words, slug, made(address, {"lang": scene.view.lang}))


NOT_SEARCHED = (EMBED,)
"""Kinds that are listed and not searched: what they show is found on its page."""


def index(lang: str, edition: Edition) -> bytes:
    """The lines as a script: what is opened from a disk may not fetch a file, but may run one."""
    say = language_of(lang).say
    found = [
        [item.words, say(item.kind), item.link(lang), item.further]
        for item in entries(lang, edition)
        if item.kind not in NOT_SEARCHED
    ]
    return f"globalThis.lines={json.dumps(found, ensure_ascii=False)};\n".encode()


def groups(lang: str, edition: Edition) -> list[tuple[str, list[Entry]]]:
    """The lines by the words of their kinds."""
    language: Language = language_of(lang)
    by_kind = groupby(entries(lang, edition), key=lambda item: item.kind)
    return [(language.say(kind), list(found)) for kind, found in by_kind]
