"""Floor 5: charters, promises and their measures, the parties' signatures, and publication."""
