"""The reader of LaTeX."""

from reelwright.document.latex.reader import LatexReader

__all__ = ["LatexReader"]
