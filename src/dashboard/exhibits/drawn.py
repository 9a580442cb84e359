"""An exhibit drawn for one scene. Exhibits are pure, so each is drawn once for all readers."""

from dataclasses import dataclass
from datetime import date
from functools import lru_cache

from dashboard.exhibits.evidence import Evidence, evidence
from dashboard.exhibits.exhibit import Exhibit, Picture, Rows, Scene, alternative
from dashboard.exhibits.markup import legend_markup

KEPT = 256
"""Drawn exhibits that are kept; the least recently used goes first."""


@dataclass(frozen=True, eq=False)
class Drawn:
    """All parts of an exhibit in one scene. `sentence` is its finding, which opens with its scope,
    `statement` the same for where the question is not beside it; `picture` is None where the table
    is empty or the numbers are the picture.
    """

    rows: Rows
    question: str
    sentence: str
    statement: str
    alternative: str
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
    return Drawn(
        rows=rows,
        question=exhibit.question(scene),
        sentence=finding,
        statement=exhibit.opened(sentence, scene),
        alternative=alternative(finding, len(rows), scene.language),
        picture=exhibit.picture(rows, scene) if exhibit.picture and shown else None,
        legend=legend_markup(list(exhibit.legend(rows, scene))) if exhibit.legend and shown else "",
        note=exhibit.note(scene) if exhibit.note else "",
        evidence=evidence(exhibit, rows, scene),
    )
