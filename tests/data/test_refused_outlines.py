"""Outlines that cannot be drawn."""

import pytest
from support.refusals import outlines, problems

BOW = {"type": "Polygon", "coordinates": [[[5, 50], [7, 51], [6, 50], [5, 51], [5, 50]]]}
LINE = {"type": "Polygon", "coordinates": [[[5, 50], [6, 50], [7, 50], [5, 50]]]}
FAR = {"type": "Polygon", "coordinates": [[[5, -50], [6, -50], [6, -51], [5, -50]]]}
NOT_A_NUMBER = {"type": "Polygon", "coordinates": [[[5, 50], [6, None], [6, 51], [5, 50]]]}


@pytest.mark.parametrize(
    ("geometry", "reason"),
    [
        (None, "no outline"),
        ({"type": "Polygon", "coordinates": []}, "no outline"),
        ({"type": "MultiPolygon", "coordinates": []}, "no outline"),
        ({"type": "Point", "coordinates": [5, 50]}, "no outline"),
        ({"type": "Polygon", "coordinates": [[[5, 50], [6, 51]]]}, "no outline"),
        ({"type": "Polygon"}, "no outline"),
        ("Polygon", "no outline"),
        (NOT_A_NUMBER, "no outline"),
        (BOW, "crosses itself"),
        (LINE, "crosses itself"),
        (FAR, "lies outside"),
    ],
)
def test_an_outline_that_cannot_be_drawn(package, geometry, reason):
    outlines(package, lambda features: features[3].update(geometry=geometry))
    (found,) = problems(package)
    assert (found.file, found.column) == ("boundaries.geojson", "features[3].geometry")
    assert reason in found.reason and found.value


def test_a_country_with_two_outlines(package):
    outlines(package, lambda features: features.append(features[3]))
    assert {found.column for found in problems(package)} == {"iso3", "iso2"}
    assert all(found.reason == "stands 2 times, but is a key" for found in problems(package))


@pytest.mark.parametrize("body", [b"", b"[]", b"{}", b'{"features": []}', b"\xff", b"[" * 100_000])
def test_outlines_that_are_no_geojson(package, body):
    (package.folder / "boundaries.geojson").write_bytes(body)
    (found,) = problems(package)
    assert found.file == "boundaries.geojson" and found.reason


def test_the_code_of_a_country_differs_on_the_map(package):
    package.replace("countries.csv", "\nIS,ISL", "\nIX,ISL")
    reasons = {problem.reason for problem in problems(package) if problem.value == "IX"}
    assert reasons == {"ISL is IS in boundaries.geojson"}
