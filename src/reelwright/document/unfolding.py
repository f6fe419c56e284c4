"""The confined child's side of reading Markdown: bytes become a Draft, its pictures files."""

import base64
import binascii
import re
from pathlib import Path
from urllib.parse import unquote_to_bytes

from reelwright.core.errors import Damaged, TooLarge
from reelwright.core.made import Notice
from reelwright.document import archives, bundle, markdown_archive, markdown_blocks
from reelwright.document.csl import works
from reelwright.document.draft import Attached, Draft, Manifest, Refused
from reelwright.document.front_matter import bibliographies

_DATA = re.compile(r"^data:(image/[\w.+-]+)?(?:;[\w=-]+)*?(;base64)?,", re.IGNORECASE)


def picture_links(path: Path) -> tuple[str, ...]:
    """The links of the pictures that the Markdown at `path` shows, and of its bibliography."""
    text = decoded(path.read_bytes())[0]
    return (*markdown_blocks.links(text), *bibliographies(markdown_blocks.matter_of(text)))


def unfold(path: Path, folder: Path, known: str) -> Draft:
    """The Markdown, bundle or archive at `path` taken apart; its pictures are written to `folder`.

    `known` is its bibliography as CSL JSON, '' when it has none or it was not read yet.
    """
    with path.open("rb") as file:
        zipped = file.read(2) == b"PK"
    if zipped and archives.MANIFEST in archives.zip_names(path)[0]:
        data, manifest = bundle.unpack(path, folder)
    elif zipped:
        data, manifest = markdown_archive.unpack(path, folder)
    else:
        data, manifest = path.read_bytes(), Manifest(text="", pictures=(), refused=())
    if len(data) > bundle.MOST_TEXT:
        raise TooLarge(
            f"the text has {len(data) / 1e6:.0f} MB, and at most {bundle.MOST_TEXT / 1e6:.0f} MB are read:",
            fix="cut it into parts.",
        )
    text, notices = decoded(data)
    draft = markdown_blocks.draft(text, works(known))
    within, spoilt = embedded(draft, folder)
    return draft.model_copy(
        update={
            "pictures": manifest.pictures + within,
            "refused": manifest.refused + spoilt,
            "notices": notices + draft.notices,
        }
    )


def decoded(data: bytes) -> tuple[str, tuple[Notice, ...]]:
    """Text of UTF-8 or UTF-16, else of Windows-1252 with a notice. Raises Damaged for UTF-16 cut off."""
    encoding = "utf-16" if data.startswith((b"\xff\xfe", b"\xfe\xff")) else "utf-8-sig"
    try:
        return data.decode(encoding), ()
    except UnicodeDecodeError as error:
        if encoding == "utf-16":
            raise Damaged("the text is cut off inside a letter (UTF-16):", fix="save it as UTF-8.") from error
    message = "not UTF-8; read as Windows-1252, so letters with accents may be wrong"
    return data.decode("cp1252", errors="replace"), (Notice(level="warning", where="text", message=message),)


def embedded(draft: Draft, folder: Path) -> tuple[tuple[Attached, ...], tuple[Refused, ...]]:
    """Pictures that stand in the text itself, as data: addresses (RFC 2397)."""
    found: dict[str, Attached] = {}
    refused: dict[str, Refused] = {}
    for piece in draft.pieces:
        head = _DATA.match(piece.link)
        if not head or piece.link in found:
            continue
        try:
            body = unquote_to_bytes(piece.link[head.end() :])
            body = base64.b64decode(body, validate=True) if head.group(2) else body
        except (binascii.Error, ValueError):
            refused[piece.link] = Refused(link=piece.link, why="its embedded bytes are broken")
            continue
        member = f"embedded-{len(found):03}"
        (folder / member).write_bytes(body)
        found[piece.link] = Attached(link=piece.link, member=member)
    return tuple(found.values()), tuple(refused.values())
