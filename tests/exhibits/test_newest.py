"""What is new: what is known to have happened, newest first."""

from dashboard.exhibits.newest import EXHIBIT, MOST


def titles(scene, **view):
    return list(EXHIBIT.rows(scene(**view))["title"])


def test_the_newest_stand_first(scene):
    days = list(EXHIBIT.rows(scene())["date"])
    assert len(days) == MOST and days == sorted(days, reverse=True)


def test_a_date_that_was_only_announced_is_no_news_when_it_is_past(scene):
    shown = scene()
    past = shown.snapshot.milestones
    announced = past[past["happened"] & (past["certainty"] == "planned")]
    assert (
        len(announced)
        and announced["day"].max() > past["day"][past["certainty"] == "confirmed"].min()
    )
    assert not set(announced["title"]) & set(titles(scene))


def test_a_day_shows_what_was_new_then(scene):
    rows = EXHIBIT.rows(scene(on="2025-03-12"))
    assert max(rows["date"]) <= "2025-03-12"
    said = EXHIBIT.sentence(rows, scene(on="2025-03-12")).replace("\u00a0", " ")
    assert said.startswith("12 March 2025: Six more AI Factories")


def test_before_anything_had_happened_it_says_so(scene):
    shown = scene(on="2021-07-13")
    rows = EXHIBIT.rows(shown)
    if rows.empty:
        assert "Nothing" in EXHIBIT.sentence(rows, shown)
    else:
        assert max(rows["date"]) <= "2021-07-13"
