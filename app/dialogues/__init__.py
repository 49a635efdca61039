"""Floor 3: rounds where residents were heard, and what they are known to have said."""
