"""The smallest parts of a film that are kept or dropped whole."""

from dataclasses import dataclass, replace

from reelwright.core.script import ChartCard, EquationCard, FigureCard, TableCard
from reelwright.script.halving import halve
from reelwright.script.material import Heard, Material, Part, leaning
from reelwright.script.timing import line_seconds
from reelwright.script.weighing import Weighed

Card = FigureCard | TableCard | ChartCard | EquationCard


@dataclass(frozen=True)
class Said:
    """A sentence to be spoken and the blocks it rests on; `printed` is how the paper has it ('' unknown)."""

    text: str
    cites: tuple[str, ...]
    section: str = ""
    verbatim: bool = False
    printed: str = ""


@dataclass(frozen=True)
class Beat:
    """Sentences that are spoken together, the part they serve, and the card they are spoken over, if any.

    `order` places it within its part (the document's order); `worth` is what dropping it costs.
    """

    said: tuple[Said, ...]
    part: Part
    order: float
    worth: float
    card: Card | None = None


def said(sentence: Heard) -> Said:
    """`sentence` as it will be spoken."""
    cites = (sentence.block, *sentence.also)
    return Said(sentence.text, cites, sentence.section, sentence.plain.verbatim, sentence.plain.printed)


def _halved(one: Said, material: Material) -> tuple[Said, ...]:
    texts = halve(one.text, material.tongue)
    return (
        (one,)
        if len(texts) == 1
        else tuple(replace(one, text=text, verbatim=False, printed="") for text in texts)
    )


def beat(sentence: Weighed, part: Part, material: Material) -> Beat | None:
    """A beat of one sentence, led by the one that it leans on; None when that one cannot be spoken."""
    heard = sentence.heard
    if heard.plain.bound:
        return None
    spoken: tuple[Said, ...] = (said(heard),)
    worth = sentence.worth_for(part)
    if heard.plain.leans:
        before = leaning(heard, material)
        if before is None or before.plain.leans or before.plain.bound:
            return None
        spoken = (said(before), *spoken)
        worth -= 0.3
    told = tuple(half for one in spoken for half in _halved(one, material))
    return Beat(told, part, float(heard.order), worth)


def beat_seconds(one: Beat, words_per_minute: float, language: str) -> float:
    """Seconds of speech in `one`, with a share of the pauses about it."""
    spoken = sum(line_seconds(each.text, words_per_minute, language) for each in one.said)
    return spoken + 0.35 * len(one.said) + (0.9 if one.card else 0.4)
