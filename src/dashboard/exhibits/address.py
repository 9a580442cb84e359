"""Where the marks of a drawing lead, as addresses of the dashboard."""

from collections.abc import Callable
from urllib.parse import urlencode

from dashboard.drawing.marks import Lead
from dashboard.view import View


def address_in(view: View, page: str, root: str = "./") -> Callable[[Lead], str]:
    """Writes where a mark leads from a view on a page, by its path: all parts that the mark does
    not change stay, and the language is named. `root` is the dashboard's.
    """

    def write(lead: Lead) -> str:
        changed, path = view.changed(**dict(lead.changes)), page if lead.page is None else lead.page
        query = urlencode(changed.to_query(named=True, place=path), safe=",:~")
        return f"{root}{path}?{query}"

    return write
