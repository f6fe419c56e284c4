"""Delivery presets, after YouTube's recommended upload settings for H.264 (SDR)."""

from fractions import Fraction
from typing import Literal

from reelwright.core.errors import InputError
from reelwright.core.media import Delivery, Size
from reelwright.core.time import Rate

Quality = Literal["draft", "low", "medium", "high"]
Aspect = Literal["16:9", "9:16", "1:1", "4:5"]

# short side in pixels, CRF, x264 preset, sound in bit/s
_QUALITIES: dict[str, tuple[int, float, str, int]] = {
    "draft": (540, 26.0, "superfast", 128_000),
    "low": (720, 22.0, "veryfast", 160_000),
    "medium": (1080, 20.0, "veryfast", 192_000),
    "high": (1080, 15.0, "faster", 320_000),
}
# sides for a short side of 1080
_ASPECTS: dict[str, tuple[int, int]] = {
    "16:9": (1920, 1080),
    "9:16": (1080, 1920),
    "1:1": (1080, 1080),
    "4:5": (1080, 1350),
}
_NTSC = {"23.976": (24000, 1001), "29.97": (30000, 1001), "59.94": (60000, 1001)}
_LARGEST = 4096 * 2304  # pixels


def size_of(quality: str, aspect: str) -> Size:
    """Frame size of a preset in an aspect; both sides even."""
    short = _QUALITIES[quality][0]
    width, height = _ASPECTS[aspect]
    return Size(width=round(width * short / 1080 / 2) * 2, height=round(height * short / 1080 / 2) * 2)


def parse_size(text: str) -> Size:
    """'1280x720' as a Size. Raises InputError when it is not two even numbers within limits."""
    try:
        width, height = (int(part) for part in text.lower().split("x"))
    except ValueError:
        raise InputError(f"{text!r} is not a frame size.", fix="Write it as 1920x1080.") from None
    if width % 2 or height % 2 or min(width, height) < 180 or width * height > _LARGEST:
        raise InputError(
            f"a frame of {width}x{height} cannot be made.",
            fix="Both sides must be even, at least 180, and together at most 4096x2304.",
        )
    return Size(width=width, height=height)


def parse_rate(text: str) -> Rate:
    """'30', '29.97' or '30000/1001' as a Rate. Raises InputError outside 10 to 120 frames a second."""
    try:
        exact = Fraction(*_NTSC[text]) if text in _NTSC else Fraction(text)
    except (ValueError, ZeroDivisionError):
        raise InputError(
            f"{text!r} is not a frame rate.", fix="Write it as 30, 29.97 or 30000/1001."
        ) from None
    if not 10 <= exact <= 120:
        raise InputError(f"{text} frames a second cannot be made.", fix="Choose 10 to 120.")
    return Rate(num=exact.numerator, den=exact.denominator)


def delivery(
    quality: str = "medium",
    aspect: str = "16:9",
    *,
    size: str = "",
    fps: str = "30",
    crf: float | None = None,
    hertz: int = 48_000,
    burn: bool = False,
) -> Delivery:
    """The delivery of a preset, but for what is given beside it ('' and None mean the preset's)."""
    if hertz not in (44_100, 48_000):
        raise InputError(f"{hertz} Hz is not offered.", fix="Choose 48000 or 44100.")
    if crf is not None and not 0 <= crf <= 51:
        raise InputError(f"a CRF of {crf:g} is outside 0 to 51.", fix="18 to 24 is usual; lower is better.")
    _, preset_crf, preset, bit_rate = _QUALITIES[quality]
    return Delivery(
        name=quality,
        size=parse_size(size) if size else size_of(quality, aspect),
        rate=parse_rate(fps),
        crf=preset_crf if crf is None else crf,
        preset=preset,
        audio_hertz=hertz,
        audio_bit_rate=bit_rate,
        burn=burn,
    )
