"""Floor 2: who is let in, by whose word, into which roles, and what they then did."""
