"""What a document is about: its claims, results, terms, equations and pictures."""

from reelwright.script.understanding.reading import understand

__all__ = ["understand"]
