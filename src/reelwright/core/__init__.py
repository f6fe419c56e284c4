"""The nouns every station speaks in. No I/O; imports nothing of ours."""
