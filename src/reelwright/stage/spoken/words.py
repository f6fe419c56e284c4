"""A written sentence to its spoken words, one spoken form for each blank-separated word."""

import re
import unicodedata
from collections.abc import Iterator, Sequence

from reelwright.core.pronouncing import Pronunciation
from reelwright.stage.spoken import languages, numbers
from reelwright.stage.spoken.dictionary import marked, put_in
from reelwright.stage.spoken.rules import Place, said
from reelwright.stage.spoken.tongue import Tongue

_OPENING = "([{\"'“”„‘’«»‹›¿¡*`"
_CLOSING = ".,;:!?…)]}\"'“”‘’«»‹›*`"
_URL = re.compile(
    r"(?:doi:\s?)?10\.\d{4,9}/\S+|(?:https?://|www\.)\S+|(?:[\w-]+\.)+(?:org|com|net|edu|gov|io|de|eu|uk|ch|ai|dev)(?:/\S*)?",
    re.IGNORECASE,
)
_MAIL = re.compile(r"[\w.+-]+@[\w-]+(?:\.[\w-]+)+")
_CITATION = re.compile(r"\[(\d+(?:[,–-]\s?\d+)*)\]")
_DASHES = frozenset(["-", "–", "—", "―", "‒", "--", "---"])
_PAUSE = {",": ",", ";": ",", ":": ",", ")": ",", "]": ",", "}": ","}


def spoken(text: str, language: str, own: Sequence[Pronunciation] = ()) -> tuple[str, ...]:
    """One spoken form for each blank-separated word of `text`, in `language` (BCP 47).

    `own` are a person's pronunciations, the more important first; they win over every rule.
    A spoken form may hold several words, and ends with , . ? or ! where the reader pauses. It is '' where
    nothing is said, such as for a lone dash.
    """
    tongue = languages.find(language)
    text, said_for = marked(own, unicodedata.normalize("NFC", text).replace("µ", "μ"), language)
    written = text.split()
    pieces = [_piece(written, at, tongue) for at in range(len(written))]
    for at, count, number in _grouped(text, tongue):
        pieces[at : at + count] = [number, *[""] * (count - 1)]
    for at in range(len(pieces) - 1):
        if told := _paired_abbreviation(written, at, tongue):
            pieces[at : at + 2] = told
    for at in range(len(pieces) - 1):
        after = written[at + 1]
        pausing = after in _DASHES and not pieces[at + 1]
        bracket = after[0] == "(" and len(after) > 1
        if (pausing or bracket) and pieces[at] and pieces[at][-1].isalnum():
            pieces[at] += ","
    return tuple(put_in(piece, said_for) for piece in pieces)


def _grouped(text: str, tongue: Tongue) -> Iterator[tuple[int, int, str]]:
    """Numbers whose thousands stand apart: the first word, how many they are, and the number with its pause.

    An English number is written so with thin blanks, or when it has millions.
    """
    if not tongue.point:
        return
    pattern = rf"(?<!\S)([1-9]\d{{0,2}}(?:\s\d{{3}})+(?:{re.escape(tongue.decimal)}\d+)?)([.,;:!?)]*)(?!\S)"
    for match in re.finditer(pattern, text):
        parts = match[1].split()
        if tongue.code == "en" and len(parts) < 3 and " " in match[1]:
            continue
        told = numbers.number(match[1], tongue) + _mark(match[2])
        yield len(text[: match.start()].split()), len(parts), told


def _piece(written: list[str], at: int, tongue: Tongue) -> str:
    word = written[at]
    last = at == len(written) - 1
    before = _bare(written[at - 1]) if at else ""
    after = _bare(written[at + 1]) if not last else ""
    if word in _DASHES:
        return _dash(word, before, after, tongue)
    if word in tongue.currencies and after[:1].isdigit():
        scaled = at + 2 < len(written) and _bare(written[at + 2]).lower() in tongue.scales
        return tongue.currencies[word][1] if scaled else ""
    if word in ("x", "×") and before.isdigit() and after.isdigit() and tongue.by:
        return tongue.by
    first = at == 0 or bool(re.search(r"[.!?:][\"'”’)]*$", written[at - 1]))
    if (told := _abbreviated(written, at, tongue)) is not None:
        return told
    if (cited := _CITATION.fullmatch(word.rstrip(".,;:"))) and tongue.reference:
        inner = said(cited[1].replace(",", " "), Place(tongue))
        return f"{tongue.reference} {inner}" + _mark(word[len(cited.group()) :])
    opening = len(word) - len(word.lstrip(_OPENING))
    core = word[opening:].rstrip(_CLOSING)
    closing = word[opening + len(core) :]
    if "(" in core or "[" in core or core.count("{"):
        core, closing = _balanced(core, closing)
    joined = bool(at) and written[at - 1][-1] not in ",;:.!?)]"
    place = Place(tongue, before, after, first, last or bool(_mark(closing)), joined)
    if initial := _initial(core, closing, after):
        return initial
    if ordinal := _ordinal_dot(core, closing, written[at + 1 : at + 2], place):
        return ordinal
    told = _addressed(core, tongue) or said(core, place)
    if before and at and tongue.currencies and core.lower() in tongue.scales:
        told += _currency(written[at - 1], tongue)
    if not told and core:
        return core
    return told + _mark(closing) if told else ""


def _initial(core: str, closing: str, after: str) -> str:
    """The letter of 'E. coli' or 'A. Byron', after which no sentence ends; '' when it is none."""
    if len(core) == 1 and core.isupper() and closing == "." and after[:1].isalpha():
        return core
    return ""


