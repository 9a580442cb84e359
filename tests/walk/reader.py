"""A reader at a browser, without one: sends what Streamlit's frontend sends, sees what it shows.

AppTest sends every widget's value in the words of the newest run. A browser does not: a widget
keeps the words that it got when it was drawn first, until Python sets it anew. Many faults of
clicks lie in that difference, so the frontend's memory is kept here as `frontend/lib` keeps it
(`WidgetStateManager`): a state a widget, forgotten with the widget.
"""

import json
from collections.abc import Mapping
from dataclasses import dataclass
from functools import partial
from unittest.mock import patch
from urllib.parse import parse_qsl, urlencode

from streamlit.proto.WidgetStates_pb2 import WidgetState, WidgetStates
from streamlit.runtime.scriptrunner import RerunData
from streamlit.runtime.scriptrunner.script_cache import ScriptCache
from streamlit.testing.v1 import AppTest
from streamlit.util import calc_hash

from dashboard.contents import PAGES
from dashboard.paths import ROOT

SHELL = ROOT / "src" / "dashboard" / "shell.py"
RERUN = "streamlit.testing.v1.local_script_runner.RerunData"
COMPILED = "streamlit.testing.v1.app_test.ScriptCache"
ONCE_COMPILED = ScriptCache()
OF_THE_SHELL = "lang"
"""Part of the key of the only widget outside the pages: all that a browser sends with a page."""


@dataclass(frozen=True)
class Place:
    """What stands in the address bar: a page and its parameters."""

    page: str = ""
    query: tuple[tuple[str, str], ...] = ()

    def __str__(self) -> str:
        return f"/{self.page}" + (f"?{urlencode(self.query, safe=',:~;')}" if self.query else "")

    @property
    def parameters(self) -> dict[str, str]:
        return dict(self.query)


def place(page: str = "", query: str = "", **parameters: str) -> Place:
    return Place(page, tuple(sorted([*parse_qsl(query), *parameters.items()])))


def _place(page: str, parameters: Mapping[str, str]) -> Place:
    return Place(page, tuple(sorted(parameters.items())))


@dataclass(frozen=True)
class Widget:
    """A control on the screen: `kind` is the proto's name, `options` its labels as shown."""

    kind: str
    id: str
    key: str
    label: str
    options: tuple[str, ...]
    several: bool
    clearable: bool


def _words_of(widget: str, proto) -> tuple[str, ...]:
    if widget == "button_group":
        return tuple(option.content for option in proto.options)
    return tuple(getattr(proto, "options", ()))


def _is_several(widget: str, proto) -> bool:
    return widget == "multiselect" or (
        widget == "button_group" and proto.click_mode == proto.ClickMode.MULTI_SELECT
    )


def _is_clearable(widget: str, proto) -> bool:
    if widget == "button_group":
        return not proto.required
    return widget == "selectbox" and not proto.HasField("default")


def _widget(element) -> Widget:
    proto, kind = element.proto, _kind(element)
    return Widget(
        kind=kind,
        id=proto.id,
        key=proto.id.split("-", maxsplit=2)[-1],
        label=getattr(proto, "label", ""),
        options=_words_of(kind, proto),
        several=_is_several(kind, proto),
        clearable=_is_clearable(kind, proto),
    )


def _kind(element) -> str:
    return {
        "ButtonGroup": "button_group",
        "Selectbox": "selectbox",
        "MultiSelect": "multiselect",
        "Slider": "slider",
        "Checkbox": "checkbox",
        "TextInput": "text_input",
        "Button": "button",
    }.get(type(element.proto).__name__, "")


def _at_first(kind: str, proto) -> object:
    """What a widget holds where nothing was set: the frontend's own default."""
    words = _words_of(kind, proto)
    if kind in ("button_group", "multiselect", "slider"):
        return [words[int(place)] for place in proto.default]
    if kind == "selectbox":
        return words[proto.default] if proto.HasField("default") and words else None
    return proto.default


def _set_by_python(kind: str, proto) -> object:
    if kind in {"button_group", "multiselect"}:
        return list(proto.raw_values)
    if kind == "slider":
        return list(proto.raw_value)
    if kind == "selectbox":
        return proto.raw_value if proto.HasField("raw_value") else None
    return proto.value


