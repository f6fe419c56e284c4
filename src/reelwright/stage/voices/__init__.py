"""Engines that speak, each in a child process."""

from reelwright.stage.voices.here import available, choose, fitting

__all__ = ["available", "choose", "fitting"]
