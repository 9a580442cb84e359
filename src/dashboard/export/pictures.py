"""Still pictures of an exhibit, PNG and SVG, with all that a picture needs to stand alone."""

from dataclasses import replace
from io import BytesIO

from matplotlib import rcParams

from dashboard.contents import NAME
from dashboard.exhibits.exhibit import Exhibit, LegendItem, Rows, Scene
from dashboard.exhibits.look import LIGHT
from dashboard.export.credit import credit
from dashboard.export.drawing import Drawing, EuropeMap
from dashboard.export.exhibit_drawing import drawing
from dashboard.export.picture_drawing import draw, height_of
from dashboard.export.picture_sheet import LEADING, MARGIN, Sheet, legend_rows, wrapped
from dashboard.export.still_words import metadata, source_line
from dashboard.export.stills import is_drawn, still

rcParams["svg.hashsalt"] = NAME  # once, at import: ids in an SVG do not change between runs

MEDIA_TYPES = {"png": "image/png", "svg": "image/svg+xml"}
WIDTH = 800.0
"""Points; at 150 dots an inch a PNG is 1,667 pixels wide."""

TITLE, SENTENCE, LEGEND, SMALL = 19.0, 12.5, 10.5, 8.5


def picture_file(exhibit: Exhibit, scene: Scene, suffix: str) -> bytes:
    """The picture of an exhibit in the light look. Raises KeyError for another suffix."""
    light = replace(scene, look=LIGHT)
    if is_drawn(exhibit, light):
        return still(exhibit, light, suffix)
    rows = exhibit.rows(light)
    sheet = _sheet(exhibit, rows, light)
    return save(sheet, suffix, metadata(exhibit, rows, light))


def _sheet(exhibit: Exhibit, rows: Rows, scene: Scene) -> Sheet:
    shown, inner = drawing(exhibit, rows, scene), WIDTH - 2 * MARGIN
    title = wrapped(exhibit.question(scene), inner, TITLE, bold=True)
    sentence = wrapped(exhibit.finding(rows, scene), inner, SENTENCE)
    legend = legend_rows(legend_of(shown), inner, LEGEND)
    small = [
        line for text in _small_print(exhibit, rows, scene) for line in wrapped(text, inner, SMALL)
    ]
    texts = ((title, TITLE), (sentence, SENTENCE), (legend, LEGEND), (small, SMALL))
    height = sum(len(lines) * size * LEADING for lines, size in texts)
    sheet = Sheet(WIDTH, height + height_of(shown, inner) + 2 * MARGIN + 52)
    sheet.lines(title, TITLE, weight="bold")
    sheet.top += 4
    sheet.lines(sentence, SENTENCE)
    sheet.top += 16
    draw(sheet, shown, scene.language)
    sheet.top += 16
    sheet.legend(legend, LEGEND)
    sheet.top += 12
    sheet.lines(small, SMALL, LIGHT.secondary_ink)
    return sheet


def legend_of(shown: Drawing) -> tuple[LegendItem, ...]:
    """Signs of a drawing and what they mean."""
    return shown.legend if isinstance(shown, EuropeMap) else ()


def _small_print(exhibit: Exhibit, rows: Rows, scene: Scene) -> list[str]:
    lines = [note] if (note := exhibit.note_of_chart(scene)) else []
    said = scene.language.paragraph(source_line(rows, scene), credit(exhibit, scene))
    return [*lines, said]


def save(sheet: Sheet, suffix: str, about: dict[str, str]) -> bytes:
    """The file of a sheet; the same scene gives the same bytes."""
    out = BytesIO()
    if suffix == "png":
        sheet.figure.savefig(out, format="png", metadata=about)
        return out.getvalue()
    if suffix != "svg":
        raise KeyError(suffix)
    dublin_core = {
        "Title": about["Title"],
        "Description": about["Description"],
        "Source": about["Source"],
        "Rights": about["Copyright"],
        "Creator": about["Author"],
        "Date": None,
    }
    sheet.figure.savefig(out, format="svg", metadata=dublin_core)
    return out.getvalue()
