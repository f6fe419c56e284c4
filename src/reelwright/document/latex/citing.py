"""Citations as a reader finds them in the printed paper: '(Smith et al., 2003)' or '[12]'."""

import re
from dataclasses import dataclass, field

from reelwright.document.latex.bibliography import Entry
from reelwright.document.latex.scan import bracket, escaped, group

_TEXTUAL = "citet Citet textcite Textcite citeA newcite shortciteA textcites citetalias shortcite onlinecite"
TEXTUAL = frozenset(_TEXTUAL.split())
BARE = frozenset(("citealt", "citealp", "Citealt", "Citealp", "citenum"))
COMMANDS = re.compile(
    r"\\(cite|citep|Citep|citet|Citet|citealt|citealp|Citealt|Citealp|citeauthor|Citeauthor|citeyear|citeyearpar"
    r"|citenum|parencite|Parencite|textcite|Textcite|autocite|Autocite|footcite|footfullcite|supercite|smartcite"
    r"|fullcite|citeA|citeN|newcite|shortcite|shortciteA|onlinecite|cites|parencites|textcites|autocites"
    r"|citetitle|citetalias|citepalias|bibentry|nocite)(\*?)(?![A-Za-z])"
)
_NUMERIC = re.compile(
    r"unsrt|ieee|plain$|abbrv$|acm|siam|nature|vancouver|apsrev|aip|aps|rsc|elsarticle-num|splncs|spmpsci|"
    r"spphys|phys|naturemag|jhep|utphys|numer|chem-acs|achemso|pnas|science|model1-num|bmc|ama\b",
    re.IGNORECASE,
)
_DATED = re.compile(r"authoryear|apa|chicago|agsm|harvard|natbib|nat$|icml|iclr|nips|neurips|aaai|acl|"
                    r"mnras|aasjournal|aa$|model2|elsarticle-harv|authordate|apalike|dcu|cell|spbasic|mla",
                    re.IGNORECASE)  # fmt: skip


@dataclass
class Citing:
    """How this paper cites: its works in order, whether by number, and the citations written so far."""

    entries: dict[str, Entry]
    numbered: bool
    keys: list[tuple[str, ...]] = field(default_factory=list)
    unknown: dict[str, None] = field(default_factory=dict)

    def __post_init__(self) -> None:
        self._numbers = {key: at for at, key in enumerate(self.entries, 1)}

    def number(self, key: str) -> str:
        """What stands for a work in brackets: its label, else its number."""
        label = self.entries[key].label
        return label if label and len(label) < 12 and "(" not in label else str(self._numbers[key])

    def written(self, text: str) -> str:
        """`text` with each citing command as a link to our citation, showing what is printed."""
        parts: list[str] = []
        at = 0
        for found in COMMANDS.finditer(text):
            if found.start() < at:
                continue
            parts.append(text[at : found.start()])
            said, at = self._one(text, found)
            parts.append(said)
        return "".join(parts) + text[at:]

    def _one(self, text: str, found: re.Match[str]) -> tuple[str, int]:
        name, at = found.group(1), found.end()
        notes: list[str] = []
        listed: list[str] = []
        while True:
            optional = bracket(text, at)
            inner = None if optional else group(text, at)
            if optional and not listed:
                notes.append(optional[0])
                at = optional[1]
            elif inner and (not listed or name.endswith("cites")):
                listed += [re.sub(r"\s+", "", key) for key in inner[0].split(",")]
                at = inner[1]
            else:
                break
        if name == "nocite" or not listed:
            return "", at
        if name in {"cites", "parencites", "textcites", "autocites"}:
            name = name[:-1]
        return self._linked(name, [key for key in listed if key], notes), at

    def _linked(self, name: str, listed: list[str], notes: list[str]) -> str:
        known = tuple(key for key in listed if key in self.entries)
        self.unknown.update((key, None) for key in listed if key not in self.entries)
        if not known:
            return "[?]"
        before = notes[0] if len(notes) > 1 else ""
        after = notes[-1] if notes else ""
        self.keys.append(known)
        said = self._said(name, known)
        said = self._noted(said, before, after)
        return rf"\href{{rw-cite:{len(self.keys) - 1}}}{{{said}}}"

    def _noted(self, said: str, before: str, after: str) -> str:
        if before:
            opening = said[0] if said[:1] in "([" else ""
            said = f"{opening}{before} {said[len(opening) :]}"
        if after:
            closing = said[-1] if said[-1:] in ")]" else ""
            said = f"{said[: len(said) - len(closing)]}, {after}{closing}"
        return said

    def _said(self, name: str, keys: tuple[str, ...]) -> str:
        if name.lower() == "citeauthor":
            return " and ".join(self._people(key) for key in keys)
        if name in {"citeyear", "citeyearpar"}:
            years = ", ".join(self._year(key) for key in keys)
            return f"({years})" if name == "citeyearpar" else years
        if name in {"citetitle", "fullcite", "footfullcite", "bibentry"}:
            return escaped("; ".join(self.entries[key].reference.title or key for key in keys))
        if self.numbered:
            numbers = self._compressed(keys)
            if name in BARE:
                return numbers
            lead = f"{self._people(keys[0])} " if name in TEXTUAL and self.entries[keys[0]].families else ""
            return f"{lead}[{numbers}]"
        if name in TEXTUAL:
            return "; ".join(f"{self._people(key)} ({self._year(key)})" for key in keys)
        inner = "; ".join(f"{self._people(key)}, {self._year(key)}".strip(", ") for key in keys)
        return inner if name in BARE else f"({inner})"

    def _compressed(self, keys: tuple[str, ...]) -> str:
        """'1–3, 7' for works 1, 2, 3 and 7."""
        labels = [self.number(key) for key in keys]
        if not all(label.isdigit() for label in labels):
            return escaped(", ".join(labels))
        runs: list[list[int]] = []
        for number in sorted(set(map(int, labels))):
            if runs and number == runs[-1][-1] + 1:
                runs[-1].append(number)
            else:
                runs.append([number])
        return ", ".join(
            str(run[0]) if len(run) == 1 else f"{run[0]}{'–' if len(run) > 2 else ', '}{run[-1]}"
            for run in runs
        )

    def _people(self, key: str) -> str:
        entry = self.entries[key]
        label = re.match(r"\{?(.*?)\s*\((?:\d{4}|\{)", entry.label)
        names = entry.families
        if not names:
            said = label.group(1) if label else entry.reference.title.split(":")[0][:60] or key
        elif len(names) < 3:
            said = " and ".join(names)
        else:
            said = f"{names[0]} et al."
        return escaped(re.sub(r"[{}\\]", "", said).replace("~", " "))

    def _year(self, key: str) -> str:
        entry = self.entries[key]
        label = re.search(r"\(\{?(\d{4}(?:\\natexlab)?\{?[a-z]?)", entry.label)
        found = re.sub(r"\\natexlab|[{}]", "", label.group(1)) if label else entry.reference.year
        return found or "n.d."


