"""The language that a reader's browser asks for."""

from dashboard.language.language import DEFAULT_LANGUAGE, tag_of

LONGEST_HEADER = 500
"""Characters of the header that are looked at."""


def preferred_language(accepted: str) -> str:
    """Tag of the best offered language of an `Accept-Language` header (RFC 9110, 12.5.4); the
    default where none of them is offered.
    """
    ranges = [_weighed(part) for part in accepted[:LONGEST_HEADER].split(",")]
    ordered = sorted(ranges, key=lambda found: found[1], reverse=True)
    tags = (tag_of(name) for name, weight in ordered if weight > 0)
    return next((tag for tag in tags if tag), DEFAULT_LANGUAGE)


def _weighed(part: str) -> tuple[str, float]:
    name, _, rest = part.partition(";")
    _, has_weight, text = rest.partition("q=")
    try:
        return name, float(text) if has_weight else 1.0
    except ValueError:
        return name, 0.0
