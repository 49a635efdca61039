"""Floor 7: what anybody may download, row by row, with columns that are a promise."""
