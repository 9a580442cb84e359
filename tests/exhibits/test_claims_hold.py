"""What the sentences about money claim, on any day and with any filter, against figures.csv itself.

The claims are read off the English sentences; what they are held against is worked out here from
the rows of the package, without the amounts, bounds and claims of the dashboard.
"""

import re
from datetime import date

import pandas as pd
import pytest
from hypothesis import Phase, given, settings
from hypothesis import strategies as st

from dashboard.codes.figures import STAGE_NAMES
from dashboard.data import current_dataset
from dashboard.exhibits.exhibit import Scene
from dashboard.exhibits.registry import EXHIBITS
from dashboard.language import Language
from dashboard.view import View

TABLES = current_dataset().tables
DAYS = [day for day in current_dataset().change_days if day >= date(2024, 12, 1)]
FIRM = {"selected", "contracted", "paid"}


def several(values, most=3):
    return st.lists(st.sampled_from(values), unique=True, max_size=most).map(tuple)


HOSTS = sorted(TABLES["sites"]["host_country"].unique())
VIEWS = st.builds(
    View,
    on=st.sampled_from(DAYS),
    wave=several(("1", "2", "3", "antennas")),
    country=several(HOSTS, most=5),
    side=st.sampled_from(("", "", "eu", "national")),
    stage=several(("target", "envelope", "selected", "contracted", "paid"), most=2),
    measure=st.sampled_from(("", "head", "gdp")),
)


of_views = settings(
    max_examples=25, deadline=None, phases=(Phase.explicit, Phase.reuse, Phase.generate)
)
"""A view that breaks a claim tells enough as it is: making it smaller takes minutes."""


def said(slug: str, view: View) -> str:
    exhibit = EXHIBITS[slug]
    scene = exhibit.scene_of(Scene(current_dataset(), view, Language("en")))
    return exhibit.sentence(exhibit.rows(scene), scene).replace("\u00a0", " ")


def known_sites(view: View) -> pd.DataFrame:
    sites = TABLES["sites"]
    sites = sites[sites["selected_day"] <= pd.Timestamp(view.on)]
    if view.wave:
        sites = sites[sites["wave"].isin(view.wave)]
    if view.country:
        sites = sites[sites["host_country"].isin(view.country)]
    return sites


def figures(view: View, measure: str) -> pd.DataFrame:
    """All rows known by the day of a measure of the sites that the filters leave."""
    rows = TABLES["figures"]
    rows = rows[(rows["known_on"] <= pd.Timestamp(view.on)) & (rows["measure"] == measure)]
    return rows[rows["subject_id"].isin(known_sites(view)["site_id"])]


def span(row: dict) -> tuple[float, float] | None:
    """Lowest and highest true value in euro; None for another currency."""
    value = row["amount_eur_million"]
    low, high = (row["amount_low"], row["amount_high"]) if pd.isna(value) else (value, value)
    if pd.isna(low):
        return None
    if row["qualifier"] in ("over", "at_least"):
        return low, float("inf")
    return (float("-inf"), high) if row["qualifier"] == "up_to" else (low, high)


def shown(view: View, measure: str) -> dict[str, tuple[float, float]]:
    """Spans in euro of the amounts shown first, by name of the site."""
    sites = known_sites(view).set_index("site_id")
    renamed = sites["renamed_day"] > pd.Timestamp(view.on)
    names = sites["former_name"].where(renamed, sites["name"])
    first = figures(view, measure).drop_duplicates("subject_id").to_dict("records")
    firm = [row for row in first if not view.stage or row["stage"] in view.stage]
    found = {names[row["subject_id"]]: span(row) for row in firm}
    return {name: bounds for name, bounds in found.items() if bounds}


def undecided(text: str) -> set[str]:
    found = re.search(r"Possibly more, but open how much: (.*?)\. ?", text + " ")
    return set(found[1].split("; ")) if found else set()


NAMED = r"(?:, equal in size: (?P<tied>.*?)\. Each:|: (?P<one>.*?), (?:[a-z ]+ )?€)"
"""Who leads: `: A, about €600 million`, or `, equal in size: A; B. Each: €10 million`."""


def leaders(opening: str, text: str) -> list[str]:
    """Names behind an opening; none where the text does not have it."""
    found = re.search(opening + NAMED, text)
    if not found:
        return []
    names = found["tied"].split("; ") if found["tied"] else [found["one"]]
    assert (len(names) > 1) == bool(found["tied"])
    return names


