"""What this room answers to, in the order in which an address is looked for."""

from app.live import public

DOORS = (public.router,)
