"""The formats that can be told apart, and what to say about those that are not read here."""

from dataclasses import dataclass


@dataclass(frozen=True)
class Format:
    """A kind of file. `reader` names its entry point; with '' it is refused: `what` it is, and a `fix`."""

    name: str
    media_type: str
    reader: str = ""
    what: str = ""
    fix: str = ""


_PAPER = "give the paper itself, as PDF, LaTeX, Word, HTML, JATS, Markdown or plain text."
_PDF = "Reelwright reads PDF, LaTeX, Word, HTML, JATS, Markdown and plain text: give one of them."


def _later(name: str, media_type: str, what: str, fix: str = _PDF) -> Format:
    return Format(name, media_type, "", what, fix)


PDF = Format("pdf", "application/pdf", "pdf")
MARKDOWN = Format("markdown", "text/markdown", "markdown")
BUNDLE = Format("bundle", "application/x-reelwright-bundle+zip", "markdown")

LATEX_ARCHIVE = Format("latex-archive", "application/zip", "latex")
LATEX = Format("latex", "application/x-tex", "latex")
JATS = Format("jats", "application/jats+xml", "jats")
JATS_ARCHIVE = Format("jats-archive", "application/zip", "jats")
DOCX = Format("docx", "application/vnd.openxmlformats-officedocument", "docx")
SLIDES = _later("slides", "application/vnd.openxmlformats-officedocument", "this is a slide deck;")
SHEET = _later("sheet", "application/vnd.openxmlformats-officedocument", "this is a spreadsheet;")
OFFICE = _later("office", "application/x-ole-storage", "this is an old Office document;")
OPEN_DOCUMENT = _later("open-document", "application/vnd.oasis.opendocument", "this is an OpenDocument file;")
RTF = _later("rtf", "application/rtf", "this is a rich-text (RTF) document;")
EPUB = _later("epub", "application/epub+zip", "this is an EPUB book;")
HTML = Format("html", "text/html", "html")
PAGE_BUNDLE = Format("page-bundle", "application/x-reelwright-page+zip", "html")
SVG = _later("svg", "image/svg+xml", "this is an SVG drawing;")
XML = _later("xml", "application/xml", "this is XML;")
POSTSCRIPT = _later("postscript", "application/postscript", "this is PostScript;")
DJVU = _later("djvu", "image/vnd.djvu", "this is a DjVu scan;")
NOTEBOOK = _later("notebook", "application/x-ipynb+json", "this is a Jupyter notebook;")
MARKDOWN_ARCHIVE = Format("markdown-archive", "application/zip", "markdown")
PDF_ARCHIVE = _later(
    "pdf-archive", "application/zip", "this is an archive with a PDF in it;", "unpack it and give the PDF."
)
ARCHIVE = _later("archive", "application/octet-stream", "this is an archive, not a paper:", _PAPER)
STRAY_ARCHIVE = _later(
    "stray-archive",
    "application/zip",
    "this is an archive whose file names lead out of its own folder, so nothing of it was unpacked:",
    _PAPER,
)
PICTURE = Format("picture", "image/*", "ocr")
TINY_PICTURE = _later(
    "tiny-picture",
    "image/*",
    "this is a picture, too small for a page of text:",
    "give the paper itself as PDF, or photos of its pages for OCR.",
)
PICTURES = Format("pictures", "application/x-page-pictures+zip", "ocr")
VIDEO = _later("video", "video/*", "this is a video, not a paper:", _PAPER)
SOUND = _later("sound", "audio/*", "this is a sound recording, not a paper:", _PAPER)
PLAYLIST = _later(
    "playlist",
    "application/vnd.apple.mpegurl",
    "this is a playlist that only points at other files, and none of them was opened:",
    _PAPER,
)
DATA = _later("data", "application/json", "this is data, not a paper:", _PAPER)
TEXT = Format("text", "text/plain", "text")
PLAIN_TEXT = _later(
    "text",
    "text/plain",
    "this is plain text of no known kind:",
    "if it is a paper in Markdown, name it .md (or .txt).",
)
UNKNOWN = _later("unknown", "application/octet-stream", "this is not a format that Reelwright knows:", _PAPER)
EMPTY = Format("empty", "application/octet-stream")
