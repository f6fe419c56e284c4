"""Stretches of a paper: sentences that follow one another in it, told as they stand.

A film of few stretches keeps the paper's own line of thought; one of many single sentences breaks it at each.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from reelwright.script.beats import HOPELESSLY, Beat, Passages
from reelwright.script.given import adds, mentions, strange, unexplained
from reelwright.script.hanging import hangs
from reelwright.script.material import Heard, Part, words
from reelwright.script.weighing import Weighed, hardness
from reelwright.script.wording import (
    announces,
    confesses,
    done,
    empty,
    explains,
    gap,
    hopes,
    measured,
    names_own,
    of_others,
    outcome,
    reasons,
    settles,
    troubled,
)

_MOST_WORDS = 24  # of a sentence, on average
_LONG = 40  # words of a sentence that ends a stretch
_HARD = {"general": 0.8, "student": 1.6, "expert": 3.2}  # and its hardness, by audience
_HOMES: dict[Part, tuple[str, ...]] = {
    "problem": ("problem",),
    "idea": ("problem", "idea"),
    "method": ("method", ""),
    "result": ("result", "discuss", "remember"),
    "limit": ("limit", "discuss", "remember", "result"),
    "remember": ("remember", "discuss"),
}
_FAMILIAR = 0.3  # share of the words of a limit that the title or the abstract names
_SOLE = 1.2  # for a stretch of one sentence
_BASE = 2.0
_OPENS, _FIRST = 0.3, 0.5  # for what opens its paragraph; and the first paragraph of its kind
_LATER = 2.0  # for what is told of the method at the end of a paper
_LEAST = 0.6


@dataclass(frozen=True)
class _Told:
    """A sentence with what a stretch is made of."""

    one: Weighed
    form: float
    stands: bool
    smooth: bool
    admits: bool  # it may open what says where the work ends
    named: bool  # its names are of things that were told of


def stretches(passages: Passages, sentences: tuple[Weighed, ...], audience: str) -> dict[Part, list[Beat]]:
    """The stretches that could serve each part, best first."""
    pool = [_told(one, passages, _HARD[audience]) for one in sentences if not one.heard.abstract]
    firsts = _firsts(pool)
    grounds = {told.one.heard.section for told in pool if _NEED.search(told.one.heard.section)}
    grounds.update([told.one.heard.section for told in pool if told.one.heard.home == "problem"][:1])
    found: dict[Part, list[Beat]] = {}
    for part, homes in _HOMES.items():
        made = []
        for told_on in _runs(pool, passages, part):
            lacking = part == "problem" and _answered(told_on, passages)
            run = told_on[:1] if lacking else told_on
            if not lacking and any(told.one.heard.home not in homes for told in run):
                continue
            if part == "problem" and not lacking and run[0].one.heard.section not in grounds:
                continue
            worth = _worth(run, part, passages, firsts, pool)
            if worth is not None and worth >= (0.0 if part in ("limit", "problem") else _LEAST):
                made.append(_beat(run, part, worth, passages))
        found[part] = sorted(made, key=lambda one: (-one.worth, one.order))
    return found


def _told(one: Weighed, passages: Passages, hardest: float) -> _Told:
    heard, material = one.heard, passages.material
    count = len(heard.text.split())
    hard = hardness(heard, material)
    own = mentions(heard.text, material.tongue)
    about = len(own & passages.known) / max(1, len(own))
    form = 1.2 * (about - 0.4) - 0.04 * max(0, count - 22) - 0.4 * hard / hardest - 0.3 * heard.cites
    plans = re.search(material.tongue.plans, heard.text, re.IGNORECASE)
    some_author = len(material.document.authors) > 1 and _AUTHOR.search(heard.text)  # not the paper's own
    unfit = heard.plain.bound or plans or empty(heard.text) or some_author or _PERSON.search(heard.text)
    smooth = not unfit and count <= _LONG and hard <= hardest
    stands = smooth and not (heard.plain.leans or hangs(heard) or adds(heard.text))
    stands = stands and not (heard.link and heard.near)
    strangers = unexplained(heard.text, passages.known, material.tongue)
    names = words(" ".join(_NAME.findall(heard.text)), material.tongue)
    named = all(name in passages.known or name.rstrip("s") in passages.known for name in names)
    admits = (
        confesses(heard)
        and about >= _FAMILIAR
        and named
        and not empty(heard.text)
        and not (heard.plain.leans or heard.plain.bound or hangs(heard))
        and strangers <= 1
    )
    opens = heard.near == 0 and not heard.text.startswith("The ")
    stands = stands and strangers <= (1 if opens else 0) and not strange(heard.text, passages.known)
    return _Told(one, form, stands, smooth, admits and count <= _LONG and hard <= 2 * hardest, named)


def _firsts(pool: list[_Told]) -> frozenset[int]:
    """The groups that open what is of their home."""
    seen: dict[str, int] = {}
    for told in pool:
        seen.setdefault(told.one.heard.home, told.one.heard.group)
    return frozenset(seen.values())


def _runs(pool: list[_Told], passages: Passages, part: Part) -> Iterator[list[_Told]]:
    most = passages.most + (1 if passages.dangling == HOPELESSLY else 3)
    for at, first in enumerate(pool):
        if part == "limit" and confesses(first.one.heard):
            if not first.admits:
                continue
        elif not first.stands:
            continue
        run = [first]
        heard = mentions(first.one.heard.text, passages.material.tongue)
        words = len(first.one.heard.text.split())
        yield list(run)
        for after in pool[at + 1 :]:
            last, own = run[-1].one.heard, after.one.heard
            words += len(own.text.split())
            if not after.smooth or not _follows(after, last):
                break
            if len(run) == most or words > _MOST_WORDS * most:
                break
            known = passages.known | heard
            strangers = unexplained(
                own.text, known, passages.material.tongue, after=own.near == last.near + 1
            )
            if strangers > (0 if own.text.startswith("The ") else 1) or strange(own.text, known):
                break
            heard |= mentions(own.text, passages.material.tongue)
            run.append(after)
            yield list(run)


def _follows(after: _Told, last: Heard) -> bool:
    """Whether a sentence goes on from `last`: the next one, or one that stands where the next is left out."""
    own = after.one.heard
    if own.group != last.group:
        return False
    return own.near == last.near + 1 or (own.near == last.near + 2 and after.stands)


def _worth(
    run: list[_Told], part: Part, passages: Passages, firsts: frozenset[int], pool: list[_Told]
) -> float | None:
    if run[-1].one.heard.turned:
        return None
    gains = [_gain(told.one, part, passages) for told in run]
    opens = part == "problem" and run[0].one.heard.group in firsts and len(run) > 1  # how the paper begins
    if (max(gains) < _TELLS and not opens) or gains[-1] < 0 or (part == "method" and gains[0] < 0):
        return None
    if part == "method" and gap(run[-1].one.heard.text):  # what was missing is not where it ends
        return None
    if part == "problem" and (_unsettled(run, pool) or not (opens or _troubles(run, passages))):
        return None
    if part == "problem" and any(names_own(told.one.heard.text, passages.material) for told in run):
        return None  # that is what is done about it
    if part == "result" and reasons(run[0].one.heard.text):
        return None
    if part in ("problem", "result", "remember") and not run[0].named and not opens:
        return None
    if part == "method" and not any(_deed(told.one, passages) for told in run):
        return None
    count, only = len(run), run[0].one.heard
    if count == 1 and part == "result" and not (only.home in ("remember", "discuss") or measured(only.text)):
        return None
    if count == 1 and part == "problem" and not troubled(only.text, passages.material):
        return None
    mean = sum(gain + told.form for gain, told in zip(gains, run, strict=True)) / count
    worth = mean * (0.6 + 0.4 * count) + _OPENS * (1 + (part == "problem")) * (run[0].one.heard.near == 0)
    worth += _FIRST * (run[0].one.heard.group in firsts)
    worth -= _LATER * run[0].one.heard.place if part == "method" else 0.0
    return worth - _SOLE * (count == 1 and part != "limit")


_TELLS = 0.6  # what the best sentence of a stretch must say of its part


_SHOWS = re.compile(
    r"The authors? (?:\w+ )?(?:show|present|plot|display)(?:s|ed)? (?:the|an?|their) "
)  # a picture
_NAME = re.compile(r"(?<=[a-z,] )[A-Z][\w-]+")  # a name amid a sentence
_OTHERS_THINGS = re.compile(
    r"\b(?:their|its|these|those|this)\b"
)  # of what a result's sentence has before it


def _answered(run: list[_Told], passages: Passages) -> bool:
    """Whether a stretch near the paper's beginning tells what is missing and what the paper has for it."""
    first = run[0].one.heard
    return (
        len(run) > 1
        and first.place < _BEGINNING
        and gap(first.text)
        and names_own(run[1].one.heard.text, passages.material)
    )


