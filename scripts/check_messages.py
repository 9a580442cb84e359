"""Finds messages that a language cannot inflect, and code that makes sentences of parts.

`python scripts/check_messages.py` fails where a breach is new, or where the list of those that are
still to be worked off names one that is gone; `--prune` takes those that are gone off the list. It
never adds one: a new message is worded otherwise. CONTRIBUTING.md says how.
"""

import argparse
import ast
import csv
import re
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple

from build_catalogues import ROOT, interface_messages, name_of

LIST = ROOT / "tests" / "language" / "still-to-reword.csv"

COUNTS = (
    *("count", "all", "rows", "covered", "known", "missing", "factories", "hosts", "states"),
    *("sites", "steps", "members", "others", "more", "more_hosts", "least", "most", "inside"),
    *("beside", "page", "pages", "place", "position", "full", "empty", "number", "squares"),
)
"""Names of placeholders that hold a number of things."""

PREPOSITIONS = (
    *("about", "above", "after", "among", "at", "before", "below", "between", "by", "for", "from"),
    *("in", "inside", "into", "next to", "of", "on", "over", "per", "since", "than", "through"),
    *("to", "towards", "under", "until", "up to", "with", "within", "without", "at least"),
)
ARTICLES = ("the", "a", "an", "this", "that", "each", "every", "no", "only", "does", "is")
OF_SOMETHING = re.compile(rf"\b({'|'.join(PREPOSITIONS)}) [€(]?\{{(\w+)\}}", re.IGNORECASE)
WITH_ARTICLE = re.compile(rf"\b({'|'.join(ARTICLES)}) \{{(\w+)\}}", re.IGNORECASE)
BEFORE_A_WORD = re.compile(r"\{(\w+)\} [a-z]")
PLACEHOLDER = re.compile(r"\{(\w+)\}")
COUNTED = re.compile(rf"\{{(?!number)({'|'.join(COUNTS)})\}} (?:more |other )?[A-Za-z]")
"""`number` stands before a unit, which the notation of units leaves as it is."""
RATIO = re.compile(r"\{\w+\} of \{\w+\}(?=$|[.,;:)])")
"""Two numbers with nothing that they count, as behind a colon: one form in every language."""
FRAGMENT = re.compile(r"[a-z][^:{]*\{\w+\}")


class Breach(NamedTuple):
    """A rule and what breaks it: a message, or a file and a function of it."""

    rule: str
    where: str


def of_message(text: str | tuple[str, ...]) -> Iterator[str]:
    """The rules that a message breaks; a tuple holds the singular and the plural form."""
    many = isinstance(text, tuple)
    for whole in text if isinstance(text, tuple) else (text,):
        form = RATIO.sub("", whole)
        if OF_SOMETHING.search(form) or WITH_ARTICLE.search(form):
            yield "a name, amount, date or list after a preposition or an article"
        if any(name not in COUNTS for name in BEFORE_A_WORD.findall(form)):
            yield "a word that has to agree with the name before it"
        counts = {name for name in PLACEHOLDER.findall(form) if name in COUNTS}
        unformed = set(COUNTED.findall(form)) - ({"count"} if many else set())
        if len(counts) > 1 and unformed:
            yield "two counts in one message"
        if not many and unformed:
            yield "a count without plural forms"
        if FRAGMENT.match(whole):
            yield "a piece of a sentence"


def in_messages() -> Iterator[Breach]:
    for text, _ in interface_messages():
        shown = text if isinstance(text, str) else "|||".join(text)
        yield from (Breach(rule, shown) for rule in of_message(text))


def _is_first_letter(node: ast.expr) -> bool:
    if not isinstance(node, ast.Subscript):
        return False
    part = ast.unparse(node.slice)
    return part in (":1", "0")


def _changes_letters(node: ast.Call) -> bool:
    name = getattr(node.func, "attr", "")
    if name in ("capitalize", "title") and not node.args:
        return isinstance(node.func, ast.Attribute)
    return name in ("upper", "lower") and _is_first_letter(node.func.value)  # type: ignore[attr-defined]


