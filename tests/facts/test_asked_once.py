"""In one draw of an exhibit no frame of the package is asked twice for the same rows.

Asked are rows: by a mask, a label, a group, a join, or all of them as records. A column is no
question; a snapshot that is cut anew for a day asks for itself.
"""

import hashlib
from collections import Counter
from dataclasses import fields, replace

import pandas as pd
import pytest
from pandas.core.indexing import _LocIndexer

from dashboard.data import Snapshot, current_dataset
from dashboard.exhibits.drawn import drawn
from dashboard.exhibits.exhibit import Scene
from dashboard.exhibits.registry import EXHIBITS
from dashboard.language import Language
from dashboard.view import View

VIEWS = (
    {},
    {"country": ("SI",)},
    {"country": ("DE", "SI", "RS"), "wave": ("2", "3")},
    {"country": ("DE",), "show": ("links", "columns")},
    {"side": "eu", "stage": ("selected", "contracted"), "sort": "country"},
    {"compare": ("wave-1", "investai-50bn"), "measure": "head"},
)
METHODS = ("to_dict", "set_index", "merge", "groupby", "iterrows", "itertuples", "apply")


def said(key: object) -> object:
    """What is asked for, so that two questions can be compared; None for a column."""
    if isinstance(key, pd.Series | pd.Index):
        return hashlib.sha256(repr(list(key)).encode()).hexdigest()
    return None if isinstance(key, str) else repr(key)


class Recorder:
    """Counts what is asked of the frames of a package, by frame, way and question."""

    def __init__(self, patch: pytest.MonkeyPatch):
        self.frames: dict[int, str] = {}
        self.asked: Counter[tuple[str, str, object]] = Counter()
        self.is_cutting = False
        for name in METHODS:
            self._record(patch, pd.DataFrame, name, lambda frame: frame)
        self._record(patch, pd.DataFrame, "__getitem__", lambda frame: frame)
        self._record(patch, _LocIndexer, "__getitem__", lambda locator: locator.obj)
        self._pass_over_cuts(patch)

    def know(self, snapshot: Snapshot) -> None:
        cut = {
            f"{item.name}@{snapshot.day}": getattr(snapshot, item.name) for item in fields(snapshot)
        }
        for name, frame in (*snapshot.tables.items(), *cut.items()):
            if isinstance(frame, pd.DataFrame):
                self.frames[id(frame)] = name

    def _record(self, patch, owner, name, frame_of):
        method = getattr(owner, name)

        def recorded(asked, *args, **options):
            frame = self.frames.get(id(frame_of(asked)))
            question = said(args[0]) if name == "__getitem__" else repr((args, options))
            if frame and question is not None and not self.is_cutting:
                self.asked[frame, f"{owner.__name__}.{name}", question] += 1
            return method(asked, *args, **options)

        patch.setattr(owner, name, recorded)

    def _pass_over_cuts(self, patch):
        cut = Snapshot.of.__func__

        def of(cls, links, day):
            self.is_cutting = True
            try:
                found = cut(cls, links, day)
            finally:
                self.is_cutting = False
            self.know(found)
            return found

        patch.setattr(Snapshot, "of", classmethod(of))

    @property
    def twice(self) -> list[str]:
        return [f"{frame} {way}" for (frame, way, _), count in self.asked.items() if count > 1]


@pytest.mark.parametrize("view", VIEWS, ids=str)
@pytest.mark.parametrize("slug", EXHIBITS)
def test_no_frame_is_asked_twice_for_the_same(slug, view, monkeypatch):
    recorder = Recorder(monkeypatch)
    scene = Scene(replace(current_dataset()), View(**view), Language())
    drawn(EXHIBITS[slug], scene)
    assert recorder.frames
    assert recorder.twice == []
