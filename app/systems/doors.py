"""What this room answers to, in the order in which an address is looked for."""

from app.systems import api, described, staff

DOORS = (staff.router, api.router, described.router)
