"""Machines, against numbers read off the CSV tables by hand; and nothing is added or ranked."""

from dataclasses import replace
from itertools import pairwise

import pytest

from dashboard.codes.machines import MACHINE_STAGE
from dashboard.codes.waves import WAVES
from dashboard.drawing.marks import Box, Dash, Words
from dashboard.drawing.widths import Width
from dashboard.exhibits import machine_drawing, machines
from dashboard.exhibits.drawn import drawn
from dashboard.exhibits.markup import NUMERIC

NONE_RUNS = "No machine bought for an AI Factory is reported in operation."


def shown(scene):
    return machines.EXHIBIT.rows(scene)


def of_machine(scene, name):
    rows = shown(scene)
    return rows[rows["machine"] == name].iloc[0]


def test_every_ai_factory_has_a_row_and_no_antenna_has(scene):
    here = scene()
    assert set(shown(here)["site"]) == set(here.snapshot.factories["name"])


def test_a_factory_without_a_known_machine_is_said_to_have_none_published(scene):
    here = scene()
    slaif = shown(here).set_index("site").loc["SLAIF (Slovenian AI Factory)"]
    assert not any(slaif[["machine", "vendor", "accelerators", "operation", "performance"]])
    found = words_of(here)
    (name,) = [mark for mark in found if mark.text.startswith("SLAIF (Slovenian AI Factory)")]
    assert "Not published: Vendor; Operation; Performance" in name.about.said.sentence
    assert "name not published" in {mark.text for mark in found if mark.y == name.y}


def words_of(here, width=Width.PAGE):
    marks = drawn(machines.EXHIBIT, here).drawings[width].marks
    return [mark for mark in marks if isinstance(mark, Words)]


@pytest.mark.parametrize("width", [Width.NARROW, Width.PAGE])
def test_the_border_says_how_far_the_accelerators_are(scene, width):
    marks = drawn(machines.EXHIBIT, scene()).drawings[width].marks
    boxes = [mark for mark in marks if isinstance(mark, Box) and mark.line]
    words = {mark.text: mark for mark in marks if isinstance(mark, Words)}
    label = "Accelerators " if width is Width.NARROW else ""
    dashes = {
        text: next(box.dash for box in boxes if box.y <= words[label + text].y < box.y + box.height)
        for text in ("860 NVIDIA Blackwell, GB200 NVL4 on order", "about 650 to 700 planned")
    }
    assert [*dashes.values()] == [Dash.NONE, Dash.DASHED]
    unknown = [
        mark for mark in marks if isinstance(mark, Words) and mark.text == label + "not published"
    ]
    assert any(
        box.dash is Dash.DOTTED for mark in unknown for box in boxes if box.y <= mark.y <= box.y + 2
    )


def test_numbers_keep_their_wording(scene):
    here = scene()
    words = {name: of_machine(here, name)["accelerators"] for name in ("IT4LIA", "HammerHAI")}
    assert words == {"IT4LIA": "over 8,000", "HammerHAI": "860"}
    austria = shown(here).set_index("site").loc["AI Factory Austria (AI:AT)"]
    assert austria["accelerators"] == "about 650 to 700"
    assert of_machine(here, "LUMI-AI")["accelerators"] == ""


def test_every_performance_says_what_it_measures_and_who_states_it(scene):
    here = scene()
    assert of_machine(here, "IT4LIA")["performance"] == (
        "AI inference: over 160 exaflops (operator); 164 exaflops (vendor)"
        " · AI training: 82 exaflops (vendor)"
    )
    assert of_machine(here, "JUPITER")["performance"].startswith(
        "8 bits (FP8): over 40 exaflops (project partner); "
    )


def test_an_expected_date_that_has_passed_is_said_not_to_be_reported(scene):
    at = {
        day: of_machine(scene(on=day), "DAEDALUS")["operation"]
        for day in ("2026-11-26", "2026-12-01")
    }
    assert at["2026-11-26"] == "Operation expected: autumn 2026"
    assert at["2026-12-01"] == "Operation expected: autumn 2026, not reported by this day"


def test_the_finding_counts_factories_with_a_number_older_machines_apart(scene):
    here = scene()
    assert machines.sentence(shown(here), here) == (
        f"{NONE_RUNS} AI Factories with a published number of accelerators, installed, ordered or"
        " planned: 6 of 19."
    )
    second = scene(wave=("2",))
    assert machines.sentence(shown(second), second).endswith("ordered or planned: 2 of 6.")


def test_a_machine_of_another_programme_is_not_one_that_was_bought_for_a_factory(scene):
    here = scene()
    rows = shown(here)
    assert of_machine(here, "JUPITER")["is_operating"]
    assert machines.sentence(rows, here).startswith(NONE_RUNS)
    rows.loc[rows["machine"] == "HammerHAI", "is_operating"] = True
    assert machines.sentence(rows, here).startswith(
        "Bought for an AI Factory and in operation: HammerHAI."
    )


def test_a_filter_on_states_leaves_the_factories_they_host(scene):
    assert set(shown(scene(country=("DE",)))["country"]) == {"DE"}


def test_what_was_published_later_is_not_shown_on_an_earlier_day(scene):
    day = "2025-10-15"
    rows = shown(scene(on=day))
    assert not rows["accelerators"].any() and not rows["performance"].any()


def test_nothing_is_added_drawn_to_a_scale_or_ranked(scene):
    assert not {column.kind for column in machines.COLUMNS} & NUMERIC
    boxes = [
        m for m in drawn(machines.EXHIBIT, scene()).drawings[Width.PAGE].marks if isinstance(m, Box)
    ]
    assert boxes and {box.x.share for box in boxes} == {machine_drawing.STARTS[2]}
    order = [WAVES.index(wave) for wave in shown(scene())["wave"]]
    assert all(first <= second for first, second in pairwise(order))


@pytest.mark.parametrize(
    ("table", "column"), [("systems", "accelerators"), ("system_performance", "exaflops")]
)
def test_the_order_of_machines_and_the_finding_do_not_follow_their_numbers(
    scene, dataset, table, column
):
    here = scene()
    turned = dataset.tables[table].copy()
    given = turned[column].notna()
    turned.loc[given, column] = turned.loc[given, column].to_numpy()[::-1]
    other = replace(
        here,
        dataset=type(dataset)(
            dataset.descriptor, {**dataset.tables, table: turned}, dataset.boundaries, dataset.files
        ),
    )
    named = ["site", "machine"]
    assert shown(other)[named].equals(shown(here)[named])
    assert machines.sentence(shown(other), other) == machines.sentence(shown(here), here)


def test_every_state_of_accelerators_has_its_own_border():
    borders = machine_drawing.BORDERS
    assert set(borders) == {*MACHINE_STAGE, ""}
    assert len(set(borders.values())) == len(borders)
