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
from dashboard.server.headers import INDEX

READ = ["GET", "HEAD"]
"""Methods of what is only read."""


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


def answer(
    request: Request,
    make: Callable[[], bytes],
    media_type: str,
    headers: Mapping[str, str],
    made_from: tuple[object, ...],
) -> Response:
    """The answer with its tag: 304 for who has it, headers alone for HEAD, else what `make` gives.
    `made_from` holds all that the body depends on beside the program.
    """
    tag = tag_of(request.url.path, *made_from)
    headers = {**headers, "ETag": tag}
    if is_current(request, tag):
        return Response(status_code=304, headers=headers)
    body = b"" if request.method == "HEAD" else make()
    response = Response(body, media_type=media_type, headers=headers)
    if request.method == "HEAD":
        del response.headers["content-length"]
    return response
