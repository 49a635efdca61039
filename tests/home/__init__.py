"""The front door, the lists, the texts that every site owes, and the two addresses for machines."""
