"""What was published of dialogues that were held."""
