"""Ligatures of which the file does not say what they are."""

from collections.abc import Sequence
from dataclasses import replace

from reelwright.document.pdf.glyphs import UNKNOWN, Glyph, Sheet


def spelt(sheets: Sequence[Sheet]) -> list[Sheet]:
    """Ligatures of which the file does not say what they are, told by their width; other unknown signs go."""
    if not any(glyph.text == UNKNOWN for sheet in sheets for glyph in sheet.glyphs):
        return list(sheets)
    advances: dict[str, dict[str, float]] = {}
    for sheet in sheets:
        for glyph in sheet.glyphs:
            if glyph.text in ("f", "i", "l") and glyph.size > 0:
                own = advances.setdefault(glyph.font.name, {})
                own[glyph.text] = min(own.get(glyph.text, 9.0), (glyph.right - glyph.left) / glyph.size)
    return [replace(sheet, glyphs=tuple(_known(sheet.glyphs, advances))) for sheet in sheets]


def _known(glyphs: Sequence[Glyph], advances: dict[str, dict[str, float]]) -> list[Glyph]:
    kept: list[Glyph] = []
    for index, glyph in enumerate(glyphs):
        if glyph.text != UNKNOWN:
            kept.append(glyph)
            continue
        after = "".join(other.text for other in glyphs[index + 1 : index + 3])
        letters = _ligature(glyph, advances.get(glyph.font.name, {}), after)
        if letters:
            kept.append(glyph._replace(text=letters))
    return kept


def _ligature(glyph: Glyph, advances: dict[str, float], after: str) -> str:
    if len(advances) < 3 or glyph.right - glyph.left <= 0.1 * glyph.size:
        return ""
    own = (glyph.right - glyph.left) / glyph.size
    f, i, low = advances["f"], advances["i"], advances["l"]
    widths = {"ff": 2 * f, "fi": f + i, "fl": f + low, "ffi": 2 * f + i, "ffl": 2 * f + low}
    best = min(widths, key=lambda name: abs(widths[name] - own))
    if abs(widths[best] - own) > 0.12 * own:
        return ""
    if abs(i - low) < 0.03 and best[-1] in "il":  # as wide as each other: English spelling decides
        flows = after[:1] in ("o", "u", "a", "i", "y") or (
            after[:1] == "e" and after[:2] not in ("ed", "er", "es", "el")
        )
        return best[:-1] + ("l" if flows else "i")
    return best
