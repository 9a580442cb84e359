"""The tree of envelopes: what is officially part of what, and what is beside it by subject."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cached_property

import pandas as pd

from dashboard.data import Snapshot
from dashboard.facts.once import once

INSIDE, BESIDE = "inside", "beside"


@dataclass(frozen=True)
class Place:
    """Where an envelope stands: `around` is the envelope it is inside of or beside, by id."""

    envelope_id: str
    relation: str = ""
    around: str = ""


@dataclass(frozen=True)
class Tree:
    """Envelopes by id with the one they belong under: officially (parent_id) or, without a
    stated link, by subject (related_to).
    """

    labels: Mapping[str, str]
    under: Mapping[str, Place]

    @classmethod
    def of(cls, envelopes: pd.DataFrame) -> "Tree":
        """From the table of envelopes; a link to an envelope that is not in it is left out."""
        labels = dict(zip(envelopes["envelope_id"], envelopes["label"]))
        under = {}
        for row in envelopes.to_dict("records"):
            name = row["envelope_id"]
            under[name] = Place(name)
            for relation, column in ((INSIDE, "parent_id"), (BESIDE, "related_to")):
                if row[column] in labels and not under[name].relation:
                    under[name] = Place(name, relation, row[column])
        return cls(labels, under)

    @cached_property
    def roots(self) -> tuple[str, ...]:
        """Envelopes that stand under no other, in the order of the table."""
        return tuple(name for name, place in self.under.items() if not place.relation)

    def children(self, name: str, relation: str) -> tuple[str, ...]:
        """Envelopes directly inside, or beside, an envelope."""
        return tuple(
            place.envelope_id
            for place in self.under.values()
            if (place.around, place.relation) == (name, relation)
        )

    def group(self, name: str) -> tuple[str, ...]:
        """An envelope and all that stands under it, from the top down."""
        below = (*self.children(name, INSIDE), *self.children(name, BESIDE))
        return (name, *(inner for child in below for inner in self.group(child)))

    def places(self) -> Iterator[Place]:
        """All places, group by group; groups of more than one envelope first."""
        groups = sorted((self.group(root) for root in self.roots), key=lambda g: len(g) == 1)
        for group in groups:
            yield from (self.under[name] for name in group)

    def depth(self, name: str) -> int:
        """How many envelopes stand around an envelope, officially or by subject."""
        place = self.under[name]
        return 1 + self.depth(place.around) if place.relation else 0

    def container(self, name: str) -> str:
        """The outermost envelope that officially contains an envelope; itself where none does."""
        place = self.under[name]
        return self.container(place.around) if place.relation == INSIDE else name


@once
def tree_of(snapshot: Snapshot) -> Tree:
    """The tree of all envelopes with an amount known on the day."""
    return Tree.of(snapshot.envelopes)
