"""What an address asks of a page: its parameters as codes of the view."""

from collections.abc import Iterable

from dashboard.export.table_query import FORM, text_of_form
from dashboard.view import joined


def asked(pairs: Iterable[tuple[str, str]]) -> dict[str, str]:
    """The parameters by name. One that stands there more than once is a list of its values, and
    the fields of the explorer's form are the question `rows` that they ask together.
    """
    found = joined(pairs)
    fields = {
        name.removeprefix(FORM): text for name, text in found.items() if name.startswith(FORM)
    }
    rest = {name: text for name, text in found.items() if not name.startswith(FORM)}
    return {**rest, "rows": text_of_form(fields)} if fields else rest
