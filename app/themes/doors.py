"""What this room answers to, in the order in which an address is looked for."""

from app.themes import staff, staff_one

DOORS = (
    staff.router,
    staff_one.router,
)
