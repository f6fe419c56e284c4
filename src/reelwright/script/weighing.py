"""How much a sentence matters, and to which part of the argument."""

import re
from dataclasses import dataclass
from functools import lru_cache

import numpy as np
from numpy.typing import NDArray

from reelwright.script.languages.familiar import KNOWN
from reelwright.script.languages.others import OTHER
from reelwright.script.languages.tables import TONGUES
from reelwright.script.material import PARTS, Heard, Material, Part, words
from reelwright.script.roles import Roles
from reelwright.script.wording import orders, points_away, told_worth

_DAMPING = 0.85
_LIKE = 0.08  # sentences less alike than this are not joined in the graph
_HOME = 1.6
_DEBRIS = re.compile(  # what is left of words whose ligatures a PDF does not map ('work ow', 'the rst')
    r"\b(?:ow|ows|rst|nal|cation|cations|eld|elds|nd|nding|ndings|gure|gures|nite|cient|ciently|culty|"
    r"culties|ect|ects|"
    r"erent|erence|erences|uence|uences|exible|le|les|nition|xed|ned|ed)\b"
)


@dataclass(frozen=True)
class Weighed:
    """A sentence with its worth for each part, in the order of PARTS, and the part it is known to play."""

    heard: Heard
    worth: tuple[float, ...]
    centrality: float
    claimed: str = ""

    def worth_for(self, part: Part) -> float:
        """Its worth in `part`."""
        return self.worth[PARTS.index(part)]


def weighed(material: Material, roles: Roles, audience: str) -> tuple[Weighed, ...]:
    """Every sentence with its worth: role, cues, section, place, closeness to the paper's own summary, and
    centrality (LexRank, Erkan & Radev 2004).
    """
    if not material.heard:
        return ()
    vectors = _vectors(material)
    alike = vectors @ vectors.T
    central = centrality(alike)
    close = {part: _closeness(alike, part, material, roles) for part in PARTS}
    stray = [1.0 - min(1.0, max(near) / _NEAR) for near in zip(*close.values(), strict=True)]
    stray = stray if roles.backbone else [0.0] * len(stray)
    title = set(words(material.document.title, material.tongue))
    found = []
    for at, (sentence, rank) in enumerate(zip(material.heard, central, strict=True)):
        base = 0.9 * rank + _title_worth(sentence, title, material) + _form_worth(sentence, material)
        base -= _HARD[audience] * hardness(sentence, material)
        base -= _OFF * stray[at]
        worth = tuple(
            base
            + _part_worth(part, sentence, material)
            + _role_worth(part, sentence, material, roles)
            + _NEARNESS.get(part, 1.0) * _CLOSE * close[part][at]
            for part in PARTS
        )
        found.append(Weighed(sentence, worth, rank, roles.claims.get(sentence.order, ("", 0.0))[0]))
    return tuple(found)


def _closeness(alike: NDArray[np.float64], part: Part, material: Material, roles: Roles) -> list[float]:
    """How like each sentence is to the nearest sentence of the summary that plays `part`; 0..1."""
    parts = ("idea", "result", "remember") if part == "remember" else (part,)
    own = [at for at, heard in enumerate(material.heard) if roles.backbone.get(heard.order) in parts]
    if not own:
        return [0.0] * len(material.heard)
    return [round(float(value), 6) for value in alike[:, own].max(axis=1)]


def _role_worth(part: Part, sentence: Heard, material: Material, roles: Roles) -> float:
    """What is known of the sentence's role speaks for that part and against the others."""
    worth = 0.0
    summed = roles.backbone.get(sentence.order)
    if summed is not None:
        told_later = part == "remember" and sentence.abstract and roles.closes
        worth += (0.7 if told_later else _SUMMARY) if summed == part else -1.2
    claimed, weight = roles.claims.get(sentence.order, ("", 0.0))
    if claimed and summed is None:
        closes = part == "remember" and sentence.home == "remember" and claimed != "limit"
        other = -1.5 if claimed == "limit" else -0.7
        worth += 1.2 * weight if claimed == part else 0.8 if closes else other
        worth -= 1.5 * (sentence.home == "remember" and part in ("idea", "result"))  # said to close with
    if sentence.text.endswith("?"):
        worth += 0.5 if part in ("problem", "idea") else -2.0
    sure = weight >= 0.8 or sentence.home in ("limit", "remember", "discuss")
    if part == "limit" and roles.understood and not (claimed == "limit" and sure):
        told = sentence.home in ("limit", "discuss", "remember") and re.search(
            material.tongue.cues.limit, sentence.text, re.IGNORECASE
        )
        worth -= 0.5 if told else 1.6  # nothing else is called a limit
    return worth


