import json
import re
import tomllib
from pathlib import Path

import pytest

from dashboard.codes.known import FAMILIES, known
from dashboard.codes.roles import ROLE
from dashboard.codes.statuses import STATUS
from dashboard.codes.waves import WAVE, WAVES
from dashboard.data.counts import MEASURES
from dashboard.drawing.colours import colour_of

ROOT = Path(__file__).parents[1]


def enums(folder: Path) -> dict[tuple[str, str], set[str]]:
    """Allowed values of every column that has a list of them, by table and column."""
    descriptor = json.loads((folder / "datapackage.json").read_text(encoding="utf-8"))
    return {
        (resource["name"], field["name"]): set(field["constraints"]["enum"])
        for resource in descriptor["resources"]
        for field in resource.get("schema", {}).get("fields", [])
        if "enum" in field.get("constraints", {})
    }


@pytest.mark.parametrize("folder", ["data", "tests/package"])
def test_every_code_that_the_descriptor_allows_is_known(folder: str) -> None:
    unknown = {
        place: allowed - (known(*place) or set())
        for place, allowed in enums(ROOT / folder).items()
        if not allowed <= (known(*place) or set())
    }
    assert unknown == {}


def test_no_code_is_kept_that_no_descriptor_allows() -> None:
    allowed = enums(ROOT / "data")
    assert {place for place in FAMILIES if place not in allowed} == set()
    used: dict[int, set[str]] = {}
    for place, codes in FAMILIES.items():
        used.setdefault(id(codes), set()).update(allowed[place])
    for codes in FAMILIES.values():
        assert set(codes) - used[id(codes)] - {"EUR"} == set()


def test_a_column_without_codes_has_none() -> None:
    assert known("sites", "name") is None
    assert known("figures", "stage") >= {"target", "paid"}


def test_every_official_count_can_be_counted() -> None:
    assert set(MEASURES) == known("official_counts", "measure")


@pytest.mark.parametrize("codes", [WAVE, STATUS])
def test_no_two_codes_that_stand_side_by_side_share_a_shape(codes) -> None:
    shapes = [item.shape for item in codes.values()]
    assert len({shape.sign for shape in shapes}) == len(shapes)
    assert len({shape.symbol for shape in shapes}) == len(shapes)
    assert len({(shape.preset, shape.is_ring) for shape in shapes}) == len(shapes)


@pytest.mark.parametrize("codes", [WAVE, ROLE])
def test_codes_with_a_colour_have_one_of_their_own_in_both_looks(codes) -> None:
    for side in ("light", "dark"):
        colours = [getattr(item, side) for item in codes.values()]
        assert all(len(colour) == 7 and int(colour[1:], 16) >= 0 for colour in colours)
        assert len(set(colours)) == len(colours)


def luminance(colour: str) -> float:
    parts = [int(colour[place : place + 2], 16) / 255 for place in (1, 3, 5)]
    red, green, blue = (p / 12.92 if p <= 0.03928 else ((p + 0.055) / 1.055) ** 2.4 for p in parts)
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def contrast(first: str, second: str) -> float:
    low, high = sorted((luminance(first), luminance(second)))
    return (high + 0.05) / (low + 0.05)


@pytest.mark.parametrize("look", ["light", "dark"])
def test_a_wave_in_reserve_is_seen_on_page_and_land(look) -> None:
    """WCAG 2.2, 1.4.3: 4.5 is more than signs need."""
    for wave in WAVES[3:10]:
        assert contrast(colour_of(f"wave-{wave}", look), colour_of("paper", look)) >= 4.5
        assert contrast(colour_of(f"wave-{wave}", look), colour_of("land", look)) >= 4.5


PAIRS = {
    "text on the page": ("ink", "paper"),
    "secondary text on the page": ("secondary-ink", "paper"),
    "host state on the page": ("host", "paper"),
    "host state beside partner state": ("host", "partner"),
    "partner state beside antenna state": ("partner", "antenna"),
    "antenna state beside a state that takes no part": ("antenna", "no-part"),
    "outline of a site's sign on a host state": ("paper", "host"),
}


def test_the_document_on_the_look_has_the_contrast_of_each_pair() -> None:
    text = (ROOT / "docs" / "look.md").read_text(encoding="utf-8")
    said = re.findall(r"^\| ([^|]+) \| ([\d.]+) \| ([\d.]+) \|$", text, re.M)
    both = {
        pair: [f"{contrast(*(colour_of(name, look) for name in names)):.1f}" for look in LOOKS]
        for pair, names in PAIRS.items()
    }
    assert {pair: numbers for pair, *numbers in said} == both


LOOKS = ("light", "dark")
THEME = {
    "primaryColor": "link",
    "backgroundColor": "paper",
    "secondaryBackgroundColor": "land",
    "textColor": "ink",
    "linkColor": "link",
    "borderColor": "hairline",
}


@pytest.mark.parametrize("look", LOOKS)
def test_streamlit_has_the_colours_of_the_page(look) -> None:
    with (ROOT / ".streamlit" / "config.toml").open("rb") as file:
        theme = tomllib.load(file)["theme"][look]
    assert theme == {option: colour_of(name, look) for option, name in THEME.items()}


HELD = ("codes", "drawing/colours.py")
PAPER = ("server/static/print.css",)
"""Ink on paper, which is no screen."""


def test_no_other_file_of_the_program_holds_a_colour() -> None:
    """A colour is touched in one file; white in a mask is no colour that is seen."""
    program = ROOT / "src" / "dashboard"
    found = [
        path.relative_to(program).as_posix()
        for path in program.rglob("*")
        if path.suffix in (".py", ".css", ".js", ".html")
        and re.search(r"#(?!FFFFFF)[0-9A-Fa-f]{6}\b", path.read_text(encoding="utf-8"))
    ]
    assert [name for name in found if not name.startswith((*HELD, *PAPER))] == []
