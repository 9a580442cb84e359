"""What does one state have? Its sites in words, their money in up to four numbers."""

from collections.abc import Iterable, Iterator, Sequence

from dashboard.codes.statuses import STATUS_NAMES
from dashboard.codes.waves import WAVE_NAMES
from dashboard.data import Amount
from dashboard.data.bounds import NOTHING, Bounds
from dashboard.drawing.widths import Width
from dashboard.exhibits.exhibit import Column, Rows, Scene, table
from dashboard.exhibits.one_state import exhibit_of_one_state, hosts, picked, question_of
from dashboard.exhibits.size_words import of_gdp, of_whole, per_head
from dashboard.exhibits.state_figures_drawing import drawing
from dashboard.exhibits.state_peers import Field, fields
from dashboard.exhibits.state_rank import NOT_RANKED
from dashboard.facts.sites import Site, hosted_by, parts_of_state, site_by_id
from dashboard.facts.state_share import eu_share
from dashboard.language import Language, message

COLUMNS = (
    Column("label", message("What"), "message"),
    Column("words", message("Number")),
    Column("detail", message("Day, place or parts")),
    Column("base", message("Measured against")),
)
MONEY = message("Money for the sites it hosts")
EU, HEAD, GDP = message("EU money in it"), message("per inhabitant"), message("of one year's GDP")


def rows(scene: Scene) -> Rows:
    """A row a number that is known of a state with an AI Factory: the money of the sites it hosts
    the EU's share of it, per inhabitant, relative to GDP.
    """
    code = picked(scene)
    if code is None or not hosts(scene):
        return table([], COLUMNS)
    found = fields(scene)
    records = [_money(code, found[""], scene), *_share(code, scene), *_sizes(code, found, scene)]
    return table(records, COLUMNS)


def _row(label: str, words: str, detail: str, sources: Iterable[str], base: str = "") -> dict:
    cited = tuple(dict.fromkeys(source for source in sources if source))
    return {"label": label, "words": words, "detail": detail, "base": base, "sources": cited}


def _money(code: str, field: Field, scene: Scene) -> dict:
    record, language = field.record(code), scene.language
    assert record is not None
    words = language.money(record["money"])
    return _row(MONEY, words, _money_detail(record, scene), record["sources"])


def _money_detail(record: dict, scene: Scene) -> str:
    """The day of the one figure, or over how many sites the sum runs."""
    language, hosted = scene.language, record["hosted"]
    (first, *others) = hosted_by(scene.snapshot, record["country"])
    if others:
        counted = {"covered": record["covered"], "rows": hosted}
        return language.say("sites in the sum: {covered} of {rows}", **counted)
    day = scene.snapshot.amount(first.site_id).as_of
    return language.say("figure of: {day}", day=language.day(day)) if day else ""


def _share(code: str, scene: Scene) -> Iterator[dict]:
    """The EU's part of the totals in euro; nothing where one of them is not split."""
    found, language = eu_share(scene.snapshot, code), scene.language
    if not found.share.is_known:
        return
    eu, whole = (language.money(total.as_amount()) for total in (found.eu, found.whole))
    detail = language.say("EU: {eu}; in all: {whole}", eu=eu, whole=whole)
    yield _row(EU, of_whole(found.share, language), detail, found.eu.source_ids)


def _sizes(code: str, found: dict[str, Field], scene: Scene) -> Iterator[dict]:
    """Next to inhabitants and to GDP, with its place among those that may be ranked."""
    for measure, label, write in (("head", HEAD, per_head), ("gdp", GDP, of_gdp)):
        record = found[measure].record(code)
        assert record is not None
        size: Bounds = found[measure].value(record) if record["money"].in_euro else NOTHING
        if size.is_known:
            words, place = write(size, scene.language), place_with_base(code, found[measure])
            base = _base(record, measure, scene.language)
            yield _row(label, words, place, record["sources"], base)


def _base(record: dict, measure: str, language: Language) -> str:
    if measure == "head":
        return language.say("inhabitants: {number}", number=language.number(record["population"]))
    gdp = Amount(record["gdp"], record["gdp"])
    return language.say("GDP of one year: {money}", money=language.money(gdp))


def place_with_base(code: str, field: Field) -> str:
    """The place among how many states with a figure, or why there is none."""
    say, place, record = field.scene.language.say, field.place(code), field.record(code)
    if place is None:
        return say(NOT_RANKED if record is None or record["ranked"] else record["base"])
    if place.best < place.worst:
        return say(
            "with a figure: place {best}–{worst} of {count}",
            best=place.best,
            worst=place.worst,
            count=place.compared,
        )
    text = (
        message("with a figure: shared place {place} of {count}")
        if place.is_shared
        else message("with a figure: place {place} of {count}")
    )
    return say(text, place=place.best, count=place.compared)


def sentence(table_rows: Rows, scene: Scene) -> str:
    """What the state hosts, where, and how far its machine is; what it has joined."""
    code, language = picked(scene), scene.language
    if code is None:
        return language.say("Pick a state to see what it hosts and joins.")
    sites = hosted_by(scene.snapshot, code)
    factories = [site for site in sites if site.is_factory]
    found = [*_hosted(sites, scene), *_state_of(factories, scene), *_joined(code, scene)]
    return language.paragraph(*found) or language.say("No site hosted or joined is known yet.")


def _hosted(sites: Sequence[Site], scene: Scene) -> Iterator[str]:
    """AI Factories, then antennas, each with its city."""
    language = scene.language
    factories = [_placed(site, language) for site in sites if site.is_factory]
    antennas = [_placed(site, language) for site in sites if not site.is_factory]
    if factories:
        yield language.say_many(
            "AI Factory it hosts: {sites}.",
            "AI Factories it hosts: {sites}.",
            len(factories),
            sites="; ".join(factories),
        )
    if antennas:
        yield language.say_many(
            "Antenna it hosts: {sites}.",
            "Antennas it hosts: {sites}.",
            len(antennas),
            sites="; ".join(antennas),
        )


def _placed(site: Site, language: Language) -> str:
    name = language.fact(site.name)
    return language.say("{site}, {city}", site=name, city=site.city) if site.city else name


def _state_of(factories: Sequence[Site], scene: Scene) -> Iterator[str]:
    """Wave and machine, where there is one factory to which they can belong."""
    if len(factories) == 1:
        (site,), say = factories, scene.language.say
        wave, status = say(WAVE_NAMES[site.wave]), say(STATUS_NAMES[site.status])
        yield say("{wave}; machine: {status}.", wave=wave, status=status)


def _joined(code: str, scene: Scene) -> Iterator[str]:
    language, known = scene.language, site_by_id(scene.snapshot)
    parts = parts_of_state(scene.snapshot, code)
    joined = [known[part.site_id] for part in parts if part.role == "partner"]
    if joined:
        yield language.say("Partner in: {names}.", names=language.names(_abroad(joined, language)))


def _abroad(sites: Iterable[Site], language: Language) -> Iterator[str]:
    """Sites with their host states."""
    for site in sites:
        name, country = language.fact(site.name), language.country(site.host_country)
        yield language.say("{name} ({country})", name=name, country=country)


EXHIBIT = exhibit_of_one_state(
    slug="state-figures",
    question=question_of(message("What does a state have?"), message("{country}: what is there?")),
    columns=COLUMNS,
    rows=rows,
    sentence=sentence,
    drawing=drawing,
    widest=Width.PAGE,
)
