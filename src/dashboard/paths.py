"""Where the folders of the project are. Imports nothing of the project."""

import os
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
PAGES = ROOT / "pages"
CATALOGUES = Path(__file__).resolve().parent / "language" / "catalogues"
STATIC = Path(__file__).resolve().parent / "server" / "static"

DATA_SETTING = "DASHBOARD_DATA"
"""Setting: the folder of another data package."""


def data_folder() -> Path:
    """Folder of the data package: as set, else the project's `data/`."""
    return Path(os.environ.get(DATA_SETTING) or ROOT / "data").resolve()
