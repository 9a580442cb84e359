"""The formats in which an exhibit can be taken away. A new format is one new line here."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass

from dashboard.exhibits.exhibit import Exhibit, Scene
from dashboard.export.table_export import exhibit_csv, exhibit_json, exhibit_xlsx
from dashboard.language import message


@dataclass(frozen=True)
class ExhibitFormat:
    """A format by the end of its file name.

    name: what readers call it, a message. make: the file's bytes, a pure function of the scene.
    applies: whether the exhibit has what the format shows; all have a table.
    """

    suffix: str
    name: str
    media_type: str
    make: Callable[[Exhibit, Scene], bytes]
    applies: Callable[[Exhibit], bool] = lambda exhibit: True


WORKBOOK = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"

EXHIBIT_FORMATS: Mapping[str, ExhibitFormat] = {
    item.suffix: item
    for item in (
        ExhibitFormat("csv", message("CSV"), "text/csv; charset=utf-8", exhibit_csv),
        ExhibitFormat("xlsx", message("Excel"), WORKBOOK, exhibit_xlsx),
        ExhibitFormat("json", message("JSON"), "application/json", exhibit_json),
    )
}
