"""Static files without a bundler: joined, fingerprinted and vouched for when the process starts."""

import base64
import hashlib
import mimetypes
from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path

from fastapi import APIRouter, Request, Response

from app.kit.errors import Missing

FOLDER = Path(__file__).parents[1] / "static"
LAYERS = "@layer reset, tokens, base, layout, components, rooms, utilities, print;"

router = APIRouter(include_in_schema=False)


@dataclass(frozen=True)
class Asset:
    """One file as it is served."""

    path: str
    body: bytes
    media_type: str
    integrity: str


class Assets:
    """Every file under static/, by name; `page.css` is inlined under its digest in the policy."""

    def __init__(self, folder: Path = FOLDER) -> None:
        files = {
            path.relative_to(folder).as_posix(): path.read_bytes()
            for path in sorted(folder.rglob("*"))
            if path.suffix in {".js", ".svg", ".png", ".ico", ".webmanifest"}
        }
        # No quotes, no > and no &: so that escaping it in the page leaves its digest true.
        self.inline_css = _joined(sorted((folder / "css" / "page").glob("*.css")))
        files["desk.css"] = _joined(sorted((folder / "css" / "desk").glob("*.css"))).encode()
        # Each folder of scripts is one module, for a fingerprinted file cannot name another.
        for each in sorted(path for path in (folder / "js").iterdir() if path.is_dir()):
            parts = (path.read_bytes() for path in sorted(each.glob("*.js")))
            files[f"{each.name}.js"] = b"\n".join(parts)
        # As one: htmx starts by itself, and an extension that arrives after that is never used.
        vendored = [body for name, body in files.items() if name.startswith("vendor/")]
        files |= {"htmx-sse.js": b";\n".join(vendored)} if vendored else {}
        self.by_name = {name: _asset(name, body) for name, body in files.items()}
        self.by_path = {asset.path: asset for asset in self.by_name.values()}

    @property
    def inline_digest(self) -> str:
        return _integrity(self.inline_css.encode(), "sha256")

    def __call__(self, name: str) -> Asset:
        return self.by_name[name]


@router.get("/static/{path:path}", name="assets:file")
def serve(path: str, request: Request) -> Response:
    """A fingerprinted file never changes, so it is kept for a year."""
    asset = request.app.state.assets.by_path.get(f"/static/{path}")
    if asset is None:
        raise Missing
    forever = {"Cache-Control": "public, max-age=31536000, immutable"}
    return Response(asset.body, media_type=asset.media_type, headers=forever)


@router.get("/sw.js", name="assets:worker")
def worker(request: Request) -> Response:
    """What keeps one page for a time without network; asked for anew each time, so never kept."""
    asset = request.app.state.assets("js/worker.js")
    return Response(asset.body, media_type=asset.media_type)


def _joined(paths: Iterable[Path]) -> str:
    sheets = (path.read_text(encoding="utf-8") for path in paths)
    return LAYERS + "".join(_tight(sheet) for sheet in sheets)


def _tight(sheet: str) -> str:
    """Indentation and comment lines are for us, not for the phone."""
    lines = (line.strip() for line in sheet.splitlines())
    return "".join(line for line in lines if not line.startswith("/*"))


def _asset(name: str, body: bytes) -> Asset:
    stem, dot, suffix = name.rpartition(".")
    print_ = hashlib.sha256(body).hexdigest()[:12]
    media_type = mimetypes.types_map.get(f".{suffix}", "application/octet-stream")
    if suffix == "webmanifest":
        media_type = "application/manifest+json"
    return Asset(f"/static/{stem}.{print_}{dot}{suffix}", body, media_type, _integrity(body))


def _integrity(body: bytes, method: str = "sha384") -> str:
    raw = hashlib.new(method, body).digest()
    return f"{method}-{base64.b64encode(raw).decode()}"
