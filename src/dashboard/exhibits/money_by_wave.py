"""How much money for each wave, and from whom? The sites' figures next to the wave's own."""

from collections.abc import Iterator

from dashboard.codes.waves import SHAPES, WAVE_NAMES
from dashboard.drawing.about import About, Lead, Said
from dashboard.drawing.colours import sign_colour
from dashboard.drawing.layout import Layout, below
from dashboard.drawing.legend import Key, legend
from dashboard.drawing.rows import Part, Row, bar_rows
from dashboard.drawing.widths import Width
from dashboard.exhibits import money_asked
from dashboard.exhibits.bars import axis_of, keys_of, payers_of, stacked, tick_of
from dashboard.exhibits.exhibit import Exhibit, Rows, Scene
from dashboard.exhibits.money_words import compared
from dashboard.exhibits.wave_money import COLUMNS, PART_NAMES, is_whole, parts_shown, rows
from dashboard.facts.site_money import REGIONAL, UNDIVIDED, total_of_all
from dashboard.language import message


def sentence(table_rows: Rows, scene: Scene) -> str:
    """The sum with its coverage, from whom it is, how firm."""
    language, asked = scene.language, money_asked.filters(scene)
    found = total_of_all(scene.snapshot, asked.measure, asked)
    if not found.is_published:
        return money_asked.nothing_known(scene)
    text = language.say(
        SUMS[scene.view.side],
        money=language.money(found.as_amount(), rounded=True),
        covered=found.covered,
        rows=found.rows,
    )
    firm = language.say(
        "How firm: {stages}.", stages=money_asked.stages_in_words(found.stages, scene)
    )
    return language.paragraph(text, *_payers(scene), firm)


SUMS = {
    "": message("Sum of the sites: {money} (sites with a total in euro: {covered} of {rows})."),
    "eu": message("EU money: {money} (sites in the sum: {covered} of {rows})."),
    "national": message("Money of the states: {money} (sites in the sum: {covered} of {rows})."),
}
PAYERS = {
    "eu": message("From the EU: {money}."),
    "national": message("From the states: {money}."),
    "private": message("Private: {money}."),
    UNDIVIDED: message("Not broken down: {money}."),
}


def _payers(scene: Scene) -> Iterator[str]:
    """`From the EU: about €890 million.`, without what is zero or unknown."""
    if scene.view.side:
        return
    for part, text in PAYERS.items():
        amount = total_of_all(scene.snapshot, part, money_asked.filters(scene)).as_amount()
        if amount.middle:
            yield scene.language.say(text, money=scene.language.money(amount, rounded=True))


def _computed(scene: Scene) -> Iterator[str]:
    """How many of the amounts added are no published ones."""
    asked = money_asked.filters(scene)
    names = (asked.side,) if asked.side else ("total", "eu", "national", "private")
    count = sum(total_of_all(scene.snapshot, name, asked).computed for name in names)
    if count:
        yield scene.language.say(
            "Totals and parts in the sum that are computed or converted by us: {count}.",
            count=scene.language.number(count),
        )


def drawing(table_rows: Rows, scene: Scene, width: Width) -> Layout:
    """A bar a wave, split by payer, with a line at the wave's own amount; on one axis."""
    drawn = [_row(row, scene) for row in table_rows.to_dict("records")]
    parts = [part for row in drawn for part in row.parts]
    held = Part(0, max((value for row in drawn for value in row.against), default=0), "ink")
    keys = [*payers_of(parts, scene), *keys_of(parts, scene)]
    if held.stop:
        keys.append(Key(scene.language.say("Amount of the wave as a whole"), "ink", is_line=True))
    laid = bar_rows(drawn, axis_of([*parts, held]), width.least, tick_of(scene))
    return below(legend(keys, width.least), laid, gap=8)


