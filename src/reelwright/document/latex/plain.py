"""LaTeX text as plain words: titles, captions, cells, and whatever pandoc could not read."""

import re
import unicodedata

from reelwright.document.formulas import lowered, plain, raised
from reelwright.document.latex.scan import COMMAND, argument, bracket, group
from reelwright.document.latex.tidying import tidied
from reelwright.document.latex.units import UNITS, chemical
from reelwright.document.spans import marked

CITE = "rw-cite:"  # a link whose target is one of our citations
DEEPEST = 60
_ACCENTS = {
    "'": "\u0301", "`": "\u0300", "^": "\u0302", '"': "\u0308", "~": "\u0303", "=": "\u0304", ".": "\u0307",
    "u": "\u0306", "v": "\u030c", "H": "\u030b", "c": "\u0327", "k": "\u0328", "d": "\u0323", "b": "\u0331",
    "r": "\u030a", "t": "\u0361",
}  # fmt: skip
_SYMBOLS = {
    "ss": "ß", "o": "ø", "O": "Ø", "ae": "æ", "AE": "Æ", "oe": "œ", "OE": "Œ", "aa": "å", "AA": "Å", "l": "ł",
    "L": "Ł", "i": "ı", "j": "ȷ", "dh": "ð", "DH": "Ð", "th": "þ", "TH": "Þ", "dj": "đ", "DJ": "Đ", "ng": "ŋ",
    "S": "§", "P": "¶", "copyright": "©", "textregistered": "®", "texttrademark": "™", "pounds": "£",
    "euro": "€", "texteuro": "€", "dag": "†", "ddag": "‡", "textdagger": "†", "textbackslash": "\\",
    "textasciitilde": "~", "textasciicircum": "^", "textbar": "|", "textless": "<", "textgreater": ">",
    "textunderscore": "_", "textbullet": "•", "textdegree": "°", "degree": "°", "ldots": "…", "dots": "…",
    "textellipsis": "…", "textendash": "–", "textemdash": "—", "textquotedblleft": "“", "slash": "/",
    "textquotedblright": "”", "textquoteleft": "‘", "textquoteright": "’", "textmu": "µ", "LaTeX": "LaTeX",
    "TeX": "TeX", "BibTeX": "BibTeX", "quad": " ", "qquad": " ", ",": " ", ";": " ", ":": " ", "!": "",
    "/": "", "-": "", "@": "", " ": " ", "\n": " ", "\\": " ", "newline": " ", "linebreak": " ", "par": " ",
    "enspace": " ", "thinspace": " ", "hfill": " ", "newblock": " ", "&": "&", "%": "%", "$": "$", "#": "#",
    "_": "_", "{": "{", "}": "}", "checkmark": "✓", "times": "×", "cmark": "✓", "xmark": "✗", "item": " ",
    "textpm": "±", "pm": "±", "textrightarrow": "→", "guillemotleft": "«", "guillemotright": "»", "and": " ",
    "tabularnewline": " ", "BooleanTrue": "", "BooleanFalse": "",
}  # fmt: skip
# commands whose arguments are no words, with the number of arguments
DROPPED = {
    "label": 1, "vspace": 1, "hspace": 1, "index": 1, "thanks": 1, "footnote": 1, "footnotetext": 1,
    "footnotemark": 0, "phantom": 1, "hphantom": 1, "vphantom": 1, "color": 1, "pagestyle": 1,
    "thispagestyle": 1, "setlength": 2, "addtolength": 2, "setcounter": 2, "addtocounter": 2, "rule": 2,
    "includegraphics": 1, "bibliographystyle": 1, "nocite": 1, "pdfbookmark": 2, "fontsize": 2, "email": 1,
    "orcid": 1, "todo": 1, "vskip": 0, "raisebox": 1, "definecolor": 3, "cellcolor": 1, "rowcolor": 1,
    "columncolor": 1, "corref": 1, "fnref": 1, "tnoteref": 1, "tnotemark": 0, "inst": 1, "orcidlink": 1,
    "marginpar": 1, "selectfont": 0, "protect": 0, "write": 0, "immediate": 0, "captionsetup": 1,
    "phantomsection": 0, "addcontentsline": 3, "cmidrule": 1, "cline": 1, "arraybackslash": 0, "pageref": 1,
    "sisetup": 1, "urlstyle": 1, "usetikzlibrary": 1, "tnote": 1, "textcolor": 1, "hypersetup": 1,
    "fontfamily": 1, "fontseries": 1, "fontshape": 1, "hyphenation": 1, "glsresetall": 0,
}  # fmt: skip
_KEEPS_SECOND = {"textcolor", "raisebox", "href", "colorbox", "hyperref", "foreignlanguage", "parbox",
                 "texorpdfstring", "multicolumn", "scalebox", "rotatebox", "resizebox"}  # fmt: skip
