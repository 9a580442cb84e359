"""Links to take away what is shown: addresses that any process answers, nothing kept in one."""

from collections.abc import Mapping, Sequence
from urllib.parse import quote, urlencode

from markupsafe import Markup

from dashboard.exhibits.exhibit import Exhibit, Scene
from dashboard.export.formats import EXHIBIT_FORMATS
from dashboard.language import Language
from dashboard.templates import render

PICTURES = {"png": "PNG", "svg": "SVG", "json": "Plotly"}

File = tuple[str, str]
"""What a link to a file says, and its address."""


def address(path: str, parameters: Mapping[str, str], folder: str = "data") -> str:
    """A relative address below a folder, so that it also works behind a base path."""
    query = urlencode(parameters, safe=",", quote_via=quote)
    return f"{folder}/{path}?{query}" if query else f"{folder}/{path}"


def _in_a_line(files: Sequence[File], language: Language) -> Markup:
    """Links in a line, after the word for them; and which of the tables is for whom."""
    hint = language.say("For Excel take the file “Excel”; CSV and JSON are for programs.")
    return render("downloads", label=language.say("Download"), files=files, hint=hint)


def links(exhibit: Exhibit, scene: Scene) -> Markup:
    """What is shown, in every format that the exhibit has, for the view as it is."""
    query = exhibit.scene_of(scene).view.to_query()
    files = [
        (scene.language.say(found.name), address(f"exhibits/{exhibit.slug}.{suffix}", query))
        for suffix, found in EXHIBIT_FORMATS.items()
        if found.applies(exhibit)
    ]
    files += [
        (name, address(f"{exhibit.slug}.{suffix}", query, "pictures"))
        for suffix, name in PICTURES.items()
    ]
    slides = ("PowerPoint", address(f"{exhibit.slug}.pptx", query, "slides"))
    return _in_a_line([*files, slides], scene.language)


def story_link(scene: Scene) -> Markup:
    """The slides of the story on the stage, to take away."""
    slides = address("story.pptx", scene.view.changed(slide="").to_query(), "slides")
    return render("downloads", label="", files=[("PowerPoint", slides)], hint="")


def table_links(table: str, parameters: Mapping[str, str], language: Language) -> Markup:
    """The rows of a table that a question leaves, in every format of a table."""
    formats = {"csv": language.say("CSV"), "xlsx": language.say("Excel"), "json": "JSON"}
    files = [(label, address(f"{table}.{suffix}", parameters)) for suffix, label in formats.items()]
    return _in_a_line(files, language)
