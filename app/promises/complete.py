"""Whether a promise says all that its form asks for, as one that was pasted or copied may not."""

from collections.abc import Mapping

from app.kit.forms import sound
from app.promises.filled import values
from app.promises.forms import PromiseForm
from app.promises.models import Charter

Gaps = Mapping[int, Mapping[str, str]]


def gaps(charter: Charter) -> Gaps:
    """Each promise that is not complete: what to fill in or change, with a sentence about it.

    A page asks once, and shows of it both what is missing and whether one may sign.
    """
    found = {each.id: sound(PromiseForm, values(each)).errors for each in charter.promises}
    return {promise_id: errors for promise_id, errors in found.items() if errors}
