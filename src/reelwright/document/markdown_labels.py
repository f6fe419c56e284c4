"""Figures, tables and formulas that a Markdown text labels as LaTeX does, with label, ref and autoref."""

import re

_IMAGE = re.compile(r"!\[(?P<words>(?:[^\[\]]|\[[^\[\]]*\])*)\](?=\()")
_LABEL = re.compile(r"\s*\\label\{(?P<name>[^{}]{1,80})\}")
_CAPTION = re.compile(r"^(?:Table)?:\s+.*?\\label\{(?P<name>[^{}]{1,80})\}", re.MULTILINE)
_FORMULA = re.compile(r"\$\$.*?\$\$|\\begin\{(equation|align|gather)\}.*?\\end\{\1\}", re.DOTALL)
_REFERENCE = re.compile(r"\\(?P<command>autoref|Cref|cref|ref|eqref)\{(?P<name>[^{}]{1,80})\}")


def numbered(text: str) -> str:
    """`text` with its labels written as 'Figure 1:' before captions, and references to them as numbers."""
    if "\\label{" not in text:
        return text
    known: dict[str, tuple[str, str]] = {}
    count = 0

    def captioned(found: re.Match[str]) -> str:
        nonlocal count
        count += 1
        label = _LABEL.search(found["words"])
        if not label:
            return found[0]
        known[label["name"]] = ("Figure", str(count))
        return f"![Figure {count}: {_LABEL.sub('', found['words']).strip()}]"

    text = _IMAGE.sub(captioned, text)
    for at, table in enumerate(_CAPTION.finditer(text)):
        known[table["name"]] = ("Table", str(at + 1))
    formulas = [one for one in _FORMULA.finditer(text) if _LABEL.search(one[0])]
    for at, formula in enumerate(formulas):
        label = _LABEL.search(formula[0])
        if label:
            known[label["name"]] = ("Equation", str(at + 1))
    for at, formula in reversed(list(enumerate(formulas))):
        body = _LABEL.sub(lambda _, at=at: f" \\tag{{{at + 1}}}", formula[0], count=1)  # type: ignore[misc]
        text = text[: formula.start()] + body + text[formula.end() :]

    def named(found: re.Match[str]) -> str:
        kind, number = known.get(found["name"], ("", ""))
        if not number:
            return found[0]
        if found["command"] == "eqref":
            return f"({number})"
        return number if found["command"] == "ref" else f"{kind} {number}"

    return _REFERENCE.sub(named, text)
