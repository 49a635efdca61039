"""Who may see and write dialogues. The same functions guard the verb and show the button."""

from app.dialogues.models import Dialogue
from app.identity.actor import Actor, Duty


def may_begin(actor: Actor, lpo_ids: set[str]) -> bool:
    """To announce a round one must be a writer in every area it speaks for."""
    return bool(lpo_ids) and lpo_ids <= actor.areas(Duty.WRITE)


def may_see(actor: Actor, dialogue: Dialogue) -> bool:
    """Those who work in one of its areas, whatever they do there."""
    return bool(actor.places & dialogue.places)


def may_write(actor: Actor, dialogue: Dialogue) -> bool:
    """The writers of any of its areas keep it together, until it is closed."""
    return actor.may(Duty.WRITE, dialogue.places) and not dialogue.is_closed


def may_answer(actor: Actor, dialogue: Dialogue) -> bool:
    """What a theme led to is said by its writers and by its communicators."""
    may_tell = actor.may(Duty.COMMUNICATE, dialogue.places) and not dialogue.is_closed
    return may_tell or may_write(actor, dialogue)
