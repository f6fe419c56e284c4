"""What was read, shown to a person: the pages with their blocks, in the order in which they are read."""
