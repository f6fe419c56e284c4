"""The body of a paper walked once, in order: what LaTeX numbers is numbered, what stands apart is cut out.

What is left are fragments of simple LaTeX for pandoc, with marks where blocks belong: ⸨B3⸩ is block 3, ⸨T2⸩
and ⸨U⸩ begin and end theorem 2, ⸨R⸩ is the list of references.
"""

import re
from collections.abc import Callable
from dataclasses import dataclass

from reelwright.core.document import BlockKind
from reelwright.document.draft import Piece
from reelwright.document.latex import floats, mathematics
from reelwright.document.latex.counters import CHAPTERED, LANGUAGES, Target
from reelwright.document.latex.paper import CLOSE, OPEN, Paper
from reelwright.document.latex.scan import argument, bracket, environment, group, options
from reelwright.document.latex.tabular import TABULARS
from reelwright.document.latex.tidying import tidied

LONG = 5000  # characters of a fragment, after which a lower heading begins a new one
DEEPEST = 50  # environments within environments
_TOKEN = re.compile(
    r"\\(?P<edge>begin|end)\s*\{(?P<env>[^{}]+)\}|\\(?P<name>[A-Za-z]+)\*?|\\.|\$\$?", re.DOTALL
)
_LEVELS = {"part": 0, "chapter": 0, "section": 1, "subsection": 2, "subsubsection": 3, "paragraph": 4,
           "subparagraph": 5}  # fmt: skip
