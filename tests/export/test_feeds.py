"""The feed and the calendar as those read them who follow them."""

from datetime import date, timedelta

import feedparser
import pytest
from icalendar import Calendar

from dashboard.data import load_package
from dashboard.drawing.marks import Words
from dashboard.drawing.widths import Width
from dashboard.exhibits.drawn import drawn
from dashboard.exhibits.exhibit import Scene
from dashboard.exhibits.registry import EXHIBITS
from dashboard.export.feeds import atom, bounds, calendar
from dashboard.language import Language
from dashboard.view import View

ROOT = "https://example.eu/ai"


def feed(dataset, view):
    return feedparser.parse(atom(dataset, dataset.on(view.on), view, ROOT))


def happened(dataset, view):
    """Milestones that are past on the day, and more than announced."""
    known = dataset.on(view.on).milestones
    return known[known["happened"] & known["certainty"].isin(["confirmed", "single_source"])]


def events(dataset, view):
    found = Calendar.from_ical(calendar(dataset, dataset.on(view.on), view, ROOT))
    return found, found.walk("VEVENT")


@pytest.mark.parametrize(
    "view", [View(), View(lang="de"), View(on=date(2025, 3, 12)), View(on=date(2023, 9, 13))]
)
def test_feed_readers_understand_the_feed(dataset, view):
    found = feed(dataset, view)
    assert not found.bozo
    assert len(found.entries) == len(happened(dataset, view))
    assert (
        found.feed.title
        and found.feed.author
        and "CC" in found.feed.rights.replace("Creative Commons", "CC")
    )
    ids = [entry.id for entry in found.entries]
    assert len(set(ids)) == len(ids)
    assert all(entry.link.startswith("http") and entry.summary for entry in found.entries)


def test_every_language_is_a_feed_of_its_own_and_the_english_one_keeps_its_id(dataset):
    english, german = feed(dataset, View()), feed(dataset, View(lang="de"))
    assert english.feed.id == "urn:uuid:f69af4c2-8452-5586-96b5-0dcc1a6d825c"
    assert english.feed.id != german.feed.id
    assert not {entry.id for entry in english.entries} & {entry.id for entry in german.entries}


def test_the_feed_says_where_it_is_with_its_query(dataset):
    dated = feed(dataset, View(on=date(2025, 3, 12), lang="de"))
    links = {link.rel: link.href for link in dated.feed.links}
    assert links["self"] == f"{ROOT}/data/milestones.atom?on=2025-03-12&lang=de"
    assert links["alternate"] == f"{ROOT}/news?on=2025-03-12&lang=de"
    links = {link.rel: link.href for link in feed(dataset, View()).feed.links}
    assert links["self"] == f"{ROOT}/data/milestones.atom"


@pytest.mark.parametrize("lang", ["en", "de"])
def test_the_feed_says_the_words_of_the_page_on_what_is_new(dataset, lang):
    scene = Scene(dataset, View(lang=lang, show=("all",)), Language(lang))
    marks = drawn(EXHIBITS["news"], scene).drawings[Width.WIDE].marks
    said = [
        (plain(mark.runs[0].text), plain(" ".join(run.text for run in mark.runs[1:])))
        for mark in marks
        if isinstance(mark, Words) and mark.about.kind == "milestone"
    ]
    told = [(entry.title, entry.summary) for entry in feed(dataset, View(lang=lang)).entries]
    assert len(told) > 50
    for (title, sentence), (entry, summary) in zip(said, told, strict=True):
        assert (title, True) == (plain(entry), plain(summary).endswith(sentence))


def plain(text):
    return " ".join(text.replace("\u00a0", " ").split())


def test_an_entry_is_as_new_as_its_coming_into_the_package(dataset):
    """What happened in 2024 and was read in 2026 is news of 2026 to who follows the feed."""
    rows = happened(dataset, View()).set_index("milestone_id").iloc[::-1]
    found = feed(dataset, View())
    for entry, (_, row) in zip(found.entries, rows.iterrows(), strict=True):
        read = dataset.tables["sources"].at[row["source_id"], "accessed"]
        assert entry.updated[:10] == max(read, row["day"]).date().isoformat()
        assert entry.published[:10] == row["day"].date().isoformat()
    assert found.feed.updated == max(entry.updated for entry in found.entries)


def test_calendars_understand_the_dates_to_come(dataset):
    view = View(on=date(2026, 8, 1), lang="de")
    found, dates = events(dataset, view)
    assert found["X-WR-CALNAME"] == found["NAME"] == "KI-Fabriken in Europa: anstehende Termine"
    assert found["REFRESH-INTERVAL"].dt == timedelta(days=1)
    assert found.errors == [] and all(event.errors == [] for event in dates)
    coming = dataset.on(view.on).milestones
    assert len(dates) == (~coming["happened"].astype(bool)).sum() > 0
    for event in dates:
        assert event["DTEND"].dt - event["DTSTART"].dt >= timedelta(days=1)
        assert event["STATUS"] == "TENTATIVE"
    body = calendar(dataset, dataset.on(view.on), view, ROOT)
    assert max(len(line) for line in body.split(b"\r\n")) <= 75


def test_what_is_announced_for_a_month_or_a_year_lasts_that_long(dataset):
    lengths = {4: {365, 366}, 7: {28, 29, 30, 31}, 10: {1}}
    seen = set()
    for day in (date(2024, 12, 11), date(2025, 10, 1), date(2026, 8, 1)):
        milestones = dataset.on(day).milestones
        coming = milestones[~milestones["happened"].astype(bool)]
        _, dates = events(dataset, View(on=day))
        for event, text in zip(dates, coming["date"], strict=True):
            assert (event["DTEND"].dt - event["DTSTART"].dt).days in lengths[len(text)]
            seen.add(len(text))
    assert 10 in seen
    assert bounds("2026-02") == (date(2026, 2, 1), date(2026, 3, 1))
    assert bounds("2026") == (date(2026, 1, 1), date(2027, 1, 1))


def test_control_characters_make_nothing_ill_formed(package):
    signs = "".join(chr(code) for code in (*range(1, 9), 11, 12, *range(14, 32), 0xFFFE, 0xFFFF))
    loaded = load_package(package.folder)
    milestones = loaded.tables["milestones"]
    milestones["title"] = milestones["title"] + signs
    milestones["summary"] = signs + milestones["summary"] + " <b>&amp; ]]>"
    found = feed(loaded, View())
    assert not found.bozo and "<b>&amp; ]]>" not in found.entries[0].title
    _, dates = events(loaded, View(on=date(2026, 8, 1)))
    for text in (*(e.title for e in found.entries), *(str(e["SUMMARY"]) for e in dates)):
        assert text.isprintable()
