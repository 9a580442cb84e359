"""Rows of a drawing that are left out until a reader asks for all: how many, as words that lead
to them.
"""

from dashboard.drawing.about import NOTHING, About, Lead
from dashboard.drawing.layout import Layout
from dashboard.drawing.marks import LEFT, words
from dashboard.drawing.type_scale import Role
from dashboard.exhibits.exhibit import Scene

ALL = "all"
"""What asks for all rows among the further layers of a view."""


def shows_all(scene: Scene) -> bool:
    """Whether a reader asked for all rows."""
    return ALL in scene.view.show


def way_to_all(text: str, scene: Scene, *, leads: bool = True) -> Layout:
    """How many are left out; a click shows them, or leaves them out again."""
    shown = scene.view.show
    others = tuple(code for code in shown if code != ALL)
    lead = Lead(None, (("show", others if ALL in shown else (*shown, ALL)),))
    about = About("layer", ALL, leads_to=lead) if leads else NOTHING
    return Layout((words(LEFT, 2, text, Role.LABEL, colour="link", about=about),), 24)
