"""The page on what is new: its order, its filters, since when, and the way to it."""

from dataclasses import replace
from datetime import date
from itertools import groupby
from urllib.parse import parse_qsl, urlsplit

import pytest
from support.markup import Markup

from dashboard.contents import PAGES, place_of, slugs_of
from dashboard.data.partial_dates import last_day
from dashboard.document.days import since
from dashboard.document.page import blocks
from dashboard.document.visit import Visit
from dashboard.drawing.about import Lead
from dashboard.drawing.marks import Bar, Box, Words
from dashboard.drawing.picked import FILLING
from dashboard.drawing.type_scale import Role
from dashboard.drawing.widths import Width
from dashboard.exhibits import news_drawing
from dashboard.exhibits.changes import EXHIBIT as CHANGES
from dashboard.exhibits.changes_drawing import MOST
from dashboard.exhibits.newest import EXHIBIT as NEWEST
from dashboard.exhibits.news import EXHIBIT as NEWS
from dashboard.facts.milestones import Named
from dashboard.facts.news import events
from dashboard.view import View, from_query, limits_of

SECOND = date(2025, 3, 12)


def page(scene, **view):
    visit = Visit(PAGES["news"], scene(**view))
    return Markup("".join(str(block.before) for block in blocks(visit)))


def drawn(scene, width=Width.PAGE, **view):
    """Words of the list from the top down, and those of each line."""
    shown = scene(**view)
    marks = NEWS.drawing(NEWS.rows(shown), shown, width).marks
    found = [mark for mark in marks if isinstance(mark, Words)]
    lines = groupby(sorted(found, key=lambda mark: (mark.y, mark.x.share)), lambda mark: mark.y)
    return marks, [list(line) for _, line in lines]


def shown_events(lines):
    return [mark.about.code for line in lines for mark in line if mark.about.kind == "milestone"]


def test_the_newest_stand_first_each_below_its_month(scene):
    here = scene(show=("all",))
    _, lines = drawn(scene, show=("all",))
    heads = [line[0].text for line in lines if line[0].runs[0].role is Role.NAME]
    months = list(dict.fromkeys(date[:7] for date in NEWS.rows(here)["date"]))
    assert heads == [here.language.day(month) for month in months]
    assert months == sorted(months, reverse=True)
    assert shown_events(lines) == list(NEWS.rows(here)["milestone_id"])


def test_older_months_are_counted_and_drawn_where_asked_for_or_where_the_picked_site_is(scene):
    every, (_, lines) = list(NEWS.rows(scene())["milestone_id"]), drawn(scene)
    newest = shown_events(lines)
    assert every[: len(newest)] == newest and 0 < len(newest) < len(every)
    (fold,) = lines[-1]
    assert fold.text == f"Older events: {len(every) - len(newest)}"
    assert fold.about.leads_to == Lead(None, (("show", ("all",)),))
    _, opened = drawn(scene, show=("links", "all"))
    (fold,) = [mark for line in opened for mark in line if mark.about.kind == "layer"]
    assert fold.about.leads_to == Lead(None, (("show", ("links",)),))
    assert shown_events(opened) == every
    assert shown_events(drawn(scene, site="bsc-ai-factory")[1]) == every


@pytest.mark.parametrize("width", [Width.NARROW, Width.WIDE, Width.PAGE])
def test_a_row_says_day_sentence_states_and_its_document_with_its_tier(scene, width):
    marks, _ = drawn(scene, width, show=("all",))
    found = [mark for mark in marks if isinstance(mark, Words)]
    (place,) = [n for n, m in enumerate(found) if "IT4LIA contract signed" in m.text]
    row = found[place - 1 : place + 3] if width is not Width.NARROW else found[place : place + 3]
    said = " ".join(mark.text for mark in row)
    assert "22 Apr 2026" in said and "EUR 290 million" in said
    state, source = row[-2:]
    assert (state.text, state.runs[0].leads_to) == (
        "Italy",
        Lead("countries", (("country", ("IT",)),)),
    )
    assert " · official" in source.text
    assert source.runs[0].leads_to.address.startswith("https://")


def test_two_events_by_hand_are_drawn_as_they_were_looked_at(scene):
    here = scene()
    known = events(here.snapshot, Named())[0]
    sources = here.snapshot.sources
    silent = sources[sources["url"].fillna("") == ""].index[0]
    made = (
        replace(known, title="Three sign", summary="They sign.", certainty="confirmed",
                date="2026-09-08", countries=("SI", "FI"), milestone_id="a", site_ids=("slaif",)),
        replace(known, title="A rumour", summary="", certainty="planned", date="2026-08",
                countries=(), milestone_id="b", site_ids=(), source_id=silent),
    )  # fmt: skip
    picked = scene(site="slaif")
    layout = news_drawing.drawing(made, picked, Width.PAGE)
    texts = [mark.text for mark in layout.marks if isinstance(mark, Words)]
    tier = [text for text in texts if " · " in text]
    assert [text for text in texts if text not in tier] == [
        "September 2026",
        "8 Sept 2026",
        "Three sign They sign.",
        "Finland, Slovenia",
        "August 2026",
        "Aug 2026",
        "A rumour (planned)",
    ]
    leads = [run.leads_to for mark in layout.marks if isinstance(mark, Words) for run in mark.runs]
    assert [bool(lead) for lead in leads[4:7]] == [True, True, True] and leads[-1] is None
    (ground,) = [mark for mark in layout.marks if isinstance(mark, Box)]
    assert ground.filling == "selected" and ground.y < 40


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
    marks = NEWEST.drawing(NEWEST.rows(here), here, Width.WIDE).marks
    (lead,) = (mark.about.leads_to for mark in marks if mark.about.leads_to)
    link = urlsplit(Visit(PAGES[""], here).led_by(lead))
    view, dropped = from_query(dict(parse_qsl(link.query)), limits_of(here.dataset))
    assert link.path == "./news" and not dropped
    assert view.changed_since == max(here.dataset.wave_days)


def test_the_picked_site_is_marked_and_nothing_is_left_out(scene):
    marks, lines = drawn(scene, site="lumi-ai-factory")
    grounds = [(mark.y, mark.y + mark.height) for mark in marks if isinstance(mark, Box)]
    picked = [
        mark.text
        for line in lines
        for mark in line
        if any(top <= mark.y < foot for top, foot in grounds)
    ]
    assert any("LUMI-AI contract signed" in text for text in picked)
    assert shown_events(lines) == list(NEWS.rows(scene())["milestone_id"])


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
