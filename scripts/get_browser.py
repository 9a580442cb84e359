"""Makes sure that a browser for the tests is there: the system's own, playwright's, or installed.

`find_browser()` is used by the tests and the benchmark as well. Run as a script, it installs one
where there is none, and fails with a clear line where it cannot.
"""

import os
import shutil
import subprocess
import sys
from pathlib import Path

NAMES = ("chromium", "chromium-browser", "google-chrome", "google-chrome-stable", "chrome")


def find_browser() -> str | None:
    """Path of Chromium or Chrome: `BROWSER_PATH`, the system's, or playwright's own download."""
    named = os.environ.get("BROWSER_PATH")
    if named:
        return named
    for name in NAMES:
        if found := shutil.which(name):
            return found
    return _downloaded()


def _downloaded() -> str | None:
    from playwright.sync_api import sync_playwright

    with sync_playwright() as playwright:
        path = playwright.chromium.executable_path
    return path if Path(path).exists() else None


def _attempt(*command: str) -> bool:
    print("+", " ".join(command), flush=True)
    try:
        return subprocess.run(command, check=False, timeout=600).returncode == 0
    except (OSError, subprocess.TimeoutExpired):
        return False


def main() -> int:
    """Find or get a browser; 1 with a clear line where none can be had."""
    if not find_browser():
        _attempt(sys.executable, "-m", "playwright", "install", "chromium")
    if not find_browser() and shutil.which("apt-get") and os.geteuid() == 0:
        _attempt("apt-get", "update", "-qq")
        _attempt("apt-get", "install", "-y", "-qq", "--no-install-recommends", "chromium")
    browser = find_browser()
    if not browser:
        print(
            "No browser for the tests: install Chromium or Google Chrome, or name one in"
            " BROWSER_PATH.",
            file=sys.stderr,
        )
        return 1
    print(f"Browser: {browser}")
    return 0


if __name__ == "__main__":
    sys.exit(main())
