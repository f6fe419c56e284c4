"""Which engines for OCR are here."""

from importlib.metadata import PackageNotFoundError, version
from importlib.util import find_spec

NO_ENGINE = "Get one with: pip install rapidocr onnxruntime."

# whose letters are not among the 18 708 that PP-OCRv6 (small) tells apart
UNREAD = frozenset(("ar", "be", "bg", "fa", "he", "hi", "ko", "mk", "ru", "sr", "th", "uk", "ur", "vi"))


def rapid_is_here() -> bool:
    """Whether RapidOCR and its runtime are installed."""
    return all(find_spec(name) is not None for name in ("rapidocr", "onnxruntime"))


def rapid_version() -> str:
    """The version of RapidOCR, '' when it is not installed."""
    try:
        return version("rapidocr") if rapid_is_here() else ""
    except PackageNotFoundError:
        return ""
