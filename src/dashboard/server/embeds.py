"""An address per exhibit with nothing but the exhibit: for the pages of others."""

import os
from datetime import date
from html import escape
from urllib.parse import urlencode

from starlette.requests import Request
from starlette.responses import Response
from starlette.routing import Route

from dashboard.contents import NAME, PAGES
from dashboard.data import current_dataset
from dashboard.exhibits.address import address_in
from dashboard.exhibits.drawn import Drawn, drawn
from dashboard.exhibits.exhibit import Exhibit, Scene
from dashboard.exhibits.markup import table_markup
from dashboard.exhibits.registry import EXHIBITS
from dashboard.export.credit import filter_line
from dashboard.language import language_of
from dashboard.pens import html
from dashboard.server.answers import READ, answer
from dashboard.server.asked import view_of_file
from dashboard.server.not_found import not_found

FRAMED_BY = "DASHBOARD_FRAME_ANCESTORS"
"""Setting: which hosts may frame an embed, as in a Content Security Policy; any by default."""

POLICY = (
    "default-src 'none'; img-src 'self'; font-src 'self'; style-src 'self'; "
    "style-src-attr 'unsafe-inline'; base-uri 'none'; frame-ancestors "
)
"""Marks of drawings have their place in style attributes."""


def _page_of(slug: str) -> str:
    return next((path for path, page in PAGES.items() if slug in page.exhibits), "")


def _publishers(parts: Drawn) -> str:
    names = dict.fromkeys(document.publisher for document in parts.evidence.documents)
    return "; ".join(list(names)[:4]) + (" …" if len(names) > 4 else "")


def _filters(exhibit: Exhibit, scene: Scene) -> str:
    said = filter_line(exhibit, scene)
    return f"{escape(said)} · " if said else ""


def _picture(exhibit: Exhibit, parts: Drawn, scene: Scene) -> str:
    """The drawing, whose marks lead to the dashboard; else a still of the exhibit."""
    if parts.drawings:
        lead = address_in(scene.view, _page_of(exhibit.slug), "../")
        return html.picture(parts.drawings, lead)
    query = urlencode(scene.view.to_query(), safe=",:~")
    address = f"../pictures/{exhibit.slug}.svg{f'?{query}' if query else ''}"
    return f'<img src="{escape(address)}" alt="{escape(parts.alternative)}">'


def embed_html(exhibit: Exhibit, scene: Scene) -> str:
    """The exhibit's question, sentence, picture, table, source line and link back."""
    parts, language = drawn(exhibit, scene), scene.language
    path = _page_of(exhibit.slug)
    named = urlencode(scene.view.to_query(named=True, place=path), safe=",:~")
    back = f"../{path}?{named}"
    day = language.say("facts known by: {day}", day=language.day(scene.snapshot.day))
    table = table_markup(exhibit, parts.rows, scene)
    return (
        f'<!DOCTYPE html><html lang="{language.tag}"><head><meta charset="utf-8">'
        '<meta name="viewport" content="width=device-width, initial-scale=1">'
        f"<title>{escape(parts.question)}</title>"
        '<base target="_blank"><link rel="stylesheet" href="../marks.css">'
        '<link rel="stylesheet" href="../embed.css"></head><body><main>'
        f"<h1>{escape(parts.question)}</h1><p>{escape(parts.sentence)}</p>"
        f"{_picture(exhibit, parts, scene)}"
        f"<details><summary>{escape(language.say('As a table'))}</summary>{table}</details>"
        f"<footer>{escape(language.say('Sources: {names}', names=_publishers(parts)))} · "
        f"{_filters(exhibit, scene)}{escape(day)} · "
        f'<a href="{escape(back)}" target="_blank" rel="noopener">'
        f"{escape(language.say(NAME))}</a></footer></main></body></html>"
    )


def _embed(request: Request) -> Response:
    slug = request.path_params["slug"]
    if slug not in EXHIBITS:
        return not_found(request)
    view, _ = view_of_file(request)
    scene = Scene(current_dataset(), view, language_of(view.lang))
    allowed = os.environ.get(FRAMED_BY) or "*"
    headers = {"Content-Security-Policy": POLICY + allowed, "Cache-Control": "public, max-age=300"}
    made_from = (scene.dataset.digest, view, date.today())
    return answer(
        request, lambda: embed_html(EXHIBITS[slug], scene).encode(), "text/html", headers, made_from
    )


def embed_routes() -> list[Route]:
    """The address of every exhibit's embed."""
    return [Route("/embed/{slug}", _embed, methods=READ)]
