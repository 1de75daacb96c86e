"""Floor 5: from paths to a report: which articles, what the rules find in them, what is shown."""
