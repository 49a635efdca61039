"""What this room answers to, in the order in which an address is looked for."""

from app.progress import dialogues, keepsakes, public, receipts, versions

DOORS = (
    public.router,
    versions.router,
    receipts.router,
    keepsakes.router,
    dialogues.router,
)
