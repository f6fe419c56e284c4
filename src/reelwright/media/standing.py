"""Pictures that stand still, as H.264 slices in which every macroblock is skipped: no encoder is asked.

Such a picture repeats the reference picture decoded last, bit for bit. It is itself no reference, so the
encoder's pictures after it need another picture order count and nothing else (ITU-T H.264, 7.3.3 and
8.2.1).
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from reelwright.core.errors import BrokenPromise

STEP = 2  # of the picture order count, from frame to frame
_START = b"\x00\x00\x00\x01"
_IDR, _SLICE, _SPS, _PPS = 5, 1, 7, 8
_P = (0, 5)  # slice types
_HIGH = frozenset({100, 110, 122, 244})  # profiles whose sequence parameters tell of chroma and depth


@dataclass(frozen=True)
class Parameters:
    """What the sequence and picture parameter sets say of slice headers; lengths in bits."""

    frame_num: int
    order: int
    bottom: bool
    weighted: bool
    deblocking: bool
    redundant: bool
    references: int


@dataclass(frozen=True)
class Skipped:
    """The slice of a P picture without anything coded: its header's settings, and its data."""

    qp_delta: int
    cabac_init: int
    data: bytes


@dataclass(frozen=True)
class Slice:
    """A coded slice as an encoder wrote it: what its header says up to the order count, at bit `order_at`."""

    head: int
    body: bytes
    idr: bool
    frame_num: int
    order: int
    order_at: int

    @property
    def reference(self) -> bool:
        """Whether other pictures may refer to it."""
        return bool(self.head >> 5 & 3)


class _Reader:
    """Bits of a raw byte sequence payload, from its first."""

    def __init__(self, body: bytes) -> None:
        self.at = 0
        self._body = body

    def u(self, count: int) -> int:
        first, last = self.at // 8, (self.at + count + 7) // 8
        whole = int.from_bytes(self._body[first:last])
        self.at += count
        return whole >> (last * 8 - self.at) & ((1 << count) - 1)

    def ue(self) -> int:
        zeros = 0
        while not self.u(1):
            zeros += 1
            if zeros > 32:
                raise BrokenPromise("an H.264 header does not end.")
        return (1 << zeros) - 1 + self.u(zeros)

    def se(self) -> int:
        code = self.ue()
        return (code + 1) // 2 if code % 2 else -(code // 2)


