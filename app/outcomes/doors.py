"""What this room answers to, in the order in which an address is looked for."""

from app.outcomes import staff, staff_feeding, staff_judging, staff_saying

DOORS = (staff.router, staff_saying.router, staff_judging.router, staff_feeding.router)
