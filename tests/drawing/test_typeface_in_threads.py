"""Several readers may be the first to ask how wide a word is: the typeface answers one by one."""

import time
from concurrent.futures import ThreadPoolExecutor
from threading import Lock

from dashboard.drawing import typeface
from dashboard.drawing.type_scale import Role


def test_no_two_threads_read_the_typeface_at_once(monkeypatch):
    reading, at_once, read = Lock(), [], typeface._glyphs

    def slowly(weight):
        if not reading.acquire(blocking=False):
            at_once.append(weight)
            return read(weight)
        time.sleep(0.01)
        reading.release()
        return read(weight)

    monkeypatch.setattr(typeface, "_glyphs", slowly)
    typeface._advance.cache_clear()
    with ThreadPoolExecutor(4) as readers:
        asked = [readers.submit(typeface.width_of, word, Role.TITLE) for word in ("ab", "cd", "ef")]
        assert all(each.result() > 0 for each in asked)
    assert at_once == []