_WRONG = 2  # see `troubled`
_BEGINNING = 0.2
_AGAINST = ("however", "nevertheless", "nonetheless", "yet", "unfortunately")
_PERSON = re.compile(
    r"\b(?:this|the|these) (?:latter|former)\b|\b(?:Dr|Dra|Prof|Profa)\.|\bprofessora? \w", re.IGNORECASE
)  # of two; who helped
_AUTHOR = re.compile(r"\bthe author\b", re.IGNORECASE)
_NEED = re.compile(r"\b(?:statement of need|motivation|problem)\b", re.IGNORECASE)


def _troubles(run: list[_Told], passages: Passages) -> bool:
    return any(troubled(told.one.heard.text, passages.material) == _WRONG for told in run)


def _unsettled(run: list[_Told], pool: list[_Told]) -> bool:
    """Whether a stretch on the problem stops before what its paragraph says is wrong."""
    last = run[-1].one.heard
    if any(gap(told.one.heard.text) for told in run):
        return False
    later = [
        one.one.heard for one in pool if one.one.heard.group == last.group and one.one.heard.near > last.near
    ]
    return any(gap(heard.text) or heard.link.lower() in _AGAINST for heard in later)


def _deed(one: Weighed, passages: Passages) -> bool:
    """Whether a sentence tells what was done, or of the paper's own thing, not how things are in general."""
    sure = one.claimed in ("method", "data") or passages.material.tongue.code != "en"
    return sure or done(one.heard.text, passages.material)


