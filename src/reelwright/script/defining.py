"""Terms of weight are explained, in the paper's words, before they are first used."""

import re
from dataclasses import replace

from reelwright.core.understanding import Term, Understanding
from reelwright.script.beats import Beat, Passages
from reelwright.script.material import PARTS, Heard
from reelwright.script.sources import letters

_LONGEST = 34  # words of a sentence that explains


def defined(
    beats: tuple[Beat, ...], passages: Passages, understanding: Understanding, most: float
) -> list[Beat]:
    """`beats`, at most `most` of them led by the sentence that explains the term they are first to use."""
    told = list(beats)
    spoken = {line.order for beat in beats for line in beat.said}
    left = int(most)
    for term in understanding.terms:
        if left < 1:
            break
        explains = _explaining(term, passages) if term.definition else None
        if explains is None or explains.order in spoken:
            continue
        uses = [at for at, beat in enumerate(told) if any(_uses(line.text, term) for line in beat.said)]
        if not uses:
            continue
        first = min(uses, key=lambda at: (PARTS.index(told[at].part), told[at].order))
        lines = passages.told(explains, first=True)
        beat = told[first]
        told[first] = replace(beat, said=(*lines, *beat.said), least=beat.least + len(lines))
        spoken.add(explains.order)
        left -= 1
    return told


def _explaining(term: Term, passages: Passages) -> Heard | None:
    """The sentence that holds the term's definition and can be spoken by itself."""
    wanted = letters(term.definition)
    for heard in passages.material.heard:
        plain = heard.plain
        if plain.leans or plain.bound or len(heard.text.split()) > _LONGEST:
            continue
        if wanted in letters(" ".join(heard.basis)) and _uses(heard.text, term):
            return heard
    return None


def _uses(text: str, term: Term) -> bool:
    forms = [re.escape(form) for form in (term.name, term.short) if form]
    return re.search(rf"(?<!\w)(?:{'|'.join(forms)})(?:s|es|n|en)?(?!\w)", text, re.IGNORECASE) is not None
