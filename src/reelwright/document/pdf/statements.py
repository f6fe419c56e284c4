"""Theorems, definitions, remarks and proofs: paragraphs that open with what they are."""

import re
from collections.abc import Sequence
from dataclasses import dataclass

from reelwright.document.pdf.captions import plain
from reelwright.document.pdf.lines import Line, Word, part

# English, German, French, Spanish, Portuguese, Italian
NAMES = (
    "theorem|lemma|proposition|corollary|definition|remarks?|examples?|conjecture|claim|assumptions?|axiom"
    "|hypothesis|observation|fact|property|problem|notation|question|exercise|sublemma|theorem and definition"
    "|satz|hauptsatz|hilfssatz|korollar|folgerung|bemerkung|beispiel|vermutung|behauptung|annahme"
    "|théorème|lemme|corollaire|définition|remarque|exemple|hypothèse|propriété"
    "|teorema|lema|proposición|corolario|definición|observación|ejemplo|conjetura"
    "|proposição|corolário|definição|observação|exemplo|conjectura"
    "|proposizione|corollario|definizione|osservazione|esempio|congettura"
)
PROOFS = (
    r"proof(?: sketch)?|sketch of (?:the )?proof|beweis(?:skizze)?|preuve|démonstration|demostración"
    r"|prueba|demonstração|prova|dimostrazione"
)
NUMBER = r"(?:[A-Z]\.?)?\d+(?:\.\d+)*[a-z]?|[A-Z]|[IVX]+"
OPENS = re.compile(
    rf"^(?P<name>{NAMES})(?!\w)(?:\s+(?P<number>{NUMBER})(?![\w-]))?(?P<dot>\.?)"
    r"(?:\s*[(\[](?P<title>[^()\[\]]{2,90}(?:\[[^\]]*\]|\([^)]*\))?)[)\]])?\s*(?P<sign>[.:—–]?)\s*",
    re.IGNORECASE,
)
NUMBER_FIRST = re.compile(
    rf"^(?P<number>\d+(?:\.\d+)+|\d+)\.?\s+(?P<name>{NAMES})(?!\w)"
    r"(?:\s*\((?P<title>[^()]{2,90})\))?(?P<sign>[.:])\s*(?=\S)",
    re.IGNORECASE,
)
PROVES = re.compile(
    rf"^(?P<name>{PROOFS})(?:\s+(?P<of>(?:of|von|des|der|de la|de|du|da|do|del|di)\s+[^.:]{{2,60}}?))?"
    r"(?:\s*\((?P<title>[^()]{2,90})\))?\s*(?P<sign>[.:—–])\s*",
    re.IGNORECASE,
)
ENDS = re.compile(r"\s*(?:[□∎■◻▢◼⬜⬛☐▪]|\b[qQ]\.?\s?[eE]\.?\s?[dD]\b\.?)$")


@dataclass(frozen=True)
class Opening:
    """How a statement opens: what it is called, the name it bears, and how many words say so."""

    label: str
    title: str
    words: int
    proves: bool = False


def opening(words: Sequence[Word]) -> Opening | None:
    """The opening of a statement that begins with `words`, or None.

    Its first word is set apart from the running text (bold, slanted, in capitals), or a full stop follows
    the number: 'Theorem 2 shows that' opens nothing.
    """
    if not words or not (words[0].text[:1].isupper() or words[0].text[:1].isdigit()):
        return None
    texts = [plain(word.text) for word in words[:24]]
    text = " ".join(texts)
    proof = PROVES.match(text)
    found = proof or OPENS.match(text) or NUMBER_FIRST.match(text)
    if found is None:
        return None
    count = _covered(texts, found.end())
    apart = _set_apart(words, count)
    parts = found.groupdict()
    number = parts.get("number") or ""
    if proof is None:
        stopped = bool(parts.get("dot") or parts["sign"])
        if not (apart and (number or stopped)) and not (number and stopped):
            return None
        if text[found.end() :][:1].islower() and not apart:
            return None
    elif not apart and parts["sign"] != ".":
        return None
    name = re.sub(r"\s+", " ", found["name"].lower())
    label = f"{name[:1].upper()}{name[1:]} {number or parts.get('of') or ''}".strip()
    return Opening(label, (parts.get("title") or "").strip(), count, proof is not None)


def _covered(texts: Sequence[str], length: int) -> int:
    """How many words the first `length` letters of the words, blank-separated, cover."""
    covered = 0
    for index, text in enumerate(texts):
        if covered >= length:
            return index
        covered += len(text) + 1
    return len(texts)


def _set_apart(words: Sequence[Word], count: int) -> bool:
    head, tail = words[0] if words[0].text[:1].isalpha() or count < 2 else words[1], words[count : count + 6]
    capitals = len(head.text) > 2 and head.text.isupper()
    small = bool(tail) and not any(word.text.isupper() and len(word.text) > 3 for word in tail)
    weighty = head.bold and not all(word.bold for word in tail)
    slanted = head.italic and not all(word.italic for word in tail)
    return (capitals and small) or weighty or slanted or (head.bold and not tail)


def opens(line: Line) -> bool:
    """Whether a statement begins with `line`."""
    return opening(line.words) is not None


def slanted(lines: Sequence[Line]) -> bool:
    """Whether nearly all words of `lines` are in italics, mathematics aside."""
    words = [word for line in lines for word in line.words if not word.math and word.text.isalpha()]
    return len(words) > 2 and sum(word.italic for word in words) > 0.8 * len(words)


def is_end(line: Line) -> bool:
    """Whether `line` is nothing but the sign that ends a proof."""
    return bool(ENDS.fullmatch(plain(line.text)))


def ended(lines: Sequence[Line]) -> bool:
    """Whether the sign that ends a proof stands at the end of `lines`."""
    return bool(lines) and bool(ENDS.search(plain(lines[-1].text)))


def without_opening(lines: Sequence[Line], words: int) -> tuple[Line, ...]:
    """`lines` without their first `words` words."""
    kept = list(lines)
    while kept and words >= len(kept[0].words):
        words -= len(kept[0].words)
        kept.pop(0)
    if kept and words:
        kept[0] = part(kept[0], kept[0].words[words:])
    return tuple(kept)
