"""Numbers on the sheet of a card."""

from dashboard.exhibits.look import LIGHT
from dashboard.export.drawing import Numbers
from dashboard.export.picture_sheet import LEADING, MARGIN, Sheet, wrapped


def draw_numbers(sheet: Sheet, numbers: Numbers) -> None:
    """A column a number, from the sheet's top; the sheet goes on below it."""
    each = sheet.inner / max(len(numbers.tiles), 1)
    for place, tile in enumerate(numbers.tiles):
        x, y, width = MARGIN + place * each, sheet.top, each - 12
        size = 30 if len(tile.value) < 6 else 15
        for line in wrapped(tile.value, width, size, bold=True):
            top = y if size == 30 else y + 10
            sheet.text(x, top, line, size, LIGHT.roles["host"], weight="bold")
            y += size * LEADING
        y = max(y, sheet.top + 30 * LEADING)
        for text, small, colour in (
            (tile.label, 11, LIGHT.ink),
            (tile.detail, 9.5, LIGHT.secondary_ink),
        ):
            for line in wrapped(text, width, small):
                y += small * LEADING
                sheet.text(x, y, line, small, colour)
