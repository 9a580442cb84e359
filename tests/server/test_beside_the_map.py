"""Beside the map: every state by keyboard, and the ways on from a picked one."""

import pytest
from starlette.applications import Starlette
from starlette.testclient import TestClient
from support.markup import Markup

from dashboard.data import current_dataset
from dashboard.facts.states import states
from dashboard.server import middleware, routes


@pytest.fixture(scope="module")
def read():
    client = TestClient(Starlette(routes=routes(), middleware=middleware()))
    return lambda address: Markup(client.get(address).text)


def test_every_state_that_a_click_picks_is_a_link_of_the_list_in_the_order_of_tabs(read):
    page = read("/map")
    listed = {
        link.key.removeprefix("country-"): link
        for link in page.links
        if link.key.startswith("country-")
    }
    known = states(current_dataset().on(None))
    assert set(listed) == {
        c for c, state in known.items() if state.participating or state.role != "none"
    }
    assert not page.root.xpath("//nav[@class='pick']//a[@tabindex]")
    assert "country=SI" in listed["SI"].address


def test_a_picked_state_leads_to_its_page_to_a_comparison_and_is_let_go_of(read):
    page = read("/map?country=SI&wave=2")
    assert not page.root.xpath("//nav[@class='pick']")
    assert dict(page.link("to-countries-state").query)["country"] == "SI"
    assert dict(page.link("to-countries-DE").query)["country"] == "SI,DE"
    assert "country" not in dict(page.link("country-close").query)
    assert dict(page.link("country-close").query)["wave"] == "2"


def test_the_days_of_the_waves_and_today_are_stops_in_their_order(read):
    page = read("/map?on=2025-03-12&wave=2")
    stops = page.of_class("stop")
    assert [stop.get("data-key") for stop in stops] == [
        "on-stop-1",
        "on-stop-2",
        "on-stop-3",
        "on-stop-antennas",
        "on-stop-today",
    ]
    places = [float(stop.get("style").split("%")[0].removeprefix("--at:")) for stop in stops]
    assert places == sorted(places) and places[-1] == 100
    assert [stop.get("data-key") for stop in stops if stop.get("aria-current")] == ["on-stop-2"]
    assert dict(page.link("on-stop-1").query) == {"on": "2024-12-10", "wave": "2"}
    assert dict(page.link("on-stop-today").query) == {"wave": "2"}
