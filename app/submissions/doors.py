"""What this room answers to, in the order in which an address is looked for."""

from app.submissions import (
    public,
    public_withdrawal,
    staff,
    staff_batch,
    staff_paper,
    staff_readings,
    staff_stand,
    staff_typing,
)

DOORS = (
    public.router,
    public_withdrawal.router,
    staff_stand.router,
    staff_batch.router,
    staff_paper.router,
    staff_typing.router,
    staff_readings.router,
    staff.router,
)