_SPECIAL = re.compile(r"\\|[{}$~]|``|''|`|'|---?|\?`|!`")
_MARKS = {"``": "“", "''": "”", "`": "‘", "'": "’", "--": "–", "---": "—", "~": " ", "?`": "¿", "!`": "¡"}


def detexed(text: str) -> str:
    """`text` (LaTeX, macros written out) as words, citations still marked (see `spans`)."""
    return unicodedata.normalize("NFC", _run(text, 0))


def words(text: str) -> str:
    """`text` as one line of plain words, without citations."""
    from_marks = re.sub("[\ue010]\\d+[\ue011]|[\ue012]", "", detexed(text))
    return re.sub(r"\s+([.,;:!?](?:\s|$))", r"\1", re.sub(r"\s+", " ", from_marks)).strip()


def _run(text: str, depth: int) -> str:
    if depth > DEEPEST:
        return ""
    parts: list[str] = []
    at = 0
    while found := _SPECIAL.search(text, at):
        parts.append(text[at : found.start()])
        item, at = found.group(), found.end()
        if item == "\\":
            said, at = _command(text, found.start(), depth)
            parts.append(said)
        elif item == "$":
            said, at = _formula(text, found.start())
            parts.append(said)
        elif item not in "{}":
            parts.append(_MARKS.get(item, item))
    parts.append(text[at:])
    return "".join(parts)


def _formula(text: str, at: int) -> tuple[str, int]:
    mark = "$$" if text.startswith("$$", at) else "$"
    end = at + len(mark)
    while (end := text.find(mark, end)) >= 0 and text[end - 1] == "\\":
        end += 1
    if end < 0:
        return "", at + len(mark)
    return plain(tidied(text[at + len(mark) : end])), end + len(mark)


def _command(text: str, at: int, depth: int) -> tuple[str, int]:
    found = COMMAND.match(text, at)
    if not found:
        return "", at + 1
    name, at = found.group(1).rstrip("*"), found.end()
    name = name or "*"
    if name[0].isalpha() and text.startswith(" ", at) and name in _SYMBOLS:
        at += 1
    if name in _ACCENTS and not (name.isalpha() and not re.match(r"\s*[{\\]", text[at : at + 4])):
        letter, at = argument(text, at)
        return _accented(_run(letter, depth + 1), _ACCENTS[name]), at
    if name in {"(", "["}:
        end = text.find("\\" + {"(": ")", "[": "]"}[name], at)
        return (plain(tidied(text[at:end])), end + 2) if end >= 0 else ("", at)
    if name in _SYMBOLS:
        if name == "\\" and (spacing := bracket(text, at)):
            at = spacing[1]
        return _SYMBOLS[name], at
    if name in {"begin", "end"}:
        return " ", argument(text, at)[1]
    return _worded(name, text, at, depth)


def _worded(name: str, text: str, at: int, depth: int) -> tuple[str, int]:
    optional = bracket(text, at)
    if optional and name != "item":
        at = optional[1]
    if name in UNITS:
        return UNITS[name](text, at)
    if name in {"ce", "ch", "cf"} and group(text, at):
        inside, at = argument(text, at)
        return chemical(inside), at
    if name == "href":
        target, at = argument(text, at)
        shown, at = argument(text, at)
        said = _run(shown, depth + 1)
        own = re.fullmatch(rf"{CITE}([0-9]{{1,6}})", target)
        return (marked(said, int(own[1])) if own else said), at
    if name in _KEEPS_SECOND:
        count = {"multicolumn": 2, "resizebox": 2}.get(name, 0 if name == "hyperref" else 1)
        for _ in range(count):
            at = argument(text, at)[1]
        shown, at = argument(text, at)
        return _run(shown, depth + 1), at
    if name in DROPPED:
        for _ in range(DROPPED[name]):
            at = argument(text, at)[1]
        return "", at
    if name in {"textsuperscript", "textsubscript", "ensuremath", "url", "nolinkurl", "path"}:
        inside, at = argument(text, at)
        if name == "ensuremath":
            return plain(tidied(inside)), at
        if name in {"url", "nolinkurl", "path"}:
            return inside, at
        shift = raised if name == "textsuperscript" else lowered
        return shift(_run(inside, depth + 1).strip()), at
    held = group(text, at)
    if held:
        return _run(held[0], depth + 1), held[1]
    return "", at


def _accented(text: str, mark: str) -> str:
    base = {"ı": "i", "ȷ": "j"}.get(text[:1], text[:1])
    return base + mark + text[1:] if base else ""
