"""What a system is told. The names are a promise: they are added to, and never changed."""

from datetime import date, datetime

from pydantic import BaseModel, Field

from app.activities.counter import Counter
from app.activities.models import Activity


class Counted(BaseModel):
    """How far a promise has come."""

    gjort: int = Field(description="Hur mycket som är gjort.")
    mal: int | None = Field(description="Hur mycket som är lovat; null där inget antal är lovat.")
    enhet: str = Field(description="Vad som räknas.")

    @classmethod
    def of(cls, counter: Counter) -> "Counted":
        return cls(gjort=counter.pace.done, mal=counter.pace.total, enhet=counter.unit)


class Listed(Counted):
    """A promise that the key may log on."""

    lofte: str = Field(description="Löftets beteckning, som skickas när något loggas.")
    rubrik: str
    text: str
    forsta_dag: date
    sista_dag: date

    @classmethod
    def of(cls, counter: Counter) -> "Listed":
        promise = counter.promise
        return cls(
            lofte=promise.ref,
            rubrik=promise.title,
            text=promise.body,
            forsta_dag=promise.starts_on,
            sista_dag=promise.ends_on,
            **dict(Counted.of(counter)),
        )


class Kept(BaseModel):
    """An entry as everyone may read it; what is for staff is not sent back."""

    id: int
    lofte: str
    dag: date
    antal: int
    plats: str
    notering: str
    loggad: datetime
    logg: int | None = Field(description="Platsen i den öppna loggen.")

    @classmethod
    def of(cls, entry: Activity) -> "Kept":
        return cls(
            id=entry.id,
            lofte=entry.promise.ref,
            dag=entry.done_on,
            antal=entry.count,
            plats=entry.place,
            notering=entry.note,
            loggad=entry.logged_at,
            logg=entry.seq,
        )


class Logged(BaseModel):
    """An entry, and the counter of its promise now."""

    aktivitet: Kept
    raknare: Counted
