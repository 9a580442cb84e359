"""An exhibit on a page: heading and finding, picture, legend and note, folded parts."""

from collections.abc import Mapping
from dataclasses import dataclass, replace
from typing import Literal

from markupsafe import Markup

from dashboard.contents import SHOWN_WITH
from dashboard.document.folds import folds, only_table
from dashboard.document.frame import chips
from dashboard.document.paper_table import paper_table
from dashboard.document.visit import Visit
from dashboard.drawing.layout import Drawing
from dashboard.drawing.widths import Width
from dashboard.exhibits.drawn import Drawn, drawn
from dashboard.exhibits.exhibit import Exhibit, Html, Scene
from dashboard.exhibits.markup import legend_markup
from dashboard.filtered import filtered
from dashboard.pens import html, html_map
from dashboard.templates import render

Level = Literal["h1", "h2"]
NOTHING = Markup("")

ON_SHEET = "state-map"
"""The picture on the sheet of a state; of the other exhibits it has the tables."""


@dataclass(frozen=True)
class Block:
    """A part of a page. `before` is all of it, unless `exhibit` is drawn by Streamlit: then its
    picture comes next, and `after` below it. `name` is its place in the layout of the page.
    """

    name: str
    before: Markup
    exhibit: Exhibit | None = None
    after: Markup = NOTHING


def block(
    exhibit: Exhibit,
    visit: Visit,
    *,
    level: Level = "h2",
    opening: Markup | None = None,
    line: Markup = NOTHING,
    warning: Markup = NOTHING,
    under: Markup = NOTHING,
    is_folded: bool = True,
) -> Block:
    """An exhibit. `opening` stands in the place of its heading and finding where the page says
    them itself; `line` beside the heading, `warning` below the finding, `under` below the picture.
    Without `is_folded` its folded parts are left to another place.
    """
    scene = as_shown(exhibit, visit)
    parts = drawn(exhibit, scene)
    head = _opening(exhibit, parts, level, line, warning) if opening is None else opening
    if parts.rows.empty:
        return Block(exhibit.slug, head + _nothing(exhibit, visit))
    if visit.is_live and exhibit.is_plotted:
        below = _below(parts, folds(exhibit, parts, visit, scene) if is_folded else NOTHING)
        return Block(exhibit.slug, head, exhibit, _on_paper(exhibit, parts, visit) + below)
    picture = _picture(exhibit, parts, visit)
    numbers = _numbers(exhibit, parts, visit, scene, picture) if is_folded else NOTHING
    has_legend = bool(picture) or not visit.is_still
    return Block(exhibit.slug, head + picture + under + _below(parts, numbers, has_legend))


def _below(parts: Drawn, numbers: Markup, has_legend: bool = True) -> Markup:
    legend = Markup(parts.legend) if has_legend else NOTHING
    return render("below", legend=legend, note=parts.note, folds=numbers)


def as_shown(exhibit: Exhibit, visit: Visit) -> Scene:
    """The scene of a page with what it changes of an exhibit."""
    changes = SHOWN_WITH.get((visit.page.path, exhibit.slug), {})
    return replace(visit.scene, view=visit.view.changed(**changes))


def _numbers(exhibit: Exhibit, parts: Drawn, visit: Visit, scene: Scene, picture: Markup) -> Markup:
    """What stands behind the picture: folded on a page, the whole table on paper."""
    if visit.paper:
        return paper_table(exhibit, parts, visit.paper, scene)
    if visit.is_embedded:
        return only_table(exhibit, parts, visit, is_open=not picture)
    return folds(exhibit, parts, visit, scene)


def _opening(exhibit: Exhibit, parts: Drawn, level: Level, line: Markup, warning: Markup) -> Markup:
    return render(
        "opening",
        slug=exhibit.slug,
        level=level,
        question=parts.question,
        line=line,
        finding=parts.sentence,
        warning=warning,
    )


def _nothing(exhibit: Exhibit, visit: Visit) -> Markup:
    """What is said where the filters leave nothing: each of them can be let go of right here."""
    if exhibit.answers_when_empty:
        return Markup("")
    say = visit.language.say
    used = [] if visit.is_still else chips(visit, filtered(visit.page, visit.scene).used)
    nothing, remove = say("Nothing to show here."), say("Remove:")
    return render("empty", slug=exhibit.slug, nothing=nothing, remove=remove, used=used)


def _picture(exhibit: Exhibit, parts: Drawn, visit: Visit) -> Markup:
    """The picture as markup; a still of the same marks where the screen plots it."""
    if visit.is_still and not _is_seen(exhibit, visit):
        return NOTHING
    if isinstance(parts.picture, Html):
        markup = visit.led(parts.picture.markup)
        return Markup('<div data-picture="{}">{}</div>').format(exhibit.slug, markup)
    if parts.drawings and not exhibit.is_plotted:
        return marked_up(parts.drawings, visit)
    if parts.picture is None:
        return Markup("")
    return render(
        "still",
        slug=exhibit.slug,
        source=_still(exhibit, visit),
        alternative=parts.alternative,
        height=exhibit.height,
    )


def marked_up(drawings: Mapping[Width, Drawing], visit: Visit) -> Markup:
    """A drawing as markup; a map with the words of what a script adds to it."""
    if not drawings[Width.COLUMN].frame:
        return Markup(html.picture(drawings, visit.led_by, is_packed=visit.is_live))
    say = visit.language.say
    words = {
        "label": say("Map. Plus and minus zoom it, arrow keys move from site to site."),
        "in": say("Zoom in"),
        "out": say("Zoom out"),
        "reset": say("Whole map"),
    }
    return Markup(html_map.picture(drawings, visit.led_by, words))


def without_webgl(exhibit: Exhibit, visit: Visit) -> Markup:
    """What stands in the place of a picture that a browser cannot draw in three dimensions."""
    parts = drawn(exhibit, visit.scene)
    return render(
        "without-webgl",
        needs=visit.language.say(
            "This view in three dimensions needs WebGL, which this browser does not offer. The same"
            " amounts as a flat picture:"
        ),
        source=_still(exhibit, visit),
        alternative=parts.alternative,
    )


def _still(exhibit: Exhibit, visit: Visit) -> str:
    """Address of a still."""
    shown = visit.query(exhibit.scene_of(visit.scene).view)
    return f"{visit.up}/stills/{exhibit.slug}.svg" + (f"?{shown}" if shown else "")


def _on_paper(exhibit: Exhibit, parts: Drawn, visit: Visit) -> Markup:
    """What a browser prints of a live page in the place of a plot, which has the colours of its
    theme; fetched when it does, with the legend in its colours.
    """
    scene = exhibit.scene_of(visit.scene)
    return render(
        "on-paper",
        source=_still(exhibit, visit),
        alternative=parts.alternative,
        legend=legend_markup(exhibit.legend(parts.rows, scene)) if exhibit.legend else "",
    )


def _is_seen(exhibit: Exhibit, visit: Visit) -> bool:
    """Whether a picture stands where nothing can be chosen: the sheet of a state has room for the
    map alone.
    """
    return not (visit.paper and visit.paper.is_sheet) or exhibit.slug == ON_SHEET
