"""What this room answers to, in the order in which an address is looked for."""

from app.home import health, public, staff

DOORS = (
    health.router,
    public.router,
    staff.router,
)
