"""The milestones that a view asks for, as the records that its table and its pictures share."""

from collections.abc import Mapping
from dataclasses import replace
from typing import Any

from dashboard.codes.milestones import (
    CERTAINTY_NAMES,
    IMPORTANCE_NAMES,
    KEY_EVENT,
    KIND_NAMES,
)
from dashboard.exhibits.exhibit import Scene
from dashboard.exhibits.time_axis import START
from dashboard.facts.milestones import Milestone, Named, chosen_milestones
from dashboard.view import View


def named(scene: Scene) -> Named:
    """What the view's kinds, waves, states and days leave; the axis begins in January 2024 where
    the view has no first day.
    """
    view = scene.view
    return Named(view.kind, view.wave, view.country, view.since or START, view.until)


def of_all_states(scene: Scene, view: View | None = None) -> Named:
    """The same whatever states are named, of this view or another one: a picture shows the others
    too, paler.
    """
    shown = scene if view is None else replace(scene, view=view)
    return replace(named(shown), countries=())


def is_picked(row: Mapping[str, Any], scene: Scene) -> bool | None:
    """Whether an event names what is picked; None where no state and no site is."""
    view = scene.view
    if not view.country and not view.site:
        return None
    return bool(set(view.country) & set(row["countries"])) or view.site in row["site_ids"]


def records(scene: Scene, asked: Named) -> list[dict[str, Any]]:
    """A record a milestone, oldest first. `code` is the kind, `certainty_code` the kind of
    evidence, `day` a timestamp (the last day of a month), `is_past` against the day.
    """
    return [record(found) for found in chosen_milestones(scene.snapshot, asked)]


def record(found: Milestone) -> dict[str, Any]:
    """A milestone as a record, see `records`."""
    return {
        "title": found.title,
        "date": found.date,
        "kind": KIND_NAMES[found.kind],
        "summary": found.summary,
        "importance": IMPORTANCE_NAMES[found.importance],
        "certainty": CERTAINTY_NAMES[found.certainty],
        "wave": found.wave,
        "countries": found.countries,
        "note": found.note,
        "milestone_id": found.milestone_id,
        "code": found.kind,
        "certainty_code": found.certainty,
        "is_key": found.importance == KEY_EVENT,
        "short_title": found.short_title,
        "site_ids": found.site_ids,
        "day": found.day,
        "is_past": found.happened,
        "source_id": found.source_id,
        "sources": found.source_ids,
    }
