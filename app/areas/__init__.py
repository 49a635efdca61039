"""Floor 1: län, kommuner, police regions, police areas and lokalpolisområden, and how they overlap."""
