"""What this room answers to, in the order in which an address is looked for."""

from app.open_log import archive, files, proofs, public

DOORS = (
    public.router,
    files.router,
    proofs.router,
    archive.router,
)
