"""Where the links of an edition lead, on addresses and documents made by hand."""

from dataclasses import replace
from datetime import date

import pytest

from dashboard.edition.address import Address, file_name, made, read
from dashboard.edition.bounds import Bounds
from dashboard.edition.links import Links
from dashboard.edition.rewritten import BrokenLinkError, Rewriter

BOUNDS = Bounds(
    languages=("en", "de"),
    paths=("", "map", "timeline", "investment", "countries", "data", "present"),
    days=(date(2025, 3, 12),),
    states=("SI", "FR"),
)
SERVER = "https://example.eu/ai"
HOME = Address("")


@pytest.fixture
def led(dataset):
    """Where a link in the document at an address leads."""

    def build(link, here=HOME, server="", bounds=BOUNDS):
        return Links(here, bounds, dataset, server).led(link)

    return build


@pytest.mark.parametrize(
    ("path", "query", "name"),
    [
        ("", {}, "en/index.html"),
        ("", {"lang": "de"}, "de/index.html"),
        ("countries", {"country": "SI", "lang": "de"}, "de/countries_country-si.html"),
        (
            "investment",
            {"section": "payers", "wave": "2"},
            "en/investment_section-payers_wave-2.html",
        ),
        ("print/map", {}, "en/print/map.html"),
        ("stills/where.svg", {"theme": "dark"}, "en/stills/where_theme-dark.svg"),
        ("data/exhibits/where.csv", {"lang": "de"}, "de/data/exhibits/where.csv"),
        ("data/sites.csv", {}, "data/sites.csv"),
        ("data/workbook.xlsx", {"lang": "de"}, "de/data/workbook.xlsx"),
        ("style.css", {}, "style.css"),
    ],
)
def test_an_address_is_a_file_below_its_language(path, query, name):
    assert file_name(made(path, query)) == name


def test_a_name_is_short_enough_for_every_system_and_tells_long_ones_apart():
    names = {file_name(made("data/sites.csv", {"columns": "site_id," * 40 + end})) for end in "ab"}
    assert len(names) == 2
    assert max(map(len, names)) < 120


def test_two_links_to_the_same_view_are_one_address(dataset):
    links = ("./map", "map?lang=en", "./map?measure=&utm=x", "../map", "./map?open=where.table")
    assert {
        read(link, Address("print/map") if ".." in link else HOME, dataset) for link in links
    } == {Address("map")}
    first = next(iter(dataset.descriptor.tables))
    shown = read(f"./data?section=explorer&table={first}&page=1", HOME, dataset)
    assert shown == Address("data")


def test_what_is_in_leads_to_the_file_beside_it(led):
    assert led("./map?lang=de", made("map", {"measure": "gdp"})) == "../de/map.html"
    assert led("./map?on=2025-03-12#where") == "map_on-2025-03-12.html#where"
    assert led("../stills/where.svg", Address("print/map")) == "../stills/where.svg"
    assert led("../style.css", Address("print/map")) == "../../style.css"


def test_links_to_others_and_within_the_page_stay(led):
    for link in ("#main", "https://example.org/a?b=c", "mailto:a@example.org", "data:,x"):
        assert led(link) == link


@pytest.mark.parametrize(
    "link",
    [
        "./map?wave=1,2",
        "./map?measure=gdp&wave=1",
        "./map?on=2025-03-13",
        "./countries?country=FR,SI",
        "./countries?country=AT",
        "./timeline?since=2025-01-01",
        "./data?rows=sort:name",
        "./data/openapi.json",
        "./slides/where.pptx?wave=2",
        "./pictures/where.png?wave=2",
        "./present?story=where",
    ],
)
def test_what_is_not_in_leads_to_the_server_or_nowhere(led, link):
    assert led(link) is None
    assert led(link, server=SERVER) == f"{SERVER}/{link.removeprefix('./')}"


def test_what_a_link_carries_along_to_another_page_is_let_go_of(led):
    state = made("countries", {"country": "SI"})
    assert led("./timeline?country=SI", state) == "timeline.html"
    assert led("./investment?country=SI&section=payers", state) == "investment_section-payers.html"
    filtered = made("timeline", {"wave": "2"})
    assert led("./map?wave=2", filtered) == "map_wave-2.html"
    assert led("./data?wave=2", filtered) == "data.html"
    assert led("./timeline?wave=2&kind=selection", filtered) is None


