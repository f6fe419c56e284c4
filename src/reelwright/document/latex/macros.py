"""The author's own macros written out, as far as that is bounded: nothing is executed, nothing is read."""

import re
from collections.abc import Callable
from dataclasses import dataclass, field

from reelwright.document.latex.scan import argument, bracket, group, skipped

DEEPEST = 60  # expansions within expansions
MOST_STEPS = 300_000
MOST_USES = 30_000  # of one macro
MOST_ONE = 200_000  # characters of one expansion
MOST_TEXT = 24 * 1000 * 1000  # characters that come out
# what we understand by ourselves; an author's redefinition changes its looks only
_KEPT = (
    "title author date abstract keywords maketitle section subsection subsubsection paragraph subparagraph "
    "chapter part appendix caption label ref eqref cite citep citet footnote thanks item includegraphics "
    "begin end document url href texttt emph textbf textit bibliography bibliographystyle bibitem newblock "
    "and affil affiliation email tableofcontents listoffigures figurename tablename refname abstractname "
    "baselinestretch arraystretch hline toprule midrule bottomrule input include textcolor color "
    "vspace hspace "
    "autoref cref Cref subref rwlisting left right frac sqrt sum int footnotemark footnotetext "
)
KEPT = frozenset(_KEPT.split())
_COUNTERS = "chapter section subsection subsubsection figure table equation algorithm lstlisting footnote"
COUNTERS = frozenset(_COUNTERS.split())
_INTERNAL = re.compile(
    r"\\(?:[A-Za-z]*@|expandafter|csname|futurelet|afterassignment|catcode|write|openin|read|special|directlua)"
)
_PRIMITIVES = (
    "if ifx ifnum ifdim ifodd ifcase ifmmode ifhmode ifvmode ifinner ifhbox ifvbox ifvoid ifeof ifcat "
    "iftrue iffalse ifdefined ifcsname ifpdf ifPDFTeX ifxetex ifluatex ifXeTeX ifLuaTeX"
)
_CONDITIONS = frozenset(_PRIMITIVES.split())
_NEXT = re.compile(r"\\([A-Za-z@]+\*?|.)", re.DOTALL)
_WORD_END = re.compile(r"\\[A-Za-z@]+\Z")


@dataclass(frozen=True)
class Macro:
    """Its body; its parameters as letters of xparse ('m', 'o', 's') with defaults; `marks` delimit them."""

    body: str
    parameters: tuple[tuple[str, str], ...] = ()
    marks: tuple[str, ...] = ()


@dataclass
class _Frame:
    text: str
    at: int
    depth: int


