"""The data layer: reads, validates and answers what was known on a day. Without Streamlit."""

from functools import cache

from dashboard.data.amounts import Amount, Total, total_of
from dashboard.data.counts import count
from dashboard.data.dataset import TIERS, Dataset
from dashboard.data.package import load_package
from dashboard.data.problems import PackageError, Problem, report
from dashboard.data.snapshot import ROLES, STATUSES, WAVES, Snapshot
from dashboard.paths import data_folder

__all__ = [
    "ROLES",
    "STATUSES",
    "TIERS",
    "WAVES",
    "Amount",
    "Dataset",
    "PackageError",
    "Problem",
    "Snapshot",
    "Total",
    "count",
    "current_dataset",
    "load_package",
    "report",
    "total_of",
]


@cache
def current_dataset() -> Dataset:
    """The package this process shows, loaded once. Raises PackageError for a broken one."""
    return load_package(data_folder())
