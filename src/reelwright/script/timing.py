"""How long words take to say, before any voice has said them."""

import re

from num2words import num2words

from reelwright.core import pace
from reelwright.core.script import Line, Outro, Scene, TitleCard
from reelwright.core.time import seconds

_NUMBER = re.compile(r"\d[\d.,]*")
_LETTERS = re.compile(r"[^\W\d_]+")
_VOWELS = re.compile(r"[aeiouyàâäáãåæèéêëìíîïòóôöõøœùúûüœ]+", re.IGNORECASE)
_SYLLABLES_A_WORD = {"en": 1.62, "de": 1.9, "fr": 1.65, "es": 2.1, "pt": 2.05, "it": 2.2}
_SIGNS = frozenset("%=<>≤≥±×+/&−°€$£µλαβγδσ²")


def spoken_words(text: str, language: str = "en") -> float:
    """How many words of average length `text` takes to say; numbers and signs count as they sound."""
    usual = _SYLLABLES_A_WORD.get(language, 1.8)
    return sum(_syllables(token, language) for token in text.split()) / usual


def line_seconds(text: str, words_per_minute: float, language: str = "en") -> float:
    """Seconds of speech at `words_per_minute`."""
    return spoken_words(text, language) * 60.0 / words_per_minute


def scene_seconds(scene: Scene, words_per_minute: float, language: str = "en") -> float:
    """Seconds of a scene, with its pauses."""
    spoken = sum(line_seconds(line.say or line.text, words_per_minute, language) for line in scene.lines)
    return spoken + pauses(
        scene.lines, title=isinstance(scene.shows, TitleCard), outro=isinstance(scene.shows, Outro)
    )


def pauses(lines: tuple[Line, ...], *, title: bool = False, outro: bool = False) -> float:
    """Seconds of silence in a scene of `lines`."""
    length = pace.SCENE_LEAD + pace.SCENE_TAIL + pace.LINE_PAUSE * max(0, len(lines) - 1)
    length += pace.TITLE_HOLD if title else 0
    length += pace.OUTRO_HOLD if outro else 0
    return seconds(length)


def script_seconds(scenes: tuple[Scene, ...], words_per_minute: float, language: str = "en") -> float:
    """Seconds of the whole film."""
    return sum(scene_seconds(scene, words_per_minute, language) for scene in scenes)


def _syllables(token: str, language: str) -> float:
    count = 0.0
    for number in _NUMBER.findall(token):
        count += _number_syllables(number, language)
    for letters in _LETTERS.findall(token):
        if letters.isupper() and len(letters) > 1:
            count += len(letters) if len(letters) <= 4 or not _VOWELS.search(letters) else len(letters) / 2
        else:
            vowels = len(_VOWELS.findall(letters))
            silent = language == "en" and re.search(r"[^aeiouyl]e[sd]?$", letters) is not None and vowels > 1
            count += max(1, vowels - int(silent))
    return count + 2.0 * sum(sign in _SIGNS for sign in token)


def _number_syllables(number: str, language: str) -> float:
    digits = number.replace(",", "").strip(".")
    whole, _, part = digits.partition(".")
    part = part.replace(".", "")
    if not whole.isdigit() or len(whole) > 15:
        return 1.5 * len(digits)
    try:
        said = num2words(int(whole), lang=language)
    except NotImplementedError:
        said = num2words(int(whole))
    return len(_VOWELS.findall(said)) * 0.95 + (1 + 1.3 * len(part) if part else 0)
