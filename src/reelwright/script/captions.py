"""A picture's caption: what stands below it on screen, and those of its sentences that can be spoken."""

import re
from dataclasses import dataclass

from reelwright.core.document import Block
from reelwright.script.beats import Said
from reelwright.script.cleaning import plain, tidy
from reelwright.script.grammar import strict_verb
from reelwright.script.languages.tongue import Tongue
from reelwright.script.material import Material
from reelwright.script.sentences import split
from reelwright.script.sources import basis
from reelwright.script.wording import settles

CAPTION = 140  # characters of a caption on screen
_LONGEST = 32  # words of a caption's sentence that is spoken
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
    "view": "a",
    "result": "the",
    "performance": "the",
    "effect": "the",
}
_LEADS = ("the", "a", "an", "two", "three", "four", "five", "six", "different", "several", "some")
_CLEAR = re.compile(
    r"\b(?:is|are|was|were|has|have|had|does|do|did|can|could|may|might|will|would|shows?|showed|indicates?|"
    r"means?|remains?|increases?d?|decreases?d?|declines?d?)\b"
)
_LEGEND = re.compile(  # how it is drawn, where to look, whose it is
    r"\b(?:plotted|shown|indicated|marked|depict\w+|drawn|highlighted|displayed|denot\w+|represent\w*|"
    r"colou?r\w*|purple|red|green|blue|black|white|gr[ae]y|orange|yellow|pink|teal|brown|sand|dashed|dotted|"
    r"solid|shad\w+|panels?|left|right|top|bottom|upper|lower|ax[ie]s|circles?|squares?|triangles?|dots?|"
    r"arrows?|bars?|boxes|whiskers|legends?|insets?|screenshots?|photo\w*|credits?|courtesy|asterisks?|lines?|"
    r"symbols?|columns?|rows?|copyright|licen[cs]e\w*|abbreviations?|see|same as)\b|\*|\bn ?=|\bp ?[<=>]",
    re.IGNORECASE,
)
_OUTCOME = re.compile(
    r"\b(?:increas|decreas|declin|outperform|correlat|agree(?! to\b)|improv|reduc|remain|grow|degrad|gain|"
    r"speed-?up|scalab|f[ae]ll|drop|r[io]se)\w*|\bdiffer(?:ed|s|ences?)?\b|"
    r"\b(?:higher|lower|faster|slower|better|worse|larger|smaller|more|less|fewer|stronger|weaker)"
    r"(?: [\w-]+){0,4} than\b|"
    r"\b(?:highest|lowest|largest|smallest|fastest|slowest|best|worst|fewest)\b|"
    r"\bno (?:significant |clear )?(?:differences?|effects?|evidence|trends?)\b"
)
_TELLER = re.compile(r"The authors? (?!f[io]und|observe)")


@dataclass(frozen=True)
class CaptionLine:
    """A spoken sentence of a caption.

    `names`: it is the title, made a sentence; `finds`: it tells what came out.
    """

    said: Said
    names: bool
    finds: bool


def caption(block: Block, tongue: Tongue) -> str:
    """The caption's first sentences, whole, within CAPTION characters; '' when even the first is longer."""
    text = ""
    bare = re.sub(r"\s*\[\d+(?:[,–-]\s?\d+)*\]", "", unlabelled(block, tongue))
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


def subject(block: Block, tongue: Tongue) -> str:
    """The caption's first sentence as it is printed, without its label."""
    return next(iter(split(unlabelled(block, tongue), tongue)), "")


def unlabelled(block: Block, tongue: Tongue) -> str:
    """The caption without 'Figure 3:'."""
    text = tidy(block.text)
    return re.sub(
        rf"^(?:{tongue.figure_words}|{tongue.table_words})\s*S?[\dIVX]+[a-z]?\s*[.:|–—-]*\s*",
        "",
        text,
        flags=re.IGNORECASE,
    )


