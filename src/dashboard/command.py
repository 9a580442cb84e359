"""The command `ai-factories`: shows the dashboard, checks a data package, lists its documents. From
any folder.
"""

import argparse
import os
import sys
from pathlib import Path

from dashboard.data.__main__ import add_check
from dashboard.paths import DATA_SETTING, ROOT
from dashboard.revisiting import add_sources

PORT = 8501


def run(options: argparse.Namespace) -> int:
    """Start the server and stay in it; Streamlit reads its settings from the project's folder."""
    from streamlit.web import cli

    if options.data:
        os.environ[DATA_SETTING] = str(options.data.resolve())
    os.chdir(ROOT)
    return cli.main(["run", "app.py", f"--server.port={options.port}"], standalone_mode=False) or 0


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(prog="ai-factories", description=__doc__)
    commands = parser.add_subparsers(required=True, metavar="COMMAND")
    start = commands.add_parser("run", help="show the dashboard until it is stopped")
    start.add_argument("--port", type=int, default=PORT)
    start.add_argument("--data", type=Path, metavar="FOLDER", help="another data package")
    start.set_defaults(do=run)
    add_check(commands)
    add_sources(commands)
    return parser


def main(arguments: list[str] | None = None) -> int:
    """Do what is asked; the exit code, 0 where all is well."""
    options = _parser().parse_args(arguments)
    return options.do(options)


if __name__ == "__main__":
    sys.exit(main())
