"""Tables and evidence as marked-up text: real tables, which print and can be read aloud."""

from html import escape

from dashboard.exhibits.evidence import Document, Evidence, Item
from dashboard.exhibits.exhibit import Exhibit, LegendItem, Rows, Scene
from dashboard.exhibits.words import cell
from dashboard.language import Language

NUMERIC = {"count", "number", "bounds", "share", "money"}


def table_markup(exhibit: Exhibit, rows: Rows, scene: Scene) -> str:
    """The table twin of an exhibit, with its question as caption."""
    language = scene.language
    head = "".join(
        f'<th scope="col"{_side(column.kind)}>{escape(language.say(column.label))}'
        + (f" <small>({escape(language.say(column.unit))})</small>" if column.unit else "")
        + "</th>"
        for column in exhibit.columns
    )
    body = "".join(
        "<tr>"
        + "".join(
            f"<td{_side(column.kind)}>{escape(cell(row[column.name], column, language))}</td>"
            for column in exhibit.columns
        )
        + "</tr>"
        for row in rows.to_dict("records")
    )
    return (
        f'<div class="table-frame" tabindex="0" role="region" aria-label="'
        f'{escape(exhibit.question(scene))}"><table class="twin">'
        f"<thead><tr>{head}</tr></thead><tbody>{body}</tbody></table></div>"
    )


def _side(kind: str) -> str:
    return ' class="right"' if kind in NUMERIC else ""


def legend_markup(items: list[LegendItem]) -> str:
    """A legend under a picture: sign and colour beside each word."""
    return (
        '<ul class="legend">'
        + "".join(
            f'<li><span class="sign" style="color:{item.colour}" aria-hidden="true">'
            f"{item.sign}</span>{escape(item.label)}</li>"
            for item in items
        )
        + "</ul>"
    )


def evidence_markup(evidence: Evidence, language: Language) -> str:
    """Numbers with what they cover, then the numbered documents."""
    items = "".join(_item(item, language) for item in evidence.items)
    documents = "".join(_document(document, language) for document in evidence.documents)
    return f'<ul class="numbers">{items}</ul><ol class="documents">{documents}</ol>'


def _references(numbers: tuple[int, ...]) -> str:
    return "".join(f"<sup>[{number}]</sup>" for number in numbers)


def _item(item: Item, language: Language) -> str:
    words = f": <b>{escape(item.words)}</b>" if item.words else ""
    covers = f" – {escape(item.covers)}." if item.covers else ""
    caveat = f" <small>{escape(item.caveat)}</small>" if item.caveat else ""
    others = ""
    if item.others:
        listed = "; ".join(f"{escape(text)}{_references(refs)}" for text, refs in item.others)
        others = (
            f"<br><em>{escape(language.say('Sources disagree, also published:'))}</em> {listed}"
        )
    return (
        f"<li>{escape(item.label)}{words}{_references(item.documents)}{covers}{caveat}{others}</li>"
    )


def linked_title(title: str, language: str, url: str) -> str:
    """Title of a document in its own language (a BCP 47 tag), linked where its address is one
    of the web.
    """
    text = f'<span lang="{escape(language)}">{escape(title)}</span>'
    if not url.startswith(("https://", "http://")):
        return text
    return f'<a href="{escape(url)}" rel="noreferrer" target="_blank">{text}</a>'


def _document(document: Document, language: Language) -> str:
    title = linked_title(document.title, document.language, document.url)
    published = document.published or language.say("undated")
    via = f" <small>{escape(document.read_via)}</small>" if document.read_via else ""
    return (
        f'<li value="{document.number}">{escape(document.publisher)}: {title}, '
        f'{escape(published)} <span class="tier">{escape(document.tier)}</span>{via}</li>'
    )
