"""The reader of plain text: titles, headings, paragraphs, lists and references told by how they are set."""

from reelwright.core.blob import Blob
from reelwright.core.document import Document
from reelwright.core.errors import ReelwrightError
from reelwright.core.made import Made
from reelwright.core.protocols import Tools
from reelwright.document.building import document_of
from reelwright.document.bundle import PARSING
from reelwright.document.draft import Draft
from reelwright.document.wishes import with_wishes
from reelwright.sandbox import call


class PlainReader:
    """Text as RFCs, Project Gutenberg and old preprints set it, in any usual encoding."""

    def read(
        self,
        tools: Tools,
        source: Blob,
        name: str,
        password: str,  # noqa: ARG002 - the protocol's
        language: str,  # noqa: ARG002
    ) -> Made[Document]:
        """Read `source`. Raises Damaged when there is no text in it, TooLarge beyond our limits."""
        path = tools.blobs.path(source)
        folder = tools.scratch / "text"
        folder.mkdir()
        try:
            draft = call(
                "reelwright.document.plain_lines:unfold", path, returns=Draft, limits=PARSING, reads=[path]
            )
        except ReelwrightError as error:
            error.where = error.where or name
            raise
        tools.progress(0.4)
        wished, brief = with_wishes(draft)
        made = document_of(tools, folder, wished, source, name)
        return made.model_copy(update={"thing": made.thing.model_copy(update={"brief": brief})})
