"""Makes a large data package out of the real one: about 1,900 sites and 5,000 milestones.

Every row about a site or a milestone is copied under new keys; the copies keep places, dates and
amounts, so that the result is as valid as the original. For the tests and the benchmark.
"""

import csv
import shutil
import sys
from pathlib import Path

COPIES = 59
KEYS = {
    "sites.csv": ("site_id", "name"),
    "participation.csv": ("site_id",),
    "antenna_links.csv": ("antenna_id", "factory_id"),
    "sectors.csv": ("site_id",),
    "site_sources.csv": ("site_id",),
    "figures.csv": ("figure_id", "subject_id"),
    "milestones.csv": ("milestone_id",),
    "milestone_sites.csv": ("milestone_id", "site_id"),
    "milestone_countries.csv": ("milestone_id",),
    "milestone_sources.csv": ("milestone_id",),
}


def copied(row: dict[str, str], keys: tuple[str, ...], number: int) -> dict[str, str]:
    """The row under the keys of copy `number`."""
    return {**row, **{key: f"{row[key]}-{number}" for key in keys}}


def generate(source: Path, target: Path, copies: int = COPIES) -> None:
    """Write a package with every site and milestone `copies` times into an empty folder."""
    shutil.copytree(source, target, dirs_exist_ok=True)
    for file, keys in KEYS.items():
        with (source / file).open(encoding="utf-8", newline="") as table:
            reader = csv.DictReader(table)
            rows, columns = list(reader), list(reader.fieldnames or [])
        multiplied = [row for row in rows if row.get("subject_kind", "site") == "site"]
        with (target / file).open("w", encoding="utf-8", newline="") as table:
            writer = csv.DictWriter(table, columns, lineterminator="\n")
            writer.writeheader()
            writer.writerows(rows)
            for number in range(1, copies):
                writer.writerows(copied(row, keys, number) for row in multiplied)


if __name__ == "__main__":
    generate(Path(sys.argv[1]), Path(sys.argv[2]))
