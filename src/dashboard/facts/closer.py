"""Amounts that are closer to one than the target it is set against: what holds it, then what is
next in size.
"""

from dashboard.data import Snapshot
from dashboard.facts.pair import Pair, pair_of
from dashboard.facts.subjects import comparable, containers, is_site, wave_of

MOST = 3


def closer(snapshot: Snapshot, pair: Pair) -> tuple[Pair, ...]:
    """The smaller amount of a pair beside up to three larger ones: first those that officially
    hold it, nearest first; then programmes by their size, smallest first. Empty where one of the
    two is not published in euro.
    """
    if not pair.is_published:
        return ()
    small, taken = pair.small, {pair.small.subject_id, pair.large.subject_id}
    published = {item.subject_id: item for item in comparable(snapshot)}
    around = [name for name in containers(snapshot, small.subject_id) if name in published]
    programmes = [
        name
        for name in reversed(published)
        if not is_site(snapshot, name) and not wave_of(snapshot, name)
    ]
    names = [
        name
        for name in dict.fromkeys([*around, *programmes])
        if name not in taken and published[name].size > small.size
    ]
    return tuple(pair_of(snapshot, (small.subject_id, name)) for name in names[:MOST])
