"""How much money stands where? Columns of money on the map, and arcs to partner states."""

import pandas as pd
import pydeck as pdk

from dashboard.codes.waves import SIGNS, WAVE_NAMES
from dashboard.drawing.colours import colour_of
from dashboard.exhibits import money_asked, money_by_site
from dashboard.exhibits.columns_drawing import drawing
from dashboard.exhibits.exhibit import Column, Exhibit, LegendItem, Rows, Scene, table
from dashboard.exhibits.money_words import leading
from dashboard.facts.site_money import TOTAL
from dashboard.facts.sites import chosen_sites, parts
from dashboard.language import message
from dashboard.pens.css import colour_in_css

COLUMNS = (
    Column("site", message("Site"), "fact"),
    Column("country", message("Host state"), "country"),
    Column("wave", message("Wave"), "wave"),
    Column("money", message("Money for the site"), "money"),
    Column("partners", message("Partner states"), "countries"),
)
BOUNDARIES_ADDRESS = "geo/boundaries.geojson"
"""Relative, so that it also holds behind a base path; fetched once and kept over reruns."""

EUROPE = {"latitude": 51.7, "longitude": 12.0, "zoom": 2.8, "pitch": 40}
"""What of the map is seen at first: all columns, in a frame of 890 by 456 pixels. On a smaller
screen style/map.css makes that frame smaller as a whole.
"""

CONTROLLER = {"scrollZoom": False, "doubleClickZoom": True, "touchZoom": True, "keyboard": True}
"""The wheel moves the page, not the map."""

METRES_PER_MILLION = 800
HOLLOW_RADIUS = 26_000
COLUMN_RADIUS = 22_000


def rows(scene: Scene) -> Rows:
    """A row per site of the view's waves and states, the largest published amount first."""
    snapshot = scene.snapshot
    drawn = chosen_sites(snapshot, scene.view.wave, scene.view.country)
    partners: dict[str, tuple[str, ...]] = {}
    for part in parts(snapshot):
        if part.role == "partner":
            partners[part.site_id] = (*partners.get(part.site_id, ()), part.country)
    records: list[dict] = []
    for site in drawn:
        money = snapshot.amount(site.site_id)
        records.append(
            {
                "site": site.name,
                "country": site.host_country,
                "wave": site.wave,
                "money": money,
                "partners": partners.get(site.site_id, ()),
                "longitude": site.longitude,
                "latitude": site.latitude,
                "site_id": site.site_id,
                "sources": (money.source_id or site.source_id,),
            }
        )
    records.sort(key=lambda record: -(record["money"].middle or -1))
    return table(records, COLUMNS)


def sentence(table_rows: Rows, scene: Scene) -> str:
    """The largest amount, and how many sites have none in euro."""
    language = scene.language
    amounts = dict(zip(table_rows["site"], table_rows["money"], strict=True))
    found = money_by_site.largest(table_rows)
    if not found.compared:
        return money_asked.nothing_known(EXHIBIT.scene_of(scene))
    lead = leading(
        found,
        money_by_site.LEADING[TOTAL],
        lambda site: language.money(amounts[site], rounded=True),
        language,
        language.fact,
    )
    if not found.missing:
        return lead
    hollow = language.say(
        "Sites without a total in euro, drawn hollow: {count}.",
        count=language.number(len(found.missing)),
    )
    return f"{lead} {hollow}".strip()


def _rgb(name: str, scene: Scene) -> list[int]:
    colour = colour_of(name, scene.theme)
    return [int(colour[place : place + 2], 16) for place in (1, 3, 5)]


def _points(table_rows: Rows, scene: Scene) -> pd.DataFrame:
    language = scene.language
    return pd.DataFrame(
        [
            {
                "position": [row["longitude"], row["latitude"]],
                "height": (row["money"].middle or 0) * METRES_PER_MILLION,
                "colour": _rgb(f"wave-{row['wave']}", scene),
                "hollow": not row["money"].in_euro,
                "text": language.say(
                    "{name}: {value}",
                    name=language.fact(row["site"]),
                    value=language.money(row["money"]),
                ),
            }
            for row in table_rows.to_dict("records")
        ],
        columns=["position", "height", "colour", "hollow", "text"],
    )


def _arcs(table_rows: Rows, scene: Scene) -> list[dict]:
    """From the sites of picked states to their partners; of all at once none could be followed."""
    if not scene.view.country:
        return []
    centres = scene.dataset.centres
    alpha3 = scene.snapshot.states["iso3"]
    return [
        {
            "from": [row["longitude"], row["latitude"]],
            "to": list(centres[alpha3[code]]),
            "text": scene.language.say(
                "{site}, partner state: {country}",
                country=scene.language.country(code),
                site=scene.language.fact(row["site"]),
            ),
        }
        for row in table_rows.to_dict("records")
        for code in row["partners"]
    ]


def picture(table_rows: Rows, scene: Scene) -> pdk.Deck:
    """Columns on the project's own boundaries; no base map of a third party."""
    points = _points(table_rows, scene)
    hollow = points[points["hollow"].astype(bool)]
    layers = [
        pdk.Layer(
            "GeoJsonLayer",
            data=BOUNDARIES_ADDRESS,
            get_fill_color=_rgb("no-part", scene),
            get_line_color=_rgb("paper", scene),
            line_width_min_pixels=1,
        ),
        pdk.Layer(
            "ColumnLayer",
            data=points[~points["hollow"].astype(bool)],
            get_position="position",
            get_elevation="height",
            get_fill_color="colour",
            radius=COLUMN_RADIUS,
            pickable=True,
        ),
        pdk.Layer(
            "ScatterplotLayer",
            data=hollow,
            get_position="position",
            get_radius=HOLLOW_RADIUS,
            get_line_color=_rgb("ink", scene),
            stroked=True,
            filled=False,
            line_width_min_pixels=2,
            pickable=True,
        ),
        pdk.Layer(
            "ArcLayer",
            data=_arcs(table_rows, scene),
            get_source_position="from",
            get_target_position="to",
            get_source_color=_rgb("host", scene),
            get_target_color=_rgb("accent", scene),
            get_width=2,
            pickable=True,
        ),
    ]
    return pdk.Deck(
        layers=layers,
        map_provider=None,
        views=[pdk.View(type="MapView", controller=CONTROLLER)],
        initial_view_state=pdk.ViewState(**EUROPE),
        tooltip={"text": "{text}"},
        parameters={"clearColor": [0, 0, 0, 0]},
    )


def legend(table_rows: Rows, scene: Scene) -> list[LegendItem]:
    """Waves, the hollow ring and the arcs."""
    say = scene.language.say
    waves = [
        LegendItem(say(WAVE_NAMES[wave]), colour_in_css(f"wave-{wave}"), SIGNS[wave])
        for wave in scene.snapshot.waves
        if wave in set(table_rows["wave"])
    ]
    items = [*waves, LegendItem(say("No amount in euro published"), colour_in_css("ink"), "○")]
    if scene.view.country:
        items.append(LegendItem(say("Partner state"), colour_in_css("accent"), "⌒"))
    return items


EXHIBIT: Exhibit = Exhibit(
    slug="money-columns",
    reads=("country", "wave"),
    meanings={"country": message("Host state")},
    question=lambda scene: scene.language.say("How much money stands where?"),
    columns=COLUMNS,
    rows=rows,
    sentence=sentence,
    picture=picture,
    is_plotted=True,
    drawing=drawing,
    legend=legend,
    note=lambda scene: scene.language.say(
        "The height of a column is the site's total, as printed; drag to move, right-drag to turn."
    ),
    height=456,
)
