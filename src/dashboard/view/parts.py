"""What a part of the view is: everything that is declared of it, in one place."""

from collections.abc import Mapping
from dataclasses import dataclass, field, fields, replace
from enum import Enum
from typing import Any

from dashboard.language import Language
from dashboard.view.kinds import Kind
from dashboard.view.limits import Limits
from dashboard.view.schemas import Json
from dashboard.view.words import Words

DECLARED = "part"


class Where(Enum):
    """Where a part applies: at every address; at those of the exhibits that read it, and on the
    pages that show one; or on pages alone, so that no address for programs knows it.
    """

    EVERYWHERE = "everywhere"
    EXHIBITS = "exhibits"
    PAGES = "pages"


@dataclass(frozen=True)
class Part:
    """A choice of the reader: a field of the view, and its code in a link.

    kind: what it holds, how a link says that, and OpenAPI. label: what is chosen, a message.
    about: what it does, in English, for OpenAPI. words: its values in the reader's language.
    narrows: whether it leaves something out of what is counted, and is said wherever it does; one
    that does not is a manner of showing, which picture or question show. marks: whether it picks
    something that is marked and leaves nothing out; a chip says it too. where: where it applies.
    sections: of pages, which it limits without an exhibit. last: the part with the last day, where
    this one has the first day of a span, which is said and let go of as one choice.

    Raises ValueError where it narrows or marks and has no words: it could not be said.
    """

    kind: Kind
    label: str
    about: str
    words: Words | None = None
    narrows: bool = False
    marks: bool = False
    where: Where = Where.EXHIBITS
    sections: tuple[str, ...] = ()
    last: str = ""
    name: str = ""

    def __post_init__(self) -> None:
        if self.is_picked and not self.words:
            raise ValueError(f"{self.label}: leaves something out or marks it and has no words")

    @property
    def is_picked(self) -> bool:
        """Whether a reader sees what is chosen as a chip."""
        return self.narrows or self.marks

    @property
    def names(self) -> tuple[str, ...]:
        """The fields of the view that are chosen at once: one, or both days of a span."""
        return (self.name, self.last) if self.last else (self.name,)

    def said(self, value: Any, language: Language) -> tuple[tuple[Any, str], ...]:
        """Each chosen value with its words, in the order in which they are said."""
        return tuple(self.words(self.kind.items(value), language)) if self.words else ()

    def options(self, limits: Limits, language: Language) -> tuple[tuple[str, str], ...]:
        """What may be chosen with its words, for a form; nothing where it cannot be listed."""
        codes = self.kind.codes(limits)
        return tuple(self.words(codes, language)) if self.words else ()

    def parameter(self, limits: Limits) -> Json:
        """Schema and description of the parameter, as OpenAPI says them."""
        return self.kind.parameter(self.about, limits)


def part(kind: Kind, label: str, about: str, **declared: Any) -> Any:
    """A field of the view, declared as a part of it; see Part."""
    found = Part(kind, label, about, **declared)
    return field(default=kind.default, metadata={DECLARED: found})


def parts_of(view: type) -> Mapping[str, Part]:
    """The parts of a view by their names, in the order of a link. Raises TypeError for a field
    that is not declared as a part, and for a span whose last day is none.
    """
    found: dict[str, Part] = {}
    for item in fields(view):
        if DECLARED not in item.metadata:
            raise TypeError(f"{item.name}: a field of the view that is not declared as a part")
        found[item.name] = replace(item.metadata[DECLARED], name=item.name)
    for each in found.values():
        if each.last and not found[each.last].narrows == each.narrows:
            raise TypeError(f"{each.name}: a span whose days do not both leave something out")
    return found
