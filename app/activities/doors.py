"""What this room answers to, in the order in which an address is looked for."""

from app.activities import staff, staff_correcting, staff_entries, staff_import, staff_several

DOORS = (
    staff.router,
    staff_several.router,
    staff_import.router,
    staff_entries.router,
    staff_correcting.router,
)
