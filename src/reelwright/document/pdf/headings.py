"""Which paragraphs are headings, and how deep they stand."""

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace

from reelwright.document.pdf.captions import plain
from reelwright.document.pdf.front import ABSTRACTS
from reelwright.document.pdf.geometry import Rect
from reelwright.document.pdf.lines import Line, part
from reelwright.document.pdf.paragraphs import Measure, Para
from reelwright.document.pdf.prose import Vocabulary, bare, joined
from reelwright.document.pdf.section_names import REFERENCES, is_known

NUMBERED = re.compile(
    r"^(?P<number>\d{1,2}(?:\.\d{1,2}){0,4}\.?|[IVX]{1,5}\.|[A-Z]\.|[A-Z]\.\d{1,2}(?:\.\d{1,2})*\.?|SI?\.?\s?(?:\d{1,2}(?:\.\d{1,2})*|[IVX]{1,5})[.:]|"
    r"(?i:appendix|anhang|apêndice|apéndice|annexe?|anexo|appendice|allegato)\s+(?:[A-Z\d]{1,2}|[IVX]{1,4})\b[.:]?)"
    r"\s+(?:[–—-]\s+)?(?P<rest>\S.*)$"
)
SMALL_CAPITALS = re.compile(r"c?csc\d|smallcap|caps\d|-sc\b|sfcc\d|sfsc\d|sfxc\d|regusmca", re.IGNORECASE)
RUN_IN = re.compile(
    r"^(abstract|summary|resumo|resumen|résumé|zusammenfassung|keywords?|key words|index terms"
    r"|palavras[- ]chave|palabras clave|mots[- ]clés)\s*[:.—–-]+\s*(?=\S)",
    re.IGNORECASE,
)


@dataclass(frozen=True)
class Heading:
    """A heading as printed: number ('' when it has none), words, looks, and what follows in its row."""

    number: str
    text: str
    style: tuple[float, bool, bool, bool]
    page: int
    box: Rect
    rest: Para | None = None


def as_heading(para: Para, habits: Measure, vocabulary: Vocabulary) -> Heading | None:
    """`para` as a heading, or None; a heading that its paragraph follows in one line keeps it in `rest`."""
    if para.kind not in ("text", "list") or not para.lines:
        return None
    text = bare(joined(para.lines, vocabulary))
    if text.startswith("["):  # what R prints
        return None
    named = RUN_IN.match(text)
    least = 3 if named and named.group(1).lower() not in ABSTRACTS else 40
    if named and (len(para.lines) > 1 or len(text) > len(named.group()) + least):
        return _run_in(para, named.group(1), habits)
    words = len(text.split())
    letters = sum(map(str.isalpha, text))
    if letters < 3 or words > 26 or len(para.lines) > 4:
        return _numbered_run_in(para)
    style = style_of(para.lines)
    match = NUMBERED.match(text)
    number, rest = (match["number"].strip(" .:"), match["rest"]) if match else ("", text)
    if is_known(rest.strip(" .:")):
        listing = REFERENCES.match(rest.strip(" .:")) and rest[:1].isupper()
        marked = style[1] or style[2] or style[0] >= habits.body or number or listing
        if para.kind == "text" and words <= 5 and marked:
            return Heading(number, rest.strip(" .:"), style, para.page, para.box)
    if text.rstrip()[-1:] in ",;" or (text[:1].islower() and not number):
        return None
    size, bold, caps, italic = style
    sentence = text.endswith(".") and words > (18 if style[1] and number else 9)
    odd = letters < 0.5 * len(text.replace(" ", "")) or _signs(para)
    slanted = italic and words <= 10 and not (para.kind == "list" and text.endswith("."))
    marked = bold or size > habits.body + 0.4 or caps or slanted
    if match and rest[:1].isalpha() and marked and not sentence and not odd:
        return Heading(number, rest.rstrip(" ."), style, para.page, para.box)
    if para.kind == "list" or sentence or odd:
        return _numbered_run_in(para)
    strong = (bold and size > habits.body - 0.7) or (
        caps and words <= 14 and size > habits.body - 1.2 and letters >= 5
    )
    large = size >= 1.1 * habits.body and size > habits.body + 0.7 and words <= 22
    if (strong and words <= 20) or large:
        return Heading(number, rest.rstrip(" .") if number else text.rstrip(" :"), style, para.page, para.box)
    return _numbered_run_in(para)


def _signs(para: Para) -> bool:
    return any(line.math > 0.4 for line in para.lines) or "=" in plain(para.lines[0].text)


