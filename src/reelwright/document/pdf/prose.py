"""Lines become running text: hyphens at line ends undone, raised marks resolved, letters normalised (NFC)."""

import re
import unicodedata
from collections import Counter
from collections.abc import Iterable, Sequence

from reelwright.document.pdf.lines import ENDED, RAISED, Line

# before these, a hyphen at a line's end is TeX's far more often than the author's
LOOSE = frozenset(
    (
        "under", "over", "out", "up", "in", "inter", "intra", "trans", "sub",
        "super", "pre", "re", "un", "de", "dis", "mis", "fore", "be",
        "en", "con", "pro", "per", "para", "micro", "macro", "hyper", "hypo",
        "anti", "auto", "bio", "geo", "photo", "electro", "thermo", "hydro",
    )
)  # fmt: skip
WORD = re.compile(r"[^\W\d_]+(?:[-‐‑][^\W\d_]+)*")
MARKED = re.compile(f"{RAISED}([^{RAISED}{ENDED}]*){ENDED}")
LINK = re.compile(r"(?:https?://|www\.|doi:|doi\.org/|10\.\d{4,9}/)\S*$", re.IGNORECASE)
HYPHENS = "-‐‑\u00ad"


class Vocabulary:
    """The words that the document itself uses, apart from those broken at a line's end."""

    def __init__(self, lines: Iterable[Line]) -> None:
        self.words: Counter[str] = Counter()
        self.parts: Counter[str] = Counter()  # of words spelt with a hyphen
        broken = False
        for line in lines:
            found = WORD.findall(line.text)
            if found and broken:  # the end of a word that the line before began
                found = found[1:]
            broken = line.text.rstrip()[-1:] in HYPHENS
            if found and broken:
                found = found[:-1]
            for word in found:
                whole = word.lower().replace("‐", "-").replace("‑", "-")
                self.words[whole] += 1
                self.parts.update(whole.split("-") if "-" in whole else ())

    def keeps_hyphen(self, head: str, tail: str) -> bool:
        """Whether `head`-`tail`, broken after the hyphen, is spelt with it."""
        head, tail = head.lower(), tail.lower()
        joined, spelt = self.words[head + tail], self.words[f"{head}-{tail}"]
        if joined or spelt:
            return spelt > joined
        first = tail.split("-", 1)[0]
        if first != tail:  # 'state-' before 'of-the-art'
            return not self.words[head + first] and not self.parts[head + first]
        last = head.rsplit("-", 1)[-1]
        if "-" in head and self.words[last + tail]:
            return False
        known = self.words[last] + self.parts[last] > 0 and self.words[tail] + self.parts[tail] > 0
        return known and len(last) >= 3 and len(tail) >= 3 and last not in LOOSE


def joined(lines: Sequence[Line], vocabulary: Vocabulary) -> str:
    """The text of `lines` as one paragraph; raised marks as ' [12]'."""
    text = ""
    for line in lines:
        text = _appended(text, line.text, vocabulary)
    return finished(text)


def appended(text: str, more: str, vocabulary: Vocabulary) -> str:
    """Two finished pieces of one paragraph as one."""
    return _appended(text, more, vocabulary)


def _appended(text: str, more: str, vocabulary: Vocabulary) -> str:
    text, more = text.rstrip(), more.lstrip()
    if not text or not more:
        return text or more
    link = LINK.search(text)
    runs_on = link and re.match(r"[\w/.%~#?=&-]", more) and text[-1] in "/_-.=&?%"
    if runs_on and not (text[-1] == "." and more[:1].isupper()):
        return text + more
    if text[-1] in HYPHENS and text[-2:-1].isalpha():
        tail = re.match(r"[^\W\d_]+(?:[-‐‑][^\W\d_]+)*", more)
        if text[-1] == "\u00ad":
            return text[:-1] + more
        if tail is None or more[0].isupper():
            return text + more if tail or more[0].isdigit() else f"{text} {more}"
        if re.match(r"(?:and|or|und|oder|to|et|e|y)\b", more):
            return f"{text} {more}"
        head = re.search(r"[^\W\d_]+(?:[-‐‑][^\W\d_]+)*$", text[:-1])
        if head is not None and vocabulary.keeps_hyphen(head.group(), tail.group()):
            return text[:-1] + "-" + more
        return text[:-1] + more
    if text[-1] in "—–" and text[-2:-1].isalpha() and more[0].isalpha():
        return text + more
    if text[-1] in "–-" and text[-2:-1].isdigit() and more[0].isdigit():
        return text + more
    if text[-1] == "/" and text[-2:-1].isalpha():
        return text + more
    return f"{text} {more}"


def finished(text: str) -> str:
    """Raised marks resolved, soft hyphens gone, NFC, single blanks."""
    text = re.sub(f"{ENDED}([\\s,;–-]*){RAISED}", lambda found: found[1].strip() or ",", text)
    text = MARKED.sub(_cited, text).replace(RAISED, "").replace(ENDED, "")
    broken = text.rstrip().endswith("\u00ad")  # the word may go on in the next column
    text = unicodedata.normalize("NFC", text.replace("\u00ad", "")) + "\u00ad" * broken
    text = re.sub(r"[ \t\u00a0\u2000-\u200a\u202f]+", " ", text)
    return re.sub(r" ([,.;:)\]?!])(?=\s|$)", r"\1", text).strip()


def _cited(found: re.Match[str]) -> str:
    mark = re.sub(r",{2,}", ",", re.sub(r"\s+", "", found[1]).strip(",;"))
    if re.fullmatch(r"[\d,;–\-−]+", mark):
        return f" [{mark.replace('−', '–')}]"
    if not mark or re.fullmatch(r"[*∗†‡§¶‖#⁎,]+", mark):
        return ""
    if re.fullmatch(r"[A-Za-z](?:,[A-Za-z])*", mark):
        return f" [{mark}]"
    return mark


def bare(text: str) -> str:
    """`text` with every raised mark dropped."""
    return finished(MARKED.sub("", text))
