"""Small drawings for pictures of marked-up text.

Streamlit strips `<svg>` from marked-up text but keeps images, so a drawing is an image with its
data in its address: it needs no request, prints, and keeps its colours in forced-colours mode.
"""

from base64 import b64encode
from html import escape


def image(body: str, *, alt: str = "", style: str = "", view_box: str = "") -> str:
    """An `<img>` of SVG elements; `view_box` is stretched to the image, without one lengths are
    pixels and percentages of the image. `alt` empty where the text beside it says the same.
    """
    box = f' viewBox="{view_box}" preserveAspectRatio="none"' if view_box else ""
    drawing = (
        f'<svg xmlns="http://www.w3.org/2000/svg" width="100%" height="100%"{box}>{body}</svg>'
    )
    data = b64encode(drawing.encode()).decode()
    return (
        f'<img alt="{escape(alt)}" style="{escape(style)}" src="data:image/svg+xml;base64,{data}">'
    )


def bar(share: float, colour: str, outline: str, *, start: float = 0.0) -> str:
    """A bar from `start` over `share` of the width (1 = all of it), never less than a pixel and
    a half; outlined where it is wide enough to have an inside.
    """
    left, width = f"{start * 100:.4f}%", f"{share * 100:.4f}%"
    line = f' stroke="{outline}" stroke-width="1"' if share > 0.01 else ""
    return (
        f'<line x1="{left}" x2="{left}" y1="0" y2="100%" stroke="{colour}" stroke-width="3"/>'
        f'<rect x="{left}" width="{width}" height="100%" fill="{colour}"{line}/>'
    )


def hollow(colour: str, *, start: float = 0.0, share: float = 0.08) -> str:
    """A dashed outline for an amount that is not published; its length means nothing."""
    return (
        f'<rect x="{start * 100:.4f}%" y="1" width="{share * 100:.4f}%" height="85%" fill="none"'
        f' stroke="{colour}" stroke-width="1.5" stroke-dasharray="4 3"/>'
    )