class Reader:
    """One browser tab. After every act, `place` is its address and `seen` what it shows."""

    def __init__(self, start: Place):
        self.history: list[Place] = [start]
        self.position = 0
        self.open(start)

    def open(self, where: Place) -> None:
        """A page load: nothing is remembered."""
        self.held: dict[str, object] = {}
        self._new_session()
        self._run(where, first=True)

    def reload(self) -> None:
        self.open(self.place)

    def restart_process(self) -> None:
        """The process dies and comes back; the page stays as it is until the next act."""
        self._new_session()

    def follow(self, link) -> None:
        """A link between pages: the browser sends the widgets of the shell alone."""
        path = next(name for name in PAGES if calc_hash(name) == link.proto.page_script_hash)
        self._run(place(path, link.proto.query_string), held=self._of_the_shell())
        self._remember()

    def travel(self, steps: int) -> bool:
        """Back (-1) and forward (1), where there is something."""
        if not 0 <= self.position + steps < len(self.history):
            return False
        self.position += steps
        self._run(self.history[self.position], held=self._of_the_shell(), history=True)
        self.history[self.position] = self.place
        return True

    def click(self, widget: Widget, value: object = True) -> None:
        """One widget gets a value (labels as shown); it is sent with all that the others hold."""
        held = {**self.held, widget.id: value}
        if widget.kind != "button":
            self.held = held
        self._send(held)
        self._remember()

    def pick(self, chart, location: str) -> None:
        """A click on a state of a map."""
        points = [{"location": location, "curve_number": 1, "point_number": 0}]
        selected = {"points": points, "point_indices": [0], "box": [], "lasso": []}
        self.held[chart.proto.id] = json.dumps({"selection": selected})
        self._send(self.held)
        self._remember()

    @property
    def widgets(self) -> list[Widget]:
        """What can be clicked now."""
        elements = (node for node in self._nodes() if _kind(node))
        return [_widget(node) for node in elements if not node.proto.disabled]

    def widget(self, key: str) -> Widget:
        """The widget whose key begins with `key`."""
        return next(found for found in self.widgets if found.key.startswith(key))

    @property
    def links(self) -> list:
        return [node for node in self._nodes() if type(node.proto).__name__ == "PageLink"]

    @property
    def maps(self) -> list:
        return [
            node
            for node in self._nodes()
            if type(node.proto).__name__ == "PlotlyChart" and node.proto.selection_mode
        ]

    @property
    def seen(self) -> tuple[str, ...]:
        """All that is on the screen: words, pictures, and every control with what it holds."""
        return tuple(text for node in self._nodes() if (text := self._shown(node)))

    @property
    def text(self) -> str:
        return "\n".join(self.seen).replace("\u00a0", " ")

    @property
    def errors(self) -> list[str]:
        red = [node.proto.message for node in self._nodes() if node.type == "exception"]
        return red + [text for text in self.seen if 'class="trouble"' in text]

    def _shown(self, node) -> str:
        kind, proto = type(node.proto).__name__, node.proto
        if kind in ("Html", "Markdown", "Alert"):
            return proto.body
        if kind == "Code":
            return proto.code_text
        if kind == "PlotlyChart":
            return f"chart: {proto.alt} {hash(proto.spec)}"
        if kind == "PageLink":
            return f"link: {proto.label} {proto.page} ?{proto.query_string}"
        if found := _kind(node):
            held = self.held.get(proto.id)
            return f"{found}: {proto.label} {_words_of(found, proto)} {held} {proto.disabled}"
        return ""

    def _new_session(self) -> None:
        self.app = AppTest.from_file(str(SHELL), default_timeout=120)

    def _nodes(self) -> list:
        return [node for node in self.tree if hasattr(node, "proto") and node.proto]

    def _send(self, held) -> None:
        self._run(self.place, held=held)

    def _run(self, where: Place, *, held=(), first=False, history=False) -> None:
        path = f"/{where.page}" if where.page else "/"
        self.app.context = {"url": f"http://localhost:8501{path}"}
        self.app.query_params = where.parameters
        self.app._page_hash = calc_hash(where.page)
        states = None if first else self._states(dict(held))
        with (
            patch(RERUN, partial(RerunData, is_history_navigation=history)),
            patch(COMPILED, lambda: ONCE_COMPILED),
        ):
            self.app._run(states)
        self.tree = list(self.app._tree)
        self.place = _place(where.page, self.app.query_params)
        self._update()

    def _remember(self) -> None:
        """The browser writes a new line of its history where the address has changed."""
        if self.history[self.position] != self.place:
            self.history[self.position + 1 :] = [self.place]
            self.position += 1

    def _of_the_shell(self) -> dict[str, object]:
        return {name: value for name, value in self.held.items() if OF_THE_SHELL in name}

    def _update(self) -> None:
        """What each widget holds after a run: what Python set, else what it held before."""
        held = {}
        for node in self._nodes():
            kind, proto = _kind(node), node.proto
            if kind == "" and getattr(proto, "id", "") in self.held:
                held[proto.id] = self.held[proto.id]
            elif kind and kind != "button":
                before = self.held.get(proto.id, _at_first(kind, proto))
                held[proto.id] = _set_by_python(kind, proto) if proto.set_value else before
        self.held = held

    def _states(self, held) -> WidgetStates:
        kinds = {node.proto.id: _kind(node) for node in self._nodes() if _kind(node)}
        states = WidgetStates()
        for name, value in held.items():
            _fill(states.widgets.add(), name, value, kinds.get(name, ""))
        return states


def _fill(state: WidgetState, name: str, value: object, kind: str) -> None:
    """A widget that was emptied is sent too, without a value (`setStringValue` of null)."""
    state.id = name
    if kind == "button":
        state.trigger_value = True
    elif isinstance(value, bool):
        state.bool_value = value
    elif isinstance(value, list):
        state.string_array_value.data[:] = value
    elif value is not None:
        state.string_value = str(value)
