"""Figures and equations of the paper with the sentences that speak of them."""

import re
from dataclasses import replace

from reelwright.core.document import Block
from reelwright.core.script import Bullet, EquationCard, FigureCard
from reelwright.script.beats import Beat, Said, said
from reelwright.script.cleaning import plain, tidy
from reelwright.script.grammar import strict_verb
from reelwright.script.languages.tongue import Tongue
from reelwright.script.material import Heard, Material, Part
from reelwright.script.points import point
from reelwright.script.sentences import split
from reelwright.script.weighing import likeness

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


def figure_beats(material: Material) -> list[Beat]:
    """One beat for each figure that has a picture and something true to say over it."""
    found = []
    for index, block in enumerate(material.document.blocks):
        if block.picture is None or block.kind not in ("figure", "table") or _skipped(block, material):
            continue
        if block.kind == "table" and (block.table is not None or _tall(block)):
            continue
        if min(block.picture.width, block.picture.height) < _SMALLEST:
            continue
        lines, ties = spoken_over(block, material)
        if not lines:
            continue
        card = FigureCard(
            block=block.id,
            picture=block.picture,
            label=block.label,
            caption=caption(block, material.tongue),
            credit=block.credit,
        )
        part = part_of(block, index, material)
        found.append(Beat(lines, part, _order(index, material), 1.2 + ties, card))
    return found


def equation_beats(material: Material) -> list[Beat]:
    """Equations whose neighbours in the text can be spoken."""
    found = []
    blocks = material.document.blocks
    for index, block in enumerate(blocks):
        if block.kind != "equation" or block.picture is None or _skipped(block, material):
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
        if not chosen or min(len(heard.text.split()) for heard in chosen) > 30:
            continue
        lines = tuple(said(heard) for heard in chosen[:2])
        bullets = tuple(Bullet(text=text) for text in (point(lines[0].text, material),) if text)
        card = EquationCard(block=block.id, picture=block.picture, label=block.label, bullets=bullets)
        found.append(Beat(lines, "method", _order(index, material), 0.9 + 0.4 * bool(block.label), card))
    return found


def spoken_over(block: Block, material: Material) -> tuple[tuple[Said, ...], float]:
    """At most two sentences for a picture, and how tightly they are tied to it: text, caption, section."""
    key = label_key(block)
    told = [heard for heard in material.heard if key and key in heard.plain.figures and not heard.plain.leans]
    told.sort(key=lambda heard: (not heard.plain.bound, abs(len(heard.text.split()) - 18), heard.order))
    lines = [replace(said(heard), cites=(heard.block, *heard.also, block.id)) for heard in told[:2]]
    if len(lines) == 2:
        lines.sort(key=lambda line: next(heard.order for heard in told if heard.text == line.text))
        return tuple(lines), 1.0
    for sentence in _caption_sentences(block, material):
        if len(lines) < 2 and all(likeness(sentence, line.text, material) < 0.6 for line in lines):
            lines.append(Said(sentence, (block.id,), block.section))
    if lines:
        return tuple(lines), 0.7
    near = [
        (likeness(block.text, heard.text, material), heard)
        for heard in material.heard
        if heard.section == block.section
        and not heard.plain.bound
        and not heard.plain.leans
        and len(heard.text.split()) <= 28
    ]
    near = sorted((pair for pair in near if pair[0] >= 0.4), key=lambda pair: (-pair[0], pair[1].order))[:1]
    return tuple(said(heard) for _, heard in near), 0.2


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
    number = re.search(r"S?\d+", block.label)
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


def _caption_sentences(block: Block, material: Material) -> list[str]:
    tongue = material.tongue
    found = []
    for position, sentence in enumerate(split(_bare_caption(block, tongue), tongue)):
        told = plain(re.sub(r"^\(?[a-z]\)\s*", "", sentence), tongue, len(material.document.authors))
        if (
            told is not None
            and not told.leans
            and strict_verb(told.text, tongue)
            and len(told.text.split()) <= 32
        ):
            found.append(told.text)
        elif position == 0:
            named = _named(sentence, tongue, len(material.document.authors))
            if named:
                found.append(named)
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


def _skipped(block: Block, material: Material) -> bool:
    pattern = rf"^(?:[\dA-Z.]*\s*)?(?:{material.tongue.cues.head_skip})"
    return re.search(pattern, block.section.strip(), re.IGNORECASE) is not None


def _rank(heard: Heard, material: Material) -> int:
    return next(index for index, block in enumerate(material.document.blocks) if block.id == heard.block)


def _order(index: int, material: Material) -> float:
    """The picture's place among the sentences: just after those of the blocks before it."""
    ranks = {other.id: place for place, other in enumerate(material.document.blocks)}
    before = [heard.order for heard in material.heard if ranks[heard.block] < index]
    return (before[-1] if before else 0) + 0.5
