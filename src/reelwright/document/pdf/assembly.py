"""Pages of items become the document's blocks: sections, joined paragraphs, references, captions."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field, replace

from reelwright.document.captions import credited
from reelwright.document.language import language_of
from reelwright.document.pdf.breaks import over_breaks
from reelwright.document.pdf.captions import OPENS, plain
from reelwright.document.pdf.drafts import Draft
from reelwright.document.pdf.entries import references
from reelwright.document.pdf.entries import unheaded as unheaded_references
from reelwright.document.pdf.equations import TAG, Equation
from reelwright.document.pdf.floats import Float, Page
from reelwright.document.pdf.front import ABSTRACTS
from reelwright.document.pdf.furniture import LEADER
from reelwright.document.pdf.geometry import union
from reelwright.document.pdf.headings import Heading
from reelwright.document.pdf.levels import levels
from reelwright.document.pdf.lines import Line
from reelwright.document.pdf.lists import BULLET, ITEM
from reelwright.document.pdf.outline import Outline
from reelwright.document.pdf.pairing import paired
from reelwright.document.pdf.paragraphs import Item, Measure, Para, itemised
from reelwright.document.pdf.prose import Vocabulary, bare, joined
from reelwright.document.pdf.section_names import REFERENCES
from reelwright.document.pdf.sections import stated, with_headings
from reelwright.document.pdf.statements import ENDS, Opening, slanted, without_opening
from reelwright.document.pdf.tables import read_table

__all__ = ["Draft", "assemble"]

LEVEL = str.maketrans("⁰¹²³⁴⁵⁶⁷⁸⁹", "0123456789")


def assemble(pages: Sequence[Page], flows: Sequence[Sequence[Item]], habits: Measure, vocabulary: Vocabulary,
             title: str, outline: Outline) -> list[Draft]:  # fmt: skip
    """All blocks of the document, in reading order."""
    on_page = {page.number: page for page in pages}
    items = with_headings(
        itemised([item for flow in flows for item in flow]), habits, vocabulary, title, outline
    )
    depth = iter(levels([item for item in items if isinstance(item, Heading)], outline))
    drafts: list[Draft] = []
    mode = _Mode()
    for item in items:
        if isinstance(item, Heading):
            level = next(depth)
            drafts += mode.turned(item, vocabulary)
            drafts.append(Draft("heading", item.text, item.page, item.box, level, label=item.number))
        elif isinstance(item, Para) and mode.takes(item):
            mode.kept.append(item)
        else:
            drafts += _drafted(item, on_page[item.page], vocabulary)
    drafts += mode.emptied(vocabulary)
    drafts = paired(unheaded_references(drafts, vocabulary))
    return list(_sectioned(over_breaks(drafts, habits, vocabulary)))


@dataclass
class _Mode:
    """Whether the walk is in the running text or among the references."""

    listing: bool = False
    kept: list[Para] = field(default_factory=list)

    def turned(self, heading: Heading, vocabulary: Vocabulary) -> list[Draft]:
        """The references that end at `heading`; the mode is the heading's own from here on."""
        done = self.emptied(vocabulary)
        self.listing = bool(REFERENCES.match(heading.text))
        return done

    def takes(self, item: Para) -> bool:
        """Whether `item` belongs to the references."""
        return self.listing and item.kind in ("text", "list", "code")

    def emptied(self, vocabulary: Vocabulary) -> list[Draft]:
        """What was kept, as references."""
        kept, self.kept = self.kept, []
        return references(kept, vocabulary)


def _drafted(item: Item, page: Page, vocabulary: Vocabulary) -> list[Draft]:
    match item:
        case Float():
            return _from_float(item, page, vocabulary)
        case Equation():
            box = union([item.box, *(line.box for line in item.lines)])
            return [Draft("equation", "", item.page, box, label=item.label, region=item.box)]
        case _:
            return _from_para(item, vocabulary)


def _from_float(item: Float, page: Page, vocabulary: Vocabulary) -> list[Draft]:
    caption, label = "", ""
    if item.caption is not None:
        whole = joined(item.caption.lines, vocabulary)
        opened = OPENS.match(whole)
        caption = re.sub(r"^[\s:.|–—-]+", "", opened["rest"]) if opened else whole
        label = item.caption.label
    region, credit = item.region, credited(caption)
    around = item.caption.box if item.caption else None
    if item.kind == "code":
        titles = item.caption.lines if item.caption else ()
        lines = [line for line in item.inner if line not in titles and not _is_count(line, item.inner)]
        text = listing(lines)
        if not text and item.caption is None:
            return []
        return [
            Draft(
                "code",
                text,
                item.page,
                item.box,
                label=label,
                caption=caption,
                region=region,
                credit=credit,
                caption_box=around,
            )
        ]
    cells = None
    if item.kind == "table" and region is not None:
        lines = [line for line in item.inner if line.drawn < 0.5]
        cells = read_table(lines, page.marks, region, vocabulary, item.notes)
    remarks = joined(item.notes, vocabulary) if item.notes and cells is None else ""
    return [
        Draft(
            item.kind,
            caption,
            item.page,
            item.box,
            label=label,
            table=cells,
            credit=credit,
            region=region,
            caption_box=around,
            lettering="" if item.caption else " ".join(plain(line.text) for line in item.inner),
        ),
        *([Draft("text", remarks, item.page, union(o.box for o in item.notes))] if remarks else []),
    ]


