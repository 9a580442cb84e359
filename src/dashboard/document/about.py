"""About: the reader leaves knowing what this is, for whom it works, and what it does not do."""

from dashboard.document.blocks import Block
from dashboard.document.visit import Visit
from dashboard.exhibits import where
from dashboard.templates import render


def blocks(visit: Visit) -> list[Block]:
    """The sections, each with its heading."""
    title = visit.language.say("About this dashboard")
    return [Block("about", render("about", title=title, sections=_sections(visit)))]


def _sections(visit: Visit) -> list[tuple[str, str]]:
    say = visit.language.say
    contact = visit.contact
    return [
        (
            say("What this is"),
            say(
                "An independent dashboard on AI Factory investment across Europe, made from texts"
                " of the European Commission, EuroHPC, ministries and hosts, and from the press"
                " where there are none. It is not a site of an EU institution."
            ),
        ),
        (
            say("Accessibility"),
            say(
                "Every page is tested automatically against WCAG 2.2, levels A and AA, at three"
                " widths and in both themes. Single columns of money on the map cannot be reached"
                " by keyboard: the table under the picture holds the same numbers, and every state"
                " can be picked from a list. Some built-in words of the"
                " software, such as the names of its icons, stay English. Automatic tests do not"
                " find everything."
            ),
        ),
        (
            say("Privacy"),
            say(
                "No account, no cookie for advertising, no analytics. Nothing on a page is fetched"
                " from another host. What is chosen is kept in the link alone. The look that you"
                " chose and the day of your last visit stay in your browser; that day, which is for"
                " the page on what is new, is sent only with a link that you follow."
            ),
        ),
        (say("Boundaries"), where.boundaries(visit.scene)),
        (
            say("Errors and weaknesses"),
            say("Please report them here: {contact}", contact=contact)
            if contact
            else say("Whoever runs this copy of the dashboard has named no address for reports."),
        ),
        (
            say("Licences"),
            say(
                "Data: CC BY 4.0. Code: MIT. Boundaries: Natural Earth, public domain. Typeface:"
                " Source Sans, SIL Open Font License."
            ),
        ),
    ]
