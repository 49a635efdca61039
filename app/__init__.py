"""Löfteskollen: what residents say becomes promises that are counted in public."""
