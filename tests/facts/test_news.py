"""What is new between two days: counts read off the tables, and amounts that must not be mixed."""

from dataclasses import replace
from datetime import date
from types import SimpleNamespace

import pytest

from dashboard.data import Amount, Snapshot
from dashboard.exhibits.changes import EXHIBIT as CHANGES
from dashboard.facts.changes import Asked, Movement, changes, movements
from dashboard.facts.milestones import Named
from dashboard.facts.news import events, news

FIRST, SECOND = date(2024, 12, 10), date(2025, 3, 12)


def between(dataset, before, after, **asked):
    return news(dataset.on(before), dataset.on(after), Asked(**asked))


def test_the_second_wave_by_hand(dataset):
    found = between(dataset, FIRST, SECOND)
    assert (found.factories.before, found.factories.after, found.factories.more) == (7, 13, 6)
    assert found.antennas.after == 0
    sites = dataset.tables["sites"]
    hosts = set(sites["host_country"][sites["wave"].isin(["1", "2"])])
    assert (found.hosts.before, found.hosts.after) == (7, len(hosts))
    assert found.contracts == () and found.started == ()


def test_contracts_and_machines_are_those_of_milestones_that_happened(dataset):
    found = between(dataset, SECOND, None)
    rows = dataset.tables["milestones"]
    signed = rows[(rows["site_status"] == "contract_signed") & (rows["day"] > "2025-03-12")]
    assert {m.milestone_id for m in found.contracts} == set(signed["milestone_id"])
    assert found.started == ("JUPITER AI Factory (JAIF)",)
    assert between(dataset, date(2025, 9, 5), None).started == ()


def test_an_announced_date_is_no_news_however_long_it_is_past(dataset):
    snapshot = dataset.on(None)
    known = snapshot.milestones
    loose = known[known["happened"] & ~known["certainty"].isin(["confirmed", "single_source"])]
    named = {found.milestone_id for found in events(snapshot, Named())}
    assert len(loose) and not named & set(loose["milestone_id"])
    days = [found.day for found in events(snapshot, Named())]
    assert days == sorted(days, reverse=True)


@pytest.mark.parametrize(
    "asked",
    [{"waves": ("2",)}, {"countries": ("FR", "SI")}, {"waves": ("2",), "countries": ("SI",)}],
)
def test_waves_and_states_limit_all_of_it(dataset, asked):
    found = between(dataset, FIRST, None, **asked)
    whole = between(dataset, FIRST, None)
    sites = dataset.tables["sites"].set_index("site_id")
    waves, states = asked.get("waves", ("1", "2", "3", "antennas")), asked.get("countries", ())
    left = sites[sites["wave"].isin(waves) & (sites["host_country"].isin(states) | (not states))]
    assert found.factories.after == (left["kind"] == "factory").sum()
    assert {m.subject_id for m in found.movements} <= {*left.index, "wave-2"}
    assert set(found.movements) < set(whole.movements)
    assert (found.participating is None) == ("waves" in asked)
    for change in changes(dataset.on(FIRST), dataset.on(None), Asked(**asked)):
        is_of_state = change.kind in ("role", "member")
        if not is_of_state or states:
            assert change.subject_id in (states if is_of_state else left.index)


def test_amounts_that_moved_stand_before_those_that_are_new_and_each_is_known_then(dataset):
    before, after = dataset.on(SECOND), dataset.on(None)
    found = movements(before, after, Asked())
    assert [m.is_new for m in found] == sorted(m.is_new for m in found)
    slaif = next(m for m in found if (m.subject_id, m.measure) == ("slaif", "total"))
    assert (slaif.before.high, slaif.after.high) == (150, 135)
    assert not slaif.is_comparable and not slaif.difference.is_published
    for moved in found:
        assert SECOND.isoformat() < moved.day <= after.day.isoformat()
        assert "computed" not in (moved.before.basis, moved.after.basis)


def moved(before, after):
    return Movement("a", "A", "", "total", "2026-01-01", before, after)


OLD = Amount(100, 100, covers="machine", subject_id="a", measure="total", figure_id="f1")


def test_a_difference_is_computed_where_both_cover_the_same_and_nowhere_else():
    new = replace(OLD, low=130.0, high=130.0)
    assert moved(OLD, new).difference.low == 30
    assert not moved(OLD, replace(new, covers="machine and building")).difference.is_published
    assert not moved(OLD, replace(new, qualifier="over")).difference.is_published
    assert not moved(Amount(), new).difference.is_published


def snapshots(was, now):
    """Two days on which one amount is known, as far as movements are asked."""

    def on(day, amount):
        rows = {"figure_id": [amount.figure_id], "known_on": [SimpleNamespace(date=lambda: day)]}
        return SimpleNamespace(
            day=day,
            amounts_shown=(amount,) if amount.is_published else (),
            amount=lambda subject, measure="total": amount,
            figures=rows,
            wave_by_site={},
            wave_by_code={},
            tables={
                "envelopes": {"envelope_id": ["a"], "label": ["A"]},
                "sites": {"site_id": [], "name": []},
            },
            sites={"site_id": [], "name": []},
        )

    return _hashed(on(FIRST, was)), _hashed(on(SECOND, now))


def _hashed(namespace):
    facts = {k: staticmethod(v) if callable(v) else v for k, v in vars(namespace).items()}
    own = {"__hash__": object.__hash__, "__init__": lambda self: None}
    return type("Day", (Snapshot,), {**facts, **own})()


def test_an_amount_that_is_no_longer_known_is_said_as_such_and_one_of_our_own_is_no_news():
    nothing = Amount(subject_id="a", measure="total")
    (gone,) = movements(*snapshots(OLD, nothing), Asked())
    assert gone.is_withdrawn and not gone.is_new and gone.size == 100
    (new,) = movements(*snapshots(nothing, OLD), Asked())
    assert new.is_new and not new.is_withdrawn
    assert (
        movements(*snapshots(OLD, replace(OLD, high=90, low=90, basis="computed")), Asked()) == ()
    )
    assert movements(*snapshots(OLD, replace(OLD, figure_id="f2")), Asked()) == ()


def test_a_dated_view_names_no_amount_of_a_later_day(scene):
    here = scene(on="2025-03-12", changed_since=FIRST, changed_until=date(2026, 1, 1))
    rows = CHANGES.rows(here)
    assert max(day for day in rows["day"] if day) <= "2025-03-12"
    assert CHANGES.question(here) == "What is new? 10 December 2024 – 12 March 2025"
