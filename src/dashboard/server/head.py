"""What stands in the head of a page for those who do not look at it: chats, search engines, feed
readers, programs.
"""

from collections.abc import Iterator, Mapping
from urllib.parse import urlencode

from markupsafe import Markup

from dashboard.contents import NAME, Page
from dashboard.exhibits.exhibit import Scene
from dashboard.exhibits.registry import EXHIBITS
from dashboard.server.site_routes import versions
from dashboard.server.structured_data import about_data
from dashboard.templates import render

Link = Mapping[str, str]
"""Attributes of a link of the head."""

FEEDS = {"milestones.atom": "application/atom+xml", "milestones.ics": "text/calendar"}


def _card(title: str, sentence: str, page: Page, scene: Scene, root: str) -> dict[str, str]:
    """The card that a chat or a post shows of this view, by the names of its tags."""
    query = urlencode(scene.view.to_query(), safe=",:~")
    named = urlencode(scene.view.to_query(named=True, place=page.path), safe=",:~")
    image = f"{root}/cards/{page.path or 'overview'}.png" + (f"?{query}" if query else "")
    return {
        "og:type": "website",
        "og:site_name": scene.language.say(NAME),
        "og:title": title,
        "og:description": sentence,
        "og:url": f"{root}/{page.path}?{named}",
        "og:image": image,
        "og:image:width": "1200",
        "og:image:height": "630",
        "og:image:alt": sentence,
        "og:locale": str(scene.language.locale),
        "description": sentence,
        "twitter:card": "summary_large_image",
        "twitter:title": title,
        "twitter:description": sentence,
        "twitter:image": image,
    }


def _versions(page: Page, scene: Scene, root: str) -> Iterator[Link]:
    """The page's one address in this language, whatever is filtered, and its other languages."""
    addresses = versions(root, page.path)
    yield {"rel": "canonical", "href": addresses[scene.view.lang]}
    for tag, address in addresses.items():
        yield {"rel": "alternate", "hreflang": tag, "href": address}


def _files(page: Page, scene: Scene) -> Iterator[Link]:
    """What a feed reader or a program can take from this page: relative, as all else inside."""
    say, lang = scene.language.say, scene.view.lang
    titles = {
        "milestones.atom": say("AI Factories in Europe: milestones"),
        "milestones.ics": say("AI Factories in Europe: dates to come"),
    }
    for name, media_type in FEEDS.items():
        address = f"./data/{name}?lang={lang}"
        yield {"rel": "alternate", "type": media_type, "title": titles[name], "href": address}
    for slug in page.exhibits:
        exhibit = EXHIBITS[slug]
        query = urlencode(exhibit.scene_of(scene).view.to_query(), safe=",")
        yield {
            "rel": "alternate",
            "type": "text/csv",
            "title": exhibit.question(scene),
            "href": f"./data/exhibits/{slug}.csv" + (f"?{query}" if query else ""),
        }
    for rel, address, media_type in (
        ("describedby", "./data/datapackage.json", "application/json"),
        ("service-desc", "./data/openapi.json", "application/json"),
        ("manifest", f"./manifest.webmanifest?lang={lang}", "application/manifest+json"),
    ):
        yield {"rel": rel, "type": media_type, "href": address}
    licence = scene.dataset.descriptor.properties["licenses"][0]["path"]
    yield {"rel": "license", "href": licence}


def head_of(page: Page, scene: Scene, title: str, sentence: str, root: str) -> Markup:
    """Title, preview card, languages and files of a page in a view, and on the page on the data
    its description; `root` is the dashboard's address.
    """
    return render(
        "head",
        title=title,
        card=_card(title, sentence, page, scene, root),
        links=[*_versions(page, scene, root), *_files(page, scene)],
        data=about_data(scene, root) if page.path == "data" else "",
    )
