"""Floor 3: what earlier dialogues are known to have found, as it was published elsewhere."""
