"""What is said over a picture: what the text found there, or else what one sees and how it works."""

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace

from reelwright.core.document import Block
from reelwright.core.understanding import Understanding
from reelwright.script.beats import Passages, Said, said
from reelwright.script.captions import CaptionLine, caption_lines, subject, tells_outcome
from reelwright.script.hanging import hangs
from reelwright.script.material import Heard, Material, words
from reelwright.script.sources import letters
from reelwright.script.territory import Telling, tellings
from reelwright.script.weighing import Weighed, likeness
from reelwright.script.wording import borrowed, orders, outcome, points_away, settles

_MOST_OVER = 4  # lines over one picture
_RUN = 3  # sentences of the text over one picture
_WORTH = 0.3  # of a sentence that goes on from another, further on
_LONGEST = 36  # words of a sentence that goes on from another
_NEAR = 1  # sentences after the naming that need no word in common with the picture
_GOES_ON = 3  # sentences after it in which words of outcome still tell of the picture
_SHARED = 3  # content words in common with what the picture is named by, further on
_WORD = 0.2  # for each of these words in a finding
_RICH = 16  # words of a line without a finding that may stand alone over a picture
_TELLING = 9  # words of a finding that may
_POINTS = re.compile(
    r"^(?:(?:The|This) (?:figure|table)(?: \w+ly| also)? (?:shows?|presents?|displays?|lists?|gives?|"
    r"summari[sz]es?|compares?|illustrates?|depicts?|contains?|reports?|provides?|plots?|describes?|details?|"
    r"demonstrates?|represents?|visuali[sz]es?|outlines?|highlights?)\b(?! (?:that|how much)\b)|"
    r"[^,:;]*\b(?:shown|presented|given|listed|summari[sz]ed|displayed|plotted|depicted|illustrated|reported|"
    r"provided|compared|visuali[sz]ed|explained|described|used|found) (?:\w+ )?(?:in|by|on) the "
    r"(?:figure|table)[.,]|"
    r"The authors? (?:\w+ly )?(?:summari[sz]e|illustrate|show|present|plot|display|report|list|give|depict|"
    r"compare|provide)s?\b(?! that)[^.:]*\bin the (?:figure|table)\b)"
)
_AWAY = re.compile(
    r"\b[Ss]ub-?sections?\b|\bsections? \d|\bshown in the (?:figure|table), .*\bnot (?:done|used|applied)\b"
)
_CLAUSE = re.compile(r": (?=\w+ .*\b(?:is|are|was|were|can|has|have)\b)")


@dataclass(frozen=True)
class Over:
    """What is said over a picture, how tightly it is tied to it, the sentence that speaks of it, if any.

    `finds`: it tells what was found there. The last lines may go as long as `least` stay.
    """

    lines: tuple[Said, ...]
    ties: float
    mention: Weighed | None = None
    least: int = 2
    finds: bool = False


