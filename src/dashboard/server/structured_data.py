"""The data package as search engines for data read it (schema.org Dataset)."""

import json
from collections.abc import Iterator

from markupsafe import Markup

from dashboard.data import Dataset
from dashboard.exhibits.exhibit import Scene
from dashboard.export.formats import WORKBOOK
from dashboard.export.geography import LAYER_FORMATS, LAYERS
from dashboard.server.site_routes import versions

TABLE_MEDIA = {"csv": "text/csv", "json": "application/json", "xlsx": WORKBOOK}


def _files(dataset: Dataset) -> Iterator[tuple[str, str, str]]:
    """Name, media type and title of every file of the data."""
    title = dataset.descriptor.properties["title"]
    yield "package.zip", "application/zip", title
    yield "workbook.xlsx", WORKBOOK, title
    for table in dataset.descriptor.tables.values():
        for suffix, media_type in TABLE_MEDIA.items():
            yield f"{table.name}.{suffix}", media_type, table.title
    for layer in LAYERS:
        for suffix, (media_type, _) in LAYER_FORMATS.items():
            yield f"{layer}.{suffix}", media_type, dataset.descriptor.tables["sites"].title
    yield "boundaries.geojson", "application/geo+json", title


def _distribution(dataset: Dataset, root: str) -> list[dict[str, str]]:
    return [
        {
            "@type": "DataDownload",
            "name": title,
            "encodingFormat": media_type,
            "contentUrl": f"{root}/data/{name}",
        }
        for name, media_type, title in _files(dataset)
    ]


def _coverage(dataset: Dataset) -> dict[str, object]:
    """Where and when the facts are: the box around all outlines, the first to the last day."""
    west, south, east, north = dataset.boundaries.total_bounds
    box = f"{south:.2f} {west:.2f} {north:.2f} {east:.2f}"
    days = dataset.change_days
    return {
        "spatialCoverage": {
            "@type": "Place",
            "name": "Europe",
            "geo": {"@type": "GeoShape", "box": box},
        },
        "temporalCoverage": f"{days[0].isoformat()}/{dataset.evidence_day.isoformat()}",
    }


def described(scene: Scene, root: str) -> dict[str, object]:
    """The whole description; `root` is the dashboard's address."""
    dataset = scene.dataset
    properties = dataset.descriptor.properties
    return {
        "@context": "https://schema.org",
        "@type": "Dataset",
        "@id": f"{root}/data",
        "url": versions(root, "data")["x-default"],
        "name": properties["title"],
        "description": properties["description"],
        "version": properties["version"],
        "keywords": properties.get("keywords", []),
        "creator": [
            {"@type": "Organization", "name": item["title"]}
            for item in properties.get("contributors", [])
        ],
        "license": properties["licenses"][0]["path"],
        "datePublished": properties["created"][:10],
        "dateModified": dataset.evidence_day.isoformat(),
        "isAccessibleForFree": True,
        **_coverage(dataset),
        "distribution": _distribution(dataset, root),
    }


def about_data(scene: Scene, root: str) -> Markup:
    """The description as text that no element ends; data, not a script that runs."""
    text = json.dumps(described(scene, root), ensure_ascii=False)
    return Markup(text.replace("<", "\\u003c"))
