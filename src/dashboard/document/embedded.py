"""An exhibit alone, for somebody else's page: its block of the document and one line below it."""

from markupsafe import Markup

from dashboard.contents import NAME
from dashboard.document.blocks import block
from dashboard.document.comparison import caveat
from dashboard.document.visit import Visit
from dashboard.exhibits.drawn import drawn
from dashboard.exhibits.exhibit import Exhibit
from dashboard.export.credit import filter_line
from dashboard.export.still_words import source_line
from dashboard.templates import render


def document(exhibit: Exhibit, visit: Visit) -> Markup:
    """The whole HTML; `visit` is to the page on which the exhibit stands."""
    say, scene = visit.language.say, visit.scene
    day = visit.language.day(scene.snapshot.day)
    rows = drawn(exhibit, scene).rows
    licence = scene.dataset.descriptor.properties["licenses"][0]
    said = (
        source_line(rows, scene),
        filter_line(exhibit, scene),
        say("facts known by: {day}", day=day),
    )
    return render(
        "embed",
        lang=visit.language.tag,
        title=exhibit.question(scene),
        up=visit.up,
        block=block(exhibit, visit, level="h1", warning=caveat(exhibit, visit)),
        said=[text for text in said if text],
        licence=(licence["name"], licence["path"]),
        address=visit.here(),
        back=say("{name}: open this view", name=say(NAME)),
    )
