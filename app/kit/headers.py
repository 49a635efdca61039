"""What every answer carries: a policy that starts from nothing, and no trace of who asked."""

from starlette.types import ASGIApp, Message, Receive, Scope, Send

PERMISSIONS = "camera=(), geolocation=(), microphone=(), payment=(), usb=(), browsing-topics=()"


def policy(inline_style: str) -> str:
    """The content security policy; the only inline thing is our style sheet, under its digest."""
    return (
        f"default-src 'none'; script-src 'self'; style-src 'self' '{inline_style}'; "
        "img-src 'self'; connect-src 'self'; manifest-src 'self'; worker-src 'self'; "
        "form-action 'self'; base-uri 'none'; frame-ancestors 'none'; object-src 'none'"
    )


def fixed(inline_style: str) -> list[tuple[bytes, bytes]]:
    """The headers of an answer that sets none of its own."""
    every = {
        "Content-Security-Policy": policy(inline_style),
        "Strict-Transport-Security": "max-age=63072000; includeSubDomains; preload",
        "Referrer-Policy": "no-referrer",
        "X-Content-Type-Options": "nosniff",
        "Cross-Origin-Opener-Policy": "same-origin",
        "Cross-Origin-Embedder-Policy": "require-corp",
        "Cross-Origin-Resource-Policy": "same-origin",
        "Permissions-Policy": PERMISSIONS,
        "Cache-Control": "no-store",
    }
    return [(name.lower().encode(), value.encode()) for name, value in every.items()]


class Headers:
    """Adds the security headers to every answer that does not set its own."""

    def __init__(self, app: ASGIApp, inline_style: str) -> None:
        self.app, self.fixed = app, fixed(inline_style)

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        async def with_headers(message: Message) -> None:
            if message["type"] == "http.response.start":
                said = {name.lower() for name, _ in message["headers"]}
                more = [(name, value) for name, value in self.fixed if name not in said]
                message = {**message, "headers": [*message["headers"], *more]}
            await send(message)

        await self.app(scope, receive, with_headers)
