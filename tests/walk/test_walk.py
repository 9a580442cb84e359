"""Readers who follow links and send forms at random: no error, no other part of the link changed
than the one clicked, and always the screen that a stranger sees who opens the same link.
"""

import os
from functools import cache

from hypothesis import HealthCheck, Phase, settings
from hypothesis import strategies as some
from hypothesis.stateful import RuleBasedStateMachine, initialize, rule, run_state_machine_as_test
from support.markup import Field
from tests.walk.reader import Place, Reader, place
from tests.walk.touches import touched_by

from dashboard.contents import PAGES
from dashboard.data import current_dataset
from dashboard.document.asked import asked
from dashboard.document.visit import unfolded_in
from dashboard.view import PARTS, from_query, limits_of

STEPS = int(os.environ.get("WALK_STEPS", "300"))
MOST_STEPS, USUAL_STEPS = 40, 25
"""Of one reader."""
CHANCE = some.randoms(use_true_random=True)
HOSTILE = "\"'><script>alert(1)</script>"

STARTS = [
    *(place(page) for page in PAGES),
    place("map", "country=SI&wave=2&on=2025-03-12"),
    place("map", "measure=sites&show=columns,links&lang=de"),
    place("timeline", "kind=contract&country=DE&step=1"),
    place("timeline", "since=2021-07-13&until=2024-12-31"),
    place("investment", "compare=wave-1,jaif&side=eu&stage=contracted"),
    place("investment", "on=2024-12-10&section=sites&sort=wave&measure=gdp"),
    place("investment", "section=sites&site=lumi-ai-factory"),
    place("news", "changed_since=2024-12-10&country=SI&site=slaif"),
    place("countries", "country=DE"),
    place("countries", "country=DE,SI,FR"),
    place("data", "table=figures&rows=search:wave;measure:total,eu;sort:-amount_low&page=2"),
    place("data", "section=changes&changed_since=2024-12-10&changed_until=2025-03-12"),
    place("data", "section=method&chapter=3"),
    place("data", "section=health&open=not-known.table"),
    place("present", "story=where.measure:wave~two-bars&slide=2"),
]


@cache
def stranger(link: Place) -> tuple[str, ...]:
    """What a fresh session shows at a link."""
    return Reader(link).seen


def meaning(link: Place) -> dict[str, object]:
    """The parts of the view and of the screen that a link asks for."""
    query = asked(link.query)
    view, _ = from_query(query, limits_of(current_dataset()), place=link.page)
    return {**{name: getattr(view, name) for name in PARTS}, **unfolded_in(query)}


def changed(before: Place, after: Place) -> set[str]:
    then, now = meaning(before), meaning(after)
    return {name for name in {*then, *now} if then.get(name) != now.get(name)}


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
        assert not self.reader.errors, f"{told}\n{self.reader.errors}"
        assert not self.reader.kept, f"{told}\n{self.reader.kept}"
        seen, fresh = self.reader.seen, stranger(self.reader.place)
        different = [pair for pair in zip(seen, fresh) if pair[0] != pair[1]]
        assert seen == fresh, f"{told}\n{len(seen)} {len(fresh)} {different[:2]}"
        assert self.reader.page.words.count("alert(1)") == self.reader.page.text.count("alert(1)")

    def only_the_clicked_part_changed(self, key, before):
        found = changed(before, self.reader.place)
        assert found <= touched_by(key), "\n".join([*self.told, f"{key} changed: {found}"])

    def tell(self, what, restarted):
        """What is done next; the process may die before."""
        self.told.append(what + (" (restarted)" if restarted else ""))
        if restarted:
            self.reader.restart_process()

    def follow(self, chance, *, restarted=False):
        """One of the links: first of what kind, so that a list of forty states is one kind."""
        kinds = {}
        for link in self.reader.ways:
            kinds.setdefault((link.key.partition("-")[0], link.classes[:1]), []).append(link)
        link = chance.choice(chance.choice(list(kinds.values())))
        self.tell(f"follow {link.key or link.words} {link.address}", restarted)
        before = self.reader.place
        self.reader.follow(link)
        self.look()
        self.only_the_clicked_part_changed(link.key, before)
        self.is_chosen_where_it_was_not(link)

    def is_chosen_where_it_was_not(self, link):
        """What was chosen is let go of or stays, what was not chosen is now."""
        now = [found for found in self.reader.page.links if found.key and found.key == link.key]
        alone = len(now) == 1 and "chip" not in link.classes
        if alone and link.key.startswith(("wave-", "country-", "lang-", "on-", "section-", "to-")):
            assert now[0].is_chosen or link.is_chosen, "\n".join(self.told)

    @rule(chance=CHANCE, restarted=some.booleans())
    def follow_a_link(self, chance, restarted):
        self.follow(chance, restarted=restarted)

    @rule(chance=CHANCE)
    def follow_another(self, chance):
        self.follow(chance)

    @rule(chance=CHANCE)
    def follow_one_more(self, chance):
        self.follow(chance)

    @rule(chance=CHANCE, restarted=some.booleans())
    def send_a_form(self, chance, restarted):
        form = chance.choice(self.reader.page.forms)
        field = chance.choice(form.shown)
        text = value(field, chance)
        self.tell(f"send {form.key} {field.name}={text}", restarted)
        before = self.reader.place
        self.reader.send(form, {field: text})
        self.look()
        self.only_the_clicked_part_changed(form.key, before)

    @rule()
    def switch_language(self):
        (other,) = (
            link
            for link in self.reader.page.links
            if link.key.startswith("lang-") and not link.is_chosen
        )
        before = self.reader.place
        self.tell(other.key, False)
        self.reader.follow(other)
        self.look()
        self.only_the_clicked_part_changed("lang", before)

    @rule(steps=some.sampled_from([-1, -1, -2, 1]), restarted=some.booleans())
    def travel(self, steps, restarted):
        self.tell(f"travel {steps}", restarted)
        if self.reader.travel(steps):
            self.look()

    @rule()
    def reload(self):
        self.tell("reload", False)
        self.reader.reload()
        self.look()


def value(field: Field, chance) -> str | None:
    """Something that a reader may put into a field."""
    if field.kind == "select":
        return chance.choice(field.values)
    if field.kind == "checkbox":
        return None if field.held else field.values[0]
    if field.kind == "date":
        return chance.choice(["", *field.values, "2025-03-12", "2024-12-10"])
    return chance.choice(["", "jülich", "wave 2", "a;b:c, d%", "a__b {state}", HOSTILE])


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
