"""Floor 2: finds personal data in what residents write; a person decides what is masked."""
