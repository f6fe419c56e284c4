"""Segments, sound, captions and chapters into one MP4, without encoding anything again."""

import heapq
from collections.abc import Iterator, Sequence
from contextlib import ExitStack
from fractions import Fraction
from itertools import pairwise
from pathlib import Path
from typing import Any, NamedTuple

import av
from av.audio.stream import AudioStream
from av.container import InputContainer, OutputContainer
from av.stream import Stream
from av.subtitles.stream import SubtitleStream
from av.video.stream import VideoStream

from reelwright.core.errors import BrokenPromise
from reelwright.core.film import FilmFacts
from reelwright.core.time import SECOND, Rate, end
from reelwright.core.timeline import Caption, Chapter
from reelwright.media.errors import translated
from reelwright.media.language import three_letters

MILLISECOND = Fraction(1, 1000)
# what mov_text wants to know of its default style: an Advanced SubStation script header without events
_CAPTION_STYLE = (
    b"[Script Info]\nScriptType: v4.00+\n\n[V4+ Styles]\n"
    b"Format: Name, Fontname, Fontsize, PrimaryColour, SecondaryColour, OutlineColour, BackColour, "
    b"Bold, Italic, Underline, StrikeOut, ScaleX, ScaleY, Spacing, Angle, BorderStyle, Outline, Shadow, "
    b"Alignment, MarginL, MarginR, MarginV, Encoding\n"
    b"Style: Default,Arial,18,&Hffffff,&Hffffff,&H0,&H0,0,0,0,0,100,100,0,0,1,1,0,2,10,10,10,0\n\n"
    b"[Events]\nFormat: Layer, Start, End, Style, Name, MarginL, MarginR, MarginV, Effect, Text\n"
)


class Run(NamedTuple):
    """One segment's file and how many frames it must hold."""

    path: Path
    frames: int


class Timed(NamedTuple):
    """A packet on its way to the muxer; ordered by decoding time in seconds, then by track."""

    at: Fraction
    track: int
    packet: "av.Packet[Any]"


def join(  # one film has this many parts
    out: Path,
    runs: Sequence[Run],
    sound: Path,
    *,
    rate: Rate,
    captions: Sequence[Caption],
    chapters: Sequence[Chapter],
    facts: FilmFacts,
) -> None:
    """Write `out`: MP4 (ISO/IEC 14496-14), index first, captions as 3GPP timed text (TS 26.245).

    The runs' packets are copied with exact timestamps; the sound keeps its priming, so that sample 0 sounds
    with frame 0, and ends with the last frame. The same input gives the same bytes: no dates, no program's
    name. Raises BrokenPromise when the runs do not fit each other, their frames or the sound.
    """
    if not runs:
        raise BrokenPromise("a film needs at least one segment.")
    with ExitStack() as stack:
        stack.enter_context(translated(str(out.name), otherwise=BrokenPromise))
        pictures = [stack.enter_context(_opened(run.path)) for run in runs]
        voice = stack.enter_context(_opened(sound))
        hertz = voice.streams.audio[0].codec_context.sample_rate
        film = stack.enter_context(
            av.open(
                str(out),
                "w",
                format="mp4",
                container_options={
                    "movflags": "+faststart",
                    "fflags": "+bitexact",
                    # edit lists count in this unit: a sample, or the sound would be cut to milliseconds
                    "movie_timescale": str(hertz),
                },
            )
        )
        _same_parameters(pictures)
        length = sum(run.frames for run in runs) * Fraction(rate.den, rate.num)
        _label(film, facts, chapters, length, hertz)
        code = three_letters(facts.language)
        video_out = film.add_stream_from_template(pictures[0].streams.video[0], opaque=True)
        video_out.time_base = Fraction(rate.den, rate.num)
        audio_out = film.add_stream_from_template(voice.streams.audio[0], opaque=True)
        audio_out.metadata["language"] = code
        video_out.metadata["language"] = code
        tracks: list[Iterator[Timed]] = [
            _video(runs, pictures, rate, video_out),
            _audio(voice, length, Fraction(rate.den, rate.num), audio_out),
        ]
        if captions:
            captions_out = film.add_stream("mov_text")
            captions_out.codec_context.subtitle_header = _CAPTION_STYLE
            captions_out.codec_context.time_base = MILLISECOND
            captions_out.time_base = MILLISECOND
            captions_out.metadata["language"] = code
            tracks.append(_captions(captions, captions_out))
        for timed in heapq.merge(*tracks, key=lambda item: (item.at, item.track)):
            film.mux(timed.packet)


def _opened(path: Path) -> InputContainer:
    return av.open(str(path), "r", format="mp4")


def _same_parameters(pictures: Sequence[InputContainer]) -> None:
    first = pictures[0].streams.video[0].codec_context
    wanted = (first.name, first.width, first.height, first.pix_fmt, bytes(first.extradata or b""))
    for number, picture in enumerate(pictures):
        context = picture.streams.video[0].codec_context
        found = (
            context.name,
            context.width,
            context.height,
            context.pix_fmt,
            bytes(context.extradata or b""),
        )
        if found != wanted:
            raise BrokenPromise(f"segment {number} was encoded with other settings than segment 0.")


