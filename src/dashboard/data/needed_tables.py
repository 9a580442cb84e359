"""Tables and columns that the product rests on, with their types and keys."""

from collections.abc import Mapping
from dataclasses import dataclass


@dataclass(frozen=True)
class Needed:
    """A table that is needed: its primary key, its columns and where their values must stand.

    `columns`: names, `:` and the type where it is not text, `!` where no cell may be empty, `+`
    where no number may be below zero. `references`: `column>table.column`.
    """

    key: str
    columns: str
    references: str = ""


SOURCED = "source_id>sources.source_id"

NEEDED: Mapping[str, Needed] = {
    "sites": Needed(
        "site_id",
        "site_id! kind! name! former_name renamed_on:date wave! selected_on:date! host_country!"
        " city site_organisation latitude:number! longitude:number! location_precision!"
        " system_name system_kind experimental_platform! website source_id! notes",
        f"wave>waves.wave host_country>countries.iso2 {SOURCED}",
    ),
    "waves": Needed(
        "wave",
        "wave! kind! envelope_id sites_covered:integer+",
        "envelope_id>envelopes.envelope_id",
    ),
    "participation": Needed(
        "site_id country",
        "site_id! country! role! source_id!",
        f"site_id>sites.site_id country>countries.iso2 {SOURCED}",
    ),
    "antenna_links": Needed(
        "antenna_id factory_id",
        "antenna_id! factory_id! source_id! note",
        f"antenna_id>sites.site_id factory_id>sites.site_id {SOURCED}",
    ),
    "sectors": Needed(
        "site_id sector",
        "site_id! sector! as_stated! source_id!",
        f"site_id>sites.site_id {SOURCED}",
    ),
    "site_sources": Needed(
        "site_id about source_id",
        "site_id! about! source_id!",
        f"site_id>sites.site_id {SOURCED}",
    ),
    "systems": Needed(
        "system_id",
        "system_id! site_id! system_name machine_role! vendor accelerator accelerators:integer+"
        " accelerators_low:integer+ accelerators_high:integer+ accelerators_qualifier"
        " accelerators_stage operation:partial-date operation_precision operation_as_stated"
        " operation_state note source_id!",
        f"site_id>sites.site_id {SOURCED}",
    ),
    "system_performance": Needed(
        "performance_id",
        "performance_id! system_id! measure! exaflops:number!+ qualifier! stage! stated_by!"
        " preferred:boolean! source_id! note",
        f"system_id>systems.system_id {SOURCED}",
    ),
    "system_sources": Needed(
        "system_id source_id",
        "system_id! source_id!",
        f"system_id>systems.system_id {SOURCED}",
    ),
    "access": Needed(
        "access_id",
        "access_id! mode! track! for_whom! gpu_hours_min:integer+ gpu_hours_max:integer+"
        " answer_days:integer+ answer_days_kind duration_months_min:integer+"
        " duration_months_max:integer+ duration_as_stated intake! price! price_as_stated! note"
        " source_id!",
        SOURCED,
    ),
    "access_rules": Needed("rule_id", "rule_id! rule! note source_id!", SOURCED),
    "figures": Needed(
        "figure_id",
        "figure_id! subject_kind! subject_id! measure! amount_eur_million:number+"
        " amount_low:number+ amount_high:number+ original_amount:number+ original_currency"
        " qualifier! stage! basis! covers! as_of:partial-date preferred:boolean! inside_total"
        " source_id! note",
        SOURCED,
    ),
    "envelopes": Needed(
        "envelope_id",
        "envelope_id! label! kind! parent_id related_to funding_side! period_start:year"
        " period_end:year must_not_add_with! source_id! note",
        "parent_id>envelopes.envelope_id related_to>envelopes.envelope_id " + SOURCED,
    ),
    "envelope_overlaps": Needed(
        "envelope_id other_id",
        "envelope_id! other_id! relation! note!",
        "envelope_id>envelopes.envelope_id other_id>envelopes.envelope_id",
    ),
    "gigafactory_lots": Needed(
        "lot_id",
        "lot_id! lot:integer!+ phase:integer!+ sites_max:integer!+ accelerators_min:integer+"
        " accelerators_unit processors_as_stated it_load_mw_min:number+ it_load_mw_low:number+"
        " it_load_mw_high:number+ it_load_kind eu_eur_million_per_site:number+"
        " national_eur_million_per_site:number+ national_basis source_id! money_source_id! note",
        f"{SOURCED} money_source_id>sources.source_id",
    ),
    "milestones": Needed(
        "milestone_id",
        "milestone_id! date:partial-date! date_precision! kind! title! short_title summary!"
        " importance! wave source_id! certainty! site_status note",
        f"wave>waves.wave {SOURCED}",
    ),
    "milestone_sites": Needed(
        "milestone_id site_id",
        "milestone_id! site_id!",
        "milestone_id>milestones.milestone_id site_id>sites.site_id",
    ),
    "milestone_countries": Needed(
        "milestone_id country",
        "milestone_id! country!",
        "milestone_id>milestones.milestone_id country>countries.iso2",
    ),
    "milestone_sources": Needed(
        "milestone_id source_id",
        "milestone_id! source_id!",
        f"milestone_id>milestones.milestone_id {SOURCED}",
    ),
    "countries": Needed(
        "iso2",
        "iso2! iso3! name_en! eu_member:boolean! eurohpc_participating:boolean!"
        " eurohpc_since:partial-date eurohpc_source_id! population:integer!+"
        " population_on:partial-date! population_precision! population_source_id!"
        " population_2025:integer+ population_2025_source_id gdp_eur_million:number+"
        " gdp_year:year gdp_source_id gdp_usd_million:number+ gdp_usd_year:year"
        " gdp_usd_source_id notes",
        "eurohpc_source_id>sources.source_id population_source_id>sources.source_id"
        " population_2025_source_id>sources.source_id gdp_source_id>sources.source_id"
        " gdp_usd_source_id>sources.source_id",
    ),
    "official_counts": Needed(
        "count_id",
        "count_id! as_of:date! measure! value:integer!+ qualifier! source_id! note",
        SOURCED,
    ),
    "comparisons": Needed(
        "comparison_id",
        "comparison_id! label! actor! country! amount_million:number+ amount_low:number+"
        " amount_high:number+ currency! qualifier! kind! period as_of:partial-date!"
        " comparable_to source_id! note",
        SOURCED,
    ),
    "sources": Needed(
        "source_id",
        "source_id! title! publisher! published_on:partial-date url language! tier! read_via"
        " accessed_on:date!",
    ),
}
