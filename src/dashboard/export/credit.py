"""The line at the foot of slides and pictures."""

from dashboard.contents import NAME
from dashboard.exhibits.exhibit import Exhibit, Scene
from dashboard.export.about import licence_of, scope_line


def filter_line(exhibit: Exhibit, scene: Scene) -> str:
    """`Filters: Wave: Second wave.`; empty where the view leaves nothing out of this exhibit."""
    said = scope_line(exhibit.filters(scene), scene.language)
    return scene.language.say("Filters: {filters}.", filters=said) if said else ""


def credit(exhibit: Exhibit, scene: Scene) -> str:
    """What is left out, the day, whose work it is, and under which licence it may be used."""
    whose = scene.language.say(
        "Facts known by: {day}. {name}. Data: {licence}.",
        day=scene.language.day(scene.snapshot.day),
        name=scene.language.say(NAME),
        licence=licence_of(scene.dataset),
    )
    return scene.language.paragraph(filter_line(exhibit, scene), whose)
