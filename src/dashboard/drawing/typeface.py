"""The typeface of drawings and how wide words are in it, so that labels never meet.

Source Sans comes with Streamlit, as a variable font whose names change with its version.
"""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import replace
from functools import cache, lru_cache
from importlib.util import find_spec
from itertools import groupby, pairwise, zip_longest
from pathlib import Path
from threading import Lock
from typing import Any

from fontTools.ttLib import TTFont

from dashboard.drawing.marks import Anchor, Run, Words
from dashboard.drawing.type_scale import TYPE, Role

GAP = 8.0
"""Pixels between two runs of words in a line, which are two things."""

PART: Mapping[Anchor, float] = {Anchor.START: 0.0, Anchor.MIDDLE: 0.5, Anchor.END: 1.0}
"""How much of words stands left of their place, by their anchor."""


def typeface_file() -> Path:
    """The file of Source Sans (upright, all weights) in the installed Streamlit."""
    found = find_spec("streamlit")
    assert found and found.origin
    media = Path(found.origin).parent / "static" / "static" / "media"
    return next(media.glob("SourceSansVF-Upright*.woff2"))


_READING = Lock()
"""fontTools reads a table of a typeface at the first question to it, which two threads must not."""


@cache
def _font() -> TTFont:
    return TTFont(typeface_file())


@cache
def _glyphs(weight: int) -> tuple[Any, Mapping[int, str]]:
    font = _font()
    return font.getGlyphSet(location={"wght": weight}), font.getBestCmap()


@lru_cache(maxsize=4096)
def _advance(character: str, weight: int) -> float:
    with _READING:
        glyphs, names = _glyphs(weight)
        return float(glyphs[names.get(ord(character), names[ord("n")])].width) / 1000


@lru_cache(maxsize=16384)
def width_of(text: str, role: Role) -> float:
    """Pixels that a text takes in a role, without kerning, which only narrows it."""
    kind = TYPE[role]
    return kind.size * sum(_advance(character, kind.weight) for character in text)


def width_of_runs(runs: tuple[Run, ...]) -> float:
    """Pixels that runs take in one line."""
    gaps = sum(_gap(*pair) for pair in pairwise(runs))
    return sum(width_of(run.text, run.role) for run in runs) + gaps


def _gap(first: Run, second: Run) -> float:
    """A space where both are links, as in a list of them."""
    return width_of(" ", second.role) if first.leads_to and second.leads_to else GAP


def places_of(runs: tuple[Run, ...], x: float) -> Iterator[tuple[Run, float]]:
    """Each run of a line that begins at some pixels from the left, and where it begins."""
    for run, after in zip_longest(runs, runs[1:]):
        yield run, x
        x += width_of(run.text, run.role) + (_gap(run, after) if after else 0.0)


@lru_cache(maxsize=8192)
def lines_of(runs: tuple[Run, ...], width: float) -> tuple[tuple[Run, ...], ...]:
    """The runs broken at spaces into lines of at most a width; a longer word keeps its line."""
    lines: list[tuple[Run, ...]] = [()]
    for run in runs:
        is_new = True
        for word in run.text.split(" "):
            said = replace(run, text=word)
            longer = _with_word(lines[-1], said, is_new=is_new)
            if lines[-1] and width_of_runs(longer) > width:
                lines.append((said,))
            else:
                lines[-1] = longer
            is_new = False
    return tuple(lines)


def _with_word(line: tuple[Run, ...], word: Run, *, is_new: bool) -> tuple[Run, ...]:
    if is_new or not line:
        return (*line, word)
    return (*line[:-1], replace(word, text=f"{line[-1].text} {word.text}"))


def narrowest(runs: tuple[Run, ...], lines: int) -> float:
    """Pixels of the narrowest room in which runs take no more than so many lines."""
    words = (width_of(word, run.role) for run in runs for word in run.text.split(" "))
    low, high = max(words), width_of_runs(runs)
    while high - low > 1 and lines > 1:
        middle = (low + high) / 2
        low, high = (low, middle) if len(lines_of(runs, middle)) <= lines else (middle, high)
    return high


def cut(runs: tuple[Run, ...], width: float) -> tuple[Run, ...]:
    """The runs shortened to a width, with an ellipsis where something is left out."""
    if width_of_runs(runs) <= width:
        return runs
    *kept, last = runs
    text = last.text
    while text and width_of_runs((*kept, replace(last, text=f"{text}…"))) > width:
        text = text[:-1].rstrip()
    if text or not kept:
        return (*kept, replace(last, text=f"{text}…"))
    return cut(tuple(kept), width - width_of("…", last.role))


def room_of(words: Words, width: float) -> float | None:
    """Pixels within which words keep in a drawing of a width; None where nothing holds them."""
    return words.to.at(width) - words.x.at(width) if words.to else None


def lines_in(words: Words, width: float) -> Sequence[tuple[Run, ...]]:
    """The lines of words in a drawing of a width, broken and cut as they ask for."""
    room = room_of(words, width)
    if room is None:
        return (words.runs,)
    lines = lines_of(words.runs, room) if words.lines > 1 else [words.runs]
    if len(lines) > words.lines:
        rest = _joined(run for line in lines[words.lines - 1 :] for run in line)
        lines = [*lines[: words.lines - 1], rest]
    return [cut(line, room) for line in lines]


def _joined(runs: Iterable[Run]) -> tuple[Run, ...]:
    """Runs of one role after each other as one."""
    groups = groupby(runs, key=lambda run: replace(run, text=""))
    return tuple(replace(one, text=" ".join(run.text for run in alike)) for one, alike in groups)
