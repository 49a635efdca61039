"""What may be wrong with a log: words that do not hold, and a history with two endings."""


class Untrue(ValueError):
    """A note, key, checkpoint or entry that is not written as it must be, or not signed by whom."""


class Forked(RuntimeError):
    """The tree does not continue the last one signed: no signing until a person looks."""
