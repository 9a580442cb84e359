"""Links to take away what is shown: addresses that any process answers, nothing kept in one."""

from collections.abc import Mapping
from html import escape
from urllib.parse import quote, urlencode

from dashboard.exhibits.exhibit import Exhibit, Scene
from dashboard.export.formats import EXHIBIT_FORMATS
from dashboard.language import Language

PICTURES = {"png": "PNG", "svg": "SVG"}


def address(path: str, parameters: Mapping[str, str], folder: str = "data") -> str:
    """A relative address below a folder, so that it also works behind a base path."""
    query = urlencode(parameters, safe=",", quote_via=quote)
    return f"{folder}/{path}?{query}" if query else f"{folder}/{path}"


def anchor(label: str, target: str) -> str:
    """A link that saves a file."""
    return f'<a href="{escape(target)}" download>{escape(label)}</a>'


def row(language: Language, anchors: list[str]) -> str:
    """Links in a line, after the word for them; and which of the tables is for whom."""
    label = escape(language.say("Download"))
    hint = escape(language.say("For Excel take the file “Excel”; CSV and JSON are for programs."))
    return (
        f'<p class="downloads">{label}: {" · ".join(anchors)} <span class="note">{hint}</span></p>'
    )


def links(exhibit: Exhibit, scene: Scene) -> str:
    """What is shown, in every format that the exhibit has, for the view as it is."""
    query = exhibit.scene_of(scene).view.to_query()
    anchors = [
        anchor(scene.language.say(found.name), address(f"exhibits/{exhibit.slug}.{suffix}", query))
        for suffix, found in EXHIBIT_FORMATS.items()
        if found.applies(exhibit)
    ]
    anchors += [
        anchor(name, address(f"{exhibit.slug}.{suffix}", query, "pictures"))
        for suffix, name in PICTURES.items()
    ]
    slides = address(f"{exhibit.slug}.pptx", query, "slides")
    return row(scene.language, [*anchors, anchor("PowerPoint", slides)])


def story_link(scene: Scene) -> str:
    """The slides of the story on the stage, to take away."""
    slides = address("story.pptx", scene.view.changed(slide="").to_query(), "slides")
    return f'<p class="downloads">{anchor("PowerPoint", slides)}</p>'


def table_links(table: str, parameters: Mapping[str, str], language: Language) -> str:
    """The rows of a table that a question leaves, in every format of a table."""
    formats = {"csv": language.say("CSV"), "xlsx": language.say("Excel"), "json": "JSON"}
    anchors = [
        anchor(label, address(f"{table}.{suffix}", parameters)) for suffix, label in formats.items()
    ]
    return row(language, anchors)
