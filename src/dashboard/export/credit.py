"""The line at the foot of slides and pictures."""

from dashboard.contents import NAME
from dashboard.exhibits.exhibit import Scene
from dashboard.export.about import licence_of


def credit(scene: Scene) -> str:
    """The day, whose work it is, and under which licence it may be used."""
    return scene.language.say(
        "As known on {day}. {name}, data under {licence}.",
        day=scene.language.day(scene.snapshot.day),
        name=scene.language.say(NAME),
        licence=licence_of(scene.dataset),
    )
