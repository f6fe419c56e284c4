"""flite, the small fast voice of Carnegie Mellon (BSD-like licence), from the distribution's package."""

import re
import unicodedata
from collections.abc import Sequence
from functools import cache
from pathlib import Path

from reelwright.core.errors import BrokenPromise, InputError, MissingPart
from reelwright.core.media import VoiceChoice
from reelwright.core.time import Span, ticks
from reelwright.stage.voices.child import Speech, ask, letter_a, samples

FIX = "Install it with: sudo apt-get install flite (or libflite1)."
_CHILD = Path(__file__).with_name("flite_child.py")
_LETTERS = {"ß": "ss", "æ": "ae", "œ": "oe", "ø": "o", "ł": "l", "đ": "d", "ð": "th", "þ": "th", "ı": "i"}


class Flite:
    """Speaks American English, word times from its own segments. Speakers: rms (default), slt, awb, kal."""

    def speak(self, words: Sequence[str], choice: VoiceChoice) -> Speech:
        """See core.protocols.Voice. Raises MissingPart without flite, InputError for an unknown speaker."""
        if choice.speaker not in self.speakers():
            here = ", ".join(self.speakers())
            raise InputError(f"flite has no speaker {choice.speaker!r}.", fix=f"Choose one of: {here}.")
        pieces = [plain(word) for word in words]
        text = " ".join(filter(None, pieces))
        if not text:
            raise BrokenPromise(f"nothing in {' '.join(words)!r} can be spoken.")
        request = {"speaker": choice.speaker, "stretch": 1.0 / choice.rate, "text": text}
        answer = ask(_CHILD, request, (), _missing())
        spans = _spans(answer.head["tokens"], [len(piece.split()) for piece in pieces])
        return Speech(samples(answer.pcm), answer.head["hertz"], spans)

    def speakers(self) -> tuple[str, ...]:
        """The voices that are here. Raises MissingPart without flite."""
        return _speakers()


@cache
def _speakers() -> tuple[str, ...]:
    return tuple(ask(_CHILD, {}, (), _missing()).head)


def _missing() -> MissingPart:
    return MissingPart("the voice engine flite is not installed.", fix=FIX)


def plain(word: str) -> str:
    """`word` in what flite reads: ASCII letters, digits, apostrophes and the marks ,.?! at a word's end."""
    apart = re.sub(r"[-_/‐‑‒–—―…·]+", " ", word.replace("’", "'"))
    folded = "".join(_LETTERS.get(letter, letter) for letter in apart)
    ascii_only = unicodedata.normalize("NFKD", folded).encode("ascii", "ignore").decode()
    said = []
    for part in ascii_only.split():
        stem = re.sub(r"[^A-Za-z0-9']", "", part).strip("'")
        if stem:
            mark = re.search(r"[,.;:?!][^A-Za-z0-9]*$", part)
            said.append(stem + ("" if mark is None else mark.group()[0].translate({59: ",", 58: ","})))
        elif said and part and part[0] in ",.?!" and said[-1][-1].isalnum():
            said[-1] += part[0]
    return letter_a(" ".join(said))


def _spans(tokens: list[tuple[bool, float, float]], counts: Sequence[int]) -> tuple[Span, ...]:
    """Token times gathered into one span for each word; `counts` are blank-separated tokens of each."""
    groups: list[tuple[float, float]] = []
    for number, (apart, start, stop) in enumerate(tokens):
        if apart or number == 0:
            groups.append((start, stop))
        elif stop > start:
            first, last = groups[-1]
            groups[-1] = (first if last > first else start, stop)
    if len(groups) != sum(counts):
        raise BrokenPromise(f"flite spoke {len(groups)} words; {sum(counts)} were asked for.")
    spans: list[Span] = []
    at, reached = 0, 0
    for count in counts:
        sounding = [(ticks(a), ticks(b)) for a, b in groups[at : at + count] if b > a]
        at += count
        start, stop = (max(sounding[0][0], reached), sounding[-1][1]) if sounding else (reached, reached)
        spans.append(Span(start=start, length=max(0, stop - start)))
        reached = start + max(0, stop - start)
    return tuple(spans)
