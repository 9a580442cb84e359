"""The pages of the dashboard, in the order of the navigation."""

from collections.abc import Mapping
from dataclasses import dataclass

from dashboard.language import message

NAME = message("AI Factories Europe")


@dataclass(frozen=True)
class Page:
    """A page: its address below the root, its script in `pages/`, its title (a message) and the
    slugs of its exhibits, the one that speaks for the page first.
    """

    path: str
    script: str
    title: str
    exhibits: tuple[str, ...] = ()


PAGES: Mapping[str, Page] = {
    page.path: page
    for page in (
        Page("", "overview.py", message("Overview"), ("standing", "where", "waves", "scale")),
        Page("map", "map.py", message("Map"), ("where", "money-columns", "state")),
        Page(
            "timeline",
            "timeline.py",
            message("Timeline"),
            ("milestones", "growth", "progress", "play"),
        ),
        Page(
            "investment",
            "investment.py",
            message("Investment"),
            (
                "two-bars",
                "squares",
                "ladder",
                "money-by-wave",
                "money-by-site",
                "money-by-state",
                "nesting",
                "machines",
                "access",
            ),
        ),
        Page(
            "countries",
            "countries.py",
            message("Countries"),
            (
                "state",
                "state-map",
                "state-rank",
                "state-sectors",
                "state-programme",
                "state-milestones",
                "compare-states",
                "states",
            ),
        ),
        Page(
            "data",
            "data.py",
            message("Data"),
            ("changes", "not-known", "disagreements", "completeness"),
        ),
        Page("present", "present.py", message("Present"), ("standing",)),
        Page("about", "about.py", message("About"), ("standing",)),
    )
}
