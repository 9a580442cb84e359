"""The map as plotly draws it: what a click picks, what is said, and the traces the style hides."""

import re
from pathlib import Path

from dashboard.drawing.map_parts import SIZES
from dashboard.exhibits import europe_names, play, where

STYLE = Path("src/dashboard/server/static/style/map.css")


def figure(here):
    return where.picture(where.rows(here), here)


def test_every_state_and_every_site_picks_its_state(scene):
    here = scene()
    codes = set(where.rows(here)["country"])
    land, *states = [trace for trace in figure(here).data if trace.type == "choropleth"]
    assert land.customdata is None and land.hoverinfo == "skip"
    picked = {code for trace in states for code in trace.customdata}
    assert picked == codes
    for trace in states:
        assert len(trace.customdata) == len(trace.locations) == len(trace.text)
    signs = [
        trace
        for trace in figure(here).data
        if trace["type"] == "scattergeo" and trace.mode == "markers"
    ]
    assert {code for trace in signs for code in trace.customdata} <= codes


def test_what_is_filtered_away_is_drawn_as_a_neighbour(scene):
    land = figure(scene(role=("host",))).data[1]
    assert "HRV" in land.locations and "SVN" not in land.locations


def test_a_card_says_a_thing_a_line_and_no_markup_of_the_package(scene):
    texts = [text for trace in figure(scene()).data for text in (trace.text or ()) if "<b>" in text]
    slaif = next(text for text in texts if "SLAIF" in text and "Machine" in text)
    assert slaif == (
        "<b>SLAIF (Slovenian AI Factory)</b><br>Slovenia<br>Second wave<br>Machine: under"
        " construction"
    )


def test_names_are_the_last_traces_in_as_many_sizes_as_the_style_knows(scene):
    count = europe_names.NAME_TRACES * len(SIZES)
    here = scene(country=("SI",))
    for drawn in (figure(here), figure(scene()), play.picture(play.rows(here), here)):
        last = [trace for trace in drawn.data if trace.type == "scattergeo"][-count:]
        kinds = [trace.mode for trace in last]
        assert kinds == ["lines", "lines", "lines", "text"] * len(SIZES)
        assert all(trace.hoverinfo == "skip" for trace in last)
        # plotly leaves out a trace without a place, and the style would show another's names.
        assert all(len(trace.lon) for trace in last)
    assert f"nth-last-child(-n + {count}) {{ display: none; }}" in STYLE.read_text()
    shown = re.findall(r"nth-last-child\(-n \+ (\d+)\) { display: inline; }", STYLE.read_text())
    assert sorted(map(int, shown)) == [4, 8, 12]


def test_a_figure_that_is_sent_with_each_click_is_light(scene):
    assert len(figure(scene(lang="de")).to_json()) < 36_000
