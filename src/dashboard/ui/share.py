"""Sharing what is on the screen: live link, dated link, embed code, and a place in a story."""

from html import escape
from urllib.parse import urlencode, urlsplit

import streamlit as st

from dashboard.contents import PAGES
from dashboard.exhibits.exhibit import Exhibit, Scene
from dashboard.exhibits.registry import EXHIBITS
from dashboard.story import Step, read_story, story_text
from dashboard.ui import controls, link
from dashboard.view import View

EMBED_SIZE = 'width="800" height="760"'


def root_address() -> str:
    """Address of the dashboard as the browser sees it, without a page and without a slash."""
    parts = urlsplit(st.context.url or "")
    path = parts.path.rstrip("/")
    last = path.rsplit("/", 1)[-1]
    if last and last in PAGES:
        path = path[: -len(last) - 1]
    return f"{parts.scheme}://{parts.netloc}{path}" if parts.netloc else ""


def page_path() -> str:
    """Address of the page below the root; empty for the overview."""
    last = urlsplit(st.context.url or "").path.rstrip("/").rsplit("/", 1)[-1]
    return last if last in PAGES else ""


def address(path: str, view: View) -> str:
    """A whole link: root, page and the view's codes, its language too: who gets it may have a
    browser that asks for another.
    """
    query = urlencode(view.to_query(named=True, place=path), safe=",:~")
    return f"{root_address()}/{path}" + (f"?{query}" if query else "")


def embed_code(exhibit: Exhibit, scene: Scene) -> str:
    """The frame that another site puts into its page."""
    source = address(f"embed/{exhibit.slug}", exhibit.scene_of(scene).view)
    title = escape(exhibit.question(scene))
    return f'<iframe src="{escape(source)}" title="{title}" {EMBED_SIZE} loading="lazy"></iframe>'


def copy_link(scene: Scene) -> str:
    """A link to this page in this view, as markup; a click puts it into the clipboard
    (`page.js`), and where that may not be, it opens and can be copied from there.
    """
    say = scene.language.say
    return (
        f'<a class="copy-link" href="{escape(address(page_path(), scene.view))}"'
        f' data-done="{escape(say("Link copied"))}">{escape(say("Copy link"))}</a>'
    )


def show(exhibit: Exhibit, scene: Scene) -> None:
    """Links with a copy button each, the embed code, and adding the view to a story."""
    say, view = scene.language.say, scene.view.changed(story="", slide="")
    live, dated = view.changed(on=None), view.changed(on=scene.snapshot.day)
    for label, text in (
        (say("Live link: always the newest data"), address(page_path(), live)),
        (
            say(
                "Dated link, its numbers never change. Facts known by: {day}",
                day=scene.language.day(scene.snapshot.day),
            ),
            address(page_path(), dated),
        ),
        (say("Embed this exhibit in another page"), embed_code(exhibit, scene)),
    ):
        st.caption(label)
        st.code(text, language=None, wrap_lines=True)
    controls.button(
        say("Add to my story"),
        f"story-{exhibit.slug}",
        lambda: _add_to_story(exhibit, scene),
    )


def _add_to_story(exhibit: Exhibit, scene: Scene) -> None:
    codes = exhibit.scene_of(scene).view.changed(lang=View().lang).to_query()
    limits = link.limits_of(scene.dataset)
    told = read_story(scene.view.story, EXHIBITS, limits) if scene.view.story else ()
    link.change(story=story_text((*told, Step(exhibit.slug, codes))))
