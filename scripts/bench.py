"""Measures the dashboard against yardsticks taken in the same run, and prints ratios.

No absolute time is stable on shared machines, so every figure is a ratio to something that does
the same kind of work: a page of one line, a page with one two-bar chart and one control, a file
with nothing in it. Each is the median of several rounds, taken in turns.
"""

import argparse
import sys
import tempfile
from collections.abc import Callable
from pathlib import Path

from bench_pages import browser_results
from bench_results import Result, in_turns, seconds
from bench_views import view_results
from load import Load, load_results

ROOT = Path(__file__).resolve().parents[1]


def package_results(rounds: int) -> list[Result]:
    """A package of 1,900 sites and 5,000 milestones against the real one."""
    from generate_package import generate

    from dashboard.data import load_package

    with tempfile.TemporaryDirectory() as folder:
        large = Path(folder)
        generate(ROOT / "data", large)

        def loading(path: Path) -> Callable[[], float]:
            return lambda: seconds(lambda: load_package(path))

        def answering(path: Path) -> Callable[[], float]:
            dataset = load_package(path)
            days = iter(reversed(dataset.change_days))
            return lambda: seconds(lambda: dataset.on(next(days)).states)

        medians = in_turns(
            rounds,
            real=loading(ROOT / "data"),
            large=loading(large),
            real_day=answering(ROOT / "data"),
            large_day=answering(large),
        )
    return [
        Result(
            "large package loaded and validated / real one", medians["large"] / medians["real"], 10
        ),
        Result("large package on a day / real one", medians["large_day"] / medians["real_day"], 10),
    ]


def export_results(rounds: int) -> list[Result]:
    """A deck of the default story and a workbook, against empty files of their kind."""
    from io import BytesIO

    import pptx
    import xlsxwriter

    from dashboard.data import current_dataset
    from dashboard.exhibits.exhibit import Scene
    from dashboard.exhibits.registry import EXHIBITS
    from dashboard.export.package_export import package_workbook
    from dashboard.export.slides import deck
    from dashboard.export.told import Told
    from dashboard.language import Language
    from dashboard.story import default_story
    from dashboard.view import View

    scene = Scene(current_dataset(), View(), Language())
    told = [Told(EXHIBITS[step.slug], scene, "") for step in default_story(EXHIBITS)]

    def empty_workbook() -> None:
        xlsxwriter.Workbook(BytesIO(), {"in_memory": True}).close()

    medians = in_turns(
        rounds,
        deck=lambda: seconds(lambda: deck(told, "story")),
        empty_deck=lambda: seconds(lambda: pptx.Presentation().save(BytesIO())),
        workbook=lambda: seconds(lambda: package_workbook(current_dataset(), Language())),
        empty_workbook=lambda: seconds(empty_workbook),
    )
    return [
        Result("story deck / empty python-pptx file", medians["deck"] / medians["empty_deck"], 100),
        Result(
            "package workbook / empty xlsxwriter file",
            medians["workbook"] / medians["empty_workbook"],
            300,
        ),
        Result("story deck, this machine, this moment", medians["deck"], 2, " s"),
        Result("package workbook, this machine, this moment", medians["workbook"], 1, " s"),
    ]


def main() -> int:
    """Print every ratio; the exit code does not judge, a reader does."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--rounds", type=int, default=5)
    parser.add_argument("--sessions", type=int, default=Load.sessions, help="live ones of the load")
    given = parser.parse_args()
    for measure in (package_results, export_results, view_results, browser_results):
        for result in measure(given.rounds):
            print(result, flush=True)
    for result in load_results(Load(given.sessions)):
        print(result, flush=True)
    return 0


if __name__ == "__main__":
    sys.exit(main())
