"""Station 2's door: a Document becomes a Script."""

from reelwright.core import plugins
from reelwright.core.brief import ScriptOrder
from reelwright.core.document import Document
from reelwright.core.errors import BrokenPromise, InputError
from reelwright.core.made import Made
from reelwright.core.protocols import Tools, Writer
from reelwright.core.script import Script
from reelwright.core.understanding import Understanding
from reelwright.script.checking import bind

WRITER = "extract"


def write(tools: Tools, document: Document, understanding: Understanding, order: ScriptOrder) -> Made[Script]:
    """The script that `order` asks for, about `document`, by the writer that needs no model.

    Raises InputError when the document holds nothing that can be spoken, BrokenPromise when the writer's
    script fails its own check.
    """
    writer: Writer = plugins.find("writer", WRITER)()
    made = writer.write(tools, document, understanding, order)
    try:
        bind(made.thing, document)
    except InputError as error:
        raise BrokenPromise(
            f"the writer {WRITER!r} broke its word: {error.message}", where=error.where
        ) from error
    tools.progress(1.0)
    return made
