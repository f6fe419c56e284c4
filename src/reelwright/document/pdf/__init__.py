"""The reader of PDF files."""

from reelwright.document.pdf.reader import PdfReader

__all__ = ["PdfReader"]
