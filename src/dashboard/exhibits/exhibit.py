"""The exhibit: one question, answered; defined once, and everything else is derived from it."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import date
from typing import Any, Literal, TypeAlias

import pandas as pd
import pydeck as pdk

from dashboard.data import Dataset, Snapshot
from dashboard.data.clock import today
from dashboard.drawing.layout import Layout
from dashboard.drawing.legend import Key
from dashboard.drawing.widths import Width
from dashboard.language import Language
from dashboard.view import OF_EXHIBITS, View, filters_in_words, scope

Kind = Literal[
    "text",
    "fact",
    "message",
    "country",
    "countries",
    "count",
    "money",
    "day",
    "wave",
    "role",
    "number",
    "bounds",
    "share",
]

SOURCES = "sources"
"""Name of the column that every table has: a tuple of source ids behind the row."""


@dataclass(frozen=True)
class Column:
    """A column of an exhibit's table.

    `label` is a message, `kind` says how a cell is written: `money` holds an Amount, `bounds` what
    is computed from amounts, `fact` a text of the data package, `countries` a tuple of alpha-2
    codes, `role` and `wave` a code. `unit` is a message, empty where the kind says it all.
    `missing` is the message for a cell without a value, where an empty cell would say too little.
    """

    name: str
    label: str
    kind: Kind = "text"
    unit: str = ""
    missing: str = ""


@dataclass(frozen=True)
class Scene:
    """All that an exhibit may look at: the facts on the chosen day, the view, the reader, and for
    what a script plots the theme of the page (`light` or `dark`).
    """

    dataset: Dataset
    view: View
    language: Language
    theme: str = "light"

    @property
    def day(self) -> date:
        """The day whose knowledge is shown, found without looking at the facts."""
        return self.view.on or today()

    @property
    def snapshot(self) -> Snapshot:
        """The facts as known on the view's day."""
        return self.dataset.on(self.view.on)


@dataclass(frozen=True)
class Html:
    """A picture made of marked-up text; `markup` holds escaped text only."""

    markup: str


@dataclass(frozen=True)
class LegendItem:
    """A colour or sign of a picture and what it means, in the reader's language; `across` is the
    width of a circle as a share of the height of a map.
    """

    label: str
    colour: str
    sign: str = "■"
    across: float = 0.0


Picture: TypeAlias = pdk.Deck | Html
Rows: TypeAlias = pd.DataFrame


