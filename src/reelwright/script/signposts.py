"""Short lines that tell where the film goes next. They claim nothing, so they cite nothing."""

from zlib import crc32

from reelwright.script.languages.tongue import Tongue
from reelwright.script.material import PARTS, Material, Part


def signpost(part: Part, material: Material) -> str:
    """The line that opens the chapter of `part`: one of the language's, the same for the same paper.

    '' where a language has none.
    """
    variants = material.tongue.phrases.turns[PARTS.index(part)]
    if not variants:
        return ""
    return variants[crc32(f"{part} {material.document.title}".encode()) % len(variants)]


def is_signpost(text: str, tongue: Tongue) -> bool:
    """Whether `text` is such a line of `tongue`."""
    return any(text in variants for variants in tongue.phrases.turns)
