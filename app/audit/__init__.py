"""Floor 1: what staff did, to what, and when; written in the transaction it tells of."""
