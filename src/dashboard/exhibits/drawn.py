"""An exhibit drawn for one scene. Exhibits are pure, so each is drawn once for all readers."""

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from functools import cache, lru_cache, partial

from dashboard.drawing.layout import Drawing
from dashboard.drawing.marks import Mark
from dashboard.drawing.projection import Frame
from dashboard.drawing.widths import Width
from dashboard.exhibits.evidence import Evidence, evidence
from dashboard.exhibits.exhibit import Exhibit, Picture, Rows, Scene, alternative
from dashboard.exhibits.markup import legend_markup

KEPT = 256
"""Drawn exhibits that are kept; the least recently used goes first."""


@dataclass(frozen=True, eq=False)
class Drawn:
    """All parts of an exhibit in one scene. `sentence` is its finding, which opens with its scope,
    `statement` the same for where the question is not beside it; `drawings` has the drawing
    of each class of width, and `picture` what only a screen draws; both are empty where the table
    is or the numbers are the picture.
    """

    rows: Rows
    question: str
    sentence: str
    statement: str
    alternative: str
    drawings: Mapping[Width, Drawing]
    picture: Picture | None
    legend: str
    note: str
    evidence: Evidence


def drawn(exhibit: Exhibit, scene: Scene) -> Drawn:
    """The exhibit in a scene, from memory where it was drawn before on the same day's facts; a
    filter that the exhibit does not read draws nothing anew.
    """
    return _drawn(exhibit, exhibit.scene_of(scene), scene.snapshot.day)


@lru_cache(maxsize=KEPT)
def _drawn(exhibit: Exhibit, scene: Scene, day: date) -> Drawn:
    rows = exhibit.rows(scene)
    shown, sentence = len(rows) > 0, exhibit.sentence(rows, scene)
    finding = exhibit.opened(sentence, scene, exhibit.named)
    question, said = exhibit.question(scene), alternative(finding, len(rows), scene.language)
    drawing = partial(Drawing, exhibit.slug, question, said, scene.language.tag)
    return Drawn(
        rows=rows,
        question=question,
        sentence=finding,
        statement=exhibit.opened(sentence, scene),
        alternative=said,
        drawings=Drawings(partial(_draw, exhibit, rows, scene, drawing), exhibit.widest)
        if shown and exhibit.drawing
        else {},
        picture=exhibit.picture(rows, scene) if exhibit.picture and shown else None,
        legend=legend_markup(list(exhibit.legend(rows, scene))) if exhibit.legend and shown else "",
        note=exhibit.note(scene) if exhibit.note else "",
        evidence=evidence(exhibit, rows, scene),
    )


class Drawings(Mapping[Width, Drawing]):
    """The drawing of each class of width, made when it is asked for: a screen that plots a map
    needs none, a still one. Classes wider than `widest` share its drawing.
    """

    def __init__(self, draw: Callable[[Width], Drawing], widest: Width) -> None:
        self._draw, self._widest = cache(draw), widest

    def __getitem__(self, width: Width) -> Drawing:
        return self._draw(min(width, self._widest, key=lambda found: found.value))

    def __iter__(self) -> Iterator[Width]:
        return iter(Width)

    def __len__(self) -> int:
        return len(Width)

    def __repr__(self) -> str:
        return repr(dict(self))


def _draw(
    exhibit: Exhibit,
    rows: Rows,
    scene: Scene,
    drawing: Callable[[float, tuple[Mark, ...], float, Frame | None, float], Drawing],
    width: Width,
) -> Drawing:
    assert exhibit.drawing
    layout = exhibit.drawing(rows, scene, width)
    return drawing(layout.height, layout.marks, layout.width, layout.frame, layout.fold)
