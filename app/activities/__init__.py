"""Floor 6: what is done to keep a promise, and what the count says about it today."""
