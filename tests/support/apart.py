"""Work in a thread of its own: Playwright, where its tests ran in the same process before, keeps a
loop in this one.
"""

from concurrent.futures import ThreadPoolExecutor


def apart(make):
    """What `make` gives, from a thread without a running loop."""
    with ThreadPoolExecutor(1) as own:
        return own.submit(make).result()
