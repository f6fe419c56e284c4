"""How each kind of scene is composed: one file, one kind."""
