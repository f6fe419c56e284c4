"""The child that holds flite: text in, sound and token times out.

Run as a plain file by a bare interpreter with the standard library only, so that a line costs a few
hundredths of a second. Standard input: JSON {"speaker", "stretch", "text"}, or {} to ask which speakers are
here. Standard output: one line of JSON, then 16-bit PCM. A token's times come from its first and last segment
in the utterance (Black and Lenzo, 'Flite: a small fast run-time synthesis engine', 2001).
"""

import ctypes
import json
import sys
from collections.abc import Iterator
from typing import Any

SPEAKERS = ("rms", "slt", "awb", "kal16", "kal")
START = b"R:SylStructure.daughter1.daughter1.R:Segment.p.end"
END = b"R:SylStructure.daughtern.daughtern.R:Segment.end"
NO_LIBRARY = 3  # exit status


class Wave(ctypes.Structure):
    """cst_wave."""

    _fields_ = (
        ("kind", ctypes.c_char_p),
        ("hertz", ctypes.c_int),
        ("count", ctypes.c_int),
        ("channels", ctypes.c_int),
        ("samples", ctypes.POINTER(ctypes.c_short)),
    )


class Speaker(ctypes.Structure):
    """The first fields of cst_voice."""

    _fields_ = (("name", ctypes.c_char_p), ("features", ctypes.c_void_p))


def library() -> Any:
    """libflite with the C declarations of what is used here."""
    flite = ctypes.CDLL("libflite.so.1", ctypes.RTLD_GLOBAL)
    for name in ("libflite_usenglish.so.1", "libflite_cmulex.so.1"):
        ctypes.CDLL(name, ctypes.RTLD_GLOBAL)
    pointer, text = ctypes.c_void_p, ctypes.c_char_p
    declarations: tuple[tuple[str, Any, tuple[Any, ...]], ...] = (
        ("flite_synth_text", pointer, (text, pointer)),
        ("utt_wave", ctypes.POINTER(Wave), (pointer,)),
        ("utt_relation", pointer, (pointer, text)),
        ("relation_head", pointer, (pointer,)),
        ("item_next", pointer, (pointer,)),
        ("item_daughter", pointer, (pointer,)),
        ("flite_ffeature_float", ctypes.c_float, (pointer, text)),
        ("flite_ffeature_string", text, (pointer, text)),
        ("flite_feat_set_float", None, (pointer, text, ctypes.c_float)),
    )
    for name, returns, takes in declarations:
        function = getattr(flite, name)
        function.restype, function.argtypes = returns, takes
    flite.flite_init()
    return flite


def speaker_library(speaker: str) -> Any:
    """The shared library of a speaker; raises OSError when it is not here."""
    return ctypes.CDLL(f"libflite_cmu_us_{speaker}.so.1")


def chain(flite: Any, item: int | None) -> Iterator[int]:
    """`item` and those after it."""
    while item:
        yield item
        item = flite.item_next(item)


def tokens(flite: Any, utterance: int) -> Iterator[tuple[bool, float, float]]:
    """For each token: whether a blank stands before it, and when it sounds, in seconds (0, 0 = never)."""
    for token in chain(flite, flite.relation_head(flite.utt_relation(utterance, b"Token"))):
        apart = bool(flite.flite_ffeature_string(token, b"whitespace"))
        times = [
            (flite.flite_ffeature_float(word, START), flite.flite_ffeature_float(word, END))
            for word in chain(flite, flite.item_daughter(token))
        ]
        sounding = [(start, stop) for start, stop in times if stop > start]
        if sounding:
            yield apart, sounding[0][0], sounding[-1][1]
        else:
            yield apart, 0.0, 0.0


def speak(flite: Any, request: dict[str, Any]) -> None:
    """Answer one request on standard output."""
    register = getattr(speaker_library(request["speaker"]), f"register_cmu_us_{request['speaker']}")
    register.restype, register.argtypes = ctypes.POINTER(Speaker), (ctypes.c_char_p,)
    voice = register(None)
    flite.flite_feat_set_float(voice.contents.features, b"duration_stretch", request["stretch"])
    utterance = flite.flite_synth_text(request["text"].encode("ascii"), voice)
    wave = flite.utt_wave(utterance).contents
    head = {"hertz": wave.hertz, "tokens": list(tokens(flite, utterance))}
    sys.stdout.buffer.write(json.dumps(head).encode() + b"\n")
    sys.stdout.buffer.write(ctypes.string_at(wave.samples, 2 * wave.count))


def here() -> Iterator[str]:
    """The speakers whose libraries load."""
    for speaker in SPEAKERS:
        try:
            speaker_library(speaker)
        except OSError:
            continue
        yield speaker


def main() -> int:
    """Serve one request; the exit status."""
    request = json.loads(sys.stdin.buffer.read())
    try:
        flite = library()
        if not request:
            sys.stdout.buffer.write(json.dumps(list(here())).encode())
            return 0
        speak(flite, request)
    except OSError as error:
        sys.stderr.write(str(error))
        return NO_LIBRARY
    return 0


if __name__ == "__main__":
    raise SystemExit(main())
