"""The commands work from any folder, with nothing exported."""

import os
import subprocess
import sys
import sysconfig
import urllib.request
from pathlib import Path

import pytest
from tests.browser.conftest import free_port, wait_until_healthy

from dashboard.paths import ROOT

COMMAND = Path(sysconfig.get_path("scripts")) / "ai-factories"
CHECKS = {"command": [str(COMMAND)], "module": [sys.executable, "-m", "dashboard.data"]}


def bare():
    kept = {name: text for name, text in os.environ.items() if not name.startswith("DASHBOARD_")}
    return {name: text for name, text in kept.items() if name != "PYTHONPATH"}


def checked(command, folder, where):
    return subprocess.run(
        [*command, "check", str(folder)],
        cwd=where,
        env=bare(),
        capture_output=True,
        text=True,
        check=False,
    )


@pytest.mark.parametrize("command", CHECKS.values(), ids=CHECKS)
def test_a_package_is_checked_from_any_folder(command, package, tmp_path):
    found = checked(command, package.folder, tmp_path)
    assert (found.returncode, found.stderr) == (0, "")
    assert "no problem found" in found.stdout


def test_what_is_wrong_is_printed_and_the_exit_code_says_so(package, tmp_path):
    package.replace("sites.csv", "SLAIF (Slovenian AI Factory)", "")
    found = checked(CHECKS["command"], package.folder, tmp_path)
    assert found.returncode == 1
    assert "column name: empty, but a value is required" in found.stdout


def test_the_dashboard_is_shown_from_any_folder_and_with_any_package(package, tmp_path):
    package.replace("sites.csv", "SLAIF (Slovenian AI Factory)", "Another name of SLAIF")
    port = free_port()
    options = ["run", f"--port={port}", f"--data={package.folder.relative_to(tmp_path)}"]
    process = subprocess.Popen(
        [COMMAND, *options],
        cwd=tmp_path,
        env=bare(),
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
    )
    try:
        wait_until_healthy(process, f"http://localhost:{port}/_stcore/health")
        with urllib.request.urlopen(f"http://localhost:{port}/data/sites.csv") as answer:
            assert "Another name of SLAIF" in answer.read().decode()
    finally:
        process.terminate()
        said = process.communicate(timeout=30)[0].decode()
    assert str(ROOT) not in said
