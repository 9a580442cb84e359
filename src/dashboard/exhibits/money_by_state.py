"""How much money stands in each state's sites? Absolute, per inhabitant, relative to GDP."""

from dashboard.exhibits import money_asked
from dashboard.exhibits.exhibit import Exhibit, Rows, Scene
from dashboard.exhibits.money_by_state_drawing import drawing, words
from dashboard.exhibits.money_words import leading
from dashboard.exhibits.state_money import COLUMNS, WHOLE_AMOUNTS, mode, ranked, rows, value
from dashboard.facts.claims import Most, most
from dashboard.facts.site_money import total_of_all
from dashboard.language import message


def sentence(table_rows: Rows, scene: Scene) -> str:
    """Who leads among how many ranked states; where none is ranked, why."""
    language, records = scene.language, table_rows.to_dict("records")
    by_code = {record["country"]: record for record in records}
    numbers = ranked(records, scene)
    if not numbers:
        is_known = any(record["amount"].is_known for record in records)
        nothing = "" if is_known else money_asked.nothing_known(scene)
        return language.paragraph(nothing, *_not_ranked(records, scene))
    found = most(numbers)
    lead = leading(
        found,
        LEADING,
        lambda code: words(by_code[code], scene, rounded=True),
        language,
        language.country,
    )
    return language.paragraph(lead, _covered(found, scene))


LEADING = (
    message("{name}, for the sites it hosts: {value}."),
    message("Most for the sites it hosts: {name}, {value}."),
    message("Most for the sites they host, equal in size: {names}. Each: {value}."),
)


def _covered(found: Most[str], scene: Scene) -> str:
    asked = money_asked.filters(scene)
    total = total_of_all(scene.snapshot, asked.measure, asked)
    return scene.language.say(
        "States compared: {states}. Sites in the sums: {covered} of {rows}.",
        states=found.compared,
        covered=total.covered,
        rows=total.rows,
    )


def _not_ranked(records: list[dict], scene: Scene) -> list[str]:
    language, parts = scene.language, []
    other = [r["country"] for r in records if value(r, scene).is_known and not r["ranked"]]
    missing = [r["country"] for r in records if not r["amount"].is_known]
    without = [r["country"] for r in records if not value(r, scene).is_known]
    baseless = [code for code in without if code not in missing]
    for text, codes in (
        (message("Not ranked, because the base is from another source: {names}."), other),
        (message("Not ranked, because no GDP in euro is at hand: {names}."), baseless),
        (message("No amount in euro that can be added: {names}."), missing),
    ):
        if codes:
            names = language.names(language.country(code) for code in codes)
            parts.append(language.say(text, names=names))
    return parts


def note(scene: Scene) -> str:
    """What is not ranked or not published, what a state's sum holds, and the days of the bases."""
    language, records = scene.language, rows(scene).to_dict("records")
    apart = _not_ranked(records, scene) if ranked(records, scene) else ()
    base = _base_note(scene) if mode(scene) else ""
    return language.paragraph(*apart, language.say(WHOLE_AMOUNTS), base)


def _base_note(scene: Scene) -> str:
    language, states = scene.language, scene.snapshot.states
    members, others = states[states["eu_member"]], states[~states["eu_member"]]
    if mode(scene) == "gdp":
        years = members["gdp_year"].dropna()
        if years.empty:
            return language.say("No GDP in euro of a Member State is at hand.")
        return language.say(
            "GDP in euro of the Member States, whichever day is chosen; other states have no GDP in"
            " euro here. Year: {year}.",
            year=str(int(years.max())),
        )
    return language.say(
        "Population, whichever day is chosen. Member States: {day}; other states (World Bank):"
        " {other}.",
        day=language.day(members["population_on"].max()),
        other=language.day(others["population_on"].max()),
    )


def question(scene: Scene) -> str:
    """Names the unit, and the side where the view has one."""
    say = scene.language.say
    texts = {
        "": say("How much money for the sites of each state, in euro?"),
        "head": say("How much money for the sites of each state, in euro per inhabitant?"),
        "gdp": say("How much money for the sites of each state, in per cent of GDP?"),
    }
    side = {"eu": say("EU money only"), "national": say("money of the states only")}
    text = texts[mode(scene)]
    return f"{text} ({side[scene.view.side]})" if scene.view.side else text


UNITS = {"": "eur", "head": "eur-per-inhabitant", "gdp": "percent-of-gdp"}
"""Code of the unit in the names of files, by mode."""

EXHIBIT = Exhibit(
    slug="money-by-state",
    reads=("country", "measure", "side", "sort", "stage", "wave"),
    named=("side",),
    meanings={"country": message("Host state")},
    question=question,
    columns=COLUMNS,
    rows=rows,
    sentence=sentence,
    drawing=drawing,
    note=note,
    unit=lambda scene: UNITS[mode(scene)],
)
