"""Makes sure that LibreOffice and poppler are there, with which a test opens the slides.

Installs them where apt and the rights are there; else says in one line how to go on without.
"""

import os
import shutil
import subprocess
import sys

PROGRAMS = ("soffice", "pdftoppm")
PACKAGES = ("libreoffice-impress", "poppler-utils")


def missing() -> list[str]:
    """Programs that are not there."""
    return [name for name in PROGRAMS if not shutil.which(name)]


def main() -> int:
    """Find or get them; 1 with a clear line where they cannot be had."""
    if missing() and shutil.which("apt-get") and os.geteuid() == 0:
        for command in (["update", "-qq"], ["install", "-y", "-qq", "--no-install-recommends"]):
            packages = PACKAGES if command[0] == "install" else ()
            subprocess.run(["apt-get", *command, *packages], check=False)
    if missing():
        print(
            f"Not installed: {', '.join(missing())}. Install {' and '.join(PACKAGES)}, or run the"
            ' other tests with: pytest -m "not libreoffice"',
            file=sys.stderr,
        )
        return 1
    print("LibreOffice: " + str(shutil.which(PROGRAMS[0])))
    return 0


if __name__ == "__main__":
    sys.exit(main())
