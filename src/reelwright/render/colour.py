"""Colours as '#rrggbb': mixing, contrast, and ink that can be read."""

from reelwright.core.timeline import Theme


def rgb(colour: str) -> tuple[int, int, int]:
    """'#rrggbb' as three numbers from 0 to 255."""
    return int(colour[1:3], 16), int(colour[3:5], 16), int(colour[5:7], 16)


def mixed(one: str, other: str, part: float) -> str:
    """`one` with `part` (0 to 1) of `other` in it."""
    pairs = zip(rgb(one), rgb(other), strict=True)
    return "#" + "".join(f"{round(a + (b - a) * part):02x}" for a, b in pairs)


def contrast(one: str, other: str) -> float:
    """WCAG 2.2 contrast ratio, 1 to 21."""
    high, low = sorted((_luminance(one), _luminance(other)), reverse=True)
    return (high + 0.05) / (low + 0.05)


def readable(ink: str, ground: str, towards: str, ratio: float = 4.5) -> str:
    """`ink`, moved towards another colour as little as gives it `ratio` on `ground`.

    Where even that colour does not reach it: black or white, whichever stands out more.
    """
    for step in range(21):
        candidate = mixed(ink, towards, step / 20)
        if contrast(candidate, ground) >= ratio:
            return candidate
    return max(("#000000", "#ffffff"), key=lambda colour: contrast(colour, ground))


def quieted(ink: str, ground: str, ratio: float) -> float:
    """The least opacity of `ink`, in twentieths, that leaves it `ratio` on `ground`; 1 = all of it."""
    return next(
        (n / 20 for n in range(21) if contrast(mixed(ground, ink, n / 20), ground) >= ratio),
        1.0,
    )


def ground_of(theme: Theme) -> str:
    """The end of the background's gradient that leaves the main text less contrast."""
    return min((theme.paper, theme.paper_to), key=lambda end: contrast(theme.ink, end))


def _luminance(colour: str) -> float:
    parts = (value / 255 for value in rgb(colour))
    red, green, blue = (c / 12.92 if c <= 0.04045 else ((c + 0.055) / 1.055) ** 2.4 for c in parts)
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue
