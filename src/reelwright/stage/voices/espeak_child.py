"""The child that holds espeak-ng (GPL-3, so never in our own process): text in, sound and word events out.

Run as a plain file by a bare interpreter with the standard library only. Standard input: JSON {"library",
"data", "speaker", "pace", "text"}, without "text" to ask which languages are here. Standard output: one line
of JSON, then 16-bit PCM. `pace` is in words a minute. Events are [character of the text (0-based), sample].
"""

import ctypes
import json
import sys
from collections.abc import Iterator
from typing import Any

SYNCHRONOUS, RATE, UTF8 = 2, 1, 1  # espeak_AUDIO_OUTPUT, espeak_PARAMETER, espeakCHARS_UTF8
LAST, WORD = 0, 1  # espeak_EVENT_TYPE
NO_LIBRARY, NO_SPEAKER = 3, 4  # exit statuses


class Event(ctypes.Structure):
    """espeak_EVENT."""

    _fields_ = (
        ("kind", ctypes.c_int),
        ("message", ctypes.c_uint),
        ("character", ctypes.c_int),
        ("length", ctypes.c_int),
        ("milliseconds", ctypes.c_int),
        ("sample", ctypes.c_int),
        ("user", ctypes.c_void_p),
        ("number", ctypes.c_int64),
    )


class Voice(ctypes.Structure):
    """The first fields of espeak_VOICE; `languages` is a priority byte and a name."""

    _fields_ = (("name", ctypes.c_char_p), ("languages", ctypes.c_void_p), ("file", ctypes.c_char_p))


CALLBACK = ctypes.CFUNCTYPE(ctypes.c_int, ctypes.POINTER(ctypes.c_short), ctypes.c_int, ctypes.POINTER(Event))


def speak(espeak: Any, request: dict[str, Any], hertz: int) -> int:
    """Answer one request on standard output; the exit status."""
    if espeak.espeak_SetVoiceByName(request["speaker"].encode()):
        # a language that is not its file's name, such as 'fr-fr' in 'roa/fr'
        language, plus, variant = request["speaker"].partition("+")
        file = next((file for code, file in voices(espeak) if code == language), None)
        if file is None or espeak.espeak_SetVoiceByName(f"{file}{plus}{variant}".encode()):
            return NO_SPEAKER
    espeak.espeak_SetParameter(RATE, request["pace"], 0)
    pcm = bytearray()
    words: list[tuple[int, int]] = []

    def hear(wave: Any, count: int, events: Any) -> int:
        at = 0
        while events[at].kind != LAST:
            if events[at].kind == WORD:
                words.append((events[at].character - 1, events[at].sample))
            at += 1
        if wave and count > 0:
            pcm.extend(ctypes.string_at(wave, 2 * count))
        return 0

    kept = CALLBACK(hear)
    espeak.espeak_SetSynthCallback(kept)
    text = request["text"].encode()
    failed = espeak.espeak_Synth(text, ctypes.c_size_t(len(text) + 1), 0, 1, 0, UTF8, None, None)
    if failed or espeak.espeak_Synchronize():
        sys.stderr.write("espeak-ng could not speak")
        return 1
    sys.stdout.buffer.write(json.dumps({"hertz": hertz, "words": words}).encode() + b"\n" + pcm)
    return 0


def voices(espeak: Any) -> Iterator[tuple[str, str]]:
    """Every voice's language code and file."""
    espeak.espeak_ListVoices.restype = ctypes.POINTER(ctypes.POINTER(Voice))
    listed, at = espeak.espeak_ListVoices(None), 0
    while listed[at]:
        voice = listed[at].contents
        yield ctypes.string_at(voice.languages + 1).decode(), voice.file.decode()
        at += 1


def main() -> int:
    """Serve one request; the exit status."""
    request = json.loads(sys.stdin.buffer.read())
    try:
        espeak = ctypes.CDLL(request["library"])
    except OSError as error:
        sys.stderr.write(str(error))
        return NO_LIBRARY
    hertz = espeak.espeak_Initialize(SYNCHRONOUS, 0, request["data"].encode(), 0)
    if hertz <= 0:
        return NO_LIBRARY
    if "text" in request:
        return speak(espeak, request, hertz)
    sys.stdout.buffer.write(json.dumps(sorted({code for code, _ in voices(espeak)})).encode())
    return 0


if __name__ == "__main__":
    raise SystemExit(main())
