"""Which panel of which exhibit is open; it is in the link (`open=where.table,waves.share`)."""

from dashboard.ui import link

EVIDENCE, TABLE, SHARE = "evidence", "table", "share"


def _all_open() -> dict[str, str]:
    pairs = (text.partition(".")[::2] for text in link.unfolded("open").split(","))
    return {slug: panel for slug, panel in pairs if panel in (EVIDENCE, TABLE, SHARE)}


def opened(slug: str) -> str | None:
    """The open panel of an exhibit."""
    return _all_open().get(slug)


def open_panel(slug: str, panel: str | None) -> None:
    """Open a panel of an exhibit instead of the one that was; None closes it."""
    now = {**_all_open(), slug: panel}
    link.unfold(open=",".join(f"{name}.{chosen}" for name, chosen in sorted(now.items()) if chosen))
