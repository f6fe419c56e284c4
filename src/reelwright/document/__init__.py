"""Station 1: a file becomes a Document."""
