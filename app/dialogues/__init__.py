"""Floor 3: rounds where people are heard: their time, their occasions and the ways in."""
