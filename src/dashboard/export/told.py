"""An exhibit as a deck tells it: its scene, its drawing in parts, and where its links lead."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from functools import cached_property

from pptx.util import Inches

from dashboard.drawing.marks import Drawing, Layout, Lead
from dashboard.drawing.parts import parts_of
from dashboard.drawing.widths import Width
from dashboard.exhibits.drawn import Drawn, drawn
from dashboard.exhibits.exhibit import Exhibit, Rows, Scene
from dashboard.export.exhibit_drawing import is_map
from dashboard.export.slide_look import INNER, MARGIN, SENTENCE, Box, depth
from dashboard.export.stills import with_keys
from dashboard.pens.pptx import most_pixels

GAP, BOTTOM = Inches(0.12), Inches(6.94)
"""Between the sentence and a drawing, and down to where a drawing may reach."""

WIDEST_FIRST = sorted(Width, key=lambda width: -width.value)


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
    scene: Scene

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
        """The drawing in parts that a slide shows each; none where there is no drawing."""
        if not self.drawn.drawings or is_map(self.exhibit, self.scene):
            return ()
        whole = self._readable()
        if whole.width:
            return (whole,)
        parts = parts_of(Layout(whole.marks, whole.height), most_pixels(whole, self.room[3]))
        height = max(part.height for part in parts)  # the same for all: bars keep their scale
        return [replace(whole, height=height, marks=part.marks) for part in parts]

    def _readable(self) -> Drawing:
        """The drawing for a whole page; of one that keeps its form, the largest whose words can be
        read on a slide.
        """
        keyed = (with_keys(self.exhibit, self.drawn, self.scene, width) for width in WIDEST_FIRST)
        sizes = [next(keyed)]
        while sizes[-1].width and sizes[-1].height > most_pixels(sizes[-1], self.room[3]):
            if (smaller := next(keyed, None)) is None:
                break
            sizes.append(smaller)
        return sizes[-1]

    @property
    def room(self) -> Box:
        """What the title and the sentence leave of a slide."""
        top = SENTENCE[1] + depth(self.drawn.sentence, SENTENCE, 20, 12) + GAP
        return (MARGIN, top, INNER, BOTTOM - top)
