"""Pandoc as a confined child, and its syntax tree as pieces of a draft."""

from reelwright.document.pandoc.convert import Converted, converted
from reelwright.document.pandoc.fence import PANDOC, syntax_tree

__all__ = ["PANDOC", "Converted", "converted", "syntax_tree"]
