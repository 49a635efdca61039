"""Floor 1: organisations, the people who work in them, what they may do where, and signing in."""
