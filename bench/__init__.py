"""Measurements that a person can repeat with make."""
