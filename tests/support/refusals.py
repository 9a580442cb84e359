"""What the tests of refused packages share: how a package is changed, and what is told of it."""

import json

import pytest

from dashboard.data import PackageError, load_package


def problems(package):
    with pytest.raises(PackageError) as caught:
        load_package(package.folder)
    return caught.value.problems


def told(package):
    return [str(problem) for problem in problems(package)]


def descriptor(package, change):
    path = package.folder / "datapackage.json"
    raw = json.loads(path.read_text(encoding="utf-8"))
    change(raw)
    path.write_text(json.dumps(raw), encoding="utf-8")


def field_of(raw, table, column):
    fields = next(r for r in raw["resources"] if r["name"] == table)["schema"]["fields"]
    return next(field for field in fields if field["name"] == column)


def rewritten(package, file, change):
    path = package.folder / file
    path.write_bytes(change(path.read_text(encoding="utf-8")))


def outlines(package, change):
    path = package.folder / "boundaries.geojson"
    raw = json.loads(path.read_text(encoding="utf-8"))
    change(raw["features"])
    path.write_text(json.dumps(raw), encoding="utf-8")
