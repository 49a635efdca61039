"""Puts the house together."""

import asyncio
import gc
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager

from fastapi import APIRouter, FastAPI
from fastapi.routing import APIRoute
from fastapi.sse import EventSourceResponse
from sqlalchemy import Engine
from starlette.middleware import Middleware
from starlette_compress import CompressMiddleware

from app.access import arriving as access_arriving
from app.access import backchannel as access_backchannel
from app.access import demonstration as access_demonstration
from app.access import denials as access_denials
from app.access import invited as access_invited
from app.access import providers
from app.access import public as access_public
from app.access import staff_again as access_staff_again
from app.access import staff_logins as access_staff_logins
from app.access import staff_people as access_staff_people
from app.access import staff_person as access_staff_person
from app.access.authority import Authority
from app.activities import staff as activities_staff
from app.agreements import public as agreements_public
from app.agreements import staff as agreements_staff
from app.agreements import staff_drafting as agreements_staff_drafting
from app.agreements import staff_planning as agreements_staff_planning
from app.agreements import staff_signing as agreements_staff_signing
from app.dialogues import staff as dialogues_staff
from app.dialogues import staff_announcing as dialogues_staff_announcing
from app.dialogues import staff_editing as dialogues_staff_editing
from app.dialogues import staff_meeting as dialogues_staff_meeting
from app.dialogues import staff_round as dialogues_staff_round
from app.home import health as home_health
from app.home import public as home_public
from app.home import staff as home_staff
from app.identity import queries as identity
from app.kit import assets, clock, errors
from app.kit.database import make_engine, reading
from app.kit.headers import Headers
from app.kit.i18n import LanguageOfAddress
from app.kit.intake import Desk
from app.kit.origin import SameOrigin, SmallEnough
from app.kit.templates import environment
from app.kit.web import Straight
from app.live import counters
from app.live import public as live_public
from app.live.drawings import Drawings
from app.moderation import staff as moderation_staff
from app.moderation import staff_quotes as moderation_staff_quotes
from app.pictures import public as pictures_public
from app.pictures import staff as pictures_staff
from app.pictures import staff_beginning as pictures_staff_beginning
from app.pictures import staff_causes as pictures_staff_causes
from app.pictures import staff_choosing as pictures_staff_choosing
from app.pictures import staff_editions as pictures_staff_editions
from app.pictures import staff_evidence as pictures_staff_evidence
from app.pictures import staff_frame as pictures_staff_frame
from app.pictures import staff_leaving as pictures_staff_leaving
from app.pictures import staff_problem as pictures_staff_problem
from app.pictures import staff_problems as pictures_staff_problems
from app.progress import dialogues as progress_dialogues
from app.progress import keepsakes as progress_keepsakes
from app.progress import public as progress_public
from app.progress import receipts as progress_receipts
from app.progress import versions as progress_versions
from app.promises import staff as promises_staff
from app.promises import staff_bringing as promises_staff_bringing
from app.promises import staff_changing as promises_staff_changing
from app.promises import staff_charters as promises_staff_charters
from app.promises import staff_checking as promises_staff_checking
from app.promises import staff_drafting as promises_staff_drafting
from app.promises import staff_examples as promises_staff_examples
from app.promises import staff_pasting as promises_staff_pasting
from app.promises import staff_seating as promises_staff_seating
from app.promises import staff_signing as promises_staff_signing
from app.promises import staff_versions as promises_staff_versions
from app.replies import staff as replies_staff
from app.replies import staff_reply as replies_staff_reply
from app.retention import staff as retention_staff
from app.settings import Settings
from app.submissions import public as submissions_public
from app.submissions import public_withdrawal as submissions_public_withdrawal
from app.submissions import staff as submissions_staff
from app.submissions import staff_batch as submissions_staff_batch
from app.submissions import staff_paper as submissions_staff_paper
from app.submissions import staff_readings as submissions_staff_readings
from app.submissions import staff_stand as submissions_staff_stand
from app.submissions import staff_typing as submissions_staff_typing
from app.submissions.thanks import Thanks
from app.tables import METADATA
from app.themes import staff as themes_staff
from app.themes import staff_one as themes_staff_one

