"""What this room answers to, in the order in which an address is looked for."""

from app.dialogues import staff, staff_announcing, staff_editing, staff_meeting, staff_round

DOORS = (
    staff.router,
    staff_announcing.router,
    staff_round.router,
    staff_editing.router,
    staff_meeting.router,
)
