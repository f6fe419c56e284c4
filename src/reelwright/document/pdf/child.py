"""The confined side: opens the PDF, understands its pages, writes its pictures into the scratch folder."""

import re
from dataclasses import replace
from pathlib import Path
from typing import Any, Literal

import pypdfium2 as pdfium
import pypdfium2.raw as raw

from reelwright.core.document import BlockKind, Box, Table
from reelwright.core.errors import Damaged, InputError, Locked, TooLarge
from reelwright.core.made import Notice
from reelwright.core.noun import Noun
from reelwright.document.language import language_of
from reelwright.document.pdf.assembly import assemble
from reelwright.document.pdf.captions import plain
from reelwright.document.pdf.columns import frames
from reelwright.document.pdf.contents import without_contents
from reelwright.document.pdf.continued import joined_tables
from reelwright.document.pdf.crops import DPI, Crop, crop, montaged, stacked
from reelwright.document.pdf.drafts import Draft
from reelwright.document.pdf.equations import part_equations
from reelwright.document.pdf.floats import Float, Page, find_floats, page_of
from reelwright.document.pdf.formula import read_formulas, with_scripts
from reelwright.document.pdf.front import OWN_LICENCE, Facts, FrontMatter, read_facts, read_front
from reelwright.document.pdf.furniture import Stripped, body_size, strip
from reelwright.document.pdf.geometry import Rect, grown, share_inside, touches
from reelwright.document.pdf.glance import glanced
from reelwright.document.pdf.glyphs import Sheet, read_sheet
from reelwright.document.pdf.keywords import keywords_in
from reelwright.document.pdf.leaves import Leaf, bound, sheet_of
from reelwright.document.pdf.ligatures import spelt
from reelwright.document.pdf.lines import Line, read_lines, with_labels
from reelwright.document.pdf.metadata import Stated, read_stated
from reelwright.document.pdf.outline import Outline
from reelwright.document.pdf.paragraphs import flow, measure, without_note_marks, without_scraps
from reelwright.document.pdf.prose import Vocabulary
from reelwright.document.pdf.scans import Layer, modest, textless

MOST_PAGES = 1500
MOST_PICTURES = 600
MOST_PARTS = 12  # of one figure or table, on as many pages
TABLE_DPI = 200
PASSWORD, FORMAT = 4, 3  # FPDF_GetLastError


class Part(Noun):
    """A block to be, its picture as a file in the scratch folder."""

    kind: BlockKind
    text: str
    page: int
    box: Box
    level: int = 0
    section: str = ""
    label: str = ""
    table: Table | None = None
    credit: str = ""
    caption: str = ""
    picture: Crop | None = None


class Extract(Noun):
    """A PDF taken apart."""

    title: str
    authors: tuple[str, ...]
    language: str
    pages: int
    parts: tuple[Part, ...]
    notices: tuple[Notice, ...]
    year: str = ""
    venue: str = ""
    doi: str = ""
    arxiv: str = ""
    licence: str = ""
    keywords: tuple[str, ...] = ()
    scanned: tuple[int, ...] = ()  # pages that are pictures
    layers: tuple[Layer, ...] = ()  # and those whose text is hidden and looks broken
    written: bool = True  # whether any other page has text


