"""Figures and equations of the paper with the sentences that speak of them."""

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace

from reelwright.core.document import Block
from reelwright.core.script import Bullet, EquationCard, FigureCard
from reelwright.core.understanding import KeyEquation, Understanding
from reelwright.script.beats import Beat, Card, Passages, Said, said
from reelwright.script.cleaning import plain, tidy
from reelwright.script.grammar import strict_verb
from reelwright.script.hanging import hangs
from reelwright.script.languages.tongue import Tongue
from reelwright.script.material import Heard, Material, Part
from reelwright.script.points import point
from reelwright.script.sentences import split
from reelwright.script.sources import basis, letters
from reelwright.script.weighing import Weighed, likeness
from reelwright.script.wording import orders, points_away

CAPTION = 140  # characters of a caption on screen
TALLEST_TABLE = 260.0  # points: a taller table, fitted to the screen, has type too small to read
_SMALLEST = 160  # pixels: below this a picture is an icon
_ARTICLE = {
    "overview": "an",
    "illustration": "an",
    "example": "an",
    "estimate": "an",
    "evolution": "the",
    "map": "a",
    "comparison": "a",
    "distribution": "the",
    "structure": "the",
    "schematic": "a",
    "plot": "a",
    "diagram": "a",
    "workflow": "the",
    "architecture": "the",
    "location": "the",
    "relationship": "the",
    "flowchart": "a",
    "graph": "a",
    "summary": "a",
    "visualization": "a",
    "visualisation": "a",
    "histogram": "a",
    "screenshot": "a",
    "view": "a",
    "result": "the",
    "performance": "the",
    "effect": "the",
}


def figure_beats(passages: Passages, understanding: Understanding) -> list[Beat]:
    """One beat for each figure that has a picture and something true to say over it."""
    material = passages.material
    ranks = {shown.block: shown.weight for shown in understanding.figures + understanding.tables}
    found = []
    for index, block in enumerate(material.document.blocks):
        if block.picture is None or block.kind not in ("figure", "table") or skipped(block, material):
            continue
        if block.kind == "table" and (block.table is not None or _tall(block)):
            continue
        if min(block.picture.width, block.picture.height) < _SMALLEST:
            continue
        over = spoken_over(block, passages, understanding)
        if over is None or thin(over):
            continue
        card = FigureCard(
            block=block.id,
            picture=block.picture,
            label=block.label,
            caption=caption(block, material.tongue),
            credit=block.credit,
        )
        found.append(pictured(over, card, index, ranks.get(block.id, 0.0), passages))
    return found


def pictured(over: "Over", card: Card, index: int, rank: float, passages: Passages) -> Beat:
    """The beat of a picture: where its words belong; an overview opens the part on how it works."""
    material = passages.material
    block = material.document.blocks[index]
    part, order = part_of(block, index, material), order_of(index, material)
    if over.mention is not None:
        part, order = _part_of_mention(over.mention), over.mention.heard.order + 0.5
    overview = part in ("idea", "method") and _OVERVIEW.search(f"{block.text} {over.lines[0].text}")
    if overview:
        part = "method"
        order = max((heard.order for heard in material.heard if heard.abstract), default=0) + 0.5
    worth = 0.7 + 0.9 * rank + over.ties + (0.4 if overview else 0.0)
    if part == "result":
        found = any(passages.finds(line) for line in over.lines)
        worth += 0.3 if found else -_UNTOLD
    return Beat(over.lines, part, order, worth, card, least=over.least)


_UNTOLD = 0.8  # for a picture among the results of which nobody says what it shows
_OVERVIEW = re.compile(
    r"\b(?:overview|schematic|workflow|pipeline|architecture|flow ?chart|block diagram|conceptual|"
    r"übersicht|schema\w*|ablauf|schéma|vue d[’']ensemble|visión general|esquema|visão geral|fluxograma|"
    r"panoramica)\b",
    re.IGNORECASE,
)


def _part_of_mention(mention: Weighed) -> Part:
    home = mention.heard.home
    if home in ("method", "result"):
        return "method" if home == "method" else "result"
    return max(("method", "result"), key=mention.worth_for)


