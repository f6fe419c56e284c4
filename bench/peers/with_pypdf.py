"""pypdf alone: its text, its outline, its images; type size through the visitor where there is no outline."""

import re
from collections import Counter
from pathlib import Path

from pypdf import PageObject, PdfReader
from pypdf.errors import PyPdfError
from shared_form import Block, block, captioned, paired, run, with_references


def read(paper: Path) -> dict[str, object]:
    """A paper in the shared form."""
    reader = PdfReader(paper)
    meta = reader.metadata
    outline = dict(_outline(reader, reader.outline, 1)) if reader.outline else {}
    sizes: Counter[float] = Counter()
    large: dict[str, float] = {}
    texts = [_text(page, sizes, large) for page in reader.pages]
    body = sizes.most_common(1)[0][0] if sizes else 0.0
    levels = sorted({size for size in large.values() if size > body * 1.08}, reverse=True)
    headings = outline or {
        text: levels.index(size) + 1 for text, size in large.items() if size in levels and len(text) < 120
    }
    blocks: list[Block] = []
    for number, (page, text) in enumerate(zip(reader.pages, texts, strict=True), 1):
        blocks += _page_blocks(number, text, headings)
        blocks += [block("figure", "", number) for _ in range(_images(page))]
    first = texts[0] if texts else ""
    most = max((size for text, size in large.items() if text in first), default=0.0)
    largest = " ".join(text for text, size in large.items() if size == most and text in first)
    authors = re.split(r",|;| and ", (meta.author or "") if meta else "")
    return {
        "title": (meta.title if meta else "") or largest,
        "authors": [name.strip() for name in authors if name.strip()],
        "blocks": with_references(paired(blocks)),
    }


def _outline(reader: PdfReader, items: list[object], level: int) -> list[tuple[str, int]]:
    found: list[tuple[str, int]] = []
    for item in items:
        if isinstance(item, list):
            found += _outline(reader, item, level + 1)
        else:
            found.append((" ".join(str(item.title).split()), level))  # type: ignore[attr-defined]
    return found


def _text(page: PageObject, sizes: Counter[float], large: dict[str, float]) -> str:
    def visit(text: str, _cm: object, matrix: list[float], _font: object, size: float) -> None:
        if text.strip():
            scaled = round(abs(size * matrix[3]) or size, 1)
            sizes[scaled] += len(text)
            large.setdefault(" ".join(text.split()), scaled)

    try:
        return page.extract_text(visitor_text=visit)
    except (PyPdfError, ValueError, KeyError, TypeError, IndexError):
        return ""  # a damaged page


def _images(page: PageObject) -> int:
    try:
        return len(page.images)
    except (PyPdfError, ValueError, KeyError, NotImplementedError, OSError):
        return 0


def _squeezed(text: str) -> str:
    return re.sub(r"^[\d.IVXA-Z]{0,5}\.?\s|\W", "", text).casefold()


def _page_blocks(number: int, text: str, headings: dict[str, int]) -> list[Block]:
    """Lines joined until one ends a sentence well before the margin; heading lines stand alone."""
    names = {_squeezed(name): level for name, level in headings.items() if name}
    lines = [line for line in text.splitlines() if line.strip()]
    width = sorted(map(len, lines))[int(0.8 * len(lines))] if lines else 0
    blocks: list[Block] = []
    open_lines: list[str] = []

    def close() -> None:
        if open_lines:
            joined = " ".join(open_lines).replace("- ", "")
            blocks.append(captioned(joined, number) or block("text", joined, number))
            open_lines.clear()

    for line in lines:
        level = names.get(_squeezed(line.strip()))
        if level:
            close()
            blocks.append(block("heading", line, number, level=level))
            continue
        if captioned(line, number):
            close()
        open_lines.append(line.strip())
        if re.search(r"[.!?:]$", line.strip()) and len(line) < 0.85 * width:
            close()
    close()
    return blocks


if __name__ == "__main__":
    run(read)
