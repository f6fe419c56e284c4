"""A text or web page and the pictures beside it, packed into one blob: a ZIP of stored members.

Only pictures in the text's own folder or below it are taken; nothing is fetched, no link leads out of it.
The same text and pictures give the same bytes.
"""

import io
import os
import re
import stat
import zipfile
from pathlib import Path
from urllib.parse import unquote

from reelwright.core.errors import Damaged, NotFound, ReelwrightError, TooLarge
from reelwright.core.noun import load, save
from reelwright.document.archives import MANIFEST
from reelwright.document.draft import Attached, Manifest, Refused
from reelwright.sandbox import Limits, call

TEXT = "text.md"
PAGE = "page.html"
MOST_TEXT = 8 * 1000 * 1000  # bytes of Markdown
MOST_PAGE = 40 * 1000 * 1000  # bytes of a web page
MOST_PICTURE = 40 * 1000 * 1000  # bytes of one picture
MOST_PICTURES = 300
MOST_TOTAL = 180 * 1000 * 1000  # bytes of all pictures
PARSING = Limits(seconds=15, memory=1 << 30)
_SHOWS = re.compile(  # without any of these, nothing beside the text belongs to it
    rb"!\[|<img\b|^bibliography\s*:", re.IGNORECASE | re.MULTILINE
)
_LINKS = {
    TEXT: "reelwright.document.unfolding:picture_links",
    PAGE: "reelwright.document.web.child:picture_links",
}
_WEB = re.compile(r"^(?:[A-Za-z][A-Za-z0-9+.-]*:|//)")


def attachments(path: Path, form: str = TEXT) -> tuple[tuple[str, Path], ...]:
    """The pictures that the text at `path` shows and that lie in its folder: (link as written, file)."""
    return _sorted_out(path, form)[0]


def bundle(path: Path, form: str = TEXT) -> bytes:
    """The text at `path`, Markdown (TEXT) or a web page (PAGE), as one blob: itself, or with its pictures."""
    text = _text_of(path, form)
    found, refused = _sorted_out(path, form)
    if not found and not refused:
        return text
    pictures = tuple(Attached(link=link, member=f"picture-{at:03}") for at, (link, _) in enumerate(found))
    manifest = Manifest(text=form, pictures=pictures, refused=refused)
    packed = io.BytesIO()
    with zipfile.ZipFile(packed, "w", zipfile.ZIP_STORED) as archive:
        archive.writestr(_member(MANIFEST), save(manifest))
        archive.writestr(_member(form), text)
        for picture, (_, file) in zip(pictures, found, strict=True):
            archive.writestr(_member(picture.member), _bytes_of(file))
    return packed.getvalue()


def unpack(data: Path, folder: Path) -> tuple[bytes, Manifest]:
    """The text and manifest of the bundle at `data`; its pictures go to `folder` under their members' names.

    Raises Damaged when it is not a bundle as `bundle` packs it, TooLarge beyond its limits.
    """
    fix = "give the Markdown file itself."
    try:
        with zipfile.ZipFile(data) as archive:
            members = archive.infolist()
            if (
                len(members) > MOST_PICTURES + 2
                or sum(one.file_size for one in members) > MOST_TOTAL + MOST_PAGE
            ):
                raise TooLarge("the bundle of text and pictures is too large:", fix=fix)
            if any(
                one.compress_type != zipfile.ZIP_STORED or one.file_size != one.compress_size
                for one in members
            ):
                raise Damaged("this is not a bundle that Reelwright packed:", fix=fix)
            manifest = load(Manifest, archive.read(MANIFEST).decode())
            names = {f"picture-{at:03}" for at in range(MOST_PICTURES)}
            for picture in manifest.pictures:
                if picture.member not in names:
                    raise Damaged("the bundle names a member that it may not hold:", fix=fix)
                (folder / picture.member).write_bytes(archive.read(picture.member))
            return archive.read(PAGE if manifest.text == PAGE else TEXT), manifest
    except (zipfile.BadZipFile, KeyError, ValueError, EOFError, NotImplementedError, OSError) as error:
        if isinstance(error, ReelwrightError):
            raise
        raise Damaged("the bundle of text and pictures is broken:", fix=fix) from error


def _member(name: str) -> zipfile.ZipInfo:
    return zipfile.ZipInfo(name, date_time=(1980, 1, 1, 0, 0, 0))


def _text_of(path: Path, form: str) -> bytes:
    size, most = path.stat().st_size, MOST_TEXT if form == TEXT else MOST_PAGE
    if size > most:
        raise TooLarge(
            f"the text has {size / 1e6:.0f} MB, and at most {most / 1e6:.0f} MB of it are read:",
            fix="cut it into parts.",
            where=str(path),
        )
    return path.read_bytes()


def _sorted_out(path: Path, form: str) -> tuple[tuple[tuple[str, Path], ...], tuple[Refused, ...]]:
    """Local pictures that may be taken, and those that may not, with the reason."""
    text = _text_of(path, form)
    if not _SHOWS.search(text) and not text.startswith((b"\xff\xfe", b"\xfe\xff")):
        return (), ()
    wanted = call(
        _LINKS[form],
        path.resolve(),
        returns=tuple[str, ...],
        limits=PARSING,
        reads=[path.resolve()],
    )
    folder = path.resolve().parent
    found: list[tuple[str, Path]] = []
    refused: list[Refused] = []
    total = 0
    for link in wanted:
        if not link or _WEB.match(link):
            continue  # the reader says that it is not fetched
        try:
            file = _inside(folder, link)
            size = file.stat().st_size
            if size > MOST_PICTURE or total + size > MOST_TOTAL or len(found) >= MOST_PICTURES:
                raise TooLarge(f"too large ({size / 1e6:.0f} MB) or one too many")
        except (ReelwrightError, OSError, ValueError) as error:
            why = error.message if isinstance(error, ReelwrightError) else "not a readable file"
            refused.append(Refused(link=link, why=why))
            continue
        total += size
        found.append((link, file))
    return tuple(found), tuple(refused)


def _inside(folder: Path, link: str) -> Path:
    """The file that `link` names, when it lies in `folder` after every symbolic link is followed."""
    name = unquote(re.split("[#?]", link, maxsplit=1)[0]).replace("\\", "/")
    if not name or "\0" in name:
        raise NotFound("no file is named")
    wanted = folder / name
    if name.startswith("/") or not wanted.resolve().is_relative_to(folder):
        raise NotFound("outside the folder of the text, so it was not opened")
    if not wanted.exists():
        raise NotFound("there is no such file beside the text")
    if not stat.S_ISREG(wanted.stat().st_mode):
        raise NotFound("not an ordinary file")
    return wanted.resolve()


def _bytes_of(file: Path) -> bytes:
    with os.fdopen(os.open(file, os.O_RDONLY | os.O_NOFOLLOW), "rb") as stream:
        return stream.read(MOST_PICTURE)
