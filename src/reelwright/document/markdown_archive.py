"""A ZIP with a Markdown paper in it, its pictures and its bibliography, as authors and journals pack them."""

import posixpath
import re
from pathlib import Path, PurePosixPath
from urllib.parse import unquote

from reelwright.core.errors import Damaged, ReelwrightError
from reelwright.document import markdown_blocks
from reelwright.document.draft import Attached, Manifest, Refused
from reelwright.document.front_matter import bibliographies
from reelwright.document.packages import MOST_PICTURE, Package

TEXTS = (".md", ".markdown", ".mdown", ".mkd")
MOST_TEXT = 8 * 1000 * 1000
MOST_PICTURES = 300
_ASIDE = re.compile(
    r"^(?:readme|license|licence|changelog|contributing|code_of_conduct|authors|citation|news|todo)$"
)


def unpack(path: Path, folder: Path) -> tuple[bytes, Manifest]:
    """The paper's text, and what of the archive it shows and cites, written to `folder`.

    Raises Damaged when no Markdown text is in it, TooLarge beyond our limits.
    """
    package = Package(path)
    named = package.ending(TEXTS)
    if not named:
        raise Damaged("there is no Markdown text in this archive:", fix="give the .md file itself.")
    texts = {name: package.read(name, MOST_TEXT) for name in named[:50]}
    main = max(texts, key=lambda name: _rank(name, texts[name]))
    text = texts[main].decode("utf-8", errors="replace")
    links = dict.fromkeys((*markdown_blocks.links(text), *bibliographies(markdown_blocks.matter_of(text))))
    found: list[Attached] = []
    refused: list[Refused] = []
    for link in links:
        name = unquote(re.split("[#?]", link, maxsplit=1)[0]).replace("\\", "/")
        inside = posixpath.normpath(posixpath.join(posixpath.dirname(main), name))
        if inside not in package.members or len(found) >= MOST_PICTURES:
            continue  # the builder says that its file did not come with the text
        member = f"picture-{len(found):03}"
        try:
            (folder / member).write_bytes(package.read(inside, MOST_PICTURE))
        except ReelwrightError as error:
            refused.append(Refused(link=link, why=error.message.rstrip(":")))
        else:
            found.append(Attached(link=link, member=member))
    return texts[main], Manifest(text="", pictures=tuple(found), refused=tuple(refused))


def _rank(name: str, data: bytes) -> tuple[bool, bool, bool, int]:
    """How much a text looks like the paper: called so, with front matter, no readme, long."""
    stem = PurePosixPath(name).stem.lower()
    called = stem in {"paper", "manuscript", "article", "main", "index", "document"}
    return not _ASIDE.match(stem), called, data.lstrip()[:4] == b"---\n", len(data)
