"""An error that nobody foresaw is said in the reader's language, like everything else."""

from starlette.requests import Request
from starlette.types import ASGIApp, Message, Receive, Scope, Send

from dashboard.server.error_pages import failed


class Failures:
    """ASGI middleware: 500 with a number that stands in the log, in place of Starlette's own, which
    comes from outside and without the headers of the others.
    """

    def __init__(self, app: ASGIApp):
        self.app = app

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        if scope["type"] != "http":
            await self.app(scope, receive, send)
            return
        is_begun = False

        async def note(message: Message) -> None:
            nonlocal is_begun
            is_begun = True
            await send(message)

        try:
            await self.app(scope, receive, note)
        except Exception as error:
            if is_begun:
                raise
            await failed(Request(scope), error)(scope, receive, send)
