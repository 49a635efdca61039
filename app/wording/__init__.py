"""Whether a promise can be counted: what its sentence says, and what it leaves out."""
