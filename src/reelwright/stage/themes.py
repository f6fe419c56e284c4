"""The looks of a film: colours and type, designed as a whole and held to WCAG 2.2 AA."""

from typing import Literal

from reelwright.core.errors import InputError
from reelwright.core.timeline import Theme

# ink on deep blue slate; one cool and one warm accent of equal weight
_STUDIO_DARK = Theme(
    name="studio",
    mode="dark",
    paper="#0f1522",
    paper_to="#141d30",
    card="#1c2740",
    ink="#f1f4fa",
    quiet="#aab6cb",
    accent="#74c0fc",
    accent_two="#ffb870",
    line="#33415f",
    text_font="Inter",
    display_font="Inter Display",
    mono_font="DejaVu Sans Mono",
)
# ink on warm paper; the same two accents, deepened
_STUDIO_LIGHT = Theme(
    name="studio",
    mode="light",
    paper="#faf8f4",
    paper_to="#f0ede6",
    card="#ffffff",
    ink="#161c28",
    quiet="#525c6e",
    accent="#0f5cad",
    accent_two="#a3470c",
    line="#d8d4ca",
    text_font="Inter",
    display_font="Inter Display",
    mono_font="DejaVu Sans Mono",
)
_THEMES = {(theme.name, theme.mode): theme for theme in (_STUDIO_DARK, _STUDIO_LIGHT)}


def names() -> tuple[str, ...]:
    """Names of the themes, each of which has a light and a dark mode."""
    return tuple(sorted({name for name, _ in _THEMES}))


def find(name: str, mode: Literal["light", "dark"]) -> Theme:
    """The theme `name` in `mode`. Raises InputError when there is none of that name."""
    theme = _THEMES.get((name, mode))
    if theme is None:
        raise InputError(f"there is no theme named {name!r}.", fix=f"Choose one of: {', '.join(names())}.")
    return theme
