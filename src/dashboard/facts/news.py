"""What is new: what is known to have happened, and how much more there is than on a day."""

from dataclasses import dataclass

from dashboard.data import Snapshot
from dashboard.facts.changes import Asked, Movement, movements
from dashboard.facts.milestones import Milestone, Named, chosen_milestones
from dashboard.facts.once import once
from dashboard.facts.sites import chosen_sites
from dashboard.facts.states import states_in


@once
def events(snapshot: Snapshot, named: Named) -> tuple[Milestone, ...]:
    """Milestones asked for that are known to have happened by the day, the newest first. What was
    only announced for a day that is past is none.
    """
    found = chosen_milestones(snapshot, named)
    return tuple(m for m in reversed(found) if m.is_known_to_have_happened)


@dataclass(frozen=True)
class Count:
    """A number on two days."""

    before: int
    after: int

    @property
    def more(self) -> int:
        """How many came in between."""
        return self.after - self.before


@dataclass(frozen=True)
class News:
    """What two days tell apart. `participating` are states in EuroHPC, None where waves are asked
    for, which a state does not join. `contracts` are the milestones in between with which a machine
    was bought, `started` the names of the sites whose machine began to run, the newest first.
    """

    factories: Count
    antennas: Count
    hosts: Count
    participating: Count | None
    contracts: tuple[Milestone, ...]
    started: tuple[str, ...]
    movements: tuple[Movement, ...]


@once
def news(before: Snapshot, after: Snapshot, asked: Asked) -> News:
    """What is new between two days, the earlier first."""
    counts = [dict(_counts(snapshot, asked)) for snapshot in (before, after)]
    both = {name: Count(counts[0][name], counts[1][name]) for name in counts[0]}
    between = events(after, Named(waves=asked.waves, countries=asked.countries))
    new = [found for found in between if found.day.date() > before.day]
    names = {site.site_id: site.name for site in chosen_sites(after, asked.waves)}
    started = [m.site_ids for m in new if m.site_status == "operational"]
    return News(
        factories=both["factories"],
        antennas=both["antennas"],
        hosts=both["hosts"],
        participating=None if asked.waves else both["participating"],
        contracts=tuple(found for found in new if found.site_status == "contract_signed"),
        started=tuple(names[site] for ids in started for site in ids if site in names),
        movements=movements(before, after, asked),
    )


def _counts(snapshot: Snapshot, asked: Asked) -> tuple[tuple[str, int], ...]:
    chosen = chosen_sites(snapshot, asked.waves, asked.countries)
    found = [
        state
        for state in states_in(snapshot, asked.waves)
        if not asked.countries or state.code in asked.countries
    ]
    factories = sum(site.is_factory for site in chosen)
    return (
        ("factories", factories),
        ("antennas", len(chosen) - factories),
        ("hosts", sum(state.role == "host" for state in found)),
        ("participating", sum(state.participating for state in found)),
    )
