"""Floor 1: län, kommuner, police regions, police areas, lokalpolisområden, and how they overlap."""
