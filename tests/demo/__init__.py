"""The demonstration: what was really promised and published, told apart from what is practice."""
