"""Controls: each is a row of links over one part of the view, or fields of the page's form.

A control is what a page's line shows of it; it knows nothing of markup.
"""

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date
from typing import Literal

from dashboard.codes.figures import STAGE_NAMES
from dashboard.codes.milestones import KIND_NAMES
from dashboard.codes.roles import ROLE_NAMES
from dashboard.codes.waves import SIGNS, WAVE_NAMES
from dashboard.document.visit import Visit
from dashboard.exhibits import changes, play, state_money
from dashboard.exhibits.compare_states import MOST
from dashboard.exhibits.where_words import MODES, mode
from dashboard.language import message
from dashboard.view.words import SHAPE_NAMES


@dataclass(frozen=True)
class Option:
    """A choice: its words, where it leads, whether it is taken; `key` tells it from all others of
    the page, `sign` and `colour` are those of a wave.
    """

    key: str
    words: str
    address: str
    is_chosen: bool
    sign: str = ""
    colour: str = ""


@dataclass(frozen=True)
class Field:
    """A field of a form: a day with the first and last that may be asked for."""

    name: str
    label: str
    value: str
    least: str = ""
    most: str = ""


@dataclass(frozen=True)
class Control:
    """A control of a line. `toggles` and `choice` show all options; `menu` opens a list of them,
    with what is chosen on it; `form` has fields, and keeps the rest of the view as `hidden`;
    `said` is what is chosen in words, where nothing can be.
    """

    name: str
    label: str
    kind: Literal["toggles", "choice", "menu", "form", "said"]
    options: tuple[Option, ...] = ()
    fields: tuple[Field, ...] = ()
    hidden: tuple[tuple[str, str], ...] = ()
    submit: str = ""

    @property
    def chosen(self) -> str:
        """What is chosen, in words."""
        return ", ".join(option.words for option in self.options if option.is_chosen)


Labels = Mapping[str, str]


def _one(
    visit: Visit, name: str, labels: Labels, chosen: str, default: str = ""
) -> tuple[Option, ...]:
    """Options of a part that holds one code; the default's link leaves the part out."""
    return tuple(
        Option(
            f"{name}-{code or 'all'}",
            words,
            visit.here(**{name: "" if code == default else code}),
            code == chosen,
        )
        for code, words in labels.items()
    )


def _several(visit: Visit, name: str, labels: Labels, most: int = 99) -> tuple[Option, ...]:
    """Options of a part that holds any number of codes; each link adds its code or takes it away,
    the oldest of more than `most`.
    """
    held = getattr(visit.view, name)

    def after(code: str) -> tuple[str, ...]:
        if code in held:
            return tuple(item for item in held if item != code)
        return (*held, code)[-most:]

    return tuple(
        Option(f"{name}-{code}", words, visit.here(**{name: after(code)}), code in held)
        for code, words in labels.items()
    )


def _said(visit: Visit, labels: Labels) -> Labels:
    return {code: visit.language.say(label) for code, label in labels.items()}


def waves(visit: Visit) -> Control:
    """Waves to show; none chosen shows all."""
    labels = {wave: visit.language.say(WAVE_NAMES[wave]) for wave in visit.scene.dataset.waves}
    options = tuple(
        replace(option, sign=SIGNS[wave], colour=f"var(--wave-{wave})")
        for option, wave in zip(_several(visit, "wave", labels), labels, strict=True)
    )
    return Control("wave", visit.language.say("Wave"), "toggles", options)


def roles(visit: Visit) -> Control:
    """Roles of states to show."""
    options = _several(visit, "role", _said(visit, ROLE_NAMES))
    return Control("role", visit.language.say("Role of the state"), "menu", options)


def kinds(visit: Visit) -> Control:
    """Kinds of milestones to show."""
    options = _several(visit, "kind", _said(visit, KIND_NAMES))
    return Control("kind", visit.language.say("Kind of milestone"), "menu", options)


def stages(visit: Visit) -> Control:
    """How firm an amount must be."""
    known = set(visit.scene.snapshot.figures["stage"].dropna()) | set(visit.view.stage)
    labels = {stage: name for stage, name in STAGE_NAMES.items() if stage in known}
    options = _several(visit, "stage", _said(visit, labels))
    return Control("stage", visit.language.say("How firm"), "menu", options)


SIDES = {"": message("All money"), "eu": message("EU"), "national": message("States")}
SORTS = {"": message("Amount"), "country": message("State"), "wave": message("Wave")}
SHAPES = {code: SHAPE_NAMES[code] for code in ("bars", "squares", "steps")}


def side(visit: Visit) -> Control:
    """Whose money: all, the EU's, the states'."""
    options = _one(visit, "side", _said(visit, SIDES), visit.view.side)
    return Control("side", visit.language.say("Whose money"), "menu", options)


def order(visit: Visit) -> Control:
    """Order of the rows of sites and states."""
    chosen = visit.view.sort if visit.view.sort in SORTS else ""
    options = _one(visit, "sort", _said(visit, SORTS), chosen)
    return Control("sort", visit.language.say("Order"), "menu", options)


def unit(visit: Visit) -> Control:
    """Unit of the states' amounts: euro, per inhabitant, relative to GDP."""
    labels = _said(visit, state_money.MEASURES)
    options = _one(visit, "measure", labels, state_money.mode(visit.scene))
    return Control("unit", visit.language.say("Unit"), "menu", options)


def shape(visit: Visit) -> Control:
    """How the two amounts are drawn."""
    options = _one(visit, "shape", _said(visit, SHAPES), visit.view.shape)
    return Control("shape", visit.language.say("Drawn as"), "choice", options)


