"""Reelwright: a self-hosted video studio. The package root is a door, not a room."""

__version__ = "0.1.0"
