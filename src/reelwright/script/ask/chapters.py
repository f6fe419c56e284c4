"""The parts of the argument, and what the chapters that tell them are called."""

from reelwright.script.ask.preparing import spoken_tongue
from reelwright.script.material import PARTS, Part


def chapters(language: str) -> dict[str, str]:
    """The chapter's name for each part, in the order of the argument."""
    return {part: name for name, part in parts(language).items()}


def parts(language: str) -> dict[str, Part]:
    """The part that a chapter's name stands for."""
    return dict(zip(spoken_tongue(language).phrases.chapters, PARTS, strict=True))
