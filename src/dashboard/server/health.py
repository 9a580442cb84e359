"""What the process says of itself to whoever watches it: the package shown, and what it refused."""

from starlette.requests import Request
from starlette.responses import JSONResponse, Response

from dashboard.data import in_service

NAMED = 5
"""Problems of a refused package that are named; the log has them all."""


async def health(request: Request) -> Response:
    """200 as long as readers are served: a refused package is said, the last good one goes on."""
    service = in_service()
    properties, refused = service.dataset.descriptor.properties, service.refused
    package = {
        "name": properties["name"],
        "version": properties["version"],
        "digest": service.dataset.digest,
    }
    body = {"status": "ok", "package": package, "refused": None}
    if refused:
        first = [str(problem) for problem in refused[:NAMED]]
        body |= {"status": "changed package refused"}
        body["refused"] = {"problems": len(refused), "first": first}
    return JSONResponse(body, headers={"Cache-Control": "no-store"})