def _gain(one: Weighed, part: Part, passages: Passages) -> float:
    """What a sentence says of `part`."""
    heard, material = one.heard, passages.material
    text = heard.text
    if part not in ("problem", "method") and of_others(heard):
        return -2.0
    own = 0.4 * (one.claimed == part)
    if part == "problem":
        if announces(text) or "the authors" in text.lower():
            return -1.0
        return own + 0.2 + (0.4 * troubled(text, material) or 0.6 * explains(text, material))
    if part == "idea":
        return own + 0.8 * announces(text) - 0.6 * bool(re.search(r"\bsections?\b", text, re.IGNORECASE))
    if part == "method":
        foreign = outcome(heard, material) or of_others(heard) or gap(text)
        return own + 0.6 - 0.8 * foreign
    if part == "result":
        found = outcome(heard, material) and _SHOWS.match(text) is None
        gain = (1.0 if found else 0.0 if settles(text) else -0.2) + 0.5 * (found and measured(text))
        return (
            own
            + gain
            + 0.5 * (heard.home == "remember")
            - 0.8 * hopes(text, material.tongue)
            - 0.8 * confesses(heard)
            - 0.8 * reasons(text)
        )
    if part == "limit":
        far = heard.home == "result" and _OTHERS_THINGS.search(text) is not None
        return 2.0 * own + 0.6 if confesses(heard) and not far else 0.0
    cue = bool(re.search(material.tongue.cues.remember, text, re.IGNORECASE))
    return (
        own
        + 0.6 * (heard.home == "remember")
        + 0.3 * cue
        - 0.5 * settles(text)
        - 0.8 * hopes(text, material.tongue)
        - 0.8 * confesses(heard)
    )


def _beat(run: list[_Told], part: Part, worth: float, passages: Passages) -> Beat:
    told = [passages.told(one.one.heard, first=at == 0) for at, one in enumerate(run)]
    gains = [_gain(one.one, part, passages) for one in run]
    point = max(range(len(run)), key=lambda at: (gains[at], at))  # without it the others are told for nothing
    if part == "method" and run[0].one.heard.near == 0 and gains[0] == gains[point]:
        point = 0  # how a paragraph on the method opens can stand for it
    kept = min(len(run), max(2 if point else 1, point + 1))
    while run[kept - 1].one.heard.turned or (part == "method" and gap(run[kept - 1].one.heard.text)):
        kept += 1
    return Beat(
        tuple(line for lines in told for line in lines),
        part,
        float(run[0].one.heard.order),
        _BASE + worth,
        least=sum(len(lines) for lines in told[:kept]),
    )
