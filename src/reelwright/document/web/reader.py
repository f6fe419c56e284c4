"""The reader of saved web pages: a confined child finds the article, the builder makes the Document."""

from reelwright.core.blob import Blob
from reelwright.core.document import Document
from reelwright.core.errors import ReelwrightError
from reelwright.core.made import Made
from reelwright.core.protocols import Tools
from reelwright.document.building import document_of
from reelwright.document.draft import Draft
from reelwright.sandbox import Limits, call

LIMITS = Limits(seconds=40, memory=1536 << 20)


class HtmlReader:
    """HTML of any version: arXiv (LaTeXML), publishers, PMC, Manubot, Jupyter Book. Nothing is fetched."""

    def read(
        self,
        tools: Tools,
        source: Blob,
        name: str,
        password: str,  # noqa: ARG002 - the protocol's
        language: str,
    ) -> Made[Document]:
        """Read `source`, a page alone or in a bundle with its pictures. Raises Damaged, TooLarge."""
        path = tools.blobs.path(source)
        folder = tools.scratch / "page"
        folder.mkdir()
        try:
            draft = call(
                "reelwright.document.web.child:unfold",
                path, folder, language, returns=Draft, limits=LIMITS, reads=[path], writes=folder,
            )  # fmt: skip
        except ReelwrightError as error:
            error.where = error.where or name
            raise
        tools.progress(0.4)
        return document_of(tools, folder, draft, source, name)
