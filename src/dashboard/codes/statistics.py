"""Codes of the tables that compare: official counts, populations, figures of peers."""

from dashboard.codes.code import Code, family
from dashboard.codes.message import message

POPULATION_PRECISION = family(
    Code("exact", message("exact")),
    Code("nearest_thousand", message("to the nearest thousand")),
    Code("as_published", message("as published")),
)
OFFICIAL_COUNT = family(
    Code("factories_total", message("AI Factories in all")),
    Code("factories_new", message("AI Factories selected that day")),
    Code("host_member_states", message("Member States that host an AI Factory")),
    Code("host_member_states_new", message("Member States that host one selected that day")),
    Code("member_states_involved", message("Member States that host or join an AI Factory")),
    Code("associated_states_involved", message("other states that host or join an AI Factory")),
    Code("countries_involved", message("states that host or join an AI Factory")),
    Code("new_systems_in_wave", message("new machines of the wave")),
    Code("experimental_platforms_total", message("experimental platforms in all")),
    Code("antennas_total", message("antennas in all")),
    Code("antenna_member_states", message("Member States with an antenna")),
    Code("antenna_other_states", message("other states with an antenna")),
    Code("ai_factory_contracts_total", message("contracts for machines of AI Factories")),
    Code("eurohpc_participating_states", message("participating states of EuroHPC")),
)
COUNT_QUALIFIER = family(Code("exact", message("exact")))
PEER_KIND = family(
    Code("private_pledge", message("private pledge")),
    Code("public_programme", message("public programme")),
    Code("public_project", message("public project")),
    Code("private_capex", message("private capital spending")),
)