BETWEEN_WORDS = re.compile(r"[ .,;:()–+]* [ .,;:()–+]*")
SAID = {"say", "say_many", "fact", "money", "day", "listing", "names"}


def _is_row_of_words(node: ast.AST) -> bool:
    """Joined by a space, a comma or a full stop; semicolons part what may hold commas itself."""
    if not isinstance(node, ast.Call) or getattr(node.func, "attr", "") != "join":
        return False
    separator = getattr(node.func, "value", None)
    text = separator.value if isinstance(separator, ast.Constant) else ""
    return isinstance(text, str) and bool(re.fullmatch(r"[.,]? (?:and )?", text))


def _is_glued(node: ast.AST) -> bool:
    """An f-string of little but said words, or said words with something added; a sign before a
    word makes no sentence.
    """
    if isinstance(node, ast.JoinedStr):
        values = [part.value for part in node.values if isinstance(part, ast.FormattedValue)]
        texts = [str(part.value) for part in node.values if isinstance(part, ast.Constant)]
        spaced = bool(texts) and all(BETWEEN_WORDS.fullmatch(text) for text in texts)
        is_sign = bool(values) and "sign" in ast.unparse(values[0]).lower()
        said = any(isinstance(one, ast.Call) for one in values)
        return len(values) > 1 and spaced and said and not is_sign
    if isinstance(node, ast.BinOp) and isinstance(node.op, ast.Add):
        sides = (node.left, node.right)
        return any(isinstance(side, ast.Call) and name_of(side.func) in SAID for side in sides)
    return False


WRITING = ("exhibits", "ui", "export", "server", "language", "codes")
"""Parts of the code that write for a reader."""

SENTENCES = ("exhibits", "ui", "codes", "pages")
"""Those among them that join nothing but words for a reader."""


def in_code(path: Path) -> Iterator[Breach]:
    """Breaches in a file of the code, each with the function that makes it."""
    name = path.relative_to(ROOT).as_posix()
    yield from _inside(ast.parse(path.read_text(encoding="utf-8")), name)


def _inside(node: ast.AST, place: str) -> Iterator[Breach]:
    in_sentences = any(f"{part}/" in place for part in SENTENCES)
    for inner in ast.iter_child_nodes(node):
        is_named = isinstance(inner, ast.FunctionDef | ast.ClassDef)
        here = f"{place} {inner.name}" if is_named else place  # type: ignore[attr-defined]
        if isinstance(inner, ast.Call) and _changes_letters(inner):
            yield Breach("a letter changed by code", here)
        elif _is_glued(inner) or (in_sentences and _is_row_of_words(inner)):
            yield Breach("words joined by code", here)
        yield from _inside(inner, here)


def breaches() -> set[Breach]:
    """Every breach in the messages and the code of the checkout."""
    folders = [ROOT / "pages", *(ROOT / "src" / "dashboard" / part for part in WRITING)]
    paths = sorted(path for folder in folders for path in folder.rglob("*.py"))
    code = (breach for path in paths for breach in in_code(path))
    return {*in_messages(), *code}


def listed() -> list[Breach]:
    """The breaches that are still to be worked off."""
    with LIST.open(encoding="utf-8", newline="") as file:
        return [Breach(row["rule"], row["where"]) for row in csv.DictReader(file)]


def write(found: set[Breach]) -> None:
    with LIST.open("w", encoding="utf-8", newline="") as file:
        rows = csv.writer(file, lineterminator="\n")
        rows.writerows([Breach._fields, *sorted(found)])


def main() -> int:
    """Report, or prune the list; 1 where a breach is new or a listed one is gone."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--prune", action="store_true")
    found, known = breaches(), set(listed())
    if parser.parse_args().prune:
        write(known & found)
        known &= found
    for rule, where in sorted(found - known):
        print(f"new: {rule}\n  {where}")
    for rule, where in sorted(known - found):
        print(f"worked off, take it off the list (--prune): {rule}\n  {where}")
    print(f"{len(known & found)} breaches still to be worked off")
    return 1 if found ^ known else 0


if __name__ == "__main__":
    sys.exit(main())
