"""Links from before the compared days had codes of their own: they show what they showed."""

import io
import re
from datetime import date
from html import unescape

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from pptx import Presentation
from starlette.applications import Starlette
from starlette.testclient import TestClient
from tests.support.views import views
from tests.walk.reader import Reader, place

from dashboard.contents import PAGES
from dashboard.data import current_dataset
from dashboard.document.frame import line
from dashboard.document.visit import Visit
from dashboard.server.routes import routes
from dashboard.story import read_story
from dashboard.view import View, from_query, limits_of, section_of

LIMITS = limits_of(current_dataset())
OLD = "since=2024-12-10&until=2025-03-12"
NEW = "changed_since=2024-12-10&changed_until=2025-03-12"
DAYS = {"since": date(2024, 12, 10), "until": date(2025, 3, 12)}
COMPARED = {f"changed_{name}": day for name, day in DAYS.items()}
SAID = "What is new? 10 December 2024 – 12 March 2025"


@pytest.fixture(scope="module")
def client():
    return TestClient(Starlette(routes=routes()))


def read(query, where):
    return from_query(dict(pair.split("=") for pair in query.split("&")), LIMITS, place=where)[0]


@pytest.mark.parametrize(
    ("query", "where", "view"),
    [
        (f"section=changes&{OLD}", "data", View(section="changes", **COMPARED)),
        (OLD, "data", View(**COMPARED)),
        (OLD, "changes", View(**COMPARED)),
        (OLD, "timeline", View(**DAYS)),
        (OLD, "milestones", View(**DAYS)),
        (f"section=changes&{OLD}", "timeline", View(section="changes", **DAYS)),
        (f"section=health&{OLD}", "data", View(section="health", **DAYS)),
        (f"section=changes&{OLD}&changed_since=", "data", View(section="changes", **DAYS)),
        (f"{OLD}&{NEW}", "data", View(**DAYS, **COMPARED)),
        (f"section=changes&{NEW}", "data", View(section="changes", **COMPARED)),
    ],
)
def test_days_mean_what_the_page_of_the_link_makes_of_them(query, where, view):
    assert read(query, where) == view


def test_compared_days_open_the_section_that_compares_them():
    assert section_of("data", read(OLD, "data")) == "changes"
    assert section_of("data", View(**DAYS)) == "explorer"
    assert section_of("data", View(section="sites", **COMPARED)) == "changes"
    assert section_of("investment", View(section="changes")) == "size"
    assert section_of("map", View(section="changes")) == ""


@pytest.mark.parametrize("suffix", ["csv", "json"])
def test_a_file_of_the_old_days_is_that_of_the_new_ones(client, suffix):
    old, new = (client.get(f"/data/exhibits/changes.{suffix}?{days}") for days in (OLD, NEW))
    bare = client.get(f"/data/exhibits/changes.{suffix}")
    assert old.status_code == 200
    assert old.content == new.content != bare.content


def test_pictures_embeds_slides_and_paper_take_the_old_days_too(client):
    def said(address):
        return client.get(f"{address}&{OLD}").text.replace("\u00a0", " ")

    assert SAID in said("/embed/changes?lang=en")
    assert SAID in said("/print/data?section=changes")
    assert SAID not in said("/print/data?section=health")


def test_a_step_of_an_old_story_compares_its_days_and_not_those_of_the_axis():
    (old,) = read_story("changes.since:2024-12-10.until:2025-03-12", ("changes",), LIMITS)
    assert old.view(View(), LIMITS) == View(**COMPARED)
    (bare,) = read_story("changes", ("changes",), LIMITS)
    assert bare.view(View(**DAYS), LIMITS) == View(**DAYS)


@settings(deadline=None)
@given(
    views(LIMITS, section=st.sampled_from(["", "changes", "health"])),
    st.sampled_from([(), ("changed_since",), tuple(COMPARED)]),
)
def test_a_link_of_today_is_never_taken_for_an_old_one(view, compared):
    days = {name: COMPARED[name] if name in compared else None for name in COMPARED}
    here = view.changed(since=view.since or DAYS["since"], **days)
    found, dropped = from_query(here.to_query(place="data"), LIMITS, place="data")
    assert found.changed(section=here.section) == here and not dropped
    assert section_of("data", found) == section_of("data", here)


def test_links_from_elsewhere_to_the_page_on_the_data_keep_the_days_of_the_axis(client):
    text = client.get(f"/embed/not-known?{OLD}").text
    (back,) = re.findall(r'href="\.\./data\?([^"]*)"', text)
    assert read(unescape(back), "data") == View(section="health", **DAYS)
    answer = client.get(f"/slides/not-known.pptx?{OLD}")
    slides = Presentation(io.BytesIO(answer.content)).slides
    notes = "\n".join(slide.notes_slide.notes_text_frame.text for slide in slides)
    link = re.search(r"/data\?(\S*)", notes)[1]
    assert read(link, "data") == View(section="explorer", **DAYS)


def test_the_chips_of_the_section_on_changes_keep_the_days_of_the_axis(scene):
    text = line(Visit(PAGES["data"], scene(section="changes", wave=("2",), **DAYS)))
    chips = dict(re.findall(r'href="./data\?([^"]*)"[^>]*aria-label="Remove: ([^"]*)"', text))
    (address,) = (address for address, words in chips.items() if words == "Second wave")
    assert read(unescape(address), "data") == View(section="changes", **DAYS)


def test_the_live_page_takes_an_old_link_and_its_links_are_new():
    reader = Reader(place("data", f"section=changes&{OLD}"))
    assert not reader.errors and SAID in reader.page.words
    reader.click("lang-de")
    new = place("data", f"section=changes&{NEW}", lang="de")
    assert reader.place.parameters == new.parameters


def test_a_step_without_a_section_opens_the_network_that_grows():
    old = read("step=1", "timeline")
    assert old == View(section="growth", step="1")
    assert read("step=1", "map") == View(step="1")
    elsewhere = View(step="1").to_query(place="timeline")
    assert elsewhere == {"section": "events", "step": "1"}


def test_days_of_the_axis_that_travel_to_the_data_stay_those_of_the_axis():
    reader = Reader(place("timeline", OLD))
    reader.click("to-data")
    opened = dict(pair.split("=") for pair in OLD.split("&"))
    assert (reader.place.page, reader.place.parameters) == (
        "data",
        {**opened, "section": "explorer"},
    )
    reader.click("section-changes")
    assert reader.place.parameters == {**opened, "section": "changes", "changed_since": ""}
    assert SAID not in reader.page.words
    assert reader.seen == Reader(reader.place).seen
