"""One state's page and the comparison of states, worked out by hand from the tables.

Slovenia: SLAIF EUR 135 million (figures.csv) over 2,135,000 inhabitants is EUR 63.2318 each, over
a GDP of EUR 71,200 million 0.1896 %. Austria: 80 over 9,216,000 is 8.6806, over 514,300 0.0156 %.
Germany: 85 (HammerHAI) + about 55 (JAIF) = about 140, over 83,467,117 is 1.6773.
"""

from math import hypot

import pytest
from lxml import html

from dashboard.codes.shapes import DIAMOND, RING
from dashboard.contents import PAGES
from dashboard.data import Amount
from dashboard.document.visit import Visit
from dashboard.drawing.ends import End, Inside
from dashboard.drawing.frames import CLOSEST, fitting
from dashboard.drawing.map_parts import HALF
from dashboard.drawing.marks import Bar, Box, Sign, Words
from dashboard.drawing.projection import EUROPE, project
from dashboard.drawing.type_scale import TYPE
from dashboard.drawing.typeface import PART, width_of_runs
from dashboard.drawing.widths import Width
from dashboard.exhibits import (
    compare_states,
    state_brief,
    state_figures,
    state_history,
    state_links,
    state_map,
    state_map_drawing,
    state_milestones,
    state_payers,
    state_programme,
    state_rank,
    state_sectors,
    states,
)
from dashboard.exhibits.drawn import drawn
from dashboard.filtered import shown as shown_on


def words(text):
    return text.replace("\u00a0", " ")


def sentence(module, scene):
    return words(module.EXHIBIT.sentence(module.EXHIBIT.rows(scene), scene))


def by_country(rows):
    return rows.set_index("country", drop=False)


def test_slovenia_among_the_host_states(scene):
    here = scene(country=("SI",))
    assert sentence(state_rank, here) == (
        "Money for the sites it hosts: €135 million (place 7 of 15); about €63.23 per inhabitant"
        " (place 3 of 15); about 0.19 % of GDP (place 2 of 15)."
    )
    rows = by_country(state_rank.rows(here))
    assert len(rows) == 16
    assert list(rows.index[:3]) == ["FI", "IT", "ES"]
    assert rows.loc["LU", "place_head"] == "1"
    assert rows.loc["FI", "place_gdp"] == "1"


def test_germany_sums_two_sites_and_keeps_its_about(scene):
    text = sentence(state_rank, scene(country=("DE",)))
    assert "about €140 million (place 6 of 15)" in text
    assert "about €1.68 per inhabitant (place 14 of 15)" in text


def test_a_state_without_a_published_amount_is_not_ranked(scene):
    here = scene(country=("SE",))
    assert sentence(state_rank, here) == (
        "Not ranked: no total in euro of the sites it hosts is known by this day."
    )
    sweden = by_country(state_rank.rows(here)).loc["SE"]
    assert not sweden["money"].is_published
    assert not any(sweden[["place", "place_head", "place_gdp"]])


def test_a_base_from_another_source_is_never_ranked(scene):
    here = scene(country=("RS",))
    text = sentence(state_rank, here)
    assert "€0.58 per inhabitant (another source or year, not ranked)" in text
    assert "GDP" not in text
    rows = by_country(state_rank.rows(here))
    assert set(rows.index[rows["place_head"] != ""]) == {"BE", "CY", "HU", "IE", "LV", "MT"}
    assert "DE" not in rows.index


def test_an_amount_in_another_currency_is_said_and_not_ranked(scene):
    assert sentence(state_rank, scene(country=("GB",))) == (
        "Not ranked, because the amount is not in euro: £8.6 million."
    )


def test_filters_of_other_pages_do_not_change_a_place(scene):
    filtered = scene(country=("SI",), wave=("1",), stage=("paid",), side="eu", measure="gdp")
    assert sentence(state_rank, filtered) == sentence(state_rank, scene(country=("SI",)))


