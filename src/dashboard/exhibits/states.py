"""Which state has which role? All states by role, each a link to its own page."""

from html import escape

from dashboard.codes.roles import ROLES
from dashboard.exhibits import where
from dashboard.exhibits.exhibit import Chart, Exhibit, Html, Rows, Scene
from dashboard.exhibits.state_peers import unfiltered
from dashboard.view.words import ROLE_GROUPS


def anchor(code: str, scene: Scene) -> str:
    """A link to a state on the page on states; the rest of the view goes with it."""
    name = escape(scene.language.country(code))
    return f'<a href="?:@countries&amp;country={code}">{name}</a>'


def rows(scene: Scene) -> Rows:
    """A row per EuroHPC participating state or state with a site, strongest role first."""
    return where.rows(unfiltered(scene))


def sentence(table_rows: Rows, scene: Scene) -> str:
    """Hosts, further partners, states with an antenna, and Member States in none."""
    return where.sentence(table_rows, unfiltered(scene))


def picture(table_rows: Rows, scene: Scene) -> Html:
    """A list a role, each state a link with the names of its sites."""
    groups = "".join(
        _group(str(role), chosen, scene)
        for role in ROLES
        if len(chosen := table_rows[table_rows["role"] == role])
    )
    return Html(f'<div class="state-groups">{groups}</div>')


def _group(role: str, chosen: Rows, scene: Scene) -> str:
    colour, title = scene.look.roles[role], scene.language.say(ROLE_GROUPS[role])
    items = "".join(_item(row, scene) for row in chosen.to_dict("records"))
    return (
        f'<section><h3><span class="sign" style="color:{colour}" aria-hidden="true">■</span> '
        f"{escape(title)} ({len(chosen)})</h3><ul>{items}</ul></section>"
    )


def _item(row: dict, scene: Scene) -> str:
    names = f"<small>{escape(row['site_names'])}</small>" if row["site_names"] else ""
    return f"<li>{anchor(row['country'], scene)}{names}</li>"


EXHIBIT = Exhibit(
    slug="states",
    reads=(),
    question=lambda scene: scene.language.say("Which state has which role?"),
    columns=where.COLUMNS,
    rows=rows,
    sentence=sentence,
    picture=picture,
    chart=lambda scene: Chart("table"),
)
