"""Floor 2: exact counts go in, counts that may be published come out, in batches."""
