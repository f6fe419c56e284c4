"""The reader of JATS: a confined child takes the article apart, the builder makes the Document."""

from reelwright.core.blob import Blob
from reelwright.core.document import Document
from reelwright.core.errors import ReelwrightError
from reelwright.core.made import Made
from reelwright.core.protocols import Tools
from reelwright.document.building import document_of
from reelwright.document.draft import Draft
from reelwright.sandbox import Limits, call

LIMITS = Limits(seconds=40, memory=1 << 30)


class JatsReader:
    """JATS and NLM articles of any version, in archiving, publishing and authoring tag sets."""

    def read(
        self,
        tools: Tools,
        source: Blob,
        name: str,
        password: str,  # noqa: ARG002 - the protocol's
        language: str,
    ) -> Made[Document]:
        """Read `source`, an article in XML or a ZIP that holds one. Raises Damaged, TooLarge, Unsupported."""
        path = tools.blobs.path(source)
        folder = tools.scratch / "article"
        folder.mkdir()
        try:
            draft = call(
                "reelwright.document.jats.child:unfold",
                path, folder, language, returns=Draft, limits=LIMITS, reads=[path], writes=folder,
            )  # fmt: skip
        except ReelwrightError as error:
            error.where = error.where or name
            raise
        tools.progress(0.4)
        return document_of(tools, folder, draft, source, name)
