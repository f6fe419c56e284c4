"""The reader of scans and photos: pages are recognised in a confined child, then read as printed ones are."""

import os
from collections.abc import Iterator, Sequence
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pypdfium2 as pdfium

from reelwright.core.blob import Blob
from reelwright.core.document import Block, Box, Document, Place
from reelwright.core.errors import NeedsOcr, Unsupported
from reelwright.core.made import Made, Notice
from reelwright.core.protocols import Tools
from reelwright.document import formats
from reelwright.document.ocr.engines import NO_ENGINE, UNREAD, rapid_is_here
from reelwright.document.ocr.evening import evened
from reelwright.document.ocr.sources import Form
from reelwright.document.pdf.child import Extract
from reelwright.document.pdf.leaves import Leaf, Row
from reelwright.document.pdf.reader import document_of, taken_apart
from reelwright.document.pdf.scans import LEAST_LETTERS, soundness
from reelwright.document.sniff import sniff
from reelwright.sandbox import Limits, call

MIB = 1 << 20
AT_ONCE = 2  # pages a child: loading the models costs it a second
THREADS = 1  # more of them wait for each other busily: 40 % more processor time, little sooner
SIDE_BY_SIDE = min(2, len(os.sched_getaffinity(0)))  # children, each of some 700 MB
LIMITS = Limits(seconds=240, memory=3072 * MIB, written=64 * MIB, threads=THREADS)
LOOKING = Limits(seconds=30, memory=1024 * MIB)
DOUBTFUL = 0.8  # confidence of a line; below, a person should look
BETTER = 0.03  # by how much recognised text must read better than the page's own
FORMS: dict[str, Form] = {formats.PDF.name: "pdf", formats.PICTURES.name: "archive"}


class OcrReader:
    """Page pictures: scanned PDF, PNG, JPEG, TIFF, WebP, or an archive of photos."""

    def read(self, tools: Tools, source: Blob, name: str, password: str, language: str) -> Made[Document]:
        """Read `source`. Raises NeedsOcr without an engine, Unsupported where no text can be recognised."""
        if not rapid_is_here():
            raise _no_engine(name)
        path = tools.blobs.path(source)
        form = FORMS.get(sniff(path, name).name, "picture")
        if form == "pdf":
            before = taken_apart(path, password, tools.scratch / "before", (), name, "told")
            return self.reread(tools, source, name, password, language, before)
        total = call(
            "reelwright.document.ocr.child:count", path, form, returns=int, limits=LOOKING, reads=[path]
        )
        return _read(tools, source, name, password, language, form, tuple(range(1, total + 1)), None)

    def reread(
        self, tools: Tools, source: Blob, name: str, password: str, language: str, before: Extract
    ) -> Made[Document]:
        """Read a PDF of which `before` says which pages need it. Raises NeedsOcr without an engine."""
        if not rapid_is_here():
            raise _no_engine(name)
        pages = (*before.scanned, *(layer.page for layer in before.layers))
        return _read(tools, source, name, password, language, "pdf", pages, before)


def _no_engine(name: str) -> NeedsOcr:
    return NeedsOcr("the pages are pictures, and no engine for OCR is here.", fix=NO_ENGINE, where=name)


def _read(
    tools: Tools,
    source: Blob,
    name: str,
    password: str,
    language: str,
    form: Form,
    pages: Sequence[int],
    before: Extract | None,
) -> Made[Document]:
    path, folder = tools.blobs.path(source), tools.scratch / "ocr"
    folder.mkdir(exist_ok=True)
    leaves = _recognised(tools, path, form, tuple(sorted(pages)), password, folder)
    kept_layers: list[Notice] = []
    if before is not None:
        leaves, kept_layers = _better(leaves, before)
    written = before is not None and before.written
    if not written and sum(len(leaf.text) for leaf in leaves) < LEAST_LETTERS:
        raise Unsupported(
            "no text was recognised in this picture:" if form != "pdf" else "no text was recognised:",
            fix="give a sharper scan, 200 dpi or more, or the paper itself as PDF.",
            where=name,
        )
    leaves = evened(leaves)
    base = path
    if form != "pdf":
        base = folder / "blank.pdf"
        leaves = _numbered(leaves)
        _blank(base, len(leaves))
    found = taken_apart(base, password, tools.scratch / "read", leaves, name, "left")
    made = document_of(tools, found, tools.scratch / "read", source, name)
    notices = (*_notices(leaves, language), *kept_layers, *made.notices)
    document = made.thing.model_copy(update={"blocks": _placed(made.thing.blocks, leaves, form, found.pages)})
    if form == "pdf" and before is not None:
        document = document.model_copy(
            update={"source": document.source.model_copy(update={"pages": before.pages})}
        )
    return Made[Document](thing=document, notices=notices)


