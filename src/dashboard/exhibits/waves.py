"""In which waves were the sites chosen, and with how much money?"""

from html import escape

from dashboard.codes.waves import SIGNS, WAVE_NAMES
from dashboard.exhibits.exhibit import Column, Exhibit, Html, Rows, Scene, table
from dashboard.language import message

COLUMNS = (
    Column("wave", message("Wave"), "wave"),
    Column("day", message("Selected on"), "day"),
    Column("sites", message("Sites"), "count"),
    Column("money", message("Money"), "money"),
    Column("covers", message("What the money covers"), "fact"),
    Column("states", message("Host states"), "countries"),
)


def _measure(wave: str) -> str:
    """For antennas the published amount is EU money only; twice that is our arithmetic."""
    return "eu" if wave == "antennas" else "total"


def rows(scene: Scene) -> Rows:
    """A row per wave selected by the day, in order, and in the view's filter."""
    snapshot = scene.snapshot
    chosen = [wave for wave in snapshot.waves if not scene.view.wave or wave in scene.view.wave]
    records = []
    for wave in chosen:
        sites = snapshot.sites[snapshot.sites["wave"] == wave]
        envelope = wave if wave == "antennas" else f"wave-{wave}"
        money = snapshot.amount(envelope, _measure(wave))
        records.append(
            {
                "wave": wave,
                "day": sites["selected_on"].min(),
                "sites": len(sites),
                "money": money,
                "covers": money.covers,
                "states": tuple(dict.fromkeys(sites["host_country"])),
                "sources": tuple(dict.fromkeys([*sites["source_id"], money.source_id])),
            }
        )
    return table(records, COLUMNS)


def sentence(table_rows: Rows, scene: Scene) -> str:
    """Which wave carries most, and whether more than the other factory waves together."""
    language = scene.language
    factory = table_rows[table_rows["wave"] != "antennas"]
    published = [money for money in factory["money"] if money.in_euro]
    if factory.empty or not published:
        return language.say("No wave with a published amount by this day and filter.")
    if len(factory) == 1:
        only = factory.iloc[0]
        return language.say(
            "{wave}: {count} AI Factories, {money}.",
            wave=language.say(WAVE_NAMES[only["wave"]]),
            count=only["sites"],
            money=language.money(only["money"]),
        )
    largest = factory.loc[factory["money"].map(lambda money: money.middle or 0).idxmax()]
    others = sum(m.high for m in factory["money"] if m is not largest["money"] and m.high)
    name = language.within_sentence(WAVE_NAMES[largest["wave"]])
    if largest["money"].low > others:
        return language.say("The {wave} carries more money than the others together.", wave=name)
    return language.say("The {wave} carries the most money.", wave=name)


def picture(table_rows: Rows, scene: Scene) -> Html:
    """A card a wave: sign, date, count, money and hosts."""
    return Html("".join(_card(row, scene) for row in table_rows.to_dict("records")))


def _card(row: dict, scene: Scene) -> str:
    language, wave = scene.language, row["wave"]
    colour = scene.look.waves[wave]
    counted = (
        language.say_many("{count} antenna", "{count} antennas", row["sites"])
        if wave == "antennas"
        else language.say_many("{count} AI Factory", "{count} AI Factories", row["sites"])
    )
    number, _, noun = counted.partition(" ")
    money = language.money(row["money"])
    only_eu = f" <small>{escape(language.say('EU money'))}</small>" if wave == "antennas" else ""
    chips = "".join(
        f'<abbr title="{escape(language.country(code))}">{code}</abbr>' for code in row["states"]
    )
    return (
        f'<div class="wave" style="border-color:{colour}"><div class="wave-head">'
        f'<span class="sign" style="color:{colour}" aria-hidden="true">{SIGNS[wave]}</span>'
        f"<strong>{escape(language.say(WAVE_NAMES[wave]))}</strong>"
        f"<time>{escape(language.day(row['day']))}</time></div>"
        f'<div class="wave-numbers"><span><b>{escape(number)}</b> {escape(noun)}</span>'
        f"<span><b>{escape(money)}</b>{only_eu}</span></div>"
        f'<div class="chips">{chips}</div></div>'
    )


EXHIBIT = Exhibit(
    slug="waves",
    reads=("wave",),
    question=lambda scene: scene.language.say("In which waves?"),
    columns=COLUMNS,
    rows=rows,
    sentence=sentence,
    picture=picture,
)
