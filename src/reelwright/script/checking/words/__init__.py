"""What the checker knows of each language, as data."""
