"""Lines of running text, told from the words of figures and tables."""

from collections import Counter
from collections.abc import Sequence

from reelwright.document.pdf.columns import Frame
from reelwright.document.pdf.drawings import inside
from reelwright.document.pdf.geometry import Rect, overlap_x, overlap_y
from reelwright.document.pdf.lines import Line


def running_lines(lines: Sequence[Line], frame: Frame, body: float, drawings: Sequence[Rect]) -> list[Line]:
    """Lines of running text: long ones in the size of the body, and what follows directly on them."""
    rows: dict[int, list[Line]] = {}
    faces: Counter[str] = Counter()
    for line in lines:
        rows.setdefault(round(line.base), []).append(line)
        faces[line.face] += len(line.text) * (line.drawn < 0.5)
    usual = faces.most_common(1)[0][0] if faces else ""
    strong: list[Line] = []
    weak: list[Line] = []
    for line in lines:
        if line.drawn > 0.5 or any(inside(line.ink, box, 0.8) for box in drawings):
            continue
        left, right = frame.column(line.box)
        worded = [word for word in line.words if sum(map(str.isalpha, word.text)) > 1 and not word.mono]
        long = (
            line.box.width > 0.6 * (right - left) and len(worded) >= 4 and len(worded) > 0.5 * len(line.words)
        )
        alone = not any(
            o is not line and left - 4 < o.box.x0 < right and o.box.x1 < right + 4
            for o in rows[round(line.base)]
        )  # fmt: skip
        if long and alone and abs(line.size - body) < 1.1:
            strong.append(line)
        elif abs(line.size - body) < 1.1 or line.bold > 0.7:
            weak.append(line)
    lone = [line for line in strong if not _in_company(line, strong)]
    kept = [line for line in strong if line not in lone or line.face == usual or _far(line, drawings)]
    for line in weak:
        for other in strong:
            step = abs(line.base - other.base)
            left = abs(line.box.x0 - other.box.x0) < 2.5 * body
            if (
                step < 1.5 * body
                and left
                and overlap_x(line.box, other.box) > 0
                and abs(line.size - other.size) < 0.6
            ):
                kept.append(line)
                break
        else:
            numbered = line.words[0].text[0].isdigit() and len(line.words) > 1
            if line.bold > 0.7 and numbered and line.size >= body - 0.2:
                kept.append(line)
    return kept


def _in_company(line: Line, others: Sequence[Line]) -> bool:
    return any(
        o is not line and abs(o.base - line.base) < 1.7 * line.size and overlap_x(o.box, line.box) > 0
        for o in others
    )


def _far(line: Line, drawings: Sequence[Rect]) -> bool:
    """Whether no drawing stands so near that `line` could be its title."""
    return all(max(-overlap_x(line.box, box), -overlap_y(line.box, box)) > 30 for box in drawings)
