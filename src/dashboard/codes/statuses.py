"""Status of a site's machine, lowest first (NOTES.md, section 5)."""

from dashboard.codes.code import Code, family, names, shapes, signs
from dashboard.codes.message import message
from dashboard.codes.shapes import CIRCLE, SQUARE, STAR, TRIANGLE

STATUS = family(
    Code("selected", message("selected"), CIRCLE),
    Code("contract_signed", message("contract signed"), SQUARE),
    Code("under_construction", message("under construction"), TRIANGLE),
    Code("operational", message("operational"), STAR),
)
STATUSES = tuple(STATUS)
STATUS_NAMES = names(STATUS)
SHAPES = shapes(STATUS)
SIGNS = signs(STATUS)