def equation_beats(passages: Passages, understanding: Understanding) -> list[Beat]:
    """Equations whose neighbours in the text can be spoken, with what their symbols mean."""
    material = passages.material
    found = []
    blocks = material.document.blocks
    known = {one.block: one for one in understanding.equations}
    for index, block in enumerate(blocks):
        if block.kind != "equation" or block.picture is None or skipped(block, material):
            continue
        if not 2.0 <= block.picture.width / max(1, block.picture.height) <= 16.0:
            continue
        near = [other.id for other in blocks[max(0, index - 2) : index + 3] if other.kind == "text"]
        close = [
            heard
            for heard in material.heard
            if heard.block in near and not heard.plain.bound and not heard.plain.leans
        ]
        before = [heard for heard in close if _rank(heard, material) < index][-1:]
        after = [heard for heard in close if _rank(heard, material) > index][:1]
        chosen = before + after
        key = known.get(block.id)
        meanings = _meanings(key) if key else ()
        if len(chosen) < (1 if meanings else 2) or min(len(heard.text.split()) for heard in chosen) > 30:
            continue
        lines = _short([said(heard) for heard in chosen[:2]], passages)
        bullets = meanings or tuple(Bullet(text=text) for text in (point(lines[0].text, material),) if text)
        card = EquationCard(block=block.id, picture=block.picture, label=block.label, bullets=bullets)
        worth = 0.7 + 0.6 * (key.weight if key else 0.0) + 0.3 * bool(meanings)
        found.append(Beat(lines, "method", order_of(index, material), worth, card))
    return found


def _meanings(equation: KeyEquation) -> tuple[Bullet, ...]:
    """'β: the slope of the line' for at most four symbols."""
    told = (f"{one.symbol}: {' '.join(one.meaning.split()).rstrip('.,;: ')}" for one in equation.symbols)
    return tuple(Bullet(text=text) for text in told if len(text.split()) <= 10)[:4]


@dataclass(frozen=True)
class Over:
    """What is said over a picture, how tightly it is tied to it, and the sentence that speaks of it."""

    lines: tuple[Said, ...]
    ties: float
    mention: Weighed | None = None
    least: int = 2


def spoken_over(block: Block, passages: Passages, understanding: Understanding) -> Over | None:
    """Two or three sentences for a picture: what one sees, and what it means; None when nobody tells."""
    key = label_key(block)
    runs = _mentioning(key, passages) if key else []
    named = _caption_sentences(block, passages.material)
    if runs:
        run = runs[0]
        mention = next(one for one in run if key in one.heard.plain.figures)
        lines = [_over(one, key, block, first=at == 0) for at, one in enumerate(run)]
        if not mention.heard.plain.bound:
            lines = [*_unlike(named[:1], lines, passages.material), *lines][:3]
        spare = [_over(one, key, block, first=True) for other in runs[1:] for one in other]
        if len(lines) < 2:
            lines += _unlike(spare, lines, passages.material)[:1]
        if len(lines) < 2:
            lines = [*_unlike(named[:1], lines, passages.material), *lines]
        if len(lines) < 2:
            lines += _unlike(_results(block, passages, understanding), lines, passages.material)[:1]
        ties = 0.5 if len(lines) > 1 else 0.0
        ties -= 1.5 * bool(_TOY.search(mention.heard.section))
        return Over(_short(lines, passages), ties, mention, least=min(2, len(lines)))
    lines = list(named)
    lines += _unlike(_results(block, passages, understanding), lines, passages.material)
    return Over(_short(lines[:3], passages), 0.1, least=min(2, len(lines))) if lines else None


def _short(lines: Sequence[Said], passages: Passages) -> tuple[Said, ...]:
    """At most four lines of `lines`, each sentence whole."""
    told: list[Said] = []
    for line in lines:
        pieces = passages.shortened(line)
        if told and len(told) + len(pieces) > _MOST_OVER:
            break
        told.extend(pieces)
    return tuple(told)


_MOST_OVER = 4
_TOY = re.compile(r"\b(?:toy|worked|illu\w+) example", re.IGNORECASE)


def thin(over: Over) -> bool:
    """Whether too little is said to look at a picture by."""
    return len(over.lines) < 2 and len(over.lines[0].text.split()) < _RICH


_RICH = 16  # words of a line that may stand alone over a picture