def _recognised(
    tools: Tools, path: Path, form: Form, pages: tuple[int, ...], password: str, folder: Path
) -> tuple[Leaf, ...]:
    """What stands on `pages`, in their order; a few children read side by side."""

    def read(some: tuple[int, ...]) -> tuple[Leaf, ...]:
        return call(
            "reelwright.document.ocr.child:recognise",
            path, form, some, password, folder, THREADS,
            returns=tuple[Leaf, ...], limits=LIMITS, reads=[path], writes=folder,
        )  # fmt: skip

    each = max(1, min(AT_ONCE, len(pages) // SIDE_BY_SIDE))
    parts = [pages[start : start + each] for start in range(0, len(pages), each)]
    leaves: list[Leaf] = []
    with ThreadPoolExecutor(SIDE_BY_SIDE) as side:
        for done, made in enumerate(side.map(read, parts), start=1):
            leaves += made
            tools.progress(0.75 * done / len(parts))
    return tuple(leaves)


def _better(leaves: Sequence[Leaf], before: Extract) -> tuple[tuple[Leaf, ...], list[Notice]]:
    """The leaves that read better than the text that lay hidden with their pages."""
    own = {layer.page: layer.text for layer in before.layers}
    kept, notices = [], []
    for page in dict.fromkeys(leaf.page for leaf in leaves):
        found = [leaf for leaf in leaves if leaf.page == page]
        if (
            page not in own
            or soundness("\n".join(leaf.text for leaf in found)) > soundness(own[page]) + BETTER
        ):
            kept += found
        if page in own:
            told = (
                "its hidden text is broken: what was recognised is used"
                if found[0] in kept
                else "its hidden text is kept"
            )
            notices.append(Notice(level="info", where=f"page {page}", message=told))
    return tuple(kept), notices


def _numbered(leaves: Sequence[Leaf]) -> tuple[Leaf, ...]:
    """Leaves of pictures count as pages of their own; a spread has two."""
    return tuple(leaf.model_copy(update={"page": index}) for index, leaf in enumerate(leaves, start=1))


def _blank(path: Path, pages: int) -> None:
    document = pdfium.PdfDocument.new()
    for _ in range(pages):
        document.new_page(595, 842).close()
    document.save(path)
    document.close()


def _placed(blocks: Sequence[Block], leaves: Sequence[Leaf], form: Form, pages: int) -> tuple[Block, ...]:
    """Blocks with the page and box that the file shows, and their confidence."""
    order = _order(leaves, form, pages)
    return tuple(_of_leaf(block, *order[block.place.page - 1]) for block in blocks)


def _order(leaves: Sequence[Leaf], form: Form, pages: int) -> list[tuple[int, Leaf | None]]:
    """For each page that was read: the page of the file, and its leaf."""
    if form != "pdf":
        return [(leaf.page, leaf) for leaf in leaves]
    made: list[tuple[int, Leaf | None]] = []
    page = 0
    while len(made) < pages:
        page += 1
        own = [leaf for leaf in leaves if leaf.page == page]
        made += [(page, leaf) for leaf in own] or [(page, None)]
    return made


def _of_leaf(block: Block, page: int, leaf: Leaf | None) -> Block:
    place = Place(page=page, box=block.place.box)
    if leaf is None or block.place.box is None:
        return block.model_copy(update={"place": place})
    box = block.place.box
    rows = [row for row in leaf.rows if _inside(row, box)]
    place = Place(page=page, box=_back(box, leaf))
    return block.model_copy(update={"place": place, "confidence": _mean(rows) if rows else 1.0})


def _inside(row: Row, box: Box) -> bool:
    middle = (row.words[0].x0 + row.words[-1].x1) / 2
    return box.x0 - 2 <= middle <= box.x1 + 2 and box.y0 - 2 <= row.base - 0.3 * row.size <= box.y1 + 2


def _mean(rows: Sequence[Row]) -> float:
    letters = sum(len(word.text) for row in rows for word in row.words)
    total = sum(row.confidence * len(word.text) for row in rows for word in row.words)
    return round(total / max(1, letters), 3)


def _back(box: Box, leaf: Leaf) -> Box:
    a, b, c, d, e, f = leaf.back
    spots = [(a * x + b * y + c, d * x + e * y + f) for x in (box.x0, box.x1) for y in (box.y0, box.y1)]
    xs, ys = [x for x, _ in spots], [y for _, y in spots]
    return Box(x0=round(min(xs), 1), y0=round(min(ys), 1), x1=round(max(xs), 1), y1=round(max(ys), 1))


def _notices(leaves: Sequence[Leaf], language: str) -> Iterator[Notice]:
    if language.partition("-")[0].lower() in UNREAD:
        told = f"its models do not know the letters of {language!r}: what was recognised is hardly right"
        yield Notice(level="warning", where="OCR", message=told)
    rows = [row for leaf in leaves for row in leaf.rows]
    if rows:
        pages = len({leaf.page for leaf in leaves})
        counted = f"{pages} page{'s' * (pages > 1)}"
        told = f"{counted} recognised by RapidOCR (PP-OCRv6), mean confidence {_mean(rows):.2f}"
        yield Notice(level="info", where="OCR", message=told)
    for leaf in leaves:
        weak = [row for row in leaf.rows if row.confidence < DOUBTFUL]
        if weak:
            worst = min(weak, key=lambda row: row.confidence)
            words = " ".join(word.text for word in worst.words)[:60]
            told = (
                f"{len(weak)} of {len(leaf.rows)} lines are uncertain, as {words!r} ({worst.confidence:.2f})"
            )
            yield Notice(level="warning", where=f"page {leaf.page}", message=told)