ROUTERS = (
    submissions_public.router,
    assets.router,
    home_health.router,
    home_public.router,
    progress_public.router,
    progress_versions.router,
    progress_receipts.router,
    progress_keepsakes.router,
    submissions_public_withdrawal.router,
    progress_dialogues.router,
    live_public.router,
    access_public.router,
    access_demonstration.router,
    access_arriving.router,
    access_backchannel.router,
    access_invited.router,
    access_staff_again.router,
    access_staff_people.router,
    access_staff_person.router,
    access_staff_logins.router,
    home_staff.router,
    submissions_staff_stand.router,
    submissions_staff_batch.router,
    submissions_staff_paper.router,
    submissions_staff_typing.router,
    submissions_staff_readings.router,
    submissions_staff.router,
    moderation_staff.router,
    moderation_staff_quotes.router,
    pictures_public.router,
    pictures_staff_beginning.router,
    pictures_staff.router,
    pictures_staff_frame.router,
    pictures_staff_problems.router,
    pictures_staff_problem.router,
    pictures_staff_evidence.router,
    pictures_staff_causes.router,
    pictures_staff_choosing.router,
    pictures_staff_leaving.router,
    pictures_staff_editions.router,
    agreements_public.router,
    agreements_staff_drafting.router,
    agreements_staff.router,
    agreements_staff_planning.router,
    agreements_staff_signing.router,
    promises_staff_drafting.router,
    promises_staff_charters.router,
    promises_staff_signing.router,
    promises_staff_seating.router,
    promises_staff_versions.router,
    promises_staff.router,
    promises_staff_checking.router,
    promises_staff_pasting.router,
    promises_staff_bringing.router,
    promises_staff_examples.router,
    promises_staff_changing.router,
    activities_staff.router,
    dialogues_staff.router,
    dialogues_staff_announcing.router,
    dialogues_staff_round.router,
    dialogues_staff_editing.router,
    dialogues_staff_meeting.router,
    replies_staff.router,
    replies_staff_reply.router,
    retention_staff.router,
    themes_staff.router,
    themes_staff_one.router,
)
LARGEST_BODY = 2 * 1024 * 1024


def create_app(settings: Settings | None = None, engine: Engine | None = None) -> FastAPI:
    """The whole site, on the database of the settings or on an engine that is handed in."""
    settings = settings or Settings()
    files = assets.Assets()
    app = FastAPI(
        title="Löfteskollen",
        openapi_url=None,
        redirect_slashes=False,
        lifespan=_lifespan,
        middleware=[
            Middleware(Headers, inline_style=files.inline_digest),
            Middleware(CompressMiddleware, zstd_level=9, brotli_quality=5, gzip_level=6),
            Middleware(LanguageOfAddress),
            Middleware(errors.LastResort),
            Middleware(SameOrigin),
            Middleware(SmallEnough, most=LARGEST_BODY),
        ],
    )
    app.state.settings, app.state.key, app.state.assets = settings, settings.key, files
    app.state.engine = engine or make_engine(settings.database_url)
    app.state.templates = environment()
    app.state.clock = clock.now
    app.state.desk = Desk(app.state.engine)
    app.state.thanks = Thanks(app.state.engine)
    app.state.feed = counters.feed(app.state.engine)
    app.state.drawings = Drawings(app.state.engine)
    vouching = providers.load(settings.oidc_providers, settings.public_url)
    app.state.authorities = {slug: Authority(each) for slug, each in vouching.items()}
    with reading(app.state.engine) as session:
        app.state.is_demonstration = identity.is_demonstration(session)
    errors.install(app)
    access_denials.install(app)
    straight = [each for router in ROUTERS for each in router.routes if isinstance(each, Straight)]
    app.router.routes.extend(straight)  # first, for bursts come here
    for router in ROUTERS:
        _answer_head(router)
        app.include_router(router)
    return app


def _answer_head(router: APIRouter) -> None:
    """What can be read can be asked after without its body; a stream is nothing but its body."""
    for route in (each for each in router.routes if isinstance(each, APIRoute)):
        if route.methods == {"GET"} and route.response_class is not EventSourceResponse:
            route.methods.add("HEAD")


@asynccontextmanager
async def _lifespan(app: FastAPI) -> AsyncIterator[None]:
    assert METADATA.tables, "the tables must be known before the first query"
    watcher = asyncio.create_task(app.state.feed.watch())
    # What is there from the start stays: to look through it again and again makes people wait.
    # Once for a process is enough, however many sites it opens.
    if not gc.get_freeze_count():
        gc.collect()
        gc.freeze()
    yield
    app.state.feed.close()
    await watcher
    await app.state.desk.close()
    app.state.engine.dispose()
