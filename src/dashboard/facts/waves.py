"""The waves selected by a day: when, how many sites, in which states, with how much money."""

from dataclasses import dataclass

from dashboard.data import Amount, Snapshot
from dashboard.facts.once import once
from dashboard.facts.sites import chosen_sites


@dataclass(frozen=True)
class WaveFacts:
    """A wave on a day. `day` is that of its first selection, ISO; `money` what is said of it: its
    total, or its EU money where only that is published (for antennas twice the EU money is our
    arithmetic), `whole` its total; `is_covered` whether its amounts cover exactly its sites.
    """

    wave: str
    day: str
    sites: int
    money: Amount
    whole: Amount
    kind: str
    is_covered: bool
    states: tuple[str, ...]
    sources: tuple[str, ...]


@once
def waves(snapshot: Snapshot) -> tuple[WaveFacts, ...]:
    """Every wave selected by the day, in their order."""
    return tuple(_facts(snapshot, wave) for wave in snapshot.waves)


def _facts(snapshot: Snapshot, wave: str) -> WaveFacts:
    found, known = chosen_sites(snapshot, (wave,)), snapshot.wave_by_code[wave]
    whole, eu = snapshot.amount(known.envelope_id), snapshot.amount(known.envelope_id, "eu")
    is_ours = not whole.is_published or whole.basis == "computed"
    money = eu if is_ours and eu.is_published and eu.basis == "published" else whole
    return WaveFacts(
        wave=wave,
        day=min(site.selected_on for site in found),
        sites=len(found),
        money=money,
        whole=whole,
        kind=known.kind,
        is_covered=known.sites_covered == len(found),
        states=tuple(dict.fromkeys(site.host_country for site in found)),
        sources=tuple(dict.fromkeys([*(site.source_id for site in found), money.source_id])),
    )
