"""What every address has in common: who has this version is told so, and nothing is made for
somebody who only asks whether it has changed (HEAD, If-None-Match).
"""

import hashlib
from collections.abc import Callable, Mapping
from functools import cache
from pathlib import Path

from starlette.requests import Request
from starlette.responses import Response

import dashboard
from dashboard.document.trouble import is_whole
from dashboard.server.error_pages import busy
from dashboard.server.headers import INDEX
from dashboard.server.making import BusyError, GoneError, Making

READ = ["GET", "HEAD"]
"""Methods of what is only read."""

GONE = 499
"""Status for who has gone and sees none; nginx has it in its log."""


@cache
def _program() -> bytes:
    """What tells this version of the program from any other: its files and Streamlit's page."""
    folder = Path(dashboard.__file__).parent
    found = hashlib.sha256(INDEX.read_bytes())
    for path in sorted(folder.rglob("*")):
        if path.is_file() and "__pycache__" not in path.parts:
            found.update(f"{path.relative_to(folder)}\n".encode() + path.read_bytes())
    return found.digest()


def tag_of(*parts: object) -> str:
    """Weak entity tag of what the program makes from `parts`, found without making it."""
    found = hashlib.sha256(_program() + repr(parts).encode())
    return f'W/"{found.hexdigest()[:20]}"'


def is_current(request: Request, tag: str) -> bool:
    """Whether the client has this version (RFC 9110, 13.1.2: weak comparison)."""
    asked = request.headers.get("if-none-match", "")
    held = {item.strip().removeprefix("W/") for item in asked.split(",")}
    return "*" in held or tag.removeprefix("W/") in held


def _unmade(request: Request, media_type: str, headers: Mapping[str, str]) -> Response | None:
    """304 for who has the version, headers alone for HEAD, else nothing yet."""
    if is_current(request, headers["ETag"]):
        return Response(status_code=304, headers=headers)
    if request.method == "HEAD":
        response = Response(media_type=media_type, headers=headers)
        del response.headers["content-length"]
        return response
    return None


def at_once(
    request: Request,
    make: Callable[[], bytes],
    media_type: str,
    headers: Mapping[str, str],
    made_from: tuple[object, ...],
) -> Response:
    """The answer with its tag, of what costs nothing to make. `made_from` holds all that the body
    depends on beside the path and the program.
    """
    headers = {**headers, "ETag": tag_of(request.url.path, *made_from)}
    unmade = _unmade(request, media_type, headers)
    return unmade or Response(make(), media_type=media_type, headers=headers)


async def answer(
    request: Request,
    make: Callable[[], bytes],
    media_type: str,
    headers: Mapping[str, str],
    made_from: tuple[object, ...],
    *,
    making: Making,
) -> Response:
    """The same of what costs the processor: made in its turn and once for all who ask for it; 503
    where too much waits already.
    """
    headers = {**headers, "ETag": tag_of(request.url.path, *made_from)}
    unmade = _unmade(request, media_type, headers)
    if unmade:
        return unmade
    try:
        body = await making.made(headers["ETag"], make, lambda: _gone(request), is_whole)
    except BusyError as error:
        return busy(request, error.seconds)
    except GoneError:
        return Response(status_code=GONE)
    return Response(body, media_type=media_type, headers=headers)


async def _gone(request: Request) -> None:
    """Ends when the client has closed the connection."""
    while (await request.receive())["type"] != "http.disconnect":
        pass
