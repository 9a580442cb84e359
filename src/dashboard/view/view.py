"""The view: what is being looked at, each part of it declared once.

The codes are a promise to everyone who shares a link: they never change and do not depend on
the language.
"""

from collections.abc import Collection
from dataclasses import dataclass, replace
from datetime import date

from dashboard.codes.figures import STAGE_GROUPS, STAGES
from dashboard.codes.milestones import KIND_NAMES, KINDS
from dashboard.codes.roles import ROLE_GROUPS, ROLES
from dashboard.codes.sources import TIER_NAMES, TIERS
from dashboard.codes.waves import WAVE_NAMES
from dashboard.language import message
from dashboard.view.kinds import AxisDay, Day, Matching, One, Pair, Several, Tag, fixed
from dashboard.view.parts import Where, part, parts_of
from dashboard.view.sections import ALL_SECTIONS, told_apart
from dashboard.view.words import (
    SHAPE_NAMES,
    SIDE_GROUPS,
    countries,
    days,
    labelled,
    sites,
)

MEASURES = ("role", "sites", "wave", "head", "gdp")
SHOWN = ("links", "columns", "labels", "all")
CIRCLES = ("money", "none")
SIDES = tuple(SIDE_GROUPS)
SORTS = ("amount", "site", "country", "wave", "share", "head", "gdp")
SHAPES = tuple(SHAPE_NAMES)
STORY = r"[A-Za-z0-9_.:,~-]+"
ROWS = r"[A-Za-z0-9_.:;,%~+-]+"


@dataclass(frozen=True)
class View:
    """What a reader looks at. Defaults are left out of the link; the filters are said in the order
    of the fields.

    on: None for today. wave, country, role, kind, stage: empty for all. measure: empty for the
    exhibit's own default. step: how far the growing network has been played, a wave or a later
    selection in it. story: as dashboard.story writes it. slide: counted from 1. rows: the question
    to the table, as dashboard.export.table_query writes it. lang: BCP 47 tag.
    """

    on: date | None = part(
        Day(),
        message("As known on"),
        "As known on this day; today where it is left out.",
        words=days,
        narrows=True,
        where=Where.EVERYWHERE,
    )
    wave: tuple[str, ...] = part(
        Several(lambda limits: limits.waves),
        message("Wave"),
        "Only these waves.",
        words=labelled(WAVE_NAMES),
        narrows=True,
    )
    country: tuple[str, ...] = part(
        Several(lambda limits: limits.countries, as_written=str.upper),
        message("State"),
        "Only these states, alpha-2 codes.",
        words=countries,
        narrows=True,
    )
    site: str = part(
        One(lambda limits: limits.sites),
        message("Site"),
        "The site that is picked. It is marked where it is drawn, and no number changes.",
        words=sites,
        marks=True,
    )
    role: tuple[str, ...] = part(
        Several(fixed(ROLES)),
        message("Role of the state"),
        "Only states with these roles.",
        words=labelled(ROLE_GROUPS),
        narrows=True,
    )
    measure: str = part(One(fixed(MEASURES)), message("Measure"), "What is measured.")
    show: tuple[str, ...] = part(
        Several(fixed(SHOWN)),
        message("Further layers"),
        "Further layers of a picture, or all of its rows.",
    )
    size: str = part(
        One(fixed(CIRCLES), default="money"),
        message("Size"),
        "Whether a site on the map has a circle as large as its money.",
    )
    kind: tuple[str, ...] = part(
        Several(fixed(KINDS)),
        message("Kind of milestone"),
        "Only these kinds of milestones.",
        words=labelled(KIND_NAMES),
        narrows=True,
    )
    since: date | None = part(
        AxisDay(),
        message("Days"),
        "First day of a time axis.",
        words=days,
        narrows=True,
        last="until",
    )
    until: date | None = part(
        AxisDay(), message("Days"), "Last day of a time axis.", words=days, narrows=True
    )
    step: str = part(
        One(lambda limits: limits.steps),
        message("Step"),
        "Up to this wave, or up to a later selection in it.",
    )
    compare: tuple[str, ...] = part(
        Pair(lambda limits: limits.subjects),
        message("Amounts side by side"),
        "Two subjects of amounts.",
    )
    shape: str = part(
        One(fixed(SHAPES), default="bars"),
        message("Drawn as"),
        "How two amounts are drawn side by side, or that money is grouped by state.",
        words=labelled(SHAPE_NAMES),
        where=Where.PAGES,
    )
    stage: tuple[str, ...] = part(
        Several(fixed(STAGES)),
        message("Stage"),
        "Only amounts of these stages.",
        words=labelled(STAGE_GROUPS),
        narrows=True,
    )
    side: str = part(
        One(fixed(SIDES)),
        message("Who pays"),
        "Who pays.",
        words=labelled(SIDE_GROUPS),
        narrows=True,
    )
    sort: str = part(One(fixed(SORTS)), message("Order"), "Order of rows.")
    story: str = part(
        Matching(STORY),
        message("Slides"),
        "Exhibits in an order, as the stage writes them; the default story without.",
        where=Where.PAGES,
    )
    slide: str = part(
        Matching(r"[1-9][0-9]?"), message("Slides"), "The slide shown.", where=Where.PAGES
    )
    section: str = part(
        One(fixed(ALL_SECTIONS)), message("Section"), "Section of a page.", where=Where.PAGES
    )
    changed_since: date | None = part(
        Day(),
        message("Days compared"),
        "The earlier of two days that are compared.",
        words=days,
        narrows=True,
        last="changed_until",
    )
    changed_until: date | None = part(
        Day(),
        message("Days compared"),
        "The later of two days that are compared.",
        words=days,
        narrows=True,
    )
    table: str = part(
        One(lambda limits: limits.tables), message("Table"), "Table shown.", where=Where.PAGES
    )
    rows: str = part(
        Matching(ROWS), message("Table"), "Question to the table shown.", where=Where.PAGES
    )
    tier: str = part(
        One(fixed(TIERS)),
        message("Kind of evidence"),
        "Only sources of this kind.",
        words=labelled(TIER_NAMES),
        narrows=True,
        where=Where.PAGES,
        sections=("sources",),
    )
    lang: str = part(
        Tag(),
        message("Language"),
        "Language of the words; English where it is left out. Any case and any region (de-AT) is"
        " read too.",
        where=Where.EVERYWHERE,
    )

    def changed(self, **changes: object) -> "View":
        """The same view with some parts changed."""
        return replace(self, **changes)  # type: ignore[arg-type]

    def only(self, names: Collection[str]) -> "View":
        """What applies everywhere and the named parts; all others at their default."""
        kept = {*EVERYWHERE, *names}
        return View(**{name: value for name, value in vars(self).items() if name in kept})

    def to_query(self, *, named: bool = False, place: str = "") -> dict[str, str]:
        """The parameters of a link: stable codes, several values joined by a comma. Where `named`,
        the link says its language even if that is English: a page whose link does not opens in the
        language of the reader's browser. `place` is the address of the page that it opens.
        """
        texts = {name: item.kind.text(getattr(self, name)) for name, item in PARTS.items()}
        if named:
            texts["lang"] = self.lang
        found = {name: text for name, text in texts.items() if text}
        return {**found, **told_apart(found, place)}


PARTS = parts_of(View)
"""The parts by their names, in the order of the link."""

EVERYWHERE = tuple(name for name, item in PARTS.items() if item.where is Where.EVERYWHERE)
OF_EXHIBITS = tuple(name for name, item in PARTS.items() if item.where is Where.EXHIBITS)