def test_places_on_the_day_of_the_second_wave(scene):
    rows = by_country(state_rank.rows(scene(on="2025-03-12", country=("SI",))))
    assert len(rows) == 12
    assert "LT" not in rows.index


@pytest.mark.parametrize(
    ("module", "text"),
    [
        (
            state_rank,
            "No place among the host states: no hosted site is known by this day.",
        ),
        (state_sectors, "No site hosted or joined is known by this day."),
        (state_map, "No link with another state by this day."),
        (
            state_programme,
            "EuroHPC participating state: yes; since when was not found. Joint procurement of AI"
            " gigafactories: yes; Member States in it: 18; opened: 30 July 2026.",
        ),
    ],
)
def test_a_state_with_nothing_says_so(scene, module, text):
    assert sentence(module, scene(country=("HR",))) == text


def test_since_when_a_state_takes_part_in_eurohpc(scene):
    assert sentence(state_programme, scene(country=("CH",))).startswith(
        "EuroHPC participating state: yes; since: 11 November 2025. Joint procurement of AI"
        " gigafactories: no;"
    )
    before = sentence(state_programme, scene(on="2025-11-10", country=("CH",)))
    assert before == "EuroHPC participating state: no."


def test_with_whom_a_state_is_linked(scene):
    rows = state_map.rows(scene(country=("SI",)))
    assert list(zip(rows["country"], rows["relation"], strict=True)) == [
        ("SI", state_links.HOSTS),
        ("IT", state_links.JOINED),
    ]
    assert sentence(state_map, scene(country=("FI",))) == (
        "Through partnerships: Czechia, Denmark, Estonia, Norway and Poland."
        " Through antennas: Belgium, Iceland, Latvia and Switzerland."
    )


def map_of(here, width=Width.COLUMN):
    return drawn(state_map.EXHIBIT, here).drawings[width].marks


def test_the_map_names_the_picked_state_on_a_tab(scene):
    here = scene(country=("AT", "SI"))
    (tab,) = [mark for mark in map_of(here) if isinstance(mark, Box) and mark.filling == "ink"]
    named = next(m for m in map_of(here) if isinstance(m, Words) and m.text == "Austria")
    assert tab.y == named.y
    shown = state_map.on_map(state_map.rows(here), here).states
    assert [state.code for state in shown if state.is_picked] == ["AT"]


def test_the_map_has_the_colours_of_the_roles_and_says_city_and_role_of_each_site(scene):
    here = scene(country=("SI",))
    rows = state_map.rows(here)
    shown = {s.code: (s.colour, s.share) for s in state_map.on_map(rows, here).states}
    assert (shown["SI"], shown["IT"]) == (("host", 1.0), ("host", HALF))
    assert {shown[code][0] for code in ("AT", "HR", "DE")} == {"no-part"}
    said = [mark.text for mark in map_of(here) if isinstance(mark, Words)]
    for city, site in (
        ("Maribor host", "SLAIF (Slovenian AI Factory)"),
        ("Bologna partner", "IT4LIA AI Factory"),
    ):
        assert said.index(site) == said.index(city) + 1
    labels = [item.label for item in state_map.legend(rows, here)]
    assert labels == ["Host state", "First wave", "Second wave", "Partner in a site"]


@pytest.mark.parametrize("code", ["DE", "ES", "FI", "IT", "LU", "PL", "SI", "BE"])
@pytest.mark.parametrize("width", state_map_drawing.WIDTHS)
def test_words_on_the_map_meet_neither_each_other_nor_the_edge(scene, code, width):
    for lang in ("en", "de"):
        drawing = drawn(state_map.EXHIBIT, scene(country=(code,), lang=lang)).drawings[width]
        boxes = [_box(mark, drawing.width) for mark in drawing.marks if isinstance(mark, Words)]
        for n, (left, top, right, bottom) in enumerate(boxes):
            assert left >= 0 and right <= drawing.width and top >= 0 and bottom <= drawing.height
            for other in boxes[:n]:
                beside = right <= other[0] + 0.5 or other[2] <= left + 0.5
                assert beside or bottom <= other[1] + 0.5 or other[3] <= top + 0.5


