"""The line on what a page is limited to, and files that say it in words."""

from dataclasses import replace

import pytest
from pptx import Presentation
from support.markup import Markup

from dashboard.codes.waves import SIGNS
from dashboard.contents import PAGES, place_of
from dashboard.document.embedded import document
from dashboard.document.frame import bar, line
from dashboard.document.visit import Visit
from dashboard.exhibits.registry import EXHIBITS
from dashboard.export.about import about, lines
from dashboard.export.slides import deck
from dashboard.export.still_words import metadata
from dashboard.export.table_export import exhibit_json
from dashboard.export.told import Told
from dashboard.filtered import OF_THEIR_OWN, filtered
from dashboard.view import from_query, limits_of

FILTERS = {"wave": ("2",), "country": ("FR", "DE")}


def words(choices):
    return [choice.words for choice in choices]


def test_the_overview_says_which_filters_it_uses_and_which_it_carries(scene):
    found = filtered(PAGES[""], scene(**FILTERS))
    assert words(found.used) == ["Second wave"]
    assert words(found.marked) == ["France", "Germany"]
    assert found.carried == ()
    assert [item.slug for item in found.whole] == ["standing", "scale", "newest"]


def test_a_page_says_only_of_its_own_exhibits_what_limits_them(scene):
    here = scene(kind=("contract",), **FILTERS)
    timeline = filtered(PAGES["timeline"], here)
    assert words(timeline.used) == ["Second wave", "France", "Germany", "Contracts"]
    assert timeline.whole == ()
    growing = filtered(PAGES["timeline"], scene(section="growth", kind=("contract",), **FILTERS))
    assert words(growing.used) == []
    # The first tab of the page weighs two amounts against each other, whatever the wave.
    assert words(filtered(PAGES["investment"], here).used) == []
    sites = scene(section="sites", kind=("contract",), **FILTERS)
    assert words(filtered(PAGES["investment"], sites).carried) == ["Contracts"]
    assert words(filtered(PAGES["data"], here).used) == []  # the explorer shows whole tables
    health = scene(section="health", **FILTERS)
    assert words(filtered(PAGES["data"], health).used) == ["Second wave", "France", "Germany"]


def test_what_marks_a_state_is_not_said_to_be_left_whole(scene):
    assert filtered(PAGES["map"], scene(country=("SI",))).whole == ()
    assert filtered(PAGES["map"], scene(**FILTERS)).whole == ()


def test_the_kind_of_evidence_limits_the_list_of_sources_alone(scene):
    assert words(filtered(PAGES["data"], scene(tier="press", section="sources")).used) == ["press"]
    assert words(filtered(PAGES["data"], scene(tier="press")).carried) == ["press"]


def test_a_day_is_said_and_let_go_of_like_a_filter(scene):
    found = filtered(PAGES[""], scene(on="2025-03-12"))
    assert words(found.used) == ["12 March 2025"]
    assert found.whole == ()


def line_of(path, here, **visit):
    return Markup(line(Visit(PAGES[path], here, **visit)))


def test_each_chip_takes_one_filter_away_and_keeps_the_rest(scene):
    here = scene(on="2025-03-12", section="sites", sort="wave", stage=("contracted",), **FILTERS)
    limits = limits_of(here.dataset)
    shown = line_of("investment", here)
    left = {}
    for chip in (*shown.chips, shown.link("clear")):
        assert chip.path == "investment"
        view, dropped = from_query(dict(chip.query), limits)
        changed = {name for name in vars(view) if getattr(view, name) != getattr(here.view, name)}
        assert not dropped
        assert (view.sort, view.section) == ("wave", "sites")
        left[chip.words] = {name: getattr(view, name) for name in changed}
    assert left == {
        "12 March 2025 ×": {"on": None},
        "◆ Second wave ×": {"wave": ()},
        "France ×": {"country": ("DE",)},
        "Germany ×": {"country": ("FR",)},
        "Signed contracts and grants ×": {"stage": ()},
        "Clear all": {"on": None, "wave": (), "country": (), "stage": ()},
    }
    assert shown.link("clear").address == "./investment?sort=wave&section=sites"


def test_each_chip_has_a_key_of_its_own_and_says_what_it_does(scene):
    shown = line_of("investment", scene(stage=("contracted", "paid"), **FILTERS))
    keys = [chip.key for chip in shown.chips]
    assert len(keys) == len(set(keys)) == 5
    labels = [found.get("aria-label") for found in shown.of_class("chip", "a")]
    assert labels[1:3] == ["Remove: France", "Remove: Germany"]


def test_a_chip_leaves_open_what_is_open_and_names_the_language_only_where_it_must(scene):
    open_table = {"open": "nesting.table"}
    here = scene(**FILTERS)
    (chip, *_) = line_of("investment", here, unfolded=open_table).chips
    assert dict(chip.query) == {"country": "FR,DE", "open": "nesting.table"}
    (chip, *_) = line_of("investment", here, preferred="de").chips
    assert dict(chip.query) == {"country": "FR,DE", "lang": "en"}


def test_a_chip_of_a_wave_has_its_sign(scene):
    (chip, *_) = line_of("map", scene(wave=("2",))).chips
    assert chip.words.startswith(SIGNS["2"])


def test_the_line_says_what_is_used_what_is_carried_and_what_is_whole(scene):
    shown = line_of("", scene(**FILTERS))
    used, marked, whole = shown.said("//nav/p")
    assert used.startswith("Shown:") and "Second wave" in used and "Clear all" in used
    assert marked.startswith("Only marked, no number changes:") and "France" in marked
    assert whole.startswith("Not limited by the filters:")