_LISTS = {
    "itemize": "itemize", "enumerate": "enumerate", "description": "description", "quote": "quote",
    "quotation": "quote", "verse": "quote", "displayquote": "quote", "compactitem": "itemize",
    "compactenum": "enumerate", "compactdesc": "description", "list": "itemize", "labeling": "description",
    "tasks": "itemize", "asparaenum": "enumerate", "asparaitem": "itemize", "inlinelist": "itemize",
    "epigraph": "quote",
}  # fmt: skip
_DROPPED = {
    "CCSXML", "tikzpicture", "pgfpicture", "picture", "pspicture", "IEEEbiography", "IEEEbiographynophoto",
    "titlepage*", "keyword", "keywords", "IEEEkeywords", "Keywords", "teaserfigure*", "filecontents",
    "frontmatter*", "psfrags", "axis", "circuitikz", "tikzcd", "scope", "history", "affiliations*",
}  # fmt: skip
_THANKS = {
    "acknowledgments": "Acknowledgments", "acknowledgements": "Acknowledgements", "acks": "Acknowledgments",
    "ack": "Acknowledgments", "acknowledgment": "Acknowledgment", "acknowledgement": "Acknowledgement",
}  # fmt: skip
# commands of the front matter and of layout that say nothing in the text, with the number of arguments
_SILENT = {
    "title": 1, "author": 1, "date": 1, "affil": 1, "affiliation": 1, "address": 1, "email": 1,
    "maketitle": 0, "tableofcontents": 0, "listoffigures": 0, "listoftables": 0, "thanks": 1,
    "institute": 1, "keywords": 1, "icmltitle": 1, "icmlauthor": 2, "icmlaffiliation": 2,
    "icmlcorrespondingauthor": 2, "icmltitlerunning": 1, "icmlkeywords": 1, "printAffiliationsAndNotice": 1,
    "ead": 1, "cortext": 1, "tnotetext": 1, "fntext": 1, "titlerunning": 1, "authorrunning": 1,
    "shorttitle": 1, "shortauthors": 1, "subjclass": 1, "dedicatory": 1, "curraddr": 1, "urladdr": 1,
    "acmDOI": 1, "acmISBN": 1, "acmYear": 1, "acmConference": 3, "copyrightyear": 1, "setcopyright": 1,
    "acmJournal": 1, "acmVolume": 1, "acmNumber": 1, "acmArticle": 1, "acmMonth": 1, "acmPrice": 1,
    "acmSubmissionID": 1, "received": 1, "authornote": 1, "authornotemark": 0, "orcid": 1, "ccsdesc": 1,
    "vspace": 1, "hspace": 1, "pagestyle": 1, "thispagestyle": 1, "setlength": 2, "addtolength": 2,
    "renewcommand": 2, "newpage": 0, "clearpage": 0, "pagebreak": 0, "cleardoublepage": 0, "noindent": 0,
    "centering": 0, "balance": 0, "bibliographystyle": 1, "linenumbers": 0, "nolinenumbers": 0,
    "flushbottom": 0, "IEEEpeerreviewmaketitle": 0, "IEEEdisplaynontitleabstractindextext": 0,
    "IEEEtitleabstractindextext": 0, "IEEEraisesectionheading": 0, "markboth": 2, "markright": 1,
    "addcontentsline": 3, "immediate": 0, "pacs": 1, "preprint": 1, "usepackage": 1, "RequirePackage": 1,
    "documentclass": 1, "documentstyle": 1, "hypersetup": 1, "sisetup": 1, "theoremstyle": 1,
    "newcolumntype": 2, "lstset": 1, "lstdefinestyle": 2, "usetikzlibrary": 1, "tikzset": 1,
    "definecolor": 3, "captionsetup": 1, "geometry": 1, "addbibresource": 1, "crefname": 3, "Crefname": 3,
    "affiliations": 0, "doi": 1, "journal": 1, "volume": 1, "editor": 1, "subtitle": 1, "todo": 1,
    "FloatBarrier": 0, "twocolumn": 0, "onecolumn": 0, "raggedbottom": 0, "sloppy": 0, "frontmatter": 0,
    "mainmatter": 0, "backmatter": 0, "phantomsection": 0, "correspondingauthor": 1, "pgfplotsset": 1,
    "allowdisplaybreaks": 0, "titleformat": 5, "titlespacing": 4, "bstctlcite": 1, "nocite": 1, "index": 1,
    "special": 1, "openout": 0, "closeout": 0, "newwrite": 0, "openin": 0, "read": 0, "directlua": 1,
    "smallskip": 0, "medskip": 0, "bigskip": 0, "selectfont": 0, "fontsize": 2, "newcounter": 1,
    "newlength": 1, "stepcounter": 1, "counterwithout": 2, "pagenumbering": 1, "addtocontents": 2,
    "crefalias": 2, "newtoks": 0, "hyphenation": 1, "pdfinfo": 1, "setlist": 1, "setstretch": 1,
    "newboolean": 1, "setboolean": 2, "enlargethispage": 1, "pdfoutput": 0, "stopcontents": 1,
    "etocsettocstyle": 2, "etocdepthtag": 1, "glsaddall": 0, "makeglossaries": 0, "makeindex": 0,
    "printindex": 0, "addtolist": 1, "startcontents": 1, "thisfloatsetup": 1,
    "floatname": 2, "floatstyle": 1, "restylefloat": 1, "resumetocwriting": 0,
}  # fmt: skip
_DRAWINGS = {"tikzpicture", "pgfpicture", "picture", "pspicture", "circuitikz", "tikzcd"}
_LABELLED = re.compile(r"\\label\s*\{([^{}]*)\}")


