"""The line on what a page is limited to, and files that say it in words."""

import re
from html import unescape
from urllib.parse import parse_qs

import pytest
from pptx import Presentation

from dashboard.contents import PAGES
from dashboard.exhibits.registry import EXHIBITS
from dashboard.export.about import about, lines
from dashboard.export.pictures import metadata
from dashboard.export.slides import Told, deck
from dashboard.export.table_export import exhibit_json
from dashboard.filtered import filtered, markup
from dashboard.server.embeds import embed_html
from dashboard.view import from_query, limits_of

FILTERS = {"wave": ("2",), "country": ("FR", "DE")}


def words(choices):
    return [choice.words for choice in choices]


def test_the_overview_says_which_filters_it_uses_and_which_it_carries(scene):
    found = filtered(PAGES[""], scene(**FILTERS))
    assert words(found.used) == ["Second wave"]
    assert words(found.carried) == ["France", "Germany"]
    assert [item.slug for item in found.whole] == ["standing", "scale"]


def test_a_page_says_only_of_its_own_exhibits_what_limits_them(scene):
    here = scene(kind=("contract",), **FILTERS)
    timeline = filtered(PAGES["timeline"], here)
    assert words(timeline.used) == ["Second wave", "France", "Germany", "Contracts"]
    assert [item.slug for item in timeline.whole] == ["growth", "play"]
    assert words(filtered(PAGES["investment"], here).carried) == ["Contracts"]
    assert words(filtered(PAGES["data"], here).used) == []  # the explorer shows whole tables
    health = scene(section="health", **FILTERS)
    assert words(filtered(PAGES["data"], health).used) == ["Second wave", "France", "Germany"]


def test_the_kind_of_evidence_limits_the_list_of_sources_alone(scene):
    assert words(filtered(PAGES["data"], scene(tier="press", section="sources")).used) == ["press"]
    assert words(filtered(PAGES["data"], scene(tier="press")).carried) == ["press"]


def test_a_day_is_said_and_let_go_of_like_a_filter(scene):
    found = filtered(PAGES[""], scene(on="2025-03-12"))
    assert words(found.used) == ["12 March 2025"]
    assert found.whole == ()


def links_of(text):
    found = re.findall(r'<a class="chip" href="(\?[^"]*)"[^>]*>(.*?)</a>', text)
    return {re.sub("<.*?>", "", words).replace("×", "").strip(): unescape(a) for a, words in found}


def test_each_link_takes_one_filter_away_and_keeps_the_rest(scene):
    here = scene(on="2025-03-12", sort="wave", stage=("contracted",), **FILTERS)
    links = links_of(markup(PAGES["investment"], here))
    limits = limits_of(here.dataset)
    for name, address in links.items():
        codes = {key: values[0] for key, values in parse_qs(address[1:]).items()}
        view, dropped = from_query(codes, limits)
        changed = {key for key in vars(view) if getattr(view, key) != getattr(here.view, key)}
        assert not dropped
        assert len(changed) == 1 or name == "Clear all"
        assert view.sort == "wave"
    assert set(links) == {
        "12 March 2025",
        "Second wave",
        "France",
        "Germany",
        "Signed contracts and grants",
        "Clear all",
    }
    assert "country=DE&" in links["France"]
    assert links["Clear all"] == "?sort=wave&lang=en"


@pytest.mark.parametrize("path", PAGES)
def test_without_a_filter_there_is_no_line(scene, path):
    assert markup(PAGES[path], scene(measure="sites", step="2", sort="wave")) == ""


def texts_of(slug, here):
    """All that is written with an exhibit: file, workbook, picture, slide, embed."""
    exhibit = EXHIBITS[slug]
    rows = exhibit.rows(here)
    yield "\n".join(f"{a}: {b}" for a, b in lines(about(exhibit, rows, here), here))
    yield exhibit_json(exhibit, here).decode()
    yield metadata(exhibit, rows, here)["Copyright"]
    yield embed_html(exhibit, here)


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