def _box(mark, width):
    long = width_of_runs(mark.runs)
    left = mark.x.at(width) - PART[mark.anchor] * long
    return left, mark.y, left + long, mark.y + max(TYPE[run.role].line for run in mark.runs)


def test_sectors_keep_the_words_of_the_source(scene):
    rows = state_sectors.rows(scene(country=("DE",)))
    pairs = set(zip(rows["sector"], rows["as_stated"], strict=True))
    assert ("mobility", "Mobilität") in pairs
    assert len(rows) == 8
    assert sentence(state_sectors, scene(country=("SI",))).endswith(
        "No sector found: SLAIF (Slovenian AI Factory)."
    )


def test_sectors_wait_for_their_document(scene):
    """LUMI's four terms come from a release of 31 August 2026, the fifth is undated."""
    assert len(state_sectors.rows(scene(on="2026-08-30", country=("FI",)))) == 1
    assert len(state_sectors.rows(scene(on="2026-08-31", country=("FI",)))) == 5


def test_milestones_of_a_state_newest_first(scene):
    here = scene(country=("SI",))
    rows = state_milestones.rows(here)
    assert list(rows["day"]) == ["2026-02-09", "2025-05-06", "2025-03-12"]
    assert sentence(state_milestones, here) == (
        "3 milestones known by this day. The newest that happened: SLAIF project"
        " launched (9 February 2026)."
    )
    marks = drawn(state_milestones.EXHIBIT, here).drawings[Width.WIDE].marks
    signs = [mark for mark in marks if isinstance(mark, Sign)]
    assert [sign.shape for sign in signs] == [DIAMOND] * 3
    assert [sign.x.at(700) for sign in signs] == sorted(sign.x.at(700) for sign in signs)


def test_what_is_only_planned_has_a_hollow_sign_and_says_so(scene):
    """milestones.csv: LUMI's data centre works were due in January 2026."""
    marks = drawn(state_milestones.EXHIBIT, scene(country=("FI",))).drawings[Width.WIDE].marks
    assert [mark.shape for mark in marks if isinstance(mark, Sign)].count(RING) == 1
    assert "January 2026, planned" in [words(m.text) for m in marks if isinstance(m, Words)]


def test_two_states_side_by_side(scene):
    here = scene(country=("AT", "SI"))
    assert sentence(compare_states, here) == (
        "Most money for the sites it hosts: Slovenia, €135 million. Most per inhabitant:"
        " Slovenia, about €63.23 per inhabitant. Most relative to GDP: Slovenia, about 0.19 % of"
        " GDP. Sites in the sums: 2 of 2."
    )
    rows = by_country(compare_states.rows(here))
    assert rows.loc["SI", "money"].low == 135
    middles = rows[["per_head", "of_gdp"]].map(lambda found: round(found.middle, 4))
    assert middles["per_head"].to_dict() == {"AT": 8.6806, "SI": 63.2319}
    assert middles["of_gdp"].to_dict() == {"AT": 0.0156, "SI": 0.1896}
    assert rows.loc["AT", "sites"] == "AI Factory Austria (AI:AT) (selected)"
    assert list(rows["joined"]) == [1, 1]


def test_a_compared_state_without_an_amount_stays_and_gets_no_zero(scene):
    here = scene(country=("HR", "SE"))
    rows = by_country(compare_states.rows(here))
    assert not isinstance(rows.loc["HR", "money"], Amount)
    assert not rows.loc["SE", "money"].is_published
    assert not any(found.is_known for found in rows["per_head"])
    assert sentence(compare_states, here) == (
        "No two of these states have amounts that can be compared. Sites in the sums: 0 of 1."
    )
    bars = bars_of_compared(here)
    assert [bar.inside for bar in bars] == [Inside.UNPUBLISHED] * 3
    assert {bar.about.code for bar in bars} == {"SE"}


