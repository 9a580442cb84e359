"""Subjects of amounts: envelopes and sites, what they consist of and what contains them."""

from collections.abc import Mapping
from dataclasses import dataclass

from dashboard.data import Amount, Snapshot, Total
from dashboard.facts.once import once

PARTS_OF_A_WHOLE = ("eu", "national", "private")
"""Measures that may stand for a programme which has no other amount."""


@dataclass(frozen=True)
class Subject:
    """Something with an amount: an envelope or a site; `label` as in the data package, `wave` the
    code of its wave, empty for a programme.
    """

    subject_id: str
    label: str
    amount: Amount
    wave: str = ""

    @property
    def size(self) -> float:
        """Where the amount stands on a scale, EUR million; raises ValueError for none in euro."""
        if self.amount.middle is None:
            raise ValueError(f"{self.subject_id} has no amount in euro")
        return self.amount.middle


def is_site(snapshot: Snapshot, subject_id: str) -> bool:
    """Whether the subject is a site, selected by the day or not."""
    return subject_id in snapshot.wave_by_site


def wave_of(snapshot: Snapshot, subject_id: str) -> str:
    """Code of the wave that a site belongs to or an envelope is; empty for a programme."""
    if is_site(snapshot, subject_id):
        return snapshot.wave_by_site[subject_id]
    waves = snapshot.wave_by_code.values()
    return next((wave.code for wave in waves if wave.envelope_id == subject_id), "")


def envelope_of(snapshot: Snapshot, wave: str) -> str:
    """Envelope that holds the money of a wave; empty where none is known."""
    return snapshot.wave_by_code[wave].envelope_id


def containers(snapshot: Snapshot, subject_id: str) -> tuple[str, ...]:
    """Envelopes that officially contain a subject, nearest first; for a site, its wave's and what
    contains that.
    """
    if not is_site(snapshot, subject_id):
        return snapshot.ancestors(subject_id)
    envelope = envelope_of(snapshot, wave_of(snapshot, subject_id))
    return (envelope, *snapshot.ancestors(envelope)) if envelope else ()


def amount_of(snapshot: Snapshot, subject_id: str) -> Amount:
    """The amount that stands for a subject: its total, or the one part a programme is about."""
    total = snapshot.amount(subject_id)
    if total.in_euro or is_site(snapshot, subject_id):
        return total
    parts = [snapshot.amount(subject_id, measure) for measure in PARTS_OF_A_WHOLE]
    published = [part for part in parts if part.in_euro]
    return published[0] if len(published) == 1 else total


@once
def envelope_labels(snapshot: Snapshot) -> Mapping[str, str]:
    """Labels of all envelopes of the package by id, as it has them; not to be changed."""
    envelopes = snapshot.tables["envelopes"]
    return dict(zip(envelopes["envelope_id"], envelopes["label"], strict=True))


@once
def _labels(snapshot: Snapshot) -> Mapping[str, str]:
    """Names of all subjects by id; a site selected by the day is called as it was then."""
    sites = snapshot.tables["sites"]
    return {
        **envelope_labels(snapshot),
        **dict(zip(sites["site_id"], sites["name"], strict=True)),
        **dict(zip(snapshot.sites["site_id"], snapshot.sites["name"], strict=True)),
    }


@once
def subject(snapshot: Snapshot, subject_id: str) -> Subject:
    """A subject as known on the snapshot's day. Raises KeyError for an unknown id."""
    return Subject(
        subject_id,
        str(_labels(snapshot)[subject_id]),
        amount_of(snapshot, subject_id),
        wave_of(snapshot, subject_id),
    )


@once
def comparable(snapshot: Snapshot) -> tuple[Subject, ...]:
    """Every envelope and site with an amount in euro on the day, largest first."""
    ids = dict.fromkeys(snapshot.figures["subject_id"])
    found = [subject(snapshot, item) for item in ids]
    published = [item for item in found if item.amount.middle]
    return tuple(sorted(published, key=lambda item: (-item.size, item.label)))


@once
def parts_of(snapshot: Snapshot, subject_id: str) -> tuple[Subject, ...]:
    """The sites of a wave, or the envelopes that are officially in an envelope; largest first,
    those without an amount last.
    """
    wave = "" if is_site(snapshot, subject_id) else wave_of(snapshot, subject_id)
    if wave:
        ids = list(snapshot.sites.index[snapshot.sites["wave"] == wave])
    else:
        ids = list(snapshot.envelopes.index[snapshot.envelopes["parent_id"] == subject_id])
    found = [subject(snapshot, item) for item in ids]
    return tuple(sorted(found, key=lambda item: -(item.amount.middle or 0)))


@once
def sum_of(snapshot: Snapshot, parts: tuple[Subject, ...]) -> Total | None:
    """Sum of parts, or None where there is none, or the tables say they must not be added."""
    measures = {part.amount.measure for part in parts}
    if len(measures) != 1:
        return None
    try:
        total = snapshot.total([part.subject_id for part in parts], measures.pop())
    except ValueError:
        return None
    return total if total.is_published else None
