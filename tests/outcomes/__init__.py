"""What came of a promise."""
