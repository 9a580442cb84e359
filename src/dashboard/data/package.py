"""Loads a data package once: everything that is wrong with it is reported at once."""

from collections.abc import Iterable, Iterator
from pathlib import Path

import geopandas as gpd

from dashboard.data.boundaries_file import read_boundaries
from dashboard.data.boundary_rules import BOUNDARY_RULES
from dashboard.data.dataset import Dataset
from dashboard.data.descriptor import Descriptor, Reference
from dashboard.data.descriptor_file import read_descriptor
from dashboard.data.files import BOUNDARIES, DESCRIPTOR, read_files, text_problems
from dashboard.data.machine_rules import MACHINE_RULES
from dashboard.data.number_rules import NUMBER_RULES
from dashboard.data.problems import PackageError, Problem
from dashboard.data.read import read_tables
from dashboard.data.rules import TABLE_RULES, Frames, key_resolves
from dashboard.data.schemas import schema_problems


def load_package(folder: Path) -> Dataset:
    """Read and validate a package folder.

    Raises PackageError with all problems found. Where a file cannot be read as a table, or lines
    of it cannot, what rests on it is not judged: that would only repeat the first problem.
    """
    files, problems = read_files(folder)
    if DESCRIPTOR not in files:
        raise PackageError(problems)
    descriptor = read_descriptor(files[DESCRIPTOR])
    frames, wrong = read_tables(files, descriptor)
    problems += [*wrong, *text_problems(files)]
    boundaries = None
    try:
        boundaries = read_boundaries(files[BOUNDARIES]) if BOUNDARIES in files else None
    except PackageError as error:
        problems += error.problems
    for name, frame in frames.items():
        problems += _without_repetition(schema_problems(frame, descriptor.tables[name]), problems)
    lines = {(problem.file, problem.line) for problem in problems}
    found = _rule_problems(frames, descriptor, boundaries, problems)
    problems += [problem for problem in found if (problem.file, problem.line) not in lines]
    if problems or boundaries is None:
        raise PackageError(problems)
    return Dataset.of(descriptor, frames, boundaries, files)


def _without_repetition(found: Iterable[Problem], known: Iterable[Problem]) -> Iterator[Problem]:
    """A cell that could not be read is not called empty as well."""
    cells = {(problem.file, problem.line, problem.column) for problem in known}
    return (item for item in found if (item.file, item.line, item.column) not in cells)


def _rule_problems(
    frames: Frames,
    descriptor: Descriptor,
    boundaries: gpd.GeoDataFrame | None,
    known: list[Problem],
) -> Iterator[Problem]:
    """What breaks a rule across tables, as far as the problems known so far let it be judged."""
    for table in descriptor.tables.values():
        for reference in table.references:
            target = descriptor.tables[reference.to_table]
            both_read = table.name in frames and target.name in frames
            if both_read and not _is_in_doubt(target.path, reference, known):
                yield from key_resolves(frames, table, reference)
    if len(frames) == len(descriptor.tables):
        for rule in (*TABLE_RULES, *NUMBER_RULES, *MACHINE_RULES):
            yield from rule(frames)
    if boundaries is not None and {"sites", "countries"} <= frames.keys():
        for boundary_rule in BOUNDARY_RULES:
            yield from boundary_rule(frames, boundaries)


def _is_in_doubt(file: str, reference: Reference, known: Iterable[Problem]) -> bool:
    """Whether the keys that a reference points at could not all be read."""
    (column,) = reference.to_fields
    return any(p.file == file and p.column in ("", column) and p.line for p in known)
