"""Words for the kinds of milestones and for how sure their dates are."""

from dashboard.language import message

KIND_NAMES = {
    "policy": message("Policy and law"),
    "call": message("Calls and tenders"),
    "selection": message("Selections"),
    "contract": message("Contracts"),
    "system": message("Machines and buildings"),
    "funding": message("Funding"),
    "gigafactory": message("Gigafactories"),
    "launch": message("Services and projects"),
}
CERTAINTY_NAMES = {
    "confirmed": message("confirmed"),
    "single_source": message("one source only"),
    "planned": message("planned"),
    "unverified": message("unverified"),
}
FIRM = ("confirmed", "single_source")
"""Certainties of what happened; the others are announced or in doubt."""
