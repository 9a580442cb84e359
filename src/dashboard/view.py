"""The view: what is being looked at, to and from the codes of a link.

The codes are a promise to everyone who shares a link: they never change and do not depend on
the language.
"""

import re
from collections.abc import Callable, Collection, Iterable, Mapping
from dataclasses import dataclass, fields, replace
from datetime import date

from dashboard.codes.figures import STAGES
from dashboard.codes.milestones import KINDS
from dashboard.codes.roles import ROLES
from dashboard.codes.sources import TIERS
from dashboard.data import Dataset
from dashboard.language import DEFAULT_LANGUAGE, tag_of

LONGEST_VALUE = 2000
"""Characters of a parameter that are looked at; a longer value is dropped whole. A story of forty
views fits, and so does any link with it into what proxies let through.
"""

BEFORE = "0"
"""The step before the first wave."""

MEASURES = ("role", "sites", "wave", "head", "gdp")
SHOWN = ("links", "columns")
SIDES = ("eu", "national")
SORTS = ("amount", "country", "wave")
SECTIONS = (
    "size",
    "payers",
    "sites",
    "nesting",
    "machines",
    "explorer",
    "dictionary",
    "sources",
    "cite",
    "method",
    "health",
    "changes",
)


@dataclass(frozen=True)
class View:
    """What a reader looks at. Defaults are left out of the link.

    on: the day (as known on), None for today. wave, country, role: filters, empty for all.
    measure: what a picture measures, empty for the exhibit's own default. show: extra layers.
    kind: kinds of milestones. since, until: days that bound a time axis. step: how far the
    growing network has been played, a wave or a later selection in it. compare: two subjects
    of amounts, set side by side. stage: how firm amounts must be. side: who pays. sort: order of
    rows.
    story: the slides of a presentation, as dashboard.story writes them. slide: the one shown,
    counted from 1.
    section: part of the page on the data. table: the table it shows. rows: the question to that
    table, as dashboard.export.table_query writes it. tier: kind of evidence of the sources.
    lang: BCP 47 tag of the language.
    """

    on: date | None = None
    wave: tuple[str, ...] = ()
    country: tuple[str, ...] = ()
    role: tuple[str, ...] = ()
    measure: str = ""
    show: tuple[str, ...] = ()
    kind: tuple[str, ...] = ()
    since: date | None = None
    until: date | None = None
    step: str = ""
    compare: tuple[str, ...] = ()
    stage: tuple[str, ...] = ()
    side: str = ""
    sort: str = ""
    shape: str = ""
    story: str = ""
    slide: str = ""
    section: str = ""
    table: str = ""
    rows: str = ""
    tier: str = ""
    lang: str = DEFAULT_LANGUAGE

    def changed(self, **changes: object) -> "View":
        """The same view with some parts changed."""
        return replace(self, **changes)  # type: ignore[arg-type]

    def only(self, names: Collection[str]) -> "View":
        """The day, the language and the named parts; all others at their default."""
        kept = {"on", "lang", *names}
        return View(**{name: value for name, value in vars(self).items() if name in kept})

    def to_query(self, *, named: bool = False) -> dict[str, str]:
        """The parameters of the link: stable codes, several values joined by a comma. Where
        `named`, the link says its language even if that is English: a page whose link does not
        opens in the language of the reader's browser.
        """
        texts = {item.name: _text(getattr(self, item.name)) for item in fields(self)}
        if self.lang == DEFAULT_LANGUAGE and not named:
            texts["lang"] = ""
        return {name: text for name, text in texts.items() if text}


PARTS = tuple(item.name for item in fields(View))
"""Names of the parts of a view, in the order of the link."""


def _text(value: date | tuple[str, ...] | str | None) -> str:
    if isinstance(value, date):
        return value.isoformat()
    return ",".join(value) if isinstance(value, tuple) else value or ""


@dataclass(frozen=True)
class Limits:
    """What a link may name: countries, waves, steps of the growing network, subjects of amounts,
    tables of the package, and the days the data set covers.
    """

    countries: tuple[str, ...]
    waves: tuple[str, ...]
    steps: tuple[str, ...]
    subjects: tuple[str, ...]
    tables: tuple[str, ...]
    first_day: date
    last_day: date


def limits_of(dataset: Dataset) -> Limits:
    """What a link may name."""
    return Limits(
        countries=tuple(dataset.tables["countries"]["iso2"]),
        waves=dataset.waves,
        steps=(BEFORE, *(item.code for item in dataset.selections)),
        subjects=tuple(dataset.tables["figures"]["subject_id"].unique()),
        tables=tuple(dataset.descriptor.tables),
        first_day=dataset.change_days[0],
        last_day=date.today(),
    )


def _day(text: str, limits: Limits) -> date:
    if not re.fullmatch(r"\d{4}-\d{2}-\d{2}", text, re.ASCII):
        raise ValueError(text)
    day = date.fromisoformat(text)
    if not limits.first_day <= day <= limits.last_day:
        raise ValueError(text)
    return day


