"""What does each state have? A row a state: its role, its sites, their money on one axis."""

from dashboard.codes.roles import ROLES
from dashboard.data import Amount
from dashboard.data.bounds import NOTHING, Bounds
from dashboard.exhibits import where
from dashboard.exhibits.exhibit import Column, Exhibit, Rows, Scene, table
from dashboard.exhibits.state_chart import legend, picture
from dashboard.exhibits.state_money import WHOLE_AMOUNTS
from dashboard.exhibits.state_peers import Field, field, unfiltered
from dashboard.exhibits.states_drawing import drawing
from dashboard.facts.site_money import PARTS, TOTAL, UNDIVIDED, Filters, size_order, total
from dashboard.facts.sites import hosted_by
from dashboard.language import message

NO_SITE = message("hosts no site")
COLUMNS = (
    *where.COLUMNS,
    Column("money", message("Money for the sites it hosts"), "money", missing=NO_SITE),
    Column("per_head", message("Per inhabitant"), "bounds", message("EUR")),
    Column("of_gdp", message("Relative to GDP"), "bounds", message("% of one year's GDP")),
)


def rows(scene: Scene) -> Rows:
    """A row per EuroHPC participating state or state with a site, strongest role first, in each
    role in the view's order; `money` in EUR million, None where it hosts no site, `parts` who pays
    how much of it.
    """
    plain, found = unfiltered(scene), field(scene, "")
    records = [
        _record(row, found.record(row["country"]), scene)
        for row in where.rows(plain).to_dict("records")
    ]
    return table(_sorted(records, found, scene), COLUMNS)


def _record(row: dict, money: dict | None, scene: Scene) -> dict:
    money = money or {}
    sources = dict.fromkeys((*row["sources"], *money.get("sources", ())))
    return {
        **row,
        "money": money.get("money"),
        "per_head": money.get("per_head", NOTHING),
        "of_gdp": money.get("of_gdp", NOTHING),
        "parts": _parts(row["country"], scene) if money else (),
        "sources": tuple(sources),
    }


def _parts(code: str, scene: Scene) -> tuple[tuple[str, Amount], ...]:
    """Who pays how much of the sites with a total in euro."""
    sites = [site.site_id for site in hosted_by(scene.snapshot, code)]
    ids = tuple(s for s in sites if scene.snapshot.amount(s, TOTAL).in_euro)
    return tuple(
        (name, total(scene.snapshot, ids, name, Filters()).as_amount())
        for name in (*PARTS, UNDIVIDED)
    )


def _sorted(records: list[dict], found: Field, scene: Scene) -> list[dict]:
    """By role; in it by amount, by name or by size, with what is not published last."""

    def place(row: dict) -> tuple:
        name = scene.language.order(scene.language.country(row["country"]))
        role, sort = ROLES.index(row["role"]), scene.view.sort
        if sort == "country":
            return role, name
        if sort in SIZES:
            size: Bounds = row[SIZES[sort]]
            return role, not size.is_known, -(size.middle or 0), name
        return role, *size_order(row["money"] or Amount(), "")[:2], name

    return sorted(records, key=place)


SIZES = {"head": "per_head", "gdp": "of_gdp"}
"""Columns of numbers by the code of the order."""


def sentence(table_rows: Rows, scene: Scene) -> str:
    """Hosts, further partners, states with an antenna, and Member States in none."""
    return where.sentence(table_rows, unfiltered(scene))


EXHIBIT = Exhibit(
    slug="states",
    reads=("sort",),
    question=lambda scene: scene.language.say("What does each state have?"),
    columns=COLUMNS,
    rows=rows,
    sentence=sentence,
    picture=picture,
    drawing=drawing,
    legend=legend,
    note=lambda scene: scene.language.say(WHOLE_AMOUNTS),
)