def caption_lines(block: Block, material: Material, most: int = 3) -> tuple[CaptionLine, ...]:
    """At most `most` sentences of the caption: its title made a sentence where grammar lets it, and what it
    tells of the matter; never how the picture is drawn.
    """
    tongue = material.tongue
    authors = len(material.document.authors)
    found: list[CaptionLine] = []
    for position, sentence in enumerate(split(unlabelled(block, tongue), tongue)):
        bare = re.sub(r"^\(?[a-z]\)\s*", "", sentence)
        title = _titled(bare, tongue, authors, block.kind) if position == 0 else ""
        told = None if title else plain(bare, tongue, authors)
        text = title
        if (
            told is not None
            and not told.leans
            and strict_verb(told.text, tongue)
            and (tongue.code != "en" or position or _CLEAR.search(told.text))
            and len(told.text.split()) <= _LONGEST
            and _LEGEND.search(told.text) is None
        ):
            text = told.text
        if text:
            words_of = tuple(words for _, words in basis(sentence, (block,)))
            line = Said(text, (block.id,), block.section, basis=words_of, leans=bool(found))
            found.append(
                CaptionLine(
                    line, bool(title), not title and not _TELLER.match(text) and tells_outcome(text, tongue)
                )
            )
    return tuple(found[:most])


def _titled(sentence: str, tongue: Tongue, authors: int, kind: str) -> str:
    """'Comparison of A with B.' as 'The figure shows a comparison of A with B.'; '' when unsafe."""
    phrase = re.sub(r"\s*\((?:[^()]|\([^()]*\))*\)", "", sentence).strip(" .:;")
    first, _, rest = phrase.partition(" ")
    if not rest or not 3 <= len(phrase.split()) <= 22 or re.search(r"[;:=\[\]]|\.\s", phrase):
        return ""
    if tongue.code == "en":
        phrase = "" if _CLEAR.search(phrase) else _with_article(first, rest)
    elif strict_verb(phrase, tongue) or not re.match(rf"(?:{tongue.articles})\b", phrase, re.IGNORECASE):
        phrase = ""
    else:
        phrase = first.lower() + " " + rest
    if not phrase:
        return ""
    spoken = tongue.phrases.figure_np.format(caption=phrase)
    opening = tongue.the_figure[1 if kind == "table" else 0]
    rest_of_it = spoken.removeprefix(tongue.the_figure[0])
    held = tongue.stand_in[:1].upper() + tongue.stand_in[1:]  # 'the figure' points at nothing but a picture
    told = plain(held + rest_of_it, tongue, authors)
    return opening + told.text.removeprefix(held) if told and told.text.startswith(held) else ""


def _with_article(first: str, rest: str) -> str:
    """An English title as a noun phrase; '' where it is not sure to be one."""
    lower = first.lower()
    named, _, more = rest.partition(" ")
    if lower in _LEADS and named.lower() in _ARTICLE:  # 'An Overview of'
        rest = f"{named.lower()} {more}"
    if lower in _ARTICLE:
        return f"{_ARTICLE[lower]} {lower} {rest}"
    words = f"{first} {rest}".split()
    if words[-1].lower() in _ARTICLE and not re.search(r"\b(?:of|for|in|from|with|and)\b", rest):
        return f"the {first} {rest}"
    plural = first[1:].islower() and lower.endswith("s") and not lower.endswith(("ss", "us", "is"))
    follows = re.match(r"(?:of|for|in|from|between|obtained|used)\b", rest)
    return f"{lower} {rest}" if lower in _LEADS or (plural and follows) else ""


def tells_outcome(text: str, tongue: Tongue) -> bool:
    """Whether words about a picture say what came out, not only what is there."""
    if tongue.code == "en":
        return _OUTCOME.search(text) is not None and not settles(text)
    return len({hit.lower() for hit in re.findall(tongue.cues.result, text, re.IGNORECASE)}) >= 2