def _label(
    film: OutputContainer, facts: FilmFacts, chapters: Sequence[Chapter], length: Fraction, hertz: int
) -> None:
    words = {
        "title": facts.title,
        "artist": ", ".join(facts.authors),
        "description": facts.description,
        "comment": " ".join(part for part in (facts.disclosure, facts.comment) if part),
        "copyright": facts.licence,
    }
    film.metadata.update({name: text for name, text in words.items() if text})
    edges = [*(round(Fraction(chapter.start * hertz, SECOND)) for chapter in chapters), round(length * hertz)]
    film.set_chapters(
        [
            {
                "id": number,
                "start": start,
                "end": after,
                "time_base": Fraction(1, hertz),
                "metadata": {"title": chapter.title},
            }
            for number, (chapter, (start, after)) in enumerate(zip(chapters, pairwise(edges), strict=True))
        ]
    )


def _video(
    runs: Sequence[Run], pictures: Sequence[InputContainer], rate: Rate, out: VideoStream
) -> Iterator[Timed]:
    """Coding order gives the decoding times, a frame each: segments may reorder more or less than others."""
    frame = Fraction(rate.den, rate.num)
    orders = [_shown(number, *pair, frame) for number, pair in enumerate(zip(runs, pictures, strict=True))]
    delay = max(coded - shown for order in orders for coded, shown in enumerate(order))
    before = 0  # frames in the runs so far
    for order, picture in zip(orders, pictures, strict=True):
        stream = picture.streams.video[0]
        picture.seek(0, stream=stream)
        packets = (packet for packet in picture.demux(stream) if packet.size)
        for coded, (shown, packet) in enumerate(zip(order, packets, strict=True)):
            packet.time_base = frame
            packet.pts, packet.dts, packet.duration = before + shown, before + coded - delay, 1
            packet.stream = out
            yield Timed(packet.dts * frame, 0, packet)
        before += len(order)


def _shown(number: int, run: Run, picture: InputContainer, frame: Fraction) -> list[int]:
    """The place in the order of showing of each packet of a run, in coding order."""
    stream = picture.streams.video[0]
    packets = [packet for packet in picture.demux(stream) if packet.size]
    order = [_index(packet.pts, stream, frame) for packet in packets]
    if sorted(order) != list(range(run.frames)):
        raise BrokenPromise(f"segment {number} holds {len(order)} frames; {run.frames} were promised.")
    if not packets[0].is_keyframe:
        raise BrokenPromise(f"segment {number} does not start with a key frame.")
    return order


def _index(stamp: int | None, stream: Stream, frame: Fraction) -> int:
    if stamp is None or stream.time_base is None:
        raise BrokenPromise("a segment's packet has no time.")
    index = stamp * stream.time_base / frame
    if index.denominator != 1:
        raise BrokenPromise(f"a segment's packet is not on a frame ({float(index):.3f}).")
    return int(index)


def _audio(voice: InputContainer, length: Fraction, frame: Fraction, out: AudioStream) -> Iterator[Timed]:
    stream = voice.streams.audio[0]
    hertz = stream.codec_context.sample_rate
    unit = Fraction(1, hertz)
    stop = round(length * hertz)
    scale = (stream.time_base or unit) / unit
    reached = 0
    for packet in voice.demux(stream):
        if packet.size == 0 or packet.pts is None:
            continue
        start = round(packet.pts * scale)
        if start >= stop:
            break
        # the muxer trims what the last packet decodes to beyond its stated duration
        packet.duration = min(round((packet.duration or 0) * scale), stop - start)
        reached = start + packet.duration
        packet.time_base = unit
        packet.pts = packet.dts = start
        packet.stream = out
        yield Timed(start * unit, 1, packet)
    if abs(reached - stop) > frame * hertz:
        raise BrokenPromise(
            f"the sound lasts {float(reached * unit):.3f} s, the picture {float(length):.3f} s."
        )


def _captions(captions: Sequence[Caption], out: SubtitleStream) -> Iterator[Timed]:
    """Timed text has no gaps: the muxer writes empty samples where nothing is shown."""
    at = 0
    for caption in sorted(captions, key=lambda item: item.span.start):
        start, stop = _milliseconds(caption.span.start), _milliseconds(end(caption.span))
        if start < at:
            raise BrokenPromise(f"the caption {caption.text!r} starts before the one before it ends.")
        body = caption.text.encode()
        packet = av.Packet(len(body).to_bytes(2, "big") + body)
        packet.time_base = MILLISECOND
        packet.pts = packet.dts = start
        packet.duration = stop - start
        packet.is_keyframe = True
        packet.stream = out
        yield Timed(start * MILLISECOND, 2, packet)
        at = stop


def _milliseconds(tick: int) -> int:
    return round(Fraction(tick * 1000, SECOND))
