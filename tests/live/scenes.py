"""Scenes of a given package."""

from dashboard.exhibits.exhibit import Scene
from dashboard.language import Language
from dashboard.view import View


def scene(dataset, lang="en", **view):
    return Scene(dataset, View(lang=lang, **view), Language(lang))


def written(picture):
    return picture.to_json() if hasattr(picture, "to_json") else picture.markup
