"""Numbers, lengths and colours of drawings as CSS writes them."""

from dashboard.drawing.marks import Across


def number(value: float) -> str:
    """A number of at most three decimals, the same on every machine."""
    text = f"{value:.3f}".rstrip("0").rstrip(".")
    return "0" if text == "-0" else text


def colour_in_css(name: str, share: float = 1.0, ground: str = "paper") -> str:
    """The variable of a colour, mixed with its ground where `share` is below 1."""
    if share >= 1:
        return f"var(--{name})"
    below = ground if ground == "transparent" else f"var(--{ground})"
    return f"color-mix(in srgb,var(--{name}) {number(share * 100)}%,{below})"


def length(x: Across) -> str:
    """A place across: per cent of the drawing's width, pixels, or both."""
    share, px = number(x.share * 100), number(x.px)
    if px == "0":
        return f"{share}%"
    if share == "0":
        return f"{px}px"
    return f"calc({share}% {'-' if x.px < 0 else '+'} {px.lstrip('-')}px)"
