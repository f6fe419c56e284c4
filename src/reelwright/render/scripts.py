"""Writing systems: which of them our own fonts lack, and which run from right to left."""

import unicodedata

# first and last code point, and the name to tell; our own fonts hold the rest
_FOREIGN = (
    (0x0530, 0x058F, "Armenian"),
    (0x0590, 0x05FF, "Hebrew"),
    (0x0600, 0x08FF, "Arabic"),
    (0x0900, 0x0DFF, "Indic"),
    (0x0E00, 0x0FFF, "Thai, Lao or Tibetan"),
    (0x1000, 0x109F, "Burmese"),
    (0x10A0, 0x10FF, "Georgian"),
    (0x1100, 0x11FF, "Korean"),
    (0x1200, 0x139F, "Ethiopic"),
    (0x1780, 0x18AF, "Khmer or Mongolian"),
    (0x2E80, 0x2FDF, "Chinese"),
    (0x3000, 0x30FF, "Japanese"),
    (0x3100, 0x312F, "Chinese"),
    (0x3130, 0x318F, "Korean"),
    (0x31A0, 0x4DBF, "Chinese"),
    (0x4E00, 0x9FFF, "Chinese"),
    (0xA960, 0xA97F, "Korean"),
    (0xAC00, 0xD7FF, "Korean"),
    (0xF900, 0xFAFF, "Chinese"),
    (0xFB1D, 0xFB4F, "Hebrew"),
    (0xFB50, 0xFDFF, "Arabic"),
    (0xFE70, 0xFEFF, "Arabic"),
    (0xFF00, 0xFFEF, "Japanese"),
    (0x1F000, 0x1FAFF, "emoji"),
    (0x20000, 0x3FFFF, "Chinese"),
)


def foreign(text: str) -> str:
    """The first writing system in `text` that our fonts lack, by name ('' = none)."""
    for character in text:
        point = ord(character)
        if point < 0x0530:
            continue
        for first, last, name in _FOREIGN:
            if first <= point <= last:
                return name
    return ""


def right_to_left(text: str) -> bool:
    """Whether the first letter with a direction runs from right to left (Unicode annex 9, P2)."""
    for character in text:
        direction = unicodedata.bidirectional(character)
        if direction in ("R", "AL"):
            return True
        if direction == "L":
            return False
    return False
