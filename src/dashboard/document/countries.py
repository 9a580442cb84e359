"""The way between the states: all of them, one, the one before and after, compared, on paper."""

from markupsafe import Markup

from dashboard.document.control import Option
from dashboard.document.controls import controls_of
from dashboard.document.frame import limits, paper
from dashboard.document.visit import Visit
from dashboard.templates import render


def way(visit: Visit) -> Markup:
    """One line of links and menus, and the chips of what is picked."""
    say = visit.language.say
    controls = {control.name: control for control in controls_of(visit)}
    is_one = len(visit.view.country) == 1
    return render(
        "way",
        label=say("Countries"),
        everything=Option("every-state", say("All countries"), visit.here(country=()), False),
        is_all=not visit.view.country,
        state=controls.get("country") if len(visit.view.country) < 2 else None,
        steps=_steps(visit) if is_one else (),
        compare=controls.get("beside"),
        paper=paper(visit),
        print=say("One page to print") if is_one else say("Print"),
        **limits(visit),
    )


def _steps(visit: Visit) -> tuple[Option, ...]:
    """The states before and after the picked one, in the order of the language."""
    language, (picked,) = visit.language, visit.view.country
    codes = language.by_name({*visit.scene.snapshot.states.index, picked})
    place = codes.index(picked)
    before, after = codes[place - 1], codes[(place + 1) % len(codes)]
    return tuple(
        Option(f"step-to-{code}", words, visit.here(country=(code,)), False)
        for code, words in (
            (before, language.say("‹ {country}", country=language.country(before))),
            (after, language.say("{country} ›", country=language.country(after))),
        )
    )
