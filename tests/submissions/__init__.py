"""What residents say: the way in, reading and coding."""