def extract(
    path: Path,
    password: str,
    scratch: Path,
    leaves: tuple[Leaf, ...] = (),
    unread: Literal["told", "left"] = "left",
) -> Extract:
    """Read the PDF at `path`, with `leaves` in the place of the pages they show; pictures go into `scratch`.

    When pages need OCR, they are either 'told' at once, and nothing is read, or 'left' out.
    Raises Locked, Damaged, NeedsOcr (all pages are blank) or TooLarge. JavaScript, actions, attachments and
    links are never run or followed: PDFium is built without JavaScript, and forms are not started.
    """
    document = _opened(path, password)
    if unread == "told" and (wanting := _wanting(document)):
        return wanting
    order = bound(document, leaves)
    read, lost = _sheets(document, order)
    sheets = spelt(read)
    notices = [*_cut_short(path), *lost]
    pages_lines = [read_lines(sheet.number, sheet.glyphs) for sheet in sheets]
    scanned, drawn = textless(sheets, pages_lines)
    if leaves:
        notices += [_unrecognised(order[page - 1] or page) for page in scanned]
        scanned = ()
    if scanned and not any(
        lines for sheet, lines in zip(sheets, pages_lines, strict=True) if sheet.number not in scanned
    ):
        return Extract(
            title="", authors=(), language="", pages=len(sheets), parts=(), notices=(), scanned=scanned
        )
    stripped = strip(sheets, pages_lines)
    stripped = replace(
        stripped, lines=tuple(tuple(with_labels(lines)) for lines in without_contents(stripped.lines))
    )
    stated = read_stated(document, path)
    drafts, front = _understood(sheets, stripped, stated)
    facts = _facts(document, sheets, stripped, pages_lines, stated)
    parts = _pictured(document, sheets, drafts, stripped, scratch, notices)
    if not parts and front.title:  # a page with a line or two: nothing stands below its title
        page = Rect(0, 0, sheets[0].width, sheets[0].height)
        parts = [_part(Draft("text", front.title, 1, page), None, sheets[0])]
    shown = {f"page {page}" for page in _pages_shown(drafts)}
    notices += [notice for notice in drawn if notice.where not in shown]
    prose = " ".join(part.text for part in parts if part.kind in ("text", "list", "heading"))
    return Extract(
        title=front.title,
        authors=front.authors,
        language=language_of(prose),
        pages=len(sheets),
        parts=tuple(parts),
        notices=tuple(notices),
        year=facts.year,
        venue=facts.venue,
        doi=facts.doi,
        arxiv=facts.arxiv,
        licence=facts.licence,
        keywords=keywords_in(drafts) or stated.keywords,
        scanned=scanned,
    )


def _wanting(document: pdfium.PdfDocument) -> Extract | None:
    """Which pages need OCR, when any does; nothing else is read."""
    glance = glanced(document)
    if not glance.scanned and not glance.layers:
        return None
    return Extract(
        title="", authors=(), language="", pages=len(document), parts=(), notices=(),
        scanned=glance.scanned, layers=glance.layers, written=glance.written,
    )  # fmt: skip


def _pages_shown(drafts: list[Draft]) -> set[int]:
    return {page for draft in drafts for page in (draft.page, *(page for page, _ in draft.more))}


def _opened(path: Path, password: str) -> pdfium.PdfDocument:
    try:
        document = pdfium.PdfDocument(str(path), password=password or None)
    except pdfium.PdfiumError as error:
        raise _refused(raw.FPDF_GetLastError(), str(error), password) from error
    count = len(document)
    if count == 0:
        raise Damaged("the PDF has no pages:", fix="download or export it again.")
    if count > MOST_PAGES:
        raise TooLarge(
            f"the PDF has {count} pages, and at most {MOST_PAGES} are read:", fix="give a part of it."
        )
    return document


def _refused(code: int, told: str, password: str) -> InputError:
    if code == PASSWORD or "password" in told.lower():
        if password:
            return Locked(
                "the PDF is encrypted, and this password does not open it:", fix="give the right --password."
            )
        return Locked("the PDF is encrypted:", fix="give --password.")
    if "security" in told.lower():
        return Locked(
            "the PDF is encrypted in a way that cannot be opened here:", fix="save it without encryption."
        )
    return Damaged("the PDF is damaged or cut short:", fix="download or export it again.")


def _sheets(document: pdfium.PdfDocument, order: list[Leaf | None]) -> tuple[list[Sheet], list[Notice]]:
    sheets: list[Sheet] = []
    notices: list[Notice] = []
    for index, leaf in enumerate(order):
        if leaf is not None:
            sheets.append(sheet_of(leaf, index + 1))
            continue
        try:
            page = document[index]
        except pdfium.PdfiumError:
            notices.append(Notice(level="warning", where=f"page {index + 1}", message="damaged, left out"))
            sheets.append(Sheet(index + 1, 612.0, 792.0, (), ()))
            continue
        sheets.append(read_sheet(page, index + 1))
        page.close()
        if sheets[-1].cut:
            notices.append(
                Notice(
                    level="warning", where=f"page {index + 1}", message="drawings cut short: too many parts"
                )
            )
    return sheets, notices


def _cut_short(path: Path) -> list[Notice]:
    with path.open("rb") as file:
        file.seek(max(0, path.stat().st_size - 2048))
        whole = b"%%EOF" in file.read()
    if whole:
        return []
    return [Notice(level="warning", where="file", message="its end is missing: pages may have been lost")]


def _unrecognised(page: Leaf | int) -> Notice:
    where = f"page {page if isinstance(page, int) else page.page}"
    return Notice(level="warning", where=where, message="no text was recognised on it, left out")


