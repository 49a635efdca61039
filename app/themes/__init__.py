"""Floor 2: the list of things people talk about."""
