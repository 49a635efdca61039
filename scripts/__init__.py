"""What make calls: checks, messages and measures."""
