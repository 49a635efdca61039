"""Floor 7: keys of organisations' systems, and the addresses where those log what is done."""
