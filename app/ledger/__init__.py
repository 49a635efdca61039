"""The open log: what was said when, in a tree that nobody can change without being seen."""
