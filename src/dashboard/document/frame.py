"""What stands around the exhibits of every page: bar, tabs, filters, foot."""

from dataclasses import dataclass
from urllib.parse import quote, urlencode

from markupsafe import Markup

from dashboard.codes.waves import SIGNS
from dashboard.contents import NAME, PAGES
from dashboard.document.control import Control, Option
from dashboard.document.controls import controls_of
from dashboard.document.days import known_on
from dashboard.document.visit import Visit
from dashboard.exhibits.exhibit import Scene
from dashboard.filtered import OF_THEIR_OWN, filtered
from dashboard.language import LANGUAGES, language_of, message
from dashboard.templates import render
from dashboard.view import Choice, plain

LOOKS = (
    ("", message("As the system")),
    ("light", message("Light")),
    ("dark", message("Dark")),
)
"""Looks of the page by their code in `theme.js`; a browser keeps them, as a link is for others."""

WITHOUT_PAPER = ("present", "about")
"""Pages that have no exhibit of their own."""


def bar(visit: Visit) -> Markup:
    """Name, pages, the day that is shown, language, and what else can be done with the page."""
    say = visit.language.say
    return render(
        "bar",
        skip=say("Skip to the content"),
        menu=say("Menu"),
        name=say(NAME),
        home=visit.to(""),
        pages_label=say("Pages"),
        pages=_pages(visit),
        known_on=known_on(visit),
        languages=_languages(visit),
        more_label=say("More"),
        look=say("Look"),
        looks=[(code, say(words)) for code, words in LOOKS],
        about=Option("more-about", say("Help and accessibility"), visit.to("about"), False),
        **_ways(visit),
    )


def _pages(visit: Visit) -> list[Option]:
    return [
        Option(
            f"to-{path or 'overview'}",
            visit.language.say(page.title),
            visit.to(path, section="", **_travels(path)),
            page is visit.page,
        )
        for path, page in PAGES.items()
    ]


def _travels(path: str) -> dict[str, str]:
    """A story and its slide stay with the stage."""
    return {} if path == "present" else {"slide": ""}


def _languages(visit: Visit) -> Control:
    options = tuple(
        Option(
            f"lang-{tag}", language_of(tag).own_name(), visit.here(lang=tag), tag == visit.view.lang
        )
        for tag in LANGUAGES
    )
    tag = visit.view.lang.upper()
    return Control("lang", visit.language.say("Language"), "menu", options, short=tag)


def _ways(visit: Visit) -> dict[str, str]:
    """Copying the link, and paper."""
    say = visit.language.say
    return {
        "link": visit.whole(visit.page.path),
        "copy": say("Copy link"),
        "copied": say("Link copied"),
        "paper": paper(visit),
        "print": say("Print"),
    }


def paper(visit: Visit) -> str:
    """Address of the page's document for paper; empty where it has none."""
    if visit.page.path in WITHOUT_PAPER:
        return ""
    query = urlencode(visit.view.changed(story="", slide="").to_query(), safe=",", quote_via=quote)
    return f"./print/{visit.page.path or 'overview'}" + (f"?{query}" if query else "")


def notice(visit: Visit) -> Markup:
    """One line where a part of the link was not understood."""
    if not visit.dropped:
        return Markup("")
    text = not_understood(visit.dropped, visit.scene)
    return Markup('<p class="notice" role="status">{}</p>').format(text)


def not_understood(names: tuple[str, ...], scene: Scene) -> str:
    """Which parts of a link, by their names, were left out."""
    return scene.language.say(
        "A part of this link was not understood and left out: {names}.",
        names=scene.language.listing(names),
    )


def tabs(visit: Visit) -> Markup:
    """The sections of the page; nothing where it has one."""
    if len(visit.page.sections) == 1:
        return Markup("")
    shown = visit.section
    options = [
        Option(
            f"section-{section.code}",
            visit.language.say(section.label),
            visit.here(section="" if section is visit.page.sections[0] else section.code),
            section is shown,
        )
        for section in visit.page.sections
    ]
    return render("tabs", label=visit.language.say("On this page"), tabs=options)


@dataclass(frozen=True)
class Chip:
    """A filter in words, and the link that lets go of it."""

    key: str
    words: str
    label: str
    address: str
    sign: str = ""
    colour: str = ""


def chips(visit: Visit, choices: tuple[Choice, ...]) -> list[Chip]:
    """A chip a choice."""
    say = visit.language.say
    return [
        Chip(
            key=f"chip-{choice.part.names[0]}-{number}",
            words=choice.words,
            label=say("Remove: {filter}", filter=choice.words),
            address=visit.here(**vars(choice.without)),
            **_sign(visit, choice),
        )
        for number, choice in enumerate(choices)
    ]


def _sign(visit: Visit, choice: Choice) -> dict[str, str]:
    """Sign and colour of a wave; nothing for other filters."""
    gone = [wave for wave in visit.view.wave if wave not in choice.without.wave]
    return {"sign": SIGNS[gone[0]], "colour": f"var(--wave-{gone[0]})"} if gone else {}


def line(visit: Visit) -> Markup:
    """The controls of the section, and what the page is limited to."""
    return render("line", controls=controls_of(visit), **limits(visit))


def limits(visit: Visit) -> dict[str, object]:
    """What `filters.html` says: the chips of a page, and what they do not limit."""
    say = visit.language.say
    return {
        "filters": say("Filters"),
        "shown": say("Shown:"),
        "only_marked": say("Only marked, no number changes:"),
        "nothing": say("Limits nothing here:"),
        "clear": Option("clear", say("Clear all"), visit.here(**vars(plain(visit.view))), False),
        **_limits(visit),
    }


def _limits(visit: Visit) -> dict[str, object]:
    if visit.page.path in OF_THEIR_OWN:
        return {"used": [], "marked": [], "carried": [], "whole": "", "released": ""}
    found, say = filtered(visit.page, visit.scene), visit.language.say
    names = " ".join(item.question(item.scene_of(visit.scene)) for item in found.whole)
    return {
        "used": chips(visit, found.used),
        "marked": chips(visit, found.marked),
        "carried": chips(visit, found.carried),
        "released": visit.here(**vars(found.released)) if found.released else "",
        "whole": say("Not limited by the filters: {questions}", questions=names) if names else "",
    }


def foot(visit: Visit) -> Markup:
    """Until when the evidence reaches, and under which licence the data may be used."""
    language, dataset = visit.language, visit.scene.dataset
    text = language.say(
        "Sources read until: {day}. Data package: {version}. Licence: CC BY 4.0. An independent"
        " work, not a site of an EU institution.",
        day=language.day(dataset.evidence_day),
        version=dataset.descriptor.properties.get("version", ""),
    )
    return render(
        "foot",
        lang=language.tag,
        page=visit.page.path,
        asked=visit.asked,
        text=text,
        waiting=language.say(
            "The server does not answer at the moment. The page goes on as soon as it does."
        ),
        **_ways(visit),
    )
