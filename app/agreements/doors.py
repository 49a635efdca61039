"""What this room answers to, in the order in which an address is looked for."""

from app.agreements import public, staff, staff_drafting, staff_planning, staff_signing

DOORS = (
    public.router,
    staff_drafting.router,
    staff.router,
    staff_planning.router,
    staff_signing.router,
)
