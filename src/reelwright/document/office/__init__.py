"""Word documents (ECMA-376, Office Open XML), by their structure and by their look."""

from reelwright.document.office.reader import DocxReader

__all__ = ["DocxReader"]
