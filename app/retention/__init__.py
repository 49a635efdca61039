"""Floor 4: how long residents' words are kept (gallring): for ever, until somebody has decided."""