def _is_count(line: Line, lines: Sequence[Line]) -> bool:
    """Whether `line` is only the number of a listing's line."""
    lone = line.text.isdecimal() and len(line.text) <= 3
    return (
        lone
        and line.box.x0 <= min(other.box.x0 for other in lines if len(other.text) > 3 or other is line) + 1
    )


def listing(lines: Sequence[Line]) -> str:
    """Lines of code with their breaks and indents."""
    typed = sorted(
        (line for line in lines if plain(line.text).strip()), key=lambda line: (round(line.base), line.box.x0)
    )
    if not typed:
        return ""
    rows: list[list[Line]] = []
    for line in typed:
        if rows and abs(rows[-1][0].base - line.base) < 0.45 * line.size:
            rows[-1].append(line)
        else:
            rows.append([line])
    typed = [line for row in rows for line in sorted(row, key=lambda o: o.box.x0)]
    left = min(line.box.x0 for line in typed)
    widths = sorted(line.box.width / max(1, len(plain(line.text))) for line in typed if len(line.text) > 4)
    pitch = max(1.0, widths[len(widths) // 2] if widths else 4.5)
    made: list[tuple[float, str]] = []
    for line in typed:
        column = max(0, round((line.box.x0 - left) / pitch))
        text = plain(line.text)
        if made and abs(made[-1][0] - line.base) < 0.45 * line.size:
            before = made[-1][1]
            made[-1] = (line.base, before + " " * max(1, column - len(before)) + text)
        else:
            made.append((line.base, " " * column + text))
    return "\n".join(text for _, text in made)


def _from_para(para: Para, vocabulary: Vocabulary) -> list[Draft]:
    if para.kind == "code":
        return [Draft("code", listing(para.lines), para.page, para.box, region=para.box)]
    opened = stated(para)
    if opened is not None:
        return [_statement(para, opened, vocabulary)]
    text, label = joined(para.lines, vocabulary), ""
    if para.kind == "footnote":
        whole = joined(para.lines, vocabulary)
        marked = re.match(r"^(?:\[(\d+|[a-z])\]|([¹²³⁰-⁹]+|[*†‡§]+|\d{1,2}(?=\s?[A-Z(])))\s*", whole)
        text = bare(text[marked.end() :] if marked else text)
        label = (marked[1] or marked[2]).translate(LEVEL) if marked else ""
    if para.kind == "list":
        text = ITEM.sub("", BULLET.sub("", text), count=1) if not BULLET.match(text) else BULLET.sub("", text)
    if not text or _is_contents(para):
        return []
    if para.kind == "text" and len(text) < 60 and "=" in text and not re.search(r"[^\W\d_]{3}", text):
        return [Draft("equation", "", para.page, para.box, region=para.box)]
    if (sum(map(str.isalnum, text)) < (2 if text.endswith(".") else 3) and para.kind != "list") or TAG.match(
        text
    ):
        return []
    last, first = para.lines[-1], para.lines[0]
    return [
        Draft(
            para.kind, text, para.page, para.box,
            full=last.box.x1 > para.right - 1.5 * last.size,
            indented=first.box.x0 > para.left + 0.6 * first.size,
            size=first.size,
            label=label,
            slanted=slanted(para.lines),
            proved=bool(ENDS.search(text)),
        )
    ]  # fmt: skip


def _statement(para: Para, opened: Opening, vocabulary: Vocabulary) -> Draft:
    """A theorem, a definition, a remark or a proof."""
    lines = without_opening(para.lines, opened.words)
    text = joined(lines, vocabulary)
    last = para.lines[-1]
    return Draft(
        "theorem", ENDS.sub("", text), para.page, para.box,
        label=opened.label,
        caption=opened.title,
        full=last.box.x1 > para.right - 1.5 * last.size,
        size=last.size,
        slanted=slanted(lines),
        proved=not opened.proves or bool(ENDS.search(text)),
    )  # fmt: skip


def _is_contents(para: Para) -> bool:
    """A list of contents: rows that end in leaders and a page number."""
    led = sum(bool(LEADER.search(line.text)) for line in para.lines)
    return led >= 0.5 * len(para.lines)


def _sectioned(drafts: Sequence[Draft]) -> Iterator[Draft]:
    """Every block under its heading; the first abstract is called 'Abstract'."""
    section = ""
    seen: set[str] = set()
    prose = " ".join(draft.text for draft in drafts if draft.kind == "text")
    headed = any(d.kind == "heading" and d.text.lower() in ABSTRACTS for d in drafts)
    for index, draft in enumerate(drafts):
        if draft.kind == "heading":
            section = draft.text
            if section.lower() in ABSTRACTS and draft.page <= 12:
                section = _abstract(drafts[index + 1 :], prose, section, seen)
                seen.add(section)
        elif not section and not headed and _is_abstract(draft, drafts[index + 1 : index + 4]):
            yield replace(draft, section="Abstract")
            continue
        yield replace(draft, section=section)


def _abstract(after: Sequence[Draft], prose: str, printed: str, seen: set[str]) -> str:
    text = next((draft.text for draft in after if draft.kind == "text"), "")
    own, other = language_of(text, ""), language_of(prose)
    if own in ("", other) and "Abstract" not in seen:
        return "Abstract"
    return printed if printed.lower() != "abstract" else f"{printed} ({own or other})"


def _is_abstract(draft: Draft, after: Sequence[Draft]) -> bool:
    """Whether the paper's first paragraph, before any heading, is its abstract."""
    long = draft.kind == "text" and draft.page <= 2 and len(draft.text) > 300
    return long and any(other.kind == "heading" for other in after)
