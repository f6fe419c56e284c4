"""The writer that asks a language model: outline, scenes, checks, translation."""