GROUPINGS = {"bars": message("Site"), "states": message("State")}


def grouping(visit: Visit) -> Control:
    """Whether the money is shown by site or by host state."""
    chosen = visit.view.shape if visit.view.shape in GROUPINGS else "bars"
    options = _one(visit, "shape", _said(visit, GROUPINGS), chosen)
    return Control("grouping", visit.language.say("Rows"), "choice", options)


def measure(visit: Visit) -> Control:
    """What the colours of the map mean."""
    options = _one(visit, "measure", _said(visit, MODES), mode(visit.scene), "role")
    return Control("measure", visit.language.say("Colours show"), "menu", options)


def layers(visit: Visit) -> Control:
    """Further layers of the map."""
    say = visit.language.say
    labels = {"links": say("Links of antennas to factories"), "columns": say("Money as columns")}
    return Control("show", say("Further layers"), "menu", _several(visit, "show", labels))


def step(visit: Visit) -> Control:
    """How far the growing network has been played: each step by its wave and day."""
    scene = visit.scene
    codes = play.steps(scene)
    labels = {
        code: play.after(replace(scene, view=scene.view.changed(step=code))) for code in codes
    }
    options = _one(visit, "step", labels, play.step(scene), codes[-1])
    return Control("step", visit.language.say("Step"), "menu", options)


def _by_name(visit: Visit, codes: Iterable[str]) -> Labels:
    language = visit.language
    return {code: language.country(code) for code in language.by_name({*codes})}


def country(visit: Visit) -> Control:
    """One state."""
    labels = _by_name(visit, visit.scene.snapshot.states.index)
    options = tuple(
        Option(
            f"country-{code}",
            words,
            visit.here(country=() if visit.view.country == (code,) else (code,)),
            code in visit.view.country,
        )
        for code, words in labels.items()
    )
    return Control("country", visit.language.say("State"), "menu", options)


def _states(visit: Visit, label: str, codes: Iterable[str], most: int = 99) -> Control:
    labels = _by_name(visit, [*codes, *visit.view.country])
    return Control("country", label, "menu", _several(visit, "country", labels, most))


def states(visit: Visit) -> Control:
    """States whose events are shown."""
    return _states(visit, visit.language.say("State"), visit.scene.snapshot.states.index)


def hosts(visit: Visit) -> Control:
    """Host states whose sites are shown."""
    found = set(visit.scene.snapshot.sites["host_country"])
    return _states(visit, visit.language.say("Host state"), found)


def compared(visit: Visit) -> Control:
    """One state, or up to four to compare."""
    label = visit.language.say("One state, or two to four to compare")
    return _states(visit, label, visit.scene.snapshot.states.index, MOST)


def _form(visit: Visit, name: str, label: str, fields: Sequence[Field]) -> Control:
    hidden = visit.kept_beside(*(field.name for field in fields))
    submit = visit.language.say("Show")
    return Control(name, label, "form", fields=tuple(fields), hidden=hidden, submit=submit)


def _bounds(visit: Visit) -> tuple[str, str]:
    return visit.scene.dataset.change_days[0].isoformat(), date.today().isoformat()


def _iso(day: date | None) -> str:
    return day.isoformat() if day else ""


def axis(visit: Visit) -> Control:
    """First and last day of the time axis; an empty one leaves the axis its own."""
    say, view, (first, last) = visit.language.say, visit.view, _bounds(visit)
    fields = (
        Field("since", say("From"), _iso(view.since), first, last),
        Field("until", say("To"), _iso(view.until), first, last),
    )
    return _form(visit, "axis", say("Days"), fields)


def compared_days(visit: Visit) -> Control:
    """The two days between which changes are told."""
    say, (first, last) = visit.language.say, _bounds(visit)
    before, after = changes.days(visit.scene)
    fields = (
        Field("changed_since", say("From"), before.isoformat(), first, last),
        Field("changed_until", say("To"), after.isoformat(), first, last),
    )
    return _form(visit, "days", say("Days"), fields)


def known_on(visit: Visit) -> Control:
    """As known on: today, the days of the waves, and any other day."""
    language, view, dataset = visit.language, visit.view, visit.scene.dataset
    today = Option("on-today", language.say("today"), visit.here(on=None), view.on is None)
    offered = {*dataset.wave_days, *([view.on] if view.on else [])}
    days = [
        Option(
            f"on-{day.isoformat()}",
            language.day(day, short=True),
            visit.here(on=day),
            view.on == day,
        )
        for day in sorted(offered, reverse=True)
    ]
    first, last = _bounds(visit)
    chosen = (view.on or date.today()).isoformat()
    field = Field("on", language.say("Another day"), chosen, first, last)
    another = _form(visit, "on", "", [field])
    return Control(
        "on",
        language.say("As known on"),
        "menu",
        (today, *days),
        another.fields,
        another.hidden,
        another.submit,
    )


CONTROLS: Mapping[str, Callable[[Visit], Control]] = {
    "wave": waves,
    "role": roles,
    "kind": kinds,
    "stage": stages,
    "side": side,
    "sort": order,
    "unit": unit,
    "grouping": grouping,
    "shape": shape,
    "measure": measure,
    "show": layers,
    "country": country,
    "states": states,
    "hosts": hosts,
    "compared": compared,
    "axis": axis,
    "days": compared_days,
    "step": step,
}
"""By the names that the pages in `contents.py` list."""


def controls_of(visit: Visit) -> tuple[Control, ...]:
    """The controls of the section that is shown; none that has a single choice."""
    made = (CONTROLS[name](visit) for name in visit.section.controls)
    return tuple(control for control in made if len(control.options) != 1)
