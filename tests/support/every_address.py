"""Every address of the product, made from its routes, and what must hold of each answer."""

import io
import itertools
import re
import xml.etree.ElementTree as Xml
from collections.abc import Iterator
from dataclasses import dataclass

import pptx
from starlette.applications import Starlette
from starlette.testclient import TestClient

from dashboard.contents import PAGES
from dashboard.data import Dataset, in_service
from dashboard.exhibits.registry import EXHIBITS
from dashboard.export.formats import EXHIBIT_FORMATS
from dashboard.export.geography import LAYER_FORMATS, LAYERS
from dashboard.export.stills import MEDIA_TYPES
from dashboard.server import routes
from dashboard.server.data_routes import TABLE_FORMATS
from dashboard.server.print_routes import PRINTED


def _pairs(names, suffixes) -> list[dict[str, str]]:
    found = itertools.product(names, suffixes)
    return [{"name": name, "slug": name, "suffix": suffix} for name, suffix in found]


def _values(path: str, dataset: Dataset) -> list[dict[str, str]]:
    """What the parameters of a route's path may be. Raises KeyError for a route that is new."""
    slugs = [{"slug": slug} for slug in EXHIBITS]
    scripts = [{"page": page.script.removesuffix(".py")} for page in PAGES.values()]
    return {
        "/data/{rest:path}": [{"rest": "nothing"}],
        "/{rest:elsewhere}": [{"rest": "nothing"}],
        "/data/{name}.{suffix}": [
            *_pairs(dataset.descriptor.tables, TABLE_FORMATS),
            *_pairs(LAYERS, LAYER_FORMATS),
        ],
        "/data/exhibits/{slug}.{suffix}": _pairs(EXHIBITS, EXHIBIT_FORMATS),
        "/pictures/{slug}.{suffix}": _pairs(EXHIBITS, MEDIA_TYPES),
        "/stills/{slug}.svg": slugs,
        "/cards/{page}.png": scripts,
        "/slides/page/{page}.pptx": scripts,
        "/slides/{slug}.pptx": slugs,
        "/embed/{slug}": slugs,
        "/print/{page}": [{"page": name} for name in PRINTED],
    }[path]


def addresses(dataset: Dataset) -> Iterator[str]:
    """Every address that the routes answer, for this data set."""
    for route in routes():
        if "{" not in route.path:
            yield route.path
            continue
        for values in _values(route.path, dataset):
            yield re.sub(r":\w+}", "}", route.path).format(**values)


VIEWS = (
    "", "?lang=de", "?measure=gdp&sort=amount", "?measure=head&sort=country", "?wave=2",
    "?country=FR,SI",
    "?on=2025-03-12&lang=de", "?role=host&stage=selected", "?measure=wave&show=links,columns",
)  # fmt: skip


def views(asked: list[str], *, turn: int = 0, every: bool = False) -> Iterator[str]:
    """The embeds among these addresses in other views: in one each, by turns, or in every one."""
    embeds = [address for address in asked if address.startswith("/embed/")]
    for number, address in enumerate(embeds, start=turn):
        chosen = VIEWS if every else (VIEWS[number % len(VIEWS)],)
        yield from (f"{address}{view}" for view in chosen)


@dataclass(frozen=True)
class Client:
    """Asks addresses of the product while it shows a given data set."""

    app: TestClient

    @classmethod
    def new(cls) -> "Client":
        return cls(TestClient(Starlette(routes=routes())))

    def failures(self, dataset: Dataset, asked: list[str]) -> list[str]:
        """Addresses that break, each with why: an error, a feed or a deck that does not open."""
        service, before = in_service(), in_service().dataset
        service.dataset = dataset
        try:
            found = [(address, self._failure(address)) for address in asked]
        finally:
            service.dataset = before
        return [f"{address}: {reason}" for address, reason in found if reason]

    def _failure(self, address: str) -> str:
        try:
            answer = self.app.get(address, follow_redirects=False)
            if answer.status_code >= 500:
                return str(answer.status_code)
            if address.endswith((".atom", ".svg")) and answer.status_code == 200:
                Xml.fromstring(answer.content)
            if address.endswith(".pptx") and answer.status_code == 200:
                pptx.Presentation(io.BytesIO(answer.content))
        except Exception as error:
            return f"{type(error).__name__}: {error}"
        return ""