@dataclass
class Macros:
    """The author's macros and environments, theorem declarations and switches."""

    macros: dict[str, Macro] = field(default_factory=dict)
    environments: dict[str, tuple[Macro, str]] = field(default_factory=dict)
    switches: dict[str, bool] = field(default_factory=dict)
    refused: set[str] = field(default_factory=set)

    def __post_init__(self) -> None:
        self._steps = self._length = 0
        self._uses: dict[str, int] = {}
        self._left = ""
        self._stack: list[_Frame] = []
        self.full = False

    def expanded(self, text: str) -> str:
        """`text` with the macros that it defines written out; definitions themselves are taken out."""
        self._stack = [_Frame(text, 0, 0)]
        out: list[str] = []
        while self._stack:
            top = self._stack[-1]
            found = _NEXT.search(top.text, top.at)
            self._put(out, top.text[top.at : found.start() if found else len(top.text)])
            if found is None:
                self._stack.pop()
                continue
            top.at = found.end()
            self._command(found.group(1), out)
        return "".join(out)

    def _put(self, out: list[str], text: str) -> None:
        if not text or self._length > MOST_TEXT:
            return
        if out and text[0].isalpha() and _WORD_END.search(out[-1]):
            out.append(" ")
        self._length += len(text)
        out.append(text)

    def _command(self, name: str, out: list[str]) -> None:
        star = name.endswith("*") and len(name) > 1
        plain = name[:-1] if star else name
        if plain in _DEFINERS:
            self._define(plain, out)
        elif plain in self.macros and not self.full:
            if star:
                self._stack[-1].at -= 1
            self._expand(self.macros[plain], plain)
        elif plain in self.refused:
            pass
        elif plain in {"begin", "end"}:
            self._environment(plain, out)
        elif plain in _CONDITIONS or (plain.startswith("if") and plain[2:] in self.switches):
            self._choose(plain)
        elif plain.endswith(("true", "false")) and plain.removesuffix("true").removesuffix("false") in (
            self.switches
        ):
            self.switches[plain.removesuffix("true").removesuffix("false")] = plain.endswith("true")
        elif plain in {"IfValueTF", "IfNoValueTF", "IfBooleanTF"}:
            self._given(plain)
        elif plain not in {"else", "fi", "xspace", "makeatletter", "makeatother", "relax"}:
            self._put(out, f"\\{name}")
        elif plain == "xspace":
            self._space()

    def _space(self) -> None:
        while len(self._stack) > 1 and self._stack[-1].at >= len(self._stack[-1].text):
            self._stack.pop()
        top = self._stack[-1]
        if top.text[top.at : top.at + 1].isalnum() or top.text[top.at : top.at + 1] in {"(", "\\", "$"}:
            self._push(" ", 0)

    def _push(self, text: str, deeper: int = 1) -> None:
        depth = self._stack[-1].depth if self._stack else 0
        self._stack.append(_Frame(text, 0, depth + deeper))

    def _reach(self) -> _Frame:
        """The frame in which arguments follow: what is used up is taken off."""
        while len(self._stack) > 1 and not self._stack[-1].text[self._stack[-1].at :].strip(" \n"):
            self._stack.pop()
        return self._stack[-1]

    def _expand(self, macro: Macro, name: str) -> None:
        depth = self._stack[-1].depth
        self._steps += 1
        self._uses[name] = self._uses.get(name, 0) + 1
        if depth >= DEEPEST or self._steps > MOST_STEPS or self._uses[name] > MOST_USES:
            self._refuse(name)
            return
        if macro.parameters or macro.marks:
            frame = self._reach()
            values, frame.at = _values(macro, frame.text, frame.at)
            text = _filled(macro.body, values)
        else:
            frame = self._stack[-1]
            frame.at = skipped(frame.text, frame.at)
            text = macro.body
        if len(text) > MOST_ONE and len(text) > 4 * len(macro.body):
            self._refuse(name)
            return
        self._stack.append(_Frame(text, 0, depth + 1))

    def _refuse(self, name: str) -> None:
        """Give up a macro, and what is left of the expansion that it stands in."""
        self.refused.add(name)
        self.macros.pop(name, None)
        self.full = self.full or self._steps > MOST_STEPS
        self._stack = [frame for frame in self._stack if frame.depth == 0]

    def _environment(self, which: str, out: list[str]) -> None:
        frame = self._stack[-1]
        found = group(frame.text, frame.at)
        if found is None or found[0].strip() not in self.environments or self.full:
            self._put(out, f"\\{which}")
            return
        opening, closing = self.environments[found[0].strip()]
        frame.at = found[1]
        if which == "begin":
            self._expand(opening, "")
        else:
            self._push(closing)

    def _choose(self, name: str) -> None:
        """Take one branch of a conditional; which of those that need TeX's state is not known: the last."""
        frame = self._stack[-1]
        first, second, after = _branches(frame.text, frame.at, self.switches)
        truth = name in {"iftrue", "ifpdf", "ifPDFTeX"} or self.switches.get(name[2:], False)
        if name == "ifdefined":
            token = _NEXT.match(first.lstrip())
            truth = bool(token and token.group(1) in self.macros)
            first = first.lstrip()[token.end() :] if token else first
        frame.at = after
        self._push("" if name == "ifcase" else first if truth else second, 0)

    def _given(self, name: str) -> None:
        frame = self._reach()
        value, at = argument(frame.text, frame.at)
        first, at = argument(frame.text, at)
        second, frame.at = argument(frame.text, at)
        given = value.strip() not in {"-NoValue-", "\\BooleanFalse"}
        self._push(first if given != (name == "IfNoValueTF") else second)

    def _define(self, how: str, out: list[str]) -> None:
        frame = self._reach()
        frame.at = _DEFINERS[how](self, frame.text, frame.at)
        self._put(out, self._left)
        self._left = ""

    def keep(self, name: str, macro: Macro) -> None:
        """Remember a macro, unless its name is one that we understand by ourselves."""
        if name.removeprefix("the") in COUNTERS:
            self._left = f"\\rwthe{{{name.removeprefix('the')}}}{{{macro.body}}}"
            return
        if name in KEPT or not name:
            return
        if _INTERNAL.search(macro.body) or "@" in name:
            # TeX programming: its last argument is what it is about
            last = len(macro.parameters)
            macro = Macro(f"#{last}" if last else "", macro.parameters, macro.marks)
        self.macros[name] = macro


