"""What a PNG says about itself: texts in chunks of their own (PNG, 11.3.3.2 to 11.3.3.4)."""

from collections.abc import Mapping
from struct import pack
from zlib import crc32

HEADER = 33
"""Bytes of the signature and the first chunk, behind which texts may stand."""


def with_texts(png: bytes, texts: Mapping[str, str]) -> bytes:
    """The PNG with a text a keyword (Latin letters), in any script."""
    chunks = b"".join(_chunk(keyword, text) for keyword, text in texts.items())
    return png[:HEADER] + chunks + png[HEADER:]


def _chunk(keyword: str, text: str) -> bytes:
    """An iTXt chunk: not compressed, of no named language."""
    data = b"iTXt" + keyword.encode("latin-1") + b"\0\0\0\0\0" + text.encode()
    return pack(">I", len(data) - 4) + data + pack(">I", crc32(data))
