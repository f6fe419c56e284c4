"""How a film begins: a sentence of the paper that makes one want to know, before its title is named."""

import re
from dataclasses import dataclass

from reelwright.script.beats import Beat, said
from reelwright.script.languages.tongue import Tongue
from reelwright.script.material import Material
from reelwright.script.weighing import Weighed

_WORDS = (7, 26)
_EARLY, _SENTENCES = 0.15, 200  # share of a paper, of this many sentences when it has fewer


@dataclass(frozen=True)
class Opening:
    """The hook, as a beat of one line."""

    beat: Beat


def opening(sentences: tuple[Weighed, ...], material: Material) -> Opening | None:
    """The strongest sentence on why the paper's matter matters; None when none can open a film."""
    found = [(_pull(one, material), -one.heard.order, one) for one in sentences if _may_open(one, material)]
    if not found:
        return None
    pull, _, best = max(found, key=lambda each: each[:2])
    if pull < 1.0:
        return None
    return Opening(Beat((said(best.heard),), "problem", float(best.heard.order), pull))


def _may_open(one: Weighed, material: Material) -> bool:
    heard, text = one.heard, one.heard.text
    if (
        heard.plain.leans
        or heard.plain.bound
        or heard.plain.figures
        or min(heard.place, heard.order / _SENTENCES) > _EARLY
    ):
        return False
    if not _WORDS[0] <= len(text.split()) <= _WORDS[1] or one.worth_for("problem") < max(one.worth) - 0.5:
        return False
    weighty = one.claimed == "problem" or re.search(material.tongue.cues.problem, text, re.IGNORECASE)
    if not weighty and not (heard.near == 0 and heard.home == "problem"):
        return False
    named = any(name in text.lower() for name in material.tongue.the_authors)
    shorts = any(re.search(rf"(?<!\w){re.escape(short)}(?!\w)", text) for short in material.shorts)
    paper = re.search(rf"\b(?:{material.tongue.paper_words})\b", text, re.IGNORECASE)
    return not (named or shorts or paper)


def _pull(one: Weighed, material: Material) -> float:
    """The sentence's worth as a problem; short, first of its paragraph and early pull most."""
    heard = one.heard
    worth = one.worth_for("problem") - 0.03 * max(0, len(heard.text.split()) - 16)
    worth += 0.7 * (heard.near == 0) + 0.4 * heard.abstract - 6.0 * min(heard.place, heard.order / _SENTENCES)
    return worth - 0.8 * bool(re.search(material.tongue.cues.idea, heard.text, re.IGNORECASE))


def questioned(text: str, tongue: Tongue) -> str:
    """'The authors ask whether …' as 'The question is whether …'; anything else as it is."""
    found = re.match(tongue.phrases.asks, text, re.IGNORECASE)
    if found is None or _TWO_CLAUSES.search(text[found.end() :]):
        return text
    return tongue.phrases.question.format(clause=text[found.end() :].rstrip(". "))


_TWO_CLAUSES = re.compile(r"[;:]|, (?:and|but|und|aber|et|mais|y|pero|e|mas|ma)\b|\?")
