"""Readers who click at random: no error, no other filter than the one clicked, and always the
screen that a stranger sees who opens the same link.
"""

import os
from functools import cache

from hypothesis import HealthCheck, Phase, settings
from hypothesis import strategies as some
from hypothesis.stateful import RuleBasedStateMachine, initialize, rule, run_state_machine_as_test
from tests.walk.reader import Place, Reader, Widget, place
from tests.walk.touches import HOLDS, touched_by

from dashboard.contents import PAGES

STEPS = int(os.environ.get("WALK_STEPS", "300"))
MOST_STEPS, USUAL_STEPS = 40, 25
"""Of one reader."""
CHANCE = some.randoms(use_true_random=True)

STARTS = [
    *(place(page) for page in PAGES),
    place("map", "country=SI&wave=2&on=2025-03-12"),
    place("map", "measure=sites&show=columns,links&lang=de"),
    place("timeline", "kind=contract&country=DE&step=1"),
    place("timeline", "since=2021-07-13&until=2024-12-31"),
    place("investment", "compare=wave-1,jaif&side=eu&stage=contracted"),
    place("investment", "on=2024-12-10&sort=wave&measure=gdp"),
    place("countries", "country=DE"),
    place("countries", "country=DE,SI,FR"),
    place("data", "table=figures&rows=search:wave;measure:total,eu;sort:-amount_low"),
    place("data", "section=changes&since=2024-12-10&until=2025-03-12"),
    place("data", "section=method&chapter=3"),
    place("data", "section=health"),
    place("present", "story=where.measure:wave~two-bars&slide=2"),
]


@cache
def stranger(link: Place) -> tuple[str, ...]:
    """What a fresh session shows at a link."""
    return Reader(link).seen


def stem(widget: Widget) -> str:
    """The key without what changes with the words."""
    return widget.key.rpartition("-")[0]


class Count:
    steps = 0


class Walk(RuleBasedStateMachine):
    """Each rule is an act of a reader; `told` is the walk so far."""

    @initialize(start=some.sampled_from(STARTS))
    def arrive(self, start):
        self.told = [f"open {start}"]
        self.reader = Reader(start)
        self.look()

    def look(self):
        Count.steps += 1
        told = "\n".join([*self.told, f"-> {self.reader.place}"])
        assert not self.reader.errors, told
        seen, fresh = self.reader.seen, stranger(self.reader.place)
        different = [pair for pair in zip(seen, fresh) if pair[0] != pair[1]]
        assert seen == fresh, f"{told}\n{len(seen)} {len(fresh)} {different[:2]}"

    def act(self, chance, *, restarted=False):
        """A click on one of the controls, with one of the values that it may get."""
        widget = chance.choice(self.reader.widgets)
        value = self.value(widget, chance)
        self.told.append(f"click {widget.key} {value}" + (" (restarted)" if restarted else ""))
        before, place_before = self.reader.held.get(widget.id), self.reader.place
        self.reader.click(widget, value)
        self.look()
        self.only_the_clicked_part_changed(widget, place_before)
        if value != before and widget.key.startswith(HOLDS):
            self.holds(widget, value)

    def value(self, widget, chance):
        held = self.reader.held.get(widget.id)
        if widget.kind == "button":
            return True
        if widget.kind == "checkbox":
            return not held
        if widget.kind == "text_input":
            return chance.choice(["", "jülich", "wave 2", "a;b:c, d%"])
        if not widget.options:
            return held
        chosen = chance.choice(widget.options)
        if widget.several:
            rest = [word for word in held if word != chosen]
            kept = rest if chosen in held else [*held, chosen]
            return kept if "compared" not in widget.key else kept[-4:]
        if widget.clearable and held and chance.random() < 0.2:
            return [] if widget.kind == "button_group" else None
        return chosen if widget.kind == "selectbox" else [chosen]

    def only_the_clicked_part_changed(self, widget, before):
        now, then = self.reader.place.parameters, before.parameters
        changed = {name for name in {*now, *then} if now.get(name, "") != then.get(name, "")}
        assert changed <= touched_by(widget.key), "\n".join([*self.told, f"changed: {changed}"])
        assert self.reader.place.page == before.page

    def holds(self, widget, value):
        """The control shows what was clicked, in whatever language the page is now."""
        now = [found for found in self.reader.widgets if stem(found) == stem(widget)]
        if now and len(now[0].options) == len(widget.options):
            held = self.reader.held.get(now[0].id)
            assert places(now[0], held) == places(widget, value), "\n".join(self.told)

    @rule(chance=CHANCE)
    def click(self, chance):
        self.act(chance)

    @rule(chance=CHANCE)
    def click_again(self, chance):
        self.act(chance)

    @rule(chance=CHANCE)
    def click_once_more(self, chance):
        self.act(chance)

    @rule(chance=CHANCE)
    def click_after_a_restart(self, chance):
        self.reader.restart_process()
        self.act(chance, restarted=True)

    @rule()
    def switch_language(self):
        lang = self.reader.widget("filter-lang")
        other = next(word for word in lang.options if [word] != self.reader.held[lang.id])
        self.told.append(f"language {other}")
        before = self.reader.place
        self.reader.click(lang, [other])
        self.look()
        self.only_the_clicked_part_changed(lang, before)

    @rule(chance=CHANCE)
    def go_to_a_page(self, chance):
        link = chance.choice(self.reader.links)
        self.told.append(f"page {link.proto.page}")
        self.reader.follow(link)
        self.look()

    @rule(steps=some.sampled_from([-1, -1, -2, 1]), restarted=some.booleans())
    def travel(self, steps, restarted):
        self.told.append(f"travel {steps} {restarted}")
        if restarted:
            self.reader.restart_process()
        if self.reader.travel(steps):
            self.look()

    @rule()
    def reload(self):
        self.told.append("reload")
        self.reader.reload()
        self.look()

    @rule(state=some.sampled_from(["DEU", "SVN", "CHE", "MLT", "XXX"]), restarted=some.booleans())
    def pick_on_the_map(self, state, restarted):
        if maps := self.reader.maps:
            self.told.append(f"pick {state} {restarted}")
            if restarted:
                self.reader.restart_process()
            self.reader.pick(maps[0], state)
            self.look()


def places(widget: Widget, value) -> set[int]:
    """Positions of the chosen words among the options."""
    words = value if isinstance(value, list) else [value]
    return {widget.options.index(word) for word in words if word in widget.options}


def test_any_walk_of_clicks_shows_what_a_stranger_sees_at_its_link(record_property, capsys):
    run_state_machine_as_test(
        Walk,
        settings=settings(
            max_examples=STEPS // USUAL_STEPS + 1,
            stateful_step_count=MOST_STEPS,
            deadline=None,
            derandomize=True,
            database=None,
            phases=[Phase.generate],
            suppress_health_check=list(HealthCheck),
        ),
    )
    record_property("steps of the walk", Count.steps)
    with capsys.disabled():
        print(f"\n{Count.steps} steps, {stranger.cache_info().currsize} links, no difference")
