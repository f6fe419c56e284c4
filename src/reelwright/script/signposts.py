"""Short lines that tell where the film goes next. They claim nothing, so they cite nothing."""

import re
from zlib import crc32

from reelwright.script.material import PARTS, Material, Part
from reelwright.script.wording import done, finds, troubled


def _led(part: Part, line: str, material: Material) -> bool:
    """Whether a chapter begins with what its signpost promises: what was done, or what was found."""
    if material.tongue.code != "en":
        return True
    if part == "result":
        return finds(line)
    return done(line, material) or _IS_DONE.search(line) is not None


_IS_DONE = re.compile(r"\b(?:is|are) (?:\w+ly )?\w+(?:ed|en|wn|lt)\b")


def signpost(part: Part, lines: tuple[str, ...], before: tuple[Part, ...], material: Material) -> str:
    """The line that opens the chapter of `part`, which begins with `lines` after the chapters `before`.

    One of the language's, the same for the same paper; '' where a language has none.
    """
    variants = material.tongue.phrases.turns[PARTS.index(part)]
    if not variants:
        return ""
    if part == "problem":
        told = [troubled(line, material) for line in lines]
        variants = variants[:-1] if max(told) == 2 else variants[1:2] if max(told) else variants[-1:]
    elif part in ("method", "result") and not _led(part, lines[0], material):
        return ""
    elif part == "idea" and "problem" not in before:
        variants = variants[:1] + variants[2:]
    return variants[crc32(f"{part} {material.document.title}".encode()) % len(variants)]
