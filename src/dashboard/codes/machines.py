"""Machines: what they are to a site, how far they are, when they operate, how fast they are."""

from dashboard.codes.code import Code, family, names
from dashboard.codes.message import message

MACHINE_ROLE = family(
    Code("own_machine", message("bought for the AI Factory")),
    Code("associated_machine", message("bought under another programme")),
    Code("interim_machine", message("older machine, used until then")),
)
"""The factory's own machine first, the one that serves until then last."""
MACHINE_STAGE = family(
    Code("installed", message("installed")),
    Code("ordered", message("on order")),
    Code("planned", message("planned")),
)
OPERATION_STATE = family(
    Code("operating", message("In operation")),
    Code("expected", message("Operation expected")),
    Code("installation_expected", message("Installation expected")),
)
OPERATION_PRECISION = family(
    Code("day", message("a day")),
    Code("season", message("a season")),
    Code("mid_year", message("the middle of a year")),
    Code("half_year", message("half a year")),
    Code("year_end", message("the end of a year")),
    Code("no_later_than", message("no later than")),
    Code("year", message("a year")),
)
PERFORMANCE_MEASURE = family(
    Code("ai_inference", message("AI inference")),
    Code("ai_training", message("AI training")),
    Code("ai_unspecified", message("AI, use and number format not stated")),
    Code("fp8", message("8 bits (FP8)")),
    Code("fp64_sustained", message("64 bits (FP64), as measured")),
    Code("fp64_peak", message("64 bits (FP64), theoretical peak")),
)
"""Different things, in an order that says nothing about their size."""
STATED_BY = family(
    Code("operator", message("operator")),
    Code("partner", message("project partner")),
    Code("vendor", message("vendor")),
    Code("ranking", message("TOP500 list")),
    Code("press", message("press")),
)

MACHINE_ROLES = tuple(MACHINE_ROLE)
MACHINE_ROLE_NAMES = names(MACHINE_ROLE)
MACHINE_STAGE_NAMES = names(MACHINE_STAGE)
OPERATION_STATE_NAMES = names(OPERATION_STATE)
PERFORMANCE_MEASURES = tuple(PERFORMANCE_MEASURE)
PERFORMANCE_MEASURE_NAMES = names(PERFORMANCE_MEASURE)
STATED_BY_NAMES = names(STATED_BY)
