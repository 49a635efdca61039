"""The kinds of doors there are. A row of the policy table names one of them."""

from app.identity.actor import Duty
from tests.trust.needs import (
    TOO_LATE,
    WRONG,
    Need,
    administers,
    administers_here,
    anyone,
    at_the_table,
    both,
    has,
    is_clerk_of_police,
    of_parties,
    of_the_kommun,
    of_the_police,
    works,
)

WRITES_OR_SIGNS = has(Duty.WRITE, Duty.SIGN)

PUBLIC = Need(anyone, anyone, is_public=True)
STAFF = Need(anyone, anyone)
NOBODY = Need(lambda person, town: False, anyone)

# What residents said is there for its readers; to decide about it is for the area's coders.
# Whoever works in an area is told that its themes are there, and not for them.
READERS = Need(has(Duty.READ), anyone)
CODERS = Need(has(Duty.READ), has(Duty.CODE))
CODERS_ONLY = Need(works, has(Duty.CODE))

# A round is there for everybody who works in its area.
ROUND = Need(works, anyone)
ROUND_WRITERS = Need(works, has(Duty.WRITE))
ROUND_ANSWERERS = Need(works, has(Duty.WRITE, Duty.COMMUNICATE))
REGISTRARS = Need(works, has(Duty.DISPOSE))

# Charters, pictures and agreements are there for those of their parties who work there.
PARTY = Need(of_parties, anyone)
PARTY_WRITERS = Need(of_parties, has(Duty.WRITE))
PARTY_SIGNERS = Need(of_parties, has(Duty.SIGN))
PARTY_PUBLISHERS = Need(of_parties, WRITES_OR_SIGNS)
TABLE = Need(at_the_table, anyone)
TABLE_WRITERS = Need(at_the_table, has(Duty.WRITE))
OWN = Need(of_the_police, anyone)
OWN_WRITERS = Need(of_the_police, has(Duty.WRITE))
LOGGERS = Need(both(of_the_police, has(Duty.LOG)), anyone)
# What is logged is there for the other party too, who may confirm it; only its own correct it.
LISTERS = Need(both(of_parties, has(Duty.LOG)), anyone)
CORRECTORS = Need(both(of_parties, has(Duty.LOG)), of_the_police)
LOGGERS_BY_CHOICE = Need(anyone, both(of_the_police, has(Duty.LOG)), otherwise=WRONG)
UNDOERS = Need(both(of_parties, has(Duty.LOG)), is_clerk_of_police, otherwise=TOO_LATE)
CONFIRMERS = Need(both(of_parties, has(Duty.LOG)), of_the_kommun)

# What came of a promise: those who log say why it lags, those who sign judge it.
FOLLOWERS = Need(both(of_the_police, has(Duty.LOG, Duty.SIGN)), anyone)
SAYERS = Need(FOLLOWERS.sees, has(Duty.LOG))
JUDGES = Need(FOLLOWERS.sees, has(Duty.SIGN))
PICTURE_FEEDERS = Need(FOLLOWERS.sees, has(Duty.WRITE), otherwise=WRONG)

# To begin something one names the area in the form.
BEGINNERS = Need(anyone, has(Duty.WRITE))
BEGINNERS_OF_PARTY = Need(of_parties, has(Duty.WRITE), hidden=WRONG)
NOTERS_BY_CHOICE = Need(anyone, has(Duty.READ), otherwise=WRONG)

# Roles are given inside an organisation, and in an administrator's own areas.
ADMINISTRATORS = Need(administers, anyone)
INVITERS = Need(anyone, has(Duty.ADMINISTER))
COLLEAGUES = Need(administers_here, anyone)
ROLE_GIVERS = Need(administers_here, has(Duty.ADMINISTER))
