"""Station 2: a Document becomes a Script."""
