"""Findings in views that nobody thought of: they open with what they are limited to, and their
numbers are those of a count made here from the tables.
"""

import re
from datetime import date

import pandas as pd
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from tests.support.views import values, views

from dashboard.codes.roles import ROLES
from dashboard.codes.waves import WAVES
from dashboard.data import current_dataset
from dashboard.exhibits.drawn import drawn
from dashboard.exhibits.exhibit import Scene
from dashboard.exhibits.registry import EXHIBITS
from dashboard.language import language_of
from dashboard.view import PARTS, View, Where, limits_of

DATASET = current_dataset()
TABLES = DATASET.tables
LIMITS = limits_of(DATASET)
NARROWING = [name for name, part in PARTS.items() if part.narrows]
DAYS = st.sampled_from([None, *DATASET.change_days])
VIEWS = views(
    LIMITS,
    most=3,
    of_pages=False,
    on=DAYS,
    country=values("country", LIMITS, most=5),
    since=st.none() | st.sampled_from([date(2024, 9, 1), date(2025, 3, 1)]),
    until=st.none() | st.sampled_from([date(2025, 6, 30), date(2026, 1, 1)]),
    changed_since=DAYS,
    changed_until=DAYS,
    measure=st.sampled_from(["", "sites", "wave", "head"]),
)


def scene_of(view: View) -> Scene:
    return Scene(DATASET, view, language_of(view.lang))


def values_of(name: str, view: View, most: int | None) -> list[str]:
    """What a reader calls the chosen values of a filter."""
    value = getattr(view, name)
    said = PARTS[name].said(
        value[:most] if isinstance(value, tuple) else value, language_of(view.lang)
    )
    return [words for _, words in said]


def expected(exhibit, view: View) -> dict[str, list[str]]:
    """Values of the filters that an exhibit reads and its question does not name."""
    read = {*exhibit.reads, *(["on"] if exhibit.is_dated else [])} - {*exhibit.marks}
    return {
        name: values_of(name, view, exhibit.most.get(name)) for name in NARROWING if name in read
    }


@pytest.mark.parametrize("slug", EXHIBITS)
@settings(max_examples=8, deadline=None)
@given(view=VIEWS)
def test_a_finding_opens_with_the_filters_that_it_reads_and_no_others(slug, view):
    exhibit = EXHIBITS[slug]
    if not all(getattr(view, name) for name in exhibit.needs):
        return
    found = drawn(exhibit, scene_of(view))
    said = {word for words in expected(exhibit, view).values() for word in words}
    unnamed = [
        word
        for name, words in expected(exhibit, view).items()
        if name not in exhibit.named
        for word in words
    ]
    opening = found.sentence.partition(": ")[0] if unnamed else ""
    assert {word for word in unnamed if word not in opening} == set()
    for word in unnamed:
        opening = opening.replace(word, "", 1)
    assert re.fullmatch(r"[,;–… ]*", opening), found.sentence
    assert found.alternative.startswith(found.sentence)
    assert {word for word in said if word not in found.statement} == set()


@pytest.mark.parametrize("slug", [slug for slug in EXHIBITS if EXHIBITS[slug].marks])
@settings(max_examples=10, deadline=None)
@given(view=VIEWS)
def test_what_is_only_outlined_leaves_nothing_out(slug, view):
    exhibit = EXHIBITS[slug]
    bare = view.changed(**{name: getattr(View(), name) for name in exhibit.marks})
    assert exhibit.rows(scene_of(view)).equals(exhibit.rows(scene_of(bare)))
    said, told = (exhibit.finding(exhibit.rows(s), s) for s in map(scene_of, (view, bare)))
    picked = [word for name in exhibit.marks for word in values_of(name, view, None)]
    assert said == told or any(word in said for word in picked)


def test_an_exhibit_reads_parts_that_its_address_may_name():
    for exhibit in EXHIBITS.values():
        assert {PARTS[name].where for name in exhibit.reads} <= {Where.EXHIBITS}, exhibit.slug


def day_of(view: View) -> pd.Timestamp:
    return pd.Timestamp(view.on or date.today())


def sites_of(view: View) -> pd.DataFrame:
    sites = TABLES["sites"]
    sites = sites[pd.to_datetime(sites["selected_on"]) <= day_of(view)]
    return sites[sites["wave"].isin(view.wave or WAVES)]


def numbers(text: str) -> list[int]:
    return [int(found) for found in re.findall(r"\d+", text)]


def in_english(slug: str, view: View) -> str:
    """The sentence alone: a number of its scope is none of its numbers."""
    scene = scene_of(view.changed(lang="en"))
    return EXHIBITS[slug].sentence(EXHIBITS[slug].rows(scene), scene).replace("\u00a0", " ")


