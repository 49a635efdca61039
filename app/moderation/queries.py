"""Which quotes there are, and which of them everyone may read."""

from collections import defaultdict
from collections.abc import Mapping

from sqlalchemy import exists
from sqlmodel import Session, col, select

from app.disclosure import queries as disclosure
from app.identity.models import Account
from app.moderation.models import PublicQuote
from app.submissions.models import Coding, Submission

MOST = 3


def standing(session: Session, submission_id: str) -> PublicQuote | None:
    """The quote out of those words that is approved and not withdrawn."""
    of = select(PublicQuote).where(PublicQuote.submission_id == submission_id)
    return session.exec(of.where(col(PublicQuote.withdrawn_on).is_(None))).first()


def shown(session: Session, lpo_id: str) -> Mapping[str, list[PublicQuote]]:
    """By theme, what everyone may read of an area's voices, no more than a few of each.

    Only beside a published number, of that area alone and of the same year: at least ten have
    then said the same (trust.md §6, rule 7). Asked anew for each page, so that a new release
    or a coding that is taken back also takes the quote away.
    """
    voices = disclosure.voices(session, lpo_id)
    if voices is None or tuple(voices.together) != (lpo_id,):
        return {}
    shown: dict[str, list[PublicQuote]] = defaultdict(list)
    for quote in _approved(session, lpo_id):
        is_of_year = quote.submission.received_on.year == voices.year
        number = voices.by_theme.get(quote.theme_id)
        if is_of_year and number is not None and len(shown[quote.theme_id]) < MOST:
            shown[quote.theme_id].append(quote)
    return shown


def name_of(session: Session, account_id: int) -> str:
    """Who it was."""
    return session.get_one(Account, account_id).name


def _approved(session: Session, lpo_id: str) -> list[PublicQuote]:
    """Their random ids set the order, which tells nothing of when anybody spoke."""
    is_coded = exists().where(
        col(Coding.submission_id) == col(PublicQuote.submission_id),
        col(Coding.theme_id) == col(PublicQuote.theme_id),
    )
    of_area = select(PublicQuote).join(Submission).where(Submission.lpo_id == lpo_id, is_coded)
    stands = of_area.where(col(PublicQuote.withdrawn_on).is_(None), PublicQuote.wording != "")
    return list(session.exec(stands.order_by(col(PublicQuote.id))))
