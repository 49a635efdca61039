"""The providers that vouch for staff, as the operator's file has them."""

import tomllib
from pathlib import Path
from typing import Annotated
from urllib.parse import urlsplit

from pydantic import AfterValidator, BaseModel, ConfigDict, Field, FilePath

# Signatures that only the provider can make: none has no key, and HS256 has ours (RFC 8725 3.1).
ALGORITHMS = ("RS256", "PS256", "ES256", "EdDSA")
LOOPBACK = {"127.0.0.1", "localhost"}


def safe(url: str) -> str:
    """An address over https, or on this very machine. Raises ValueError for others."""
    parts = urlsplit(url)
    if parts.scheme == "https" or (parts.scheme == "http" and parts.hostname in LOOPBACK):
        return url
    raise ValueError("must be https")


Url = Annotated[str, AfterValidator(safe)]


class Provider(BaseModel):
    """One provider (OpenID Connect): whose staff it knows, and what it must say of them."""

    model_config = ConfigDict(extra="forbid", frozen=True)

    slug: str = Field(pattern=r"^[a-z0-9-]{1,40}$")
    name: str
    issuer: Url
    client_id: str
    client_secret_file: FilePath | None = None
    organisations: frozenset[str]
    scope: str = "openid"
    algorithms: tuple[str, ...] = ALGORITHMS
    acr: frozenset[str] = frozenset()
    amr: frozenset[str] = frozenset()
    claims: dict[str, frozenset[str]] = {}
    seconds: float = 5.0

    @property
    def client_secret(self) -> str | None:
        return self.client_secret_file.read_text().strip() if self.client_secret_file else None


def load(path: Path | None, public_url: str) -> dict[str, Provider]:
    """Every provider by its slug; none without a file. Raises SystemExit for half a setting."""
    if path is None:
        return {}
    if not public_url:
        raise SystemExit("OIDC_PROVIDERS kräver PUBLIC_URL: adressen som providern skickar till.")
    safe(public_url)
    data = tomllib.loads(path.read_text(encoding="utf-8"))
    every = [Provider(slug=slug, **said) for slug, said in data.items()]
    if any(not each.acr and not each.amr for each in every):
        raise SystemExit("OIDC_PROVIDERS: varje provider behöver acr eller amr (stark inloggning).")
    return {each.slug: each for each in every}
