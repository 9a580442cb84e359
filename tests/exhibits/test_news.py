"""The page on what is new: its order, its filters, since when, and the way to it."""

from datetime import date

import pytest
from lxml import html
from support.markup import Markup

from dashboard.contents import PAGES, place_of, slugs_of
from dashboard.data.partial_dates import last_day
from dashboard.document.days import since
from dashboard.document.page import blocks
from dashboard.document.visit import Visit
from dashboard.drawing.marks import Bar, Words
from dashboard.drawing.picked import FILLING
from dashboard.drawing.widths import Width
from dashboard.exhibits.changes import EXHIBIT as CHANGES
from dashboard.exhibits.changes_drawing import MOST
from dashboard.exhibits.newest import EXHIBIT as NEWEST
from dashboard.exhibits.news import EXHIBIT as NEWS
from dashboard.view import View, from_query, limits_of

SECOND = date(2025, 3, 12)


def page(scene, **view):
    visit = Visit(PAGES["news"], scene(**view))
    return Markup("".join(str(block.before) for block in blocks(visit)))


def listed(scene, **view):
    shown = scene(**view)
    return html.fromstring(NEWS.picture(NEWS.rows(shown), shown).markup)


def test_the_newest_stand_first_each_below_its_month(scene):
    tree = listed(scene)
    months = [found.get("datetime")[:7] for found in tree.xpath("//tbody/tr[2]//time")]
    assert months == sorted(set(months), reverse=True)
    for group in tree.xpath("//tbody"):
        days = [last_day(day) for day in group.xpath(".//time/@datetime")]
        assert days == sorted(days, reverse=True)
        assert group.xpath("string(tr[1]/th[@scope='rowgroup'])")


def test_older_months_are_folded_and_counted_and_open_where_a_picked_site_is_in_them(scene):
    rows = NEWS.rows(here := scene())
    root = html.fromstring(NEWS.picture(rows, here).markup)
    (older,) = root.xpath("//details")
    inside = len(older.xpath(".//td[@class='when']"))
    assert older.xpath("string(summary)").endswith(f": {inside}") and older.get("open") is None
    assert len(root.xpath("//td[@class='when']")) == len(rows) > inside > 0
    picked = scene(site="bsc-ai-factory")
    markup = NEWS.picture(NEWS.rows(picked), picked).markup
    assert html.fromstring(markup).xpath("//details[@open]")


def test_a_row_says_day_sentence_states_and_its_document_with_its_tier(scene):
    (found,) = listed(scene).xpath("//tr[starts-with(td/b, 'IT4LIA contract signed')]")
    cells = [cell.text_content() for cell in found.xpath("td")]
    assert cells[0] == "22 Apr 2026" and "EUR 290 million" in cells[1]
    assert cells[2] == "Italy" and " · official" in cells[3]
    assert found.xpath(".//a/@href")[0] == "?:@countries&country=IT"
    assert found.xpath(".//a/@href")[1].startswith("https://")


@pytest.mark.parametrize(
    ("view", "column", "values"),
    [
        ({"wave": ("2",)}, "wave", {"2"}),
        ({"kind": ("contract",)}, "kind", {"Contracts"}),
        ({"country": ("SI",)}, "countries", {"SI"}),
    ],
)
def test_filters_leave_their_own(scene, view, column, values):
    rows = NEWS.rows(scene(**view))
    assert 0 < len(rows) < len(NEWS.rows(scene()))
    for value in rows[column]:
        assert set(value if isinstance(value, tuple) else (value,)) & values


def test_days_bound_the_list_and_what_came_on_the_first_day_is_not_new_since_it(scene):
    rows = NEWS.rows(scene(changed_since=SECOND, changed_until=date(2025, 10, 10)))
    days = sorted(last_day(day) for day in rows["date"])
    assert days[0] > SECOND and days[-1] == date(2025, 10, 10)


def test_the_page_opens_with_the_paragraph_where_a_day_is_chosen_and_with_the_list_else(scene):
    assert page(scene).headings == [("h1", "What is new?")]
    shown = page(scene, changed_since=SECOND)
    (first, *_) = shown.headings
    assert first[0] == "h1" and first[1].startswith("What is new? 12 March 2025 – ")
    said = shown.findings[0]
    assert said.startswith("New AI Factories: 6 of 19. New antennas: 13 of 13.")
    assert "Contracts signed for machines: 8." in said
    assert "Sites whose machine began to run: JUPITER AI Factory (JAIF)." in said
    assert slugs_of(PAGES["news"], View(changed_since=SECOND)) == ("changes", "news")