def check_leading(text: str, numbers: dict[str, tuple[float, float]]) -> None:
    if only := leaders(r"The only [\w ]+ in euro shown", text):
        assert list(numbers) == only
    elif names := leaders(r"Largest of the [\w ]+ shown", text):
        assert len(numbers) > 1
        check_first(names, numbers, text)
    else:
        assert "Largest of" not in text and "The only" not in text


def check_first(names: list[str], numbers: dict[str, tuple[float, float]], text: str) -> None:
    """That nobody has more than those named, but who is said to have possibly more."""
    (first,) = {numbers[name][0] for name in names}
    for name, (low, high) in numbers.items():
        assert low <= first
        if name not in names:
            assert high <= first or name in undecided(text)
            assert (low, high) != numbers[names[0]]


@of_views
@given(VIEWS)
def test_the_largest_site_is_the_largest(view):
    measure = view.side or "total"
    check_leading(said("money-by-site", view), shown(view, measure))
    check_leading(said("money-columns", view), shown(view.changed(stage=()), "total"))


@of_views
@given(VIEWS)
def test_what_is_said_to_be_nowhere_is_nowhere(view):
    measure = view.side or "total"
    for slug in ("money-by-site", "money-by-wave", "money-by-state", "money-columns"):
        text = said(slug, view)
        assert ("No site is known" in text) == known_sites(view).empty
        if "No total in euro of these sites is known" in text:
            assert not [row for row in figures(view, "total").to_dict("records") if span(row)]
        if "none has this stage" in text:
            stages = {code for code in view.stage if STAGE_NAMES[code] in text}
            assert stages == set(view.stage)
            assert not shown(view, "total")
        if "that may be added" in text:
            assert not {row["stage"] for row in addable(view, measure)} & set(view.stage or FIRM)


def addable(view: View, measure: str) -> list[dict]:
    """Firm single values of sites without any total in euro: nothing they could fail to fit."""
    totals = figures(view, "total").drop_duplicates("subject_id").to_dict("records")
    split = {row["subject_id"] for row in totals if span(row)}
    first = figures(view, measure).drop_duplicates("subject_id").to_dict("records")
    return [
        row
        for row in first
        if row["subject_id"] not in split
        and row["stage"] in FIRM
        and not pd.isna(row["amount_eur_million"])
    ]


@of_views
@given(VIEWS)
def test_no_known_firm_money_leaves_a_sum_in_silence(view):
    measure = view.side or "total"
    text = said("money-by-site", view)
    counted = re.search(r"sites in the sum: (\d+) of (\d+)", text)
    if measure == "total" and counted:
        assert (int(counted[1]), int(counted[2])) == (
            len(shown(view, measure)),
            len(known_sites(view)),
        )
    firm = [row for row in addable(view, measure) if not view.stage or row["stage"] in view.stage]
    assert not firm or int(counted[1]) >= len(firm)
    assert "scope" not in text


WORDED = r"((?:about |over |at least |up to )*)€([\d.,]+)(?: (million|billion))?"


@of_views
@given(VIEWS)
def test_a_sum_keeps_the_wording_of_its_parts(view):
    found = re.search(r"Sum: (.*?) \(", said("money-by-site", view.changed(side="")))
    numbers = shown(view, "total")
    assert bool(found) == bool(numbers)
    if not found:
        return
    last, unit = re.findall(r"([\d.,]+) (million|billion)", found[1])[-1]
    value = float(last.replace(",", "")) * (1000 if unit == "billion" else 1)
    low = sum(max(low, 0) for low, _ in numbers.values())
    high = sum(high for _, high in numbers.values())
    rows = figures(view, "total").drop_duplicates("subject_id")
    firm = rows[rows["stage"].isin(view.stage)] if view.stage else rows
    assert value == pytest.approx(low if high == float("inf") else high, rel=0.005)
    if "about" in set(firm["qualifier"][firm["amount_eur_million"].notna()]) or value != high:
        assert "about" in found[1]
    if high == float("inf"):
        assert {"over", "least"} & set(found[1].split())
    elif low != high:
        assert " to " in found[1]


def by_state(view: View) -> dict[str, tuple[float, float]]:
    """Spans of the money of all sites of a state: what is not published may add anything."""
    numbers, sites = shown(view, "total"), known_sites(view)
    renamed = sites["renamed_day"] > pd.Timestamp(view.on)
    named = sites.assign(name=sites["former_name"].where(renamed, sites["name"]))
    found = {}
    for code, own in named.groupby("host_country"):
        spans = [numbers[name] for name in own["name"] if name in numbers]
        if spans:
            low = sum(max(low, 0) for low, _ in spans)
            is_whole = len(spans) == len(own)
            found[code] = (low, sum(high for _, high in spans) if is_whole else float("inf"))
    return found


