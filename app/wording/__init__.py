"""Floor 2: whether a promise can be counted: what its sentence says, and what it leaves out."""
