"""Pages of items become the document's blocks: sections, joined paragraphs, references, captions."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field, replace

from reelwright.core.document import BlockKind, Table
from reelwright.document.captions import credited
from reelwright.document.language import language_of
from reelwright.document.pdf.captions import OPENS, plain
from reelwright.document.pdf.equations import TAG, Equation
from reelwright.document.pdf.floats import Float, Page
from reelwright.document.pdf.front import ABSTRACTS
from reelwright.document.pdf.furniture import LEADER
from reelwright.document.pdf.geometry import Rect, union
from reelwright.document.pdf.headings import REFERENCES, Heading, as_heading, ends_references, levels
from reelwright.document.pdf.lines import Line
from reelwright.document.pdf.paragraphs import BULLET, ENTRY, ITEM, SENTENCE_END, Item, Measure, Para
from reelwright.document.pdf.prose import Vocabulary, appended, bare, joined
from reelwright.document.pdf.tables import read_table

LEVEL = str.maketrans("⁰¹²³⁴⁵⁶⁷⁸⁹", "0123456789")
NUMBERED_ENTRY = re.compile(r"^\(?\d{1,3}[.)]\s")


@dataclass(frozen=True)
class Draft:
    """A block to be. `region` is the part of the page that its picture shows."""

    kind: BlockKind
    text: str
    page: int
    box: Rect
    level: int = 0
    section: str = ""
    label: str = ""
    table: Table | None = None
    credit: str = ""
    caption: str = ""
    region: Rect | None = None
    caption_box: Rect | None = None
    full: bool = True  # the last line runs to the margin
    indented: bool = False
    size: float = 0.0


def assemble(pages: Sequence[Page], flows: Sequence[Sequence[Item]], habits: Measure, vocabulary: Vocabulary,
             title: str) -> list[Draft]:  # fmt: skip
    """All blocks of the document, in reading order."""
    on_page = {page.number: page for page in pages}
    items = _with_headings([item for flow in flows for item in flow], habits, vocabulary, title)
    depth = iter(levels([item for item in items if isinstance(item, Heading)]))
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
    drafts = _paired(_unheaded_references(drafts, vocabulary))
    return list(_sectioned(_joined_over_breaks(drafts, habits, vocabulary)))


def _with_headings(
    items: Sequence[Item], habits: Measure, vocabulary: Vocabulary, title: str
) -> list[Item | Heading]:
    """Headings told from paragraphs; the title where it is printed again is left out."""
    found: list[Item | Heading] = []
    listed: Heading | None = None
    for item in items:
        heading = as_heading(item, habits, vocabulary) if isinstance(item, Para) else None
        if heading is None or (listed is not None and not ends_references(heading, listed)):
            found.append(item)
            continue
        if _same(heading.text, title):
            continue
        listed = heading if REFERENCES.match(heading.text) else None
        found.append(heading)
        if heading.rest is not None:
            found.append(heading.rest)
    return found


def _same(a: str, b: str) -> bool:
    a, b = (re.sub(r"\W+", "", text.lower()) for text in (a, b))
    return len(a) > 12 and a == b


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
        return _references(kept, vocabulary)


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
        cells = read_table([line for line in item.inner if line.drawn < 0.5], page.marks, region, vocabulary)
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
        )
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
    if (sum(map(str.isalnum, text)) < 3 and para.kind != "list") or TAG.match(text):
        return []
    last, first = para.lines[-1], para.lines[0]
    return [
        Draft(
            para.kind, text, para.page, para.box,
            full=last.box.x1 > para.right - 1.5 * last.size,
            indented=first.box.x0 > para.left + 0.6 * first.size,
            size=first.size,
            label=label,
        )
    ]  # fmt: skip


def _is_contents(para: Para) -> bool:
    """A list of contents: rows that end in leaders and a page number."""
    led = sum(bool(LEADER.search(line.text)) for line in para.lines)
    return led >= 0.5 * len(para.lines)


def _references(paras: Sequence[Para], vocabulary: Vocabulary) -> list[Draft]:
    """The entries of a list of references, each in a block of its own."""
    lines = [(line, para) for para in paras for line in para.lines]
    if not lines:
        return []
    starts = _entry_starts(lines, paras)
    groups: list[list[tuple[Line, Para]]] = []
    for index, pair in enumerate(lines):
        if index in starts or not groups:
            groups.append([])
        groups[-1].append(pair)
    made = []
    for group in groups:
        text = joined([line for line, _ in group], vocabulary)
        first = group[0][1].page
        box = union(line.box for line, para in group if para.page == first)
        label = re.match(r"^\[([^\]]{1,12})\]\s*|^\(?(\d{1,3})[.)]\s+", text)
        if sum(map(str.isalpha, text)) >= 8:
            shown = f"[{label[1] or label[2]}]" if label else ""
            made.append(Draft("reference", text[label.end() :] if label else text, first, box, label=shown))
    return made


def _entry_starts(lines: Sequence[tuple[Line, Para]], paras: Sequence[Para]) -> set[int]:
    texts = [plain(line.text) for line, _ in lines]
    for pattern in (ENTRY, NUMBERED_ENTRY):
        found = {index for index, text in enumerate(texts) if pattern.match(text)}
        if len(found) >= 2 and len(found) >= 0.1 * len(lines):
            return found
    hanging = [line.box.x0 > para.left + 0.5 * line.size for line, para in lines]
    if sum(hanging) >= 0.25 * len(lines) and not all(hanging):
        return {index for index, hangs in enumerate(hanging) if not hangs}
    count = 0
    starts = set()
    for para in paras:
        starts.add(count)
        count += len(para.lines)
    return starts


def _unheaded_references(drafts: Sequence[Draft], vocabulary: Vocabulary) -> list[Draft]:
    """Paragraphs '[1] …', '[2] …' in a row are references even when no heading says so."""
    numbers = {}
    for index, draft in enumerate(drafts):
        entry = (
            re.match(r"^\[(\d{1,3})\]\s+(?=\S)", draft.text)
            if draft.kind in ("text", "list", "footnote")
            else None
        )
        if entry and len(draft.text) > 30:
            numbers[index] = int(entry[1])
    runs: list[list[int]] = []
    for index, number in numbers.items():
        if runs and 0 < number - numbers[runs[-1][-1]] <= 6:
            runs[-1].append(index)
        else:
            runs.append([index])
    chosen = {index for run in runs if len(run) >= 4 for index in run}
    last = {index: run[-1] for run in runs if len(run) >= 4 for index in range(run[0], run[-1])}
    made: list[Draft] = []
    for index, draft in enumerate(drafts):
        if index in chosen:
            shown, _, text = draft.text.partition("]")
            made.append(replace(draft, kind="reference", text=text.strip(), label=shown + "]"))
        elif index in last and _ends_entry(draft) and made[-1].kind == "reference" and index + 1 in chosen:
            before = made[-1]  # the entry runs on in the next column
            made[-1] = replace(before, text=appended(before.text, draft.text, vocabulary))
        else:
            made.append(draft)
    return made


def _ends_entry(draft: Draft) -> bool:
    return draft.kind in ("text", "list") and len(draft.text) < 250


def _paired(drafts: Sequence[Draft]) -> list[Draft]:
    """Captions listed apart from their figures: paired in order when there are as many of either."""
    captions = [i for i, d in enumerate(drafts) if d.kind == "figure" and d.label and d.region is None]
    drawn = [i for i, d in enumerate(drafts) if d.kind == "figure" and not d.label and d.region is not None]
    pages: dict[int, list[int]] = {}
    for index in drawn:
        pages.setdefault(drafts[index].page, []).append(index)
    busy = {d.page for d in drafts if d.kind in ("text", "list") and len(d.text) > 200}
    free = {page: found for page, found in pages.items() if page not in busy}
    if not captions or len(captions) != len(free):
        return list(drafts)
    made = list(drafts)
    gone: set[int] = set()
    for caption, (page, found) in zip(captions, sorted(free.items()), strict=True):
        region = union(r for r in (drafts[i].region for i in found) if r is not None)
        made[caption] = replace(drafts[caption], page=page, region=region, box=region)
        gone |= set(found)
    return [draft for index, draft in enumerate(made) if index not in gone]


def _joined_over_breaks(drafts: Sequence[Draft], habits: Measure, vocabulary: Vocabulary) -> list[Draft]:
    """Paragraphs that a column, a page or a float breaks are one again, at the place of their first part."""
    made: list[Draft] = []
    open_at = -1
    since: set[str] = set()
    for draft in drafts:
        if draft.kind in ("text", "list"):
            before = made[open_at] if open_at >= 0 else None
            if before is not None and draft.kind == "text" and _continues(before, draft, since, habits):
                text = appended(before.text, draft.text, vocabulary)
                made[open_at] = replace(before, text=text, full=draft.full)
                continue
            open_at, since = len(made), set()
        elif draft.kind in ("heading", "equation", "reference", "quote") or (
            draft.kind == "code" and not draft.label
        ):
            open_at = -1
        else:
            since.add(draft.kind)
        made.append(draft)
    return made


def _continues(before: Draft, after: Draft, since: set[str], habits: Measure) -> bool:
    moved = after.page != before.page or after.box.y0 < before.box.y1 - 2 or bool(since)
    if not moved or after.page - before.page > 3 or abs(before.size - after.size) > 0.8:
        return False
    ended = SENTENCE_END.search(before.text)
    if after.text[:1].islower():
        return not before.text.endswith((":", "?", "!")) or not ended
    if habits.indented and before.kind == "text" and before.full and not after.indented:
        return True  # where paragraphs are indented, one that is not goes on
    return not ended and before.full and not after.indented


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
