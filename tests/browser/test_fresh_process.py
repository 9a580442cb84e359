"""What only a new process shows: the first deep link, a base path, a broken package."""

import os
import re
import subprocess
import sys

import pytest
from playwright.sync_api import expect
from tests.browser.conftest import free_port, serve

from dashboard.paths import ROOT

pytestmark = pytest.mark.browser


def test_the_first_deep_link_shows_the_page_with_its_filters(visit):
    with serve() as host:
        seen = visit("/map?wave=2&country=BG&on=2025-03-12", host=host)
        expect(seen.page.locator("#main h1")).to_have_text("Where are they, and who takes part?")
        expect(seen.page.locator("#root nav").first).to_contain_text("Overview")
        expect(seen.block("where")).to_contain_text("6 states host")
        expect(seen.block("state").locator("h2")).to_have_text("Bulgaria")
        seen.check()


def test_behind_a_base_path(visit):
    with serve("--server.baseUrlPath=ai/factories") as host:
        seen = visit("/map?country=SI", host=host)
        expect(seen.block("state").locator("h2")).to_have_text("Slovenia")
        seen.remember()
        seen.click("to-overview")
        expect(seen.page.locator("#main h1")).to_contain_text("19 AI Factories")
        expect(seen.page).to_have_url(re.compile("/ai/factories/"))
        seen.click("standing.table")
        seen.click("to-map")
        seen.page.go_back()
        seen.settle()
        expect(seen.page.locator("#main h1")).to_contain_text("19 AI Factories")
        assert not seen.was_loaded
        seen.check()


def test_another_package_can_be_shown(visit, package):
    package.replace("sites.csv", "SLAIF (Slovenian AI Factory)", "Another name of SLAIF")
    with serve(environment={"DASHBOARD_DATA": str(package.folder)}) as host:
        seen = visit("/map?country=SI", host=host)
        expect(seen.block("state")).to_contain_text("Another name of SLAIF")


def test_the_app_refuses_a_broken_package_with_the_report(package):
    package.replace("sites.csv", "64.227", "north")
    command = [sys.executable, "-m", "streamlit", "run", "app.py", f"--server.port={free_port()}"]
    ended = subprocess.run(
        command,
        cwd=ROOT,
        env={**os.environ, "DASHBOARD_DATA": str(package.folder)},
        capture_output=True,
        text=True,
        timeout=90,
        check=False,
    )
    assert ended.returncode != 0
    assert (
        "sites.csv, line 2, column latitude: 'north': not a number" in ended.stdout + ended.stderr
    )
