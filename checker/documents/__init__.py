"""Floor 2: from the bytes of a file to a Document."""
