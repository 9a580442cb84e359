"""The pages of the dashboard, in the order of the navigation: sections, exhibits, controls.

Screen, document, print, slides and links read this and nothing else.
"""

from collections.abc import Mapping
from dataclasses import dataclass

from dashboard.language import message
from dashboard.view import View, section_of

NAME = message("AI Factories Europe")

ONE_STATE, COMPARED, ALL_STATES = "state", "compare-states", "states"

IN_SHAPE = {
    "two-bars": ("bars", "states"),
    "squares": ("squares",),
    "ladder": ("steps",),
    "money-by-site": ("bars", "squares", "steps"),
    "money-by-state": ("states",),
}
"""Exhibits that answer the same question in other shapes, by the `shape` of the view that shows
them; the first of a question is shown for the others' shapes too.
"""


SHOWN_WITH: Mapping[tuple[str, str], Mapping[str, object]] = {("", "where"): {"size": "none"}}
"""Parts of the view with which a page, by its path, shows an exhibit, whatever its link says: the
overview has no room for the key of circles.
"""


@dataclass(frozen=True)
class Section:
    """A part of a page: its code in the link (the first of a page may have none), its label (a
    message) on the tab, the slugs of its exhibits in their order, and the controls of its line.
    """

    code: str = ""
    label: str = ""
    exhibits: tuple[str, ...] = ()
    controls: tuple[str, ...] = ()


@dataclass(frozen=True)
class Page:
    """A page: its address below the root, its script in `pages/`, its title (a message), and its
    sections, of which one is shown. What stands first speaks for the page.
    """

    path: str
    script: str
    title: str
    sections: tuple[Section, ...]

    @property
    def exhibits(self) -> tuple[str, ...]:
        """Slugs of all exhibits of the page, each once."""
        return tuple(dict.fromkeys(s for section in self.sections for s in section.exhibits))

    def section(self, view: View) -> Section:
        """The section that a view opens; the first where it names none of this page's."""
        shown = section_of(self.path, view)
        return next((item for item in self.sections if item.code == shown), self.sections[0])


PAGES: Mapping[str, Page] = {
    page.path: page
    for page in (
        Page(
            "",
            "overview.py",
            message("Overview"),
            (Section(exhibits=("standing", "where", "waves", "scale", "newest")),),
        ),
        Page(
            "map",
            "map.py",
            message("Map"),
            (
                Section(
                    exhibits=("where", "money-columns", "state"),
                    controls=("measure", "size", "wave", "further"),
                ),
            ),
        ),
        Page(
            "timeline",
            "timeline.py",
            message("Timeline"),
            (
                Section(
                    "events",
                    message("When did it happen?"),
                    ("milestones",),
                    ("kind", "states", "labels"),
                ),
                Section(
                    "growth", message("How did the network grow?"), ("growth", "play"), ("step",)
                ),
                Section(
                    "progress",
                    message("How far is each AI Factory?"),
                    ("progress",),
                    ("wave", "hosts"),
                ),
            ),
        ),
        Page(
            "investment",
            "investment.py",
            message("Investment"),
            (
                Section(
                    "size",
                    message("How large?"),
                    ("two-bars", "squares", "ladder", "set-against"),
                    ("shape",),
                ),
                Section(
                    "payers",
                    message("Who pays?"),
                    ("money-by-wave",),
                    ("wave", "side", "stage", "hosts"),
                ),
                Section(
                    "sites",
                    message("Which site?"),
                    ("money-by-site", "money-by-state"),
                    ("grouping", "wave", "side", "stage", "hosts", "unit"),
                ),
                Section("nesting", message("What is inside what?"), ("nesting",)),
                Section(
                    "machines",
                    message("What does it buy?"),
                    ("machines",),
                    ("wave", "hosts"),
                ),
                Section("access", message("Who may use it?"), ("access",)),
            ),
        ),
        Page(
            "countries",
            "countries.py",
            message("Countries"),
            (
                Section(
                    exhibits=(
                        "state-figures",
                        "state-brief",
                        "state-map",
                        "state-payers",
                        "state-history",
                        "state-rank",
                        "state-milestones",
                        "state-programme",
                        "state-sectors",
                        "compare-states",
                        "states",
                    ),
                    controls=("country", "compared"),
                ),
            ),
        ),
        Page(
            "news",
            "news.py",
            message("What is new"),
            (
                Section(
                    exhibits=("changes", "news"),
                    controls=("since", "wave", "kind", "states"),
                ),
            ),
        ),
        Page(
            "data",
            "data.py",
            message("Data"),
            (
                Section("explorer", message("Explorer")),
                Section("dictionary", message("Dictionary")),
                Section("sources", message("Sources")),
                Section("cite", message("Cite and download")),
                Section("method", message("Method")),
                Section(
                    "health", message("Data health"), ("not-known", "disagreements", "completeness")
                ),
                Section("changes", message("Changes"), ("changes",), ("days",)),
            ),
        ),
        Page("present", "present.py", message("Present"), (Section(),)),
        Page("about", "about.py", message("About"), (Section(),)),
    )
}


def slugs_of(page: Page, view: View) -> tuple[str, ...]:
    """The exhibits of a page that a view shows, as on the screen."""
    return tuple(slug for slug in page.section(view).exhibits if _is_shown(slug, page, view))


def _is_shown(slug: str, page: Page, view: View) -> bool:
    if page.path == "countries":
        return _is_shown_of_states(slug, len(view.country))
    if page.path == "news":
        return slug != "changes" or view.changed_since is not None
    if slug in ("where", "money-columns"):
        return page.path != "map" or (slug == "money-columns") == ("columns" in view.show)
    if slug in IN_SHAPE:
        return view.shape in IN_SHAPE[slug]
    return slug != ONE_STATE or bool(view.country)


def _is_shown_of_states(slug: str, count: int) -> bool:
    if count == 1:
        return slug not in (COMPARED, ALL_STATES)
    return slug == (COMPARED if count else ALL_STATES)


def place_of(slug: str, view: View) -> tuple[Page, View]:
    """The page on which an exhibit stands, the first that shows it in this view where some do, and
    the view in which that page shows it. It is the overview for what stands on none. A state has to
    be in the view where the page needs one.
    """
    pages = [page for page in PAGES.values() if slug in page.exhibits]
    shown_on = (page for page in pages if _is_shown(slug, page, view))
    page = next(shown_on, pages[0] if pages else PAGES[""])
    sections = (section.code for section in page.sections if slug in section.exhibits)
    shown = view.changed(section=next(sections, "")) if len(page.sections) > 1 else view
    if slug == ALL_STATES:
        return page, shown.changed(country=())
    if slug == "money-columns":
        return page, shown.changed(show=tuple(dict.fromkeys((*view.show, "columns"))))
    if slug in IN_SHAPE and view.shape not in IN_SHAPE[slug]:
        return page, shown.changed(shape=IN_SHAPE[slug][0])
    return page, shown
