"""Two to four states side by side: what each has, then a scale a measure with a bar for each."""

from collections.abc import Sequence

from dashboard.codes.roles import ROLE_NAMES
from dashboard.codes.statuses import STATUS_NAMES
from dashboard.codes.waves import SHAPES, WAVE_NAMES
from dashboard.data import Amount
from dashboard.drawing.about import NOTHING, About, Lead
from dashboard.drawing.colours import sign_colour
from dashboard.drawing.columns import in_columns
from dashboard.drawing.layout import Layout, below
from dashboard.drawing.legend import Key, legend
from dashboard.drawing.marks import LEFT, RIGHT, Run, Sign, Words
from dashboard.drawing.rows import THIN, Part, Row, Size, bar_rows
from dashboard.drawing.type_scale import Role
from dashboard.drawing.typeface import lines_of
from dashboard.drawing.widths import Width
from dashboard.exhibits.bars import axis_of, of_bounds
from dashboard.exhibits.exhibit import Rows, Scene
from dashboard.exhibits.money_by_state_drawing import NOT_RANKED, keys_in, ticks_in, words
from dashboard.exhibits.state_peers import MEASURES, Field, fields
from dashboard.exhibits.state_rank import place_words
from dashboard.facts.sites import Site, hosted_by, parts_of_state, site_by_id
from dashboard.language import message

NO_SITE = message("hosts no site")
INSET = 19.0
"""Pixels that the sign of a site takes."""

APART = 20.0
"""Pixels between states side by side."""


def drawing(table_rows: Rows, scene: Scene, width: Width) -> Layout:
    """What each state has, side by side where there is room; below, the scales."""
    records = table_rows.to_dict("records")
    columns = len(records) if width is Width.WIDE else 1
    least = Width.WIDE.least if width is Width.WIDE else Width.NARROW.least
    cards = [_card(row, scene, least / columns - APART) for row in records]
    top = in_columns(cards, columns) if columns > 1 else below(*cards, gap=14)
    codes, scales = [row["country"] for row in records], []
    drawn: list[Part] = []
    for measure, found in fields(scene).items():
        rows = [_row(code, found) for code in codes]
        drawn += [part for row in rows for part in row.parts]
        scales.append(_scale(measure, rows, found, scene, least))
    keys: Sequence[Key] = keys_in(drawn, scene)
    return below(top, legend(keys, least), *scales, gap=16)


def _card(row: dict, scene: Scene, width: float) -> Layout:
    """A state: its role and its first wave, the sites it hosts and those it has joined."""
    language, code = scene.language, row["country"]
    lead = About("state", code, None, Lead("countries", (("country", (code,)),)))
    parts = [_said((Run(language.country(code), Role.NAME),), width, about=lead)]
    parts.append(_said((Run(language.say(ROLE_NAMES[row["role"]]), Role.SECOND),), width))
    if row["first_wave"]:
        wave = language.say(WAVE_NAMES[row["first_wave"]])
        since = language.say("takes part since: {wave}", wave=wave)
        parts.append(_said((Run(since, Role.SECOND),), width))
    sites = hosted_by(scene.snapshot, code)
    parts += [_site(site, scene, width) for site in sites]
    if not sites:
        parts.append(_said((Run(language.say(NO_SITE), Role.TEXT),), width))
    if joined := joined_by(code, scene):
        partner = language.say("Partner in: {names}", names=language.names(joined))
        parts.append(_said((Run(partner, Role.SECOND),), width))
    return below(*parts, gap=3)


def joined_by(code: str, scene: Scene) -> list[str]:
    """Names of the sites that a state has joined as a partner."""
    known, found = site_by_id(scene.snapshot), parts_of_state(scene.snapshot, code)
    joined = [known[part.site_id].name for part in found if part.role == "partner"]
    return [scene.language.fact(name) for name in joined]


def site_words(site: Site, scene: Scene) -> str:
    """A site by name, a factory with the state of its machine."""
    language = scene.language
    name = language.fact(site.name)
    if not site.is_factory:
        return name
    return language.say(
        "{site} ({status})", site=name, status=language.say(STATUS_NAMES[site.status])
    )


def _site(site: Site, scene: Scene, width: float) -> Layout:
    """The sign of its wave, its name, and its money."""
    language, shape = scene.language, SHAPES[site.wave]
    money = language.money(scene.snapshot.amount(site.site_id))
    wave = language.say(WAVE_NAMES[site.wave])
    sign = Layout((Sign(LEFT.beside(7), 10, shape, sign_colour(site.wave), 12),), 0)
    name = _said((Run(site_words(site, scene), Role.TEXT),), width, INSET)
    return below(sign, name, _said((Run(money, Role.LABEL), Run(wave, Role.SECOND)), width, INSET))


def _said(
    runs: tuple[Run, ...], width: float, inset: float = 0.0, about: About = NOTHING
) -> Layout:
    """Words in as many lines as they need right of an inset."""
    lines = len(lines_of(runs, width - inset))
    to = RIGHT.beside(-APART)
    mark = Words(LEFT.beside(inset), 0, runs, to=to, lines=lines, about=about)
    return Layout((mark,), 20.0 * lines)


def _scale(measure: str, rows: Sequence[Row], found: Field, scene: Scene, width: float) -> Layout:
    """A measure by name, and a bar a state on one axis."""
    title = _said((Run(scene.language.say(MEASURES[measure]), Role.LABEL),), width)
    axis = axis_of(part for row in rows for part in row.parts)
    say = ticks_in(found.scene) if axis.top else None
    return below(title, bar_rows(rows, axis, width, say, Size(THIN, 8)), gap=4)


def _row(code: str, found: Field) -> Row:
    language, record = found.scene.language, found.record(code)
    name = language.country(code)
    if record is None:
        return Row(name, language.say(NO_SITE), "", ())
    size = found.value(record)
    shown = size.rounded(size.decimals)
    share = 1.0 if record["ranked"] or not size.is_known else NOT_RANKED
    about = About("state", code)
    part = of_bounds(shown, "eu", language.money(Amount()), about, share)
    amount = words(record, found.scene) if size.is_known else ""
    return Row(
        name,
        place_words(code, found, found.scene),
        amount,
        (part,),
        below=_below(record, found.scene),
    )


def _below(record: dict, scene: Scene) -> tuple[str, ...]:
    """Over how many of the sites a sum runs, where not over all."""
    if not 0 < record["covered"] < record["hosted"]:
        return ()
    counted = {"covered": record["covered"], "rows": record["hosted"]}
    return (scene.language.say("sites in the sum: {covered} of {rows}", **counted),)
