"""Who may do what, tried at the front door: every address, every role, in every area."""
