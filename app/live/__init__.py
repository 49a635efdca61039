"""Floor 7: counters that move on open screens."""
