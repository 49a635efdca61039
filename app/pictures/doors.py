"""What this room answers to, in the order in which an address is looked for."""

from app.pictures import (
    public,
    staff,
    staff_beginning,
    staff_causes,
    staff_choosing,
    staff_editions,
    staff_evidence,
    staff_frame,
    staff_leaving,
    staff_problem,
    staff_problems,
)

DOORS = (
    public.router,
    staff_beginning.router,
    staff.router,
    staff_frame.router,
    staff_problems.router,
    staff_problem.router,
    staff_evidence.router,
    staff_causes.router,
    staff_choosing.router,
    staff_leaving.router,
    staff_editions.router,
)