@of_views
@given(VIEWS)
def test_no_state_has_more_than_the_first(view):
    view = view.changed(side="", measure="")
    text, country = said("money-by-state", view), Language("en").country
    numbers = {country(code): bounds for code, bounds in by_state(view).items()}
    names = leaders(r"Most for the sites (?:it|they) hosts?", text)
    if names:
        check_first(names, numbers, text)
    else:
        assert len(numbers) < 2


@pytest.mark.parametrize("day", DAYS[::12])
def test_places_look_at_all_states(day):
    """Every host of a factory, in euro: its place among the others, ties and gaps included."""
    everyone = by_state(View(on=day))
    sites = TABLES["sites"]
    factories = sites[(sites["selected_day"] <= pd.Timestamp(day)) & (sites["kind"] == "factory")]
    peers = {code: everyone[code] for code in set(factories["host_country"]) & set(everyone)}
    for code, (low, high) in peers.items():
        text = said("state-rank", View(on=day, country=(code,)))
        place = re.search(r"(shared )?place (\d+)(?: to (\d+))? of (\d+)", text)
        others = [bounds for other, bounds in peers.items() if other != code]
        best = 1 + sum(other[0] > high for other in others)
        worst = 1 + sum(other[1] > low for other in others)
        assert (int(place[2]), int(place[3] or place[2])) == (best, worst)
        assert int(place[4]) == len(peers)
        if best == worst:
            assert bool(place[1]) == ((low, high) in others)


@of_views
@given(st.sampled_from(DAYS), several(("1", "2", "3")))
def test_a_wave_has_more_than_the_others_together_only_against_all_of_them(day, waves):
    text = said("waves", View(on=day, wave=waves))
    selected = TABLES["sites"][TABLES["sites"]["selected_day"] <= pd.Timestamp(day)]
    factory = sorted(set(selected["wave"]) - {"antennas"})
    rows = TABLES["figures"]
    rows = rows[(rows["known_on"] <= pd.Timestamp(day)) & (rows["measure"] == "total")]
    spans = {
        code: span(rows[rows["subject_id"] == f"wave-{code}"].iloc[0].to_dict())
        for code in factory
        if (rows["subject_id"] == f"wave-{code}").any()
    }
    names = {"1": "First wave", "2": "Second wave", "3": "Third wave"}
    if "together" in text:
        leader = next(code for code in factory if text.startswith(names[code]))
        assert spans[leader][0] > sum(high for code, (_, high) in spans.items() if code != leader)
        assert set(spans) == set(factory)
    if found := re.search(r"Largest amount of a factory wave known here: (\w+ wave)", text):
        leader = next(code for code in factory if names[code] == found[1])
        for code, (low, high) in spans.items():
            if code != leader:
                assert low <= spans[leader][0]
                assert high <= spans[leader][0] or names[code] in undecided(text)


SUBJECTS = sorted(TABLES["figures"]["subject_id"].unique())


@of_views
@given(
    st.sampled_from(DAYS), st.lists(st.sampled_from(SUBJECTS), min_size=2, max_size=2, unique=True)
)
def test_only_a_source_makes_an_amount_part_of_another(day, pair):
    parents = TABLES["envelopes"].set_index("envelope_id")["parent_id"].dropna().to_dict()
    text = said("two-bars", View(on=day, compare=tuple(pair)))

    def inside(one: str, other: str) -> bool:
        while one in parents:
            one = parents[one]
            if one == other:
                return True
        return False

    is_part = inside(*pair) or inside(*reversed(pair))
    assert is_part or "officially part" not in text
    assert is_part or "so it is also a share" not in text


@of_views
@given(
    st.sampled_from(DAYS), st.lists(st.sampled_from(SUBJECTS), min_size=2, max_size=2, unique=True)
)
def test_a_ratio_claims_no_more_than_the_wordings_of_both(day, pair):
    text = said("two-bars", View(on=day, compare=tuple(pair)))
    both = re.search(rf"Side by side: {WORDED}(.*?); {WORDED}", text)
    ratio = re.search(r"The second next to the first: ((?:about |at least |up to )*)", text)
    if not both or not ratio:
        return
    first, second, wording = both[1], both[5], ratio[1]
    if "about" in first or "about" in second:
        assert "about" in wording or " same size" in text
    floor = {"over", "at least"}
    is_floor = any(word in second for word in floor) or "up to" in first
    is_ceiling = any(word in first for word in floor) or "up to" in second
    assert ("at least" in wording) == (is_floor and not is_ceiling)
    assert ("up to" in wording) == (is_ceiling and not is_floor)
    assert not (is_floor and is_ceiling)