@dataclass
class Walk(Paper):
    """Walks the text once; afterwards holds the fragments, blocks, theorems and labels."""

    def __post_init__(self) -> None:
        self.kinds: dict[str, tuple[str, str]] = {"proof": ("", "Proof")}  # theorem: counter and title
        self._items: list[tuple[str, int]] = []
        self._depth = 0
        self._chaptered = False
        self._ended = False

    def whole(self, text: str) -> None:
        """Walk a paper: its preamble for what it declares, then its body."""
        classed = re.search(r"\\document(?:class|style)\s*(\[[^\]]*\])?\s*\{([^{}]*)\}", text)
        if classed:
            self.counters.dress(classed.group(2).strip(), classed.group(1) or "")
            self._chaptered = classed.group(2).strip() in CHAPTERED
        self.counters.language = _language(text)
        begin = re.search(r"\\begin\s*\{document\}", text)
        if begin:
            self.walk(text[: begin.start()])
            self.out.clear()
            self.fragments.clear()
            text = environment(text, "document", begin.end())[0]
        self.walk(text)
        self.flush()

    def walk(self, text: str) -> None:
        """Walk `text`, which is a whole body or what an environment holds."""
        self._depth += 1
        at = 0
        while self._depth <= DEEPEST and (found := _TOKEN.search(text, at)):
            self.out.append(text[at : found.start()])
            at = self._token(text, found)
        self.out.append(text[at:] if self._depth <= DEEPEST else "")
        self._depth -= 1

    def _token(self, text: str, found: re.Match[str]) -> int:
        item, name, at = found.group(), found["name"], found.end()
        if found["edge"]:
            return self._environment(text, found["env"].strip(), at) if found["edge"] == "begin" else at
        if item in {"$", "$$"} or item in {"\\(", "\\["}:
            return self._formula(text, item, at)
        if name in _LEVELS:
            return self._heading(text, name, at, starred=item.endswith("*"))
        if name in _HANDLERS:
            return _HANDLERS[name](self, text, at)
        if name in _SILENT:
            for _ in range(3):
                optional = bracket(text, at)
                at = optional[1] if optional else at
            for _ in range(_SILENT[name]):
                inner = group(text, at)
                at = inner[1] if inner else at
            return at
        self.out.append(item)
        return at

    def _formula(self, text: str, opening: str, at: int) -> int:
        closing = {"\\(": "\\)", "\\[": "\\]"}.get(opening, opening)
        end = text.find(closing, at)
        while end > 0 and closing[0] == "$" and text[end - 1] == "\\":
            end = text.find(closing, end + 1)
        if end < 0:
            return at
        inner = text[at:end]
        if opening in {"$", "\\("}:
            self.out.append(f"${tidied(inner)}$" if inner.strip() else "")
        else:
            mathematics.display(self, "displaymath", inner)
        return end + len(closing)

    def _heading(self, text: str, name: str, at: int, *, starred: bool) -> int:
        optional = bracket(text, at)
        title, at = argument(text, optional[1] if optional else at)
        level = max(1, _LEVELS[name] + self._chaptered)
        if level == 1 or (sum(map(len, self.out)) > LONG and level < 4):
            self.flush()
        if not starred and name not in {"part", "paragraph", "subparagraph"}:
            self.counters.step(name)
            current = self.counters.current
            self.counters.current = Target(current.kind, current.number, _LABELLED.sub("", title))
        for label in _LABELLED.findall(title):
            self.counters.label(label)
        shown = _LABELLED.sub("", title)
        if shown.strip():
            self.block(Piece(kind="heading", text=shown, level=level))
        return at

    def _environment(self, text: str, name: str, at: int) -> int:
        plain = name.rstrip("*")
        if name in {"document", "appendices", "subappendices"}:
            if name != "document":
                self.counters.begin_appendix()
            return at
        inner, after = environment(text, name, at)
        self._within(name, plain, inner)
        return after

    def _within(self, name: str, plain: str, inner: str) -> None:
        if plain in mathematics.DISPLAYS:
            mathematics.display(self, name, inner)
        elif name in self.kinds:
            self._theorem(name, inner)
        elif plain in floats.FLOATS:
            floats.FLOATS[plain](self, plain, inner)
        elif name in TABULARS:
            floats.loose_table(self, name, inner)
        elif plain in _LISTS:
            self._list(plain, inner)
        elif plain == "abstract":
            self._abstract(inner)
        elif plain == "thebibliography":
            self.references()
        elif plain == "math":
            self.out.append(f"${tidied(inner)}$")
        elif plain in _THANKS:
            self.flush()
            self.block(Piece(kind="heading", text=_THANKS[plain], level=1))
            self.walk(inner)
        elif name in _DROPPED:
            if plain in _DRAWINGS:
                message = f"left out: it is drawn by LaTeX itself ({plain}), which is not run"
                self.project.warn("drawing", message)
        else:
            self._through(plain, inner)

    def _through(self, name: str, inner: str) -> None:
        """An environment that only changes the looks of what it holds."""
        optional = bracket(inner, 0)
        inner = inner[optional[1] :] if optional else inner
        if name in {"minipage", "multicols", "adjustbox", "spacing", "column", "mdframed", "block"}:
            width = group(inner, 0)
            inner = inner[width[1] :] if width else inner
        self.out.append("\n\n")
        self.walk(inner)
        self.out.append("\n\n")

    def _abstract(self, inner: str) -> None:
        optional = bracket(inner, 0)
        source = inner[optional[1] :] if optional else inner
        if self.abstract:
            self.walk(source)
        else:
            self.abstract = source

    def _list(self, name: str, inner: str) -> None:
        optional = bracket(inner, 0)
        inner = inner[optional[1] :] if optional else inner
        kind = _LISTS[name]
        if name == "list":
            for _ in range(2):
                given = group(inner, 0)
                inner = inner[given[1] :] if given else inner
        self._items.append((kind, 0))
        self.out.append(f"\n\n\\begin{{{kind}}}\n")
        self.walk(inner if kind == "quote" or "\\item" in inner else f"\\item {inner}")
        self.out.append(f"\n\\end{{{kind}}}\n\n")
        self._items.pop()

    def item(self, text: str, at: int) -> int:
        """Count an item, so that its label has a number."""
        if self._items:
            kind, count = self._items.pop()
            self._items.append((kind, count + 1))
            if kind == "enumerate":
                self.counters.current = Target("item", str(count + 1))
            self.out.append("\\item ")
            if kind != "description" and (optional := bracket(text, at)):
                at = optional[1]
                self.out.append(f"{optional[0]} ")
        return at

    def _theorem(self, name: str, inner: str) -> None:
        counter, title = self.kinds[name]
        optional = bracket(inner, 0)
        inner = inner[optional[1] :] if optional else inner
        label = title
        if counter:
            number = self.counters.step(counter)
            self.counters.current = Target(title, number)
            label = f"{title} {number}"
        self.theorems.append((label, optional[0] if optional else ""))
        self.out.append(f"\n\n{OPEN}T{len(self.theorems) - 1}{CLOSE}\n\n")
        self.walk(inner)
        self.out.append(f"\n\n{OPEN}U{CLOSE}\n\n")

    def references(self) -> None:
        """The list of references stands here."""
        if not self._ended:
            self._ended = True
            self.flush()
            self.fragments.append(f"{OPEN}R{CLOSE}")

    def listing(self, text: str, at: int) -> int:
        """A listing that was cut out before: a block of code, numbered when it has a caption."""
        index, at = argument(text, at)
        found = self.project.listing(index)
        given = options(found.options)
        label = ""
        if given.get("caption"):
            label = f"{self.counters.word('lstlisting')} {self.counters.step('lstlisting')}"
            if given.get("label"):
                self.counters.label(given["label"])
        if found.text.strip():
            kind: BlockKind = "code"
            self.block(Piece(kind=kind, text=found.text, label=label, caption=given.get("caption", "")))
        return at


