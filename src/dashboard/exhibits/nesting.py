"""How do the envelopes nest? Officially part of, kept apart from the same subject."""

from dashboard.codes.figures import MEASURE_NAMES
from dashboard.data import Amount, Snapshot
from dashboard.drawing.layout import Layout, below
from dashboard.drawing.legend import Key, legend
from dashboard.drawing.marks import Dash
from dashboard.drawing.widths import Width
from dashboard.exhibits.exhibit import Column, Exhibit, Rows, Scene, table
from dashboard.exhibits.nests_drawing import drawing_of, page_of
from dashboard.facts import nests
from dashboard.facts.site_money import Filters
from dashboard.language import message

COLUMNS = (
    Column("envelope", message("Amount"), "fact"),
    Column("money", message("Money"), "money"),
    Column("side", message("Which money"), "message"),
    Column("covers", message("What it covers"), "fact"),
    Column("inside", message("Officially part of"), "fact"),
    Column("beside", message("Same subject as, without a stated link"), "fact"),
    Column("root", message("Largest amount around it"), "fact"),
)
MEASURES = ("total", "eu", "national", "private")
INVESTAI, COMMITTED = "investai-200bn", "aif-committed-2-6bn"


def money(snapshot: Snapshot, envelope_id: str, side: str = "") -> Amount:
    """The amount of an envelope: of the side, or what is published before what is computed,
    and the total before its parts; not published where it has none.
    """
    if side:
        return snapshot.amount(envelope_id, side)
    known = [snapshot.amount(envelope_id, measure) for measure in MEASURES]
    found = [amount for amount in known if amount.is_published]
    published = [amount for amount in found if amount.basis == "published"]
    return (published or found or known)[0]


def rows(scene: Scene) -> Rows:
    """A row per envelope with an amount that the filters leave, each group from its root down."""
    snapshot = scene.snapshot
    tree, asked = nests.tree_of(snapshot), Filters(stages=scene.view.stage)
    records = []
    for place in tree.places():
        amount = money(snapshot, place.envelope_id, scene.view.side)
        if amount.is_published and asked.leaves(amount):
            records.append(_record(place, amount, tree))
    return table(records, COLUMNS)


def _record(place: nests.Place, amount: Amount, tree: nests.Tree) -> dict:
    inside = place.relation == nests.INSIDE
    around = tree.labels.get(place.around, "")
    return {
        "envelope": tree.labels[place.envelope_id],
        "money": amount,
        "side": MEASURE_NAMES[amount.measure],
        "covers": amount.covers,
        "inside": around if inside else "",
        "beside": around if place.relation == nests.BESIDE else "",
        "root": tree.labels[tree.container(place.envelope_id)] if inside else "",
        "envelope_id": place.envelope_id,
        "sources": (amount.source_id,),
    }


def sentence(table_rows: Rows, scene: Scene) -> str:
    """How many amounts officially contain each other, and that InvestAI is not around them all."""
    language = scene.language
    if table_rows.empty:
        return language.say("No amount is known by this day and with these filters.")
    inside = int((table_rows["inside"] != "").sum())
    beside = int((table_rows["beside"] != "").sum())
    text = language.say_many(
        "{count} amount: {inside} officially part of a larger one, {beside} on the same subject as"
        " another without a stated link.",
        "{count} amounts: {inside} officially part of a larger one, {beside} on the same subject as"
        " another without a stated link.",
        len(table_rows),
        inside=language.number(inside),
        beside=language.number(beside),
    )
    known = set(table_rows["envelope_id"])
    if {INVESTAI, COMMITTED} <= known and INVESTAI not in scene.snapshot.ancestors(COMMITTED):
        apart = language.say("No official text puts the AI Factories inside InvestAI.")
        return f"{text} {apart}"
    return text


def drawing(table_rows: Rows, scene: Scene, width: Width) -> Layout:
    """Under an amount, what is officially inside it on a solid line, its subject on a dashed."""
    amounts = dict(zip(table_rows["envelope_id"], table_rows["money"]))
    least = Width.NARROW.least if width is Width.COLUMN else width.least
    lay_out = page_of if width is Width.PAGE else drawing_of
    laid = lay_out(nests.tree_of(scene.snapshot), amounts, scene, least)
    return below(legend(_keys(scene), least), laid, gap=4)


def _keys(scene: Scene) -> tuple[Key, ...]:
    """The two kinds of line."""
    say = scene.language.say
    return (
        Key(say("Officially part of the amount around it"), "ink", is_line=True),
        Key(
            say("Same subject as the amount above, no official link"),
            "secondary-ink",
            is_line=True,
            dash=Dash.DASHED,
        ),
    )


def note(scene: Scene) -> str:
    """How the bars are to be read, and which filters apply."""
    return scene.language.say(
        "Within a group the bars share one linear scale. Parts may overlap and need not fill what"
        " is around them; nothing here is added. The filters on waves and states do not apply to"
        " these amounts."
    )


EXHIBIT = Exhibit(
    slug="nesting",
    reads=("side", "stage"),
    question=lambda scene: scene.language.say("Which amount is part of which?"),
    columns=COLUMNS,
    rows=rows,
    sentence=sentence,
    drawing=drawing,
    widest=Width.PAGE,
    note=note,
)
