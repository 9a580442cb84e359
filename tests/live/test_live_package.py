"""What must always hold of the live package, and of it with rows that an editor adds: no exact
number of data/ stands here, and no wave or site is named that the test did not add itself.
"""

import re
from datetime import date
from io import BytesIO

import pytest
from pptx import Presentation
from tests.live.scenes import scene

from dashboard.codes.waves import SIGNS, WAVE_NAMES
from dashboard.exhibits import money_by_wave, play, standing, waves, where
from dashboard.exhibits.drawn import drawn
from dashboard.exhibits.markup import evidence_markup, table_markup
from dashboard.exhibits.registry import EXHIBITS
from dashboard.export.slides import deck
from dashboard.export.stills import picture_file
from dashboard.export.told import Told
from dashboard.view import from_query, limits_of


def days(dataset):
    """The first day of all, the last two of selection, and today."""
    return sorted({dataset.change_days[0], *dataset.wave_days[-2:], date.today()})


@pytest.mark.parametrize("slug", EXHIBITS)
def test_every_exhibit_is_drawn_and_says_something(live, slug):
    exhibit = EXHIBITS[slug]
    for lang, day in [("de", None), *(("en", day) for day in days(live))]:
        here = scene(live, lang, on=day)
        found = drawn(exhibit, here)
        said = found.sentence
        assert said.strip() and not re.search(r"\bnan\b|\bNone\b|[{}]", said), said
        assert found.question.strip() and found.alternative.strip()
        assert table_markup(exhibit, found.rows, here).count("<tr>") == len(found.rows) + 1
        assert found.rows.empty or evidence_markup(found.evidence, here.language)


@pytest.mark.parametrize("slug", EXHIBITS)
def test_every_exhibit_is_drawn_for_each_of_the_newest_waves_alone(live, slug):
    for wave in {item.wave for item in live.selections if item.day == live.wave_days[-1]}:
        assert drawn(EXHIBITS[slug], scene(live, wave=(wave,))).sentence.strip()


@pytest.mark.parametrize("slug", EXHIBITS)
def test_every_exhibit_is_a_picture_and_a_slide(live, slug):
    here = scene(live)
    assert picture_file(EXHIBITS[slug], here, "svg")
    assert Presentation(BytesIO(deck([Told(EXHIBITS[slug], here)], "Title"))).slides


def test_the_counts_are_those_of_the_tables(live):
    for day in days(live):
        here = scene(live, on=day)
        sites = here.snapshot.sites
        numbers = dict(zip(*standing.rows(here)[["label", "number"]].to_numpy().T, strict=True))
        assert numbers["AI Factories"] == (sites["kind"] == "factory").sum()
        assert numbers["antennas"] == (sites["kind"] == "antenna").sum()
        by_wave = dict(zip(*waves.rows(here)[["wave", "sites"]].to_numpy().T, strict=True))
        assert by_wave == sites.groupby("wave").size().to_dict()
        named = ", ".join(where.rows(here)["site_names"]).split(", ")
        assert set(named) - {""} >= {name for name in sites["name"] if ", " not in name}


def test_every_wave_stands_in_filters_tables_legends_and_pictures(live):
    here = scene(live)
    view, dropped = from_query({"wave": ",".join(live.waves)}, limits_of(live))
    assert (view.wave, dropped) == (live.waves, ())
    cards = drawn(waves.EXHIBIT, here)
    rows = cards.rows
    assert tuple(rows["wave"]) == live.waves
    assert tuple(money_by_wave.rows(here)["wave"]) == live.waves
    signs = {item.sign for item in where.legend_items(where.rows(here), here)}
    for wave in live.waves:
        name = here.language.say(WAVE_NAMES[wave])
        assert name in repr(cards.drawings) and SIGNS[wave] in signs
        assert name in table_markup(waves.EXHIBIT, rows, here)


def test_the_growing_map_ends_with_every_site(live):
    here = scene(live)
    shown = [play.rows(scene(live, step=code)) for code in play.steps(here)]
    new = ", ".join(name for rows in shown for name in rows["new_sites"] if name)
    sites = here.snapshot.sites
    for name, then in zip(sites["name"], sites["former_name"].fillna(sites["name"]), strict=True):
        assert name in new or then in new
    assert play.played(here).snapshot.sites.index.equals(here.snapshot.sites.index)
    said = play.sentence(shown[-1], here)
    assert str(len(here.snapshot.factories)) in said and str(len(here.snapshot.antennas)) in said
