"""Station 2's door: a Document becomes a Script."""

from typing import Any

from reelwright.core import plugins
from reelwright.core.document import Document
from reelwright.core.errors import BrokenPromise, InputError
from reelwright.core.made import Made
from reelwright.core.protocols import Tools
from reelwright.core.script import Script
from reelwright.script.checking import check

WRITER = "extract"


def write(
    tools: Tools, document: Document, minutes: float, audience: str, words_per_minute: float
) -> Made[Script]:
    """The script of a film of about `minutes` about `document`, spoken at `words_per_minute`.

    A word of `words_per_minute` is one of average length for the language. Raises InputError when the
    document holds nothing that can be spoken, BrokenPromise when the writer's script fails its own check.
    """
    writer: Any = plugins.find("writer", WRITER)
    made: Made[Script] = writer().write(tools, document, minutes, audience, words_per_minute)
    try:
        found = check(made.thing, document)
    except InputError as error:
        raise BrokenPromise(
            f"the writer {WRITER!r} broke its word: {error.message}", where=error.where
        ) from error
    tools.progress(1.0)
    return Made[Script](thing=made.thing, notices=made.notices + found)
