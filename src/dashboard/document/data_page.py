"""The page on the data: explorer, dictionary, sources, citation, method, health, changes."""

from collections.abc import Callable, Mapping

from markupsafe import Markup

from dashboard.document import data_words
from dashboard.document.blocks import Block, block
from dashboard.document.explorer import explorer
from dashboard.document.frame import line
from dashboard.document.visit import Visit
from dashboard.exhibits.registry import EXHIBITS
from dashboard.templates import render

WORDS: Mapping[str, Callable[[Visit], Markup]] = {
    "explorer": explorer,
    "dictionary": data_words.dictionary_of_table,
    "sources": data_words.sources,
    "cite": data_words.citation_and_files,
    "method": data_words.method,
}
"""Sections without an exhibit, by their code."""

BELOW: Mapping[str, Callable[[Visit], Markup]] = {
    "not-known": data_words.freshness,
    "changes": data_words.versions_of_package,
}
"""What stands below an exhibit, by its slug."""


def blocks(visit: Visit) -> list[Block]:
    """The section that is shown. Words stand under the heading of the page; of exhibits the first
    speaks for it.
    """
    if visit.section.code in WORDS:
        heading = render("heading", words=visit.language.say("The data behind the pictures"))
        return [Block("heading", heading), *section(visit)]
    first, *_ = visit.section.exhibits
    speaks = block(EXHIBITS[first], visit, level="h1", line=line(visit))
    return [speaks, *section(visit)[1:]]


def section(visit: Visit) -> list[Block]:
    """The section without a heading of the page."""
    shown, made = visit.section, []
    if shown.code in WORDS:
        return [Block(shown.code, WORDS[shown.code](visit))]
    for slug in shown.exhibits:
        made.append(block(EXHIBITS[slug], visit))
        if slug in BELOW:
            made.append(Block(f"below-{slug}", BELOW[slug](visit)))
    return made
