"""Floor 6: what came of a promise, said beside its number, which nothing here can change."""
