"""The command `ai-factories`: shows the dashboard, writes it as files, checks a data package, lists
its documents. From any folder.
"""

import argparse
import os
import sys
from datetime import date
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


def edition(options: argparse.Namespace) -> int:
    """Write the dashboard as files; imports what that needs for nobody else."""
    from dashboard.edition import command

    return command.edition(options)


def _add_edition(commands: argparse._SubParsersAction) -> None:
    found = commands.add_parser("edition", help="write the dashboard as files that need no server")
    found.add_argument("folder", type=Path, metavar="FOLDER", help="a new one, or an edition's")
    found.add_argument("--data", type=Path, metavar="FOLDER", help="another data package")
    found.add_argument(
        "--day",
        type=date.fromisoformat,
        metavar="YYYY-MM-DD",
        help="counts as today; without it, the last day on which a source was read",
    )
    found.add_argument(
        "--address", default="", help="where the edition will be, for its site map and its cards"
    )
    found.add_argument("--languages", default="", metavar="TAG,…", help="only these")
    found.add_argument("--pages", default="", metavar="PAGE,…", help="only these")
    found.add_argument("--states", default="", metavar="CODE,…", help="only these")
    found.add_argument(
        "--first-views", action="store_true", help="nothing on other days, and no choices"
    )
    found.add_argument("--processes", type=int, default=0, help="as many as processors without it")
    found.set_defaults(do=edition)


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(prog="ai-factories", description=__doc__)
    commands = parser.add_subparsers(required=True, metavar="COMMAND")
    start = commands.add_parser("run", help="show the dashboard until it is stopped")
    start.add_argument("--port", type=int, default=PORT)
    start.add_argument("--data", type=Path, metavar="FOLDER", help="another data package")
    start.set_defaults(do=run)
    add_check(commands)
    add_sources(commands)
    _add_edition(commands)
    return parser


def main(arguments: list[str] | None = None) -> int:
    """Do what is asked; the exit code, 0 where all is well."""
    options = _parser().parse_args(arguments)
    return options.do(options)


if __name__ == "__main__":
    sys.exit(main())