def style_of(lines: Sequence[Line]) -> tuple[float, bool, bool, bool]:
    """Size in points, and whether most is bold, in capitals, in italics; mathematics aside."""
    letters = "".join(letter for line in lines for letter in plain(line.text) if letter.isalpha())
    size = max(line.size for line in lines)
    words = [word for line in lines for word in line.words if not word.math]
    words = (
        words[1:] if len(words) > 1 and words[0].text[:1].isdigit() else words
    )  # its number may be upright
    count = sum(len(word.text) for word in words) or 1
    small = sum(len(word.text) for word in words if SMALL_CAPITALS.search(word.face)) > 0.7 * count
    return (
        round(size * 2) / 2,
        sum(len(word.text) for word in words if word.bold) > 0.6 * count,
        small or (len(letters) >= 4 and sum(map(str.isupper, letters)) > 0.85 * len(letters)),
        sum(len(word.text) for word in words if word.italic) > 0.7 * count,
    )


def cut(para: Para, count: int) -> Para | None:
    """`para` without its first `count` words."""
    lines = list(para.lines)
    while lines and count >= len(lines[0].words):
        count -= len(lines[0].words)
        lines.pop(0)
    if lines and count:
        lines[0] = part(lines[0], lines[0].words[count:])
    return Para(para.page, "text", tuple(lines), para.left, para.right) if lines else None


def _run_in(para: Para, name: str, habits: Measure) -> Heading:
    """'Abstract: We show …' as a heading and the text after it."""
    words = len(name.split())
    first = plain(para.lines[0].text)[len(name) :].lstrip()
    lone = len(para.lines[0].words) > words and para.lines[0].words[words].text in ("—", "–", "-", ":")
    glued = re.match(r"^[—–]\S", first)
    rest = cut(para, words + int(lone))
    if glued and rest is None:
        rest = None
    if glued:
        word = para.lines[0].words[words - 1]
        split = re.split(r"[—–:]", word.text, maxsplit=1)
        if len(split) == 2 and split[1]:
            line = para.lines[0]
            words_left = (word._replace(text=split[1]), *line.words[words:])
            rest = Para(para.page, "text", (part(line, words_left), *para.lines[1:]), para.left, para.right)
    return Heading(
        "", name.capitalize(), (habits.body, True, False, False), para.page, para.lines[0].box, rest
    )


def _numbered_run_in(para: Para) -> Heading | None:
    """'4.1.1 Setup. All experiments …': a numbered heading, slanted or bold, that its paragraph follows."""
    words = [word for line in para.lines[:2] for word in line.words]
    if len(words) < 4 or not re.fullmatch(r"\d{1,2}(?:\.\d{1,2}){1,4}\.?", words[0].text):
        return None
    count = 1
    while count < min(len(words), 14) and (words[count].italic or words[count].bold):
        count += 1
        if words[count - 1].text.endswith((".", ":")):
            break
    title = words[1:count]
    if not title or not title[-1].text.endswith((".", ":")) or sum(map(str.isalpha, title[0].text)) < 2:
        return None
    text = bare(" ".join(word.text for word in title)).rstrip(" .:")
    style = (round(words[1].size * 2) / 2, words[1].bold, False, words[1].italic)
    return Heading(words[0].text.rstrip("."), text, style, para.page, para.lines[0].box, cut(para, count))


def lettered(headings: Sequence[Heading]) -> list[Heading]:
    """Headings with 'A First appendix', 'B Second' numbered so, when letters count on or 'A.1' follows."""
    first = {
        index: heading.text[0]
        for index, heading in enumerate(headings)
        if not heading.number and re.match(r"[A-Z]\s+\S", heading.text)
    }
    letters = set(first.values())
    under = any(re.match(r"A\.\d", heading.number) for heading in headings)
    made = list(headings)
    for index, letter in first.items():
        counts = "B" in letters or under if letter == "A" else "A" in letters
        if counts:
            made[index] = replace(made[index], number=letter, text=made[index].text[1:].strip())
    return made


def ends_references(heading: Heading, references: Heading) -> bool:
    """Whether `heading` closes the list that `references` opened: an entry in bold does not."""
    if is_known(heading.text) or re.match(r"[^\W\d_]{4}", heading.number):
        return True
    size, bold, caps, _ = references.style
    large = heading.style[0] >= size - 0.3
    return large and (heading.style[1] >= bold and heading.style[2] >= caps)
