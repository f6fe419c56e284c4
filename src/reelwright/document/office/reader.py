"""The reader of Word documents: a confined child takes them apart, the builder makes the Document."""

from reelwright.core.blob import Blob
from reelwright.core.document import Document
from reelwright.core.errors import ReelwrightError
from reelwright.core.made import Made
from reelwright.core.protocols import Tools
from reelwright.document.building import document_of
from reelwright.document.draft import Draft
from reelwright.sandbox import Limits, call

LIMITS = Limits(seconds=40, memory=1536 << 20)


class DocxReader:
    """DOCX and DOCM as Word, LibreOffice, Google Docs and pandoc write them; macros are never run."""

    def read(
        self,
        tools: Tools,
        source: Blob,
        name: str,
        password: str,  # noqa: ARG002 - the protocol's
        language: str,
    ) -> Made[Document]:
        """Read `source`. Raises Damaged, TooLarge, Locked (encrypted)."""
        path = tools.blobs.path(source)
        folder = tools.scratch / "document"
        folder.mkdir()
        try:
            draft = call(
                "reelwright.document.office.child:unfold",
                path, folder, language, returns=Draft, limits=LIMITS, reads=[path], writes=folder,
            )  # fmt: skip
        except ReelwrightError as error:
            error.where = error.where or name
            raise
        tools.progress(0.4)
        return document_of(tools, folder, draft, source, name)
