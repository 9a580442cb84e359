"""What two days tell apart: sites, names, roles, states, steps of machines and amounts, dated."""

from collections.abc import Iterator
from dataclasses import dataclass

from dashboard.codes.roles import ROLES
from dashboard.data import Amount, Snapshot
from dashboard.data.amounts import difference
from dashboard.facts.milestones import milestones
from dashboard.facts.once import once
from dashboard.facts.sites import Site, chosen_sites, site_by_id
from dashboard.facts.states import State, sources_by_state, states_in
from dashboard.facts.subjects import subject, wave_of

SITE, NAME, STATUS, ROLE, MEMBER = "site", "name", "status", "role", "member"


@dataclass(frozen=True)
class Asked:
    """Of which waves and which states changes are asked for; all where nothing is set. A site is
    asked for by its host state.
    """

    waves: tuple[str, ...] = ()
    countries: tuple[str, ...] = ()

    def leaves(self, snapshot: Snapshot, subject_id: str) -> bool:
        """Whether a subject of amounts is one of those; a programme is of no wave and state."""
        if self.waves and wave_of(snapshot, subject_id) not in self.waves:
            return False
        if not self.countries:
            return True
        site = site_by_id(snapshot).get(subject_id)
        return site is not None and site.host_country in self.countries


@dataclass(frozen=True)
class Change:
    """A change of a site (by its id) or of a state (alpha-2): kind, the day of it as the package
    writes it (empty for none), codes or names before and after; empty for none before.
    """

    kind: str
    subject_id: str
    day: str
    before: str
    after: str
    source_ids: tuple[str, ...]


@dataclass(frozen=True)
class Movement:
    """An amount that is not the same on both days, in the order of the package. `label` is the name
    of its subject, `wave` the code of its wave, `day` the ISO day from which the later amount is
    known; not published on one side where it is new, or no longer known.
    """

    subject_id: str
    label: str
    wave: str
    measure: str
    day: str
    before: Amount
    after: Amount

    @property
    def is_new(self) -> bool:
        """Whether none was known before."""
        return not self.before.is_published

    @property
    def is_withdrawn(self) -> bool:
        """Whether none is known any more."""
        return not self.after.is_published

    @property
    def is_comparable(self) -> bool:
        """Whether both cover the same, with bounds from which a difference follows."""
        return (
            self.before.covers == self.after.covers
            and self.before.bounds.is_closed
            and self.after.bounds.is_closed
        )

    @property
    def difference(self) -> Amount:
        """After less before; not published where the two do not cover the same."""
        return difference(self.after, self.before) if self.is_comparable else Amount()

    @property
    def size(self) -> float:
        """The larger of the two amounts, EUR million; 0 where none is in euro."""
        return max(self.before.middle or 0.0, self.after.middle or 0.0)


@once
def changes(before: Snapshot, after: Snapshot, asked: Asked) -> tuple[Change, ...]:
    """Every change but those of amounts, by kind."""
    found = chosen_sites(after, asked.waves, asked.countries)
    return (
        *_new_sites(before, found),
        *_states(before, after, asked),
        *_steps(before, after, found),
        *_names(before, found),
    )


def _new_sites(before: Snapshot, found: tuple[Site, ...]) -> Iterator[Change]:
    known = site_by_id(before)
    for site in found:
        if site.site_id not in known:
            cited = (site.source_id,)
            yield Change(SITE, site.site_id, site.selected_on, "", site.status, cited)


def _names(before: Snapshot, found: tuple[Site, ...]) -> Iterator[Change]:
    known = site_by_id(before)
    rows = before.tables["sites"]
    renamed = dict(zip(rows["site_id"], rows["renamed_on"], strict=True))
    for site in found:
        was = known.get(site.site_id)
        if was and was.name != site.name:
            day, cited = str(renamed[site.site_id]), (site.source_id,)
            yield Change(NAME, site.site_id, day, was.name, site.name, cited)


def _steps(before: Snapshot, after: Snapshot, found: tuple[Site, ...]) -> Iterator[Change]:
    """Sites known on both days whose machine has come further, with the milestone that says so."""
    known = site_by_id(before)
    for site in found:
        was = known.get(site.site_id)
        if was and was.status != site.status:
            steps = [m for m in milestones(after) if m.reaches(site.site_id, site.status)]
            day, cited = (steps[0].date, steps[0].source_ids) if steps else ("", (site.source_id,))
            yield Change(STATUS, site.site_id, day, was.status, site.status, cited)


def _states(before: Snapshot, after: Snapshot, asked: Asked) -> Iterator[Change]:
    known = {state.code: state for state in states_in(before, asked.waves)}
    for state in states_in(after, asked.waves):
        was = known[state.code]
        if asked.countries and state.code not in asked.countries:
            continue
        if was.role != state.role:
            yield _role(was, state, after)
        if state.participating and not was.participating and not asked.waves:
            yield Change(MEMBER, state.code, state.since, "", "", (state.eurohpc_source,))


def _role(was: State, state: State, after: Snapshot) -> Change:
    """A new role, from the day on which the first site was known that gives it."""
    rows = after.participation[["country", "site_id", "role", "known_on"]]
    known = site_by_id(after)
    days = [
        day.date().isoformat()
        for country, site_id, role, day in rows.itertuples(index=False, name=None)
        if country == state.code and _gives(known[site_id], role) == state.role
    ]
    cited = sources_by_state(after).get(state.code, ())
    return Change(ROLE, state.code, min(days, default=""), was.role, state.role, cited)


def _gives(site: Site, part: str) -> str:
    """The role of a state that has this part in a site (see facts.states)."""
    if site.is_factory:
        return part
    return "antenna" if part == "host" else ROLES[-1]


@once
def movements(before: Snapshot, after: Snapshot, asked: Asked) -> tuple[Movement, ...]:
    """Amounts that differ: those that moved or are no longer known, then the new ones, each the
    largest first. What we computed is no news.
    """
    shown = (*after.amounts_shown, *before.amounts_shown)
    pairs = dict.fromkeys((amount.subject_id, amount.measure) for amount in shown)
    rows = after.figures
    days = dict(zip(rows["figure_id"], rows["known_on"], strict=True))
    found = []
    for subject_id, measure in pairs:
        was, now = before.amount(subject_id, measure), after.amount(subject_id, measure)
        if _differ(was, now) and asked.leaves(after, subject_id):
            day = days[now.figure_id].date().isoformat() if now.figure_id else ""
            found.append(_movement(after, was, now, day))
    return tuple(sorted(found, key=lambda m: (m.is_new, -m.size)))


def _differ(was: Amount, now: Amount) -> bool:
    if "computed" in (was.basis, now.basis):
        return False
    return (was.low, was.high, was.qualifier) != (now.low, now.high, now.qualifier)


def _movement(after: Snapshot, was: Amount, now: Amount, day: str) -> Movement:
    about = subject(after, now.subject_id)
    return Movement(now.subject_id, about.label, about.wave, now.measure, day, was, now)