def test_what_a_link_itself_chooses_is_never_let_go_of(led):
    assert led("./timeline?country=SI") is None
    assert led("./investment?section=sites&wave=1,2", made("map", {"wave": "1"})) is None


def test_a_state_on_the_map_opens_its_own_page(led):
    assert led("./map?country=FR", Address("map")) == "countries_country-fr.html"
    assert led("./map?country=AT", Address("map")) is None


def test_what_is_new_is_told_since_the_days_that_are_listed(led):
    bounds = replace(BOUNDS, paths=("news",))
    day = "./news?changed_since=2025-03-12"
    assert led(day, bounds=bounds) == "news_changed_since-2025-03-12.html"
    assert led("./news?changed_since=2025-03-13", bounds=bounds) is None


def test_an_edition_of_first_views_has_no_choices(led):
    few = Bounds(("en",), ("map",), (), ())
    assert led("./map?wave=2", bounds=few) == "map_wave-2.html"
    assert led("./map?wave=2", bounds=Bounds(("en",), ("map",), (), (), False)) is None
    assert led("./timeline", bounds=few) is None


@pytest.fixture
def rewrite(dataset):
    def build(text, server="", own="", here=HOME):
        return Rewriter(Links(here, BOUNDS, dataset, server), own).text(text)

    return build


def test_links_are_led_and_nothing_else_is_touched(rewrite):
    before = '<!DOCTYPE html>\n<p title="a &amp; b">x &lt; y &#233;<!-- z --><br></p>'
    assert rewrite(before) == before
    assert rewrite('<a class="b" href="./map?lang=de&amp;wave=2">x</a>') == (
        '<a class="b" href="../de/map_wave-2.html">x</a>'
    )


def test_a_choice_without_a_server_is_a_link_no_longer(rewrite):
    link = '<a href="./map?wave=1,2" data-key="w" download>x</a>'
    assert rewrite(link) == '<a role="link" aria-disabled="true" data-key="w">x</a>'
    assert rewrite(link, SERVER) == (
        f'<a href="{SERVER}/map?wave=1,2" data-key="w" download class="served" rel="external">x</a>'
    )


def test_a_mark_that_leads_nowhere_still_says_its_card(rewrite):
    mark = '<a class="bar" href="./map?wave=1,2" data-card>x</a>'
    assert rewrite(mark) == '<a tabindex="0" role="note" class="bar" data-card>x</a>'


def test_a_form_asks_the_server_or_nobody(rewrite):
    form = '<form method="get"><input name="on"><select></select></form><input>'
    assert rewrite(form) == (
        '<form method="get"><input name="on" disabled><select disabled></select></form><input>'
    )
    led = rewrite(form, SERVER, here=Address("map"))
    assert led == form.replace('"get"', f'"get" action="{SERVER}/map"')
    search = "<form data-in-page><input></form>"
    assert rewrite(search) == search


def test_what_a_script_would_follow_is_led_too(rewrite):
    assert rewrite('<nav data-released="./map">') == '<nav data-released="map.html">'
    assert rewrite('<nav data-released="./map?wave=1,2">') == "<nav>"
    assert rewrite('<li hidden data-remembered="./news?changed_since={day}">') == "<li hidden>"


def test_a_document_carries_its_policy(rewrite):
    assert "form-action &#39;none&#39;" in rewrite('<meta charset="utf-8">')
    assert f"form-action {SERVER}/" in rewrite('<meta charset="utf-8">', SERVER)


def test_a_preview_card_needs_the_address_of_the_edition(rewrite):
    head = (
        '<meta property="og:url" content="/map?lang=de"><link rel="canonical" href="/map?lang=en">'
    )
    assert rewrite(head) == '<link rel="canonical" href="map.html">'
    assert rewrite(head, own="https://example.org") == (
        '<meta property="og:url" content="https://example.org/de/map.html">'
        '<link rel="canonical" href="https://example.org/en/map.html">'
    )
    assert rewrite('<link rel="service-desc" href="./data/openapi.json">', SERVER) == ""


def test_a_document_that_needs_what_is_not_in_is_not_written(rewrite):
    with pytest.raises(BrokenLinkError, match="png"):
        rewrite('<img src="./pictures/where.png?wave=2">')
