import io
import re
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
        book = slides.read("ppt/embeddings/Microsoft_Excel_Sheet1.xlsx")
    with zipfile.ZipFile(io.BytesIO(book)) as inner:
        assert b"2000-01-01T00:00:00Z" in inner.read("docProps/core.xml")


def test_a_deck_is_of_its_own_language_and_shape_and_its_ids_are_as_the_schema_has_them(scene):
    here = scene(lang="de")
    told = [Told(EXHIBITS[slug], here, "") for slug in ("waves", "money-columns", "where", "scale")]
    with zipfile.ZipFile(io.BytesIO(deck(told, "Titel"))) as slides:
        parts = {name: slides.read(name) for name in slides.namelist() if name.endswith(".xml")}
    charts = [body for name, body in parts.items() if name.startswith("ppt/charts/")]
    assert charts
    for body in charts:
        axes = re.findall(rb'<c:axId val="([^"]*)"/>', body)
        assert axes and all(axis.isdigit() and int(axis) < 2**32 for axis in axes)
        crossed = set(re.findall(rb'<c:crossAx val="([^"]*)"/>', body))
        assert crossed <= set(axes)
    for name, body in parts.items():
        assert b"en-US" not in body, name
    assert b"4:3" not in parts["docProps/app.xml"] and b"4x3" not in parts["ppt/presentation.xml"]
