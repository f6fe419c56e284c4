"""A board becomes a segment: drawn, faded in, encoded."""

from collections import OrderedDict

import numpy as np
from numpy.typing import NDArray

from reelwright.core.errors import BrokenPromise
from reelwright.core.film import Segment
from reelwright.core.keys import key
from reelwright.core.media import Delivery, Media
from reelwright.core.protocols import Tools
from reelwright.core.time import frame_ticks, frames_up
from reelwright.core.timeline import Board, Caption, Theme
from reelwright.media.encode import Encoder
from reelwright.render.layers import Layer
from reelwright.render.layout import arrange
from reelwright.render.pixels import halved
from reelwright.render.planes import Planes, blend, yuv
from reelwright.render.playing import Playing
from reelwright.render.rest import at_rest

COLOUR = "bt709/bt709/bt709"
_REPORT = 15  # frames between two words of progress
_KEPT = 3  # last frames that a process remembers, a few megabytes each
_last: "OrderedDict[str, NDArray[np.uint8]]" = OrderedDict()


def segment(
    tools: Tools,
    board: Board,
    before: Board | None,
    theme: Theme,
    delivery: Delivery,
    captions: tuple[Caption, ...],
) -> Segment:
    """The scene's pictures, encoded, and its layout.

    The first `board.fade` ticks cross-fade from the last frame of `before`, whose own picture is frame 0 of
    the fade; without it the scene starts with a cut. `captions` (spans from the scene's start) are drawn in
    when `delivery.burn`. The same arguments give the same bytes. Raises Cancelled through `tools.progress`.
    """
    shown = captions if delivery.burn else ()
    made = arrange(board, delivery.size, theme, burn=delivery.burn, captions=shown)
    playing = Playing(made, delivery.size, theme, tools.blobs)
    frames = frames_up(board.length, delivery.rate)
    fading = min(frames, frames_up(board.fade, delivery.rate)) if before is not None and board.fade > 0 else 0
    start = _last_frame(tools, before, theme, delivery) if before is not None and fading else None
    out = tools.scratch / "segment.mp4"
    mixed = Planes(delivery.size)
    over: tuple[Layer, ...] = ()
    with Encoder(out, delivery) as encoder:
        for number in range(frames):
            tick = frame_ticks(number, delivery.rate)
            changed, stamped = playing.show(tick), over
            over = playing.captions_at(tick)
            if number % _REPORT == 0:
                tools.progress(number / frames)
            if number > fading and not changed and over == stamped:
                encoder.hold()
                continue
            current = playing.planes
            if start is not None and number < fading:
                blend(start, current, _fade(number, fading), mixed)
                current = mixed
            elif over:
                np.copyto(mixed.whole, current.whole)
                current = mixed
            for layer in over:
                stamp(current, layer)
            encoder.put(current.whole)
    _remember(board, theme, delivery, playing.planes)
    tools.progress(1.0)
    if encoder.frames != frames:
        raise BrokenPromise(f"scene {board.scene}: {encoder.frames} of {frames} frames were encoded.")
    media = Media(
        blob=tools.blobs.put_file(out, "video/mp4"),
        kind="video",
        length=frame_ticks(frames, delivery.rate),
        size=delivery.size,
        rate=delivery.rate,
        colour=COLOUR,
    )
    return Segment(media=media, frames=frames, plan=made.plan)


def still(tools: Tools, board: Board, theme: Theme, delivery: Delivery, tick: int) -> Planes:
    """The scene's frame at `tick`, without fade and captions."""
    made = arrange(board, delivery.size, theme, burn=delivery.burn)
    playing = Playing(made, delivery.size, theme, tools.blobs)
    playing.show(tick)
    return playing.planes


def stamp(planes: Planes, layer: Layer) -> None:
    """Draw a layer straight on the planes: for what lies over a cross-fade."""
    h, w = layer.pixels.shape[:2]
    x0, y0 = max(0, layer.x) // 2 * 2, max(0, layer.y) // 2 * 2
    x1 = min(planes.y.shape[1], (layer.x + w + 1) // 2 * 2)
    y1 = min(planes.y.shape[0], (layer.y + h + 1) // 2 * 2)
    room = np.zeros((y1 - y0, x1 - x0, 4), np.uint8)
    dx, dy = layer.x - x0, layer.y - y0
    room[dy : dy + h, dx : dx + w] = layer.pixels[: room.shape[0] - dy, : room.shape[1] - dx]
    alpha = room[..., 3]
    half = halved(np.ascontiguousarray(alpha))
    # of premultiplied colours, so the offsets 16 and 128 count only as far as the layer covers
    parts = yuv(np.ascontiguousarray(room[..., :3]))
    for plane, part, cover, offset, halving in (
        (planes.y, parts[0], alpha, 16, 1),
        (planes.u, parts[1], half, 128, 2),
        (planes.v, parts[2], half, 128, 2),
    ):
        there = plane[y0 // halving : y1 // halving, x0 // halving : x1 // halving]
        a = cover.astype(np.float32) / 255
        there[...] = np.clip(np.rint(there * (1 - a) + part - offset * (1 - a)), 0, 255)


def _fade(number: int, fading: int) -> float:
    """How much of the new scene frame `number` of a fade shows: 0 at first, slow at both ends."""
    part = number / fading
    return part * part * (3 - 2 * part)


def _last_frame(tools: Tools, board: Board, theme: Theme, delivery: Delivery) -> Planes:
    name = _name(board, theme, delivery)
    planes = Planes(delivery.size)
    if name in _last:
        np.copyto(planes.whole, _last[name])
        return planes
    board = at_rest(board)
    frames = frames_up(board.length, delivery.rate)
    planes = still(tools, board, theme, delivery, frame_ticks(frames - 1, delivery.rate))
    _remember(board, theme, delivery, planes)
    return planes


def _remember(board: Board, theme: Theme, delivery: Delivery, planes: Planes) -> None:
    _last[_name(board, theme, delivery)] = planes.whole.copy()
    while len(_last) > _KEPT:
        _last.popitem(last=False)


def _name(board: Board, theme: Theme, delivery: Delivery) -> str:
    return key("last-frame", 1, (at_rest(board), theme, delivery.size, delivery.rate, delivery.burn))