_NEARNESS: dict[Part, float] = {"remember": 2.0, "method": 1.7}
_NEAR, _OFF = 0.25, 1.2  # how like the summary a sentence of its matter is; what one unlike all of it loses
_SUMMARY = 1.6
_CLOSE = 0.9


def centrality(alike: NDArray[np.float64]) -> list[float]:
    """Power iteration over the sentences' cosine likeness of tf-idf vectors; 0..1, 1 the most central."""
    likeness = alike.copy()
    np.fill_diagonal(likeness, 0.0)
    likeness[likeness < _LIKE] = 0.0
    total = likeness.sum(axis=1, keepdims=True)
    count = len(likeness)
    moves = np.divide(likeness, total, out=np.full_like(likeness, 1.0 / count), where=total > 0)
    rank = np.full(count, 1.0 / count)
    for _ in range(60):
        rank = (1 - _DAMPING) / count + _DAMPING * (rank @ moves)
    top = float(rank.max())
    return [round(float(value) / top, 6) for value in rank]


def likeness(one: str, other: str, material: Material) -> float:
    """Share of the smaller sentence's content words that the other one holds too; 0..1.

    Of a sentence of few words the larger's share counts: 'The figure shows the errors' is like no other.
    """
    first, second = _bag(one, material.tongue.code), _bag(other, material.tongue.code)
    if not first or not second:
        return 0.0
    least = min(len(first), len(second))
    return len(first & second) / (least if least >= _FEW else max(len(first), len(second)))


_FEW = 5


@lru_cache(maxsize=8192)
def _bag(text: str, code: str) -> frozenset[str]:
    return frozenset(words(text, TONGUES.get(code, OTHER)))


def _vectors(material: Material) -> NDArray[np.float64]:
    bags = [words(sentence.text, material.tongue) for sentence in material.heard]
    index = {word: number for number, word in enumerate(sorted({word for each in bags for word in each}))}
    counts = np.zeros((len(bags), max(1, len(index))))
    for row, found in enumerate(bags):
        for word in found:
            counts[row, index[word]] += 1.0
    rarity = np.log((1.0 + len(bags)) / (1.0 + (counts > 0).sum(axis=0))) + 1.0
    weighted = counts * rarity
    lengths = np.linalg.norm(weighted, axis=1, keepdims=True)
    return np.asarray(np.divide(weighted, lengths, out=np.zeros_like(weighted), where=lengths > 0))


def _title_worth(sentence: Heard, title: set[str], material: Material) -> float:
    if not title:
        return 0.0
    own = words(sentence.text, material.tongue)
    opens = len(title & set(own[:3])) >= min(2, len(title))  # it speaks of the title's matter
    return 0.6 * len(title & set(own)) / len(title) + 0.4 * opens


def _form_worth(sentence: Heard, material: Material) -> float:
    """What makes a sentence easy or hard to hear."""
    count = len(sentence.text.split())
    worth = 0.0 if 7 <= count <= 24 else -0.4 if count <= 30 else -0.9 if count <= 36 else -1.6
    worth -= 0.12 * max(0, sentence.text.count(",") - 2)
    worth -= 0.5 if sentence.plain.leans else 0.0
    worth -= 0.25 * len(re.findall(r"[;:]", sentence.text))
    worth -= (
        0.35
        if re.search(
            rf"\b{material.tongue.phrases.and_} {material.tongue.phrases.colleagues.rsplit(' ', 1)[-1]}\b",
            sentence.text,
        )
        else 0.0
    )
    worth -= 0.9 if re.search(material.tongue.plans, sentence.text, re.IGNORECASE) else 0.0
    worth -= 2.0 if material.tongue.code == "en" and _DEBRIS.search(sentence.text) else 0.0
    unfit = points_away(sentence.text) or orders(sentence.text)
    worth -= 3.0 if material.tongue.code == "en" and unfit else 0.0
    worth -= 1.5 if _GLOSSARY.match(sentence.section) else 0.0
    worth -= _BARE if material.tongue.code == "en" and _EXISTS.match(sentence.text) else 0.0
    worth += 0.5 if sentence.abstract else 0.0
    worth += 0.25 if count <= 20 else 0.0
    worth += 0.15 if sentence.near == 0 else 0.0
    return worth


