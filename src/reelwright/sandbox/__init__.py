"""Child processes with limits on time, memory, size, files and network."""
