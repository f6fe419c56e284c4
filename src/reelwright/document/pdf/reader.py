"""The reader of PDF: the file is opened in a confined child, its pictures become blobs."""

from pathlib import Path
from typing import Literal, Protocol, cast

from reelwright.core import plugins
from reelwright.core.blob import Blob
from reelwright.core.document import Block, Document, Picture, Place, Source
from reelwright.core.errors import MissingPart, NeedsOcr, ReelwrightError
from reelwright.core.made import Made, Notice
from reelwright.core.protocols import Tools
from reelwright.document.pdf.child import Extract, Part
from reelwright.document.pdf.leaves import Leaf
from reelwright.sandbox import Limits, call

MIB = 1 << 20
LIMITS = Limits(seconds=120, memory=1536 * MIB, written=64 * MIB)


class Rereader(Protocol):
    """A reader of pages that are pictures; `before` says which they are."""

    def reread(
        self, tools: Tools, source: Blob, name: str, password: str, language: str, before: Extract
    ) -> Made[Document]:
        """Read `source`. Raises NeedsOcr without an engine."""


class PdfReader:
    """PDF (ISO 32000) with text: title, authors, sections, figures, tables, equations, references."""

    def read(
        self,
        tools: Tools,
        source: Blob,
        name: str,
        password: str,
        language: str,
    ) -> Made[Document]:
        """Read `source`. Raises Locked, Damaged, NeedsOcr or TooLarge; `where` is the file's name."""
        folder = tools.scratch / "pdf"
        path = tools.blobs.path(source)
        found = taken_apart(path, password, folder, (), name, "told")
        if not found.scanned and not found.layers:
            return document_of(tools, found, folder, source, name)
        try:
            scans = cast("type[Rereader]", plugins.find("reader", "ocr"))
            return scans().reread(tools, source, name, password, language, found)
        except (NeedsOcr, MissingPart):
            if not found.written and not found.layers:
                raise
        unread = tuple(_unread(page) for page in found.scanned)
        found = taken_apart(path, password, folder, (), name, "left")
        kept = found.model_copy(update={"notices": found.notices + unread})
        return document_of(tools, kept, folder, source, name)


def taken_apart(
    path: Path,
    password: str,
    folder: Path,
    leaves: tuple[Leaf, ...],
    name: str,
    unread: Literal["told", "left"],
) -> Extract:
    """The PDF at `path`, with `leaves` in the place of its scanned pages; pictures go into the new `folder`.

    `unread` is what happens with pages that need OCR (see `child.extract`).
    Raises Locked, Damaged, NeedsOcr or TooLarge; `where` is `name`.
    """
    folder.mkdir(exist_ok=True)
    reads = [path, *(Path(leaf.picture) for leaf in leaves)]
    try:
        return call(
            "reelwright.document.pdf.child:extract",
            path, password, folder, leaves, unread,
            returns=Extract, limits=LIMITS, reads=reads, writes=folder,
        )  # fmt: skip
    except ReelwrightError as error:
        error.where = error.where or name
        raise


def document_of(tools: Tools, found: Extract, folder: Path, source: Blob, name: str) -> Made[Document]:
    """The document of what was found; its pictures lie in `folder`."""
    tools.progress(0.8)
    blocks = []
    for index, part in enumerate(found.parts, start=1):
        picture = None
        if part.picture is not None:
            blob = tools.blobs.put_file(folder / part.picture.file, "image/png")
            picture = Picture(blob=blob, width=part.picture.width, height=part.picture.height)
        blocks.append(_block(f"b{index}", part, picture))
    tools.progress(1.0)
    document = Document(
        title=found.title or name.rsplit(".", 1)[0],
        authors=found.authors,
        language=found.language,
        source=Source(blob=source, name=name, pages=found.pages),
        blocks=tuple(blocks),
        **found.model_dump(include={"year", "venue", "doi", "arxiv", "licence", "keywords"}),
        url=_url(found),
    )
    notices = list(found.notices)
    if not found.title:
        notices.append(Notice(level="info", where="title", message="none was found: the file's name is used"))
    return Made[Document](thing=document, notices=tuple(notices))


def _unread(page: int) -> Notice:
    message = "has no text: it is a scan or a picture, left out"
    return Notice(level="warning", where=f"page {page}", message=message)


def _url(found: Extract) -> str:
    if found.doi:
        return f"https://doi.org/{found.doi}"
    return f"https://arxiv.org/abs/{found.arxiv}" if found.arxiv else ""


def _block(name: str, part: Part, picture: Picture | None) -> Block:
    return Block(
        id=name,
        kind=part.kind,
        text=part.text,
        place=Place(page=part.page, box=part.box),
        level=part.level,
        section=part.section,
        label=part.label,
        picture=picture,
        table=part.table,
        credit=part.credit,
        caption=part.caption,
    )
