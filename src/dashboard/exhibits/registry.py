"""Every exhibit by its slug. A new exhibit is one new file and one name here."""

from collections.abc import Mapping

from dashboard.exhibits import (
    changes,
    columns,
    completeness,
    disagreements,
    growth,
    ladder,
    milestones,
    money_by_site,
    money_by_state,
    money_by_wave,
    nesting,
    play,
    progress,
    scale,
    squares,
    standing,
    state,
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
        changes,
        disagreements,
        completeness,
    )
}
