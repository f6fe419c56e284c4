"""What the writer knows of each language, as data."""
