"""Stories: the default one, and those of a link."""

from dashboard.document.stage import left_out
from dashboard.exhibits.registry import EXHIBITS
from dashboard.story import MOST_STEPS, Step, default_story, read_story, story_text
from dashboard.view import View, limits_of


def test_the_default_story_names_exhibits_that_there_are():
    story = default_story(EXHIBITS)
    assert len(story) >= 5
    assert {step.slug for step in story} <= set(EXHIBITS)
    assert default_story(["waves", "where"]) == (Step("where"), Step("waves"))
    assert default_story([]) == ()


def test_a_story_of_a_link_comes_back_as_it_was(dataset):
    story = (Step("where", {"measure": "wave", "on": "2025-03-12"}), Step("scale"), Step("where"))
    text = story_text(story)
    assert text == "where.measure:wave.on:2025-03-12~scale~where"
    assert read_story(text, EXHIBITS, limits_of(dataset)) == story


def test_what_is_wrong_in_a_story_is_left_out(dataset):
    limits = limits_of(dataset)
    text = "where.measure:<b>.wave:2.lang:de.story:x~nonsense~~.~scale:x~scale.on:tomorrow"
    assert read_story(text, EXHIBITS, limits) == (Step("where", {"wave": "2"}), Step("scale"))
    assert len(read_story("~".join(["where"] * 99), EXHIBITS, limits)) == MOST_STEPS


def test_a_step_changes_the_view_of_the_reader_and_nothing_else(dataset):
    view = Step("where", {"wave": "2"}).view(View(country=("SI",), lang="de"), limits_of(dataset))
    assert view == View(country=("SI",), wave=("2",), lang="de")


def test_a_story_that_is_too_long_says_so_on_the_stage_and_takes_no_more(shown):
    long = "~".join(["where"] * (MOST_STEPS + 2))
    assert left_out(shown(story=long, lang="de")).startswith("Weggelassene Folien")
    assert left_out(shown(story="where~scale")) == left_out(shown()) == ""
