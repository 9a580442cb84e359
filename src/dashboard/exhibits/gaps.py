"""Gaps: for each question of substance, of whom or what the answer is known and of whom not.

Every count is read off the table of the exhibit that answers the question, so the two agree.
"""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace

import pandas as pd

from dashboard.codes.milestones import CERTAINTY_NAMES
from dashboard.codes.waves import WAVE_NAMES
from dashboard.exhibits import (
    disagreements,
    milestones,
    money_by_site,
    money_by_wave,
    progress,
)
from dashboard.exhibits.exhibit import Rows, Scene
from dashboard.exhibits.money_asked import sites_shown
from dashboard.facts.sectors import sectors

FACTORIES, ANTENNAS, SITES, WAVES = "factories", "antennas", "sites", "waves"
MILESTONES, AMOUNTS = "milestones", "amounts"

EVIDENCE = (MILESTONES, AMOUNTS)
"""What is published but rests on thin or contradicting evidence; the rest is about sites."""


@dataclass(frozen=True)
class Gap:
    """A question by its code, the kind of things it is asked of, the names of those with and
    without a known answer in the reader's language, and the documents behind all of them.
    """

    question: str
    asked: str
    known: tuple[str, ...]
    missing: tuple[str, ...]
    sources: tuple[str, ...]

    @property
    def all(self) -> int:
        """Of how many the question is asked."""
        return len(self.known) + len(self.missing)


def gaps(scene: Scene) -> tuple[Gap, ...]:
    """Gaps of the sites that the view's waves and states leave, money first, then the evidence;
    none where no site is left.
    """
    found = tuple(gap for gap in (*_money(scene), *_steps(scene), *_sites(scene)) if gap.all)
    if not found:
        return ()
    return (*found, *(gap for gap in (_milestones(scene), _amounts(scene)) if gap.all))


def _gap(
    question: str, asked: str, names: Iterable[str], known: Iterable[bool], sources: Iterable[tuple]
) -> Gap:
    pairs = tuple(zip(names, known, strict=True))
    return Gap(
        question=question,
        asked=asked,
        known=tuple(name for name, is_known in pairs if is_known),
        missing=tuple(name for name, is_known in pairs if not is_known),
        sources=tuple(dict.fromkeys(source for found in sources for source in found if source)),
    )


def _money(scene: Scene) -> Iterator[Gap]:
    """Totals, and totals split between the EU and the states; then the waves' own EU money.

    A split is known where both parts fit and a source prints at least one of them: the other is
    then what it leaves. Two halves that we computed are no published split.
    """
    rows = money_by_site.rows(scene)
    sides = {name: _of_side(scene, name) for name in ("eu", "national")}
    split = set.intersection(*(_counted(found) for found in sides.values()))
    split &= _printed(sides["eu"]) | _printed(sides["national"])
    antennas = [w.code for w in scene.snapshot.wave_by_code.values() if w.kind == "antenna"]
    for asked in (FACTORIES, ANTENNAS):
        own = rows[rows["wave"].isin(antennas) == (asked == ANTENNAS)]
        in_euro = [amount.in_euro for amount in own["money"]]
        named = [_named(row, scene) for row in own.to_dict("records")]
        yield _gap("total", asked, named, in_euro, own["sources"])
        tables = (rows, *sides.values())
        behind = pd.concat([table["sources"][table["site"].isin(own["site"])] for table in tables])
        yield _gap("split", asked, _facts(own["site"], scene), own["site"].isin(split), behind)
    if not scene.view.country:
        yield _waves(scene)


def _of_side(scene: Scene, side: str) -> Rows:
    return money_by_site.rows(replace(scene, view=scene.view.changed(side=side)))


def _counted(rows: Rows) -> set[str]:
    """Sites whose part fits their total and may be added."""
    return set(rows["site"][rows["counted"] == money_by_site.YES])


def _printed(rows: Rows) -> set[str]:
    """Sites whose part stands in a source, not only in our arithmetic."""
    return {row["site"] for row in rows.to_dict("records") if row["money"].basis == "published"}


def _facts(texts: Iterable[str], scene: Scene) -> list[str]:
    return [scene.language.fact(text) for text in texts]


def _named(row: dict, scene: Scene) -> str:
    """A site; with its amount where that is published in another currency."""
    language, money = scene.language, row["money"]
    name = language.fact(row["site"])
    if money.in_euro or not money.is_published:
        return name
    return language.say("{name} ({money})", name=name, money=language.money(money))


def _waves(scene: Scene) -> Gap:
    """Waves whose own EU money an official text prints; our halves do not count."""
    rows = money_by_wave.rows(scene)
    known = [amount.is_published for amount in rows["of_wave_eu"]]
    names = [scene.language.say(WAVE_NAMES[wave]) for wave in rows["wave"]]
    return _gap("wave_eu", WAVES, names, known, rows["sources"])


def _steps(scene: Scene) -> Iterator[Gap]:
    """Contract and operation, as the lines of the AI Factories show them."""
    rows = progress.rows(scene)
    names = _facts(rows["site"], scene)
    for step in ("contract_signed", "operational"):
        yield _gap(step, FACTORIES, names, rows[step].notna(), rows["sources"])


def _sites(scene: Scene) -> Iterator[Gap]:
    """Places, and sectors that the sites name."""
    chosen = sites_shown(scene)
    names = _facts((site.name for site in chosen), scene)
    cited = [(site.source_id,) for site in chosen]
    placed = [site.is_placed for site in chosen]
    yield _gap("place", SITES, names, placed, cited)
    own = {site.site_id for site in chosen}
    found = [item for item in sectors(scene.snapshot) if item.site_id in own]
    with_any = {item.site_id for item in found}
    named = [site.site_id in with_any for site in chosen]
    behind = [*cited, *((item.source_id,) for item in found)]
    yield _gap("sectors", SITES, names, named, behind)


def _milestones(scene: Scene) -> Gap:
    """Milestones that no official text and no second source confirms, or still to come; from the
    first on, whatever the axis of the milestones shows.
    """
    first = scene.dataset.tables["milestones"]["day"].min().date()
    rows = milestones.rows(replace(scene, view=scene.view.changed(since=first)))
    confirmed = rows["certainty"] == CERTAINTY_NAMES["confirmed"]
    names = _facts(rows["title"], scene)
    behind = rows["sources"] if confirmed.all() else rows["sources"][~confirmed]
    return _gap("confirmed", MILESTONES, names, confirmed, behind)


def _amounts(scene: Scene) -> Gap:
    """Amounts over which sources disagree; with a filter only those of the sites it leaves."""
    rows, figures = disagreements.rows(scene), scene.snapshot.figures
    if scene.view.wave or scene.view.country:
        chosen = [site.site_id for site in sites_shown(scene)]
        figures = figures[figures["subject_id"].isin(chosen)]
    disputed = {
        (row["shown"].subject_id, row["shown"].measure): row for row in rows.to_dict("records")
    }
    first = figures.drop_duplicates(["subject_id", "measure"])
    found = [disputed.get(key) for key in zip(first["subject_id"], first["measure"], strict=True)]
    return _gap(
        "agreed",
        AMOUNTS,
        [_amount_name(row, scene) if row else "" for row in found],
        [row is None for row in found],
        [row["sources"] for row in found if row] or [(source,) for source in first["source_id"]],
    )


def _amount_name(row: dict, scene: Scene) -> str:
    say = scene.language.say
    return say("{subject} ({measure})", subject=row["subject"], measure=say(row["measure"]))
