import io
import time
import zipfile

from dashboard.exhibits.registry import EXHIBITS
from dashboard.export.slides import Told, deck


def test_the_same_slides_are_the_same_file_whenever_they_are_made(scene, monkeypatch):
    told = [Told(EXHIBITS["money-by-wave"], scene(on="2025-10-13"), "")]
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
