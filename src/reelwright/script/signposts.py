"""Short lines that tell where the film goes next. They claim nothing, so they cite nothing."""

import re
from zlib import crc32

from reelwright.script.material import PARTS, Material, Part
from reelwright.script.wording import finds, settles, troubled

_DEED = re.compile(
    r"\b(?:the authors?|they)\b|\b(?:was|were) (?:\w+ly )?\w+(?:ed|en|wn|lt)\b|\bapproach\b", re.IGNORECASE
)


def signpost(part: Part, lines: tuple[str, ...], before: tuple[Part, ...], material: Material) -> str:
    """The line that opens the chapter of `part`, which begins with `lines` after the chapters `before`.

    One of the language's, the same for the same paper; '' where a language has none, or none that promises
    what comes.
    """
    variants = material.tongue.phrases.turns[PARTS.index(part)]
    if not variants or not (before or part in ("problem", "idea")):
        return ""
    english = material.tongue.code == "en"
    if part == "problem":
        told = [troubled(line, material) for line in lines]
        variants = variants[:-1] if max(told) == 2 else variants[1:2] if max(told) else variants[-1:]
    elif part == "idea" and "problem" not in before:
        variants = variants[:1] + variants[2:]
    elif part == "method" and english:
        deed = _DEED.search(lines[0]) is not None or settles(lines[0])
        variants = variants[:-1] if deed else variants[-1:]
    elif (part == "method" and _found(lines[0], material)) or (
        part == "result" and english and not finds(lines[0])
    ):
        return ""
    return variants[crc32(f"{part} {material.document.title}".encode()) % len(variants)]


def _found(line: str, material: Material) -> bool:
    """Whether `line` tells, in words, what was found and not how."""
    cues = material.tongue.cues
    return bool(re.search(cues.result, line, re.IGNORECASE)) and not re.search(
        cues.method, line, re.IGNORECASE
    )
