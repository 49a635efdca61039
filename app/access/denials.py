"""When somebody we know is told no, the log says so (ASVS 16.3.2)."""

from fastapi import FastAPI, Request, Response

from app.audit import service as audit
from app.identity.actor import actor_of, login_of
from app.kit import errors
from app.kit.database import reading, writing
from app.kit.errors import Denied


def install(app: FastAPI) -> None:
    """A denial is drawn as every refusal, and noted first."""
    app.add_exception_handler(Denied, _denied)


def _denied(request: Request, problem: Exception) -> Response:
    _note(request)
    return errors.refused(request, problem)


def _note(request: Request) -> None:
    """In a transaction of its own, for that of the deed is undone; passers-by leave no line."""
    at, engine = request.app.state.clock(), request.app.state.engine
    with reading(engine) as session:
        login = login_of(request, session, at)
        actor = actor_of(login.account) if login else None
    if actor is not None:
        route = getattr(request.scope.get("route"), "name", "")
        with writing(engine) as session:
            audit.record(session, "denied", f"route:{route}", by=actor, at=at)
