"""Floor 1: what words mean, as pure functions over text."""
