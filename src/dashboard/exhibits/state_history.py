"""How did the figures for one state's sites change? Every known total, the earliest first."""

from collections.abc import Iterator

from dashboard.codes.figures import STAGE_NAMES
from dashboard.data import Amount
from dashboard.drawing.about import NOTHING, About
from dashboard.drawing.layout import Layout, below
from dashboard.drawing.marks import LEFT, RIGHT, Words, words
from dashboard.drawing.rows import Row, Size, bar_rows
from dashboard.drawing.type_scale import Role
from dashboard.drawing.widths import Width
from dashboard.exhibits.bars import axis_of, part_of, said_of
from dashboard.exhibits.exhibit import Column, Rows, Scene, table
from dashboard.exhibits.one_state import exhibit_of_one_state, picked, question_of
from dashboard.facts.site_history import figures_of
from dashboard.facts.sites import Site, hosted_by
from dashboard.language import message

SHOWN, OTHER = message("shown here"), message("other figure")
UNDATED = message("undated")
COLUMNS = (
    Column("site", message("Site"), "fact"),
    Column("day", message("Figure of"), "day", missing=UNDATED),
    Column("money", message("Money for the site"), "money"),
    Column("stage", message("How firm"), "message"),
    Column("covers", message("What the money covers"), "fact"),
    Column("shown", message("Which is shown"), "message"),
)


def _told(scene: Scene) -> list[tuple[Site, tuple[Amount, ...]]]:
    """Sites of the picked state of which more than one figure is known."""
    found = [
        (site, figures_of(scene.snapshot, site.site_id))
        for site in hosted_by(scene.snapshot, picked(scene) or "")
    ]
    return [(site, figures) for site, figures in found if len(figures) > 1]


def has_changed(scene: Scene) -> bool:
    """Whether more than one figure is known of a site of the picked state."""
    return bool(_told(scene))


def rows(scene: Scene) -> Rows:
    """A row a figure of each site with several, by site and day."""
    records = [
        {
            "site": site.name,
            "day": amount.as_of,
            "money": amount,
            "stage": STAGE_NAMES.get(amount.stage, ""),
            "covers": amount.covers,
            "shown": SHOWN if amount == scene.snapshot.amount(site.site_id) else OTHER,
            "site_id": site.site_id,
            "sources": (amount.source_id,),
        }
        for site, figures in _told(scene)
        for amount in figures
    ]
    return table(records, COLUMNS)


def sentence(table_rows: Rows, scene: Scene) -> str:
    """How many figures; of one site, the earliest and the one that is shown."""
    language = scene.language
    if picked(scene) is None:
        return language.say("Pick a state to see how the figures for its sites changed.")
    if table_rows.empty:
        return language.say("No site with more than one figure is known by this day.")
    counted = language.say_many(
        "{count} figure published.", "{count} figures published.", len(table_rows)
    )
    return language.paragraph(counted, *_ends(table_rows, scene))


def _ends(table_rows: Rows, scene: Scene) -> Iterator[str]:
    if table_rows["site"].nunique() > 1:
        return
    first = table_rows.iloc[0]
    shown = next(row for row in table_rows.to_dict("records") if row["shown"] == SHOWN)
    if first["day"] and first["shown"] != SHOWN:
        yield _said(message("Earliest: {money} ({day})."), first["money"], scene)
    if shown["day"]:
        yield _said(message("Shown here: {money} ({day})."), shown["money"], scene)
    else:
        money = scene.language.money(shown["money"])
        yield scene.language.say("Shown here: {money}, undated.", money=money)


def _said(text: str, amount: Amount, scene: Scene) -> str:
    language = scene.language
    return language.say(text, money=language.money(amount), day=language.day(amount.as_of))


def drawing(table_rows: Rows, scene: Scene, width: Width) -> Layout:
    """A bar a figure on one axis, from the earliest down; the one that is shown in full colour."""
    least, records = Width.NARROW.least, table_rows.to_dict("records")
    drawn: dict[str, list[Row]] = {row["site"]: [] for row in records}
    for row in records:
        drawn[row["site"]].append(_row(row, scene))
    axis = axis_of(part for rows in drawn.values() for row in rows for part in row.parts)
    layouts = []
    for site, rows in drawn.items():
        name = scene.language.fact(site)
        head = words(LEFT, 0, name, Role.HEADING, to=RIGHT) if len(drawn) > 1 else None
        layouts.append(_under(head, bar_rows(rows, axis, least, None, Size(8, 8))))
    return below(*layouts, gap=12)


def _under(head: Words | None, rows: Layout) -> Layout:
    return below(Layout((head,), 20), rows, gap=2) if head else rows


def _row(row: dict, scene: Scene) -> Row:
    """Day, stage and amount, and the bar of what is in euro; what it covers is said of either."""
    language, amount, is_shown = scene.language, row["money"], row["shown"] == SHOWN
    about = About("figure", amount.figure_id, said_of(language.fact(row["site"]), amount, scene))
    day = language.day(amount.as_of, short=True) if amount.as_of else language.say(UNDATED)
    stage = language.say(row["stage"]) if row["stage"] else ""
    bar = part_of(amount, "eu" if is_shown else "quiet", scene, about)
    return Row(
        name=day,
        second=language.say(SHOWN) if is_shown else stage,
        amount=language.money(amount, short=True),
        parts=(bar,) if amount.in_euro else (),
        about=NOTHING if amount.in_euro else about,
    )


EXHIBIT = exhibit_of_one_state(
    slug="state-history",
    question=question_of(
        message("How did the figures for a state's sites change?"),
        message("{country}: how did the figure change?"),
    ),
    columns=COLUMNS,
    rows=rows,
    sentence=sentence,
    drawing=drawing,
    is_asked=has_changed,
)
