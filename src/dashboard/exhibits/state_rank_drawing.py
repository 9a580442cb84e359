"""One state among its peers: a bar each for the money of its sites per inhabitant."""

from dashboard.data import Amount
from dashboard.drawing.about import About, Said
from dashboard.drawing.layout import Layout
from dashboard.drawing.ranked import Ranked, ranked_rows
from dashboard.drawing.rows import Part
from dashboard.drawing.widths import Width
from dashboard.exhibits.bars import of_bounds
from dashboard.exhibits.exhibit import Rows, Scene
from dashboard.exhibits.money_by_state_drawing import NOT_RANKED, words
from dashboard.exhibits.one_state import picked
from dashboard.exhibits.size_words import EUROS
from dashboard.exhibits.state_peers import Field, field

MEASURE = "head"


def drawing(table_rows: Rows, scene: Scene, width: Width) -> Layout:
    """The largest first, what is not published last; the picked state in full colour."""
    found, code = field(scene, MEASURE), picked(scene)
    assert code is not None
    return ranked_rows([_row(record, code, found) for record in found.peers(code)], width.least)


def _row(record: dict, picked_code: str, found: Field) -> Ranked:
    language, code = found.scene.language, record["country"]
    is_picked, name = code == picked_code, language.country(code)
    title = language.say("{name}: {value}", name=name, value=words(record, found.scene))
    about = About("state", code, Said(title))
    said = language.quantity(found.value(record), lambda number: language.fixed(number, 2), EUROS)
    return Ranked(
        name, said, _part(record, "eu" if is_picked else "quiet", found), about, is_picked
    )


def _part(record: dict, colour: str, found: Field) -> Part:
    """The bar; pale where its base is of another source."""
    size, missing = found.value(record), found.scene.language.money(Amount())
    share = 1.0 if record["ranked"] or not size.is_known else NOT_RANKED
    about = About("state", record["country"], is_reached=False)
    return of_bounds(size, colour, missing, about, share)
