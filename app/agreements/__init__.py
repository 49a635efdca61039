"""Floor 6: what police and kommun agree to do about the picture, and whether it is in balance."""
