"""The server: Streamlit's app with the project's own routes and headers; nothing else."""

import sys
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parent / "src"))

import streamlit as st

from dashboard.data import PackageError, current_dataset
from dashboard.server import AddressError, check_settings, middleware, routes, watching
from dashboard.ui import live

try:
    current_dataset()
except PackageError as error:
    sys.exit(f"The data package cannot be used:\n{error}")

try:
    check_settings()
except AddressError as error:
    sys.exit(str(error))

app = st.App(
    "src/dashboard/shell.py",
    routes=routes(),
    middleware=middleware(),
    lifespan=watching,
    on_script_error=live.say_so,
)
