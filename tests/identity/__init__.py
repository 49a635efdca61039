"""Who works where, and how they come in."""
