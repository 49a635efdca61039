"""Roof: the demonstration. Real published promises and outcomes, invented people to sign in as."""
