"""What this room answers to."""

from app.ledger import public

DOORS = (public.router,)
