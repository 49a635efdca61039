"""What happens when it goes wrong at the worst moment: killed, cut off, full."""
