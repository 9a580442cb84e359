"""A process of the dashboard that is started to be measured, on a free port of this machine."""

import os
import socket
import subprocess
import sys
import time
import urllib.request
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]
COMMAND = ("-m", "streamlit", "run")
OPTIONS = ("--server.headless=true", "--browser.gatherUsageStats=false")


def free_port() -> int:
    """A port that nothing listens on at this moment."""
    with socket.socket() as found:
        found.bind(("127.0.0.1", 0))
        return int(found.getsockname()[1])


@contextmanager
def process(script: str, port: int, folder: Path | str = ROOT) -> Iterator[subprocess.Popen]:
    """A Streamlit process started in a folder, whose `.streamlit` it takes its settings from; it
    answers once this is entered, and is ended at the end.
    """
    command = [sys.executable, *COMMAND, script, f"--server.port={port}", *OPTIONS]
    started = subprocess.Popen(
        command, cwd=folder, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL
    )
    try:
        _wait(f"http://localhost:{port}/_stcore/health")
        yield started
    finally:
        started.terminate()
        started.wait()


def _wait(address: str) -> None:
    for _ in range(600):
        try:
            urllib.request.urlopen(address, timeout=1)
            return
        except OSError:
            time.sleep(0.1)


def memory(process: int) -> int:
    """Bytes of memory that a process holds (resident set)."""
    pages = Path(f"/proc/{process}/statm").read_text(encoding="ascii").split()[1]
    return int(pages) * os.sysconf("SC_PAGE_SIZE")


@contextmanager
def served_app(port: int) -> Iterator[tuple[int, int]]:
    """The dashboard: its port and the id of its process."""
    with process("app.py", port) as started:
        yield port, started.pid
