"""What is folded below an exhibit: its sources, its table, and the ways to share it."""

from dataclasses import dataclass

from markupsafe import Markup

from dashboard.document.downloads import links
from dashboard.document.visit import Visit
from dashboard.exhibits.drawn import Drawn
from dashboard.exhibits.exhibit import Exhibit, Scene
from dashboard.exhibits.markup import evidence_markup, table_markup
from dashboard.exhibits.registry import EXHIBITS
from dashboard.story import MOST_STEPS, Step, read_story, story_text
from dashboard.templates import render
from dashboard.view import View, limits_of

EVIDENCE, TABLE, SHARE = "evidence", "table", "share"


@dataclass(frozen=True)
class Fold:
    """A folded part: its key, the words on it, the link that opens or closes it, and what is in
    it; empty where it is not sent.
    """

    key: str
    label: str
    address: str
    is_open: bool
    content: Markup


def opened(visit: Visit) -> dict[str, str]:
    """The open panel of each exhibit that has one: `open=where.table,waves.share`."""
    pairs = (text.partition(".")[::2] for text in visit.unfolded.get("open", "").split(","))
    return {slug: panel for slug, panel in pairs if panel in (EVIDENCE, TABLE, SHARE)}


def _address(visit: Visit, slug: str, panel: str) -> str:
    """The link that opens a panel instead of the one that is open, or closes it."""
    now = opened(visit)
    now = {**now, slug: "" if now.get(slug) == panel else panel}
    said = (f"{name}.{chosen}" for name, chosen in sorted(now.items()) if chosen)
    return visit.unfold(open=",".join(said))


def only_table(exhibit: Exhibit, parts: Drawn, visit: Visit, *, is_open: bool) -> Markup:
    """The table alone, folded without a link: for where there is no script and no page around."""
    label, content = (
        visit.language.say("As a table"),
        table_markup(exhibit, parts.rows, visit.scene),
    )
    return render("folds", folds=[Fold(f"{exhibit.slug}.{TABLE}", label, "", is_open, content)])


def folds(exhibit: Exhibit, parts: Drawn, visit: Visit, scene: Scene) -> Markup:
    """The folded parts of an exhibit, in the scene in which the page shows it; a live page is sent
    the open ones alone.
    """
    say = visit.language.say
    count = len(parts.evidence.documents)
    made = {
        TABLE: (say("As a table"), lambda: table_markup(exhibit, parts.rows, scene)),
        SHARE: (say("Share and download"), lambda: _share(exhibit, visit, scene)),
    }
    if count:
        said = visit.language.say_many("{count} source", "{count} sources", count)
        made = {EVIDENCE: (said, lambda: evidence_markup(parts.evidence, scene.language)), **made}
    chosen = opened(visit).get(exhibit.slug)
    return render(
        "folds",
        folds=[
            Fold(
                key=f"{exhibit.slug}.{panel}",
                label=label,
                address=_address(visit, exhibit.slug, panel),
                is_open=panel == chosen,
                content=Markup(make()) if panel == chosen or not visit.is_live else Markup(""),
            )
            for panel, (label, make) in made.items()
        ],
    )


def embed_code(exhibit: Exhibit, visit: Visit, scene: Scene) -> str:
    """The frame that another site puts into its page."""
    source = visit.whole(f"embed/{exhibit.slug}", exhibit.scene_of(scene).view)
    return str(render("frame", address=source, title=exhibit.question(scene)))


def _share(exhibit: Exhibit, visit: Visit, scene: Scene) -> Markup:
    """Files, links to copy, and a place in a story."""
    say = visit.language.say
    return render(
        "share",
        slug=exhibit.slug,
        downloads=links(exhibit, scene),
        copy=say("Copy"),
        copied=say("Copied"),
        texts=_to_copy(exhibit, visit, scene) if visit.root else [],
        story=_with_story(exhibit, visit, scene),
        add=say("Add to my story"),
        full=say("My story is full. Slides of a story, at most: {most}", most=MOST_STEPS),
    )


def _to_copy(exhibit: Exhibit, visit: Visit, scene: Scene) -> list[tuple[str, str]]:
    """Whole links and the embed code, each with its label."""
    say, path = visit.language.say, visit.page.path
    view = visit.view.changed(story="", slide="")
    day = scene.language.day(scene.snapshot.day)
    return [
        (say("Live link: always the newest data"), visit.whole(path, view.changed(on=None))),
        (
            say("Dated link, its numbers never change. Facts known by: {day}", day=day),
            visit.whole(path, view.changed(on=scene.snapshot.day)),
        ),
        (say("Embed this exhibit in another page"), embed_code(exhibit, visit, scene)),
    ]


def _with_story(exhibit: Exhibit, visit: Visit, scene: Scene) -> str:
    """A link to the page with the exhibit, as it is now, at the end of the story; nothing where the
    story is full.
    """
    codes = exhibit.scene_of(scene).view.changed(lang=View().lang).to_query()
    limits = limits_of(visit.scene.dataset)
    told = read_story(visit.view.story, EXHIBITS, limits) if visit.view.story else ()
    if len(told) >= MOST_STEPS:
        return ""
    return visit.here(story=story_text((*told, Step(exhibit.slug, codes))))