def by_number(text: str, entries: tuple[Entry, ...], from_bbl: str) -> bool:
    """Whether the paper (its whole text) cites by number, as its packages, styles and .bbl say."""
    natbib = re.search(r"\\usepackage\s*(\[[^\]]*\])?\s*\{[^{}]*\bnatbib\b", text)
    biblatex = re.search(r"\\usepackage\s*(\[[^\]]*\])?\s*\{[^{}]*\bbiblatex", text)
    classed = re.search(r"\\document(?:class|style)\s*(?:\[[^\]]*\])?\s*\{([^{}]*)\}", text)
    if (natbib and "numbers" in (natbib.group(1) or "")) or re.search(
        r"\\setcitestyle\{[^}]*(?:numbers|super)", text
    ):
        return True
    if from_bbl and "\\entry{" not in from_bbl:
        dated = sum("(" in entry.label or "citeauthoryear" in entry.label for entry in entries)
        return dated * 2 < max(1, len(entries)) or bool(classed and classed.group(1).startswith("revtex"))
    if biblatex:
        return not re.search(
            r"style\s*=\s*(?:authoryear|apa|chicago|ext-authoryear|mla)", biblatex.group(1) or ""
        )
    style = re.search(r"\\bibliographystyle\s*\{([^{}]*)\}", text)
    if style and _DATED.search(style.group(1)) and not re.search(r"unsrtnat|ieeenat", style.group(1)):
        return False
    if style and _NUMERIC.search(style.group(1)):
        return True
    return not natbib and not re.search(r"\\usepackage\s*(?:\[[^\]]*\])?\s*\{(?:neurips|iclr|icml|acl)", text)


def ordered(entries: dict[str, Entry], cited: list[str], text: str) -> tuple[Entry, ...]:
    """The works of a .bib that the paper cites, as its style sorts them."""
    everything = "\\nocite{*}" in text
    wanted = [key for key in dict.fromkeys(cited) if key in entries]
    wanted += [key for key in entries if everything and key not in wanted]
    style = re.search(r"\\bibliographystyle\s*\{([^{}]*)\}", text)
    sorted_by_name = style and re.fullmatch(
        r"plain|abbrv|alpha|acm|siam|plainnat|abbrvnat|apalike|splncs04|apa\w*|agsm|chicago|ACM-Reference-Format",
        style.group(1),
    )
    if sorted_by_name or (re.search(r"\{biblatex\}", text) and "sorting=none" not in text):
        wanted.sort(
            key=lambda key: ([name.lower() for name in entries[key].families], entries[key].reference.year)
        )
    return tuple(entries[key] for key in wanted)
