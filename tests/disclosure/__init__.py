"""What may be published of how many spoke."""