@settings(max_examples=30, deadline=None)
@given(view=VIEWS)
def test_the_map_counts_states_as_the_tables_do(view):
    view, sites = view.changed(measure=""), sites_of(view)
    links = TABLES["participation"]
    links = links[links["known_on"] <= day_of(view)].merge(sites[["site_id", "kind"]], on="site_id")
    hosts = set(links["country"][(links["kind"] == "factory") & (links["role"] == "host")])
    joined = set(links["country"][(links["kind"] == "factory")]) - hosts
    antennas = set(links["country"]) - hosts - joined
    counted = {"host": len(hosts), "partner": len(joined), "antenna": len(antennas)}
    wanted = [counted[role] for role in ROLES[:3] if role in (view.role or ROLES) and counted[role]]
    said = in_english("where", view).partition(" EU Member")[0]
    if wanted:
        assert numbers(said) == wanted
    elif view.role and "none" in view.role and len(sites):
        assert "host" in said and "no known site" in said
    else:
        assert not numbers(said)


@settings(max_examples=25, deadline=None)
@given(view=VIEWS)
def test_the_waves_count_sites_as_the_tables_do(view):
    sites = sites_of(view.changed(wave=()))
    counted = sites["wave"].value_counts()
    if len(view.wave) == 1 and view.wave[0] in counted:
        assert numbers(in_english("waves", view))[0] == counted[view.wave[0]]
    said = in_english("waves", view.changed(wave=()))
    if len(set(counted.index) - {"antennas"}) == 1:
        factories = sum(counted.drop("antennas", errors="ignore"))
        assert numbers(said)[0] == factories and "AI Factor" in said
    if "antennas" in counted and len(counted) == 1:
        assert said.startswith(f"{counted['antennas']} antenna")
    if sites.empty:
        assert said == "No site had been selected by this day."


@settings(max_examples=30, deadline=None)
@given(view=VIEWS)
def test_milestones_are_counted_as_in_the_table(view):
    rows = TABLES["milestones"]
    keep = (rows["known_on"] <= day_of(view)) & (
        rows["day"] >= pd.Timestamp(view.since or date(2024, 1, 1))
    )
    if view.until:
        keep &= rows["day"] <= pd.Timestamp(view.until)
    for name in ("kind", "wave"):
        if getattr(view, name):
            keep &= rows[name].isin(getattr(view, name))
    whole = int(keep.sum())
    if view.country:
        links = TABLES["milestone_countries"]
        named = links["milestone_id"][links["country"].isin(view.country)]
        keep &= rows["milestone_id"].isin(named)
    rows, said = rows[keep], in_english("milestones", view)
    if rows.empty:
        assert said == "No milestone."
        return
    coming = int((rows["day"] > day_of(view)).sum())
    assert re.match(rf"{len(rows)} milestones?\. ", said)
    if view.country:
        assert f"All states: {whole}." in said
        return
    assert ("Still to come:" in said) == (coming == 1)
    assert (f"Dates still to come: {coming}." in said) == (coming > 1)


STEPS = ("Selected, no further step known", "Contract for the machine signed", "Under construction",
         "Machine in operation")  # fmt: skip


@settings(max_examples=30, deadline=None)
@given(view=VIEWS)
def test_the_progress_counts_factories_as_the_tables_do(view):
    factories = sites_of(view)
    factories = factories[factories["kind"] == "factory"]
    if view.country:
        factories = factories[factories["host_country"].isin(view.country)]
    said = in_english("progress", view)
    if factories.empty:
        assert said == "No AI Factory."
        return
    order = ("selected", "contract_signed", "under_construction", "operational")
    steps = TABLES["milestones"]
    steps = steps[
        steps["site_status"].notna()
        & steps["certainty"].isin(["confirmed", "single_source"])
        & (steps["day"] <= day_of(view))
        & (steps["known_on"] <= day_of(view))
    ]
    reached = TABLES["milestone_sites"].merge(steps, on="milestone_id")
    furthest = reached["site_status"].map(order.index).groupby(reached["site_id"]).max()
    counted = factories["site_id"].map(furthest).fillna(0).astype(int).value_counts()
    assert re.match(rf"{len(factories)} AI Factor(y|ies)\. ", said)
    found = {step: int(n) for step, n in re.findall(r"([A-Z][\w ,]+): (\d+)\.", said)}
    assert {STEPS.index(step): n for step, n in found.items() if step in STEPS} == counted.to_dict()


def test_days_to_a_contract_are_those_of_machines_bought_for_the_factory():
    said = in_english("progress", View(on=date(2026, 11, 23)))
    assert "412 to 629" in said  # DAEDALUS (108) and Alice Recoque were bought elsewhere
