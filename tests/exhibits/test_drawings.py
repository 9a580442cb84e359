"""What the drawings of exhibits say: every amount with its end, its place on the axis, its lead."""

from dataclasses import replace

import pytest

from dashboard.contents import PAGES
from dashboard.document.visit import Visit
from dashboard.drawing.about import Lead
from dashboard.drawing.ends import End, Inside
from dashboard.drawing.marks import Bar, Line, Sign, Words
from dashboard.drawing.typeface import PART, width_of_runs
from dashboard.drawing.widths import Width
from dashboard.exhibits import money_by_site, waves
from dashboard.exhibits.drawn import drawn
from dashboard.exhibits.registry import EXHIBITS

DRAWN = {slug: exhibit for slug, exhibit in EXHIBITS.items() if exhibit.drawing}
MAPS = ("where", "play", "state-map")
"""tests/drawing/test_map.py measures their names, which stand on land and have no rows."""
VIEWS = (
    {},
    {"on": "2024-01-24"},
    {"on": "2025-02-11"},
    {"on": "2025-03-12", "wave": ("2",)},
    {"measure": "head", "sort": "country"},
    {"country": ("SI",)},
    {"country": ("SE",)},
    {"country": ("DE", "HR", "SE", "IS")},
    {"country": ("PL",)},
    {"measure": "gdp"},
    {"side": "eu"},
    {"compare": ("wave-2", "wave-3")},
    {"compare": ("techeu-250bn", "investai-200bn")},
    {"compare": ("wave-1", "antennas")},
    {"compare": ("slaif", "aif-committed-2-6bn")},
)
every_drawing = pytest.mark.parametrize("slug", DRAWN)


def marks_of(exhibit, here, kind, width=Width.COLUMN):
    return [mark for mark in drawn(exhibit, here).drawings[width].marks if isinstance(mark, kind)]


def plain(text):
    return text.replace("\u00a0", " ")


@pytest.mark.parametrize("slug", [slug for slug in DRAWN if slug not in MAPS])
@pytest.mark.parametrize("lang", ["en", "de"])
@pytest.mark.parametrize("view", VIEWS)
def test_nothing_leaves_a_drawing_and_no_words_meet(slug, lang, view, scene):
    for width, drawing in drawn(DRAWN[slug], scene(lang=lang, **view)).drawings.items():
        boxes = [_box(mark, width.least) for mark in drawing.marks if isinstance(mark, Words)]
        for left, right, top in boxes:
            assert left >= -0.5 and right <= width.least + 0.5 and 0 <= top < drawing.height
        for place, (left, right, top) in enumerate(boxes):
            for other_left, other_right, other_top in boxes[place + 1 :]:
                beside = right <= other_left + 0.5 or other_right <= left + 0.5
                assert beside or abs(top - other_top) >= 14, (width, left, right, top)
        for bar in (m for m in drawing.marks if isinstance(m, Bar) and m.words):
            assert bar.height >= 12, (width, bar.words)


@pytest.mark.parametrize("slug", [slug for slug in DRAWN if slug not in MAPS])
@pytest.mark.parametrize("lang", ["en", "de"])
def test_no_upright_line_goes_through_words(slug, lang, scene):
    """A grid is pale and may; the line of a day, of a wave or of an amount may not."""
    for width, drawing in drawn(DRAWN[slug], scene(lang=lang)).drawings.items():
        lines = [m for m in drawing.marks if isinstance(m, Line) and m.x == m.to]
        for said in (m for m in drawing.marks if isinstance(m, Words) and m.runs):
            left, right, top = _box(said, width.least)
            right = min(right, left + width_of_runs(said.runs))
            through = [
                line
                for line in lines
                if line.colour != "grid"
                and left + 1 < line.x.at(width.least) < right - 1
                and line.y < top + 16 * said.lines - 4
                and top + 4 < line.to_y
            ]
            assert not through, (width, said.text)


