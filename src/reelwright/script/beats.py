"""The smallest parts of a film that are kept or dropped whole: passages of the paper, one thought each."""

import re
from dataclasses import dataclass, replace

from reelwright.core.script import ChartCard, EquationCard, FigureCard, TableCard
from reelwright.script.compression import EXPERT, GENERAL, compressed, undropped
from reelwright.script.given import adds, known, mentions, unexplained
from reelwright.script.hanging import hangs
from reelwright.script.material import Heard, Material, Part
from reelwright.script.timing import line_seconds
from reelwright.script.weighing import Weighed
from reelwright.script.wording import outcome, points_away, settles

Card = FigureCard | TableCard | ChartCard | EquationCard

_MOST_LINES = 3  # sentences of a passage
_MINUTES_A_LINE = 2.5  # of a film, for which its passages may be a sentence longer
_LINE_WORDS = 24  # of a sentence of a passage, on average
_FALL = 1.6  # how much less than its focus a sentence may be worth that a passage takes along
_WORDS = {"general": GENERAL, "student": (GENERAL + EXPERT) // 2, "expert": EXPERT}  # of a line
_STRONG = 3.2
_DANGLES, _LATER = 1.2, 0.5  # for a thing taken as known that was not told of: in the first sentence, later
HOPELESSLY = 4.0  # for one out of the midst of a paragraph
_GOES_ON = 0.6  # for an 'also' that nothing stands before
_OPENS, _ALONE = 0.3, 0.6  # for a passage that opens its paragraph; for one sentence out of the midst of one
_TOGETHER = 0.3  # for each further sentence of a passage: one thought followed beats three begun
_ASTRAY = 1.2  # a sentence worth so much more elsewhere is not taken along
_FOREIGN = 2.5  # a sentence worth so much more elsewhere does not lead in
_LEAST = 0.4
_MANY = 300  # sentences of a paper of which no film takes a passage worth less than _POOR
_HOPELESS, _POOR, _WORST = -0.5, 0.5, -2.5
_HALF = 1.5  # for a sentence without the 'however' that follows it


@dataclass(frozen=True)
class Said:
    """A sentence to be spoken and the blocks it rests on; `printed` is how the paper has it ('' unknown).

    `basis` are its blocks' own words. `order` is the sentence's place in the document, -1 for what is no
    sentence of running text. `leans`: it cannot be heard without the line before it. `summary`: it is of the
    paper's abstract.
    """

    text: str
    cites: tuple[str, ...]
    section: str = ""
    verbatim: bool = False
    printed: str = ""
    basis: tuple[str, ...] = ()
    order: int = -1
    leans: bool = False
    summary: bool = False


@dataclass(frozen=True)
class Beat:
    """Sentences that are spoken together, the part they serve, and the card they are spoken over, if any.

    `order` places it within its part (the document's order); `worth` is what dropping it costs. Its last
    sentences may be dropped as long as `least` stay. `linked`: it begins with the marker that ties it to what
    comes before.
    """

    said: tuple[Said, ...]
    part: Part
    order: float
    worth: float
    card: Card | None = None
    least: int = 1
    linked: bool = False


_NAMES_ONLY = re.compile(r"The (?:table|figure|chart|plot) (?:shows?|presents?|lists?|compares?|gives?)\b")


class Passages:
    """The sentences of a paper by paragraph, and the passages that may be made of them."""

    def __init__(
        self, material: Material, sentences: tuple[Weighed, ...], audience: str, minutes: float = 3.0
    ) -> None:
        self.material = material
        self.most = _MOST_LINES + max(0, int((minutes - 3.0) / _MINUTES_A_LINE))
        self.dangling = HOPELESSLY
        self._most_words = _WORDS[audience]
        self._least = _HOPELESS if len(sentences) < _MANY else _POOR
        self._by_order = {one.heard.order: one.heard for one in sentences}
        self._by_place = {(one.heard.group, one.heard.near): one for one in sentences}
        self.known = known(material)

    def bear(self, cost: float) -> None:
        """Let passages in of which little is known: at `cost` for each that takes something as known."""
        self.dangling = cost
        self._least = _WORST if cost == 0.0 else self._least

    def around(self, focus: Weighed, part: Part) -> Beat | None:
        """A passage for `part` about `focus`: what it leans on, itself, and what goes on from it.

        None when it leans on a sentence that cannot be spoken.
        """
        if focus.heard.plain.bound:
            return None
        made = [self._told_from(run, focus, part) for run in self._runs(focus)]
        return max((one for one in made if one is not None), key=lambda one: one.worth, default=None)

    def _runs(self, focus: Weighed) -> list[list[Weighed]]:
        """The passages that may lead to `focus`: as short as it goes, and from its paragraph's beginning."""
        short = self._led(focus)
        runs = [short] if short is not None else []
        whole = [self._by_place.get((focus.heard.group, near)) for near in range(focus.heard.near + 1)]
        said = [one for one in whole if one is not None and not one.heard.plain.bound]
        if len(said) < len(whole) or len(whole) > self.most or focus.heard.abstract:
            return runs
        if said != short and not (said[0].heard.plain.leans or hangs(said[0].heard)):
            runs.append(said)
        return runs

    def _told_from(self, run: list[Weighed], focus: Weighed, part: Part) -> Beat | None:
        if any(one.worth_for(part) < max(one.worth) - _FOREIGN for one in run[:-1]):
            return None
        run = list(run)
        worth = focus.worth_for(part) - self._strain(run, focus, part)
        if not focus.heard.abstract:  # what opens a paragraph needs no other sentence to be understood
            worth += _OPENS if run[0].heard.near == 0 else 0.0
        least = len(run)
        turned = self.turns(run[-1])
        words = sum(len(one.heard.text.split()) for one in run)
        while len(run) < self.most:
            after = self.next(run[-1])
            if after is None or after.heard.plain.bound:
                break
            if not (turned and len(run) == least) and not self._goes_on(after, run, focus, part):
                break
            words += len(after.heard.text.split())
            if words > _LINE_WORDS * self.most:
                break
            run.append(after)
        if turned and len(run) > least:
            least += 1
        elif turned:
            worth -= _HALF
        if len(run) == 1 and focus.heard.near and not focus.heard.abstract:
            worth -= _ALONE
        if not focus.heard.abstract:
            worth += _TOGETHER * (len(run) - 1)
        worth -= self._dangling([one.heard for one in run])
        if worth < self._least:
            return None
        told = [self.told(one.heard, first=at == 0) for at, one in enumerate(run)]
        return Beat(
            tuple(line for lines in told for line in lines),
            part,
            float(focus.heard.order),
            worth,
            least=sum(len(lines) for lines in told[:least]),
        )

    def turns(self, one: Weighed) -> bool:
        """Whether the paper's next sentence takes back a part of what this one says."""
        return one.heard.turned

    def next(self, one: Weighed) -> Weighed | None:
        """The sentence that follows in the same paragraph, if it can be spoken."""
        return self._by_place.get((one.heard.group, one.heard.near + 1))

    def before(self, one: Weighed) -> Weighed | None:
        """The sentence just before in the same paragraph, if it can be spoken."""
        return self._by_place.get((one.heard.group, one.heard.near - 1))

    def heard(self, line: Said) -> Heard | None:
        """The sentence that a line tells; None for what is no sentence of running text."""
        return self._by_order.get(line.order)

    def finds(self, line: Said) -> bool:
        """Whether a line tells what this work found."""
        heard = self._by_order.get(line.order)
        if heard is None:  # told of a table's cells, or by a caption
            return any(letter.isdigit() for letter in line.text) and _NAMES_ONLY.match(line.text) is None
        return outcome(heard, self.material)

    def at(self, heard: Heard) -> Weighed:
        """`heard` with its worth."""
        return self._by_place[(heard.group, heard.near)]

    def told(self, heard: Heard, *, first: bool) -> tuple[Said, ...]:
        """`heard` as it will be spoken; with its marker ('However,') unless it comes first."""
        return self.shortened(said(heard, linked=not first))

    def entire(self, heard: Heard, *, first: bool) -> tuple[Said, ...]:
        """`heard` as `told`, but with nothing left out."""
        one = said(heard, linked=not first)
        return _pieces(one, undropped(one.text, self.material.tongue, self._most_words))

    def shortened(self, one: Said) -> tuple[Said, ...]:
        """`one` as sentences of a length that suits the audience, where grammar allows."""
        return _pieces(one, compressed(one.text, self.material.tongue, self._most_words))

    def _led(self, focus: Weighed) -> list[Weighed] | None:
        run = [focus]
        while run[0].heard.plain.leans or hangs(run[0].heard) or self._could_lead(run):
            before = self.before(run[0])
            if before is None or before.heard.plain.bound or len(run) == self.most:
                return None
            if points_away(before.heard.text):
                return None
            run.insert(0, before)
        if run[0].heard.link and len(run) < self.most:
            before = self.before(run[0])
            tied = before and (before.heard.plain.leans or before.heard.plain.bound or before.heard.link)
            if before and not tied and not hangs(before.heard):
                run.insert(0, before)
        return run

    def _could_lead(self, run: list[Weighed]) -> bool:
        """Whether the sentence before tells of what the first of `run` takes as known."""
        if len(run) == self.most or not self._unexplained(run[0].heard, frozenset()):
            return False
        before = self.before(run[0])
        if before is None or before.heard.plain.bound or points_away(before.heard.text):
            return False
        told = self._told_by([before])
        return self._unexplained(run[0].heard, told) < self._unexplained(run[0].heard, frozenset())

    def _told_by(self, run: list[Weighed]) -> frozenset[str]:
        return frozenset().union(*(mentions(one.heard.text, self.material.tongue) for one in run))

    def _unexplained(self, heard: Heard, told: frozenset[str]) -> int:
        return unexplained(heard.text, self.known | told, self.material.tongue)

    def _dangling(self, run: list[Heard]) -> float:
        """What it costs that sentences of a passage speak of things as known that nobody has heard of."""
        told: frozenset[str] = frozenset()
        cost = self.dangling if self._unexplained(run[0], told) > (0 if run[0].near else 1) else 0.0
        for at, heard in enumerate(run):
            cost += (_LATER if at else _DANGLES) * self._unexplained(heard, told)
            told |= mentions(heard.text, self.material.tongue)
        return cost + (_GOES_ON if adds(run[0].text) and run[0].near else 0.0)

    def _strain(self, run: list[Weighed], focus: Weighed, part: Part) -> float:
        """What it costs that `focus` cannot open: sentences that serve `part` less, or a marker let go."""
        worth = focus.worth_for(part)
        leads = sum(0.2 + 0.35 * max(0.0, worth - one.worth_for(part)) for one in run[:-1])
        return leads + (0.3 if run[0].heard.link else 0.0)

    def _goes_on(self, after: Weighed, run: list[Weighed], focus: Weighed, part: Part) -> bool:
        if self._unexplained(after.heard, self._told_by(run)):
            return False
        tied = after.heard.plain.leans or bool(after.heard.link)
        worth = after.worth_for(part) + (0.9 if tied else 0.0)
        if part == "result" and settles(after.heard.text) and not outcome(after.heard, self.material):
            return False
        if not tied and worth < max(after.worth) - _ASTRAY:
            return False
        if after.heard.plain.leans and after.heard.abstract:  # nobody else could say it
            worth = max(worth, max(after.worth) - 1.0)
        return (
            worth >= max(_LEAST, min(focus.worth_for(part), _STRONG) - _FALL)
            and after.heard.abstract == focus.heard.abstract
            and len(after.heard.text.split()) <= 36
        )


def _pieces(one: Said, texts: tuple[str, ...]) -> tuple[Said, ...]:
    if texts == (one.text,):
        return (one,)
    return tuple(
        replace(one, text=text, verbatim=False, printed="", leans=one.leans or at > 0)
        for at, text in enumerate(texts)
    )


def said(sentence: Heard, *, linked: bool = False) -> Said:
    """`sentence` as it will be spoken."""
    cites = (sentence.block, *sentence.also)[:3]
    if linked and sentence.linked:
        return Said(
            sentence.linked,
            cites,
            sentence.section,
            basis=sentence.basis,
            order=sentence.order,
            leans=sentence.plain.leans,
            summary=sentence.abstract,
        )
    return Said(
        sentence.text,
        cites,
        sentence.section,
        sentence.plain.verbatim,
        sentence.plain.printed,
        sentence.basis,
        sentence.order,
        sentence.plain.leans,
        sentence.abstract,
    )


def trimmed(one: Beat) -> Beat | None:
    """`one` without its last sentence, None when none may go; a picture keeps the one that closes."""
    closes = one.card is not None and len(one.said) > 2 and not one.said[-1].leans
    kept = (*one.said[:-2], one.said[-1]) if closes else one.said[:-1]
    last = one.said[-1].order
    while (
        not closes and kept and last >= 0 and kept[-1].order == last
    ):  # a sentence told as several goes whole
        kept = kept[:-1]
    if len(kept) < one.least:
        return None
    return replace(one, said=kept, worth=one.worth - 0.1)


def beat_seconds(one: Beat, words_per_minute: float, language: str) -> float:
    """Seconds of speech in `one`, with a share of the pauses about it."""
    spoken = sum(line_seconds(each.text, words_per_minute, language) for each in one.said)
    return spoken + 0.35 * len(one.said) + (0.9 if one.card else 0.4)
