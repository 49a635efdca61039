"""Floor 6: what was said and what came of it (Du sa, vi gör), theme by theme; then a round ends."""
