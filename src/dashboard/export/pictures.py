"""Still pictures of an exhibit, PNG and SVG, with all that a picture needs to stand alone."""

from dataclasses import replace
from io import BytesIO

from matplotlib import rcParams

from dashboard.contents import NAME
from dashboard.exhibits.evidence import source_ids
from dashboard.exhibits.exhibit import Exhibit, LegendItem, Rows, Scene
from dashboard.exhibits.look import LIGHT
from dashboard.export.about import sources_of
from dashboard.export.credit import credit
from dashboard.export.drawing import Bars, Cells, Drawing, EuropeMap, Lanes, Steps
from dashboard.export.exhibit_drawing import drawing
from dashboard.export.picture_drawing import MOST_ROWS, draw, height_of
from dashboard.export.picture_sheet import LEADING, MARGIN, Sheet, legend_rows, wrapped

rcParams["svg.hashsalt"] = NAME  # once, at import: ids in an SVG do not change between runs

MEDIA_TYPES = {"png": "image/png", "svg": "image/svg+xml"}
WIDTH = 800.0
"""Points; at 150 dots an inch a PNG is 1,667 pixels wide."""

TITLE, SENTENCE, LEGEND, SMALL = 19.0, 12.5, 10.5, 8.5
MOST_PUBLISHERS = 6
"""Publishers that the source line names; the metadata name every document."""


def picture_file(exhibit: Exhibit, scene: Scene, suffix: str) -> bytes:
    """The picture of an exhibit in the light look. Raises KeyError for another suffix."""
    light = replace(scene, look=LIGHT)
    rows = exhibit.rows(light)
    sheet = _sheet(exhibit, rows, light)
    return save(sheet, suffix, metadata(exhibit, rows, light))


def _sheet(exhibit: Exhibit, rows: Rows, scene: Scene) -> Sheet:
    shown, inner = drawing(exhibit, rows, scene), WIDTH - 2 * MARGIN
    title = wrapped(exhibit.question(scene), inner, TITLE, bold=True)
    sentence = wrapped(exhibit.finding(rows, scene), inner, SENTENCE)
    legend = legend_rows(legend_of(shown), inner, LEGEND)
    small = [
        line
        for text in _small_print(exhibit, rows, shown, scene)
        for line in wrapped(text, inner, SMALL)
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
    return shown.legend if isinstance(shown, (Bars, EuropeMap, Lanes, Steps)) else ()


def _small_print(exhibit: Exhibit, rows: Rows, shown: Drawing, scene: Scene) -> list[str]:
    lines = [note] if (note := exhibit.note_of_chart(scene)) else []
    if isinstance(shown, Cells) and len(shown.rows) > MOST_ROWS:
        left = len(shown.rows) - MOST_ROWS
        text = scene.language.say_many(
            "{count} more row is in the dashboard.", "{count} more rows are in the dashboard.", left
        )
        lines.append(text)
    said = scene.language.paragraph(source_line(rows, scene), credit(exhibit, scene))
    return [*lines, said]


def source_line(rows: Rows, scene: Scene) -> str:
    """Publishers of the documents behind the rows, those with most documents first."""
    documents = sources_of(rows, scene)
    publishers = [document["publisher"] for document in documents]
    names = sorted(dict.fromkeys(publishers), key=lambda name: -publishers.count(name))
    if not names:
        return ""
    listed = scene.language.listing(names[:MOST_PUBLISHERS])
    if len(names) <= MOST_PUBLISHERS:
        return scene.language.say("Sources: {names}.", names=listed)
    return scene.language.say(
        "Sources: {names}. Further publishers: {count}.",
        names=listed,
        count=len(names) - MOST_PUBLISHERS,
    )


def metadata(exhibit: Exhibit, rows: Rows, scene: Scene) -> dict[str, str]:
    """What the file says about itself: PNG's own keywords (PNG, 11.3.3.2)."""
    documents = sources_of(rows, scene)
    return {
        "Title": exhibit.question(scene),
        "Description": exhibit.finding(rows, scene),
        "Source": "; ".join(f"{d['publisher']}: {d['title']} {d['url']}" for d in documents)
        or ", ".join(source_ids(rows)),
        "Copyright": credit(exhibit, scene),
        "Author": NAME,
    }


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
