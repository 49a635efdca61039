"""What this room answers to, in the order in which an address is looked for."""

from app.replies import staff, staff_reply

DOORS = (
    staff.router,
    staff_reply.router,
)
