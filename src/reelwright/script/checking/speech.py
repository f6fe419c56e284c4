"""What a listener would stumble over: orders, repetitions, print, long sentences, haste."""

import re
from collections.abc import Iterator

from reelwright.core.script import Line, Script
from reelwright.core.script_report import Doubt
from reelwright.core.time import SECOND
from reelwright.script.checking.amounts import amounts, same
from reelwright.script.checking.evidence import Evidence, Paper, Passage
from reelwright.script.checking.tokens import whole_words
from reelwright.script.checking.words.shape import Words
from reelwright.script.checking.words.table import WORDS
from reelwright.script.cleaning import whole
from reelwright.script.timing import spoken_words

PACE = (110.0, 200.0)  # words a minute that are easy to follow
_LONG = 34  # words of a sentence that nobody follows by ear
_SHORT = 5  # words: the pace of shorter lines tells nothing
_TWICE = 0.8  # share of words that two lines have in common
_PRINT = re.compile(r"https?://|www\.|\[\d+(?:[,–-]\s?\d+)*\]|\b(?:Fig|Sec|Eq|Tab)s?\.\s*\d|\bet al\b")
_CAPTION = re.compile(
    r"(?:Figure|Table|Abbildung|Tabelle|Tableau|Figura|Tabla|Tabela|Tabella|Fig\.|Tab\.) ?S?\d+[.:]"
)
_REFERENCES = re.compile(
    r"\b(?:19|20)\d\d[a-z]?\)?\.? .*\b(?:\d+\(\d+\)|pp?\. ?\d+|vol\. ?\d+|doi|\d+:\s?\d+[–-]\d+)|"
    r"(?:[A-ZÀ-Þ][\w-]+,? (?:[A-Z]\.[ ,]*){1,3}(?:and |& |, )?){2,}"
)
_COMMAND = (
    r"rm -rf|sudo \w+|curl \S+|wget \S+|(?:pip|npm|apt|conda) install|os\.system|"
    r"powershell|<\|?\w+\|?>|\[/?inst\]|"
    r"drop table|<script"
)
_COMMANDS = re.compile(_COMMAND, re.IGNORECASE)
_ADDRESS = re.compile(r"\b[\w-]+(?:\.[\w-]+)*\.(?:com|org|net|io|edu|gov|html?)\b")
_VOWELS = re.compile(r"[aeiouyàâäáãåæèéêëìíîïòóôöõøœùúûü]+", re.IGNORECASE)


def orders(found: Evidence) -> Iterator[Doubt]:
    """Words that speak to a machine, or send the listener somewhere."""
    patterns = {found.line.language.instructions, *(words.instructions for words in WORDS.values())}
    for words in sorted(patterns):
        hit = whole_words(words).search(found.line.text) or _COMMANDS.search(found.line.text)
        if hit:
            message = f"gives an order: {hit.group()!r}. It is no part of what a paper finds."
            yield Doubt(kind="instruction", level="error", message=message, words=hit.group())
            return


def form(line: Line, paper: Paper) -> Iterator[Doubt]:
    """Half sentences, captions, references, marks of print."""
    first = line.text.split(" ", 1)[0]
    own = any(block.text.startswith(f"{first} ") for block in paper.document.blocks)  # a name in lower case
    if not whole(f"{first.capitalize()}{line.text[len(first) :]}" if own else line.text):
        yield Doubt(kind="form", level="error", message="is not a whole sentence.")
    elif _CAPTION.match(line.text):
        yield Doubt(kind="form", level="error", message="is a caption, not a sentence to be spoken.")
    elif _REFERENCES.search(line.text):
        yield Doubt(kind="form", level="error", message="is an entry of a list of references.")
    elif _PRINT.search(line.text):
        message = "holds marks of print that cannot be spoken."
        yield Doubt(kind="form", level="error", message=message)
    elif _ADDRESS.search(line.text):
        message = "holds an address that nobody can follow by ear."
        yield Doubt(kind="form", level="warning", message=message)


def spoken_form(line: Line, words: Words) -> Iterator[Doubt]:
    """The spoken form must say the numbers of the written one."""
    if not line.say or line.say == line.text:
        return
    written, said = amounts(line.text, words), amounts(line.say, words)
    for amount in said:
        if amount.kind != "one" and not any(same(amount, other) for other in written):
            message = f"is spoken with {amount.written}, which its text does not say."
            yield Doubt(kind="number", level="warning", message=message, words=amount.written)


def repetitions(lines: list[tuple[str, Line, Passage]]) -> Iterator[Doubt]:
    """Lines that say what another line said before."""
    before: list[tuple[str, Line, Passage]] = []
    for scene, line, said in lines:
        for _, other, there in before:
            both = len(said.stems | there.stems)
            if both >= 4 and len(said.stems & there.stems) / both >= _TWICE:
                same_text = line.text == other.text
                yield Doubt(
                    kind="repetition",
                    level="error" if same_text else "warning",
                    message=f"says again what the line {other.id} says.",
                    scene=scene,
                    line=line.id,
                )
                break
        before.append((scene, line, said))


def reading(line: Line) -> Iterator[Doubt]:
    """Sentences too long to be followed by ear."""
    count = len(line.text.split())
    if count > _LONG:
        message = f"has {count} words; by ear, {_LONG} are the most that can be followed."
        yield Doubt(kind="reading-level", level="warning", message=message)


def haste(line: Line, length: int, language: str) -> Iterator[Doubt]:
    """Lines spoken too fast or too slowly; `length` in ticks."""
    words = spoken_words(line.say or line.text, language)
    if length <= 0 or words < _SHORT:
        return
    pace = words * 60 * SECOND / length
    if not PACE[0] <= pace <= PACE[1]:
        message = (
            f"is spoken at {pace:.0f} words a minute; {PACE[0]:.0f} to {PACE[1]:.0f} are easy to follow."
        )
        yield Doubt(kind="pace", level="warning", message=message)


def ease(script: Script, words: Words) -> float | None:
    """Reading ease of the whole script, 0 (hard) to 100 (easy); None in a language without a measure.

    Flesch (1948); Amstad (1978) for German, Kandel and Moles (1958) for French, Fernández Huerta (1959) for
    Spanish, Martins et al. (1996) for Portuguese, Franchina and Vacca (1972) for Italian.
    """
    if not words.code:
        return None
    text = " ".join(line.text for scene in script.scenes for line in scene.lines)
    tokens = re.findall(r"[^\W\d_]+", text)
    sentences = sum(len(scene.lines) for scene in script.scenes)
    if not tokens:
        return None
    syllables = sum(max(1, len(_VOWELS.findall(token))) for token in tokens)
    base, by_sentence, by_syllables = words.ease
    return round(base - by_sentence * len(tokens) / sentences - by_syllables * syllables / len(tokens), 1)
