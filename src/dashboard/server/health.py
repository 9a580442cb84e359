"""What the process says of itself to whoever watches it: the package shown, what it refused of it,
how long work waits, and how many pages are open.
"""

from starlette.requests import Request
from starlette.responses import JSONResponse, Response

from dashboard.data import in_service
from dashboard.server.line import LINES
from dashboard.server.making import MAKINGS

NAMED = 5
"""Problems of a refused package that are named; the log has them all."""

LONG = 10.0
"""Seconds that work may wait before the process calls itself busy."""


async def health(request: Request) -> Response:
    """200 as long as readers are served: a refused package is said, the last good one goes on; a
    long queue is said too, and the process that works it off must not be ended for it.
    """
    service = in_service()
    properties, refused = service.dataset.descriptor.properties, service.refused
    package = {
        "name": properties["name"],
        "version": properties["version"],
        "digest": service.dataset.digest,
    }
    work = {making.name: making.state() for making in MAKINGS}
    is_busy = any(state["longest_wait"] > LONG for state in work.values())
    body: dict[str, object] = {
        "status": "busy" if is_busy else "ok",
        "package": package,
        "refused": None,
    }
    if refused:
        first = [str(problem) for problem in refused[:NAMED]]
        body |= {"status": "changed package refused"}
        body["refused"] = {"problems": len(refused), "first": first}
    body |= {"work": work, "lines": LINES.open}
    return JSONResponse(body, headers={"Cache-Control": "no-store"})