def _bare(word: str) -> str:
    return word.strip(_OPENING + _CLOSING) or word


def _dash(word: str, before: str, after: str, tongue: Tongue) -> str:
    """Between two numbers a dash is 'to' or 'minus'; elsewhere it is a pause."""
    if before[-1:].isdigit() and after[:1].isdigit():
        return tongue.to if word in "–—" else tongue.minus
    return ""


def _abbreviated(written: list[str], at: int, tongue: Tongue) -> str | None:
    match = re.fullmatch(r"([(\[\"“‘']*)(.+?)([,;:!?)\]\"”’']*)", written[at], re.DOTALL)
    if match is None:
        return None
    core, closing = match[2], match[3]
    after = written[at + 1] if at + 1 < len(written) else ""
    lower = core.lower()
    numbered = re.match(r"[(\[]?(?:\d|[IVX]+\b)", after) is not None
    told = tongue.before_number.get(lower) if numbered else None
    if told is None:
        told = tongue.abbreviations.get(lower)
        if lower in ("vs", "et", "dr", "ca", "in", "aka", "iid", "phd", "wrt") and core.isupper():
            told = None  # capitals without dots are an acronym
        if told is not None and lower in ("z.", "d.", "b.", "h.", "al.", "et") and not _paired(written, at):
            told = None
    if told is None:
        return None
    ends = core.endswith(".") and (
        not after or (after[:1].isupper() and lower in ("etc.", "al.", "usw.", "inc."))
    )
    if core.endswith(".") and not after:
        ends = True
    return told + ("." if ends else _mark(closing))


def _paired_abbreviation(written: list[str], at: int, tongue: Tongue) -> tuple[str, str] | None:
    """'p. ex.' and its like, which stand apart: what is said for both."""
    first, second = written[at].lstrip(_OPENING).lower(), written[at + 1]
    bare = second.rstrip(",;:!?)]")
    said_for = tongue.paired.get(f"{first} {bare.lower()}")
    if said_for is None:
        return None
    head, _, rest = said_for.partition(" ")
    ends = at + 2 == len(written) and second == bare
    return head, rest + ("." if ends else _mark(second[len(bare) :]))


def _paired(written: list[str], at: int) -> bool:
    """Whether 'et' stands before 'al.', 'z.' before 'B.', and so on."""
    here = _bare(written[at]).lower() if written[at].lower() != "et" else "et"
    before = _bare(written[at - 1]).lower() if at else ""
    after = _bare(written[at + 1]).lower() if at + 1 < len(written) else ""
    pairs = {("et", "al"), ("z", "b"), ("d", "h")}
    return (here.rstrip("."), after.rstrip(".")) in pairs or (before.rstrip("."), here.rstrip(".")) in pairs


def _balanced(core: str, closing: str) -> tuple[str, str]:
    """Give `core` back the closing brackets that it opened."""
    while closing and core.count("(") + core.count("[") + core.count("{") > sum(map(core.count, ")]}")):
        if closing[0] not in ")]}":
            break
        core, closing = core + closing[0], closing[1:]
    return core, closing


def _ordinal_dot(core: str, closing: str, after: list[str], place: Place) -> str:
    """'3.' in 'am 3. Mai' or 'der 3. Versuch'."""
    tongue = place.tongue
    if not (core.isdigit() and closing == "." and after and tongue.ordinal_cues):
        return ""
    following = _bare(after[0])
    if following in tongue.months or (
        place.before.lower() in tongue.ordinal_cues and following[:1].isupper()
    ):
        stem = numbers.ordinal(int(core), tongue)
        weak = place.before.lower() not in ("der", "die", "das")
        return stem + "n" if weak and stem.endswith("e") else stem
    return ""


def _addressed(core: str, tongue: Tongue) -> str:
    """An address of the web or of a mailbox, with its dots and slashes; '' when it is neither."""
    if not tongue.at.isalpha() or not (_MAIL.fullmatch(core) or (_URL.fullmatch(core) and "." in core)):
        return ""
    names = {
        ".": tongue.dot, "/": tongue.slash, "@": tongue.at, "-": tongue.hyphen, "_": tongue.underscore,
        ":": tongue.colon, "=": tongue.signs.get("=", "="),
        "&": tongue.signs.get("&", "&"), "+": tongue.signs.get("+", "+"), "#": "hash", "~": "tilde",
    }  # fmt: skip
    told = []
    for part in re.findall(r"[^\W\d_]+|\d+|\W|_", re.sub(r"^https?://", "", core).rstrip("/")):
        if part in names:
            told.append(names[part])
        elif part.isdigit():
            whole = len(part) <= 2 and not part.startswith("0")
            told.append(numbers.cardinal(int(part), tongue) if whole else numbers.digits(part, tongue))
        elif part.isalpha():
            told.append(said(part, Place(tongue)))
    return " ".join(told)


def _currency(before: str, tongue: Tongue) -> str:
    """The currency of '$5' in '$5 million', said after 'million'."""
    sign = next((sign for sign in tongue.currencies if sign in before), "")
    return f" {tongue.currencies[sign][1]}" if sign and before.strip(_OPENING).startswith(sign) else ""


def _mark(closing: str) -> str:
    """The pause that the marks after a word make."""
    for mark in "?!":
        if mark in closing:
            return mark
    if "." in closing or "…" in closing:
        return "."
    return next((_PAUSE[mark] for mark in closing if mark in _PAUSE), "")
