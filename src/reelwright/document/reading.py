"""Station 1: a file becomes a Document. Its bytes name the format, the plugin table its reader."""

import os
import stat
from pathlib import Path, PurePath
from typing import cast

from reelwright.core import plugins
from reelwright.core.blob import Blob
from reelwright.core.document import Document
from reelwright.core.errors import Damaged, InputError, NotFound, TooLarge, Unsupported
from reelwright.core.made import Made
from reelwright.core.protocols import Blobs, Reader, Tools
from reelwright.document import formats
from reelwright.document.bundle import PAGE, TEXT, bundle
from reelwright.document.citing import cited
from reelwright.document.formats import Format
from reelwright.document.latex.packing import archived, holds_latex
from reelwright.document.photos import bound, holds_photos
from reelwright.document.sniff import sniff
from reelwright.document.units import measured

MOST_BYTES = 200 * 1000 * 1000
_WITH_PICTURES = (
    (formats.MARKDOWN, formats.BUNDLE, TEXT),
    (formats.HTML, formats.PAGE_BUNDLE, PAGE),
)


def read(tools: Tools, source: Blob, name: str, password: str, language: str) -> Made[Document]:
    """The paper in `source`; `name` is only shown, and breaks the tie between kinds of plain text.

    `language` (BCP 47) is the person's word for it; '' means as stated or detected.
    Raises Unsupported (another format: says which), Damaged, Locked, NeedsOcr or TooLarge.
    """
    _weigh(source.size, name)
    found = _accepted(sniff(tools.blobs.path(source), name), name, name)
    reader = cast("type[Reader]", plugins.find("reader", found.reader))
    made = reader().read(tools, source, name, password, language)
    document = measured(cited(made.thing))
    if language:
        document = document.model_copy(update={"language": language})
    return made.model_copy(update={"thing": document})


def check_file(path: Path) -> Path:
    """`path`, made absolute, when it is a file or a folder of LaTeX that can be read here.

    Opens nothing that it points at. Raises NotFound, Unsupported, Damaged (empty), TooLarge or InputError (no
    permission) before any work.
    """
    try:
        status = path.stat()
    except (FileNotFoundError, NotADirectoryError) as error:
        raise NotFound(
            "there is no such file:", fix="check the path and its spelling.", where=str(path)
        ) from error
    except OSError as error:
        raise InputError(
            f"the file cannot be reached ({error.strerror}):", fix="check the path.", where=str(path)
        ) from error
    if stat.S_ISDIR(status.st_mode):
        if holds_latex(path) or holds_photos(path):
            return path.resolve()
        raise Unsupported(
            "this is a folder without a LaTeX paper or page photos in it:",
            fix="give the paper's own file.",
            where=str(path),
        )
    if not stat.S_ISREG(status.st_mode):
        raise Unsupported("this is not an ordinary file:", fix="give the paper's own file.", where=str(path))
    if not os.access(path, os.R_OK):
        raise InputError(
            "the file may not be read:", fix="give yourself permission to read it.", where=str(path)
        )
    _weigh(status.st_size, str(path))
    _accepted(sniff(path, path.name), path.name, str(path))
    return path.resolve()


def take_in(path: Path, blobs: Blobs) -> Blob:
    """Keep the paper at `path`, with the pictures and inputs that it names. Raises as `check_file`."""
    path = check_file(path)
    if path.is_dir() and holds_photos(path):
        return blobs.put(bound(path), formats.PICTURES.media_type)
    if path.is_dir():
        return blobs.put(archived(path), formats.LATEX_ARCHIVE.media_type)
    found = sniff(path, path.name)
    if found is formats.LATEX:
        return blobs.put(archived(path), formats.LATEX_ARCHIVE.media_type)
    for alone, kind, form in _WITH_PICTURES:
        if found is alone:
            packed = bundle(path, form)
            return blobs.put(packed, (kind if packed.startswith(b"PK") else alone).media_type)
    return blobs.put_file(path, found.media_type)


def _weigh(size: int, where: str) -> None:
    if size == 0:
        raise Damaged("the file is empty (0 bytes):", fix="download or export it again.", where=where)
    if size > MOST_BYTES:
        raise TooLarge(
            f"the file has {size / 1e6:.0f} MB, and at most {MOST_BYTES / 1e6:.0f} MB are read:",
            fix="export the paper with smaller pictures.",
            where=where,
        )


def _accepted(found: Format, name: str, where: str) -> Format:
    if found.reader:
        return found
    ending = PurePath(name).suffix
    what = found.what
    if found is formats.PLAIN_TEXT and ending:
        what = f"this is plain text, although its name ends in {ending}:"
    raise Unsupported(what, fix=found.fix, where=where)
