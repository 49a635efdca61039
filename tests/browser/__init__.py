"""A handful of stories in a real browser: with scripts and without."""