def test_a_picked_site_goes_with_the_reader_and_is_said_on_every_page(scene):
    here = scene(site="lumi-ai-factory", section="sites")
    shown = line_of("investment", here)
    assert shown.said("//nav/p") == ["Only marked, no number changes: LUMI AI Factory ×"]
    (chip,) = shown.chips
    assert dict(chip.query) == {"section": "sites"}
    elsewhere = Visit(PAGES["data"], scene(site="lumi-ai-factory", section="health"))
    (said,) = Markup(line(elsewhere)).said("//nav/p")
    assert said == "Limits nothing here: LUMI AI Factory ×"
    ways = {link.key: dict(link.query) for link in Markup(bar(elsewhere)).links if link.key}
    for path in PAGES:
        assert ways[f"to-{path or 'overview'}"]["site"] == "lumi-ai-factory", path


def test_escape_leads_to_the_view_without_what_a_picture_marks_and_to_nothing_else(scene):
    def released(path, **view):
        return line_of(path, scene(**view)).root.xpath("string(//nav/@data-released)")

    site = {"site": "lumi-ai-factory", "section": "sites"}
    assert released("investment", **site, **FILTERS) == (
        "./investment?wave=2&country=FR,DE&section=sites"
    )
    assert released("map", country=("FR",), wave=("2",)) == "./map?wave=2"
    assert released("investment", section="sites", **FILTERS) == ""
    assert released("data", site="lumi-ai-factory", section="health") == ""


@pytest.mark.parametrize("slug", EXHIBITS)
def test_a_picked_site_changes_no_number_and_no_sentence_that_does_not_name_it(scene, slug):
    exhibit = EXHIBITS[slug]
    for view in ({"country": ("FI",)}, {"country": ("FI",), "wave": ("1",)}):
        without, picked = scene(**view), scene(site="lumi-ai-factory", **view)
        rows = exhibit.rows(without)
        assert exhibit.rows(picked).astype(str).equals(rows.astype(str))
        said = exhibit.statement(rows, picked)
        assert said == exhibit.statement(rows, without) or "LUMI AI Factory" in said
        assert exhibit.filters(picked) == exhibit.filters(without)


@pytest.mark.parametrize("path", PAGES)
def test_without_a_filter_there_is_no_chip(scene, path):
    shown = line_of(path, scene(measure="sites", step="2", sort="wave"))
    assert shown.chips == []
    assert shown.said("//nav") == []


@pytest.mark.parametrize("path", OF_THEIR_OWN)
def test_the_stage_and_the_page_about_say_nothing_of_filters(scene, path):
    assert line_of(path, scene(**FILTERS)).chips == []


def texts_of(slug, here):
    """All that is written with an exhibit: file, workbook, picture, slide, embed."""
    exhibit = EXHIBITS[slug]
    rows = exhibit.rows(here)
    yield "\n".join(f"{a}: {b}" for a, b in lines(about(exhibit, rows, here), here))
    yield exhibit_json(exhibit, here).decode()
    yield metadata(exhibit, rows, here)["Copyright"]
    page, view = place_of(slug, here.view)
    around = Visit(page, replace(here, view=view), preferred="", is_embedded=True)
    yield document(exhibit, around)


@pytest.mark.parametrize(
    ("slug", "filters", "said"),
    [
        ("where", {"wave": ("2",)}, ["Wave", "Second wave"]),
        ("where", {"role": ("none",)}, ["Role of the state", "No site known"]),
        ("progress", {"country": ("FR",)}, ["Host state", "France"]),
        ("milestones", {"country": ("FR",), "kind": ("contract",)}, ["State named", "Contracts"]),
        ("money-by-site", {"side": "eu", "stage": ("contracted",)}, ["Who pays", "EU money"]),
    ],
)
def test_files_say_their_filters_in_words(scene, slug, filters, said):
    for text in texts_of(slug, scene(**filters)):
        assert [word for word in said if word not in text] == []


def test_a_file_names_no_code_in_what_it_says(scene):
    here = scene(wave=("2",), country=("FR",))
    exhibit = EXHIBITS["money-by-site"]
    found = dict(lines(about(exhibit, exhibit.rows(here), here), here))
    assert found["Filters"] == "Wave: Second wave; Host state: France"


def test_what_is_only_outlined_is_no_filter_of_a_file(scene):
    here = scene(country=("FR",))
    exhibit = EXHIBITS["where"]
    assert dict(lines(about(exhibit, exhibit.rows(here), here), here))["Filters"] == "none"


def test_slides_say_their_filters_at_their_foot(scene, tmp_path):
    path = tmp_path / "deck.pptx"
    path.write_bytes(deck([Told(EXHIBITS["where"], scene(wave=("2",)))], "Deck"))
    shapes = [shape for slide in Presentation(path).slides for shape in slide.shapes]
    found = [shape.text_frame.text for shape in shapes if shape.has_text_frame]
    assert any(text.startswith("Filters: Wave: Second wave. Facts known by") for text in found)
    assert "Second wave: 6 states host an AI Factory." in found


def test_without_a_filter_the_foot_says_none(scene):
    exhibit = EXHIBITS["where"]
    assert "Filters" not in metadata(exhibit, exhibit.rows(scene()), scene())["Copyright"]
