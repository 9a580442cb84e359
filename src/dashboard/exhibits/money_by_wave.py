"""How much money for each wave, and from whom? The sites' figures next to the wave's own."""

from collections.abc import Iterator
from html import escape

from dashboard.codes.waves import SIGNS, WAVE_NAMES
from dashboard.exhibits import money_asked, track
from dashboard.exhibits.exhibit import Chart, Exhibit, Html, LegendItem, Rows, Scene
from dashboard.exhibits.money_words import compared
from dashboard.exhibits.wave_money import COLUMNS, PART_NAMES, is_whole, parts_shown, rows
from dashboard.facts.site_money import REGIONAL, UNDIVIDED, total_of_all
from dashboard.language import message

PART_SIGNS = {"eu": "■", "national": "▨", "private": "▦", UNDIVIDED: "▢"}


def sentence(table_rows: Rows, scene: Scene) -> str:
    """The sum with its coverage, from whom it is, how firm, and how much is our arithmetic."""
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
    return language.paragraph(text, *_payers(scene), firm, *_computed(scene))


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
            "Totals and parts in it that are computed or converted by us: {count}.",
            count=scene.language.number(count),
        )


def picture(table_rows: Rows, scene: Scene) -> Html:
    """A bar a wave, split by payer, with a line at the wave's own amount; one linear scale."""
    amounts = [a for name in ("sum", "of_wave") for a in table_rows[name] if a.in_euro]
    scale = track.Track(max((a.high or 0 for a in amounts), default=0))
    drawn = "".join(_row(row, scale, scene) for row in table_rows.to_dict("records"))
    unit = scene.language.say("EUR million, linear scale")
    return Html(track.rows_markup(drawn, track.axis(scale, unit, scene), scene))


def _row(row: dict, scale: track.Track, scene: Scene) -> str:
    language, wave = scene.language, row["wave"]
    sign = (
        f'<span class="sign" style="color:{scene.look.waves[wave]}" aria-hidden="true">'
        f"{SIGNS[wave]}</span>"
    )
    name = f"{sign} <b>{escape(language.say(WAVE_NAMES[wave]))}</b>"
    words = language.say(
        "{money} (sites in the sum: {covered} of {rows})",
        money=language.money(row["sum"]),
        covered=row["covered"],
        rows=row["sites"],
    )
    below = "<br>".join(
        escape(line) for line in (_split(row, scene), *_compared(row, scene)) if line
    )
    return track.row(name, _marks(row, scale, scene), f"<b>{escape(words)}</b>", below)


def _marks(row: dict, scale: track.Track, scene: Scene) -> str:
    marks, start = "", 0.0
    for part in parts_shown(scene):
        width = row[part].middle or 0
        if width:
            marks += track.bar(scale, start, start + width, part)
        start += width
    if not row["sum"].in_euro:
        marks += track.mark(scale, row["sum"])
    if is_whole(scene) and row["of_wave"].in_euro:
        marks += track.mark(scale, row["of_wave"], "official")
    return marks


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


def legend(table_rows: Rows, scene: Scene) -> list[LegendItem]:
    """Patterns of the parts that are drawn, and the line of the wave's own amount."""
    look, say = scene.look, scene.language.say
    labels = {
        "eu": say("EU"),
        "national": say("States, regions included"),
        "private": say("Private money"),
        UNDIVIDED: say("Not broken down"),
    }
    items = [
        LegendItem(
            labels[part],
            look.secondary_ink if part == UNDIVIDED else look.roles["host"],
            PART_SIGNS[part],
        )
        for part in parts_shown(scene)
        if any(amount.middle for amount in table_rows[part])
    ]
    if is_whole(scene) and any(amount.in_euro for amount in table_rows["of_wave"]):
        items.append(LegendItem(say("Amount of the wave as a whole"), look.ink, "┃"))
    return items


def note(scene: Scene) -> str:
    """What the split rests on, and why a difference is no error."""
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
    return language.paragraph(text, paid, less)


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
    picture=picture,
    chart=lambda scene: Chart("stack", parts_shown(scene)),
    legend=legend,
    note=note,
)
