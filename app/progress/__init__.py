"""Floor 7: the public pages of areas, kommuner, charters and promises."""
