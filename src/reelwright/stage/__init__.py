"""Station 3: a Script becomes a Timeline."""
