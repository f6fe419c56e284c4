"""Tables as data: tabular and its kin, booktabs, multicolumn, multirow."""

import re

from reelwright.core.document import Table
from reelwright.document.latex.scan import argument, bracket, group, split
from reelwright.document.table_grid import Cell, table_of

# environments of cells, with the number of arguments before their column specification
TABULARS = {
    "tabular": 0, "tabular*": 1, "tabularx": 1, "tabulary": 1, "longtable": 0, "supertabular": 0, "tabu": 0,
    "longtabu": 0, "xltabular": 1, "tblr": 0, "longtblr": 0, "talltblr": 0, "NiceTabular": 0,
    "deluxetable": 0, "mpxtabular": 0, "xtabular": 0, "tabularht": 1, "ltable": 0,
}  # fmt: skip
_RULE = re.compile(
    r"\\(?:toprule|midrule|bottomrule|hline|firsthline|lasthline|specialrule|cmidrule|cline|addlinespace|morecmidrules"
    r"|hhline|Xhline|thickhline|arrayrulecolor|rowcolor|noalign|tableline|colrule|hdashline|cdashline|tablehead"
    r"|endhead|endfirsthead|endfoot|endlastfoot|rowfont|SetRow|SetCell|midrule\w*|toprule\w*)(?![A-Za-z])\*?"
)
_ARGUMENTS = {"specialrule": 3, "cmidrule": 1, "cline": 1, "hhline": 1, "arrayrulecolor": 1, "rowcolor": 1,
              "noalign": 1, "cdashline": 1, "rowfont": 1, "SetRow": 1, "Xhline": 1}  # fmt: skip
_SPAN = re.compile(r"\s*(?:\\(?:rowcolor|cellcolor|centering|raggedright|bfseries|small)\b[^&\\]{0,20})?"
                   r"\\(multicolumn|multirow|multirowcell|SetCell)\*?(?![A-Za-z])")  # fmt: skip


_WITHIN = re.compile(r"\\begin\{(tabular[*x]?)\}((?:(?!\\begin\{tabular).)*?)\\end\{\1\}", re.DOTALL)


def body_of(inner: str, name: str) -> str:
    """The rows of a tabular whose \\begin is followed by `inner`."""
    at = 0
    optional = bracket(inner, at)
    at = optional[1] if optional else at
    for _ in range(TABULARS[name] + 1):
        found = group(inner, at)
        at = found[1] if found else at
        optional = bracket(inner, at)
        at = optional[1] if optional and _ == 0 and TABULARS[name] else at
    return inner[at:]


def table(inner: str, name: str) -> Table | None:
    """The cells of a tabular as LaTeX text; None when there are none.

    Rows above the first inner rule (\\midrule, or the first \\hline below something) are the header.
    """
    rows: list[list[Cell]] = []
    rules: list[int] = []  # rows before each full rule
    body = body_of(inner, name).replace("\\tabularnewline", "\\\\")
    body = re.sub(r"\\caption\s*(?:\[[^\]]*\])?\s*\{(?:[^{}]|\{[^{}]*\})*\}|\\label\{[^}]*\}", "", body)
    if "\\endhead" in body:
        body = re.sub(r"\\endfirsthead.*?\\endhead", "\\\\midrule", body, count=1, flags=re.DOTALL)
        body = re.sub(r"\\midrule\s*(?=\\midrule)", "", body).replace("\\endhead", "\\midrule")
        body = re.sub(
            r"\\midrule(?:(?!\\midrule).)*?\\end(?:last)?foot", "\\\\midrule", body, flags=re.DOTALL
        )
    for part in split(body, "\\\\"):
        text, full = _unruled(part)
        if full:
            rules.append(len(rows))
        text = re.sub(r"^\s*(?:\*\s*)?\[[-\d.]+\s*\w*\]", "", text)
        cells = [_cell(cell) for cell in split(text, "&")]
        if any(cell.text for cell in cells) or len(cells) > 1:
            rows.append(cells)
    inner_rules = [at for at in rules if 0 < at < len(rows)]
    head = inner_rules[0] if inner_rules and inner_rules[0] <= max(1, len(rows) // 2) else 0
    if not inner_rules and len(rows) > 1 and not rules:
        head = 1
    return table_of(_filled(rows[:head]), _filled(rows[head:]))


def _filled(rows: list[list[Cell]]) -> list[list[Cell]]:
    """The rows with a \\multirow's text in the empty cells that LaTeX leaves below it."""
    hanging: dict[int, tuple[int, str]] = {}  # column: rows still to cover, and the text
    made: list[list[Cell]] = []
    for row in rows:
        line: list[Cell] = []
        at = 0
        for cell in row:
            left, text = hanging.pop(at, (0, ""))
            if cell.rows > 1:
                hanging[at] = (cell.rows - 1, cell.text)
            elif left > 1:
                hanging[at] = (left - 1, text)
            line.append(Cell(cell.text or (text if left else ""), cell.columns))
            at += cell.columns
        made.append(line)
    return made


def _unruled(part: str) -> tuple[str, bool]:
    """A row without the rules above it, and whether one of them goes across the table."""
    full = False
    pieces: list[str] = []
    at = 0
    for found in _RULE.finditer(part):
        if found.start() < at:
            continue
        pieces.append(part[at : found.start()])
        name = found.group().strip("\\*")
        full = full or name.startswith(("midrule", "hline", "colrule", "Xhline", "thickhline", "tableline"))
        at = found.end()
        optional = bracket(part, at)
        at = optional[1] if optional else at
        if part.startswith("(", at) and name == "cmidrule":
            at = part.find(")", at) + 1 or at
        for _ in range(_ARGUMENTS.get(name, 0)):
            at = argument(part, at)[1]
    return "".join(pieces) + part[at:], full


def _inner(found: re.Match[str]) -> str:
    """A tabular inside a cell, which only breaks its line, as one line."""
    return re.sub(r"\\\\(?:\[[^\]]*\])?|(?<!\\)&", " ", body_of(found[2], found[1]))


def _cell(text: str) -> Cell:
    text = _WITHIN.sub(_inner, text)
    columns = rows = 1
    for _ in range(3):
        found = _SPAN.match(text)
        if not found:
            break
        at = found.end()
        optional = bracket(text, at)
        at = optional[1] if optional else at
        count, at = argument(text, at)
        if found.group(1) == "multirow":
            optional = bracket(text, at)
            at = optional[1] if optional else at
        _, at = argument(text, at)
        optional = bracket(text, at)
        at = optional[1] if optional else at
        inside, at = argument(text, at)
        number = re.search(r"[0-9]{1,4}", count)
        value = min(200, int(number.group())) if number else 1
        if found.group(1) == "multicolumn":
            columns = value
        elif "-" not in count:
            rows = value
        text = inside + text[at:]
    return Cell(text.strip(), columns, rows)