def _language(text: str) -> int:
    """The index in LANGUAGES of the paper's language, as babel or polyglossia is told; English otherwise."""
    found = re.search(
        r"\\(?:usepackage\s*\[([^\]]*)\]\s*\{babel\}|setmainlanguage\s*(?:\[[^\]]*\])?\{(\w+)\})", text
    )
    last = (found.group(1) or found.group(2)).split(",")[-1].split("=")[-1].strip() if found else ""
    code = _BABEL.get(last, "en")
    return LANGUAGES.index(code)


_BABEL = {
    "ngerman": "de", "german": "de", "french": "fr", "francais": "fr", "spanish": "es", "portuguese": "pt",
    "brazil": "pt", "brazilian": "pt", "portuges": "pt", "italian": "it",
}  # fmt: skip


def _newtheorem(walk: Walk, text: str, at: int) -> int:
    starred = text[at - 1] == "*"
    name, at = argument(text, at)
    shared = bracket(text, at)
    title, at = argument(text, shared[1] if shared else at)
    within = bracket(text, at)
    at = within[1] if within else at
    counter = "" if starred else shared[0].strip() if shared else name
    if within and counter:
        walk.counters.number_within(counter, within[0].strip())
    elif shared and not starred:
        counter = walk.kinds.get(counter, (counter, ""))[0] or counter
    walk.kinds[name.strip()] = (counter, title)
    return at


def _spnewtheorem(walk: Walk, text: str, at: int) -> int:
    at = _newtheorem(walk, text, at)
    for _ in range(2):
        at = argument(text, at)[1]
    return at


