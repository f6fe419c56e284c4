"""Pandoc's inline elements as marked text: words, short formulas, citations; and what stands apart."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from typing import Any

from reelwright.document.formulas import lowered, plain, raised
from reelwright.document.spans import marked, unmarked

Cites = Callable[[str], tuple[str, ...]]  # the keys of the works that a link's target stands for; () for none


def no_citations(target: str) -> tuple[str, ...]:  # noqa: ARG001 - the shape of Cites
    """No link is a citation."""
    return ()


Raw = Callable[[str, str], str]  # the words in foreign markup of a form ('latex', 'html'); '' for none


def no_markup(form: str, text: str) -> str:  # noqa: ARG001 - the shape of Raw
    """Foreign markup is left out."""
    return ""


@dataclass
class Apart:
    """What cannot stand in a line: a displayed formula (`tex`) or a picture (`link`) with its words."""

    tex: str = ""
    link: str = ""
    words: str = ""


@dataclass
class Words:
    """Collects the words of one paragraph and what stands apart from them, in order."""

    cites: Cites = no_citations
    keys: list[tuple[str, ...]] = field(default_factory=list)
    parts: list[str | Apart] = field(default_factory=list)
    notes: list[list[Any]] = field(default_factory=list)  # footnotes: pandoc's blocks
    markup: Raw = no_markup
    raw: int = 0  # pieces of foreign markup left out

    def add(self, inlines: Sequence[Any]) -> None:
        """Take in `inlines`."""
        for one in inlines:
            self._one(one)

    def text(self, inlines: Sequence[Any]) -> str:
        """The marked text of `inlines` alone; formulas on display are written in the line."""
        inner = Words(self.cites, self.keys, notes=self.notes, markup=self.markup)
        inner.add(inlines)
        self.raw += inner.raw
        return "".join(
            part if isinstance(part, str) else plain(part.tex) if part.tex else part.words
            for part in inner.parts
        )

    def _one(self, one: Any) -> None:
        kind, held = one["t"], one.get("c")
        match kind:
            case "Str":
                self.parts.append(unmarked(held))
            case "Space" | "SoftBreak" | "LineBreak":
                self.parts.append(" ")
            case "Emph" | "Strong" | "Underline" | "Strikeout" | "SmallCaps":
                self.add(held)
            case "Span":
                self.add(held[1])
            case "Superscript" | "Subscript":
                shift = raised if kind == "Superscript" else lowered
                text = self.text(held)
                self.parts.append(shift(text) if len(text) <= 12 else f" {text} ")
            case "Quoted":
                left, right = ("‘", "’") if held[0]["t"] == "SingleQuote" else ("“", "”")
                self.parts.append(left)
                self.add(held[1])
                self.parts.append(right)
            case "Code":
                self.parts.append(unmarked(held[1]))
            case "Math":
                tex = unmarked(held[1])
                self.parts.append(Apart(tex=tex) if held[0]["t"] == "DisplayMath" else plain(tex))
            case "Cite" | "Link":
                self._linked(kind, held)
            case "Image":
                self.parts.append(Apart(link=held[2][0], words=self.text(held[1])))
            case "Note":
                self.notes.append(held)
            case "RawInline":
                said = self.markup(held[0], held[1])
                self.raw += not said
                self.parts.append(said)

    def _linked(self, kind: str, held: Any) -> None:
        if kind == "Link":
            keys, inner = self.cites(held[2][0]), held[1]
        else:
            keys = tuple(one["citationId"] for one in held[0])
            inner = [part for part in held[1] if part["t"] != "RawInline"]
            inner = inner or [{"t": "Str", "c": f"[{', '.join(keys)}]"}]
        if not keys:
            self.add(inner)
            return
        self.keys.append(keys)
        self.parts.append(marked(self.text(inner), len(self.keys) - 1))
