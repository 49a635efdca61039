"""What this room answers to. It comes before the pages, whose addresses would take these too."""

from app.open_data import public

DOORS = (public.router,)
