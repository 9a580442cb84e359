"""Ways to get computing time, and the lots of the gigafactories tender."""

from dashboard.codes.code import Code, family, names
from dashboard.codes.message import message

TRACK = family(
    Code("industry", message("industry")),
    Code("science", message("science")),
)
PRICE = family(
    Code("free", message("free of charge")),
    Code("pay_per_use", message("paid by use")),
)
DAYS_KIND = family(
    Code("working_days", message("working days")),
    Code("calendar_days", message("calendar days")),
)
LOT_UNIT = family(Code("h100_equivalent", message("H100 equivalents")))
LOAD_KIND = family(
    Code("indicative", message("indicative")),
    Code("minimum", message("a minimum")),
)

TRACK_NAMES = names(TRACK)
PRICE_NAMES = names(PRICE)
