"""Floor 4: the lägesbild of an area, each party's own and the joint one, and its editions."""
