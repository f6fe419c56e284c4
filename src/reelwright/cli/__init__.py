"""The command line: one file per verb."""

from reelwright.cli.front import main

__all__ = ["main"]