class Pictures:
    """The pictures of a paper and the sentences that may be spoken over each."""

    def __init__(self, passages: Passages, understanding: Understanding) -> None:
        self.passages = passages
        self._told = tellings(passages)
        self._results = understanding.results

    def over(self, block: Block) -> Over | None:
        """Two or three sentences for a picture; None when nobody tells what it is for.

        A sentence that states what was found there comes before one that only names it; of a picture among
        the results, the naming alone says nothing.
        """
        told = [one for one in self._about(block) if self._fits(one, block)]
        named = caption_lines(block, self.passages.material)
        ways = [self._found, self._described, self._captioned]
        if OVERVIEW.search(subject(block, self.passages.material.tongue)):
            ways = [self._steps, self._described, self._found]
        return next((over for way in ways if (over := way(block, told, named)) is not None), None)

    def _about(self, block: Block) -> list[Telling]:
        """The sentences about `block` in order, results that rest on it among them."""
        told = list(self._told.get(block.id, ()))
        known = {one.one.heard.order for one in told}
        wanted = {letters(one.claim.text) for one in self._results if block.id in one.shown_in}
        told.extend(
            Telling(self.passages.at(heard), _NEAR)
            for heard in self.passages.material.heard
            if heard.order not in known and letters(" ".join(heard.basis)) in wanted
        )
        return sorted(told, key=lambda one: one.one.heard.order)

    def _fits(self, one: Telling, block: Block) -> bool:
        """Whether a sentence may be spoken over `block`: of this picture alone, and of the matter."""
        heard, tongue = one.one.heard, self.passages.material.tongue
        key = label_key(block)
        if heard.plain.figures not in ((), (key,)) or heard.home == "low" or heard.abstract:
            return False
        unfit = points_away(heard.text) or orders(heard.text) or _AWAY.search(heard.text)
        return not unfit and re.search(tongue.plans, heard.text, re.IGNORECASE) is None

    def _tied(self, one: Telling, block: Block) -> bool:
        """Whether a sentence still speaks of the picture: near its naming, or in words of it."""
        return (one.far <= _NEAR and not one.apart) or self._shared(one, block) >= _SHARED

    def _shared(self, one: Telling, block: Block) -> int:
        """How many content words a sentence has in common with what the picture is named by."""
        tongue = self.passages.material.tongue
        own = set(words(f"{subject(block, tongue)} {one.naming}", tongue))
        return len(own & set(words(one.one.heard.text, tongue)))

    def _found(self, block: Block, told: list[Telling], named: Sequence[CaptionLine]) -> Over | None:
        """The best finding about a picture, led and followed as the text does it."""
        material = self.passages.material
        findings = [one for one in told if finding(one.one, one.far, material)]
        orders_of = {one.one.heard.order for one in findings}
        tied = [
            (_telling(one, material) + _WORD * min(_SHARED, self._shared(one, block)), one)
            for one in findings
            if self._tied(one, block)
        ]
        for _, best in sorted(tied, key=lambda each: (-each[0], each[1].one.heard.order)):
            run = self._led(best.one, block)
            if run is None:
                continue
            run = self._followed(run, orders_of, block)
            lines = [self._line(one, block, first=at == 0) for at, one in enumerate(run)]
            if not any(one.heard.plain.bound for one in run) and len(run) < _RUN:
                lines = [*self._naming(block, told, run, lines, named), *lines]
            least = len(self._short(lines[:2]))  # a sentence cut in two is kept whole
            over = Over(self._short(lines), 0.5 + 0.1 * len(run), best.one, least, finds=True)
            if not thin(over):
                return over
        return None

    def _led(self, one: Weighed, block: Block) -> list[Weighed] | None:
        """`one` with the sentences it leans on; None where these are of another picture or cannot be said."""
        run = [one]
        while run[0].heard.plain.leans or hangs(run[0].heard):
            before = self.passages.before(run[0])
            if before is None or len(run) == _RUN or points_away(before.heard.text):
                return None
            if before.heard.plain.figures not in ((), (label_key(block),)):
                return None
            run.insert(0, before)
        return run

    def _followed(self, run: list[Weighed], findings: set[int], block: Block) -> list[Weighed]:
        """`run` and what goes on from it: further findings about the picture, and what leans on them."""
        while len(run) < _RUN:
            after = self.passages.next(run[-1])
            if after is None or after.heard.plain.figures not in ((), (label_key(block),)):
                break
            leaning = after.heard.plain.leans and not borrowed(after.heard)
            telling = max(after.worth_for("result"), after.worth_for("method")) >= _WORTH
            if len(after.heard.text.split()) > _LONGEST or not telling:
                break
            if after.heard.order not in findings and not leaning:
                break
            run = [*run, after]
        return run

    def _naming(
        self,
        block: Block,
        told: list[Telling],
        run: list[Weighed],
        lines: list[Said],
        named: Sequence[CaptionLine],
    ) -> list[Said]:
        """The sentence that says what one sees, from the text before `run` or else from the caption."""
        material = self.passages.material
        first = run[0].heard
        for one in reversed(told):
            heard = one.one.heard
            before = heard.group == first.group and heard.order < first.order
            alone = not heard.plain.leans and not hangs(heard) and len(heard.text.split()) <= 30
            if before and one.far == 0 and alone and heard.plain.bound and not _empty(heard, material):
                return _unlike([self._line(one.one, block, first=True)], lines, material)
        return _unlike([line.said for line in named if line.names][:1], lines, material)

    def _described(self, block: Block, told: list[Telling], named: Sequence[CaptionLine]) -> Over | None:
        """For a picture of how it works: the sentence that names it and what goes on from it."""
        material = self.passages.material
        best: tuple[float, list[Weighed], Weighed] | None = None
        for one in told:
            heard = one.one.heard
            if one.far or heard.home in _RESULTS or heard.plain.figures != (label_key(block),):
                continue
            run = self._led(one.one, block)
            if run is None:
                continue
            run = self._on(run, block, told)
            worth = (
                0.4 * len(run) + 0.5 * heard.plain.bound + 0.3 * max(each.worth_for("method") for each in run)
            )
            if best is None or worth > best[0]:
                best = (worth, run, one.one)
        if best is None:
            return None
        told_of = [one for one in best[1] if not _empty(one.heard, material)]
        if not told_of:
            return None
        lines = [self._line(one, block, first=at == 0) for at, one in enumerate(told_of)]
        if not any(one.heard.plain.bound for one in told_of):
            title = [line.said for line in named if line.names]
            lines = [*_unlike(title[:1], lines, material), *lines][:_RUN]
        over = Over(self._short(lines), 0.5 if len(lines) > 1 else 0.0, best[2], least=min(2, len(lines)))
        return None if thin(over) else over

    def _steps(self, block: Block, _told: list[Telling], named: Sequence[CaptionLine]) -> Over | None:
        """For a picture of how it works: its caption, where that tells it in sentences."""
        if block.kind == "table" or len(named) < 2 or _among_results(block, self.passages.material):
            return None
        steps = [line.said for line in caption_lines(block, self.passages.material, _MANY_STEPS)]
        lines = self._short(steps)
        if not lines[-1].text.endswith(steps[-1].text[-_END:]):
            return None  # a way that is told must arrive
        return Over(lines, 0.5, least=len(lines))

    def _captioned(self, _block: Block, _told: list[Telling], named: Sequence[CaptionLine]) -> Over | None:
        """What the caption itself says was found."""
        if not any(line.finds for line in named):
            return None
        lines = [line.said for line in named if line.finds or line.names][:2]
        return Over(self._short(lines), 0.1, least=min(2, len(lines)), finds=True)

    def _on(self, run: list[Weighed], block: Block, told: list[Telling]) -> list[Weighed]:
        """`run` and the sentences after it that still speak of the picture."""
        own = {one.one.heard.order: one.far for one in told if self._tied(one, block)}
        while len(run) < _RUN:
            after = self.passages.next(run[-1])
            if after is None or after.heard.order not in own or len(after.heard.text.split()) > _LONGEST:
                break
            weak = max(after.worth_for("result"), after.worth_for("method")) < _WORTH
            if borrowed(after.heard) or (weak and own[after.heard.order] > _NEAR):
                break
            run = [*run, after]
        return run

    def _line(self, one: Weighed, block: Block, *, first: bool) -> Said:
        line = said(one.heard, linked=not first)
        return replace(
            line, cites=(*line.cites[:2], block.id), leans=not first and (line.leans or hangs(one.heard))
        )

    def _short(self, lines: Sequence[Said]) -> tuple[Said, ...]:
        """At most _MOST_OVER lines of `lines`, each sentence whole."""
        told: list[Said] = []
        for line in lines:
            pieces = self.passages.shortened(line)
            if told and len(told) + len(pieces) > _MOST_OVER:
                break
            told.extend(pieces)
        return tuple(told)


