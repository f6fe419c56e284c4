"""Counters as LaTeX keeps them, and what labels stand for."""

import re
from collections.abc import Callable
from dataclasses import dataclass, field

CHAPTERED = {"book", "report", "scrbook", "scrreprt", "memoir", "svmono", "thesis"}
_WORDS = {
    "figure": ("Figure", "Abbildung", "Figure", "Figura", "Figura", "Figura"),
    "table": ("Table", "Tabelle", "Table", "Tabla", "Tabela", "Tabella"),
    "section": ("Section", "Abschnitt", "Section", "Sección", "Seção", "Sezione"),
    "equation": ("Equation", "Gleichung", "Équation", "Ecuación", "Equação", "Equazione"),
    "appendix": ("Appendix", "Anhang", "Annexe", "Apéndice", "Apêndice", "Appendice"),
    "chapter": ("Chapter", "Kapitel", "Chapitre", "Capítulo", "Capítulo", "Capitolo"),
    "algorithm": ("Algorithm", "Algorithmus", "Algorithme", "Algoritmo", "Algoritmo", "Algoritmo"),
    "lstlisting": ("Listing",) * 6,
    "footnote": ("footnote",) * 6,
    "item": ("item",) * 6,
    "page": ("page",) * 6,
}
LANGUAGES = ("en", "de", "fr", "es", "pt", "it")
_AND = ("and", "und", "et", "y", "e", "e")
_SHOWN = re.compile(
    r"\\(@?(?:arabic|roman|Roman|alph|Alph)|number\s*\\value|the)\s*\{?(?:\\c@)?([A-Za-z]+)\}?"
)


@dataclass(frozen=True)
class Target:
    """What a label stands for: the counter it belongs to, its number as printed, and its title."""

    kind: str
    number: str
    title: str = ""


def roman(value: int) -> str:
    """`value` (1 to 3999) in capital Roman numerals."""
    made = ""
    for sign, worth in (
        ("M", 1000), ("CM", 900), ("D", 500), ("CD", 400), ("C", 100), ("XC", 90), ("L", 50), ("XL", 40),
        ("X", 10), ("IX", 9), ("V", 5), ("IV", 4), ("I", 1),
    ):  # fmt: skip
        while 0 < worth <= value < 4000:
            made, value = made + sign, value - worth
    return made


def letter(value: int) -> str:
    """`value` (1 to 26) as a capital letter; its digits beyond."""
    return chr(64 + value) if 1 <= value <= 26 else str(value)


_STYLES: dict[str, Callable[[int], str]] = {
    "arabic": str,
    "roman": lambda value: roman(value).lower(),
    "Roman": roman,
    "alph": lambda value: letter(value).lower(),
    "Alph": letter,
}


@dataclass
class Counters:
    """Values, what resets what, and how each is printed, by the document's class and its own commands."""

    values: dict[str, int] = field(default_factory=dict)
    within: dict[str, str] = field(default_factory=dict)
    forms: dict[str, str] = field(default_factory=dict)
    labels: dict[str, Target] = field(default_factory=dict)
    current: Target = Target("", "")
    language: int = 0
    appendix: bool = False

    def dress(self, name: str, options: str) -> None:
        """Print numbers as the document class `name` does."""
        self.within |= {"subsection": "section", "subsubsection": "subsection"}
        self.forms |= {
            "subsection": r"\thesection.\arabic{subsection}",
            "subsubsection": r"\thesubsection.\arabic{subsubsection}",
        }
        if name in CHAPTERED:
            self.within["section"] = "chapter"
            for counter in ("section", "figure", "table", "equation"):
                self.number_within(counter, "chapter")
        elif name.startswith("IEEE"):
            self.forms |= {
                "section": r"\Roman{section}",
                "subsection": r"\thesection-\Alph{subsection}",
                "subsubsection": r"\thesubsection\arabic{subsubsection}",
                "table": r"\Roman{table}",
            }
        elif name.startswith("revtex"):
            self.forms |= {
                "section": r"\Roman{section}",
                "subsection": r"\thesection \Alph{subsection}",
                "subsubsection": r"\thesubsection \arabic{subsubsection}",
                "table": r"\Roman{table}",
            }
        if name.startswith("elsarticle") or "amsmath" in options:
            return

    def number_within(self, counter: str, outer: str) -> None:
        """Begin `counter` anew in each `outer`, and print both."""
        self.within[counter] = outer
        self.forms[counter] = rf"\the{outer}.\arabic{{{counter}}}"

    def step(self, counter: str) -> str:
        """The next number of `counter`, which becomes what a label stands for."""
        self.values[counter] = self.values.get(counter, 0) + 1
        self._reset(counter, 0)
        number = self.printed(counter)
        kind = "appendix" if counter == "section" and self.appendix else counter
        self.current = Target("section" if kind.startswith("subs") else kind, number)
        return number

    def _reset(self, counter: str, depth: int) -> None:
        for inner, outer in self.within.items():
            if outer == counter and inner != counter and depth < 8:
                self.values[inner] = 0
                self._reset(inner, depth + 1)

    def printed(self, counter: str, depth: int = 0) -> str:
        """The number of `counter` as the paper prints it."""
        form = self.forms.get(counter, rf"\arabic{{{counter}}}")

        def shown(found: re.Match[str]) -> str:
            style, name = found.groups()
            if style == "the":
                return self.printed(name, depth + 1) if depth < 6 else ""
            return _STYLES.get(style.lstrip("@"), str)(self.values.get(name, 0))

        made = _SHOWN.sub(shown, form)
        return re.sub(r"\\[A-Za-z]+|[{}]", "", made).strip()

    def begin_appendix(self) -> None:
        """From here on, sections are lettered."""
        counter = "chapter" if "chapter" in self.values else "section"
        self.appendix = True
        self.values[counter] = 0
        self._reset(counter, 0)
        self.forms[counter] = rf"\Alph{{{counter}}}"

    def label(self, name: str, target: Target | None = None) -> None:
        """Let `name` stand for `target`, or for what was numbered last."""
        self.labels.setdefault(name.strip(), target or self.current)

    def word(self, kind: str) -> str:
        """What the paper calls a thing of `kind`, in its language."""
        return _WORDS[kind][self.language] if kind in _WORDS else kind[:1].upper() + kind[1:]

    def spoken(self, names: list[str]) -> str:
        """'Figures 3 and 4' for the labels `names`, as cleveref writes."""
        parts: list[str] = []
        targets = [self.labels.get(name.strip(), Target("", "??")) for name in names]
        for kind in dict.fromkeys(target.kind for target in targets):
            numbers = [target.number for target in targets if target.kind == kind]
            if kind == "equation":
                numbers = [f"({number})" for number in numbers]
            word = self.word(kind) if kind else ""
            plural = "s" if len(numbers) > 1 and self.language == 0 and word else ""
            listed = ", ".join(numbers[:-1]) + f" {_AND[self.language]} " if len(numbers) > 1 else ""
            parts.append(f"{word}{plural} {listed}{numbers[-1]}".strip())
        return f" {_AND[self.language]} ".join(parts)
