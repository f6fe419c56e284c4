"""Edit, save and export timelines."""
