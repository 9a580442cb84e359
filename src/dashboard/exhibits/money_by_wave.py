"""How much money went into each wave, and who pays? The sites' figures next to the wave's own."""

from html import escape

import pandas as pd

from dashboard.codes.waves import SIGNS, WAVE_NAMES
from dashboard.data import Amount
from dashboard.exhibits import site_money, track
from dashboard.exhibits.exhibit import Chart, Exhibit, Html, LegendItem, Rows, Scene
from dashboard.exhibits.site_money import REGIONAL, UNDIVIDED
from dashboard.exhibits.wave_money import COLUMNS, PART_NAMES, is_whole, parts_shown, rows
from dashboard.language import message

PART_SIGNS = {"eu": "■", "national": "▨", "private": "▦", UNDIVIDED: "▢"}


def sentence(table_rows: Rows, scene: Scene) -> str:
    """Who pays how much of the published sum, and over how many sites it runs."""
    language, sites = scene.language, site_money.sites(scene)["site_id"]
    found = site_money.total(scene, sites, site_money.measure(scene))
    if not found.is_published:
        return language.say("No amount in euro is published for these sites by this day.")
    counted = {"covered": found.covered, "rows": found.rows}
    money = language.money(site_money.summed(found))
    if scene.view.side == "eu":
        return language.say(
            "EU money: {money} over {covered} of {rows} sites.", money=money, **counted
        )
    if scene.view.side == "national":
        return language.say(
            "Money of the states: {money} over {covered} of {rows} sites.", money=money, **counted
        )
    return language.say(
        "The published amounts add up to {money} over {covered} of {rows} sites: {parts}.",
        money=money,
        parts=_payers(sites, scene),
        **counted,
    )


def _payers(sites: pd.Series, scene: Scene) -> str:
    """`from the EU €10 million and not broken down €5 million`, without what is zero or unknown."""
    language, parts = scene.language, []
    for part, text in (
        ("eu", message("from the EU {money}")),
        ("national", message("from the states {money}")),
        ("private", message("private {money}")),
        (UNDIVIDED, message("not broken down {money}")),
    ):
        amount = site_money.summed(site_money.total(scene, sites, part))
        if amount.middle:
            parts.append(language.say(text, money=language.money(amount)))
    return language.listing(parts)


def picture(table_rows: Rows, scene: Scene) -> Html:
    """A bar a wave, split by payer, with a line at the wave's own amount; one linear scale."""
    amounts = [a for name in ("sum", "official") for a in table_rows[name] if a.in_euro]
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
        "{money} over {covered} of {rows} sites",
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
    if is_whole(scene) and row["official"].in_euro:
        marks += track.mark(scale, row["official"], "official")
    return marks


def _split(row: dict, scene: Scene) -> str:
    """`EU €42 m, states €43 m (of which regions €14 m), not broken down €3 m`."""
    language = scene.language
    words = []
    for part in parts_shown(scene):
        if not row[part].middle:
            continue
        text = f"{language.say(PART_NAMES[part])} {language.money(row[part], short=True)}"
        if part == "national" and row[REGIONAL].in_euro:
            regions = language.money(row[REGIONAL], short=True)
            text += " " + language.say("(regions inside it: {money})", money=regions)
        words.append(text)
    return ", ".join(words)


def _compared(row: dict, scene: Scene) -> list[str]:
    """The wave's own amount, how far the sum is from it, and who is not in the sum."""
    language, lines = scene.language, []
    if is_whole(scene) and row["official"].in_euro:
        lines.append(f"{_own_amount(row, scene)} {_distance(row, scene)}".strip())
    if row["left_out"]:
        names = language.listing(language.fact(name) for name in row["left_out"])
        lines.append(language.say("Not in the sum: {names}.", names=names))
    return lines


def _own_amount(row: dict, scene: Scene) -> str:
    language, official, eu = scene.language, row["official"], row["official_eu"]
    money = language.money(official)
    if official.basis == "published":
        return language.say("Official amount of the wave: {money}.", money=money)
    text = language.say("Amount of the wave: {money}, computed by us.", money=money)
    if scene.view.side or not eu.in_euro:
        return text
    return f"{text} {language.say('Published: {money} of EU money.', money=language.money(eu))}"


def _distance(row: dict, scene: Scene) -> str:
    language, value = scene.language, row["difference"]
    if value is None or value != value:  # noqa: PLR0124  a missing value only
        return ""
    if not value:
        return language.say("The sum of its sites is the same.")
    money = language.money(Amount(abs(value), abs(value)))
    if value < 0:
        return language.say("The sum of its sites is {money} lower.", money=money)
    return language.say("The sum of its sites is {money} higher.", money=money)


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
    if is_whole(scene) and any(amount.in_euro for amount in table_rows["official"]):
        items.append(LegendItem(say("Amount of the wave as a whole"), look.ink, "┃"))
    return items


def note(scene: Scene) -> str:
    """What the split rests on, and why a difference is no error."""
    text = scene.language.say(
        "A site's total is split only where its parts are published for the same scope and as"
        " firm as the total. The waves' own amounts are rounded, or floors, and not every site has"
        " published one, so a difference is not money that is missing or too much."
    )
    if is_whole(scene):
        return text
    less = scene.language.say(
        "With a filter on states or stages the wave's own amount is not compared."
    )
    return f"{text} {less}"


EXHIBIT = Exhibit(
    slug="money-by-wave",
    reads=("country", "side", "stage", "wave"),
    question=site_money.question_by_side(
        message("How much money went into each wave, and who pays?"),
        message("How much EU money went into each wave?"),
        message("How much money of the states went into each wave?"),
    ),
    columns=COLUMNS,
    rows=rows,
    sentence=sentence,
    picture=picture,
    chart=lambda scene: Chart("stack", parts_shown(scene)),
    legend=legend,
    note=note,
)
