"""The real site, but for the desk: it thanks at once and stores nothing. For measuring only."""

from fastapi import FastAPI

from app.kit.parcels import Parcel
from app.main import create_app


class NoDesk:
    """Says yes to everyone."""

    async def take(self, parcel: Parcel) -> bool:
        return True

    async def close(self) -> None:
        """There is nothing to put down."""


def without_desk() -> FastAPI:
    """What `uvicorn --factory bench.nothing:without_desk` serves."""
    site = create_app()
    site.state.desk = NoDesk()
    return site
