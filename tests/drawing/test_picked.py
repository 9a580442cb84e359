"""What is picked keeps its colours, what stands for others of its kind is paler."""

from dashboard.codes.shapes import CIRCLE
from dashboard.drawing.about import About
from dashboard.drawing.layout import Layout
from dashboard.drawing.marks import LEFT, RIGHT, Bar, Line, Sign, words
from dashboard.drawing.picked import FILLING, SIGN, set_apart

SITE, OTHER, WAVE = About("site", "a"), About("site", "b"), About("wave", "1")
MARKS = (
    Bar(LEFT, RIGHT, 0, 10, "eu", about=SITE),
    Bar(LEFT, RIGHT, 10, 10, "eu", about=OTHER),
    Sign(LEFT, 10, CIRCLE, "wave-1", about=OTHER),
    Sign(LEFT, 20, CIRCLE, "wave-1", about=WAVE),
    Line(LEFT, 0, RIGHT, 0),
    words(LEFT, 0, "b", about=OTHER),
)
LAYOUT = Layout(MARKS, 30)


def test_marks_of_others_of_the_kind_keep_a_share_of_their_colour_and_words_all_of_it():
    bar, other, sign, wave, *rest = set_apart(LAYOUT, "site", ("a",)).marks
    assert (bar, wave, *rest) == (MARKS[0], MARKS[3], *MARKS[4:])
    assert (other.share, sign.share) == (FILLING, SIGN)


def test_nothing_fades_where_nothing_is_picked_or_what_is_picked_is_not_drawn():
    assert set_apart(LAYOUT, "site", ()) is LAYOUT
    assert set_apart(LAYOUT, "site", ("z", "")) is LAYOUT