def _understood(sheets: list[Sheet], stripped: Stripped, stated: Stated) -> tuple[list[Draft], FrontMatter]:
    body = body_size(stripped.lines)
    framed = frames(stripped.lines, [sheet.width for sheet in sheets])
    lined = [tuple(without_scraps(lines, body)) for lines in stripped.lines]
    pages = [page_of(*three) for three in zip(sheets, lined, framed, strict=True)]
    vocabulary = Vocabulary(line for page in pages for line in page.lines)
    first = next((page for page in pages if len(page.lines) > 2), pages[0])
    front = read_front(first, body, vocabulary, stated.title, stated.authors)
    front = modest(front, first)
    habits = measure(pages, body)
    flows = []
    for page in pages:
        found = find_floats(page, body)
        rest = [line for line in found.rest if id(line) not in front.lines]
        parted = part_equations(rest, page.marks, page.frame, body)
        floats = [item for item in found.floats if page is not first or not _is_logo(item, page, front)]
        flows.append(without_note_marks(flow(page, parted.rest, floats, parted.equations, habits)))
    return joined_tables(
        assemble(pages, flows, habits, vocabulary, front.title, Outline(stated.outline))
    ), front


def _is_logo(item: Float, page: Page, front: FrontMatter) -> bool:
    """A drawing of the first page that no caption claims and that stands above the text."""
    tops = [line.box.y1 for line in page.lines if id(line) in front.lines]
    above = item.box.y0 < max(tops) if tops else item.box.area < 0.1 * page.width * page.height
    return item.caption is None and item.kind == "figure" and above


def _facts(
    document: pdfium.PdfDocument,
    sheets: list[Sheet],
    stripped: Stripped,
    lines: list[list[Line]],
    stated: Stated,
) -> Facts:
    first = next((index for index, page in enumerate(lines) if page), 0)
    front = [line.text for line in lines[first]]
    heads = [line.text for line in stripped.furniture if line.page <= first + 3]
    sideways = _stamp(document, sheets[first])
    whole = (" ".join(line.text for line in page) for page in lines)
    ends = [found.group() for text in whole for found in OWN_LICENCE.finditer(text)]
    created = re.sub(r"^D:", "", document.get_metadata_value("CreationDate") or "")[:4]
    found = read_facts(plain("\n".join([sideways, *heads, *front])), plain(" ".join(ends)), "")
    return Facts(
        doi=found.doi or stated.doi,
        arxiv=found.arxiv or stated.arxiv,
        year=found.year or stated.year or (created if re.fullmatch(r"(?:19|20)\d\d", created) else ""),
        venue=stated.venue or found.venue,
        licence=found.licence or stated.licence,
    )


def _stamp(document: pdfium.PdfDocument, sheet: Sheet) -> str:
    """Text that runs up the margin of the first page, as arXiv prints it."""
    if not any(mark.kind == "label" for mark in sheet.marks):
        return ""
    page = document[sheet.number - 1]
    text = page.get_textpage()
    whole: str = text.get_text_bounded()
    text.close()
    page.close()
    found = re.search(r"arXiv:\s*\S+.{0,40}", whole)
    return found.group() if found else ""


def _pictured(
    document: pdfium.PdfDocument,
    sheets: list[Sheet],
    drafts: list[Draft],
    stripped: Stripped,
    scratch: Path,
    notices: list[Notice],
) -> list[Part]:
    """Blocks with their pictures; a figure of which neither picture nor words are left is left out."""
    crops: dict[int, Crop] = {}
    formulas: dict[int, str] = {}
    wanted = [index for index, draft in enumerate(drafts) if draft.region is not None]
    if len(wanted) > MOST_PICTURES:
        notices.append(
            Notice(level="warning", where="pictures", message=f"only the first {MOST_PICTURES} are cut out")
        )
    page: Any = None
    for index in wanted[:MOST_PICTURES]:
        draft = drafts[index]
        sheet = sheets[draft.page - 1]
        if page is None or page[0] != draft.page:
            if page is not None:
                page[1].close()
            page = (draft.page, document[draft.page - 1])  # a sheet that was turned stays turned
            formulas |= _formulas(page[1], sheet, drafts, stripped)
        region = draft.region or draft.box
        hidden = _foreign(draft, region, stripped)
        made = crop(
            page[1],
            _roomy(draft, region, sheet),
            hidden,
            scratch / f"{draft.kind}-{index:04}.png",
            TABLE_DPI if draft.kind == "table" else DPI,
        )
        if made is not None:
            crops[index] = _with_more(document, draft, made, stripped, scratch, notices)
        elif draft.kind in ("figure", "table"):
            notices.append(
                Notice(
                    level="warning",
                    where=f"page {draft.page}",
                    message=f"{draft.label or 'a figure'} is blank, left out",
                )
            )
    if page is not None:
        page[1].close()
    parts = []
    for index, draft in enumerate(drafts):
        if draft.kind in ("figure", "equation") and index not in crops and not (draft.text and draft.label):
            continue
        if draft.kind in ("figure", "table") and index not in crops:
            where = f"page {draft.page}"
            notices.append(
                Notice(
                    level="warning", where=where, message=f"no picture found for {draft.label or draft.kind}"
                )
            )
        stated = replace(draft, text=formulas[index]) if index in formulas else draft
        parts.append(_part(stated, crops.get(index), sheets[draft.page - 1]))
    return parts


