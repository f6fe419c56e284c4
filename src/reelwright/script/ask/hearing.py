"""Which language a text is in, as far as its small words tell."""

import re

from reelwright.script.languages.tables import TONGUES, tongue_of

_WORD = re.compile(r"[^\W\d_]+")
_LEAST = 6  # words, below which nothing is said
_OWN = 0.15  # share of small words below which a text of some length is not in a known language
_LEAD = 0.08  # by which another language must be ahead
NAMES = {
    "en": "English", "de": "German", "fr": "French", "es": "Spanish", "pt": "Portuguese", "it": "Italian",
    "nl": "Dutch", "pl": "Polish", "sv": "Swedish", "da": "Danish", "no": "Norwegian", "fi": "Finnish",
    "cs": "Czech", "ru": "Russian", "uk": "Ukrainian", "tr": "Turkish", "el": "Greek", "ro": "Romanian",
    "hu": "Hungarian", "ja": "Japanese", "zh": "Chinese", "ko": "Korean", "ar": "Arabic", "hi": "Hindi",
}  # fmt: skip


def named(language: str) -> str:
    """'German' for 'de-AT'; the tag itself where it has no name here."""
    return NAMES.get(language.lower().split("-")[0], language or "English")


def sounds_like(text: str, language: str) -> bool:
    """Whether `text` may be in `language`: too short to tell counts as yes."""
    words = [word.lower() for word in _WORD.findall(text)]
    if len(words) < _LEAST:
        return True
    shares = {
        code: sum(word in tongue.stopwords for word in words) / len(words) for code, tongue in TONGUES.items()
    }
    wanted = tongue_of(language)
    if wanted is None:
        # Latin small words are rarely shared by a third of a sentence in another language
        return max(shares.values()) < 0.33
    others = max(share for code, share in shares.items() if code != wanted.code)
    own = shares[wanted.code]
    return others < own + _LEAD and (own >= _OWN or len(words) < 2 * _LEAST)