_EXISTS = re.compile(
    r"There (?:are|is|exists?|have been) (?:also )?(?:many|several|various|numerous|a number of)\b"
)
_BARE = 0.8  # for a sentence that says only that things exist
_ROUTINE = re.compile(  # what every paper of its field says of its tests
    r"\b(?:significance level|level of significance|two-tailed|one-tailed|confidence level|"
    r"inclusion criteria|"
    r"exclusion criteria|informed consent|ethics|statistical (?:analys[ei]s|software)|software package|"
    r"were (?:purchased|obtained) from|manufacturer|random seed|version \d|Shapiro|Levene|Tukey|ANOVA|"
    r"Kruskal|in triplicate)\b"
)


def hardness(sentence: Heard, material: Material) -> float:
    """What of a sentence only an expert's ear keeps: many numbers, signs, unexplained abbreviations."""
    hard = 0.25 * max(0, len(re.findall(r"\d+(?:[.,]\d+)*", sentence.text)) - 3)
    hard += 1.6 * (not sentence.abstract and _ROUTINE.search(sentence.text) is not None)
    hard += 1.2 * len(re.findall(r"\b(?![pP]\b)[A-Za-z] ?[<>≤≥] ?\d", sentence.text))  # 'n ≤ 2'
    hard += 0.3 * len(re.findall(r"[=<>≤≥±×]|\b[A-Z]\b|[α-ωΑ-Ω]", sentence.text))
    unknown = [
        short for short in re.findall(r"\b[A-Z]{2,}[a-z]?\b", sentence.text) if short not in material.shorts
    ]
    strange = set(unknown) - KNOWN - set(re.findall(r"\w+", material.document.title))
    return hard + (0.3 if sentence.abstract else 0.6) * len(strange)


_GLOSSARY = re.compile(
    r"[\d.\s]*(?:definitions?|terminology|defini(?:ções|ciones|zioni)|définitions)$", re.IGNORECASE
)
_HARD = {"general": 1.4, "student": 1.0, "expert": 0.5}


def _part_worth(part: Part, sentence: Heard, material: Material) -> float:
    cue = getattr(material.tongue.cues, part)
    hits = len(re.findall(cue, sentence.text, re.IGNORECASE))
    worth = 0.45 * min(hits, 3) + told_worth(part, sentence, material)
    place = sentence.place
    if sentence.abstract:
        return worth + {
            "problem": 0.5,
            "idea": 1.2,
            "method": 0.2,
            "result": 0.7,
            "limit": -0.6,
            "remember": 0.2,
        }[part] * (1.0 if hits else 0.3)
    if part == "idea" and not hits and sentence.home == "problem":
        worth -= 1.2  # the ground of a paper is not its idea
    grounds = part in ("idea", "problem") and sentence.home in ("problem", "idea")
    if grounds and re.search(material.tongue.cues.idea, sentence.text, re.IGNORECASE):
        worth += {"idea": 1.2, "problem": -1.0}.get(part, 0.0)
    if sentence.home == part:
        worth += _HOME if hits or part in ("method", "result", "problem") else 0.8
    elif sentence.home == "low":
        worth -= 1.6
    elif sentence.home:
        worth -= _DISTANCE.get((part, sentence.home), 0.9)
    expected = {
        "problem": 0.06,
        "idea": 0.12,
        "method": 0.4,
        "result": 0.68,
        "limit": 0.88,
        "remember": 0.97,
    }[part]
    return worth - (0.5 if sentence.home else 1.2) * abs(place - expected)


_DISTANCE: dict[tuple[str, str], float] = {
    ("idea", "problem"): 0.0,
    ("idea", "method"): 0.4,
    ("problem", "idea"): 0.3,
    ("result", "discuss"): -0.6,
    ("method", "discuss"): 1.6,
    ("idea", "discuss"): 1.4,
    ("problem", "discuss"): 1.6,
    ("remember", "discuss"): 0.0,
    ("limit", "discuss"): -0.3,
    ("limit", "remember"): 0.1,
    ("limit", "result"): 0.3,
    ("remember", "limit"): 0.5,
    ("remember", "result"): 0.5,
    ("remember", "problem"): 1.6,
    ("limit", "problem"): 1.2,
    ("result", "problem"): 1.8,
    ("result", "remember"): 0.5,
    ("result", "limit"): 0.5,
    ("result", "method"): 0.8,
    ("method", "problem"): 1.3,
    ("method", "remember"): 1.6,
    ("method", "limit"): 1.4,
}
