"""`python -m dashboard.data check [FOLDER]`: says all that is wrong with a data package."""

import argparse
import sys
from pathlib import Path
from typing import Any

from dashboard.data import PackageError, load_package
from dashboard.paths import data_folder


def check(options: argparse.Namespace) -> int:
    """Print all that is wrong with `options.folder`; 0 where it is whole, else 1."""
    try:
        dataset = load_package(options.folder)
    except PackageError as error:
        print(error)
        return 1
    rows = sum(len(dataset.tables[name]) for name in dataset.descriptor.tables)
    tables = len(dataset.descriptor.tables)
    print(f"{options.folder}: {tables} tables, {rows} rows, no problem found")
    return 0


def add_check(commands: Any) -> None:
    """Add the command `check` to the commands of a parser."""
    told = "validate a data package and report every problem"
    parser = commands.add_parser("check", help=told)
    parser.add_argument("folder", nargs="?", type=Path, default=data_folder())
    parser.set_defaults(do=check)


def main(arguments: list[str] | None = None) -> int:
    """Check a folder (default: the one the app would use)."""
    parser = argparse.ArgumentParser(prog="python -m dashboard.data")
    add_check(parser.add_subparsers(required=True, metavar="COMMAND"))
    options = parser.parse_args(arguments)
    return options.do(options)


if __name__ == "__main__":
    sys.exit(main())
