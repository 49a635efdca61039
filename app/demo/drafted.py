"""A charter of the demonstration's exercise, drafted and written by one of its people."""

from datetime import date, datetime

from sqlmodel import Session

from app.areas import queries as areas
from app.areas import service as areas_service
from app.areas.models import PromiseArea
from app.demo.parties import Facts
from app.identity.actor import Actor
from app.promises import service as promises
from app.promises import writing
from app.promises.forms import PromiseForm
from app.promises.models import Charter


def drafted(
    session: Session, facts: Facts, words: Facts, year: int, *, by: Actor, at: datetime
) -> Charter:
    """A draft for that year with its promises."""
    first, last = date(year, 1, 1), date(year, 12, 31)
    background, area = words["background"], _area(session, facts)
    charter = promises.draft(
        session, area, valid_from=first, valid_to=last, background=background, by=by, at=at
    )
    for each in words["promises"]:
        said = {name: value for name, value in each.items() if name != "done"}
        said["continues"] = said.get("continues", "").format(last=f"{area.slug}-{at.year - 1}")
        form = PromiseForm.model_validate(said | {"starts_on": first, "ends_on": last})
        writing.add(session, charter, form, by=by, at=at)
    return charter


def _area(session: Session, facts: Facts) -> PromiseArea:
    lpo = areas.lpo(session, facts["lpo"])
    kommun = areas.municipality(session, facts["municipality"])
    assert lpo is not None and kommun is not None
    return areas_service.promise_area(
        session, name=facts["area"], lpos=[lpo], municipalities=[kommun]
    )