def _row(row: dict, scene: Scene) -> Row:
    language, wave = scene.language, row["wave"]
    name = language.say(WAVE_NAMES[wave])
    said = Said(language.say("{name}: {money}", name=name, money=language.money(row["sum"])))
    about = About("wave", wave, said, Lead(None, (("wave", (wave,)),)))
    shown = [(part, row[part]) for part in parts_shown(scene)]
    covered = language.say(
        "sites in the sum: {covered} of {rows}", covered=row["covered"], rows=row["sites"]
    )
    is_held = is_whole(scene) and row["of_wave"].in_euro
    return Row(
        name=name,
        second=covered,
        amount=language.money(row["sum"]),
        parts=stacked(row["sum"], shown, scene, about),
        below=tuple(line for line in (_split(row, scene), *_compared(row, scene)) if line),
        sign=SHAPES[wave],
        colour=sign_colour(wave),
        against=(row["of_wave"].middle,) if is_held else (),
        about=about,
    )


def _split(row: dict, scene: Scene) -> str:
    """`EU: €42 m; states: €43 m; regions, inside the states' part: €14 m`."""
    language = scene.language
    words = []
    for part in parts_shown(scene):
        if not row[part].middle:
            continue
        name, money = language.say(PART_NAMES[part]), language.money(row[part], short=True)
        words.append(language.say("{name}: {value}", name=name, value=money))
        if part == "national" and row[REGIONAL].in_euro:
            regions = language.money(row[REGIONAL], short=True)
            words.append(language.say("regions, inside the states' part: {money}", money=regions))
    return "; ".join(words)


def _compared(row: dict, scene: Scene) -> list[str]:
    """The wave's own amount, how far the sum is from it, and who is not in the sum."""
    language, lines = scene.language, []
    if is_whole(scene) and row["of_wave"].in_euro:
        lines.append(language.paragraph(_own_amount(row, scene), _beside(row, scene)))
    if row["left_out"]:
        names = language.names(language.fact(name) for name in row["left_out"])
        lines.append(language.say("Not in the sum: {names}.", names=names))
    return lines


def _beside(row: dict, scene: Scene) -> str:
    """How far the sum is from the wave's amount; what that covers where it is not these sites."""
    language, covers = scene.language, row["of_wave"].covers
    if row["is_covered"]:
        return compared(row["total"], row["of_wave"], language, rounded=False)
    return language.say("It covers: {covers}.", covers=language.fact(covers)) if covers else ""


def _own_amount(row: dict, scene: Scene) -> str:
    language, of_wave, eu = scene.language, row["of_wave"], row["of_wave_eu"]
    money = language.money(of_wave)
    if of_wave.basis == "published":
        return language.say("Official amount of the wave: {money}.", money=money)
    text = language.say("Amount of the wave: {money}, computed by us.", money=money)
    if scene.view.side or not eu.in_euro:
        return text
    published = language.say("Published EU money: {money}.", money=language.money(eu))
    return language.paragraph(text, published)


def note(scene: Scene) -> str:
    """How much is our arithmetic, what the split rests on, and why a difference is no error."""
    language, paid, less = scene.language, "", ""
    text = language.say(
        "A site's total is split only where its parts are published for the same scope and as"
        " firm as the total. The waves' own amounts are rounded, or floors, and not every site has"
        " published one, so a difference is not money that is missing or too much."
    )
    if "paid" not in set(scene.snapshot.figures["stage"]):
        paid = language.say("No amount here is known to be paid.")
    if not is_whole(scene):
        less = language.say(
            "With a filter on states or stages the wave's own amount is not compared."
        )
    return language.paragraph(*_computed(scene), text, paid, less)


EXHIBIT = Exhibit(
    slug="money-by-wave",
    reads=("country", "side", "stage", "wave"),
    named=("side",),
    meanings={"country": message("Host state")},
    question=money_asked.question_by_side(
        message("How much money for each wave, and from whom?"),
        message("How much EU money for each wave?"),
        message("How much money of the states for each wave?"),
    ),
    columns=COLUMNS,
    rows=rows,
    sentence=sentence,
    drawing=drawing,
    note=note,
)
