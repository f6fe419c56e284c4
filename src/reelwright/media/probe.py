"""What a file of media is, from its headers."""

from fractions import Fraction
from pathlib import Path

from av.audio.stream import AudioStream
from av.container import InputContainer
from av.video.stream import VideoStream

from reelwright.core.blob import Blob
from reelwright.core.measured import AudioFacts, VideoFacts
from reelwright.core.media import Media, Size
from reelwright.core.time import SECOND, Rate, Span
from reelwright.media.source import opened, refused

_PRIMARIES = {1: "bt709", 4: "bt470m", 5: "bt470bg", 6: "smpte170m", 7: "smpte240m", 9: "bt2020", 12: "p3d65"}
_TRANSFERS = {
    1: "bt709", 4: "gamma22", 5: "gamma28", 6: "smpte170m", 7: "smpte240m", 8: "linear", 13: "srgb",
    14: "bt2020-10", 15: "bt2020-12", 16: "pq", 18: "hlg",
}  # fmt: skip
_MATRICES = {0: "rgb", 1: "bt709", 4: "fcc", 5: "bt470bg", 6: "smpte170m", 7: "smpte240m", 9: "bt2020nc"}
_UNSTATED = 2  # H.273: unspecified


def probe(blob: Blob, path: Path, name: str = "") -> Media:
    """The Media whose bytes `blob` stand at `path`. Raises Unsupported, Damaged or TooLarge, of `name`.

    For files of our own; a stranger's file is probed in a sandbox by `foreign.probe`.
    """
    with opened(path, name) as container:
        video = picture_stream(container)
        audio = next(iter(container.streams.audio), None)
        sound = audio_facts(container, audio) if audio is not None else None
        hertz, channels = (sound.hertz, sound.channels) if sound else (0, 0)
        if video is not None:
            facts = video_facts(container, video)
            return Media(
                blob=blob,
                kind="video",
                length=facts.span.length,
                size=facts.size,
                rate=facts.rate,
                colour=f"{facts.primaries}/{facts.transfer}/{facts.matrix}".strip("/"),
                hertz=hertz,
                channels=channels,
            )
        if sound is None:
            refused(name or path.name, "picture or sound")
        return Media(blob=blob, kind="audio", length=sound.span.length, hertz=hertz, channels=channels)


def picture_stream(container: InputContainer) -> VideoStream | None:
    """The first video stream that is not a cover picture and whose codec is known."""
    for stream in container.streams.video:
        if not stream.disposition & stream.disposition.attached_pic and stream.codec_context is not None:
            return stream
    return None


def video_facts(container: InputContainer, stream: VideoStream) -> VideoFacts:
    """What the headers say of a video stream."""
    context = stream.codec_context
    rate = stream.average_rate or stream.guessed_rate
    return VideoFacts(
        codec=context.codec.canonical_name,
        profile=context.profile or "",
        pixels=context.pix_fmt or "",
        size=Size(width=context.width, height=context.height),
        rate=Rate(num=rate.numerator, den=rate.denominator) if rate else None,
        span=stream_span(container, stream),
        promised=stream.frames,
        primaries=_named(_PRIMARIES, int(context.color_primaries)),
        transfer=_named(_TRANSFERS, int(context.color_trc)),
        matrix=_named(_MATRICES, int(context.colorspace)),
        full_range={1: False, 2: True}.get(int(context.color_range)),
    )


def audio_facts(container: InputContainer, stream: AudioStream) -> AudioFacts:
    """What the headers say of a sound stream."""
    context = stream.codec_context
    return AudioFacts(
        codec=context.codec.canonical_name,
        profile=context.profile or "",
        hertz=context.sample_rate,
        channels=context.channels,
        layout=context.layout.name,
        span=stream_span(container, stream),
        language=stream.language or "",
    )


def stream_span(container: InputContainer, stream: VideoStream | AudioStream) -> Span:
    """Start and length of a stream; the container's length where the stream does not say."""
    base = Fraction(stream.time_base or 0)
    start = _ticks((stream.start_time or 0) * base)
    if stream.duration:
        return Span(start=start, length=_ticks(stream.duration * base))
    return Span(start=start, length=_ticks(Fraction(container.duration or 0, 1_000_000)))


def _ticks(seconds: Fraction) -> int:
    return round(seconds * SECOND)


def _named(names: dict[int, str], code: int) -> str:
    return "" if code == _UNSTATED else names.get(code, f"code {code}")