def _box(mark, width):
    """Left, right and top of words; where they are cut or broken, of the room they have."""
    if mark.to:
        return mark.x.at(width), mark.to.at(width), mark.y
    long = width_of_runs(mark.runs)
    left = mark.x.at(width) - PART[mark.anchor] * long
    return left, left + long, mark.y


@every_drawing
def test_the_same_picture_has_the_same_marks_in_both_looks(slug, scene):
    here = scene()
    assert (
        drawn(DRAWN[slug], here).drawings
        == drawn(DRAWN[slug], replace(here, theme="dark")).drawings
    )


@every_drawing
def test_every_drawing_names_itself_and_says_its_table_aloud(slug, scene):
    parts = drawn(DRAWN[slug], scene())
    for drawing in parts.drawings.values():
        assert (drawing.slug, drawing.title) == (slug, parts.question)
        assert drawing.description == parts.alternative


def test_a_wave_has_a_bar_that_ends_as_its_amount_is_worded(scene):
    bars = marks_of(waves.EXHIBIT, scene(), Bar)
    of = {bar.about.code: bar for bar in bars if bar.about.code and bar.inside is Inside.SOLID}
    assert {code: bar.end for code, bar in of.items()} == {
        "1": End.EXACT,
        "2": End.ABOUT,
        "3": End.OVER,
        "antennas": End.ABOUT,
    }
    lengths = {code: bar.to.at(440) - bar.x.at(440) for code, bar in of.items()}
    assert lengths["2"] / lengths["1"] == pytest.approx(485 / 1500)
    assert lengths["3"] / lengths["1"] == pytest.approx(500 / 1500)
    assert {bar.colour for bar in of.values()} == {f"wave-{code}" for code in of}


def test_what_the_states_match_is_our_arithmetic_and_drawn_as_such(scene):
    (ours,) = [
        bar
        for bar in marks_of(waves.EXHIBIT, scene(), Bar)
        if bar.inside is Inside.COMPUTED and bar.about.code
    ]
    assert plain(ours.about.said.title) == "Antennas: about €110 million"
    assert ours.x.at(440) == pytest.approx(55 / 1500 * 438)


def test_a_wave_says_its_source_and_leads_to_itself_and_back(scene):
    here = scene()
    bar = next(bar for bar in marks_of(waves.EXHIBIT, here, Bar) if bar.about.code == "2")
    assert plain(bar.about.said.title) == "Second wave: about €485 million"
    assert plain(bar.about.said.source) == "European Commission, 12 March 2025 · official"
    assert bar.about.leads_to == Lead(None, (("wave", ("2",)),))
    drawn = [b for b in marks_of(waves.EXHIBIT, scene(wave=("2",)), Bar) if b.about.code]
    leads = {b.about.code: b.about.leads_to for b in drawn if b.about.leads_to}
    assert leads["2"] == Lead(None, (("wave", ()),)) and leads["1"] == Lead(
        None, (("wave", ("1",)),)
    )
    assert {b.about.code for b in drawn if b.share == 1} == {"2"} != {b.about.code for b in drawn}
    signs = marks_of(waves.EXHIBIT, scene(wave=("2",)), Sign)
    assert [s.about.code for s in signs if s.share == 1] == ["2"] and len(signs) == 4


def test_the_signs_of_other_factories_than_the_picked_one_fade_beside_their_machines(scene):
    exhibit = EXHIBITS["machines"]
    signs = marks_of(exhibit, scene(site="jaif"), Sign, Width.WIDE)
    assert [s.about.code for s in signs if s.share == 1] == ["jaif"] and len(signs) > 10
    names = [w for w in marks_of(exhibit, scene(), Words, Width.WIDE) if w.about.code == "jaif"]
    assert Lead(None, (("site", "jaif"),)) in [w.about.leads_to for w in names]


def test_every_wave_has_its_sign_and_its_states(scene):
    signs = marks_of(waves.EXHIBIT, scene(), Sign)
    assert [sign.colour for sign in signs] == ["wave-1", "wave-2", "wave-3", "ink"]
    texts = [plain(mark.text) for mark in marks_of(waves.EXHIBIT, scene(), Words)]
    assert "Austria, Bulgaria, France, Germany, Poland and Slovenia" in texts