def bars_of_compared(here):
    marks = drawn(compare_states.EXHIBIT, here).drawings[Width.WIDE].marks
    return [mark for mark in marks if isinstance(mark, Bar) and mark.about.kind == "state"]


def test_bars_share_one_scale_a_measure(scene):
    bars = bars_of_compared(scene(country=("AT", "DE")))
    lengths = [bar.to.at(702) - bar.x.at(702) for bar in bars]
    assert [bar.about.code for bar in bars] == ["AT", "DE"] * 3
    assert lengths[0] / lengths[1] == pytest.approx(80 / 140)
    assert lengths.count(700) == 3  # the longest of each measure


def test_at_most_four_states_are_compared(scene):
    codes = ("AT", "BE", "BG", "HR", "CY")
    assert list(compare_states.rows(scene(country=codes))["country"]) == list(codes[:4])


def chart_of(here):
    return html.fromstring(states.picture(states.rows(here), here).markup)


def cells_of(here, name):
    (first, *_) = chart_of(here).xpath("//section")
    return [words(cell.text_content()) for cell in first.xpath(f".//*[@class='{name}']")]


def test_every_state_is_a_link_that_keeps_the_view(scene):
    here = scene(on="2025-03-12", lang="de")
    led = Visit(PAGES["countries"], here).led(states.picture(states.rows(here), here).markup)
    assert 'href="./countries?on=2025-03-12&amp;lang=de&amp;country=SI"' in led
    keys = chart_of(scene()).xpath("//section//a/@data-key")
    assert len(keys) == len({*keys}) == 38


def test_states_stand_in_groups_by_role_and_those_without_money_in_a_line(scene):
    tree = chart_of(scene())
    titles = [words(head.text_content()).removeprefix("■ ") for head in tree.xpath("//h3")]
    assert titles == [
        "Host states: 16",
        "Partner states: 5",
        "States with an antenna: 13",
        "No site known: 4",
    ]
    lines = [len(part.xpath("./div")) for part in tree.xpath("//section")]
    assert lines == [16, 0, 9, 0]


@pytest.mark.parametrize(
    ("sort", "first"), [("", "Finland"), ("head", "Luxembourg"), ("gdp", "Finland")]
)
def test_states_are_sorted_by_a_column_and_not_published_stands_last(scene, sort, first):
    found = cells_of(scene(sort=sort), "site")
    assert (found[0], found[-1]) == (first, "Sweden")
    (chosen,) = chart_of(scene(sort=sort)).xpath("//div[@class='heads']/a[@aria-current]")
    assert chosen.get("href") == f"?:sort={sort}"


def test_states_are_sorted_by_name_and_a_cell_keeps_its_wording(scene):
    found = cells_of(scene(sort="country"), "site")
    assert found == sorted(found)
    money = dict(zip(found, cells_of(scene(sort="country"), "money"), strict=True))
    assert (money["Germany"], money["Slovenia"]) == ("about 140", "135")
    assert money["Sweden"] == "not published"


def test_the_projection_keeps_lengths_near_its_middle():
    # A degree of latitude is 111.2 km on a sphere of 6,371 km.
    assert hypot(*project((10.0, 53.0))) == pytest.approx(111.2, abs=0.1)


def test_a_frame_is_never_closer_or_wider_than_allowed():
    assert fitting([(14.0, 35.0)], 1.4).width == CLOSEST
    found = fitting([(-3000.0, 0.0), (3000.0, 0.0)], 1.4)
    assert found.width == EUROPE.width and found.width / found.height == pytest.approx(1.4)


def strip(here):
    return {row["label"]: row for row in state_figures.rows(here).to_dict("records")}


