"""The whole sound, decoded once: loudness, peaks, clipping, silences, and its level from moment to moment."""

from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from reelwright.core.measured import SoundFacts
from reelwright.core.media import Media
from reelwright.core.protocols import Tools
from reelwright.core.time import SECOND, Span, seconds
from reelwright.media.decode import sound
from reelwright.media.packets import sound_packets
from reelwright.media.sound import loudness, true_peak
from reelwright.sandbox import Limits, call

FLOOR = -120.0  # dB that stand for silence
SILENT = -60.0  # dBFS
SHORTEST_SILENCE = 1.0  # s
FULL = 0.999  # of full scale
LEAST_HEAP = 20  # samples: fewer say nothing
MOST_PLACES = 20
HOPS = 100  # levels a second


def measure_ours(tools: Tools, media: Media) -> SoundFacts | None:
    """Decode the first sound stream of a file that we made, in this process; None when there is none."""
    path = tools.blobs.path(media.blob)
    found = decoded(path)
    tools.progress(1.0)
    return found[0].model_copy(update={"packets": sound_packets(path)}) if found else None


def measure(tools: Tools, media: Media) -> SoundFacts | None:
    """Decode any film's first sound stream in a sandbox; None when there is none."""
    path = tools.blobs.path(media.blob)
    limits = Limits(seconds=60 + seconds(media.length), memory=6 << 30)
    found = call(
        "reelwright.check.sound:decoded", path, returns=tuple[SoundFacts, ...], limits=limits, reads=[path]
    )
    tools.progress(1.0)
    return found[0] if found else None


def decoded(path: Path) -> tuple[SoundFacts, ...]:
    """One SoundFacts for the file at `path`, or none when it has no sound."""
    heard = sound(path)
    if heard is None:
        return ()
    data, hertz = heard.data, heard.hertz
    clipped, places = _clipped(data)
    levels = _levels(data, hertz)
    facts = SoundFacts(
        hertz=hertz,
        channels=data.shape[1],
        length=_ticks(len(data), hertz),
        loudness=round(max(FLOOR, loudness(data, hertz)), 2),
        true_peak=round(max(FLOOR, true_peak(data)), 2),
        clipped=clipped,
        flattened=round(max((_flattened(channel) for channel in data.T), default=0.0), 2),
        clipped_at=tuple(_ticks(int(place), hertz) for place in places[:MOST_PLACES]),
        silences=_silences(levels),
        levels=tuple(int(level) for level in levels),
        broken=heard.broken,
    )
    return (facts,)


def _clipped(data: NDArray[np.float32]) -> tuple[int, NDArray[np.int64]]:
    """Samples that a converter must clip, and at which sample each stretch of them begins."""
    over = [np.flatnonzero(np.abs(channel) >= FULL) for channel in data.T]
    full = np.unique(np.concatenate(over))
    starts = full[np.diff(full, prepend=-HOPS) >= HOPS] if len(full) else full
    return sum(len(places) for places in over), starts


def _flattened(channel: NDArray[np.float32]) -> float:
    """How much the samples pile up below the peaks: above 1.5 after clipping, below 1 for untouched sound.

    The amplitudes of speech and music grow rarer towards the peaks; clipping heaps what it cuts off at one
    level, and a codec only smears the heap. The ratio of a twentieth of the peak to the three before the one
    below it, the greatest of the upper half. A bare tone heaps up too.
    """
    size = np.abs(channel)
    peak = float(np.percentile(size, 99.95)) if size.size else 0.0
    if peak <= 0:
        return 0.0
    edges = np.arange(0.5, 1.35, 0.05) * peak
    counts = np.histogram(size[size >= edges[0]], edges)[0].astype(np.float64)
    ratios = [
        counts[at] / max(1.0, float(counts[at - 4 : at - 1].mean()))
        for at in range(4, len(counts))
        if counts[at] >= LEAST_HEAP
    ]
    return max(ratios, default=0.0)


def _levels(data: NDArray[np.float32], hertz: int) -> NDArray[np.int64]:
    """Mean level of each 10 ms, all channels together, in whole dBFS."""
    edges = np.rint(np.arange(len(data) * HOPS // hertz + 1) * (hertz / HOPS)).astype(np.int64)
    if len(edges) < 2:
        return np.zeros(0, np.int64)
    power = np.einsum("ij,ij->i", data, data)[: edges[-1]] / data.shape[1]
    mean = np.add.reduceat(power, edges[:-1]) / np.diff(edges)
    return np.asarray(np.rint(10 * np.log10(np.maximum(mean, 1e-12))), np.int64)


def _silences(levels: NDArray[np.int64]) -> tuple[Span, ...]:
    quiet = np.concatenate(([False], levels < SILENT, [False])).astype(np.int8)
    edges = np.flatnonzero(np.diff(quiet)).reshape(-1, 2)
    return tuple(
        Span(start=int(first) * SECOND // HOPS, length=int(last - first) * SECOND // HOPS)
        for first, last in edges
        if last - first >= SHORTEST_SILENCE * HOPS
    )


def _ticks(samples: int, hertz: int) -> int:
    return samples * SECOND // hertz
