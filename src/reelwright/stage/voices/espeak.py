"""espeak-ng, the voice that is always there: from PyPI, a hundred languages, plain to hear."""

import importlib.util
from collections.abc import Sequence
from functools import cache
from itertools import accumulate, pairwise
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from reelwright.core.errors import BrokenPromise, InputError, MissingPart
from reelwright.core.media import VoiceChoice
from reelwright.core.time import SECOND, Span
from reelwright.stage.voices.child import Answer, Speech, ask, letter_a, samples

FIX = "Get it with: pip install espeakng-loader."
VARIANT = "+klatt4"  # the sound source that is understood best
_CHILD = Path(__file__).with_name("espeak_child.py")
_PACE = 145  # words a minute as the engine counts them, at rate 1.0
_PACES = (80, 450)  # what the engine accepts
SLOWEST = _PACES[0] / _PACE  # the rate below which it speaks no slower
_QUIET = 0.02  # of the loudest 10 ms: below it a word has ended


class Espeak:
    """Speaks any of espeak-ng's languages; a speaker is a language code, with '+variant' or without."""

    def speak(self, words: Sequence[str], choice: VoiceChoice) -> Speech:
        """See core.protocols.Voice. Raises MissingPart without the package, InputError for no speaker."""
        language, _, variant = choice.speaker.partition("+")
        if language not in _languages():
            raise InputError(
                f"espeak-ng has no speaker {choice.speaker!r}.",
                fix="Choose a language code, such as 'en-us'.",
            )
        pieces = [plain(word, language) for word in words]
        text = " ".join(filter(None, pieces))
        if not text:
            raise BrokenPromise("there is nothing to speak.")
        pace = min(max(round(_PACE * choice.rate), _PACES[0]), _PACES[1])
        speaker = language + ("+" + variant if variant else VARIANT)
        answer = _ask({"speaker": speaker, "pace": pace, "text": text})
        heard = samples(answer.pcm)
        spans = _spans(answer.head["words"], pieces, heard, answer.head["hertz"])
        return Speech(heard, answer.head["hertz"], spans)

    def speakers(self) -> tuple[str, ...]:
        """The languages that are here. Raises MissingPart without the package."""
        return _languages()


def _ask(request: dict[str, object]) -> Answer:
    found = importlib.util.find_spec("espeakng_loader")
    missing = MissingPart("the voice engine espeak-ng is not installed.", fix=FIX)
    if found is None or found.origin is None:
        raise missing
    import espeakng_loader  # an optional package

    library, data = Path(espeakng_loader.get_library_path()), Path(espeakng_loader.get_data_path())
    place = {"library": str(library), "data": str(data)}
    return ask(_CHILD, {**request, **place}, (library, data), missing)


def plain(word: str, language: str) -> str:
    """`word` without the engine's own mark-up; in English a lone 'A' is the letter, not the article."""
    said = " ".join(word.replace("[", " ").replace("]", " ").split())
    return letter_a(said) if language.startswith("en") else said


@cache
def _languages() -> tuple[str, ...]:
    return tuple(_ask({}).head)


def _spans(
    events: list[tuple[int, int]], pieces: Sequence[str], heard: NDArray[np.float32], hertz: int
) -> tuple[Span, ...]:
    """A span for each piece from the engine's word events: where in the text a word begins, and when.

    Words that the engine runs together ('of the') share one event: the later ones start in proportion to
    their letters. A word ends where the next begins, or earlier, where silence begins.
    """
    lengths = [len(piece) + 1 if piece else 0 for piece in pieces]
    edges = [0, *accumulate(lengths)]
    first: dict[int, int] = {}
    for character, sample in events:
        piece = int(np.searchsorted(edges, character, "right")) - 1
        first.setdefault(min(piece, len(pieces) - 1), sample)
    if not first:
        raise BrokenPromise(f"espeak-ng gave no word times for {' '.join(pieces)!r}.")
    first.setdefault(min(index for index, piece in enumerate(pieces) if piece), 0)
    known = sorted(first.items())
    starts = np.zeros(len(pieces) + 1)
    for (here, sample), (there, later) in pairwise([*known, (len(pieces), len(heard))]):
        shares = np.cumsum([0, *(lengths[here:there])]) / max(1, sum(lengths[here:there]))
        starts[here:there] = sample + shares[:-1] * (later - sample)
    starts[-1] = len(heard)
    starts = np.maximum.accumulate(starts)
    spans = []
    for index, said in enumerate(pieces):
        start, stop = int(starts[index]), int(starts[index + 1])
        stop = _sounding_until(heard, start, stop, hertz) if said else start
        spans.append(Span(start=start * SECOND // hertz, length=(stop - start) * SECOND // hertz))
    return tuple(spans)


def _sounding_until(heard: NDArray[np.float32], start: int, stop: int, hertz: int) -> int:
    """The last moment (sample) before `stop` that is not silent; `stop` itself when none is."""
    hop = max(1, hertz // 100)
    loudest = float(np.abs(heard).max(initial=0.0))
    loud = np.flatnonzero(np.abs(heard[start:stop]) > _QUIET * loudest)
    return min(stop, start + int(loud[-1]) + hop) if loud.size else stop
