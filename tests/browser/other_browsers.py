"""Firefox and WebKitGTK as Debian has them, each in its own protocol, with the same few verbs.

Playwright drives neither: it needs Firefox to take commands that the long-term release does not
know, and a WebKit of its own. Debian has no geckodriver, which Selenium needs for Firefox.
"""

import json
import os
import shutil
import signal
import socket
import subprocess
import time
from contextlib import contextmanager, suppress
from itertools import count
from pathlib import Path

import httpx
from tests.browser.conftest import PATIENCE, free_port
from websockets.sync.client import connect

SIZE = (1280, 900)
START = 60
"""Seconds that a browser may take until it answers."""


class NotStartedError(Exception):
    """A browser is there but does not run on this machine; the message says what it said."""


def until(condition, seconds=PATIENCE / 1000):
    """What `condition` answers once it is true; fails with its last answer after `seconds`."""
    deadline = time.monotonic() + seconds
    while not (answer := condition()):
        if time.monotonic() > deadline:
            raise AssertionError(f"still {answer} after {seconds} s")
        time.sleep(0.05)
    return answer


@contextmanager
def started(command, output):
    """A process with all that it starts itself, ended together; what it prints goes to a file."""
    with output.open("wb") as printed:
        process = subprocess.Popen(
            command, stdout=printed, stderr=subprocess.STDOUT, start_new_session=True
        )
    try:
        yield process
    finally:
        with suppress(ProcessLookupError):
            os.killpg(process.pid, signal.SIGTERM)
        process.wait(timeout=30)


class Firefox:
    """A window of Firefox, spoken to in WebDriver BiDi."""

    def __init__(self, connection):
        self.connection, self.turns, self.errors = connection, count(), []
        self.tell("session.new", capabilities={})
        self.tell("session.subscribe", events=["log.entryAdded"])
        self.window = self.tell("browsingContext.getTree")["contexts"][0]["context"]
        self.resize(*SIZE)

    @classmethod
    @contextmanager
    def opened(cls, folder, **preferences):
        """A browser with a new profile in a folder, and these preferences."""
        lines = (f"user_pref({json.dumps(k)}, {json.dumps(v)});\n" for k, v in preferences.items())
        (folder / "user.js").write_text("".join(lines))
        program = shutil.which("firefox-esr") or shutil.which("firefox")
        options = ("--headless", "--no-remote", "--remote-debugging-port=0", "--profile", folder)
        with started([program, *options], folder / "printed.txt"):
            port = _port_of(folder)
            with connect(f"ws://127.0.0.1:{port}/session", max_size=None) as connection:
                yield cls(connection)

    def tell(self, method, **params):
        """Send a command and give its result; errors of the page that come in are noted."""
        turn = next(self.turns)
        self.connection.send(json.dumps({"id": turn, "method": method, "params": params}))
        while (answer := json.loads(self.connection.recv(timeout=START))).get("id") != turn:
            if answer.get("params", {}).get("level") == "error":
                self.errors.append(answer["params"]["text"])
        assert answer["type"] == "success", answer
        return answer["result"]

    def resize(self, width, height):
        viewport = {"width": width, "height": height}
        self.tell("browsingContext.setViewport", context=self.window, viewport=viewport)

    def open(self, address):
        """Load an address with all that its document names."""
        self.tell("browsingContext.navigate", context=self.window, url=address, wait="complete")

    def ask(self, expression):
        """What an expression of JavaScript is in the page."""
        answer = self.tell(
            "script.evaluate",
            expression=f"JSON.stringify({expression})",
            target={"context": self.window},
            awaitPromise=False,
        )
        assert answer["type"] == "success", answer
        return json.loads(answer["result"].get("value", "null"))


def _port_of(profile):
    """The port that Firefox has chosen to be spoken to, as it writes it into its profile."""

    def port():
        with suppress(FileNotFoundError, ValueError):
            return json.loads((profile / "WebDriverBiDiServer.json").read_text())["ws_port"]

    return _await_start(port, profile / "printed.txt")


def _await_start(condition, printed):
    try:
        return until(condition, START)
    except AssertionError:
        raise NotStartedError(printed.read_text(errors="replace")[-300:]) from None


HEAR = """
if (window.left) return false;
const heard = window.heard = [], error = console.error;
addEventListener("error", event => heard.push(String(event.message)));
addEventListener("unhandledrejection", event => {
    if (!event.defaultPrevented) heard.push(String(event.reason));
});
console.error = (...words) => { heard.push(words.map(String).join(" ")); error(...words); };
return true;
"""


class WebKitGTK:
    """A window of WebKitGTK's MiniBrowser on a screen in memory, spoken to in WebDriver.

    That protocol does not tell errors, and a private window prints none: they are heard from the
    first moment at which a page answers. What fails before is seen by what then is missing.
    """

    session = ""

    def __init__(self, client):
        self.client, self.heard = client, []
        options = {"binary": _mini_browser(), "args": ["--automation"]}
        capabilities = {"webkitgtk:browserOptions": options, "pageLoadStrategy": "none"}
        answer = self.tell("post", "", capabilities={"alwaysMatch": capabilities})
        self.session = "/" + answer["sessionId"]
        self.resize(*SIZE)

    @classmethod
    @contextmanager
    def opened(cls, folder):
        """A browser that keeps what it prints in a folder."""
        port, printed = free_port(), folder / "printed.txt"
        command = ["xvfb-run", "-a", "-s", "-screen 0 1600x1200x24", "WebKitWebDriver"]
        with (
            started([*command, f"--port={port}"], printed),
            httpx.Client(base_url=f"http://127.0.0.1:{port}/session", timeout=START) as client,
        ):
            _await_start(lambda: _answers(port), printed)
            window = cls(client)
            yield window
            window.tell("delete", window.session)

    def tell(self, method, path, **params):
        """Send a command and give its result."""
        body = {"json": params} if method == "post" else {}
        answer = self.client.request(method, path, **body).json()["value"]
        assert not (isinstance(answer, dict) and "error" in answer), answer
        return answer

    def run(self, script):
        return self.tell("post", f"{self.session}/execute/sync", script=script, args=[])

    @property
    def errors(self):
        """Errors of scripts and of the console on the page that is open."""
        return self.ask("heard")

    def resize(self, width, height):
        self.tell("post", f"{self.session}/window/rect", width=width, height=height)

    def open(self, address):
        """Load an address until its document is there."""
        self.run("window.left = true")
        self.tell("post", f"{self.session}/url", url=address)
        until(self._hears)

    def _hears(self):
        """Whether the new document hears its errors; while one gives way to it, none answers."""
        with suppress(AssertionError):
            return self.run(HEAR)

    def ask(self, expression):
        """What an expression of JavaScript is in the page."""
        return json.loads(self.run(f"return JSON.stringify({expression})") or "null")


def _answers(port):
    with suppress(OSError), socket.create_connection(("127.0.0.1", port), timeout=1):
        return True


def _mini_browser():
    """The browser that comes with WebKitGTK, outside the path."""
    return str(next(Path("/usr").glob("lib*/**/webkit2gtk-4.1/MiniBrowser")))
