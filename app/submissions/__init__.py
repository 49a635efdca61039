"""Floor 3: what residents say: the way in, the receipt, reading and coding."""
