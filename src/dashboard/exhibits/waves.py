"""In which waves were the sites chosen, and with how much money?"""

from html import escape

from dashboard.codes.waves import SIGNS, WAVE_NAMES
from dashboard.exhibits.exhibit import Column, Exhibit, Html, Rows, Scene, table
from dashboard.exhibits.money_words import leading, undecided
from dashboard.facts.claims import exceeds_others_together, most
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
    """Which factory wave has the most money, and whether more than all others together; where
    there is one wave, or antennas alone, how many sites and how much money.
    """
    language = scene.language
    if table_rows.empty:
        return language.say("No site had been selected by this day.")
    factory = table_rows[table_rows["wave"] != "antennas"]
    if len(factory) < 2:
        return language.paragraph(*(_counted(row, scene) for row in table_rows.to_dict("records")))
    amounts = dict(zip(factory["wave"], factory["money"], strict=True))
    numbers = {wave: money.bounds for wave, money in amounts.items()}
    found = most(numbers)
    if not found.compared:
        return language.say("No factory wave with an amount in euro by this day and filter.")
    is_all = set(factory["wave"]) == {*scene.snapshot.factories["wave"]}
    texts = LEADING
    if is_all and len(found.names) == 1 and exceeds_others_together(found.names[0], numbers):
        texts = (LEADING[0], MORE_THAN_OTHERS, LEADING[2])
    return leading(
        found,
        texts,
        lambda wave: language.money(amounts[wave], rounded=True),
        language,
        lambda wave: language.say(WAVE_NAMES[wave]),
    ) or language.paragraph(
        *undecided(found, language, lambda wave: language.say(WAVE_NAMES[wave]))
    )


LEADING = (
    message("{name}: {value}."),
    message("Largest amount of a factory wave known here: {name}, {value}."),
    message("Largest amounts of factory waves known here, equal in size: {names}. Each: {value}."),
)
MORE_THAN_OTHERS = message("{name}: {value}, more than all other factory waves together.")


def _counted(row: dict, scene: Scene) -> str:
    """`6 AI Factories. Money: about €485 million.`"""
    language, money = scene.language, scene.language.money(row["money"], rounded=True)
    if row["wave"] == "antennas":
        counted = language.say_many("{count} antenna.", "{count} antennas.", row["sites"])
        return language.paragraph(counted, language.say("EU money: {money}.", money=money))
    counted = language.say_many("{count} AI Factory.", "{count} AI Factories.", row["sites"])
    return language.paragraph(counted, language.say("Money: {money}.", money=money))


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
