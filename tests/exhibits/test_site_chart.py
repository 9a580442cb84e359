"""The sites as a chart in rows: one axis, who pays, what is behind each row, and the order."""

import re

import pytest
from lxml import html

from dashboard.exhibits.money_by_site import EXHIBIT

LAST = "Sweden AI Factory"
"""The AI Factory without a published total in the frozen package."""


def chart(scene, **view):
    shown = scene(**view)
    return html.fromstring(EXHIBIT.picture(EXHIBIT.rows(shown), shown).markup)


def cells(tree, name):
    return [found.text_content() for found in tree.xpath(f"//summary/*[@class='{name}']")]


def row(tree, site):
    (found,) = tree.xpath(f"//details[summary/b='{site}']")
    return found


def widths(found):
    styles = found.xpath(".//summary//i[contains(@class, 'bar')]/@style")
    return [float(re.search(r"width:(?:calc\()?([\d.]+)%", style)[1]) for style in styles]


def test_every_site_has_its_row_and_the_antennas_share_one(scene):
    tree = chart(scene)
    sites = cells(tree, "site")
    assert len(sites) == 20 and sites[-2:] == [LAST, "13 antennas"]
    antennas = tree.xpath("//details")[-1]
    assert len(antennas.xpath(".//div[@class='inner']")) == 13


def test_antennas_alone_have_a_row_each(scene):
    assert len(cells(chart(scene, wave=("antennas",)), "site")) == 13


def test_all_bars_stand_on_one_axis(scene):
    tree = chart(scene)
    lumi, slaif = row(tree, "LUMI AI Factory"), row(tree, "SLAIF (Slovenian AI Factory)")
    assert sum(widths(lumi)) / sum(widths(slaif)) == pytest.approx(600 / 135, rel=0.01)
    assert len(widths(slaif)) == 2
    assert widths(slaif)[0] == pytest.approx(widths(slaif)[1], rel=0.02)


def test_what_is_not_published_is_a_box_with_its_words(scene):
    found = row(chart(scene), LAST)
    assert found.xpath(".//i[contains(@class, 'unpublished')]")
    assert found.xpath("string(.//span[@class='money'])") == "not published"
    assert found.xpath("string(.//span[@class='head'])") == "–"


def test_an_amount_keeps_its_wording_where_it_is_computed_with(scene):
    found = row(chart(scene), "IT4LIA AI Factory")
    assert found.xpath("string(.//span[@class='money'])") == "about 430"
    assert found.xpath("string(.//span[@class='head'])").startswith("about 7.")
    assert row(chart(scene), "BRAIN++").xpath("string(.//span[@class='head'])")[0].isdigit()


def test_a_row_opens_to_rival_figures_and_to_what_must_not_be_added(scene):
    found = row(chart(scene), "IT4LIA AI Factory").xpath(".//div[@class='behind']")[0]
    words = found.text_content().replace("\u00a0", " ")
    rivals = words.index("Other figures published")
    assert "420" in words[rivals:] and "over €400" in words[rivals:]
    outside = row(chart(scene), "SLAIF (Slovenian AI Factory)").text_content()
    assert "not in it" in outside and "18" in outside


@pytest.mark.parametrize("sort", ["", "site", "country", "share", "head", "gdp"])
def test_a_heading_leads_to_its_order_and_says_it_is_taken(scene, sort):
    heads = chart(scene, sort=sort).xpath("//div[@class='heads']/a")
    assert [head.get("href") for head in heads if head.get("aria-current")] == [f"?:sort={sort}"]
    assert len(heads) == 6


@pytest.mark.parametrize("sort", ["", "share", "head", "gdp"])
def test_not_published_stands_last_in_every_order_of_numbers(scene, sort):
    assert cells(chart(scene, sort=sort), "site")[-2] == LAST or sort == "share"


def test_numbers_fall_in_the_order_of_their_column(scene):
    found = cells(chart(scene, sort="head"), "head")[:-2]
    numbers = [float(text.removeprefix("about ").replace(",", "")) for text in found]
    assert numbers == sorted(numbers, reverse=True)


def test_one_side_is_one_bar(scene):
    assert len(widths(row(chart(scene, side="eu"), "SLAIF (Slovenian AI Factory)"))) == 1


def test_the_legend_names_what_is_drawn(scene):
    def labels(**view):
        shown = scene(**view)
        return [item.label for item in EXHIBIT.legend(EXHIBIT.rows(shown), shown)]

    assert labels() == [
        "EU",
        "States, regions included",
        "Not broken down",
        "Not published",
        "about",
    ]
    assert labels(side="eu", wave=("2",)) == ["EU", "Not published", "about"]


def test_a_click_on_a_row_picks_its_site_which_opens_and_the_other_bars_fade(scene):
    lumi, other = "LUMI AI Factory", "IT4LIA AI Factory"
    before, after = chart(scene), chart(scene, site="lumi-ai-factory")
    assert row(before, lumi).xpath("summary/@data-href") == ["?:site=lumi-ai-factory"]
    assert row(after, lumi).xpath("summary/@data-href") == ["?:site="]
    opened = [found.xpath("string(summary/b)") for found in after.xpath("//details[@open]")]
    assert opened == [lumi] and not before.xpath("//details[@open]")
    pale = {}
    for found in after.xpath("//details"):
        styles = found.xpath(
            "summary//i[starts-with(@class, 'bar') and not(contains(@class, 'unpub'))]/@style"
        )
        pale[found.xpath("string(summary/b)")] = {"38%,var(--paper)" in style for style in styles}
    assert pale.pop(lumi) == {False} and pale.pop(LAST) == set()
    assert set(map(frozenset, pale.values())) == {frozenset({True})} and other in pale


def test_the_row_of_the_antennas_opens_for_one_of_them(scene):
    found = chart(scene)
    (antennas,) = found.xpath("//details[summary/b='13 antennas']")
    assert antennas.get("open") is None
    site = next(
        r["site_id"] for r in EXHIBIT.rows(scene()).to_dict("records") if r["wave"] == "antennas"
    )
    tree = chart(scene, site=site)
    assert [found.xpath("string(summary/b)") for found in tree.xpath("//details[@open]")] == [
        "13 antennas"
    ]
    assert len(tree.xpath("//div[@class='inner picked']")) == 1


def test_a_site_that_the_filters_leave_out_fades_nothing(scene):
    tree = chart(scene, site="lumi-ai-factory", wave=("3",))
    assert not tree.xpath("//details[@open] | //*[contains(@class, 'faded')]")
