"""Copies of a package to which rows are added as an editor would add them.

They hold for whatever the package has by then: the added rows are the newest, and the waves are
those that have no row yet.
"""

import csv
import shutil
from pathlib import Path

from dashboard.codes.waves import WAVES

ROOT = Path(__file__).resolve().parents[2]
LIVE, FROZEN = ROOT / "data", ROOT / "tests" / "package"


SOURCE, SITE, MILESTONE = "test-release", "test-zagreb", "ms-202611-test-selection"
ZAGREB = ("Zagreb", "HR", ("45.815", "15.982"))


def add(folder: Path, file: str, **cells: str) -> None:
    """One line more in a file; columns that are not named stay empty."""
    path = folder / file
    with path.open(encoding="utf-8", newline="") as table:
        columns = next(csv.reader(table))
    assert set(cells) <= set(columns)
    with path.open("a", encoding="utf-8", newline="") as table:
        csv.DictWriter(table, columns, restval="", lineterminator="\n").writerow(cells)


def column(folder: Path, file: str, name: str) -> list[str]:
    with (folder / file).open(encoding="utf-8", newline="") as table:
        return [row[name] for row in csv.DictReader(table)]


def newest(folder: Path) -> str:
    """The last day on which a source of the package was read."""
    return max(column(folder, "sources.csv", "accessed_on"))


def reserve(folder: Path) -> list[str]:
    """Waves of AI Factories that have no row yet, in their order."""
    taken = column(folder, "waves.csv", "wave")
    return [wave for wave in WAVES if wave.isdigit() and wave not in taken]


def add_source(folder: Path) -> None:
    add(
        folder, "sources.csv", source_id=SOURCE, title="Further AI Factories selected",
        publisher="EuroHPC JU", published_on=newest(folder), url="https://example.org/release",
        language="en", tier="official", read_via="direct", accessed_on=newest(folder),
    )  # fmt: skip


def add_site(folder: Path, wave: str, town: str, country: str, place: tuple[str, str]) -> None:
    site_id, (latitude, longitude) = f"test-{town.lower()}", place
    add(
        folder, "sites.csv", site_id=site_id, kind="factory", name=f"{town} AI Factory",
        wave=wave,
        selected_on=newest(folder), host_country=country, city=town, latitude=latitude,
        longitude=longitude, location_precision="city", system_kind="new",
        experimental_platform="no", source_id=SOURCE,
    )  # fmt: skip
    add(
        folder, "participation.csv", site_id=site_id, country=country, role="host",
        source_id=SOURCE,
    )  # fmt: skip


def further_factory(folder: Path) -> None:
    """Eight lines in eight files: a factory of the third wave, selected later than the others."""
    add_source(folder)
    add_site(folder, "3", *ZAGREB)
    add(
        folder, "sectors.csv", site_id=SITE, sector="health", as_stated="health",
        source_id=SOURCE,
    )  # fmt: skip
    add(
        folder, "figures.csv", figure_id="fig-zagreb-total-01", subject_kind="site",
        subject_id=SITE, measure="total", amount_eur_million="60", qualifier="about",
        stage="selected", basis="published", covers="machine and services", as_of=newest(folder),
        preferred="true", source_id=SOURCE,
    )  # fmt: skip
    add_milestone(folder, "3")
    add(folder, "milestone_sites.csv", milestone_id=MILESTONE, site_id=SITE)


def add_milestone(folder: Path, wave: str) -> None:
    add(
        folder, "milestones.csv", milestone_id=MILESTONE, date=newest(folder),
        date_precision="day", kind="selection", title="A further AI Factory is selected",
        summary="EuroHPC selected a further AI Factory.", wave=wave, source_id=SOURCE,
        importance="other", certainty="confirmed",
    )  # fmt: skip
    add(
        folder, "milestone_sources.csv", milestone_id=MILESTONE,
        source_id=SOURCE,
    )  # fmt: skip


def further_wave(folder: Path) -> None:
    """The next wave, with its money and one factory."""
    add_source(folder)
    wave = reserve(folder)[0]
    add(
        folder, "waves.csv", wave=wave, kind="factory", envelope_id="test-wave", sites_covered="1"
    )  # fmt: skip
    add(
        folder, "envelopes.csv", envelope_id="test-wave", label="AI Factories, a further wave",
        kind="wave", funding_side="mixed", must_not_add_with="The money of its sites",
        source_id=SOURCE,
    )  # fmt: skip
    add(
        folder, "figures.csv", figure_id="fig-test-wave-total-01", subject_kind="wave",
        subject_id="test-wave", measure="total", amount_eur_million="70", qualifier="about",
        stage="selected", basis="published", covers="one AI Factory", as_of=newest(folder),
        preferred="true", source_id=SOURCE,
    )  # fmt: skip
    add_site(folder, wave, *ZAGREB)
    add_milestone(folder, wave)


PLACES = (
    ZAGREB, ("Oslo", "NO", ("59.913", "10.739")), ("Ankara", "TR", ("39.934", "32.86")),
    ("Tallinn", "EE", ("59.437", "24.754")), ("Lisbon", "PT", ("38.723", "-9.139")),
    ("Madrid", "ES", ("40.417", "-3.704")), ("Rome", "IT", ("41.903", "12.496")),
)  # fmt: skip


def every_reserve(folder: Path) -> None:
    """A factory in each wave that the codes hold in reserve, without any money."""
    add_source(folder)
    for wave, place in zip(reserve(folder), PLACES, strict=False):
        add(folder, "waves.csv", wave=wave, kind="factory")
        add_site(folder, wave, *place)


CHANGES = {
    "as it is": lambda folder: None,
    "a further factory": further_factory,
    "a further wave": further_wave,
    "every wave in reserve": every_reserve,
}


def changed_package(base: Path, change: str, folder: Path) -> Path:
    """A copy of a package with the rows of a change added."""
    shutil.copytree(base, folder)
    CHANGES[change](folder)
    return folder
