"""Makes sure that nginx is there, before which tests put the dashboard as it is hosted.

Installs it where apt and the rights are there; else says in one line how to go on without.
"""

import os
import shutil
import subprocess
import sys


def main() -> int:
    """Find or get it; 1 with a clear line where it cannot be had."""
    if not shutil.which("nginx") and shutil.which("apt-get") and os.geteuid() == 0:
        for command in (["update", "-qq"], ["install", "-y", "-qq", "nginx-light"]):
            subprocess.run(["apt-get", *command], check=False)
    if not shutil.which("nginx"):
        print("nginx is not installed, and its tests will fail", file=sys.stderr)
        return 1
    print("nginx: " + str(shutil.which("nginx")))
    return 0


if __name__ == "__main__":
    sys.exit(main())
