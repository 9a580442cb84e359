"""Makes sure that Firefox and WebKitGTK are there for the tests: Debian's own, or installed.

Run as a script, it fails with a clear line where it cannot get them; the tests in them are then
skipped, and the summary of the run says so.
"""

import os
import shutil
import subprocess
import sys

PACKAGES = {
    "Firefox": (("firefox-esr", "firefox"), ("firefox-esr",)),
    "WebKitGTK": (("WebKitWebDriver",), ("webkit2gtk-driver",)),
    "a screen in memory": (("xvfb-run",), ("xvfb", "xauth")),
}
"""What is needed: programs of which one has to be there, and the packages that bring it."""


def missing() -> list[str]:
    """Names of what is not there."""
    return [
        name for name, (programs, _) in PACKAGES.items() if not any(map(shutil.which, programs))
    ]


def main() -> int:
    """Find or get them; 1 with a clear line where they cannot be had."""
    if missing() and shutil.which("apt-get") and os.geteuid() == 0:
        wanted = [package for name in missing() for package in PACKAGES[name][1]]
        for command in (["update", "-qq"], ["install", "-y", "-qq", "--no-install-recommends"]):
            packages = wanted if command[0] == "install" else []
            subprocess.run(["apt-get", *command, *packages], check=False)
    if missing():
        print(
            f"Not installed: {', '.join(missing())}. The pages are not opened in what is missing.",
            file=sys.stderr,
        )
        return 1
    print("Other browsers: Firefox and WebKitGTK")
    return 0


if __name__ == "__main__":
    sys.exit(main())
