"""Asking an engine that lives in a child process."""

import json
import re
import sys
from pathlib import Path
from typing import Any, NamedTuple

import numpy as np
from numpy.typing import NDArray

from reelwright.core.errors import BrokenPromise, Damaged, MissingPart, TooLarge
from reelwright.core.time import Span
from reelwright.sandbox import Finished, Limits, run

NO_LIBRARY = 3  # the exit status of a child whose engine is not installed
_LETTER_A = re.compile(r"(?<![\w'’])A(?=[ ,.?!]|['’]s|$)")
_LIMITS = Limits(seconds=60, memory=1 << 30, written=0)


class Speech(NamedTuple):
    """What an engine said: mono float32, full scale 1.0, and a span in ticks for each word it was given."""

    samples: NDArray[np.float32]
    hertz: int
    spans: tuple[Span, ...]


class Answer(NamedTuple):
    """An engine's raw answer: what it says of the sound, and 16-bit PCM."""

    head: Any
    pcm: bytes


def ask(script: Path, request: dict[str, object], reads: tuple[Path, ...], missing: MissingPart) -> Answer:
    """Run `script` by a bare interpreter, confined; raises `missing` when it finds no engine."""
    program = Path(sys.executable).resolve()
    try:
        done: Finished = run(
            [str(program), "-I", "-S", "-B", str(script)],
            limits=_LIMITS,
            reads=(script, Path(sys.base_prefix), *reads),
            stdin=json.dumps(request).encode(),
        )
    except (Damaged, TooLarge) as error:
        raise BrokenPromise(f"the voice failed at {request.get('text', '')!r}: {error.message}") from error
    if done.returncode == NO_LIBRARY:
        raise missing
    if done.returncode:
        raise BrokenPromise(f"the voice failed at {request.get('text', '')!r}: {done.stderr.decode()[-300:]}")
    head, _, pcm = done.stdout.partition(b"\n")
    return Answer(json.loads(head), pcm)


def letter_a(said: str) -> str:
    """English `said` with a lone capital A spelled so that no engine takes it for the article."""
    return _LETTER_A.sub("eigh", said)


def samples(pcm: bytes) -> NDArray[np.float32]:
    """16-bit PCM as float32, full scale 1.0."""
    return np.frombuffer(pcm, dtype="<i2").astype(np.float32) / np.float32(32768)
