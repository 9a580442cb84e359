"""What a mark stands for, what hover and focus say of it, and where a click on it leads."""

from dataclasses import dataclass


@dataclass(frozen=True)
class Said:
    """What hover, focus and touch say of a mark, in the reader's language; `above` stands over the
    title, `address` is that of the source on the web.
    """

    title: str
    sentence: str = ""
    source: str = ""
    above: str = ""
    address: str = ""

    @property
    def in_one_line(self) -> str:
        """All of it, for who cannot see the card."""
        return ". ".join(
            part.rstrip(".")
            for part in (self.title, self.above, self.sentence, self.source)
            if part
        )


@dataclass(frozen=True)
class Lead:
    """Where a click leads: a page by its path, None for the one the drawing is on, with parts of
    the view changed and all others as they are; or an `address` on the web.
    """

    page: str | None = None
    changes: tuple[tuple[str, object], ...] = ()
    address: str = ""


@dataclass(frozen=True)
class About:
    """What a mark stands for (`kind`: site, state, wave, milestone, figure; `code` its id), what
    is said of it, and where a click on it leads. `is_reached` by the keyboard too, as is one mark
    at least of all that stand for the same thing.
    """

    kind: str = ""
    code: str = ""
    said: Said | None = None
    leads_to: Lead | None = None
    is_reached: bool = True

    @property
    def bare(self) -> "About":
        """The same thing, for a mark beside the one that says and leads."""
        return About(self.kind, self.code, is_reached=False)


NOTHING = About()
