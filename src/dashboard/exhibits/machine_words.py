"""Words for accelerators, operation and performance of a machine, as its documents state them."""

from collections.abc import Mapping, Sequence

import pandas as pd

from dashboard.codes.machines import (
    OPERATION_STATE_NAMES,
    PERFORMANCE_MEASURE_NAMES,
    PERFORMANCE_MEASURES,
    STATED_BY_NAMES,
)
from dashboard.data.partial_dates import last_day
from dashboard.exhibits.exhibit import Scene
from dashboard.language.money import with_wording

BETWEEN_MEASURES, BETWEEN_FIGURES = " · ", "; "


def text(value: object) -> str:
    """A cell as text, empty where it is missing."""
    return value if isinstance(value, str) else ""


def accelerators(system: Mapping, scene: Scene) -> str:
    """The number of accelerators with its wording; empty where none is published."""
    language, number = scene.language, scene.language.number
    if pd.notna(system["accelerators"]):
        said = number(system["accelerators"])
    elif pd.notna(system["accelerators_low"]):
        low, high = number(system["accelerators_low"]), number(system["accelerators_high"])
        said = language.say("{low} to {high}", low=low, high=high)
    else:
        return ""
    return with_wording(system["accelerators_qualifier"], said, language.say)


def operation(system: Mapping, scene: Scene) -> str:
    """When the machine operates, in the words stated; and where an expected date has passed, that
    nothing was reported. Empty where nothing is known.
    """
    language, state = scene.language, text(system["operation_state"])
    stated = language.fact(text(system["operation_as_stated"]))
    if not state:
        return stated
    said = language.say(OPERATION_STATE_NAMES[state])
    if not stated:
        return said
    # The words stated for an installation say themselves that it is one.
    is_installation = state == "installation_expected"
    words = language.say(
        "{name}: {value}",
        name=language.say("Expected") if is_installation else said,
        value=stated,
    )
    if state != "operating" and last_day(system["operation"]) < scene.snapshot.day:
        return language.say("{words}, not reported by this day", words=words)
    return words


def performance(figures: Sequence[Mapping], scene: Scene) -> str:
    """Every figure with what it measures and who states it, the preferred one of a measure first;
    measures in the order of their codes, which says nothing about size.
    """
    return BETWEEN_MEASURES.join(
        scene.language.say(
            "{name}: {value}",
            name=scene.language.say(PERFORMANCE_MEASURE_NAMES[measure]),
            value=BETWEEN_FIGURES.join(_figure(figure, scene) for figure in found),
        )
        for measure in PERFORMANCE_MEASURES
        if (found := [figure for figure in figures if figure["measure"] == measure])
    )


def _figure(figure: Mapping, scene: Scene) -> str:
    language = scene.language
    number = language.number(figure["exaflops"], 4)
    said = language.say("{number} exaflops", number=number)
    return language.say(
        "{figure} ({who})",
        figure=with_wording(figure["qualifier"], said, language.say),
        who=language.say(STATED_BY_NAMES[figure["stated_by"]]),
    )
