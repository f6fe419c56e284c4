"""How long a text is for a model whose tokeniser is not known: an estimate that is rather too high."""

from collections.abc import Iterable

from reelwright.core.language_model import Message

_BYTES = 3.4  # bytes of UTF-8 a token; tokenisers of today reach about 4.5 in English, and 1 in figures
_HEAD = 8  # tokens about a message
PICTURE = 1200  # tokens of a picture, as vision models of today count them


def tokens(text: str) -> int:
    """About how many tokens `text` is."""
    return int(len(text.encode()) / _BYTES) + 1


def message_tokens(messages: Iterable[Message]) -> int:
    """About how many tokens a conversation is."""
    return sum(_HEAD + tokens(one.text) + PICTURE * len(one.pictures) for one in messages)
