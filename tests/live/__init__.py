"""The streams, over real HTTP."""
