"""The page on days as a document: its tabs, its lanes, and the months below them."""

import re

import pytest
from starlette.applications import Starlette
from starlette.testclient import TestClient
from support.markup import Markup

from dashboard.server.routes import routes


@pytest.fixture(scope="module")
def client():
    return TestClient(Starlette(routes=routes()))


def page(client, query=""):
    return client.get(f"/timeline?on=2026-11-23&{query}").text


def columns(text):
    months = re.findall(
        r"<span(?: data-year=\"(\d+)\")?><i style=\"height:(\d+)px\"></i>(<b)?", text
    )
    return [(int(high), bool(picked)) for _, high, picked in months]


def values(text):
    handles = re.findall(r'<input type="range"[^>]*>', text)
    read = r'name="(\w+)" min="(\d+)" max="(\d+)" value="(\d+)"'
    return [re.search(read, handle).groups() for handle in handles]


def test_all_months_are_there_whatever_is_shown_and_the_handles_stand_at_the_span(client):
    whole, some = page(client), page(client, "since=2025-03-12&until=2025-06-30")
    assert len(columns(whole)) == 40 == len(columns(some))  # September 2023 to December 2026
    assert columns(whole) == columns(some) and max(columns(whole))[0] == 40
    ends = ("24284", "24323")
    assert values(whole) == [("since_month", *ends, "24288"), ("until_month", *ends, "24323")]
    assert values(some) == [("since_month", *ends, "24302"), ("until_month", *ends, "24305")]


def test_the_months_of_a_picked_state_are_set_apart(client):
    picked = [
        place for place, (_, named) in enumerate(columns(page(client, "country=SI"))) if named
    ]
    assert picked == [18, 20, 29]  # March and May 2025, February 2026
    assert not any(named for _, named in columns(page(client)))


def test_the_form_keeps_the_rest_and_answers_without_a_script(client):
    form = Markup(page(client, "kind=call&country=AT&since=2025-01-01")).form("brush-form")
    kept = {field.name: field.held for field in form.fields if field.name in ("kind", "country")}
    assert kept == {"kind": "call", "country": "AT"}
    sent = page(client, "kind=call&since_month=24301&until_month=24303")
    assert "1 February 2025" in sent.replace("\u00a0", " ")


def test_paper_and_frames_have_no_handles(client):
    for address in ("/print/timeline", "/embed/milestones"):
        assert 'type="range"' not in client.get(address).text


@pytest.mark.parametrize(
    ("section", "slugs"),
    [("", ["milestones"]), ("growth", ["growth", "play"]), ("progress", ["progress"])],
)
def test_each_tab_shows_its_exhibits(client, section, slugs):
    assert Markup(page(client, f"section={section}" if section else "")).pictures == slugs


def test_a_source_is_a_link_in_its_card_and_every_event_is_reached_by_the_keyboard(client):
    (wide,) = Markup(page(client)).root.xpath("//div[contains(@class, 'drawing page')]")
    reached = wide.xpath(".//span[@tabindex and contains(@class, 'sign')]/@data-milestone")
    assert len(reached) == len(set(reached)) == 84
    sources = wide.xpath(".//span[contains(@class, 'card')]/small/a/@href")
    assert len(sources) >= 84 and all(address.startswith("http") for address in sources)
