"""The way from a page to its document for paper."""

from html import escape

from dashboard.exhibits.exhibit import Scene
from dashboard.server.print_routes import PRINTED
from dashboard.ui import downloads, share


def markup(scene: Scene) -> str:
    """A link to the document of this page and view, and its whole address for who prints the
    page itself; nothing on pages without a document.
    """
    say, view = scene.language.say, scene.view.changed(story="", slide="")
    name = share.page_path() or "overview"
    if name not in PRINTED:
        return ""
    here = downloads.address(name, view.to_query(), "print")
    day = say("facts known by: {day}", day=scene.language.day(scene.snapshot.day))
    made = say(
        "This page as a document for paper: {address}", address=share.address(f"print/{name}", view)
    )
    return (
        f' <a href="{escape(here)}" target="_blank" rel="noopener">{escape(say("Print"))}</a>'
        f'<span class="on-paper">{escape(day)}. {escape(made)}</span>'
    )