_RESULTS = ("result", "discuss", "limit", "remember")
OVERVIEW = re.compile(
    r"\b(?:overview|schematic|workflow|pipeline|architecture|flow ?chart|block diagram|conceptual|"
    r"übersicht|schema\w*|ablauf|schéma|vue d[’']ensemble|visión general|esquema|visão geral|fluxograma|"
    r"panoramica)\b",
    re.IGNORECASE,
)


_MANY_STEPS = 12  # sentences of a caption
_END = 12  # letters by which a line's ending is known


def _among_results(block: Block, material: Material) -> bool:
    homes = [heard.home for heard in material.heard if heard.section == block.section]
    return bool(homes) and homes[0] in _RESULTS


def finding(one: Weighed, far: int, material: Material) -> bool:
    """Whether a sentence about a picture tells what was found, not what is shown or how it was set up."""
    heard = one.heard
    if borrowed(heard) or points(heard, material):
        return False
    if one.claimed == "result":
        return True
    if settles(heard.text):
        return False
    if outcome(heard, material) and (heard.home != "method" or far <= _NEAR):
        return True
    told = far <= _GOES_ON and heard.home in _RESULTS and tells_outcome(heard.text, material.tongue)
    return told or (far == 0 and heard.plain.bound and _ALONE.search(heard.text) is not None)


_ALONE = re.compile(r"\b(?:is|are|was|were) (?:the|an?) only\b|^(?:Only|Most|None|All) ")


def _empty(heard: Heard, material: Material) -> bool:
    """Whether a sentence points at its picture and names nothing: 'This is illustrated in the figure.'"""
    return points(heard, material) and (heard.plain.leans or len(heard.text.split()) <= _LEAST_NAMED)


_LEAST_NAMED = 7  # words: 'The figure shows the resulting path'


def points(heard: Heard, material: Material) -> bool:
    """Whether a sentence only says that a picture shows something."""
    if not heard.plain.bound:
        return False
    if material.tongue.code != "en":
        return not outcome(heard, material)
    hit = _POINTS.match(heard.text)
    rest = heard.text[hit.end() :] if hit else ""
    return hit is not None and not tells_outcome(rest, material.tongue) and not _CLAUSE.match(rest)


def thin(over: Over) -> bool:
    """Whether too little is said to look at a picture by."""
    least = _TELLING if over.finds else _RICH
    return len(over.lines) < 2 and len(over.lines[0].text.split()) < least


def label_key(block: Block) -> str:
    """'figure 3' or 'table 1' for a block so labelled, '' otherwise."""
    number = re.search(r"(?<![\w.])S?\d+", block.label)  # 'SI.1' is no figure 1
    return f"{'table' if block.kind == 'table' else 'figure'} {number.group().lower()}" if number else ""


def _telling(one: Telling, material: Material) -> float:
    """How much a finding says of its picture."""
    heard = one.one.heard
    worth = 0.5 * max(one.one.worth_for("result"), one.one.worth_for("method"))
    worth += 1.0 * (one.one.claimed == "result") + 0.8 * outcome(heard, material) + 0.5 * heard.plain.bound
    worth -= 0.25 * one.far + 0.6 * (heard.plain.leans or hangs(heard))
    return worth - 0.03 * abs(len(heard.text.split()) - 18)


def _unlike(lines: Sequence[Said], others: Sequence[Said], material: Material) -> list[Said]:
    return [line for line in lines if all(likeness(line.text, each.text, material) < 0.6 for each in others)]