def test_the_changes_stand_on_the_page_that_shows_them(scene):
    assert place_of("changes", View())[0] is PAGES["data"]
    assert place_of("changes", View(changed_since=SECOND))[0] is PAGES["news"]


def test_since_leads_to_the_days_of_the_waves_to_none_and_to_what_the_browser_remembers(scene):
    here = scene(changed_since=SECOND, wave=("2",))
    control = since(Visit(PAGES["news"], here))
    by_key = {option.key: option for option in control.options}
    assert by_key["changed_since-2025-03-12"].is_chosen
    assert by_key["changed_since-all"].address == "./news?wave=2"
    for day in here.dataset.wave_days:
        assert f"changed_since={day}" in by_key[f"changed_since-{day}"].address
    assert control.remembered.address == "./news?wave=2&changed_since={day}"
    assert dict(control.hidden)["wave"] == "2" and "changed_since" not in dict(control.hidden)
    markup = Markup("<ul>" + str(page(scene, changed_since=SECOND).text) + "</ul>")
    (item,) = markup.elements("//li[@data-remembered]")
    assert item.get("hidden") is not None and not item.xpath(".//a")


def test_a_wave_that_is_not_yet_known_on_the_day_is_not_offered(scene):
    control = since(Visit(PAGES["news"], scene(on="2025-03-12")))
    assert not any("2025-10" in option.key for option in control.options)


def test_the_strip_of_the_overview_leads_to_all_since_the_last_selection(scene):
    here = scene()
    visit = Visit(PAGES[""], here)
    led = Markup(visit.led(NEWEST.picture(NEWEST.rows(here), here).markup))
    link = led.link("all-new")
    view, dropped = from_query(dict(link.query), limits_of(here.dataset))
    assert link.path == "news" and not dropped
    assert view.changed_since == max(here.dataset.wave_days)


def test_the_picked_site_is_marked_and_nothing_is_left_out(scene):
    tree = listed(scene, site="lumi-ai-factory")
    picked = tree.xpath("//tr[@class='picked']/td/b/text()")
    assert any("LUMI-AI contract signed" in title for title in picked)
    assert len(tree.xpath("//time")) == len(listed(scene).xpath("//time"))


def marks(scene, kind, **view):
    shown = scene(**view)
    layout = CHANGES.drawing(CHANGES.rows(shown), shown, Width.WIDE)
    return [mark for mark in layout.marks if isinstance(mark, kind)]


def test_an_amount_that_moved_has_two_bars_on_one_axis_and_the_earlier_is_the_paler(scene):
    bars = [b for b in marks(scene, Bar, changed_since=SECOND) if b.about.code == "slaif"]
    earlier, later = bars
    assert (earlier.share, later.share) == (FILLING, 1.0)
    assert earlier.to.share / later.to.share == pytest.approx(150 / 135, rel=0.01)
    assert earlier.height < later.height and earlier.y < later.y
    assert "€150 million" in earlier.about.said.title and earlier.about.said.source
    names = [w for w in marks(scene, Words, changed_since=SECOND) if w.about.code == "slaif"]
    assert dict(names[0].about.leads_to.changes)["site"] == "slaif"


def test_what_each_amount_covers_is_said_and_no_difference_where_that_is_not_the_same(scene):
    said = " ".join(mark.text for mark in marks(scene, Words, changed_since=SECOND))
    assert "Before: €150 million. It covered: supercomputer plus AI factory" in said
    assert "It covers now: new supercomputer plus AI factory." in said
    assert "Difference" not in said
    rows = CHANGES.rows(scene(changed_since=SECOND)).to_dict("records")
    for row in rows:
        if row["difference"] is not None:
            assert row["covers_before"] == row["covers_after"]


def test_ten_movements_are_drawn_and_the_table_has_all(scene):
    titles = [b.about.said.title for b in marks(scene, Bar, changed_since=SECOND) if b.about.said]
    drawn = {title.rpartition(":")[0] for title in titles}
    rows = CHANGES.rows(scene(changed_since=SECOND))
    assert len(drawn) == MOST < (rows["change"] == "Amount").sum()
    days = [last_day(day) for day in rows["day"] if day]
    assert days == sorted(days, reverse=True)
