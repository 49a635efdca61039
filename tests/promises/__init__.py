"""Charters: drafted for an area, written together, signed word for word, and published for good."""
