"""The environment, read once when the process starts."""

from datetime import timedelta
from pathlib import Path

from pydantic import Field, field_validator
from pydantic_settings import BaseSettings, SettingsConfigDict
from sqlalchemy.engine import make_url

from app.identity.queries import Limits
from app.ledger.outside import Outside

VAR = Path("var")


class Settings(BaseSettings):
    """Each is an environment variable of the same name in capitals; see docs/operations.md."""

    model_config = SettingsConfigDict(env_file=None)

    database_url: str = f"sqlite:///{VAR}/lofteskollen.db"
    secret: str = ""
    secret_file: Path = VAR / "secret"
    host: str = "127.0.0.1"
    port: int = Field(default=8000, ge=1, le=65535)
    workers: int = Field(default=1, ge=1, le=64)
    stream_seconds: int = Field(default=600, ge=1)
    public_url: str = ""
    oidc_providers: Path | None = None
    session_idle_minutes: int = Field(default=30, ge=1, le=480)
    session_hours: int = Field(default=8, ge=1, le=24)
    log_origin: str = ""
    log_folder: Path | None = None
    log_key_file: Path | None = None
    log_witnesses: Path | None = None

    @field_validator("database_url")
    @classmethod
    def one_driver(cls, url: str) -> str:
        """Bare postgres:// and postgresql:// mean the driver we ship."""
        scheme, separator, rest = url.partition("://")
        if scheme in {"postgres", "postgresql"}:
            scheme = "postgresql+psycopg"
        return scheme + separator + rest

    @property
    def session_limits(self) -> Limits:
        """How long a login of staff lasts."""
        idle, longest = self.session_idle_minutes, self.session_hours
        return Limits(timedelta(minutes=idle), timedelta(hours=longest))

    @property
    def log(self) -> Outside:
        """What the open log keeps outside the database; unless it is said, beside it."""
        folder = self.log_folder or _beside(self.database_url)
        key, witnesses = self.log_key_file, self.log_witnesses
        return Outside(folder, key or folder / "nyckel", witnesses or folder / "vittnen")

    @property
    def origin(self) -> str:
        """The name of a log that is begun now: where it is read, without the scheme."""
        home = self.public_url.partition("://")[2] or f"{self.host}:{self.port}"
        return self.log_origin or f"{home.rstrip('/')}/logg"

    @property
    def key(self) -> str:
        """The secret that seals hidden fields and hashes receipts; from SECRET or SECRET_FILE."""
        if self.secret:
            return self.secret
        if self.secret_file.exists():
            return self.secret_file.read_text().strip()
        raise SystemExit(
            "Ingen hemlighet: sätt SECRET, eller kör «python -m app migrate» som gör en fil."
        )


def _beside(database_url: str) -> Path:
    """A folder of its own for each database, so that none is taken for another."""
    name = Path(make_url(database_url).database or "lofteskollen")
    is_file = database_url.startswith("sqlite")
    return (name.parent if is_file else VAR) / f"{name.stem}-logg"