def test_a_lead_changes_its_parts_and_keeps_all_others(scene):
    here = scene(country=("SI",), lang="de")
    lead = Lead("investment", (("wave", ("2",)),))
    assert Visit(PAGES["map"], here).led_by(lead) == "./investment?wave=2&country=SI&lang=de"
    embedded = Visit(PAGES["map"], here, is_embedded=True)
    assert embedded.led_by(Lead()) == "../map?country=SI&lang=de"
    assert Visit(PAGES[""], here).led_by(Lead()) == "./?country=SI&lang=de"


def bars_of_site(name, here, width=Width.WIDE):
    names = {
        mark.about.code: plain(mark.text)
        for mark in marks_of(money_by_site.EXHIBIT, here, Words, width)
        if mark.about.kind == "site"
    }
    return [
        bar
        for bar in marks_of(money_by_site.EXHIBIT, here, Bar, width)
        if names.get(bar.about.code) == name
    ]


@pytest.mark.parametrize("width", [Width.NARROW, Width.WIDE])
def test_a_site_is_split_by_who_pays_and_ends_as_its_total_is_worded(width, scene):
    eu, states = bars_of_site("IT4LIA AI Factory", scene(), width)
    assert (eu.colour, states.colour) == ("eu", "states")
    assert (eu.end, states.end) == (End.EXACT, End.ABOUT)
    assert eu.to == states.x.beside(-2)
    least = width.least
    halves = [bar.to.at(least) - bar.x.at(least) for bar in (eu, states)]
    assert halves[0] + 2 == pytest.approx(halves[1])


def test_what_nobody_broke_down_is_grey_with_an_outline(scene):
    (lumi,) = bars_of_site("LUMI AI Factory", scene())
    assert (lumi.inside, lumi.end) == (Inside.UNDIVIDED, End.ABOUT)
    *_, left = bars_of_site("Luxembourg AI Factory (MeluXina-AI)", scene())
    assert left.inside is Inside.UNDIVIDED


def test_a_site_without_an_amount_is_drawn_and_has_no_length(scene):
    (sweden,) = bars_of_site("Sweden AI Factory", scene())
    assert sweden.inside is Inside.UNPUBLISHED and plain(sweden.words) == "not published"
    assert sweden.to.share == sweden.x.share


@pytest.mark.parametrize("width", [Width.NARROW, Width.WIDE])
def test_the_columns_of_money_are_bars_on_a_flat_page(width, scene):
    """Sites without a total in euro have no length, the others stand at it, ended as worded."""
    exhibit, here = EXHIBITS["money-columns"], scene()
    bars = {bar.about.code: bar for bar in marks_of(exhibit, here, Bar, width) if bar.about.code}
    rows = {row["site_id"]: row for row in exhibit.rows(here).to_dict("records")}
    assert bars.keys() == rows.keys()
    hidden = {code for code, bar in bars.items() if bar.inside is Inside.UNPUBLISHED}
    assert hidden == {code for code, row in rows.items() if not row["money"].in_euro}
    lumi, slaif = (bars[code] for code in ("lumi-ai-factory", "slaif"))
    assert (lumi.end, slaif.end) == (End.ABOUT, End.EXACT)
    lengths = [bar.to.at(width.least) - bar.x.at(width.least) for bar in (slaif, lumi)]
    assert lengths[0] / lengths[1] == pytest.approx(135 / 600)
    assert slaif.colour == "wave-2" and "135" in slaif.about.said.title
    assert exhibit.note(here) and not exhibit.note_of_drawing(here)


def test_of_one_side_there_is_one_bar(scene):
    bars = bars_of_site("IT4LIA AI Factory", scene(side="national"))
    assert [bar.colour for bar in bars] == ["states"]


