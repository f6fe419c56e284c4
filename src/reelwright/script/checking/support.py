"""Whether a line's words stand in what it cites at all, and which lines need cite nothing."""

import re
from collections.abc import Iterator
from dataclasses import fields
from functools import cache
from itertools import chain

from reelwright.core.script import Line, Outro, Scene, TitleCard
from reelwright.core.script_report import Doubt
from reelwright.script.checking.amounts import same
from reelwright.script.checking.denials import deniers
from reelwright.script.checking.directions import ways
from reelwright.script.checking.evidence import Evidence, Paper
from reelwright.script.checking.words.shape import Words
from reelwright.script.languages.tongue import Tongue

MOST_CITES = 3
_TOO_FEW = 0.25  # share of a line's words in its cited blocks up to which it does not rest on them
_STRANGE = 0.3  # share of its words in the whole paper up to which half of them in its blocks is too few
_OTHER_WORDS = 0.5  # as many are the least that a line in other words needs where its words are strange
_FEW = 0.7
_HALF = 0.45  # share of its words in its own blocks up to which another block may be the one meant
_ELSEWHERE = 0.25  # by how much another block must hold more of a line's words to be the one meant
_SHORT = 14  # words: a line in the opening or the close that greets or thanks
_SLOT = re.compile(r"\{\w*\}")


def cites(line: Line, scene: Scene, found: Evidence, paper: Paper) -> Iterator[Doubt]:
    """Lines without a block that claim something, and lines with more than three."""
    if len(line.cites) > MOST_CITES:
        message = f"cites {len(line.cites)} blocks; {MOST_CITES} is the most that can be looked up."
        yield Doubt(kind="uncited", level="error", message=message)
    for cite in line.cites:
        if cite not in paper.blocks:
            message = f"cites the block {cite!r}, which the document does not have."
            yield Doubt(kind="missing-block", level="error", message=message, words=cite)
    if line.cites or claims_nothing(line, scene, found, paper):
        return
    yield Doubt(kind="uncited", level="error", message="cites no block: nobody can look it up.")


def claims_nothing(line: Line, scene: Scene, found: Evidence, paper: Paper) -> bool:
    """Whether a line without cites says only what needs none: a signpost, the front matter, a farewell."""
    if signpost(line.text, paper.tongue, paper, scene):
        return True
    if not isinstance(scene.shows, TitleCard | Outro):
        return False
    if _share(found, paper.front.stems, found.line.language) >= _FEW:
        return True
    plain = not found.line.amounts and not ways(found.line) and not deniers(found.line)
    return plain and len(line.text.split()) <= _SHORT


def unsupported(line: Line, found: Evidence, paper: Paper) -> Iterator[Doubt]:
    """Lines whose words stand elsewhere in the paper, or nowhere in it."""
    if found.lost_basis:
        message = f"is said to rest on words that its blocks do not hold: {_short(found.lost_basis)!r}."
        yield Doubt(kind="unsupported", level="error", message=message)
    if not found.blocks or not found.line.stems or found.line.language.code != paper.words.code:
        return
    cited = frozenset().union(*(passage.stems for passage in found.cited))
    share = _share(found, paper.spelt_out(cited) | paper.title.stems | paper.terms, found.line.language)
    if share >= _FEW + 0.15:
        return
    better = max(
        ((_share(found, stems, found.line.language), block) for block, stems in paper.stems.items()),
        default=(0.0, ""),
    )
    bare = _share(found, cited, found.line.language)
    if bare <= _HALF and better[0] >= max(_FEW, bare + _ELSEWHERE) and better[1] not in line.cites:
        message = f"rests on the block {better[1]!r} rather than on what it cites."
        yield Doubt(kind="unsupported", level="error", message=message)
    elif share < _TOO_FEW or (
        share <= _OTHER_WORDS
        and (_in_paper(found, paper) <= _STRANGE or _plain_share(found, paper) < _TOO_FEW)
    ):
        message = f"has only {share:.0%} of its words in the blocks it cites."
        yield Doubt(kind="unsupported", level="error", message=message)
    elif share < _FEW:
        message = f"has {share:.0%} of its words in the blocks it cites."
        yield Doubt(kind="unsupported", level="warning", message=message)


def signpost(text: str, tongue: Tongue, paper: Paper, scene: Scene | None = None) -> bool:
    """Whether a line is one of the writer's own phrases, filled with nothing but the paper's front matter."""
    for pattern in _phrases(tongue):
        hit = pattern.fullmatch(text.strip())
        if hit is None:
            continue
        filling = paper.passage(" ".join(part for part in hit.groups() if part))
        heads = paper.passage(
            " ".join(
                (
                    *(f"{scene.chapter} {scene.heading}" for scene in (scene,) if scene),
                    *tongue.phrases.chapters,
                )
            )
        )
        allowed = paper.front.stems | heads.stems
        if filling.stems <= allowed and not any(
            not any(amount.written in there.text for there in (paper.front, heads))
            for amount in filling.amounts
        ):
            return True
    return False


@cache
def _phrases(tongue: Tongue) -> tuple[re.Pattern[str], ...]:
    found = []
    for field in fields(tongue.phrases):
        for phrase in _texts(getattr(tongue.phrases, field.name)):
            said = _SLOT.sub(" ", phrase)
            if phrase.rstrip()[-1:] in tuple(".?!…") and (
                said == phrase or len(re.findall(r"[^\W\d_]+", said)) >= 2
            ):
                pattern = "(.+?)".join(re.escape(part) for part in _SLOT.split(phrase))
                found.append(re.compile(pattern, re.IGNORECASE))
    return tuple(found)


def _texts(value: object) -> tuple[str, ...]:
    if isinstance(value, str):
        return (value,) if value.strip() else ()
    if isinstance(value, dict):
        return tuple(chain.from_iterable(_texts(part) for part in value.values()))
    if isinstance(value, tuple | list | frozenset):
        return tuple(chain.from_iterable(_texts(part) for part in value))
    return ()


def _share(found: Evidence, stems: frozenset[str], words: Words) -> float:
    """The share of a line's words of content that `stems` holds, without those any sentence may have.

    A number that the cited blocks hold counts as such a word.
    """
    line = found.line
    own = [
        word.stem for word in line.own_words if line.text[word.start : word.end].lower() not in words.added
    ]
    told = [amount for amount in line.amounts if amount.kind != "one"]
    held = sum(
        any(same(amount, other) for passage in found.cited for other in passage.amounts) for amount in told
    )
    return (sum(one in stems for one in own) + held) / (len(own) + held) if own else 1.0


def _plain_share(found: Evidence, paper: Paper) -> float:
    """The same share, other words that mean the same left apart."""
    there = frozenset().union(*(passage.plain_stems for passage in (*found.cited, paper.title)))
    own = [
        word.plain
        for word in found.line.own_words
        if found.line.text[word.start : word.end].lower() not in found.line.language.added
    ]
    told = there | paper.terms
    return sum(one in told for one in own) / len(own) if own else 1.0


def _in_paper(found: Evidence, paper: Paper) -> float:
    return _share(found, frozenset().union(*paper.stems.values()), found.line.language)


def _short(text: str) -> str:
    return text if len(text) <= 60 else text[:57].rstrip() + "…"
