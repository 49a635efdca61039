"""Speaking to a provider as to a stranger: little, soon, over https, and only JSON."""

import time
from collections.abc import Iterator

import httpx2

from app.access.providers import safe

KINDS = {"application/json", "application/jwk-set+json"}
MOST = 256 * 1024  # bytes; a discovery document is some 5 kB, a token answer some 10


class Unsound(Exception):
    """What a provider said cannot be relied on; the reason is for the log, never for a page."""


class Careful(httpx2.BaseTransport):
    """Ends what is too large, too slow, compressed or no JSON. Raises Unsound."""

    def __init__(self, inner: httpx2.BaseTransport, seconds: float) -> None:
        self.inner, self.seconds = inner, seconds

    def handle_request(self, request: httpx2.Request) -> httpx2.Response:
        until = time.monotonic() + self.seconds
        safe(str(request.url))
        request.headers["Accept-Encoding"] = "identity"
        response = self.inner.handle_request(request)
        kind = response.headers.get("content-type", "").partition(";")[0].strip().lower()
        try:
            if kind not in KINDS or "content-encoding" in response.headers:
                raise Unsound(f"content type {kind[:40]!r}")
            body = b"".join(_some(response, until))
        finally:
            response.close()
        return httpx2.Response(response.status_code, headers={"content-type": kind}, content=body)

    def close(self) -> None:
        self.inner.close()


def _some(response: httpx2.Response, until: float) -> Iterator[bytes]:
    read = 0
    assert isinstance(response.stream, httpx2.SyncByteStream)
    for part in response.stream:
        read += len(part)
        if read > MOST:
            raise Unsound("too large")
        if time.monotonic() > until:
            raise Unsound("too slow")
        yield part
