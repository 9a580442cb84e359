"""Every exhibit by its slug. A new exhibit is one new file and one name here."""

from collections.abc import Mapping

from dashboard.exhibits import (
    changes,
    columns,
    compare_states,
    completeness,
    disagreements,
    growth,
    ladder,
    milestones,
    money_by_site,
    money_by_state,
    money_by_wave,
    nesting,
    not_known,
    play,
    progress,
    scale,
    squares,
    standing,
    state,
    state_map,
    state_milestones,
    state_programme,
    state_rank,
    state_sectors,
    states,
    two_bars,
    waves,
    where,
)
from dashboard.exhibits.exhibit import Exhibit

EXHIBITS: Mapping[str, Exhibit] = {
    module.EXHIBIT.slug: module.EXHIBIT
    for module in (
        standing,
        where,
        waves,
        scale,
        columns,
        state,
        milestones,
        growth,
        progress,
        play,
        two_bars,
        squares,
        ladder,
        money_by_wave,
        money_by_site,
        money_by_state,
        nesting,
        state_map,
        state_rank,
        state_sectors,
        state_programme,
        state_milestones,
        compare_states,
        states,
        changes,
        disagreements,
        completeness,
        not_known,
    )
}
