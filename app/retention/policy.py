"""Who may decide that words are to go: those with that duty in every area it touches."""

from app.identity.actor import Actor, Duty


def may_decide(actor: Actor, lpo_ids: set[str]) -> bool:
    """What is disposed of is gone for everyone, so one area cannot decide for another."""
    return bool(lpo_ids) and lpo_ids <= actor.areas(Duty.DISPOSE)
