"""The first HTML of a page: its language, title and icon before any script has run.

Streamlit sends one file for every address: English, titled "Streamlit". It also looks for its
server below the page's own address first, which puts errors into the console of every deep
link; naming the folder of the page as the server's address avoids that, also behind a base path.
"""

import json
import re
from collections.abc import Callable
from html import escape
from urllib.parse import urlencode

from starlette.requests import Request
from starlette.responses import Response
from starlette.routing import Route

from dashboard.contents import NAME, PAGES, Page
from dashboard.data import current_dataset
from dashboard.exhibits import standing
from dashboard.exhibits.drawn import drawn
from dashboard.exhibits.exhibit import Html, Scene
from dashboard.exhibits.registry import EXHIBITS
from dashboard.language import language_of
from dashboard.server.address import root_of
from dashboard.server.asked import NEGOTIATED, view_of_page
from dashboard.server.headers import INDEX, content_security_policy
from dashboard.view import View

SERVER_ADDRESS_SCRIPT = (
    "<script>window.__streamlit = "
    '{ BACKEND_BASE_URL: new URL("./", window.location.href).href }</script>'
)

STYLE_LINK = '<link rel="stylesheet" href="./style.css"><script src="./page.js" defer></script>'
"""At the end, so that it stands behind the styles that Streamlit adds to the head."""


def _html(title: str, tag: str, head: str = "", body: str = "") -> str:
    text = INDEX.read_text(encoding="utf-8")
    text = text.replace('<html lang="en">', f'<html lang="{tag}">')
    start, _, rest = text.partition("<title>")
    text = f"{start}<title>{escape(title)}</title>{head}{rest.partition('</title>')[2]}"
    text = text.replace('href="./favicon.png"', 'href="./icon.png"')
    text = re.sub(r"<link rel=\"service-desc\"[^>]*>", "", text)
    text = re.sub(r"<noscript>.*?</noscript>", "", text, flags=re.DOTALL)
    text = text.replace("</body>", f"{STYLE_LINK}{body}</body>")
    return text.replace("<head>", f"<head>{SERVER_ADDRESS_SCRIPT}", 1)


def _meta(title: str, sentence: str, page: Page, scene: Scene, root: str) -> str:
    """Tags for the card that a chat or a post shows of this view."""
    query = urlencode(scene.view.to_query(), safe=",:~")
    suffix = f"?{query}" if query else ""
    named = urlencode(scene.view.to_query(named=True), safe=",:~")
    values = {
        "og:type": "website",
        "og:site_name": scene.language.say(NAME),
        "og:title": title,
        "og:description": sentence,
        "og:url": f"{root}/{page.path}?{named}",
        "og:image": f"{root}/cards/{page.path or 'overview'}.png{suffix}",
        "og:image:width": "1200",
        "og:image:height": "630",
        "og:image:alt": sentence,
        "og:locale": str(scene.language.locale),
    }
    tags = [f'<meta property="{name}" content="{escape(text)}">' for name, text in values.items()]
    tags += [
        f'<meta name="{name}" content="{escape(text)}">'
        for name, text in (
            ("description", sentence),
            ("twitter:card", "summary_large_image"),
            ("twitter:title", title),
            ("twitter:description", sentence),
            ("twitter:image", values["og:image"]),
        )
    ]
    return "".join(tags)


def _about_data(scene: Scene, root: str) -> str:
    """schema.org Dataset, for search engines; data, not a script that runs."""
    properties = scene.dataset.descriptor.properties
    described = {
        "@context": "https://schema.org",
        "@type": "Dataset",
        "name": properties["title"],
        "description": properties["description"],
        "version": properties["version"],
        "license": "https://creativecommons.org/licenses/by/4.0/",
        "dateModified": scene.dataset.evidence_day.isoformat(),
        "isAccessibleForFree": True,
        "distribution": [
            {
                "@type": "DataDownload",
                "encodingFormat": "application/zip",
                "contentUrl": f"{root}/data/package.zip",
            }
        ],
    }
    text = json.dumps(described, ensure_ascii=False).replace("<", "\\u003c")
    return f'<script type="application/ld+json">{text}</script>'


def _body(page: Page, scene: Scene) -> str:
    """What a reader sees before any script has run, and all there is where none may: title and
    finding, on the overview with its numbers. `page.js` takes it away once the page is drawn.
    """
    parts, say = drawn(EXHIBITS[page.exhibits[0]], scene), scene.language.say
    is_overview = page.path == "" and isinstance(parts.picture, Html)
    title = parts.sentence if is_overview else say(page.title)
    below = standing.lead(scene) if is_overview else parts.sentence
    numbers = parts.picture.markup if is_overview and isinstance(parts.picture, Html) else ""
    scripts = say("The pictures need JavaScript; the tables behind them do not:")
    return (
        f'<main id="first"><p class="brand">{escape(say(NAME))}</p>'
        f"<h1>{escape(title)}</h1><p>{escape(below)}</p>{numbers}"
        f'<noscript><p>{escape(scripts)} <a href="./data/workbook.xlsx">Excel</a>,'
        f' <a href="./data/package.zip">CSV</a></p></noscript></main>'
    )


def first_html(path: str, view: View, root: str) -> str:
    """HTML of a page (by its address) for a view; `root` is the whole address of the dashboard."""
    page, language = PAGES[path], language_of(view.lang)
    scene = Scene(current_dataset(), view, language)
    title = f"{language.say(page.title)} – {language.say(NAME)}"
    sentence = drawn(EXHIBITS[page.exhibits[0]], scene).sentence
    head = _meta(title, sentence, page, scene, root)
    if path == "data":
        head += _about_data(scene, root)
    body = "" if path == "present" else _body(page, scene)
    return _html(title, language.tag, head, body)


def _endpoint(path: str) -> Callable[[Request], Response]:
    def page(request: Request) -> Response:
        view, _ = view_of_page(request)
        text = first_html(path, view, root_of(request))
        policy = content_security_policy(text)
        headers = NEGOTIATED | {"Cache-Control": "no-cache", "Content-Security-Policy": policy}
        return Response(text, media_type="text/html", headers=headers)

    return page


def page_routes() -> list[Route]:
    """A route per page of the dashboard."""
    return [Route("/" + path, _endpoint(path), methods=["GET", "HEAD"]) for path in PAGES]