def _declaretheorem(walk: Walk, text: str, at: int) -> int:
    optional = bracket(text, at)
    name, at = argument(text, optional[1] if optional else at)
    after = bracket(text, at)
    given = options((optional or after or ("", 0))[0])
    counter = "" if given.get("numbered") == "no" else given.get("sibling") or given.get("numberlike") or name
    if given.get("parent") or given.get("numberwithin") or given.get("within"):
        walk.counters.number_within(
            counter, given.get("parent") or given.get("numberwithin") or given["within"]
        )
    for one in name.split(","):
        walk.kinds[one.strip()] = (
            counter,
            given.get("name") or given.get("title") or one.strip().capitalize(),
        )
    return after[1] if after else at


def _label(walk: Walk, text: str, at: int) -> int:
    name, at = argument(text, at)
    walk.counters.label(name)
    return at


def _numberwithin(walk: Walk, text: str, at: int) -> int:
    counter, at = argument(text, at)
    outer, at = argument(text, at)
    walk.counters.number_within(counter, outer)
    return at


def _setcounter(walk: Walk, text: str, at: int) -> int:
    name, at = argument(text, at)
    value, at = argument(text, at)
    if re.fullmatch(r"\s*-?\d{1,6}\s*", value):
        walk.counters.values[name] = int(value)
    return at


def _addtocounter(walk: Walk, text: str, at: int) -> int:
    name, at = argument(text, at)
    value, at = argument(text, at)
    if re.fullmatch(r"\s*-?\d{1,6}\s*", value):
        walk.counters.values[name] = walk.counters.values.get(name, 0) + int(value)
    return at


def _refstep(walk: Walk, text: str, at: int) -> int:
    name, at = argument(text, at)
    walk.counters.step(name)
    return at


def _form(walk: Walk, text: str, at: int) -> int:
    name, at = argument(text, at)
    form, at = argument(text, at)
    walk.counters.forms[name] = form
    return at


def _appendix(walk: Walk, text: str, at: int) -> int:  # noqa: ARG001 - the shape of a handler
    walk.counters.begin_appendix()
    return at


def _abstracted(walk: Walk, text: str, at: int) -> int:
    inner = group(text, at)
    if inner is None:
        return at
    walk.abstract = walk.abstract or inner[0]
    return inner[1]


def _bibliography(walk: Walk, text: str, at: int) -> int:
    inner = group(text, at)
    optional = bracket(text, at)
    walk.references()
    return inner[1] if inner else optional[1] if optional else at


def _initial(walk: Walk, text: str, at: int) -> int:
    optional = bracket(text, at)
    first, at = argument(text, optional[1] if optional else at)
    rest, at = argument(text, at)
    walk.out.append(first + rest)
    return at


def _written(walk: Walk, text: str, at: int) -> int:  # noqa: ARG001
    stream = re.compile(r"\s*(?:\d+|\\[A-Za-z]+)?\s*").match(text, at)
    inner = group(text, stream.end() if stream else at)
    return inner[1] if inner else at


def _graphicspath(walk: Walk, text: str, at: int) -> int:
    inner, at = argument(text, at)
    walk.graphics += [name.strip().strip("/") for name in re.findall(r"\{([^{}]*)\}", inner) or [inner]]
    return at


_Handler = Callable[[Walk, str, int], int]
_HANDLERS: dict[str, _Handler] = {
    "label": _label, "item": Walk.item, "rwlisting": Walk.listing, "newtheorem": _newtheorem,
    "spnewtheorem": _spnewtheorem, "declaretheorem": _declaretheorem, "numberwithin": _numberwithin,
    "counterwithin": _numberwithin, "setcounter": _setcounter, "addtocounter": _addtocounter,
    "refstepcounter": _refstep, "rwthe": _form, "appendix": _appendix, "abstract": _abstracted,
    "bibliography": _bibliography, "printbibliography": _bibliography, "IEEEPARstart": _initial,
    "lettrine": _initial, "graphicspath": _graphicspath, "includegraphics": floats.loose_picture,
    "captionof": floats.loose_caption, "write": _written, "epsfig": floats.loose_picture,
    "includesvg": floats.loose_picture,
}  # fmt: skip
