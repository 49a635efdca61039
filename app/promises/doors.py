"""What this room answers to, in the order in which an address is looked for."""

from app.promises import (
    staff,
    staff_bringing,
    staff_changing,
    staff_charters,
    staff_checking,
    staff_drafting,
    staff_examples,
    staff_pasting,
    staff_seating,
    staff_signing,
    staff_versions,
)

DOORS = (
    staff_drafting.router,
    staff_charters.router,
    staff_signing.router,
    staff_seating.router,
    staff_versions.router,
    staff.router,
    staff_checking.router,
    staff_pasting.router,
    staff_bringing.router,
    staff_examples.router,
    staff_changing.router,
)
