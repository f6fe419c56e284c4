"""Cross-references of pandoc-crossref, Quarto and bookdown, written as LaTeX's, which are numbered later."""

import re

_NAME = r"(?:fig|tbl|tab|eq|lst)[:-][\w:.-]*\w"
_IMAGE = re.compile(
    r"(?P<words>!\[(?:[^\[\]]|\[[^\[\]]*\])*)\](?P<link>\((?:[^()\s]|\([^()]*\))*(?:\s+\"[^\"]*\")?\))"
    rf"\s?\{{\s?#(?P<name>{_NAME})(?P<rest>[^{{}}]*)\}}"
)
_TABLE = re.compile(rf"^(?P<words>(?:Table)?:\s+.*?)\s*\{{#(?P<name>{_NAME})[^{{}}]*\}}\s*$", re.MULTILINE)
_EQUATION = re.compile(rf"(?P<body>\$\$.*?)\$\$\s?\{{#(?P<name>{_NAME})[^{{}}]*\}}", re.DOTALL)
_SECTION = re.compile(r"^#{1,6}\s+(?P<words>.+?)\s*\{#(?P<name>sec[:-][\w:.-]*\w)[^{}]*\}\s*$", re.MULTILINE)
_KINDS = r"(?P<word>\b(?:fig(?:ure)?s?|tab(?:le)?s?|eq(?:uation|n)?s?|listings?)\.?[ ~\u00a0])?"
_BRACKETED = re.compile(rf"{_KINDS}\[(?P<keys>-?@{_NAME}(?:\s*;\s*-?@{_NAME})*)\]", re.IGNORECASE)
_BARE = re.compile(rf"{_KINDS}(?<![\w@/.\[])@(?P<keys>{_NAME})", re.IGNORECASE)
_TO_SECTION = re.compile(r"\[?-?@(?P<name>sec[:-][\w:.-]*\w)\]?", re.IGNORECASE)
_DEFINED = re.compile(r"\(\\#(?P<kind>fig|tab|eq):(?P<name>[\w:.-]*\w)\)\s*")
_BOOKED = re.compile(r"\\@ref\((?P<kind>fig|tab|eq|sec)?:?(?P<name>[\w:.-]*\w)\)")
_WORDS = {"fig": "Figure", "tab": "Table"}


def as_latex(text: str) -> str:
    """`text` with labels as \\label and references to them as \\ref or \\autoref; bookdown's as numbers."""
    if "(\\#" in text or "\\@ref(" in text:
        text = _unbooked(text)
    if not re.search(r"\{\s?#(?:fig|tbl|tab|eq|lst|sec)[:-]", text):
        return text
    text = _IMAGE.sub(lambda one: f"{one['words']} \\label{{{one['name']}}}]{one['link']}", text)
    text = _TABLE.sub(lambda one: f"{one['words']} \\label{{{one['name']}}}", text)
    text = _EQUATION.sub(lambda one: f"{one['body']}\\label{{{one['name']}}}\n$$", text)
    titles = {one["name"]: one["words"] for one in _SECTION.finditer(text)}
    text = _TO_SECTION.sub(
        lambda one: f"“{titles[one['name']]}”" if one["name"] in titles else one[0],
        text,
    )
    text = _BRACKETED.sub(_referred, text)
    return _BARE.sub(_referred, text)


def _referred(found: re.Match[str]) -> str:
    """A reference as LaTeX's: the number alone behind its word, or where '-' asks for that."""
    word = found["word"] or ""
    made = []
    for key in re.split(r"\s*;\s*", found["keys"]):
        name = key.lstrip("-@")
        name = name[:1].lower() + name[1:]
        made.append(f"\\{'ref' if word or key.startswith('-') else 'autoref'}{{{name}}}")
    return word + ", ".join(made)


def _unbooked(text: str) -> str:
    """bookdown's '(\\#fig:rig)' before a caption as 'Figure 1: ', and its '\\@ref(fig:rig)' as '1'."""
    numbers: dict[tuple[str, str], int] = {}

    def defined(found: re.Match[str]) -> str:
        kind = found["kind"]
        count = sum(one == kind for one, _ in numbers) + 1
        number = numbers.setdefault((kind, found["name"]), count)
        return f"\\tag{{{number}}} " if kind == "eq" else f"{_WORDS[kind]} {number}: "

    def named(found: re.Match[str]) -> str:
        number = numbers.get((found["kind"] or "", found["name"]))
        return f"({number})" if number and found["kind"] == "eq" else str(number or "")

    return _BOOKED.sub(named, _DEFINED.sub(defined, text))
