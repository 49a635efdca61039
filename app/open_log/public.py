"""The page that says what the log gives, and lets anybody compare a checkpoint of their own."""

from fastapi import APIRouter, Request, Response
from sqlmodel import Session
from starlette.datastructures import FormData

from app.kit.clock import Now
from app.kit.database import ReadSession
from app.kit.errors import Unable
from app.kit.forms import checked
from app.kit.web import PageDep
from app.ledger import older
from app.ledger.outside import Log, Outside
from app.ledger.showing import Shown, shown
from app.ledger.standing import standing
from app.open_log.compared import Answer, answer
from app.open_log.forms import Kept

router = APIRouter(include_in_schema=False)


@router.get("/kontrollera", name="open_log:check")
def check(
    request: Request, page: PageDep, session: ReadSession, log: Log, now: Now, punkt: str = ""
) -> Response:
    """What can be checked and how, and what came of a checkpoint that was pasted in."""
    form = checked(Kept, FormData({"punkt": punkt}), several=set())
    logged = _shown(request, session, log)
    kept = form.data.punkt if form.data else ""
    return page.render(
        "open_log/check.html",
        status=422 if form.errors else 200,
        shared=not punkt,
        form=form,
        standing=standing(session, log, at=now),
        is_halted=log.is_halted or (logged is None and log.note() is not None),
        answer=_answer(kept, logged, log) if kept else None,
        home=str(request.base_url).rstrip("/"),
    )


def _shown(request: Request, session: Session, log: Outside) -> Shown | None:
    """The log under its head; None too when the database does not hold what was signed."""
    try:
        return shown(session, log, request.app.state.grown)
    except Unable:
        return None


def _answer(kept: str, logged: Shown | None, log: Outside) -> Answer | None:
    if logged is None:
        return None
    return answer(older.compared(kept, logged, log.public_keys()), logged.head.size)
