"""A link read: what is right in it is the view, what is wrong is dropped and named."""

from collections.abc import Iterable, Mapping
from typing import Any

from dashboard.language import DEFAULT_LANGUAGE
from dashboard.view.kinds import LONGEST_VALUE
from dashboard.view.limits import Limits
from dashboard.view.months import in_days
from dashboard.view.parts import Part
from dashboard.view.sections import renewed
from dashboard.view.view import PARTS, View


def joined(pairs: Iterable[tuple[str, str]]) -> dict[str, str]:
    """A link's parameters by name. One that stands there more than once is read as a list of its
    values: `wave=1&wave=2` is what forms and generated clients write for `wave=1,2`.
    """
    texts: dict[str, list[str]] = {}
    for name, text in pairs:
        texts.setdefault(name, []).append(text)
    return {name: ",".join(found) for name, found in texts.items()}


def from_query(
    query: Mapping[str, str], limits: Limits, lang: str = DEFAULT_LANGUAGE, place: str = ""
) -> tuple[View, tuple[str, ...]]:
    """Read a link's parameters. Returns the view and the names of parameters that held an
    unknown or hostile value; what was wrong is dropped, the rest still works. Never raises.

    `lang` is the language where the link names none. `place` is the address of the page or the slug
    of the exhibit that the link opens. Parameters this dashboard does not know (a campaign's, a
    proxy's) are passed over in silence.
    """
    values: dict[str, Any] = {"lang": lang}
    dropped: list[str] = []
    for name, text in renewed(in_days(query), place).items():
        if name in PARTS and text:
            value, is_whole = _read(PARTS[name], text, limits)
            values |= {} if value is None else {name: value}
            dropped += [] if is_whole else [name]
    return View(**values), tuple(name for name in PARTS if name in dropped)


def _read(part: Part, text: str, limits: Limits) -> tuple[object, bool]:
    """The value of a parameter, None where nothing of it is right, and whether all of it is."""
    if len(text) > LONGEST_VALUE:
        return None, False
    try:
        return part.kind.read(text, limits)
    except ValueError:
        return None, False
