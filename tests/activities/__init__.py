"""Counting what is done, drawing it, saying it and logging it."""