@dataclass(frozen=True, eq=False)
class Exhibit:
    """One question and its answer, as pure functions of a scene.

    slug: its name in links, files and tests. question: title, a question in the reader's
    language. columns: of the table that a reader sees. rows: the table, tidy, with a `sources`
    column. sentence: what the table shows, without the scope that every finding opens with.
    drawing: marks of that table for a class of width, which every pen writes; keys: what they
    mean, in files, where the page around them has its `legend`; picture: one that
    only a screen draws. note: what must be said beside it. unit: code of the unit where a reader
    can choose one, for the names of files.

    reads: the parts of the view, day and language apart, that anything here depends on; the others
    change neither the picture nor the statement of filters. is_dated: whether the view's day
    changes anything. named: parts that the question says already. marks: parts that are read and
    leave nothing out, such as a state that is outlined. needs: parts that must be chosen before
    there is a finding. most: how many values of a part are taken, where not all. meanings: labels
    (messages) of parts that mean something of their own here. is_asked: whether the question has an
    answer for what is picked; a page leaves out one that has none.

    widest: the widest class of width for which `drawing` has a layout; a wider one shows that.
    is_plotted: whether a script draws the picture on the screen, in the colours of one theme; other
    pictures are marked-up text in the colours of the page.
    """

    slug: str
    question: Callable[[Scene], str]
    columns: tuple[Column, ...]
    rows: Callable[[Scene], Rows]
    sentence: Callable[[Rows, Scene], str]
    reads: tuple[str, ...] = OF_EXHIBITS
    named: tuple[str, ...] = ()
    marks: tuple[str, ...] = ()
    needs: tuple[str, ...] = ()
    most: Mapping[str, int] = field(default_factory=dict)
    meanings: Mapping[str, str] = field(default_factory=dict)
    is_asked: Callable[[Scene], bool] = lambda scene: True
    is_dated: bool = True
    picture: Callable[[Rows, Scene], Picture] | None = None
    drawing: Callable[[Rows, Scene, Width], Layout] | None = None
    widest: Width = Width.WIDE
    keys: Callable[[Rows, Scene], Sequence[Key]] | None = None
    legend: Callable[[Rows, Scene], Sequence[LegendItem]] | None = None
    note: Callable[[Scene], str] | None = None
    unit: Callable[[Scene], str] | None = None
    height: int = 420
    is_plotted: bool = False
    answers_when_empty: bool = False

    def scene_of(self, scene: Scene) -> Scene:
        """The scene with the parts of its view that this exhibit reads."""
        return replace(scene, view=scene.view.only(self.reads))

    def left_by(self, view: View) -> View:
        """The parts of a view that leave something out here, as far as they are taken; the manner
        of showing, and what is only outlined, at its default.
        """
        left = view.only([name for name in self.reads if name not in self.marks])
        taken = {name: getattr(left, name)[:count] for name, count in self.most.items()}
        return left.changed(**taken, **({} if self.is_dated else {"on": None}))

    def finding(self, rows: Rows, scene: Scene) -> str:
        """What the table shows, behind what it is limited to: `Second wave: 6 states host …`.

        It stands below the question, so what that names is not said again.
        """
        return self.opened(self.sentence(rows, scene), scene, self.named)

    def statement(self, rows: Rows, scene: Scene) -> str:
        """The finding with its whole scope, for where it stands without its question."""
        return self.opened(self.sentence(rows, scene), scene)

    def opened(self, sentence: str, scene: Scene, unsaid: tuple[str, ...] = ()) -> str:
        """A sentence of this exhibit behind its scope; `unsaid` are parts said elsewhere."""
        language = scene.language
        if not all(getattr(scene.view, name) for name in self.needs):
            return sentence
        limited = scope(self.left_by(scene.view), language, unsaid)
        if not limited:
            return sentence
        return language.say("{scope}: {finding}", scope=limited, finding=sentence)

    def filters(self, scene: Scene) -> tuple[tuple[str, str], ...]:
        """Label and values of the filters that leave something out here, the day apart."""
        return filters_in_words(self.left_by(scene.view), scene.language, self.meanings)

    def file_stem(self, scene: Scene) -> str:
        """What a file of this exhibit is called: its slug, and the unit where one was chosen."""
        return f"{self.slug}-{self.unit(scene)}" if self.unit else self.slug

    def note_of_drawing(self, scene: Scene) -> str:
        """What must be said beside the drawing in a file, not only beside what a script plots; may
        be empty.
        """
        return self.note(scene) if self.note and not self.is_plotted else ""


def alternative(finding: str, rows: int, language: Language) -> str:
    """A finding, and that the table has the numbers of the picture."""
    where = language.say(
        "The same numbers are in the table below the picture. Rows: {count}.", count=rows
    )
    return language.paragraph(finding, where)


def table(records: Sequence[Mapping[str, Any]], columns: Sequence[Column]) -> Rows:
    """A frame with the named columns and `sources`, also where there is no record."""
    names = [column.name for column in columns]
    frame = pd.DataFrame.from_records(records, columns=[*names, *_further(records, names)])
    if SOURCES not in frame:
        frame[SOURCES] = pd.Series([()] * len(frame), dtype=object)
    return frame


def _further(records: Sequence[Mapping[str, Any]], names: Sequence[str]) -> list[str]:
    return [name for name in (records[0] if records else {}) if name not in names]
