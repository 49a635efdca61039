"""Every table of the house in one place, so that migrations and tests see them all."""

from sqlmodel import SQLModel

from app.access import models as access
from app.activities import models as activities
from app.agreements import models as agreements
from app.areas import models as areas
from app.audit import models as audit
from app.dialogues import models as dialogues
from app.disclosure import models as disclosure
from app.findings import models as findings
from app.identity import models as identity
from app.ledger import models as ledger
from app.moderation import models as moderation
from app.outcomes import models as outcomes
from app.pictures import models as pictures
from app.promises import models as promises
from app.replies import models as replies
from app.retention import models as retention
from app.submissions import models as submissions
from app.systems import models as systems
from app.themes import models as themes

ROOMS = (
    areas,
    identity,
    audit,
    ledger,
    access,
    themes,
    disclosure,
    findings,
    dialogues,
    submissions,
    moderation,
    pictures,
    retention,
    promises,
    agreements,
    activities,
    outcomes,
    replies,
    systems,
)
METADATA = SQLModel.metadata
