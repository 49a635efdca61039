"""Floor 7: the start page, search, the list of areas, and the texts every site owes its readers."""