class _Writer:
    """Bits, one after the other."""

    def __init__(self) -> None:
        self._bits = ""

    def u(self, value: int, count: int) -> None:
        self._bits += f"{value:0{count}b}"

    def ue(self, value: int) -> None:
        digits = f"{value + 1:b}"
        self._bits += "0" * (len(digits) - 1) + digits

    def se(self, value: int) -> None:
        self.ue(2 * value - 1 if value > 0 else -2 * value)

    def aligned(self) -> bytes:
        """The bits so far, filled up with ones, as before CABAC data."""
        bits = self._bits + "1" * (-len(self._bits) % 8)
        return int(bits, 2).to_bytes(len(bits) // 8)


def units(stream: bytes) -> Iterator[bytes]:
    """The NAL units of a byte stream (Annex B), without start codes."""
    yield from (unit for unit in re.split(rb"\x00*\x00\x00\x01", stream) if unit)


def parameters(stream: bytes) -> Parameters:
    """Read from a sequence and a picture parameter set. Raises BrokenPromise for what no film of ours has."""
    sets = {unit[0] & 31: _Reader(_plain(unit[1:])) for unit in units(stream)}
    if _SPS not in sets or _PPS not in sets:
        raise BrokenPromise("an H.264 stream came without its parameter sets.")
    frame_num, order = _sequence(sets[_SPS])
    pps = sets[_PPS]
    pps.ue(), pps.ue()
    cabac, bottom, groups = pps.u(1), pps.u(1), pps.ue()
    references = pps.ue() + 1
    pps.ue()
    weighted = pps.u(1)
    pps.u(2), pps.se(), pps.se(), pps.se()
    deblocking = pps.u(1)
    pps.u(1)
    redundant = pps.u(1)
    if not cabac or groups:
        raise BrokenPromise("an H.264 stream came without CABAC, or in slice groups.")
    return Parameters(
        frame_num, order, bool(bottom), bool(weighted), bool(deblocking), bool(redundant), references
    )


def _sequence(sps: _Reader) -> tuple[int, int]:
    """The lengths of frame numbers and of picture order counts."""
    profile = sps.u(8)
    sps.u(16), sps.ue()
    if profile in _HIGH:
        chroma = sps.ue()
        sps.ue(), sps.ue(), sps.u(1)
        if chroma != 1 or sps.u(1):
            raise BrokenPromise("an H.264 stream is not 4:2:0 with flat scaling.")
    frame_num = sps.ue() + 4
    if sps.ue() != 0:
        raise BrokenPromise("an H.264 stream does not count its pictures' order.")
    order = sps.ue() + 4
    sps.ue(), sps.u(1), sps.ue(), sps.ue()
    if not sps.u(1):
        raise BrokenPromise("an H.264 stream is interlaced.")
    return frame_num, order


def slice_of(packet: bytes, known: Parameters) -> Slice:
    """The one slice of a packet. Raises BrokenPromise when there are none or several."""
    slices = [unit for unit in units(packet) if unit[0] & 31 in (_IDR, _SLICE)]
    if len(slices) != 1:
        raise BrokenPromise(f"a picture came in {len(slices)} slices.")
    head, body = slices[0][0], _plain(slices[0][1:])
    reader = _Reader(body)
    reader.ue(), reader.ue(), reader.ue()
    frame_num = reader.u(known.frame_num)
    idr = head & 31 == _IDR
    if idr:
        reader.ue()
    at = reader.at
    return Slice(head, body, idr, frame_num, reader.u(known.order), at)


def reordered(packet: bytes, found: Slice, by: int, known: Parameters) -> bytes:
    """`packet` with its picture order count `by` further."""
    if not by:
        return packet
    order = (found.order + by) % (1 << known.order)
    size = len(found.body) * 8
    shift = size - found.order_at - known.order
    whole = int.from_bytes(found.body) & ~(((1 << known.order) - 1) << shift) | order << shift
    slice_ = bytes([found.head]) + _escaped(whole.to_bytes(len(found.body)))
    parts = [unit if unit[0] & 31 not in (_IDR, _SLICE) else slice_ for unit in units(packet)]
    return b"".join(_START + part for part in parts)


def skipped(packet: bytes, known: Parameters) -> Skipped:
    """What a P picture of which nothing was coded holds. Raises BrokenPromise when it is none such."""
    found = slice_of(packet, known)
    reader = _Reader(found.body)
    reader.ue()
    kind = reader.ue()
    reader.at = found.order_at + known.order
    if known.bottom:
        reader.se()
    if known.redundant:
        reader.ue()
    count = reader.ue() + 1 if reader.u(1) else known.references
    moved = reader.u(1)
    weights = 0
    if known.weighted:
        reader.ue(), reader.ue()
        weights = reader.u(2 * count)
    marking = reader.u(1)
    if kind not in _P or moved or weights or marking:
        raise BrokenPromise("a still picture was not coded plainly.")
    cabac_init, qp_delta = reader.ue(), reader.se()
    if known.deblocking and reader.ue() != 1:
        reader.se(), reader.se()
    return Skipped(qp_delta, cabac_init, found.body[-(-reader.at // 8) :])


def standing(like: Skipped, after: Slice, by: int, known: Parameters) -> bytes:
    """A packet that shows once more the reference picture `after`, its order count `by` further."""
    out = _Writer()
    out.ue(0)
    out.ue(5)
    out.ue(0)
    out.u((after.frame_num + 1) % (1 << known.frame_num), known.frame_num)
    out.u((after.order + by) % (1 << known.order), known.order)
    if known.bottom:
        out.se(0)
    if known.redundant:
        out.ue(0)
    out.u(1, 1)
    out.ue(0)  # one reference: the last
    out.u(0, 1)
    if known.weighted:
        out.ue(0)
        out.ue(0)
        out.u(0, 2)
    out.ue(like.cabac_init)
    out.se(like.qp_delta)
    if known.deblocking:
        out.ue(1)
    return _START + bytes([_SLICE]) + _escaped(out.aligned() + like.data)


def _plain(unit: bytes) -> bytes:
    """A unit's payload without the bytes that keep start codes out of it."""
    return unit.replace(b"\x00\x00\x03", b"\x00\x00")


def _escaped(body: bytes) -> bytes:
    return re.sub(rb"\x00\x00(?=[\x00-\x03])", b"\x00\x00\x03", body)