def test_the_name_of_a_site_says_what_is_known_and_leads_to_its_row_open(scene):
    found = marks_of(money_by_site.EXHIBIT, scene(), Words, Width.WIDE)
    lumi = next(mark for mark in found if mark.text == "LUMI AI Factory")
    assert lumi.about.leads_to.page == "investment"
    assert dict(lumi.about.leads_to.changes)["site"] == "lumi-ai-factory"
    assert plain(lumi.about.said.title) == "LUMI AI Factory: about €600 million"
    assert "also published" in lumi.about.said.sentence


def test_a_wave_is_split_and_held_against_its_own_amount(scene):
    exhibit, here = EXHIBITS["money-by-wave"], scene(wave=("3",))
    bars = [bar for bar in marks_of(exhibit, here, Bar, Width.WIDE) if bar.about.kind == "wave"]
    assert [bar.colour for bar in bars] == ["eu", "states", "undivided"]
    assert bars[-1].end is End.ABOUT
    lines = [line for line in marks_of(exhibit, here, Line, Width.WIDE) if line.colour == "ink"]
    own = next(line for line in lines if line.y > 30)
    end = bars[-1].to.at(700)
    assert own.x.at(700) / end == pytest.approx(500 / 572)


def test_a_wave_is_not_held_against_its_own_amount_where_states_are_left_out(scene):
    exhibit, here = EXHIBITS["money-by-wave"], scene(wave=("3",), country=("PL",))
    assert all(line.colour != "ink" for line in marks_of(exhibit, here, Line, Width.WIDE))


@pytest.mark.parametrize(("measure", "unit"), [("", "million"), ("head", "per inhabitant")])
def test_bars_of_states_follow_the_unit_and_end_as_the_words_say(measure, unit, scene):
    exhibit, here = EXHIBITS["money-by-state"], scene(measure=measure)
    texts = marks_of(exhibit, here, Words, Width.WIDE)
    bars = {bar.about.code: bar for bar in marks_of(exhibit, here, Bar, Width.WIDE)}
    for row, said in zip(
        (mark for mark in texts if mark.about.kind == "state"),
        (mark for mark in texts if mark.x.share > 0.7 and mark.to),
        strict=True,
    ):
        bar = bars[row.about.code]
        assert (bar.inside is Inside.UNPUBLISHED) == (said.text == "")
        assert said.text == "" or unit in plain(said.text)
        assert plain(said.text).startswith("about") == (bar.end is End.ABOUT)


def test_a_state_with_a_base_of_its_own_is_pale_and_so_is_its_key(scene):
    bars = marks_of(EXHIBITS["money-by-state"], scene(measure="head"), Bar, Width.WIDE)
    pale = {bar.about.code for bar in bars if bar.share < 1}
    assert pale == {"", "IS", "RS"}
    assert all(bar.share == 1 for bar in marks_of(EXHIBITS["money-by-state"], scene(), Bar))


def test_a_state_stands_among_the_ranked_at_its_value(scene):
    """Luxembourg: 126 million over 691,000 inhabitants; 63.23 for Slovenia (test_countries)."""
    exhibit, here = EXHIBITS["state-rank"], scene(country=("SI",))
    bars = {bar.about.code: bar for bar in marks_of(exhibit, here, Bar)}
    assert len(bars) == 16 and bars["SE"].inside is Inside.UNPUBLISHED
    long = {code: bar.to.at(440) - bar.x.at(440) for code, bar in bars.items()}
    numbers = {mark.y: mark.text for mark in marks_of(exhibit, here, Words)}
    assert long["SI"] / long["LU"] == pytest.approx(63.2319 / 182.34, rel=0.01)
    assert "€63.23" in numbers.values() and "about €106.14" in numbers.values()
    assert [bar.colour for code, bar in bars.items() if code != "SI"] == ["quiet"] * 15
    assert bars["SI"].colour == "eu"


def test_a_state_that_is_not_published_stands_last_in_a_box_with_the_words(scene):
    exhibit, here = EXHIBITS["state-rank"], scene(country=("SE",))
    last = marks_of(exhibit, here, Bar)[-1]
    assert (last.about.code, last.inside, last.words) == ("SE", Inside.UNPUBLISHED, "not published")
