"""The data layer: reads, validates and answers what was known on a day. Without Streamlit."""

from dashboard.data.amounts import Amount, Total, total_of
from dashboard.data.counts import count
from dashboard.data.dataset import Dataset
from dashboard.data.package import load_package
from dashboard.data.problems import PackageError, Problem, report
from dashboard.data.service import current_dataset, in_service, pin, pinned
from dashboard.data.snapshot import Snapshot
from dashboard.data.waves import Selection, Wave

__all__ = [
    "Amount",
    "Dataset",
    "PackageError",
    "Problem",
    "Selection",
    "Snapshot",
    "Total",
    "Wave",
    "count",
    "current_dataset",
    "in_service",
    "load_package",
    "pin",
    "pinned",
    "report",
    "total_of",
]
