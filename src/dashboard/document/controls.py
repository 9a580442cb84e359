"""The controls of the pages, by the names that contents.py lists: each over a part of the view."""

from collections.abc import Callable, Iterable, Mapping
from dataclasses import replace

from dashboard.codes.figures import STAGE_NAMES
from dashboard.codes.roles import ROLE_NAMES
from dashboard.codes.waves import SIGNS, WAVE_NAMES
from dashboard.document.control import (
    Control,
    Labels,
    Option,
    any_of,
    in_words,
    one_of,
)
from dashboard.document.days import compared_days, since
from dashboard.document.visit import Visit
from dashboard.exhibits import play, state_money
from dashboard.exhibits.compare_states import MOST
from dashboard.exhibits.milestone_drawing import ALL_LABELS
from dashboard.exhibits.where_words import MODES, mode
from dashboard.language import message
from dashboard.view import PARTS, limits_of
from dashboard.view.kinds import Several
from dashboard.view.words import SHAPE_NAMES


def waves(visit: Visit) -> Control:
    """Waves to show; none chosen shows all."""
    labels = {wave: visit.language.say(WAVE_NAMES[wave]) for wave in visit.scene.dataset.waves}
    options = tuple(
        replace(option, sign=SIGNS[wave], colour=f"var(--wave-{wave})")
        for option, wave in zip(any_of(visit, "wave", labels), labels, strict=True)
    )
    return Control("wave", visit.language.say("Wave"), "toggles", options)


def stages(visit: Visit) -> Control:
    """How firm an amount must be."""
    known = set(visit.scene.snapshot.figures["stage"].dropna()) | set(visit.view.stage)
    labels = {stage: name for stage, name in STAGE_NAMES.items() if stage in known}
    options = any_of(visit, "stage", in_words(visit, labels))
    return Control("stage", visit.language.say("How firm"), "menu", options)


SIDES = {"": message("All money"), "eu": message("EU"), "national": message("States")}
SHAPES = {code: SHAPE_NAMES[code] for code in ("bars", "squares", "steps")}


def side(visit: Visit) -> Control:
    """Whose money: all, the EU's, the states'."""
    options = one_of(visit, "side", in_words(visit, SIDES), visit.view.side)
    return Control("side", visit.language.say("Whose money"), "menu", options)


def unit(visit: Visit) -> Control:
    """Unit of the states' amounts: euro, per inhabitant, relative to GDP; sites have columns."""
    labels = in_words(visit, state_money.MEASURES)
    options = one_of(visit, "measure", labels, state_money.mode(visit.scene))
    offered = options if visit.view.shape == "states" else options[:1]
    return Control("unit", visit.language.say("Unit"), "menu", offered)


def shape(visit: Visit) -> Control:
    """How the two amounts are drawn."""
    options = one_of(visit, "shape", in_words(visit, SHAPES), visit.view.shape)
    return Control("shape", visit.language.say("Drawn as"), "choice", options)


GROUPINGS = {"bars": message("Site"), "states": message("State")}


def grouping(visit: Visit) -> Control:
    """Whether the money is shown by site or by host state."""
    chosen = visit.view.shape if visit.view.shape in GROUPINGS else "bars"
    options = one_of(visit, "shape", in_words(visit, GROUPINGS), chosen)
    return Control("grouping", visit.language.say("Rows"), "choice", options)


def measure(visit: Visit) -> Control:
    """What the colours of the map mean."""
    options = one_of(visit, "measure", in_words(visit, MODES), mode(visit.scene), "role")
    return Control("measure", visit.language.say("Colour"), "menu", options)


CIRCLES = {"money": message("Money"), "none": message("Signs alone")}


def circles(visit: Visit) -> Control:
    """Whether a site has a circle as large as its money."""
    options = one_of(visit, "size", in_words(visit, CIRCLES), visit.view.size, "money")
    return Control("size", visit.language.say("Size"), "menu", options)


LAYERS = {
    "links": message("Links of antennas to factories"),
    "columns": message("Money as columns"),
}


def further(visit: Visit) -> Control:
    """Roles of the states that are shown, and further layers of the map."""
    shown = any_of(visit, "role", in_words(visit, ROLE_NAMES))
    layers = any_of(visit, "show", in_words(visit, LAYERS))
    return Control("further", visit.language.say("Roles and layers"), "menu", (*shown, *layers))


def labels(visit: Visit) -> Control:
    """Whether the key events alone have their words, or all."""
    say, held = visit.language.say, visit.view.show
    others, is_all = tuple(code for code in held if code != ALL_LABELS), ALL_LABELS in held
    every = visit.here(show=(*others, ALL_LABELS))
    options = (
        Option("show-key", say("Key events"), visit.here(show=others), not is_all),
        Option("show-labels", say("All labels"), every, is_all),
    )
    return Control("labels", say("Labels"), "choice", options)


def step(visit: Visit) -> Control:
    """How far the growing network has been played: each step by its wave and day."""
    scene = visit.scene
    codes = play.steps(scene)
    labels = {
        code: play.after(replace(scene, view=scene.view.changed(step=code))) for code in codes
    }
    options = one_of(visit, "step", labels, play.step(scene), codes[-1])
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
    return Control("country", label, "menu", any_of(visit, "country", labels, most))


def states(visit: Visit) -> Control:
    """States whose events are shown."""
    return _states(visit, visit.language.say("State"), visit.scene.snapshot.states.index)


def hosts(visit: Visit) -> Control:
    """Host states whose sites are shown."""
    found = set(visit.scene.snapshot.sites["host_country"])
    return _states(visit, visit.language.say("Host state"), found)


def compared(visit: Visit) -> Control:
    """Up to four states beside each other, from the one that is picked on."""
    say = visit.language.say
    label = say("Compare with…") if len(visit.view.country) == 1 else say("Compare states")
    found = _states(visit, label, visit.scene.snapshot.states.index, MOST)
    is_one = len(visit.view.country) == 1
    options = tuple(
        replace(option, key=option.key.replace("country", "beside", 1))
        for option in found.options
        if not (is_one and option.is_chosen)
    )
    return replace(found, name="beside", options=options)


CONTROLS: Mapping[str, Callable[[Visit], Control]] = {
    "wave": waves,
    "stage": stages,
    "side": side,
    "unit": unit,
    "grouping": grouping,
    "shape": shape,
    "measure": measure,
    "size": circles,
    "further": further,
    "country": country,
    "states": states,
    "hosts": hosts,
    "labels": labels,
    "compared": compared,
    "days": compared_days,
    "since": since,
    "step": step,
}
"""By the names that the pages in `contents.py` list; a filter that has none here is a menu of its
values, as its part of the view declares them.
"""


def control_of(name: str, visit: Visit) -> Control:
    """The control of a name. Raises KeyError where that is no part of the view either."""
    if name in CONTROLS:
        return CONTROLS[name](visit)
    part, language = PARTS[name], visit.language
    labels = dict(part.options(limits_of(visit.scene.dataset), language))
    chosen = part.kind.items(getattr(visit.view, name))
    if isinstance(part.kind, Several):
        options = any_of(visit, name, labels)
    else:
        options = one_of(visit, name, labels, "".join(chosen), default="".join(chosen))
    return Control(name, language.say(part.label), "menu", options)


def controls_of(visit: Visit) -> tuple[Control, ...]:
    """The controls of the section that is shown; none that has a single choice."""
    made = (control_of(name, visit) for name in visit.section.controls)
    return tuple(control for control in made if len(control.options) != 1)
