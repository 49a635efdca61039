"""Puts the house together."""

import asyncio
import gc
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager

from fastapi import APIRouter, FastAPI
from fastapi.routing import APIRoute
from sqlalchemy import Engine
from starlette.middleware import Middleware
from starlette.types import Receive, Scope, Send
from starlette_compress import CompressMiddleware

from app.access import denials, providers
from app.access import doors as access
from app.access.authority import Authority
from app.activities import doors as activities
from app.agreements import doors as agreements
from app.dialogues import doors as dialogues
from app.home import doors as home
from app.identity import queries as identity
from app.kit import assets, clock, errors
from app.kit.database import make_engine, reading
from app.kit.headers import Headers
from app.kit.i18n import LanguageOfAddress
from app.kit.intake import Desk
from app.kit.origin import SameOrigin, SmallEnough
from app.kit.templates import environment
from app.kit.web import Straight
from app.ledger import doors as ledger
from app.ledger.grown import Grown
from app.ledger.halting import Halting
from app.ledger.keeper import Keeper
from app.live import doors as live
from app.live.hub import LiveHub
from app.moderation import doors as moderation
from app.open_data import doors as open_data
from app.open_log import doors as open_log
from app.outcomes import doors as outcomes
from app.pictures import doors as pictures
from app.progress import doors as progress
from app.promises import doors as promises
from app.replies import doors as replies
from app.retention import doors as retention
from app.settings import Settings
from app.submissions import doors as submissions
from app.submissions.thanks import Thanks
from app.systems import doors as systems
from app.systems import problems
from app.systems.machines import Machines
from app.tables import METADATA
from app.themes import doors as themes

ROUTERS = (
    *submissions.DOORS,
    assets.router,
    *home.DOORS,
    *open_data.DOORS,
    *progress.DOORS,
    *live.DOORS,
    *access.DOORS,
    *moderation.DOORS,
    *pictures.DOORS,
    *agreements.DOORS,
    *promises.DOORS,
    *activities.DOORS,
    *outcomes.DOORS,
    *dialogues.DOORS,
    *replies.DOORS,
    *retention.DOORS,
    *themes.DOORS,
    *ledger.DOORS,
    *open_log.DOORS,
    *systems.DOORS,
)
LARGEST_BODY = 2 * 1024 * 1024


class Site(FastAPI):
    """The streams stand in front of everything that other requests pass on their way.

    For each open screen, and each event, pays for whatever lies between it and the socket.
    """

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        if not await self.state.hub.answers(scope, receive, send):
            await super().__call__(scope, receive, send)


def create_app(settings: Settings | None = None, engine: Engine | None = None) -> FastAPI:
    """The whole site, on the database of the settings or on an engine that is handed in."""
    files = assets.Assets()
    app = Site(
        title="Löfteskollen",
        openapi_url=None,
        redirect_slashes=False,
        lifespan=_lifespan,
        middleware=_on_the_way(files),
    )
    app.state.assets = files
    _furnish(app, settings or Settings(), engine)
    errors.install(app)
    denials.install(app)
    problems.install(app)
    _hang(app)
    return app


def _on_the_way(files: assets.Assets) -> list[Middleware]:
    """What every request passes, from the outermost to the innermost."""
    return [
        Middleware(Headers, inline_style=files.inline_digest),
        Middleware(CompressMiddleware, zstd_level=9, brotli_quality=5, gzip_level=6),
        Middleware(LanguageOfAddress),
        Middleware(Machines),
        Middleware(errors.LastResort),
        Middleware(SameOrigin),
        Middleware(Halting),
        Middleware(SmallEnough, most=LARGEST_BODY),
    ]


def _furnish(app: FastAPI, settings: Settings, engine: Engine | None) -> None:
    """What the routes find in the application instead of in the environment."""
    state = app.state
    state.settings, state.key = settings, settings.key
    state.engine = engine or make_engine(settings.database_url)
    state.templates, state.clock = environment(), clock.now
    state.desk, state.thanks = Desk(state.engine), Thanks(state.engine)
    state.log, state.grown = settings.log, Grown()
    state.keeper = Keeper(state.engine, state.log)
    state.hub = LiveHub(app, state.assets.inline_digest, settings.stream_seconds)
    vouching = providers.load(settings.oidc_providers, settings.public_url)
    state.authorities = {slug: Authority(each) for slug, each in vouching.items()}
    with reading(state.engine) as session:
        state.is_demonstration = identity.is_demonstration(session)


def _hang(app: FastAPI) -> None:
    """Hang the doors; those of the bursts come first."""
    straight = [each for router in ROUTERS for each in router.routes if isinstance(each, Straight)]
    app.router.routes.extend(straight)
    for router in ROUTERS:
        _answer_head(router)
        app.include_router(router)


def _answer_head(router: APIRouter) -> None:
    """What can be read can be asked after without its body; a stream is nothing but its body."""
    if router in live.DOORS:
        return
    for route in (each for each in router.routes if isinstance(each, APIRoute)):
        if route.methods == {"GET"}:
            route.methods.add("HEAD")


@asynccontextmanager
async def _lifespan(app: FastAPI) -> AsyncIterator[None]:
    assert METADATA.tables, "the tables must be known before the first query"
    await app.state.keeper.begin()
    signer = asyncio.create_task(app.state.keeper.watch())
    app.state.hub.start()
    # What is there from the start stays: to look through it again and again makes people wait.
    # Once for a process is enough, however many sites it opens.
    if not gc.get_freeze_count():
        gc.collect()
        gc.freeze()
    yield
    app.state.keeper.close()
    await signer
    await app.state.hub.stop()
    await app.state.desk.close()
    app.state.engine.dispose()
