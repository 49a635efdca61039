"""What may be downloaded, and that nothing in it can run or be changed unseen."""
