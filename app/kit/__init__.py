"""Floor 0: the shelf of shared tools. It knows nothing of promises, residents or police."""
