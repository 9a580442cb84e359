"""How the envelopes nest, against parent_id and related_to of envelopes.csv."""

import pandas as pd
import pytest
from typed_language import TypedLanguage as Language

from dashboard.data import current_dataset
from dashboard.drawing.marks import LEFT, Bar, Dash, Line, Words
from dashboard.drawing.widths import Width
from dashboard.exhibits import nesting
from dashboard.exhibits.drawn import drawn
from dashboard.exhibits.exhibit import Scene
from dashboard.facts import nests
from dashboard.view import View


def scene(**changes) -> Scene:
    return Scene(current_dataset(), View(**changes), Language("en"))


def rows_by_id(**changes):
    return {row["envelope_id"]: row for row in nesting.rows(scene(**changes)).to_dict("records")}


def small_tree() -> nests.Tree:
    return nests.Tree.of(
        pd.DataFrame(
            [
                ("pot", "Pot", None, None),
                ("part", "Part", "pot", None),
                ("plan", "Plan", None, "part"),
                ("alone", "Alone", None, None),
            ],
            columns=["envelope_id", "label", "parent_id", "related_to"],
        )
    )


def test_a_related_envelope_is_under_but_not_inside():
    tree = small_tree()
    assert tree.roots == ("pot", "alone")
    assert tree.group("pot") == ("pot", "part", "plan")
    assert tree.children("part", nests.INSIDE) == ()
    assert tree.children("part", nests.BESIDE) == ("plan",)
    assert tree.container("part") == "pot"
    assert tree.container("plan") == "plan"


def test_investai_contains_three_and_no_ai_factory_money():
    rows = rows_by_id()
    inside = {name for name, row in rows.items() if row["inside"].startswith("InvestAI: inv")}
    assert inside == {"investai-50bn", "eu-ai-champions-150bn", "gigafactory-fund-20bn"}
    for wave in ("wave-1", "wave-2", "wave-3", "antennas"):
        assert rows[wave]["root"] == "AI Factories and Antennas: committed so far"
    assert rows["aif-committed-2-6bn"]["inside"] == ""
    assert rows["aif-committed-2-6bn"]["beside"].startswith("EU and Member States")


def test_sentence_counts_links_and_keeps_investai_apart():
    here = scene()
    assert nesting.sentence(nesting.rows(here), here) == (
        "43 amounts: 20 officially part of a larger one, 7 on the same subject as another without"
        " a stated link. No official text puts the AI Factories inside InvestAI."
    )


def test_published_eu_money_of_the_antennas_comes_before_our_total():
    money = rows_by_id()["antennas"]["money"]
    assert (money.middle, money.measure) == (55, "eu")


def marks_of(here, kind):
    marks = drawn(nesting.EXHIBIT, here).drawings[Width.WIDE].marks
    return [mark for mark in marks if isinstance(mark, kind)]


def test_lines_keep_the_two_relations_apart_and_say_them():
    here = scene()
    level = [line for line in marks_of(here, Line) if line.y == line.to_y and line.x != LEFT]
    assert [line.dash for line in level].count(Dash.NONE) == 20
    assert [line.dash for line in level].count(Dash.DASHED) == 7
    said = [mark.about.said.sentence for mark in marks_of(here, Words) if mark.about.said]
    assert sum("Officially part of it:" in text for text in said) == 20
    assert sum("Same subject, no official link:" in text for text in said) == 7


def test_what_is_inside_is_set_in_and_drawn_on_the_scale_around_it():
    here = scene()
    bars = {bar.about.code: bar for bar in marks_of(here, Bar) if bar.about.code}
    money = rows_by_id()
    around, inside = (
        bars[money[name]["money"].figure_id] for name in ("aif-10bn-2021-2027", "wave-2")
    )
    lengths = [bar.to.at(700) - bar.x.at(700) for bar in (around, inside)]
    assert lengths[1] / lengths[0] == pytest.approx(485 / 10_000)
    assert inside.x.px == 2 * 22 and around.x.px == 0


def test_a_container_that_a_filter_leaves_out_stays_as_a_name():
    here = scene(side="eu")
    rows = nesting.rows(here)
    assert "investai-200bn" not in set(rows["envelope_id"])
    texts = [mark.text for mark in marks_of(here, Words)]
    assert "InvestAI: investment the EU aims to mobilise not in the filter" in texts


@pytest.mark.parametrize("stage", ["pledge", "target"])
def test_stage_filters_the_amounts(stage):
    assert {row["money"].stage for row in rows_by_id(stage=(stage,)).values()} == {stage}


def test_on_a_wide_screen_bars_stand_behind_their_words_and_what_has_no_link_beside_them():
    marks = drawn(nesting.EXHIBIT, scene()).drawings[Width.PAGE].marks
    bars = [mark for mark in marks if isinstance(mark, Bar) and mark.about.code]
    words = {m.about.code: m for m in marks if isinstance(m, Words) and m.about.code}
    least = Width.PAGE.least
    linked = [bar for bar in bars if words[bar.about.code].x.share < 0.5]
    alone = [bar for bar in bars if bar not in linked]
    assert (len(linked), len(alone)) == (30, 13)
    for bar in linked:
        said = words[bar.about.code]
        assert said.y <= bar.y < said.y + 20 and said.to.at(least) < bar.x.at(least)
    assert len({bar.x for bar in linked}) == 1
    right = max(line.to.at(least) for line in marks if isinstance(line, Line))
    assert right < min(bar.x.at(least) for bar in alone)
