"""A reader at a browser, without one: follows links, sends forms, goes back and forward.

The address is all that the browser tells the server: a link that is followed in place is a run of
the same session with the page and the parameters of its address, as `page.js` asks for it
(`pushState`, `popstate`).
"""

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache, partial
from unittest.mock import patch
from urllib.parse import parse_qsl, urlencode, urljoin, urlsplit

from streamlit.components.v2.manifest_scanner import scan_component_manifests
from streamlit.runtime.scriptrunner import RerunData
from streamlit.runtime.scriptrunner.script_cache import ScriptCache
from streamlit.testing.v1 import AppTest
from streamlit.util import calc_hash
from support.markup import Field, Form, Link, Markup, Pairs

from dashboard.contents import PAGES
from dashboard.paths import ROOT

SHELL = ROOT / "src" / "dashboard" / "shell.py"
RERUN = "streamlit.testing.v1.local_script_runner.RerunData"
COMPILED = "streamlit.testing.v1.app_test.ScriptCache"
ONCE_COMPILED = ScriptCache()
MANIFESTS = "streamlit.components.v2.manifest_scanner.scan_component_manifests"
ONCE_SCANNED = cache(scan_component_manifests)
"""What a server does when it starts, AppTest does in every run: it reads every package's names."""
HOST = "http://localhost:8501"


@dataclass(frozen=True)
class Place:
    """What stands in the address bar: a page and its parameters, in their order."""

    page: str = ""
    query: Pairs = ()

    def __str__(self) -> str:
        return f"/{self.page}" + (f"?{urlencode(self.query, safe=',:~;')}" if self.query else "")

    @property
    def parameters(self) -> dict[str, str]:
        return dict(self.query)

    def to(self, address: str) -> "Place":
        """Where an address in a page leads from here."""
        parts = urlsplit(urljoin(f"{HOST}/{self.page}", address))
        return Place(parts.path.removeprefix("/"), tuple(parse_qsl(parts.query, True)))

    def leads_to_a_page(self, link: Link) -> bool:
        """Whether the script follows a link in place, as `isOurs` in `page.js`."""
        parts = urlsplit(urljoin(f"{HOST}/{self.page}", link.address))
        ours = f"{parts.scheme}://{parts.netloc}" == HOST and not parts.fragment
        return ours and not link.is_foreign and parts.path.removeprefix("/") in PAGES


def place(page: str = "", query: str = "", /, **parameters: str) -> Place:
    return Place(page, (*parse_qsl(query, True), *parameters.items()))


class Reader:
    """One browser tab. After every act, `place` is its address and `seen` what it shows."""

    def __init__(self, start: Place):
        self.history: list[Place] = [start]
        self.position = 0
        self.open(start)

    def open(self, where: Place) -> None:
        """A page load: nothing is remembered."""
        self.restart_process()
        self._run(where)

    def reload(self) -> None:
        self.open(self.place)

    def restart_process(self) -> None:
        """The process dies and comes back; the page stays as it is until the next act."""
        self.app = AppTest.from_file(str(SHELL), default_timeout=120)

    def follow(self, link: Link) -> None:
        self.go(self.place.to(link.address))

    def click(self, key: str) -> None:
        """The link with this key."""
        self.follow(self.page.link(key))

    def send(self, form: Form, changes: Mapping[Field, str | None]) -> None:
        """A form, as the script sends it: empty fields stay out of the link."""
        sent = tuple((name, text) for name, text in form.sent(changes) if text)
        self.go(Place(self.place.page, sent))

    def fill(self, form: str, **texts: str | None) -> None:
        """A form, by its key, after fields were set, by their keys with `_` for `-`."""
        found = self.page.form(form)
        fields = {field.key.replace("-", "_"): field for field in found.fields}
        self.send(found, {fields[name]: text for name, text in texts.items()})

    def go(self, where: Place) -> None:
        self._run(where)
        if self.history[self.position] != where:
            self.history[self.position + 1 :] = [where]
            self.position += 1

    def travel(self, steps: int) -> bool:
        """Back (-1) and forward (1), where there is something."""
        if not 0 <= self.position + steps < len(self.history):
            return False
        self.position += steps
        self._run(self.history[self.position])
        return True

    @property
    def ways(self) -> list[Link]:
        """The links that are followed in place."""
        return [link for link in self.page.links if self.place.leads_to_a_page(link)]

    @property
    def errors(self) -> list[str]:
        red = [node.proto.message for node in self.nodes if node.type == "exception"]
        return red + [found.text_content() for found in self.page.of_class("trouble")]

    @property
    def kept(self) -> dict:
        """What the session keeps from one run to the next."""
        return self.app.session_state.to_dict()

    def _run(self, where: Place) -> None:
        path = f"/{where.page}" if where.page else "/"
        self.app.context = {"url": f"{HOST}{path}"}
        self.app.query_params = _by_name(where.query)
        self.app._page_hash = calc_hash(where.page)
        with (
            patch(RERUN, partial(RerunData, is_history_navigation=True)),
            patch(COMPILED, lambda: ONCE_COMPILED),
            patch(MANIFESTS, ONCE_SCANNED),
        ):
            self.app._run()
        self.place = where
        self.nodes = [node for node in self.app._tree if getattr(node, "proto", None)]
        self.seen = tuple(text for node in self.nodes if (text := _shown(node)))
        bodies = (node.proto.body for node in self.nodes if type(node.proto).__name__ == "Html")
        self.page = Markup("\n".join(bodies))


def _by_name(query: Pairs) -> dict[str, list[str]]:
    found: dict[str, list[str]] = {}
    for name, text in query:
        found.setdefault(name, []).append(text)
    return found


def _shown(node) -> str:
    kind, proto = type(node.proto).__name__, node.proto
    if kind == "Html":
        return proto.body
    if kind == "PlotlyChart":
        return f"chart: {proto.alt} {hash(proto.spec)}"
    return "" if kind == "Block" else f"{kind}: {proto}"
