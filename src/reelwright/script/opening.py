"""How a film begins: a sentence of the paper that makes one want to know, before its title is named."""

import re
from dataclasses import dataclass

from reelwright.script.beats import Beat, Passages, said
from reelwright.script.given import mentions, unexplained
from reelwright.script.hanging import hangs
from reelwright.script.languages.tongue import Tongue
from reelwright.script.material import Material
from reelwright.script.weighing import Weighed
from reelwright.script.wording import borrowed, gap, names_own, outcome, settles

_WORDS = (7, 24)
_EARLY, _SENTENCES = 0.15, 200  # share of a paper, of this many sentences when it has fewer
_FIRST = 30  # sentences after the abstract among which a hook is looked for
_LEAST = 1.0  # worth of a hook
_STRIKING = 3.0  # worth of a result that opens an expert's film


@dataclass(frozen=True)
class Opening:
    """The hook, as a beat of one line."""

    beat: Beat


def opening(passages: Passages, sentences: tuple[Weighed, ...], audience: str) -> Opening | None:
    """The strongest sentence on why the paper's matter matters, for experts its striking result.

    None when none can open a film: it then begins with the title.
    """
    material = passages.material
    if audience == "expert" and (result := _result(sentences, material)):
        return result
    start = sum(one.heard.abstract for one in sentences)
    near = [one for one in sentences if one.heard.order <= start + _FIRST]
    found = [(_pull(one, material), -one.heard.order, one) for one in near if _may_open(one, material)]
    if not found:
        return None
    first = [one for one in found if one[2].heard.abstract and not one[2].heard.near]
    pull, _, best = first[0] if first else max(found, key=lambda each: each[:2])
    if pull < _LEAST or passages.turns(best):
        return None
    return Opening(Beat((said(best.heard),), "problem", float(best.heard.order), pull))


def _result(sentences: tuple[Weighed, ...], material: Material) -> Opening | None:
    """A measured result of the abstract, when the paper tells others beside it."""
    own = [one for one in sentences if outcome(one.heard, material) and one.worth_for("result") >= _STRIKING]
    fit = [
        one
        for one in own
        if one.heard.abstract
        and re.search(r"\d", one.heard.text)
        and _stands(one, material)
        and len(one.heard.text.split()) <= _WORDS[1]
    ]
    if len(own) < 3 or not fit:
        return None
    best = max(fit, key=lambda one: (one.worth_for("result"), -one.heard.order))
    return Opening(Beat((said(best.heard),), "result", float(best.heard.order), best.worth_for("result")))


def _stands(one: Weighed, material: Material) -> bool:
    """Whether a sentence can be heard with nothing before it."""
    plain = one.heard.plain
    title = mentions(material.document.title, material.tongue)
    if plain.leans or plain.bound or plain.figures or hangs(one.heard) or _EVENT.search(one.heard.text):
        return False
    if unexplained(one.heard.text, title, material.tongue):
        return False
    return not any(short in one.heard.text for short in material.shorts)


_EVENT = re.compile(  # which one?
    r"\bthe (?:pandemic|crisis|war|lockdowns?|outbreak)\b|"
    r"\b(?:existing|current|available|these|such) (?:[\w-]+ ){0,2}(?:tools|methods|approaches|"
    r"software|packages|systems|solutions|techniques)\b|"
    r"\bthis (?:area|field|domain|topic|problem|issue|context|regard|end|respect)\b",
    re.IGNORECASE,
)


def _may_open(one: Weighed, material: Material) -> bool:
    heard, text = one.heard, one.heard.text
    if heard.abstract and heard.near and text[-1] != "?":  # the abstract is told in its own order
        return False
    if not _stands(one, material) or min(heard.place, heard.order / _SENTENCES) > _EARLY:
        return False
    if not (heard.abstract or heard.home in ("problem", "idea", "")) or settles(text) or heard.link:
        return False
    if not _WORDS[0] <= len(text.split()) <= _WORDS[1] or one.worth_for("problem") < max(one.worth) - 0.5:
        return False
    weighty = one.claimed == "problem" or re.search(material.tongue.cues.problem, text, re.IGNORECASE)
    if not weighty and text[-1] != "?":
        return False
    named = any(name in text.lower() for name in material.tongue.the_authors)
    paper = re.search(rf"\b(?:{material.tongue.paper_words})\b", text, re.IGNORECASE)
    return not (named or paper or names_own(text, material) or (borrowed(heard) and not gap(text)))


def _pull(one: Weighed, material: Material) -> float:
    """The sentence's worth as a problem; short, first of its paragraph and early pull most."""
    heard = one.heard
    worth = one.worth_for("problem") - 0.05 * max(0, len(heard.text.split()) - 14)
    worth += 0.7 * (heard.near == 0) + 0.4 * heard.abstract - 6.0 * min(heard.place, heard.order / _SENTENCES)
    worth += 1.0 * heard.text.endswith("?")
    return worth - 0.8 * bool(re.search(material.tongue.cues.idea, heard.text, re.IGNORECASE))


def questioned(text: str, tongue: Tongue) -> str:
    """'The authors ask whether …' as 'The question is whether …'; anything else as it is."""
    found = re.match(tongue.phrases.asks, text, re.IGNORECASE)
    if found is None or _TWO_CLAUSES.search(text[found.end() :]):
        return text
    return tongue.phrases.question.format(clause=text[found.end() :].rstrip(". "))


_TWO_CLAUSES = re.compile(r"[;:]|, (?:and|but|und|aber|et|mais|y|pero|e|mas|ma)\b|\?")