def _several(text: str, allowed: tuple[str, ...]) -> tuple[tuple[str, ...], bool]:
    """The allowed values in their own order, each once, and whether anything was dropped."""
    asked = {part.strip() for part in text.split(",") if part.strip()}
    kept = tuple(value for value in allowed if value in asked)
    return kept, len(kept) < len(asked)


Reader = Callable[[View, str, Limits], tuple[View, bool]]


def _read_day(name: str) -> Reader:
    def read(view: View, text: str, limits: Limits) -> tuple[View, bool]:
        try:
            return view.changed(**{name: _day(text, limits)}), False
        except ValueError:
            return view, True

    return read


def _read_several(name: str, allowed: tuple[str, ...]) -> Reader:
    def read(view: View, text: str, limits: Limits) -> tuple[View, bool]:
        kept, dropped = _several(text, allowed)
        return view.changed(**{name: kept}), dropped

    return read


def _read_wave(view: View, text: str, limits: Limits) -> tuple[View, bool]:
    return _read_several("wave", limits.waves)(view, text, limits)


def _read_country(view: View, text: str, limits: Limits) -> tuple[View, bool]:
    kept, dropped = _several(text.upper(), limits.countries)
    return view.changed(country=kept), dropped


def _read_compared(view: View, text: str, limits: Limits) -> tuple[View, bool]:
    """Two different subjects, in the order of the link: the first is set against the second."""
    asked = tuple(dict.fromkeys(text.split(",")))
    if len(asked) == 2 and set(asked) <= set(limits.subjects):
        return view.changed(compare=asked), False
    return view, True


def _read_one(name: str, allowed: tuple[str, ...]) -> Reader:
    def read(view: View, text: str, limits: Limits) -> tuple[View, bool]:
        if text in allowed:
            return view.changed(**{name: text}), False
        return view, True

    return read


def _read_step(view: View, text: str, limits: Limits) -> tuple[View, bool]:
    return _read_one("step", limits.steps)(view, text, limits)


def _read_table(view: View, text: str, limits: Limits) -> tuple[View, bool]:
    return _read_one("table", limits.tables)(view, text, limits)


def _read_language(view: View, text: str, limits: Limits) -> tuple[View, bool]:
    tag = tag_of(text)
    return (view.changed(lang=tag), False) if tag else (view, True)


def _read_matching(name: str, pattern: str) -> Reader:
    def read(view: View, text: str, limits: Limits) -> tuple[View, bool]:
        if re.fullmatch(pattern, text, re.ASCII):
            return view.changed(**{name: text}), False
        return view, True

    return read


READERS: Mapping[str, Reader] = {
    "on": _read_day("on"),
    "wave": _read_wave,
    "country": _read_country,
    "role": _read_several("role", ROLES),
    "measure": _read_one("measure", MEASURES),
    "show": _read_several("show", SHOWN),
    "kind": _read_several("kind", KINDS),
    "since": _read_day("since"),
    "until": _read_day("until"),
    "step": _read_step,
    "compare": _read_compared,
    "stage": _read_several("stage", STAGES),
    "side": _read_one("side", SIDES),
    "sort": _read_one("sort", SORTS),
    "shape": _read_one("shape", ("squares", "steps")),
    "story": _read_matching("story", r"[\w.:,~-]+"),
    "slide": _read_matching("slide", r"[1-9]\d?"),
    "section": _read_one("section", SECTIONS),
    "table": _read_table,
    "rows": _read_matching("rows", r"[\w.:;,%~+-]+"),
    "tier": _read_one("tier", TIERS),
    "lang": _read_language,
}


def joined(pairs: Iterable[tuple[str, str]]) -> dict[str, str]:
    """A link's parameters by name. One that stands there more than once is read as a list of its
    values: `wave=1&wave=2` is what forms and generated clients write for `wave=1,2`.
    """
    texts: dict[str, list[str]] = {}
    for name, text in pairs:
        texts.setdefault(name, []).append(text)
    return {name: ",".join(found) for name, found in texts.items()}


def from_query(
    query: Mapping[str, str], limits: Limits, lang: str = DEFAULT_LANGUAGE
) -> tuple[View, tuple[str, ...]]:
    """Read a link's parameters. Returns the view and the names of parameters that held an
    unknown or hostile value; what was wrong is dropped, the rest still works. Never raises.

    `lang` is the language where the link names none. Parameters this dashboard does not know
    (a campaign's, a proxy's) are passed over in silence.
    """
    view, dropped = View(lang=lang), []
    for name, read in READERS.items():
        text = query.get(name, "")
        if not text:
            continue
        if len(text) > LONGEST_VALUE:
            dropped.append(name)
            continue
        view, was_dropped = read(view, text, limits)
        if was_dropped:
            dropped.append(name)
    return view, tuple(dropped)
