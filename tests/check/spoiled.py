"""Ways to spoil a finished film: copied packet by packet, or encoded again, with one thing wrong."""

from collections.abc import Callable, Iterable
from fractions import Fraction
from pathlib import Path

import av
import numpy as np

QUICK = {"preset": "ultrafast", "profile": "high"}
Edit = Callable[[int, "av.Packet"], Iterable["av.Packet"]]


def same(_index, packet):
    return [packet]


def copied(
    film: Path,
    out: Path,
    *,
    video: Edit = same,
    audio: Edit = same,
    kinds: tuple[str, ...] = ("video", "audio", "subtitle"),
    flags: str = "+faststart",
    labels: dict[str, str] | None = None,
    language: str | None = None,
    kind: str = "mp4",
) -> Path:
    """`film` again, packets passed through the edits by their number in coding order."""
    with av.open(str(film)) as source, av.open(str(out), "w", format=kind) as target:
        if kind == "mp4":
            if flags:
                target.container_options["movflags"] = flags
            target.container_options["movie_timescale"] = "48000"
        target.metadata.update(dict(source.metadata) if labels is None else labels)
        target.set_chapters(source.chapters())
        streams = {}
        for stream in source.streams:
            if stream.type in kinds:
                made = target.add_stream_from_template(stream, opaque=True)
                made.metadata.update(stream.metadata if language is None else {"language": language})
                streams[stream.index] = made
        counts = dict.fromkeys(streams, 0)
        for packet in source.demux([source.streams[index] for index in streams]):
            if not packet.size:
                continue
            index = packet.stream_index
            number, counts[index] = counts[index], counts[index] + 1
            edit = {"video": video, "audio": audio}.get(source.streams[index].type, same)
            for each in edit(number, packet):
                each.stream = streams[index]
                target.mux_one(each)
    return out


def recoded(
    film: Path,
    out: Path,
    codec: str = "libx264",
    *,
    pixels: str = "yuv420p",
    size: tuple[int, int] | None = None,
    colour: int = 1,
    options: dict[str, str] | None = None,
) -> Path:
    """`film` with its pictures encoded again, otherwise."""
    with av.open(str(film)) as source, av.open(str(out), "w", format="mp4") as target:
        target.container_options["movflags"] = "+faststart"
        target.metadata.update(source.metadata)
        target.set_chapters(source.chapters())
        pictures, sound = source.streams.video[0], source.streams.audio[0]
        made = target.add_stream(codec, rate=30, options=QUICK if options is None else options)
        made.width, made.height = size or (pictures.codec_context.width, pictures.codec_context.height)
        made.pix_fmt = pixels
        context = made.codec_context
        context.color_primaries = context.color_trc = context.colorspace = colour
        context.color_range = 1
        copies = {
            stream.index: target.add_stream_from_template(stream, opaque=True)
            for stream in (sound, source.streams.subtitles[0])
        }
        for index, copy in copies.items():
            copy.metadata["language"] = source.streams[index].language
        for packet in source.demux([pictures, *(source.streams[index] for index in copies)]):
            if packet.stream_index in copies:
                if packet.size:
                    packet.stream = copies[packet.stream_index]
                    target.mux_one(packet)
                continue
            for frame in packet.decode():
                changed = frame.reformat(made.width, made.height, pixels)
                changed.pts, changed.time_base, changed.pict_type = frame.pts, frame.time_base, 0
                target.mux(made.encode(changed))
        target.mux(made.encode(None))
    return out


def resounded(film: Path, out: Path, samples: np.ndarray, codec: str, hertz: int, layout: str) -> Path:
    """`film` with another sound: (samples, channels) at `hertz`."""
    with av.open(str(film)) as source, av.open(str(out), "w", format="mp4") as target:
        target.container_options["movflags"] = "+faststart"
        target.metadata.update(source.metadata)
        target.set_chapters(source.chapters())
        streams = {
            stream.index: target.add_stream_from_template(stream, opaque=True)
            for stream in (source.streams.video[0], source.streams.subtitles[0])
        }
        made = target.add_stream(codec, rate=hertz, layout=layout)
        made.metadata["language"] = "eng"
        for packet in source.demux([source.streams[index] for index in streams]):
            if packet.size:
                packet.stream = streams[packet.stream_index]
                target.mux_one(packet)
        for at in range(0, len(samples), 1024):
            block = np.ascontiguousarray(samples[at : at + 1024].T, np.float32)
            frame = av.AudioFrame.from_ndarray(block, format="fltp", layout=layout)
            frame.sample_rate, frame.pts, frame.time_base = hertz, at, Fraction(1, hertz)
            target.mux(made.encode(frame))
        target.mux(made.encode(None))
    return out
