"""Pages that are pictures: scans and photos become text with its layout kept."""

from reelwright.document.ocr.reader import OcrReader

__all__ = ["OcrReader"]
