"""Whether the process in this container answers, for HEALTHCHECK: `python deploy/health.py FOLDER`.

Docker marks a container that does not, and leaves it. So after some failures in a row this ends the
process, whose number is in `FOLDER/dashboard.pid`, and the restart policy starts another. That
takes an init process in the container (`init: true`): nobody can end a process number 1.
"""

import os
import signal
import sys
import urllib.request
from pathlib import Path

PORT = 8501

PATIENCE = 4
"""Failures in a row after which the process is ended."""


def answers(port: int) -> bool:
    """Whether the process answers within two seconds."""
    base = os.environ.get("STREAMLIT_SERVER_BASE_URL_PATH", "").strip("/")
    path = f"{base}/_stcore/health" if base else "_stcore/health"
    try:
        urllib.request.urlopen(f"http://127.0.0.1:{port}/{path}", timeout=2).close()
    except OSError:
        return False
    return True


def look(folder: Path, port: int = PORT) -> int:
    """One look: 0 where it answers, else 1; failures in a row are counted in the folder."""
    failures = folder / "failures"
    if answers(port):
        failures.unlink(missing_ok=True)
        return 0
    count = int(failures.read_text()) + 1 if failures.exists() else 1
    failures.write_text(str(count))
    if count >= PATIENCE:
        failures.unlink()
        os.kill(int((folder / "dashboard.pid").read_text()), signal.SIGKILL)
    return 1


if __name__ == "__main__":
    sys.exit(look(Path(sys.argv[1])))
