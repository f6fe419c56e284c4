"""A container read packet by packet: timestamps, digests, captions, chapters. Nothing is decoded."""

import hashlib
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from fractions import Fraction
from itertools import pairwise
from pathlib import Path
from typing import Any

import av
from av import error as ffmpeg
from av.container import InputContainer
from av.stream import Discard, Stream

from reelwright.core.measured import Labels, PacketFacts, Packets, ShownText, SoundPackets, Unsteady
from reelwright.core.time import SECOND, Span
from reelwright.core.timeline import Chapter
from reelwright.media.boxes import index_first
from reelwright.media.probe import audio_facts, picture_stream, video_facts
from reelwright.media.source import opened

MOST_UNSTEADY = 200


class Digester:
    """Digests video packets in coding order, cut into runs of the given lengths; the rest is one more run."""

    def __init__(self, parameters: bytes, runs: Sequence[int]) -> None:
        self._parameters = hashlib.sha256(parameters).hexdigest()
        self._lengths = list(runs)
        self._done: list[Packets] = []
        self._count, self._hash = 0, hashlib.sha256()

    def add(self, payload: bytes) -> None:
        """Take the next packet."""
        self._hash.update(len(payload).to_bytes(8, "big"))
        self._hash.update(payload)
        self._count += 1
        if len(self._done) < len(self._lengths) and self._count == self._lengths[len(self._done)]:
            self._cut()

    def runs(self) -> tuple[Packets, ...]:
        """The runs so far; the last may be shorter than was asked for."""
        if self._count or not self._done:
            self._cut()
        return tuple(self._done)

    def _cut(self) -> None:
        self._done.append(
            Packets(count=self._count, digest=self._hash.hexdigest(), parameters=self._parameters)
        )
        self._count, self._hash = 0, hashlib.sha256()


class SoundDigester:
    """Digests the packets of one sound stream in coding order."""

    def __init__(self, stream: Stream) -> None:
        self._stream = stream
        self._count, self._hash = 0, hashlib.sha256()

    def add(self, packet: "av.Packet[Any]") -> None:
        """Take the next packet."""
        self._count += 1
        for number in (_ticks(packet, packet.pts), packet.size):
            self._hash.update(number.to_bytes(9, "big", signed=True))
        self._hash.update(bytes(packet))

    def packets(self, span: Span) -> SoundPackets:
        """What was taken; `span` is the stream's."""
        parameters = hashlib.sha256(bytes(self._stream.codec_context.extradata or b"")).hexdigest()
        return SoundPackets(
            count=self._count, digest=self._hash.hexdigest(), parameters=parameters, span=span
        )


def sound_packets(path: Path) -> SoundPackets | None:
    """The packets of the first sound stream of the file at `path`, None when it has none."""
    with opened(path) as container:
        audio = next(iter(container.streams.audio), None)
        if audio is None:
            return None
        digester = SoundDigester(audio)
        for packet in _packets(container, audio):
            digester.add(packet)
        return digester.packets(audio_facts(container, audio).span)


