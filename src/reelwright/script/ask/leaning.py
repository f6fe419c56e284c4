"""Whether a line says something only after the line before it."""

import re
from functools import cache

from reelwright.script.ask.preparing import spoken_tongue

_BEFORE = "in|for|on|with|under|by|from|bei|für|mit|unter|dans|pour|avec|en|para|con|em|com|per"


def leans(text: str, language: str) -> bool:
    """Whether `text` opens with words for something that was named before: 'They', 'In this case'."""
    return _opening(language).match(text) is not None


@cache
def _opening(language: str) -> re.Pattern[str]:
    tongue = spoken_tongue(language)
    return re.compile(
        rf"(?:(?:{tongue.markers}),?\s+)?(?:(?:{_BEFORE})\s+)?(?:{tongue.anaphora})\b", re.IGNORECASE
    )