def _values(macro: Macro, text: str, at: int) -> tuple[list[str], int]:
    if macro.marks:
        return _delimited(macro, text, at)
    values: list[str] = []
    for kind, default in macro.parameters:
        if kind == "s":
            values.append("\\BooleanTrue" if text.startswith("*", at) else "\\BooleanFalse")
            at += text.startswith("*", at)
        elif kind == "o":
            found = bracket(text, at)
            values.append(found[0] if found else default)
            at = found[1] if found else at
        else:
            value, at = argument(text, at)
            values.append(value)
    return values, at


def _delimited(macro: Macro, text: str, at: int) -> tuple[list[str], int]:
    """The values of a \\def whose parameters end at marks of their own."""
    values = []
    if macro.marks[0] and text.startswith(macro.marks[0].strip(), skipped(text, at)):
        at = skipped(text, at) + len(macro.marks[0].strip())
    for mark in macro.marks[1:]:
        if not mark:
            value, at = argument(text, at)
        else:
            end = text.find(mark, at)
            end = at if end < 0 or end - at > 20_000 else end
            value, at = text[at:end], end + len(mark) if end > at else at
        values.append(value)
    return values, at


def _filled(body: str, values: list[str]) -> str:
    def put(found: re.Match[str]) -> str:
        if found.group(1) == "#":
            return "#"
        at = int(found.group(1)) - 1
        value = values[at] if at < len(values) else ""
        before = body[max(0, found.start() - 40) : found.start()]
        return f" {value}" if value[:1].isalpha() and _WORD_END.search(before) else value

    return re.sub(r"#(\d|#)", put, body)


def _branches(text: str, at: int, switches: dict[str, bool]) -> tuple[str, str, int]:
    """Both branches of the conditional whose condition begins at `at`, and the place after its \\fi."""
    depth, begin = 0, at
    first: str | None = None
    for found in _NEXT.finditer(text, at):
        name = found.group(1)
        if name in _CONDITIONS or (name.startswith("if") and name[2:] in switches):
            depth += 1
        elif name == "else" and depth == 0:
            first, begin = text[at : found.start()], found.end()
        elif name == "fi":
            if depth == 0:
                inner = text[begin : found.start()]
                return (inner, "", found.end()) if first is None else (first, inner, found.end())
            depth -= 1
    return "", "", at  # never closed: the mark alone is taken out


def _named(text: str, at: int) -> tuple[str, int]:
    """The name of the macro that is defined, without its backslash."""
    at = skipped(text, at)
    if text.startswith("*", at):
        at += 1
    value, at = argument(text, at)
    return value.strip().removeprefix("\\"), at


def _newcommand(self: Macros, text: str, at: int) -> int:
    name, at = _named(text, at)
    count = bracket(text, at)
    at = count[1] if count else at
    default = bracket(text, at)
    at = default[1] if default else at
    body, at = argument(text, at)
    total = int(count[0]) if count and re.fullmatch(r"\s*[0-9]{1,3}\s*", count[0]) else 0
    parameters = [("m", "")] * min(total, 9)
    if default and parameters:
        parameters[0] = ("o", default[0])
    self.keep(name, Macro(body, tuple(parameters)))
    return at


