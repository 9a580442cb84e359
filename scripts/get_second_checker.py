"""Makes sure that a second checker of accessibility is there: HTML_CodeSniffer, from npm.

Run as a script, it fails with a clear line where it cannot get it; the tests with it are then
skipped, and the summary of the run says so.
"""

import base64
import hashlib
import shutil
import subprocess
import sys
import tarfile
import tempfile
from pathlib import Path

PACKAGE = "html_codesniffer@2.5.1"
DIGEST = "vcz0yAaX/OaV6sdNHuT9alBOKkSxYb8h5Yq26dUqgi7XmCgGUSa7U9PiY1PBXQFMjKv1wVPs5/QzHlGuxPDUGg=="
"""SHA-512 of the package, base64, as the registry states it."""

FILE = Path(sys.prefix) / "share" / "html_codesniffer" / "HTMLCS.js"


def checker_file() -> Path | None:
    """The script that checks a page; None where it has not been got."""
    return FILE if FILE.exists() else None


def main() -> int:
    """Find or get it; 1 with a clear line where it cannot be had."""
    if not checker_file() and shutil.which("npm"):
        _get()
    if not checker_file():
        print("Not there: npm, or its package HTML_CodeSniffer. One checker looks, not two.")
        return 1
    print(f"Second checker: {FILE}")
    return 0


def _get() -> None:
    with tempfile.TemporaryDirectory() as folder:
        subprocess.run(["npm", "pack", "--silent", PACKAGE], cwd=folder, check=False)
        for packed in Path(folder).glob("*.tgz"):
            digest = base64.b64encode(hashlib.sha512(packed.read_bytes()).digest()).decode()
            if digest != DIGEST:
                print(f"{packed.name} is not the package that is expected: {digest}")
                return
            with tarfile.open(packed) as files:
                script = files.extractfile("package/build/HTMLCS.js")
                assert script
                FILE.parent.mkdir(parents=True, exist_ok=True)
                FILE.write_bytes(script.read())


if __name__ == "__main__":
    sys.exit(main())
