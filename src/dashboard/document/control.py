"""A control: options with their links, or the fields of a form. It knows nothing of markup."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Literal

from dashboard.document.visit import Visit


@dataclass(frozen=True)
class Option:
    """A choice: its words, where it leads, whether it is taken; `key` tells it from all others of
    the page, `sign` and `colour` are those of a wave.
    """

    key: str
    words: str
    address: str
    is_chosen: bool
    sign: str = ""
    colour: str = ""


@dataclass(frozen=True)
class Field:
    """A field of a form: a day with the first and last that may be asked for."""

    name: str
    label: str
    value: str
    least: str = ""
    most: str = ""


@dataclass(frozen=True)
class Control:
    """A control of a line. `toggles` and `choice` show all options; `menu` opens a list of them,
    with what is chosen on it; `form` has fields, and keeps the rest of the view as `hidden`;
    `said` is what is chosen in words, where nothing can be. `remembered` is a choice whose day the
    browser alone knows: the script puts it for `{day}` into the address, without it the choice is
    not seen.
    """

    name: str
    label: str
    kind: Literal["toggles", "choice", "menu", "form", "said"]
    options: tuple[Option, ...] = ()
    fields: tuple[Field, ...] = ()
    hidden: tuple[tuple[str, str], ...] = ()
    submit: str = ""
    short: str = ""
    remembered: Option | None = None

    @property
    def chosen(self) -> str:
        """What is chosen: in short, where there are short words for it."""
        return self.short or ", ".join(option.words for option in self.options if option.is_chosen)


Labels = Mapping[str, str]


def one_of(
    visit: Visit, name: str, labels: Labels, chosen: str, default: str = ""
) -> tuple[Option, ...]:
    """Options of a part that holds one code; the default's link leaves the part out."""
    return tuple(
        Option(
            f"{name}-{code or 'all'}",
            words,
            visit.here(**{name: "" if code == default else code}),
            code == chosen,
        )
        for code, words in labels.items()
    )


def any_of(visit: Visit, name: str, labels: Labels, most: int = 99) -> tuple[Option, ...]:
    """Options of a part that holds any number of codes; each link adds its code or takes it away,
    the oldest of more than `most`.
    """
    held = getattr(visit.view, name)

    def after(code: str) -> tuple[str, ...]:
        if code in held:
            return tuple(item for item in held if item != code)
        return (*held, code)[-most:]

    return tuple(
        Option(f"{name}-{code}", words, visit.here(**{name: after(code)}), code in held)
        for code, words in labels.items()
    )


def in_words(visit: Visit, labels: Labels) -> Labels:
    """Labels (messages) in the reader's language."""
    return {code: visit.language.say(label) for code, label in labels.items()}


def form(visit: Visit, name: str, label: str, fields: Sequence[Field]) -> Control:
    """A form with these fields, which keeps the rest of the view."""
    hidden = visit.kept_beside(*(field.name for field in fields))
    submit = visit.language.say("Show")
    return Control(name, label, "form", fields=tuple(fields), hidden=hidden, submit=submit)
