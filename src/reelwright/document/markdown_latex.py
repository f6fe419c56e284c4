"""Tables and figures that a Markdown paper writes in LaTeX, turned into Markdown; page layout left out."""

import re

from reelwright.document.latex.scan import group
from reelwright.document.latex.tabular import TABULARS, table

_FLOAT = re.compile(
    r"^[ ]{0,3}\\begin\{(?P<name>table\*?|figure\*?|wrapfigure|center|longtable|tabular\*?|tabularx)\}"
    r"(?P<body>.*?)\\end\{(?P=name)\}[ \t]*$",
    re.MULTILINE | re.DOTALL,
)
_TABULAR = re.compile(r"\\begin\{(" + "|".join(map(re.escape, TABULARS)) + r")\}(.*?)\\end\{\1\}", re.DOTALL)
_PICTURE = re.compile(r"\\includegraphics\*?\s*(?:\[[^\]]*\])?\s*\{([^{}]+)\}")
_LAYOUT = re.compile(
    r"^[ ]{0,3}\\(?:newpage|clearpage|pagebreak|bigskip|medskip|smallskip|noindent|centering|appendix|"
    r"maketitle|"
    r"(?:setlength|vspace|hspace|bibliographystyle|pagestyle|thispagestyle|setcounter)\*?(?:\{[^{}\n]*\}){1,2}|"
    r"(?:footnote|script|normal)size|small|begingroup|endgroup)[ \t]*$",
    re.MULTILINE,
)
_FACES = (
    (re.compile(r"\\(?:textbf|mathbf|bm)\{([^{}$]*)\}"), r"**\1**"),
    (re.compile(r"\\(?:textit|emph|textsl)\{([^{}$]*)\}"), r"*\1*"),
    (re.compile(r"\\(?:texttt|verb\|)\{([^{}$]*)\}"), r"`\1`"),
    (re.compile(r"\\(?:text|textsc|textrm|mbox|makecell|small|footnotesize)\{([^{}$]*)\}"), r"\1"),
    (re.compile(r"\\(?:centering|small|footnotesize|bfseries|newline|raggedright)(?![A-Za-z])"), " "),
    (re.compile(r"(?<!\\)~"), " "),
    (re.compile(r"---?"), "–"),
)
_FENCE = re.compile(r"^ {0,3}(?:```|~~~)", re.MULTILINE)


def unwrapped(text: str) -> str:
    """`text` with its floats of LaTeX as Markdown's; those in code stay, and what is neither stays too."""
    if "\\" not in text:
        return text
    fences = [one.start() for one in _FENCE.finditer(text)]

    def outside(found: re.Match[str]) -> bool:
        return sum(at < found.start() for at in fences) % 2 == 0

    text = _FLOAT.sub(lambda found: _float(found) if outside(found) else found[0], text)
    fences = [one.start() for one in _FENCE.finditer(text)]
    return _LAYOUT.sub(lambda found: "" if outside(found) else found[0], text)


def _float(found: re.Match[str]) -> str:
    body = re.sub(r"(?<!\\)%.*", "", found["body"])
    name = found["name"]
    caption, label = _caption(body)
    grids = [(name, body)] if name in TABULARS else [(one[1], one[2]) for one in _TABULAR.finditer(body)]
    pictures = [one[1].strip() for one in _PICTURE.finditer(body)]
    marked = f"{caption} \\label{{{label}}}" if label else caption
    made = []
    if pictures and not grids:
        shown = [f"![{marked if at == 0 else ''}]({link})" for at, link in enumerate(pictures)]
        return "\n\n" + "\n\n".join(shown) + "\n\n"
    for at, (kind, inner) in enumerate(grids):
        if laid := _pipes(inner, kind):
            made.append((f"Table: {marked}\n\n" if marked and at == 0 else "") + laid)
    return "\n\n" + "\n\n".join(made) + "\n\n" if made else found[0]


def _caption(body: str) -> tuple[str, str]:
    """The caption and the label of a float, '' for what it has not."""
    at = re.search(r"\\caption\*?\s*(?:\[[^\]]*\])?\s*(?=\{)", body)
    inner = group(body, at.end()) if at else None
    said = inner[0] if inner else ""
    label = re.search(r"\\label\{([^{}]+)\}", body)
    said = re.sub(r"\\label\{[^{}]*\}", "", said)
    return _marked(said), label[1] if label else ""


def _pipes(inner: str, kind: str) -> str:
    """A tabular as a pipe table, '' when it has no cells."""
    made = table(inner, kind)
    if made is None or not (made.header or made.rows):
        return ""
    width = max(len(row) for row in (made.header, *made.rows))
    rows = [row + ("",) * (width - len(row)) for row in (made.header, *made.rows)]
    lines = ["| " + " | ".join(_marked(cell).replace("|", "\\|") for cell in row) + " |" for row in rows]
    return "\n".join([lines[0], "|" + " --- |" * width, *lines[1:]])


def _marked(tex: str) -> str:
    """LaTeX's words as Markdown's, on one line; formulas stay."""
    for pattern, said in _FACES:
        tex = pattern.sub(said, tex)
    return " ".join(tex.split())
