"""Which column of which table holds which codes."""

from collections.abc import Mapping

from dashboard.codes.access import DAYS_KIND, LOAD_KIND, LOT_UNIT, PRICE, TRACK
from dashboard.codes.code import Family
from dashboard.codes.envelopes import ENVELOPE_KIND, FUNDING_SIDE, RELATION
from dashboard.codes.figures import (
    BASIS,
    CURRENCY,
    INSIDE_TOTAL,
    MEASURE,
    QUALIFIER,
    STAGE,
    SUBJECT_KIND,
)
from dashboard.codes.machines import (
    MACHINE_ROLE,
    MACHINE_STAGE,
    OPERATION_PRECISION,
    OPERATION_STATE,
    PERFORMANCE_MEASURE,
    STATED_BY,
)
from dashboard.codes.milestones import CERTAINTY, DATE_PRECISION, IMPORTANCE, KIND
from dashboard.codes.roles import SITE_ROLE
from dashboard.codes.sites import (
    EXPERIMENTAL_PLATFORM,
    LOCATION_PRECISION,
    SECTOR,
    SITE_FACT,
    SITE_KIND,
    SYSTEM_KIND,
)
from dashboard.codes.sources import TIER
from dashboard.codes.statistics import (
    COUNT_QUALIFIER,
    OFFICIAL_COUNT,
    PEER_KIND,
    POPULATION_PRECISION,
)
from dashboard.codes.statuses import STATUS
from dashboard.codes.waves import WAVE, WAVE_KIND

FAMILIES: Mapping[tuple[str, str], Family] = {
    ("sites", "kind"): SITE_KIND,
    ("sites", "location_precision"): LOCATION_PRECISION,
    ("sites", "system_kind"): SYSTEM_KIND,
    ("sites", "experimental_platform"): EXPERIMENTAL_PLATFORM,
    ("waves", "wave"): WAVE,
    ("waves", "kind"): WAVE_KIND,
    ("participation", "role"): SITE_ROLE,
    ("sectors", "sector"): SECTOR,
    ("site_sources", "about"): SITE_FACT,
    ("figures", "subject_kind"): SUBJECT_KIND,
    ("figures", "measure"): MEASURE,
    ("figures", "original_currency"): CURRENCY,
    ("figures", "qualifier"): QUALIFIER,
    ("figures", "stage"): STAGE,
    ("figures", "basis"): BASIS,
    ("figures", "inside_total"): INSIDE_TOTAL,
    ("envelopes", "kind"): ENVELOPE_KIND,
    ("envelopes", "funding_side"): FUNDING_SIDE,
    ("envelope_overlaps", "relation"): RELATION,
    ("milestones", "date_precision"): DATE_PRECISION,
    ("milestones", "kind"): KIND,
    ("milestones", "importance"): IMPORTANCE,
    ("milestones", "certainty"): CERTAINTY,
    ("milestones", "site_status"): STATUS,
    ("countries", "population_precision"): POPULATION_PRECISION,
    ("official_counts", "measure"): OFFICIAL_COUNT,
    ("official_counts", "qualifier"): COUNT_QUALIFIER,
    ("comparisons", "currency"): CURRENCY,
    ("comparisons", "qualifier"): QUALIFIER,
    ("comparisons", "kind"): PEER_KIND,
    ("sources", "tier"): TIER,
    ("systems", "machine_role"): MACHINE_ROLE,
    ("systems", "accelerators_qualifier"): QUALIFIER,
    ("systems", "accelerators_stage"): MACHINE_STAGE,
    ("systems", "operation_precision"): OPERATION_PRECISION,
    ("systems", "operation_state"): OPERATION_STATE,
    ("system_performance", "measure"): PERFORMANCE_MEASURE,
    ("system_performance", "qualifier"): QUALIFIER,
    ("system_performance", "stage"): MACHINE_STAGE,
    ("system_performance", "stated_by"): STATED_BY,
    ("access", "track"): TRACK,
    ("access", "answer_days_kind"): DAYS_KIND,
    ("access", "price"): PRICE,
    ("gigafactory_lots", "accelerators_unit"): LOT_UNIT,
    ("gigafactory_lots", "it_load_kind"): LOAD_KIND,
    ("gigafactory_lots", "national_basis"): BASIS,
}


def known(table: str, column: str) -> frozenset[str] | None:
    """The codes that the product can say and draw in a column; None where it holds no codes."""
    found = FAMILIES.get((table, column))
    return None if found is None else frozenset(found)
