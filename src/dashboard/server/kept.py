"""What was made is kept for the next who asks, up to so many bytes."""

from collections import OrderedDict
from threading import Lock


class Kept:
    """Bodies by what they are made from; the least recently asked for go first, so that all
    together stay below `most` bytes. A body that is a large part of that is not kept.
    """

    def __init__(self, most: int):
        self.most, self.size = most, 0
        self._bodies: OrderedDict[str, bytes] = OrderedDict()
        self._lock = Lock()

    def get(self, key: str) -> bytes | None:
        """The body, None where it is not here."""
        with self._lock:
            if key in self._bodies:
                self._bodies.move_to_end(key)
            return self._bodies.get(key)

    def put(self, key: str, body: bytes) -> None:
        """Keep a body, and let go of others where there is no room for it."""
        if len(body) > self.most // 4:
            return
        with self._lock:
            self.size += len(body) - len(self._bodies.pop(key, b""))
            self._bodies[key] = body
            while self.size > self.most:
                self.size -= len(self._bodies.popitem(last=False)[1])

    def clear(self) -> None:
        """Let go of all."""
        with self._lock:
            self._bodies.clear()
            self.size = 0


KEPT = Kept(32 * 2**20)
"""All bodies that this process has made: pages, pictures, files, decks."""
