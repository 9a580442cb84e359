"""`python -m dashboard.data check [FOLDER]`: says all that is wrong with a data package."""

import argparse
import sys
from pathlib import Path

from dashboard.data import PackageError, load_package
from dashboard.paths import data_folder


def main(arguments: list[str] | None = None) -> int:
    """Check a folder (default: the one the app would use); 0 where it is whole, else 1."""
    parser = argparse.ArgumentParser(prog="python -m dashboard.data")
    commands = parser.add_subparsers(dest="command", required=True)
    check = commands.add_parser("check", help="validate a data package and report every problem")
    check.add_argument("folder", nargs="?", type=Path, default=data_folder())
    folder = parser.parse_args(arguments).folder
    try:
        dataset = load_package(folder)
    except PackageError as error:
        print(error)
        return 1
    rows = sum(len(dataset.tables[name]) for name in dataset.descriptor.tables)
    print(f"{folder}: {len(dataset.descriptor.tables)} tables, {rows} rows, no problem found")
    return 0


if __name__ == "__main__":
    sys.exit(main())