def _with_more(
    document: pdfium.PdfDocument,
    draft: Draft,
    first: Crop,
    stripped: Stripped,
    scratch: Path,
    notices: list[Notice],
) -> Crop:
    """The picture of `draft` with what stands of it on other pages."""
    parts = [first]
    for nth, (number, region) in enumerate(draft.more[:MOST_PARTS]):
        page = document[number - 1]
        hidden = _foreign(replace(draft, page=number, caption_box=None), region, stripped)
        dpi = TABLE_DPI if draft.kind == "table" else DPI
        made = crop(page, region, hidden, scratch / f"more-{nth}-{first.file}", dpi)
        page.close()
        parts += [made] if made else []
    whole: Crop | None = first
    if len(parts) > 1:
        whole = stacked(parts, scratch) if draft.kind == "table" else montaged(parts, scratch)
        for part in parts[1:]:
            (scratch / part.file).unlink()
    if whole is None or len(parts) <= len(draft.more):
        message = f"{draft.label} goes on over {len(draft.more) + 1} pages: its picture shows the first"
        notices.append(Notice(level="info", where=f"page {draft.page}", message=message))
    return whole or first


def _formulas(page: Any, sheet: Sheet, drafts: list[Draft], stripped: Stripped) -> dict[int, str]:
    """LaTeX of the equations on `page`, by their place among `drafts`."""
    own = {
        index: _roomy(draft, draft.region, sheet)
        for index, draft in enumerate(drafts)
        if draft.kind == "equation" and draft.page == sheet.number and draft.region is not None
    }
    if not own:
        return {}
    others = [line.ink for line in stripped.furniture if line.page == sheet.number]
    return dict(zip(own, read_formulas(page, sheet.marks, list(own.values()), others), strict=True))


def _roomy(draft: Draft, box: Rect, sheet: Sheet) -> Rect:
    """An equation's signs may reach beyond what is known of them, as large brackets do."""
    if draft.kind != "equation":
        return box
    box = with_scripts(box, sheet.glyphs, sheet.marks)
    return Rect(box.x0 - 8, box.y0 - 2, box.x1 + 4, box.y1 + 2)


def _foreign(draft: Draft, region: Rect, stripped: Stripped) -> list[Rect]:
    """Words that reach into the picture of `draft` and are not of it: furniture, caption, running text."""
    wide = grown(region, 12.0)
    furniture = [line.ink for line in stripped.furniture if line.page == draft.page]
    others = [
        line.ink
        for line in stripped.lines[draft.page - 1]
        if share_inside(line.ink, region) < 0.45
        or (draft.caption_box and share_inside(line.ink, draft.caption_box) > 0.9)
    ]
    return [grown(ink, 0.4) for ink in (*furniture, *others) if touches(ink, wide)]


def _part(draft: Draft, picture: Crop | None, sheet: Sheet) -> Part:
    box = _as_shown(draft.box, sheet)
    return Part(
        kind=draft.kind,
        text=draft.text,
        page=draft.page,
        box=Box(x0=round(box.x0, 1), y0=round(box.y0, 1), x1=round(box.x1, 1), y1=round(box.y1, 1)),
        level=draft.level,
        section=draft.section,
        label=draft.label,
        table=draft.table,
        credit=draft.credit,
        caption=draft.caption,
        picture=picture,
    )


def _as_shown(box: Rect, sheet: Sheet) -> Rect:
    """`box` on the page as a viewer shows it; the reader may have turned it to read sideways text."""
    width, height = sheet.width, sheet.height
    match sheet.turn:
        case 1:  # the page was turned clockwise by a quarter
            return Rect(box.y0, width - box.x1, box.y1, width - box.x0)
        case 2:
            return Rect(width - box.x1, height - box.y1, width - box.x0, height - box.y0)
        case 3:
            return Rect(height - box.y1, box.x0, height - box.y0, box.x1)
        case _:
            return box
