"""How long words take to say, before any voice has said them.

A line is counted in syllables: its own, those of its numbers, signs, units and acronyms as they are read
aloud, and what its consonants, words and pauses last in syllables. How many of them a voice speaks a minute
was measured on the sentences of papers; it is given here in words of average length.
"""

import re
from functools import lru_cache
from typing import NamedTuple

from num2words import num2words

from reelwright.core import pace
from reelwright.core.script import Line, Outro, Scene, TitleCard
from reelwright.core.time import seconds

_NUMBER = re.compile(r"\d(?:[\d.,]*\d)?")
_UPPER, _LOWER = "A-ZÀ-ÖØ-Þ", "a-zß-öø-ÿ"
# 'XKBlas' is XK and Blas, 'VOCs' is VOC and s, 'LieGroups' is two words
_PIECE = re.compile(
    rf"[{_UPPER}]{{2,}}(?=s\b)|[{_UPPER}]{{2,}}(?![{_LOWER}])|[^\W\d_](?:(?![{_UPPER}])[^\W\d_])*"
)
_VOWELS = re.compile(r"[aeiouyàâäáãåæèéêëìíîïòóôöõøœùúûüąęœ]+", re.IGNORECASE)
_MUTE = re.compile(r"[^aeiouyl]e[sd]?$")
_WORD = re.compile(r"[^\W_]+")
_BREAK = re.compile(r"[,;:)](?=\s)|\s[–—-]\s|(?<![,;:]) \(|—")
_STOP = re.compile(r"[.!?][”\"’)]*(?=\s+[^\W_a-zß-öø-ÿ]|\s+¿)")
_DOT = re.compile(r"(?<=[^\W\d])\.(?=[^\W\d]{2})")  # of 'LieGroups.jl', said
_SIGNS = {
    "%": 2.5, "=": 2.0, "<": 2.5, ">": 2.5, "≤": 5.0, "≥": 5.0, "±": 3.5, "×": 1.0, "+": 1.0, "/": 1.0,
    "&": 1.0, "−": 2.0, "°": 2.0, "€": 2.0, "$": 2.0, "£": 1.0, "²": 1.5, "³": 1.5, "¹": 1.0, "⁻": 2.0,
    "₂": 1.0, "λ": 2.0, "α": 2.0, "β": 2.0, "γ": 2.0, "δ": 2.0, "σ": 2.0, "μ": 2.0,
}  # fmt: skip
_UNIT, _LETTER_UNIT = 3.5, 2.3  # syllables of 'mm' and of 'm' after a number
_SPELT = 1.2  # syllables of a letter that is spelt
_STRESS = 1.1  # syllables that a number lasts longer than its words


class _Measure(NamedTuple):
    """What a consonant, a word, the pause of a comma or full stop, and a line's end last, in syllables."""

    consonant: float
    word: float
    comma: float
    stop: float
    end: float


_ENGLISH = _Measure(0.185, 0.17, 2.05, 1.0, 2.1)
_OTHER = _Measure(0.0, 0.05, 2.0, 3.0, 0.5)
_A_WORD = {
    "en": 2.3, "de": 1.85, "fr": 2.0, "es": 1.9, "pt": 2.0, "it": 2.05, "nl": 1.7, "pl": 1.8, "sv": 1.6,
}  # fmt: skip
_A_WORD_ELSEWHERE = 1.85


def spoken_words(text: str, language: str = "en") -> float:
    """How many words of average length a line of `text` takes to say, with its pauses."""
    primary = language.split("-", maxsplit=1)[0].lower()
    return _syllables_of(text, primary) / _A_WORD.get(primary, _A_WORD_ELSEWHERE)


def line_seconds(text: str, words_per_minute: float, language: str = "en") -> float:
    """Seconds of speech at `words_per_minute`."""
    return spoken_words(text, language) * 60.0 / words_per_minute


def scene_seconds(scene: Scene, words_per_minute: float, language: str = "en") -> float:
    """Seconds of a scene, with its pauses."""
    if not scene.lines:
        return max(seconds(pace.SILENT), seconds(pace.LEAST.get(scene.shows.kind, 0)))
    spoken = sum(line_seconds(line.say or line.text, words_per_minute, language) for line in scene.lines)
    held = pauses(scene.lines, title=isinstance(scene.shows, TitleCard), outro=isinstance(scene.shows, Outro))
    return max(spoken + held, seconds(pace.LEAST.get(scene.shows.kind, 0)))


def pauses(lines: tuple[Line, ...], *, title: bool = False, outro: bool = False) -> float:
    """Seconds of silence in a scene of `lines`."""
    length = pace.SCENE_LEAD + pace.SCENE_TAIL + pace.LINE_PAUSE * max(0, len(lines) - 1)
    length += pace.TITLE_HOLD if title else 0
    length += pace.OUTRO_HOLD if outro else 0
    return seconds(length)


def script_seconds(scenes: tuple[Scene, ...], words_per_minute: float, language: str = "en") -> float:
    """Seconds of the whole film."""
    return sum(scene_seconds(scene, words_per_minute, language) for scene in scenes)


@lru_cache(maxsize=1 << 14)
def _syllables_of(text: str, language: str) -> float:
    """What a line of `text` lasts, in syllables."""
    own, after_number = 0.0, False
    for token in text.split():
        own += _syllables(token, language, after_number=after_number)
        after_number = token[-1:].isdigit()
    measure = _ENGLISH if language == "en" else _OTHER
    consonants = sum(map(str.isalpha, text)) - sum(map(len, _VOWELS.findall(text)))
    return (
        own
        + measure.consonant * consonants
        + measure.word * len(_WORD.findall(text))
        + measure.comma * len(_BREAK.findall(text))
        + measure.stop * len(_STOP.findall(text))
        + measure.end
    )


@lru_cache(maxsize=1 << 16)
def _syllables(token: str, language: str, *, after_number: bool) -> float:
    """Syllables of a blank-separated word; `after_number` it may be a unit."""
    count = sum(_number_syllables(number, language) for number in _NUMBER.findall(token))
    unit = after_number or token[:1].isdigit()
    for piece in _PIECE.findall(token):
        vowels = len(_VOWELS.findall(piece))
        if len(piece) > 1 and piece.isupper():
            spelt = len(piece) <= 4 or not vowels
            count += _SPELT * len(piece) + 2 * piece.count("W") if spelt else len(piece) / 2
        elif not vowels and unit and len(piece) <= 4:
            count += _UNIT if len(piece) > 1 else _LETTER_UNIT
        elif not vowels:
            count += _SPELT * len(piece)
        else:
            mute = language == "en" and vowels > 1 and _MUTE.search(piece) is not None
            count += vowels - int(mute)
    return count + len(_DOT.findall(token)) + sum(_SIGNS.get(sign, 0.0) for sign in token)


def _number_syllables(number: str, language: str) -> float:
    point, group = (".", ",") if language == "en" else (",", ".")
    if number.count(point) > 1 or (point == "," and re.fullmatch(r"\d+\.\d{1,2}", number)):
        point, group = group, point
    whole, _, part = number.replace(group, "").partition(point)
    if not whole.isdigit() or len(whole) > 15:
        return 1.5 * len(number)
    try:
        said = num2words(int(whole), lang=language)
    except NotImplementedError:
        said = num2words(int(whole))
    decimals = sum(map(str.isdigit, part))
    return _STRESS + len(_VOWELS.findall(said)) * 0.95 + (1.5 + 1.4 * decimals if decimals else 0)
