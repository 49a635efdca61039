"""What this room answers to, in the order in which an address is looked for."""

from app.access import (
    arriving,
    backchannel,
    demonstration,
    invited,
    public,
    staff_again,
    staff_logins,
    staff_people,
    staff_person,
)

DOORS = (
    public.router,
    demonstration.router,
    arriving.router,
    backchannel.router,
    invited.router,
    staff_again.router,
    staff_people.router,
    staff_person.router,
    staff_logins.router,
)
