"""Every theme is readable: WCAG 2.2 contrast of each text role on each ground."""

from itertools import product

import pytest

from reelwright.core.errors import InputError
from reelwright.stage import themes


def luminance(colour: str) -> float:
    parts = [int(colour[at : at + 2], 16) / 255 for at in (1, 3, 5)]
    linear = [part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4 for part in parts]
    return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]


def contrast(one: str, other: str) -> float:
    high, low = sorted((luminance(one), luminance(other)), reverse=True)
    return (high + 0.05) / (low + 0.05)


@pytest.mark.parametrize(("name", "mode"), product(themes.names(), ("light", "dark")))
def test_text_keeps_aa_on_every_ground(name: str, mode: str) -> None:
    theme = themes.find(name, mode)
    for role, ground in product(("ink", "quiet", "accent", "accent_two"), ("paper", "paper_to", "card")):
        measured = contrast(getattr(theme, role), getattr(theme, ground))
        assert measured >= 4.5, f"{role} on {ground}: {measured:.2f}"
    assert contrast(theme.ink, theme.paper) >= 12
    assert (luminance(theme.paper) > 0.5) == (mode == "light")


def test_an_unknown_theme_says_which_there_are() -> None:
    with pytest.raises(InputError, match="studio"):
        themes.find("neon", "dark")
