"""The quality gate: Media becomes a Report."""
