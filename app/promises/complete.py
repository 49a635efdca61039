"""Whether a promise says all that its form asks for, as one that was pasted or copied may not."""

from collections.abc import Mapping

from app.kit.forms import sound
from app.promises.filled import values
from app.promises.forms import PromiseForm
from app.promises.models import Charter, Promise


def gaps(promise: Promise) -> Mapping[str, str]:
    """Each field that must be filled or changed before anybody signs, with a sentence about it."""
    return sound(PromiseForm, values(promise)).errors


def is_complete(charter: Charter) -> bool:
    """Whether there is nothing left to fill in anywhere."""
    return not any(gaps(promise) for promise in charter.promises)