def read(path: Path, runs: tuple[int, ...] = ()) -> PacketFacts:
    """Everything that the packets of the file at `path` tell; video cut at `runs` frames.

    A file that breaks off is no error here: `broken` says why. Raises Unsupported or Damaged when it cannot
    be opened at all.
    """
    with opened(path) as container:
        video = picture_stream(container)
        audio = next(iter(container.streams.audio), None)
        texts = next(iter(container.streams.subtitles), None)
        digester = Digester(bytes(video.codec_context.extradata or b"") if video else b"", runs)
        heard = SoundDigester(audio) if audio else None
        shown: list[ShownText] = []
        stamps: list[int] = []
        broken = ""
        try:
            for packet in _packets(container, video, audio, texts):
                if packet.stream is audio and heard:
                    heard.add(packet)
                elif packet.stream is video:
                    digester.add(bytes(packet))
                    if not packet.is_discard:  # before an edit list's start: decoded, never shown
                        stamp = packet.pts if packet.pts is not None else packet.dts
                        stamps.append(_ticks(packet, stamp))
                elif packet.stream is texts:
                    shown.extend(_shown(packet, texts))
        except ffmpeg.FFmpegError as error:
            broken = error.strerror or type(error).__name__
        step, unsteady = _steps(stamps)
        audio_told = audio_facts(container, audio) if audio else None
        return PacketFacts(
            container=container.format.name,
            index_first=index_first(path),
            length=round(Fraction((container.duration or 0) * SECOND, 1_000_000)),
            video=video_facts(container, video) if video else None,
            audio=audio_told,
            labels=_labels(container.metadata),
            chapters=_chapters(container),
            captions=tuple(shown) if texts is not None else None,
            captions_language=(texts.language or "") if texts is not None else "",
            runs=digester.runs(),
            sound=heard.packets(audio_told.span) if heard and audio_told else None,
            frames=len(stamps),
            step=step,
            unsteady=tuple(unsteady[:MOST_UNSTEADY]),
            unsteady_frames=len(unsteady),
            broken=broken,
        )


def _packets(container: InputContainer, *wanted: Stream | None) -> "Iterator[av.Packet[Any]]":
    streams = [stream for stream in wanted if stream is not None]
    for stream in container.streams:
        if stream not in streams:
            stream.discard = Discard.all
    if streams:
        yield from (packet for packet in container.demux(streams) if packet.size)


def _ticks(packet: "av.Packet[Any]", stamp: int | None) -> int:
    base = packet.time_base
    return (stamp or 0) * SECOND * base.numerator // base.denominator


def _steps(stamps: Iterable[int]) -> tuple[int, list[Unsteady]]:
    """The usual step between shown frames, and the frames whose step differs by more than a millisecond."""
    ordered = sorted(stamps)
    steps = [after - before for before, after in pairwise(ordered)]
    if not steps:
        return 0, []
    usual = Counter(steps).most_common(1)[0][0]
    return usual, [
        Unsteady(frame=frame, at=ordered[frame], step=step)
        for frame, step in enumerate(steps)
        if abs(step - usual) > SECOND // 1000
    ]


def _shown(packet: "av.Packet[Any]", stream: Stream) -> Iterator[ShownText]:
    text = _PLAIN.get(stream.codec_context.codec.canonical_name, _nothing)(bytes(packet))
    if text:
        start = _ticks(packet, packet.pts)
        yield ShownText(span=Span(start=start, length=_ticks(packet, packet.duration)), text=text)


def _timed_text(payload: bytes) -> str:
    """3GPP TS 26.245: two bytes of length, the text, then style boxes."""
    return payload[2 : 2 + int.from_bytes(payload[:2], "big")].decode("utf-8", "replace")


def _script_line(payload: bytes) -> str:
    """Advanced SubStation as Matroska stores it: the text is the ninth field."""
    return payload.decode("utf-8", "replace").split(",", 8)[-1].replace("\\N", "\n")


def _plain(payload: bytes) -> str:
    return payload.decode("utf-8", "replace").strip()


def _nothing(_payload: bytes) -> str:
    return ""


_PLAIN = {
    "mov_text": _timed_text,
    "subrip": _plain,
    "text": _plain,
    "webvtt": _plain,
    "ass": _script_line,
}


def _labels(metadata: dict[str, str]) -> Labels:
    low = {name.lower(): text for name, text in metadata.items()}
    return Labels(**{name: low.get(name, "") for name in Labels.model_fields})


def _chapters(container: InputContainer) -> tuple[Chapter, ...]:
    return tuple(
        Chapter(
            start=round(chapter["start"] * (chapter["time_base"] or Fraction(0)) * SECOND),
            title=chapter["metadata"].get("title", ""),
        )
        for chapter in container.chapters()
    )