def _mentioning(key: str, passages: Passages) -> list[list[Weighed]]:
    """Runs of sentences about the picture `key`, the most telling first."""
    material = passages.material
    found: list[tuple[float, list[Weighed]]] = []
    for heard in material.heard:
        if heard.plain.figures != (key,) or heard.home == "low":
            continue
        unfit = points_away(heard.text) or orders(heard.text)
        if unfit or re.search(material.tongue.plans, heard.text, re.IGNORECASE):
            continue
        run = _run(passages.at(heard), key, passages)
        if run is not None:
            words = [len(one.heard.text.split()) for one in run]
            worth = 0.4 * len(run) + 0.5 * heard.plain.bound - 0.03 * abs(sum(words) / len(run) - 18)
            worth += 0.3 * max(max(one.worth_for("result"), one.worth_for("method")) for one in run)
            found.append((worth, run))
    found.sort(key=lambda each: (-each[0], each[1][0].heard.order))
    runs: list[list[Weighed]] = []
    seen: set[int] = set()
    for _, run in found:
        if not seen & {one.heard.order for one in run}:
            seen |= {one.heard.order for one in run}
            runs.append(run)
    return runs


def _run(mention: Weighed, key: str, passages: Passages) -> list[Weighed] | None:
    """`mention` with the sentence it leans on and those that go on from it, of its own picture only."""
    run = [mention]
    while run[0].heard.plain.leans or hangs(run[0].heard):
        before = passages.before(run[0])
        if before is None or len(run) == 2 or before.heard.plain.figures not in ((), (key,)):
            return None
        run.insert(0, before)
    while len(run) < 3:
        after = passages.next(run[-1])
        if after is None or after.heard.plain.figures not in ((), (key,)):
            break
        telling = max(after.worth_for("result"), after.worth_for("method"))
        if len(after.heard.text.split()) > 36 or telling < 0.3:
            break
        run.append(after)
    before = passages.before(run[0])
    lead = before.heard.plain if before is not None else None
    if len(run) == 1 and before and lead and not (lead.figures or lead.leans or hangs(before.heard)):
        telling = max(before.worth_for("result"), before.worth_for("method"))
        run = [before, *run] if telling >= 0.3 and len(before.heard.text.split()) >= 8 else run
    return run


def _over(one: Weighed, key: str, block: Block, *, first: bool) -> Said:
    line = said(one.heard, linked=not first)
    if key in one.heard.plain.figures:
        return replace(line, cites=(*line.cites[:2], block.id))
    return line


def _results(block: Block, passages: Passages, understanding: Understanding) -> list[Said]:
    """Results that rest on the picture, though they do not name it."""
    wanted = {letters(one.claim.text) for one in understanding.results if block.id in one.shown_in}
    return [
        said(heard)
        for heard in passages.material.heard
        if letters(" ".join(heard.basis)) in wanted and not heard.plain.leans and not heard.plain.bound
    ]


def _unlike(lines: Sequence[Said], others: Sequence[Said], material: Material) -> list[Said]:
    return [line for line in lines if all(likeness(line.text, each.text, material) < 0.6 for each in others)]


def caption(block: Block, tongue: Tongue) -> str:
    """The caption's first sentences, whole, within CAPTION characters; '' when even the first is longer."""
    text = ""
    bare = re.sub(r"\s*\[\d+(?:[,–-]\s?\d+)*\]", "", _bare_caption(block, tongue))
    if bare[:1].islower() or re.search(r"[\^_{}\\\u0302\u0303\u0304]", bare[:CAPTION]):
        return ""
    for sentence in split(bare, tongue):
        short = (
            re.sub(r"\s*\((?:[^()]|\([^()]*\))*\)|\s*\[[\d,;– -]+\]", "", sentence)
            if len(sentence) > CAPTION
            else sentence
        )
        grown = f"{text} {short}".strip()
        if len(grown) > CAPTION:
            break
        text = grown
    if not text:
        first = next(iter(split(bare, tongue)), "")
        clause = re.split(r"(?<=\w)(?:[;:]| – | — |, (?=which|where|with|showing|including|and )) ?", first)[
            0
        ]
        text = clause if 12 <= len(clause) <= CAPTION else ""
    return text[:1].upper() + text[1:]


def label_key(block: Block) -> str:
    """'figure 3' or 'table 1' for a block so labelled, '' otherwise."""
    number = re.search(r"(?<![\w.])S?\d+", block.label)  # 'SI.1' is no figure 1
    return f"{'table' if block.kind == 'table' else 'figure'} {number.group().lower()}" if number else ""


