"""What this room answers to, in the order in which an address is looked for."""

from app.moderation import staff, staff_quotes

DOORS = (
    staff.router,
    staff_quotes.router,
)
