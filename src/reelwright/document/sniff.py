"""Names a file's format by its own bytes. The name only breaks the tie between kinds of plain text."""

import re
from pathlib import Path, PurePath

from reelwright.document import archives, formats
from reelwright.document.bundle import PAGE
from reelwright.document.formats import Format

HEAD = 64 * 1024  # bytes looked at; archives are looked into by `archives`
PLAIN_NAMES = (".md", ".markdown", ".mdown", ".mkd", ".txt", ".text", ".asc")
SMALLEST_PAGE = 200  # pixels of the shorter side of a picture in which text can be read
PHOTOS = (".png", ".jpg", ".jpeg", ".tif", ".tiff", ".webp")  # of pages, in an archive
TEXT_NAMES = (".txt", ".text", ".asc")  # plain, unless Markdown's own marks stand in it
PRINTABLE = 0.97  # of plain text; the rest may be stray bytes of another encoding

_MAGIC: tuple[tuple[int, bytes, Format], ...] = (
    (0, b"%!PS", formats.POSTSCRIPT),
    (0, b"\xc5\xd0\xd3\xc6", formats.POSTSCRIPT),
    (0, b"{\\rtf", formats.RTF),
    (0, b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", formats.OFFICE),
    (0, b"AT&TFORM", formats.DJVU),
    (0, b"\x89PNG\r\n\x1a\n", formats.PICTURE),
    (0, b"\xff\xd8\xff", formats.PICTURE),
    (0, b"GIF87a", formats.PICTURE),
    (0, b"GIF89a", formats.PICTURE),
    (0, b"II*\0", formats.PICTURE),
    (0, b"MM\0*", formats.PICTURE),
    (0, b"II+\0", formats.PICTURE),
    (0, b"\0\0\0\x0cjP  \r\n", formats.PICTURE),
    (0, b"\xff\x0a", formats.PICTURE),
    (0, b"8BPS", formats.PICTURE),
    (0, b"qoif", formats.PICTURE),
    (8, b"WEBP", formats.PICTURE),
    (8, b"AVI ", formats.VIDEO),
    (8, b"WAVE", formats.SOUND),
    (8, b"AIFF", formats.SOUND),
    (8, b"AIFC", formats.SOUND),
    (0, b"\x1a\x45\xdf\xa3", formats.VIDEO),
    (0, b"FLV\x01", formats.VIDEO),
    (0, b"\0\0\x01\xba", formats.VIDEO),
    (0, b"\0\0\x01\xb3", formats.VIDEO),
    (0, b"\x30\x26\xb2\x75\x8e\x66\xcf\x11", formats.VIDEO),
    (0, b"\x06\x0e\x2b\x34", formats.VIDEO),
    (4, b"moov", formats.VIDEO),
    (4, b"mdat", formats.VIDEO),
    (4, b"wide", formats.VIDEO),
    (4, b"free", formats.VIDEO),
    (0, b"fLaC", formats.SOUND),
    (0, b"ID3", formats.SOUND),
    (0, b"MThd", formats.SOUND),
    (0, b"#!AMR", formats.SOUND),
    (0, b"BZh", formats.ARCHIVE),
    (0, b"\xfd7zXZ\0", formats.ARCHIVE),
    (0, b"\x28\xb5\x2f\xfd", formats.ARCHIVE),
    (0, b"7z\xbc\xaf\x27\x1c", formats.ARCHIVE),
    (0, b"Rar!\x1a\x07", formats.ARCHIVE),
)
_STILL_BRANDS = (b"heic", b"heix", b"heim", b"mif1", b"msf1", b"avif", b"avis")
_SOUND_BRANDS = (b"M4A ", b"M4B ", b"M4P ")


def sniff(path: Path, name: str) -> Format:
    """The format of the file at `path`, which is never unpacked; `name` is what the person calls it."""
    with path.open("rb") as file:
        head = file.read(HEAD)
    if not head:
        return formats.EMPTY
    return _by_bytes(path, head) or _by_text(head, name)


def _by_bytes(path: Path, head: bytes) -> Format | None:
    if head[:4] in {b"PK\x03\x04", b"PK\x05\x06", b"PK\x07\x08"}:
        return _zipped(path)
    if head[:2] == b"\x1f\x8b" or head[257:262] == b"ustar":
        return _tarred(path, head)
    if re.search(rb"(?:\A|[\r\n\0]|\A\xef\xbb\xbf)%PDF-\d", head[:1024]):
        return formats.PDF
    if (
        head.startswith(b"\x89PNG\r\n\x1a\n")
        and min(int.from_bytes(head[16:20], "big"), int.from_bytes(head[20:24], "big")) < SMALLEST_PAGE
    ):
        return formats.TINY_PICTURE
    for offset, mark, found in _MAGIC:
        if head.startswith(mark, offset) and (offset != 8 or head[:4] in {b"RIFF", b"FORM"}):
            return found
    return _streamed(head)


def _streamed(head: bytes) -> Format | None:
    """ISO base media, Ogg, transport streams and bare MPEG audio: told by brand, codec or sync words."""
    if head[4:8] == b"ftyp":
        brand = head[8:12]
        if brand in _STILL_BRANDS:
            return formats.PICTURE
        return formats.SOUND if brand in _SOUND_BRANDS else formats.VIDEO
    if head[:4] == b"OggS":
        return formats.VIDEO if b"theora" in head[:4096] else formats.SOUND
    if head[:1] == b"\x47" and head[188:189] == b"\x47" and head[376:377] == b"\x47":
        return formats.VIDEO
    if _mpeg_audio(head):
        return formats.SOUND
    if head[:2] == b"BM" and len(head) > 18 and int.from_bytes(head[14:18], "little") in {12, 40, 108, 124}:
        return formats.PICTURE
    return None


def _mpeg_audio(head: bytes) -> bool:
    """Whether an MPEG audio frame (ISO/IEC 11172-3) or ADTS begins here; UTF-16's mark looks like one."""
    if len(head) < 4 or head[0] != 0xFF or head[1] & 0xE0 != 0xE0 or head[1] == 0xFE:
        return False
    layer, rate, pitch = head[1] & 0x06, head[2] >> 4, head[2] >> 2 & 3
    return head[1] & 0xF6 == 0xF0 or (layer != 0 and rate != 15 and pitch != 3)


def _zipped(path: Path) -> Format:
    names, mimetype = archives.zip_names(path)
    if archives.MANIFEST in names:
        return formats.PAGE_BUNDLE if PAGE in names else formats.BUNDLE
    if mimetype.startswith("application/epub"):
        return formats.EPUB
    if mimetype.startswith("application/vnd.oasis.opendocument"):
        return formats.OPEN_DOCUMENT
    if "[Content_Types].xml" in names:
        for folder, found in (("word/", formats.DOCX), ("ppt/", formats.SLIDES), ("xl/", formats.SHEET)):
            if any(name.startswith(folder) for name in names):
                return found
    return _packed(names)


def _tarred(path: Path, head: bytes) -> Format:
    names, first = archives.tar_names(path)
    if names:
        return _packed(names)
    if head[:2] == b"\x1f\x8b" and is_text(first) and _latex(decoded(first)):
        return formats.LATEX_ARCHIVE
    return formats.ARCHIVE


def _packed(names: tuple[str, ...]) -> Format:
    """What an archive of these members is; names that lead out of it make it a stray one."""
    if any(archives.leads_out(name) for name in names):
        return formats.STRAY_ARCHIVE
    endings = {PurePath(name).suffix.lower() for name in names}
    for ending, found in (
        (".tex", formats.LATEX_ARCHIVE),
        (".md", formats.MARKDOWN_ARCHIVE),
        (".xml", formats.JATS_ARCHIVE),
        (".pdf", formats.PDF_ARCHIVE),
    ):
        if ending in endings:
            return found
    return formats.PICTURES if endings & set(PHOTOS) else formats.ARCHIVE


def is_text(data: bytes) -> bool:
    """Whether `data` reads as text: no NUL (but in marked UTF-16), hardly a control character."""
    if data.startswith((b"\xff\xfe", b"\xfe\xff")):
        return True
    if b"\0" in data:
        return False
    odd = sum(data.count(bytes([code])) for code in range(32) if code not in b"\t\n\r\f\x1b")
    return odd <= len(data) * (1 - PRINTABLE)


def decoded(data: bytes) -> str:
    """`data` as text for looking at, wrong bytes replaced."""
    marks = ((b"\xff\xfe", "utf-16"), (b"\xfe\xff", "utf-16"))
    encoding = next((name for mark, name in marks if data.startswith(mark)), "utf-8-sig")
    return data.decode(encoding, errors="replace")


def _by_text(head: bytes, name: str) -> Format:
    if not is_text(head):
        return formats.UNKNOWN
    text = decoded(head).lstrip()
    ending = PurePath(name).suffix.lower()
    if re.match(r"#EXTM3U|ffconcat\b|\[playlist\]", text):
        return formats.PLAYLIST
    if text.startswith("<") and (marked := _marked_up(text, ending)):
        return marked
    if _latex(text) or ending in {".tex", ".ltx"}:
        return formats.LATEX
    if ending in PLAIN_NAMES:
        return formats.MARKDOWN if ending not in TEXT_NAMES or _marked(text) else formats.TEXT
    if re.match(r'\{\s*"(?:cells|nbformat|metadata)"', text):
        return formats.NOTEBOOK
    if re.match(r'[\[{]\s*["\[{\d\]}]', text):
        return formats.DATA
    if ending == "":
        return formats.MARKDOWN if _structured(text) else formats.TEXT
    return formats.PLAIN_TEXT


def _marked_up(text: str, ending: str) -> Format | None:
    """XML or HTML by its root element; nothing is parsed, so no entity and no DTD is ever looked up."""
    root = _root(text)
    declared = text.startswith(("<?xml", "<!DOCTYPE", "<!doctype"))
    if root == "html" or re.match(r"<!doctype\s+html", text, re.IGNORECASE):
        return formats.HTML
    if ending in PLAIN_NAMES and not declared:
        return None  # Markdown may begin with a comment or a tag
    if root in {"head", "body", "div", "p", "table"}:
        return formats.HTML
    if root == "article":
        return formats.JATS
    if root == "svg":
        return formats.SVG
    if root == "mpd":
        return formats.PLAYLIST
    return formats.XML if declared or root else None


def xml_root(head: bytes) -> str:
    """The local name of the root of the XML that begins with `head`, '' when it is none."""
    return _root(decoded(head).lstrip()) if is_text(head) else ""


def _root(text: str) -> str:
    """The lower-case local name of the first element, '' when there is none in sight."""
    at = 0
    while at < len(text):
        for begin, end in (("<?", "?>"), ("<!--", "-->")):
            if text.startswith(begin, at):
                stop = text.find(end, at)
                at = stop + len(end) if stop >= 0 else len(text)
                break
        else:
            if text.startswith("<!", at):
                at = _after_doctype(text, at)
            elif text[at].isspace():
                at += 1
            else:
                found = re.compile(r"<(?:[\w.-]+:)?([A-Za-z_][\w.-]*)").match(text, at)
                return found.group(1).lower() if found else ""
    return ""


def _after_doctype(text: str, at: int) -> int:
    """Where a declaration that begins at `at` ends: behind its '>', past an internal subset in brackets."""
    depth = 0
    for position in range(at, len(text)):
        match text[position]:
            case "[":
                depth += 1
            case "]":
                depth -= 1
            case ">" if depth <= 0:
                return position + 1
    return len(text)


def _latex(text: str) -> bool:
    return bool(
        re.search(r"^[^%`\n]*\\(?:documentclass|documentstyle|begin\{document\})", text, re.MULTILINE)
    )


def _marked(text: str) -> bool:
    """Whether Markdown's own marks stand in `text`: headings, front matter, bold, links, fences."""
    return _structured(text) or bool(
        re.search(
            r"(?<!\*)\*\*(?![*\s])[^*\n]{1,400}\*\*(?!\*)|\]\([^()\n]{1,400}\)|^```"
            r"|^\|(?:[ \t]{0,9}:?-{1,99}:?[ \t]{0,9}\|){1,99}[ \t]*$",
            text,
            re.MULTILINE,
        )
    )


def _structured(text: str) -> bool:
    """Front matter or a heading of its own says Markdown where no name does."""
    fence = re.match(r"---[ \t]*\r?\n", text)
    matter = fence and re.search(r"^---[ \t]*\r?\n", text[fence.end() :], re.MULTILINE)
    return bool(matter or re.search(r"^#{1,6} \S", text, re.MULTILINE))