def _providecommand(self: Macros, text: str, at: int) -> int:
    name, _ = _named(text, at)
    before = self.macros.get(name)
    after = _newcommand(self, text, at)
    if before:
        self.macros[name] = before
    return after


def _def(self: Macros, text: str, at: int) -> int:
    found = _NEXT.match(text, skipped(text, at))
    if not found:
        return at
    begin = text.find("{", found.end())
    body = group(text, begin) if 0 <= begin < found.end() + 200 else None
    if body is None:
        return found.end()
    marks = re.split(r"#\d", text[found.end() : begin])
    count = len(marks) - 1
    plain = not any(mark.strip() for mark in marks)
    self.keep(
        found.group(1),
        Macro(body[0], (("m", ""),) * count, () if plain else tuple(mark.strip() for mark in marks)),
    )
    return body[1]


def _let(self: Macros, text: str, at: int) -> int:
    name, at = _named(text, at)
    at = skipped(text, at)
    at += text.startswith("=", at)
    value, at = argument(text, at)
    other = value.removeprefix("\\")
    self.keep(name, self.macros.get(other) or Macro(value))
    return at


def _operator(self: Macros, text: str, at: int) -> int:
    star = text.startswith("*", skipped(text, at))
    name, at = _named(text, at)
    body, at = argument(text, at)
    self.keep(name, Macro(f"\\operatorname{'*' if star else ''}{{{body}}}"))
    return at


def _paired(self: Macros, text: str, at: int) -> int:
    name, at = _named(text, at)
    left, at = argument(text, at)
    right, at = argument(text, at)
    self.keep(name, Macro(f"\\left{left} #3 \\right{right}", (("s", ""), ("o", ""), ("m", ""))))
    return at


def _xparse(self: Macros, text: str, at: int) -> int:
    name, at = _named(text, at)
    spec, at = argument(text, at)
    body, at = argument(text, at)
    self.keep(name, Macro(body, _specified(spec)))
    return at


def _specified(spec: str) -> tuple[tuple[str, str], ...]:
    """xparse's argument specification: m, o, O{default}, s; others count as m."""
    found: list[tuple[str, str]] = []
    at = 0
    while at < len(spec) and len(found) < 9:
        letter, at = spec[at], at + 1
        if letter == "O":
            default, at = argument(spec, at)
            found.append(("o", default))
        elif letter == "o":
            found.append(("o", "-NoValue-"))
        elif letter in "sm":
            found.append((letter, ""))
    return tuple(found)


def _newenvironment(self: Macros, text: str, at: int) -> int:
    name, at = _named(text, at)
    count = bracket(text, at)
    at = count[1] if count else at
    default = bracket(text, at)
    at = default[1] if default else at
    opening, at = argument(text, at)
    closing, at = argument(text, at)
    total = int(count[0]) if count and re.fullmatch(r"\s*[0-9]{1,3}\s*", count[0]) else 0
    parameters = [("m", "")] * min(total, 9)
    if default and parameters:
        parameters[0] = ("o", default[0])
    if name not in {"figure", "table", "equation", "abstract", "document", "thebibliography", "proof"}:
        inner = bool(_INTERNAL.search(opening + closing))
        self.environments[name] = (
            Macro("" if inner else opening, tuple(parameters)),
            "" if inner else closing,
        )
    return at


def _newif(self: Macros, text: str, at: int) -> int:
    name, at = _named(text, at)
    self.switches.setdefault(name.removeprefix("if"), False)
    return at


_Definer = Callable[[Macros, str, int], int]
_DEFINERS: dict[str, _Definer] = {
    "newcommand": _newcommand, "renewcommand": _newcommand, "DeclareRobustCommand": _newcommand,
    "providecommand": _providecommand, "def": _def, "gdef": _def, "edef": _def, "xdef": _def, "let": _let,
    "DeclareMathOperator": _operator, "DeclarePairedDelimiter": _paired, "NewDocumentCommand": _xparse,
    "RenewDocumentCommand": _xparse, "DeclareDocumentCommand": _xparse, "ProvideDocumentCommand": _xparse,
    "newenvironment": _newenvironment, "renewenvironment": _newenvironment, "newif": _newif,
}  # fmt: skip
