"""The pages of the dashboard, in the order of the navigation."""

from collections.abc import Mapping
from dataclasses import dataclass

from dashboard.language import message
from dashboard.view import View

ONE_STATE, COMPARED, ALL_STATES = "state", "compare-states", "states"

ON_REQUEST = {"money-columns": "columns"}
"""Exhibits that stand on a page only where the view shows a layer."""

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


def slugs_of(page: Page, view: View) -> tuple[str, ...]:
    """The exhibits of a page that a view shows, as on the screen."""
    if page.path == "countries":
        return _slugs_of_states(page, len(view.country))
    return tuple(
        slug
        for slug in page.exhibits
        if ON_REQUEST.get(slug, "") in ("", *view.show) and (slug != ONE_STATE or view.country)
    )


def _slugs_of_states(page: Page, count: int) -> tuple[str, ...]:
    if count == 1:
        return tuple(slug for slug in page.exhibits if slug not in (COMPARED, ALL_STATES))
    return (COMPARED,) if count else (ALL_STATES,)
