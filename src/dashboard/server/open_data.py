"""How an open-data address answers: validators, caching, reading from anywhere, plain errors."""

from collections.abc import Awaitable, Callable, Mapping
from dataclasses import dataclass, field
from functools import wraps

from starlette.concurrency import run_in_threadpool
from starlette.requests import Request
from starlette.responses import JSONResponse, Response

from dashboard.data import current_dataset
from dashboard.data.clock import today
from dashboard.export.table_query import SEARCH, QueryError
from dashboard.server.address import shared
from dashboard.server.answers import answer
from dashboard.server.asked import asked
from dashboard.server.making import FILES, Making

READING = {
    "Access-Control-Allow-Origin": "*",
    "Access-Control-Allow-Methods": "GET, HEAD, OPTIONS",
    "Access-Control-Expose-Headers": "ETag, Content-Disposition, Link",
    "Cross-Origin-Resource-Policy": "cross-origin",
}
"""Any page may read what is open; there is nothing to write and nobody to sign in."""

METHODS = ["GET", "HEAD", "OPTIONS"]
SECONDS = 600
"""How long a file is kept without asking again."""

NOT_CACHED = "no-store"


class NotFoundError(LookupError):
    """No such table, layer, exhibit or format."""


@dataclass(frozen=True)
class File:
    """What an address serves: `make` gives its bytes, and is not asked for them by who has them.
    `made_from` holds all that they depend on beside the path, the day of today, the package and the
    program. `attached` files are for saving, the others may be looked at. `headers` are further
    ones. `is_led`: whether whole links to the dashboard stand in it. `making`: where it is made.
    """

    make: Callable[[], bytes]
    media_type: str
    name: str
    made_from: tuple[object, ...] = ()
    attached: bool = False
    headers: Mapping[str, str] = field(default_factory=dict)
    is_led: bool = False
    making: Making = FILES


Handler = Callable[[Request], File]


def parameters_of(request: Request) -> Mapping[str, str]:
    """The parameters of the address, those given more than once joined: words of a search by a
    space, all others by a comma. Raises QueryError for one left empty.
    """
    for name, text in request.query_params.multi_items():
        if not (text if name == SEARCH else text.strip()):
            raise QueryError(name, "no value given")
    words = request.query_params.getlist(SEARCH)
    return asked(request) | ({SEARCH: " ".join(words)} if words else {})


def reason(status: int, text: str, parameter: str = "") -> Response:
    """An error that a program and a person can read."""
    body = {"status": status, "reason": text} | ({"parameter": parameter} if parameter else {})
    return JSONResponse(body, status, headers=READING | {"Cache-Control": NOT_CACHED})


async def _served(request: Request, file: File) -> Response:
    kind = "attachment" if file.attached else "inline"
    headers = {
        **READING,
        **file.headers,
        "Cache-Control": shared(SECONDS) if file.is_led else f"public, max-age={SECONDS}",
        "Content-Disposition": f'{kind}; filename="{file.name}"',
    }
    # Today too: an address without a day shows another day tomorrow.
    made_from = (current_dataset().digest, *file.made_from, today())
    return await answer(request, file.make, file.media_type, headers, made_from, making=file.making)


def open_data(handler: Handler) -> Callable[[Request], Awaitable[Response]]:
    """An endpoint from a handler, which only reads the address; it does so in a thread, so that
    nothing holds up the sessions of others.
    """

    @wraps(handler)
    async def endpoint(request: Request) -> Response:
        if request.method == "OPTIONS":
            return Response(status_code=204, headers=READING | {"Allow": ", ".join(METHODS)})
        try:
            return await _served(request, await run_in_threadpool(handler, request))
        except QueryError as error:
            return reason(400, error.reason, error.parameter)
        except NotFoundError as error:
            return reason(404, str(error))

    return endpoint
