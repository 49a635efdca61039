"""The one policy table: every route of the site, in the order of its rooms."""

from tests.trust import (
    table_access,
    table_agreements,
    table_outcomes,
    table_pictures,
    table_promises,
    table_public,
    table_rounds,
    table_voices,
)

DESK = [
    *table_access.ROWS,
    *table_voices.ROWS,
    *table_rounds.ROWS,
    *table_pictures.ROWS,
    *table_agreements.ROWS,
    *table_promises.ROWS,
    *table_outcomes.ROWS,
]
STREAMS = table_public.STREAMS
ROWS = [*table_public.ROWS, *DESK]
