import io
import time
import zipfile

from dashboard.exhibits.registry import EXHIBITS
from dashboard.export.slides import deck
from dashboard.export.told import Told


def test_the_same_slides_are_the_same_file_whenever_they_are_made(scene, monkeypatch):
    slugs = ("money-by-wave", "money-columns")
    told = [Told(EXHIBITS[slug], scene(on="2025-10-13"), "") for slug in slugs]
    first = deck(told, "Money")
    later = time.time() + 100_000
    monkeypatch.setattr(time, "time", lambda: later)
    monkeypatch.setattr(time, "localtime", lambda *_: time.gmtime(later))
    assert deck(told, "Money") == first
    with zipfile.ZipFile(io.BytesIO(first)) as slides:
        assert slides.testzip() is None
        assert b"2000-01-01T00:00:00Z" in slides.read("docProps/core.xml")


def test_a_deck_is_of_its_own_language_and_shape(scene):
    here = scene(lang="de")
    told = [Told(EXHIBITS[slug], here, "") for slug in ("waves", "money-columns", "where", "scale")]
    with zipfile.ZipFile(io.BytesIO(deck(told, "Titel"))) as slides:
        parts = {name: slides.read(name) for name in slides.namelist() if name.endswith(".xml")}
    for name, body in parts.items():
        assert b"en-US" not in body, name
    assert b"4:3" not in parts["docProps/app.xml"] and b"4x3" not in parts["ppt/presentation.xml"]
