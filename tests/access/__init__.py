"""Who is let in, by whom, and who is not."""
