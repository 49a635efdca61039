"""The pages of areas, kommuner, charters and promises: the same bytes for everyone."""

from fastapi import APIRouter, Response

from app.activities import queries as activities
from app.activities import sheets
from app.agreements import queries as agreements
from app.areas import queries as areas
from app.disclosure import queries as disclosure
from app.findings import queries as findings
from app.kit.clock import Now, day
from app.kit.database import ReadSession
from app.kit.errors import Missing
from app.kit.web import PageDep
from app.moderation import queries as moderation
from app.outcomes import queries as outcomes
from app.pictures import queries as pictures
from app.progress import rounds, views
from app.promises import lineage
from app.promises import queries as promises

router = APIRouter(include_in_schema=False)


@router.get("/omraden/{lpo_id}", name="progress:area")
def area(lpo_id: str, page: PageDep, session: ReadSession, now: Now) -> Response:
    """A local police area: what was promised, how it goes, and what we know of the area."""
    lpo = areas.lpo(session, lpo_id)
    if lpo is None:
        raise Missing
    charters = promises.published_in_lpo(session, lpo.id)
    codes = [each.municipality_code for each in lpo.coverages]
    voices = disclosure.voices(session, lpo.id)
    seen = views.overview(session, charters, on=day(now), voices=voices)
    return page.render(
        "progress/area.html",
        shared=True,
        lpo=lpo,
        seen=seen,
        spoken=views.spoken(session, voices),
        quotes=moderation.shown(session, lpo.id),
        together=areas.lpos(session, voices.together if voices else ()),
        rounds=rounds.in_lpo(session, lpo.id, on=day(now)),
        past=findings.of_municipalities(session, codes),
        pictures=pictures.editions_in_lpo(session, lpo.id)[:1],
        agreements=agreements.published_in_lpo(session, lpo.id),
    )


@router.get("/kommuner/{slug}", name="progress:municipality")
def municipality(slug: str, page: PageDep, session: ReadSession, now: Now) -> Response:
    """A kommun: its local police areas, and what was promised there."""
    found = areas.municipality(session, slug)
    if found is None:
        raise Missing
    charters = promises.published_in_municipality(session, found.code)
    voices = disclosure.voices_of(session, [each.id for each in areas.lpos_of(found)])
    return page.render(
        "progress/municipality.html",
        shared=True,
        municipality=found,
        seen=views.overview(session, charters, on=day(now), voices=voices),
        spoken=views.spoken(session, voices),
        together=(),
        quotes={},
        past=findings.of_municipalities(session, [found.code]),
        pictures=pictures.editions_in_municipality(session, found.code)[:1],
        agreements=agreements.published_in_municipality(session, found.code),
    )


@router.get("/medborgarloften/{slug}", name="progress:charter")
def charter(slug: str, page: PageDep, session: ReadSession, now: Now) -> Response:
    """A published charter, whole: background, promises, signatures, source."""
    found = promises.published_charter(session, slug)
    if found is None:
        raise Missing
    return page.render(
        "progress/charter.html",
        shared=True,
        charter=found,
        sheet=sheets.sheet(session, found, on=day(now)),
        verdicts=outcomes.latest_of(session, [each.id for each in found.promises]),
    )


@router.get("/loften/{ref}", name="progress:promise")
def promise(ref: str, page: PageDep, session: ReadSession, now: Now) -> Response:
    """A promise at its permanent address: the count, the entries, and why it was given."""
    found = promises.published_promise(session, ref)
    if found is None:
        raise Missing
    lpos = found.charter.promise_area.lpos
    return page.render(
        "progress/promise.html",
        shared=True,
        promise=found,
        charter=found.charter,
        lpos=lpos,
        counter=activities.counter_of(session, found, on=day(now)),
        said=outcomes.said(session, found, on=day(now)),
        continued_by=lineage.continued_by(session, found),
        voices=disclosure.voices(session, lpos[0].id) if lpos else None,
    )
