"""LaTeX mathematics (as in amsmath) rewritten as typst mathematics."""

import re

from reelwright.core.errors import Unsupported
from reelwright.document.latex_names import (
    ACCENTS,
    BARS,
    DROPPED,
    ESCAPED,
    FENCES,
    FUNCTIONS,
    GRIDS,
    LETTERS,
    ROWS,
    SILENT,
    SPACES,
    WORDS,
)

DEEPEST = 40  # groups within groups
LONGEST = 4000  # characters of one formula

_TOKEN = re.compile(r"%[^\n]*|\\(?:[A-Za-z]+\*?|.)|\d+(?:\.\d+)?|\s+|.", re.DOTALL)


def to_typst(latex: str) -> str:
    """`latex` without its dollars, as typst mathematics. Raises Unsupported where it is not known."""
    if len(latex) > LONGEST:
        raise Unsupported("the formula is too long")
    tokens = [item for item in _TOKEN.findall(latex) if not item.startswith("%")]
    return _Formula(tokens).all()


class _Formula:
    """A recursive descent over LaTeX's tokens. Everything that is written is one of ours or escaped."""

    def __init__(self, tokens: list[str]) -> None:
        self._tokens = tokens
        self._at = 0
        self._depth = 0

    def all(self) -> str:
        """The whole formula."""
        made = self._run(frozenset())
        if self._at < len(self._tokens):
            raise Unsupported(f"the formula has a stray {self._tokens[self._at]}")
        return made

    def _peek(self) -> str:
        return self._tokens[self._at] if self._at < len(self._tokens) else ""

    def _take(self) -> str:
        item = self._peek()
        self._at += 1
        return item

    def _skip(self) -> None:
        while self._peek().isspace():
            self._at += 1

    def _run(self, ends: frozenset[str]) -> str:
        """Atoms with their scripts up to one of `ends`, a closing brace, or the end."""
        self._depth += 1
        if self._depth > DEEPEST:
            raise Unsupported("the formula is nested too deeply")
        parts: list[str] = []
        while (item := self._peek()) and item not in ends and item != "}":
            if item.isspace():
                self._at += 1
                continue
            base = "" if item in {"^", "_", "'"} else self._atom()
            scripted = self._scripts(base)
            if scripted:
                parts.append(scripted)
        self._depth -= 1
        return " ".join(parts)

    def _scripts(self, base: str) -> str:
        up: list[str] = []
        down = ""
        self._skip()
        while self._peek() in {"^", "_", "'", "\\limits", "\\nolimits"}:
            match self._take():
                case "'":
                    up.append("′")
                case "^":
                    up.append(self._argument())
                case "_":
                    down = self._argument()
            self._skip()
        made = base or ('""' if up or down else "")
        made += f"_({down})" if down else ""
        return made + (f"^({' '.join(up)})" if up else "")

    def _argument(self) -> str:
        """The group or single item that follows."""
        self._skip()
        if self._peek() == "{":
            return self._group()
        if self._peek()[:1].isdigit():  # x^12 raises the 1 only
            digits = self._take()
            if len(digits) > 1:
                self._at -= 1
                self._tokens[self._at] = digits[1:]
            return digits[0]
        return self._atom() if self._peek() else ""

    def _group(self) -> str:
        self._take()
        made = self._run(frozenset())
        if self._take() != "}":
            raise Unsupported("the formula has a brace that is never closed")
        return made

    def _atom(self) -> str:
        item = self._take()
        if item == "{":
            self._at -= 1
            return self._group() or '""'
        if item.startswith("\\"):
            return self._command(item[1:])
        if item == "&":
            return "&"
        if item == "~":
            return "space"
        if item == "-":
            return "−"
        if item == "|":
            return BARS["|"]
        return f"\\{item}" if item in ESCAPED else item

    def _command(self, name: str) -> str:
        if name in SILENT:
            return ""
        if name in SPACES:
            return SPACES[name]
        if name in {"\\", "cr", "newline"}:
            self._optional()
            return "\\\n"
        if name in BARS:
            return BARS[name if name != "|" else "Vert"]
        if name in LETTERS:
            return LETTERS[name]
        if name in FUNCTIONS:
            return name
        if name == "mathbf":
            return f"bold(upright({self._argument()}))"
        if name in {"underbrace", "overbrace"}:
            return self._braced(name)
        if name in ACCENTS:
            return f"{ACCENTS[name]}({self._argument()})"
        if name in WORDS:
            return self._words(name)
        if name in DROPPED:
            self._skip()
            if self._peek() == "{":
                self._verbatim()
            return ""
        if len(name) == 1 and name in "{}%#&$_":
            return f"\\{name}" if name != "%" else "%"
        return self._structure(name)

    def _structure(self, name: str) -> str:
        match name:
            case "frac" | "dfrac" | "tfrac" | "cfrac":
                return f"frac({self._argument()}, {self._argument()})"
            case "binom" | "dbinom" | "tbinom":
                return f"binom({self._argument()}, {self._argument()})"
            case "sqrt":
                index = self._optional()
                return f"root({index}, {self._argument()})" if index else f"sqrt({self._argument()})"
            case "overset" | "stackrel":
                top = self._argument()
                return f"attach({self._argument()}, t: {top})"
            case "underset":
                below = self._argument()
                return f"attach(limits({self._argument()}), b: {below})"
            case "substack" | "boxed" | "fbox" | "ensuremath":
                return self._argument()
            case "textcolor" | "colorbox":
                self._optional()
                self._skip()
                self._verbatim()
                return self._argument()
            case "cancel" | "bcancel" | "xcancel":
                return f"cancel({self._argument()})"
            case "xrightarrow" | "xleftarrow":
                below = self._optional()
                arrow = f"arrow.{'r' if name == 'xrightarrow' else 'l'}.long"
                return f"attach(limits({arrow}), t: {self._argument()}{f', b: {below}' if below else ''})"
            case "left":
                return self._fenced()
            case "begin":
                return self._environment()
            case "argmax" | "argmin":
                return f'op("{name[:3]} {name[3:]}", limits: #true)'
            case "bigodot" | "not":
                raise Unsupported(f"the formula uses \\{name}")
        raise Unsupported(f"the formula uses \\{name}")

    def _braced(self, name: str) -> str:
        inside = self._argument()
        self._skip()
        if self._peek() != ("_" if name == "underbrace" else "^"):
            return f"{name}({inside})"
        self._take()
        return f"{name}({inside}, {self._argument()})"

    def _optional(self) -> str:
        """An argument in brackets, '' when there is none."""
        mark = self._at
        self._skip()
        if self._peek() != "[":
            self._at = mark
            return ""
        self._take()
        made = self._run(frozenset({"]"}))
        self._take()
        return made

    def _verbatim(self) -> str:
        """The text of a group as it stands, inner mathematics marks and braces left out."""
        self._take()
        depth = 1
        parts: list[str] = []
        while self._at < len(self._tokens):
            item = self._take()
            depth += (item == "{") - (item == "}")
            if depth == 0:
                return "".join(parts)
            if item not in {"{", "}", "$"}:
                parts.append({"\\ ": " ", "~": " ", "\\,": " "}.get(item, item.lstrip("\\")))
        raise Unsupported("the formula has a brace that is never closed")

    def _words(self, name: str) -> str:
        self._skip()
        if self._peek() != "{":
            return "" if name == "rm" else self._argument()
        text = re.sub(r"\s+", " ", self._verbatim()).replace("\\", "").replace('"', "″")
        if name.startswith("operatorname"):
            return f'op("{text}", limits: #{"true" if name.endswith("*") else "false"})'
        return f'"{text}"'

    def _fence(self) -> str:
        self._skip()
        item = self._take()
        if item in FENCES:
            return FENCES[item]
        name = item[1:]
        if item.startswith("\\") and (name in LETTERS or name in {"{", "}"}):
            return f"\\{name}" if name in {"{", "}"} else LETTERS[name]
        raise Unsupported(f"the formula has no fence like {item or 'nothing'}")

    def _fenced(self) -> str:
        opening = self._fence()
        inside = self._run(frozenset({"\\right"}))
        if self._take() != "\\right":
            raise Unsupported("the formula has a \\left without its \\right")
        return f"lr({opening} {inside} {self._fence()})"

    def _environment(self) -> str:
        self._skip()
        name = self._verbatim().rstrip("*")
        if name in {"array", "alignat", "alignedat"} and self._peek() == "{":
            self._verbatim()
        inside = self._run(frozenset({"\\end"}))
        if self._take() != "\\end":
            raise Unsupported(f"the formula has a \\begin{{{name}}} without its end")
        self._skip()
        self._verbatim()
        if name in ROWS:
            return inside
        rows = [row.strip() for row in inside.split("\\\n") if row.strip()]
        if name == "cases":
            return f"cases({', '.join(rows)})"
        if name in GRIDS:
            cells = "; ".join(", ".join(_cells(row)) for row in rows)
            return f"mat(delim: {GRIDS[name]}, {cells})"
        raise Unsupported(f"the formula uses the environment {name}")


def _cells(row: str) -> list[str]:
    """The cells between the alignment marks of a row; an escaped ampersand is none."""
    return [cell.strip() or '""' for cell in re.split(r"(?<!\\)&", row)]