def part_of(block: Block, index: int, material: Material) -> Part:
    """The part of the film that a picture belongs to, from the sentences of its section, else its place."""
    homes = [heard.home for heard in material.heard if heard.section == block.section and heard.home]
    table: dict[str, Part] = {
        "problem": "idea",
        "idea": "idea",
        "method": "method",
        "result": "result",
        "limit": "result",
        "remember": "result",
    }
    if homes and homes[0] in table:
        return table[homes[0]]
    place = index / max(1, len(material.document.blocks))
    return "idea" if place < 0.12 else "method" if place < 0.45 else "result"


def _bare_caption(block: Block, tongue: Tongue) -> str:
    text = tidy(block.text)
    return re.sub(
        rf"^(?:{tongue.figure_words}|{tongue.table_words})\s*S?[\dIVX]+[a-z]?\s*[.:|–—-]*\s*",
        "",
        text,
        flags=re.IGNORECASE,
    )


def _caption_sentences(block: Block, material: Material) -> list[Said]:
    """At most two sentences of the caption, its title made a sentence where grammar lets it."""
    tongue = material.tongue
    found = []
    for position, sentence in enumerate(split(_bare_caption(block, tongue), tongue)):
        told = plain(re.sub(r"^\(?[a-z]\)\s*", "", sentence), tongue, len(material.document.authors))
        text = ""
        if (
            told is not None
            and not told.leans
            and strict_verb(told.text, tongue)
            and len(told.text.split()) <= 32
        ):
            text = told.text
        elif position == 0:
            text = _named(sentence, tongue, len(material.document.authors))
        if text:
            words_of = tuple(words for _, words in basis(sentence, (block,)))
            found.append(Said(text, (block.id,), block.section, basis=words_of))
    return found[:2]


def _tall(block: Block) -> bool:
    return block.place.box is not None and block.place.box.y1 - block.place.box.y0 > TALLEST_TABLE


def _named(sentence: str, tongue: Tongue, authors: int) -> str:
    """'Comparison of A with B.' as 'The figure shows a comparison of A with B.'; '' when unsafe."""
    phrase = re.sub(r"\s*\((?:[^()]|\([^()]*\))*\)", "", sentence).strip(" .:;")
    first, _, rest = phrase.partition(" ")
    count = len(phrase.split())
    if (
        not rest
        or not 3 <= count <= 22
        or re.search(r"[;:=\[\]]|\.\s", phrase)
        or strict_verb(phrase, tongue)
    ):
        return ""
    if tongue.code == "en":
        lower = first.lower()
        if lower in _ARTICLE:
            phrase = f"{_ARTICLE[lower]} {lower} {rest}"
        elif lower in (
            "the",
            "a",
            "an",
            "two",
            "three",
            "four",
            "five",
            "six",
            "different",
            "several",
            "some",
        ) or (
            first[1:].islower()
            and lower.endswith("s")
            and not lower.endswith(("ss", "us", "is"))
            and re.match(r"(?:of|for|in|from|between|obtained|used)\b", rest)
        ):
            phrase = f"{lower} {rest}"
        else:
            return ""
    elif not re.match(rf"(?:{tongue.articles})\b", phrase, re.IGNORECASE):
        return ""
    else:
        phrase = first.lower() + " " + rest
    told = plain(tongue.phrases.figure_np.format(caption=phrase), tongue, authors)
    return told.text if told else ""


def skipped(block: Block, material: Material) -> bool:
    """Whether `block` stands in a part of the paper that is never narrated."""
    pattern = rf"^(?:[\dA-Z.]*\s*)?(?:{material.tongue.cues.head_skip})"
    return re.search(pattern, block.section.strip(), re.IGNORECASE) is not None


def _rank(heard: Heard, material: Material) -> int:
    return next(index for index, block in enumerate(material.document.blocks) if block.id == heard.block)


def order_of(index: int, material: Material) -> float:
    """The picture's place among the sentences: just after those of the blocks before it."""
    ranks = {other.id: place for place, other in enumerate(material.document.blocks)}
    before = [heard.order for heard in material.heard if ranks[heard.block] < index]
    return (before[-1] if before else 0) + 0.5
