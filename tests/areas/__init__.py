"""The files of reference data, how they are read, and how an area is found."""
