"""Floor 7: the open log as anybody fetches it, and a page that says what it gives."""
