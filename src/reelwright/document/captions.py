"""What a caption says besides what it shows: its label, and whose picture it is."""

import re

_LABEL = re.compile(
    r"^[\s|]*(?P<kind>fig(?:ure|\.)?|abb(?:ildung|\.)?|figura|table|tab(?:elle|leau|la|ela|\.)?|scheme|plate|chart)"
    r"\s*(?P<number>[A-Z]?\d+(?:\.\d+)?[a-z]?)\s*(?:[.:|–—-]\s*|\s+(?=\S)|$)",
    re.IGNORECASE,
)
_CREDIT = re.compile(
    r"(?:\b(?:source|credit|photo(?:graph)?|picture|image|drawing|courtesy|reproduced|adapted|quelle|foto|bild|"
    r"fonte|fuente)s?\b\s*(?::|by\b|of\b|from\b|courtesy\b|credit\b|credits?:)|©|\(c\)\s|\bcopyright\b|"
    r"\bCC[ -]?(?:BY|0)\b|\bpublic domain\b|creative commons)",
    re.IGNORECASE,
)
TABLE_WORDS = ("tab",)


def labelled(caption: str) -> tuple[str, str]:
    """A caption's own label and the rest: 'Fig. 3: The rig.' gives ('Figure 3', 'The rig.'); or label ''."""
    found = _LABEL.match(caption)
    if not found:
        return "", caption.strip()
    kind = found["kind"].rstrip(".").capitalize()
    kind = {"Fig": "Figure", "Abb": "Abbildung", "Tab": "Table"}.get(kind, kind)
    return f"{kind} {found['number']}", caption[found.end() :].strip(" \t\n|")


def credited(caption: str) -> str:
    """The sentence or bracket of a caption that names a source or licence, '' when none does."""
    for part in re.split(r"(?<=[.!?])\s+|[()\[\]]|\s[–—|]\s", caption):
        if _CREDIT.search(part):
            return part.strip(" .;,")
    return ""