def test_the_strip_of_a_state_has_four_numbers_with_their_day_place_and_base(scene):
    """EU 67.5 of 135; 135 over 2.135 million inhabitants and a GDP of 71,200 (see above)."""
    found = strip(scene(country=("SI",)))
    assert {label: words(row["words"]) for label, row in found.items()} == {
        state_figures.MONEY: "€135 million",
        state_figures.EU: "50 %",
        state_figures.HEAD: "about €63.23",
        state_figures.GDP: "about 0.19 %",
    }
    assert found[state_figures.HEAD]["detail"] == "with a figure: place 3 of 15"
    assert words(found[state_figures.MONEY]["detail"]) == "figure of: 11 February 2026"


def test_a_strip_leaves_out_what_is_not_known_and_says_what_is_not_published(scene):
    sweden = strip(scene(country=("SE",)))
    assert [words(row["words"]) for row in sweden.values()] == ["not published"]
    germany = strip(scene(country=("DE",)))
    assert state_figures.EU not in germany  # JAIF is not broken down
    assert germany[state_figures.MONEY]["detail"] == "sites in the sum: 2 of 2"
    assert not strip(scene(country=("BE",))) and not strip(scene(country=("HR",)))


def asked_of(here):
    return shown_on(PAGES["countries"], here)


def test_a_state_is_asked_no_question_without_an_answer(scene):
    whole = asked_of(scene(country=("SI",)))
    assert "state-brief" not in whole and "state-history" in whole
    assert asked_of(scene(country=("HR",))) == ("state-figures", "state-brief")
    belgium = asked_of(scene(country=("BE",)))
    assert belgium[:3] == ("state-figures", "state-brief", "state-map")
    assert not {"state-payers", "state-rank", "state-history"} & {*belgium}
    assert "state-history" not in asked_of(scene(country=("FR",)))  # one figure is known


def test_a_short_page_says_what_is_not_published_and_with_whom_an_antenna_is_linked(scene):
    def said(code):
        rows = state_brief.rows(scene(country=(code,)))
        return dict(zip(rows["label"], rows["words"], strict=True))

    assert said("BE")[state_brief.LINKED] == (
        "JUPITER AI Factory (JAIF) (Germany) and LUMI AI Factory (Finland)"
    )
    assert said("CH")[state_brief.MONEY] == "not published"
    assert list(said("HR")) == [state_brief.EUROHPC, state_brief.GIGAFACTORIES]


def bars_of(module, here):
    marks = drawn(module.EXHIBIT, here).drawings[Width.NARROW].marks
    return [mark for mark in marks if isinstance(mark, Bar)]


def test_the_figures_of_a_site_stand_by_their_day_and_the_one_that_is_shown_is_marked(scene):
    """figures.csv: about 100 planned, 150 at selection, 135 in February 2026."""
    here = scene(country=("SI",))
    rows = state_history.rows(here)
    assert [amount.low for amount in rows["money"]] == [100, 150, 135]
    assert list(rows["shown"]) == [state_history.OTHER, state_history.OTHER, state_history.SHOWN]
    assert [(bar.end, bar.colour) for bar in bars_of(state_history, here)] == [
        (End.ABOUT, "quiet"),
        (End.EXACT, "quiet"),
        (End.EXACT, "eu"),
    ]


def test_who_pays_is_a_split_bar_a_site_and_what_is_not_broken_down_is_drawn_so(scene):
    bars = bars_of(state_payers, scene(country=("SI",)))
    assert [bar.colour for bar in bars[:2]] == ["eu", "states"]
    assert sentence(state_payers, scene(country=("DE",))) == (
        "In all: about €140 million. Sites in the sum: 2 of 2; with a known split: 1 of 2."
    )
    assert sentence(state_payers, scene(country=("FI",))).endswith("is not published.")
    assert bars_of(state_payers, scene(country=("FI",)))[0].inside is Inside.UNDIVIDED
