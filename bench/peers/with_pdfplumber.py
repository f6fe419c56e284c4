"""pdfplumber alone: lines with their type size and boldness, its tables, its images."""

import re
from collections import Counter
from pathlib import Path

import pdfplumber
from pdfplumber.utils.exceptions import PdfminerException
from shared_form import Block, block, captioned, paired, run, with_references

Line = dict[str, object]


def read(paper: Path) -> dict[str, object]:
    """A paper in the shared form."""
    with pdfplumber.open(paper) as pdf:
        meta = {key: value for key, value in (pdf.metadata or {}).items() if isinstance(value, str)}
        pages = []
        for page in pdf.pages:
            try:
                pages.append((page.page_number, _lines(page), _tables(page), len(page.images)))
            except (PdfminerException, ValueError, TypeError):
                continue  # a damaged page
            page.close()
    sizes = Counter(line["size"] for _, lines, _, _ in pages for line in lines for _ in str(line["text"]))
    body = sizes.most_common(1)[0][0] if sizes else 0.0
    larger = sorted({size for size in sizes if size > body * 1.08}, reverse=True)
    title = meta.get("Title", "").strip()
    if not title and pages and larger:
        most = max((line["size"] for line in pages[0][1]), default=0)
        title = " ".join(str(line["text"]) for line in pages[0][1] if line["size"] == most)
    blocks: list[Block] = []
    for number, lines, tables, images in pages:
        blocks += _page_blocks(number, lines, body, larger)
        blocks += [block("table", "", number, table=table) for table in tables]
        blocks += [block("figure", "", number) for _ in range(images)]
    return {
        "title": title,
        "authors": [name.strip() for name in re.split(r",|;| and ", meta.get("Author", "")) if name.strip()],
        "blocks": with_references(paired(blocks)),
    }


def _lines(page: "pdfplumber.page.Page") -> list[Line]:
    lines = []
    for line in page.extract_text_lines(return_chars=True, x_tolerance_ratio=0.15):
        chars = [char for char in line["chars"] if char["text"].strip()]
        if chars:
            size = Counter(round(char["size"], 1) for char in chars).most_common(1)[0][0]
            bold = sum("bold" in char["fontname"].lower() for char in chars) > 0.8 * len(chars)
            lines.append({key: line[key] for key in ("text", "top", "bottom")} | {"size": size, "bold": bold})
    return lines


def _tables(page: "pdfplumber.page.Page") -> list[dict[str, object]]:
    found = []
    for table in page.extract_tables():
        rows = [[(cell or "").replace("\n", " ") for cell in row] for row in table]
        if len(rows) > 1 and len(rows[0]) > 1:
            found.append({"header": rows[0], "rows": rows[1:]})
    return found


def _page_blocks(number: int, lines: list[Line], body: float, larger: list[float]) -> list[Block]:
    """Lines joined to paragraphs at gaps; larger or all-bold short lines are headings."""
    blocks: list[Block] = []
    text: list[str] = []
    last: Line | None = None

    def close() -> None:
        if text:
            joined = " ".join(text).replace("- ", "")
            blocks.append(captioned(joined, number) or block("text", joined, number))
            text.clear()

    for line in lines:
        size = float(line["size"])  # type: ignore[arg-type]
        if len(str(line["text"])) < 120 and (size in larger or (line["bold"] and size >= body)):
            close()
            level = larger.index(size) + 1 if size in larger else len(larger) + 1
            blocks.append(block("heading", str(line["text"]), number, level=level))
        else:
            gap = last is not None and line["top"] - last["bottom"] > 0.6 * size  # type: ignore[operator]
            if gap or captioned(str(line["text"]), number):
                close()
            text.append(str(line["text"]))
        last = line
    close()
    return blocks


if __name__ == "__main__":
    run(read)
