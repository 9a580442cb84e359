"""Widths of Arial's letters in thousandths of their size, as the metrics of Helvetica have them."""

REGULAR = {
    222: "ijl",
    278: "ftI .,:·",
    333: "r()-",
    500: "ckszvxyJ",
    556: "abdeghnopqu0123456789€L",
    611: "FTZ",
    667: "ABEKPSVXY",
    722: "wCDHNRU",
    778: "GOQ",
    833: "mM",
    889: "%",
    944: "W",
}
BOLD = {
    278: "ijlI .,",
    333: "ft():-",
    389: "r",
    500: "z",
    556: "aceksvxyJ0123456789€",
    611: "bdghnopquLFTZ",
    667: "ESPVXY",
    722: "ABCDHKNRU",
    778: "wGOQ",
    833: "M",
    889: "m%",
    944: "W",
}


def width(text: str, points: float, *, bold: bool) -> float:
    """Points that a text takes in a size; letters that are not listed as wide as an `n`."""
    of = {
        letter: each for each, letters in (BOLD if bold else REGULAR).items() for letter in letters
    }
    return points * sum(of.get(letter, of["n"]) for letter in text.replace("\u00a0", " ")) / 1000
