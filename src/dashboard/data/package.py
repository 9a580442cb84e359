"""Loads a data package once: everything that is wrong with it is reported at once."""

from pathlib import Path

import geopandas as gpd

from dashboard.data.boundaries import read_boundaries
from dashboard.data.dataset import Dataset
from dashboard.data.descriptor import Descriptor, read_descriptor
from dashboard.data.files import read_files
from dashboard.data.machine_rules import MACHINE_RULES
from dashboard.data.problems import PackageError, Problem
from dashboard.data.read import read_tables
from dashboard.data.rules import BOUNDARY_RULES, TABLE_RULES, Frames, keys_resolve
from dashboard.data.schemas import schema_problems


def _rule_problems(
    frames: Frames, descriptor: Descriptor, boundaries: gpd.GeoDataFrame | None
) -> list[Problem]:
    problems = list(keys_resolve(frames, descriptor))
    for rule in (*TABLE_RULES, *MACHINE_RULES):
        problems += rule(frames)
    if boundaries is not None:
        for boundary_rule in BOUNDARY_RULES:
            problems += boundary_rule(frames, boundaries)
    return problems


def load_package(folder: Path) -> Dataset:
    """Read and validate a package folder.

    Raises PackageError with all problems found. Rules across tables run on whatever could be
    read, except where a column or a file is missing: then they would only repeat that.
    """
    files = read_files(folder)
    descriptor = read_descriptor(files)
    frames, problems = read_tables(files, descriptor)
    structure_is_whole = all(
        list(frames[name].columns) == list(table.columns)
        for name, table in descriptor.tables.items()
    ) and not any(problem.reason == "file not found" for problem in problems)
    boundaries = None
    try:
        boundaries = read_boundaries(files)
    except PackageError as error:
        problems += error.problems
    for name, table in descriptor.tables.items():
        problems += schema_problems(frames[name], table)
    if structure_is_whole:
        problems += _rule_problems(frames, descriptor, boundaries)
    if problems or boundaries is None:
        raise PackageError(problems)
    return Dataset.of(descriptor, frames, boundaries, files)
