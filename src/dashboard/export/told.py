"""An exhibit as a deck tells it: its scene, its drawing in parts, and where its links lead."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from functools import cached_property

from pptx.util import Inches

from dashboard.drawing.about import Lead
from dashboard.drawing.layout import Drawing, Layout
from dashboard.drawing.legend import legend
from dashboard.drawing.marks import Words
from dashboard.drawing.parts import parts_of
from dashboard.drawing.widths import Width
from dashboard.exhibits.drawn import Drawn, drawn
from dashboard.exhibits.exhibit import Exhibit, Rows, Scene
from dashboard.export.slide_look import INNER, MARGIN, SENTENCE, WIDTH, Box, depth
from dashboard.export.stills import with_keys
from dashboard.pens.pptx import most_pixels

GAP, BOTTOM = Inches(0.12), Inches(6.94)
"""Between the sentence and a drawing, and down to where a drawing may reach."""

BESIDE: Box = (MARGIN, SENTENCE[1], Inches(5.4), Inches(2.3))
KEYS: Box = (MARGIN, Inches(3.75), Inches(5.4), Inches(3.1))
FORM: Box = (Inches(6.3), SENTENCE[1], WIDTH - MARGIN - Inches(6.3), BOTTOM - SENTENCE[1])
"""The sentence, the keys and the room of a map that stands beside them."""

KEYS_WIDTH = 330.0
"""Pixels for which keys are laid out beside a map."""

WIDEST_FIRST = sorted(Width, key=lambda width: -width.value)


def said_by(drawing: Drawing) -> list[str]:
    """All words of a drawing, in order."""
    return [mark.text for mark in drawing.marks if isinstance(mark, Words)]


@dataclass(frozen=True)
class Told:
    """An exhibit in its scene, as a deck tells it; `address` leads back to the dashboard, `leads`
    writes where a mark leads, as a whole address.
    """

    exhibit: Exhibit
    scene: Scene
    address: str = ""
    leads: Callable[[Lead], str] | None = None


@dataclass(frozen=True)
class Page:
    """What the slides of one exhibit share."""

    told: Told

    @property
    def scene(self) -> Scene:
        return self.told.scene

    @property
    def exhibit(self) -> Exhibit:
        return self.told.exhibit

    @cached_property
    def drawn(self) -> Drawn:
        return drawn(self.exhibit, self.scene)

    @property
    def rows(self) -> Rows:
        return self.drawn.rows

    @cached_property
    def marks(self) -> Sequence[Drawing]:
        """The drawing in parts that a slide shows each; none where there is no drawing. A low one
        that says the same in a column is shown as large as that.
        """
        if not self.drawn.drawings:
            return ()
        if self.has_form:
            return (self._readable(),)
        whole = self._of_width(Width.WIDE)
        low = replace(self._of_width(Width.COLUMN), width=Width.COLUMN.least)
        if said_by(low) == said_by(whole) and low.height * self.room[2] <= low.width * self.room[3]:
            return (low,)
        parts = parts_of(Layout(whole.marks, whole.height), most_pixels(whole, self.room[3]))
        height = max(part.height for part in parts)  # the same for all: bars keep their scale
        return [replace(whole, height=height, marks=part.marks) for part in parts]

    def _of_width(self, width: Width) -> Drawing:
        return with_keys(self.exhibit, self.drawn, self.scene, width)

    @cached_property
    def has_form(self) -> bool:
        """Whether the drawing is a map, which keeps its form and stands beside the words."""
        drawings = self.drawn.drawings
        return bool(drawings) and drawings[Width.NARROW].width > 0

    def _readable(self) -> Drawing:
        """The largest map whose words can be read on a slide, else the smallest."""
        found = [self.drawn.drawings[width] for width in WIDEST_FIRST]
        fitting = (
            each
            for each in found
            if each.height <= most_pixels(each, FORM[3])
            and each.width <= most_pixels(each, FORM[2])
        )
        return next(fitting, found[-1])

    @property
    def keys(self) -> Drawing | None:
        """What the marks of a map mean, for the place beside it."""
        if not self.has_form or not self.exhibit.keys:
            return None
        found = list(self.exhibit.keys(self.rows, self.scene))
        laid, said = legend(found, KEYS_WIDTH), "; ".join(key.words for key in found)
        height = max(laid.height, KEYS_WIDTH * KEYS[3] / KEYS[2])
        tag = self.scene.language.tag
        return Drawing("keys", said, said, tag, height, laid.marks, KEYS_WIDTH)

    @property
    def sentence_box(self) -> Box:
        """Where the sentence stands: over the whole width, or beside a map."""
        return BESIDE if self.has_form else SENTENCE

    @property
    def room(self) -> Box:
        """What the title and the sentence leave of a slide."""
        if self.has_form:
            width = int(FORM[3] * self.marks[0].width / self.marks[0].height)
            return (FORM[0] + max(FORM[2] - width, 0), FORM[1], min(width, FORM[2]), FORM[3])
        top = SENTENCE[1] + depth(self.drawn.sentence, SENTENCE, 20, 12) + GAP
        return (MARGIN, top, INNER, BOTTOM - top)
