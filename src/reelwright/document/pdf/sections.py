"""Headings among the paragraphs: told by their looks, by the outline, or by what sections are called."""

import re
from collections.abc import Sequence

from reelwright.document.pdf.captions import plain
from reelwright.document.pdf.front import ABSTRACTS, names_in
from reelwright.document.pdf.headings import (
    SMALL_CAPITALS,
    Heading,
    as_heading,
    cut,
    ends_references,
    lettered,
    style_of,
)
from reelwright.document.pdf.lines import Word
from reelwright.document.pdf.outline import LABEL, Outline, letters
from reelwright.document.pdf.paragraphs import Item, Measure, Para
from reelwright.document.pdf.prose import Vocabulary, bare, joined
from reelwright.document.pdf.section_names import REFERENCES, is_known
from reelwright.document.pdf.statements import Opening, opening

FRONT_PAGES = 12  # on which a title page may be repeated
LONGEST_RUN_IN = 14  # words


def with_headings(
    items: Sequence[Item], habits: Measure, vocabulary: Vocabulary, title: str, outline: Outline
) -> list[Item | Heading]:
    """Headings told from paragraphs; the title and the authors where they are printed again are left out."""
    found: list[Item | Heading] = []
    listed: Heading | None = None
    within = ""  # the section so far
    retitled = 0  # items since the title was printed again, from 1
    for item in items:
        retitled += bool(retitled)
        if not isinstance(item, Para) or (listed is None and stated(item)):
            found.append(item)
            continue
        if _is_title(item, title, vocabulary):
            retitled = 1
            continue
        if 0 < retitled <= 3 and _is_byline(item):
            continue
        heading = as_heading(item, habits, vocabulary)
        if heading is None and listed is None:
            heading = _outlined(item, outline, vocabulary) or _run_in(item, within)
        if heading is None or (listed is not None and not ends_references(heading, listed)):
            found.append(item)
            continue
        if _same(heading.text, title):
            continue
        listed = heading if REFERENCES.match(heading.text) else None
        within = heading.text
        found.append(heading)
        if heading.rest is not None:
            found.append(heading.rest)
    named = iter(lettered([item for item in found if isinstance(item, Heading)]))
    return [next(named) if isinstance(item, Heading) else item for item in found]


def stated(para: Para) -> Opening | None:
    """What the statement calls itself that `para` begins, or None."""
    if para.kind not in ("text", "list"):
        return None
    return opening([word for line in para.lines[:3] for word in line.words])


def _same(a: str, b: str) -> bool:
    a, b = letters(a), letters(b)
    return len(a) > 12 and a == b


def _is_title(para: Para, title: str, vocabulary: Vocabulary) -> bool:
    if para.page > FRONT_PAGES or len(para.lines) > 8 or len(title) < 20:
        return False
    return _same(bare(joined(para.lines, vocabulary)), title)


def _is_byline(para: Para) -> bool:
    text = bare(" ".join(line.text for line in para.lines))
    return bool(re.match(r"(?:by|von|por|par|di)\s", text, re.IGNORECASE)) and bool(names_in(text))


def _outlined(para: Para, outline: Outline, vocabulary: Vocabulary) -> Heading | None:
    """`para`, or how it begins, as the heading that the outline says stands on its page."""
    if para.kind not in ("text", "list"):
        return None
    entries = outline.on(para.page)
    if not entries:
        return None
    text = bare(joined(para.lines[:4], vocabulary))
    own = letters(text)
    for entry in entries:
        key = letters(LABEL.sub("", entry.text, count=1))
        number = letters(entry.text).removesuffix(key)
        if len(key) < 4 or not own.startswith((key, number + key)):
            continue
        label = LABEL.match(text)
        shown = label.group().strip(" .:)") if label else ""
        if own in (key, number + key) and len(para.lines) <= 4:
            words = LABEL.sub("", text, count=1).rstrip(" .:")
            return Heading(shown, words, style_of(para.lines), para.page, para.box)
        return _begun(para, key, number + key, shown)
    return None


def _begun(para: Para, key: str, whole: str, shown: str) -> Heading | None:
    """The heading with the letters `key`, when its words are set apart from those that follow."""
    words = [word for line in para.lines[:3] for word in line.words]
    text = ""
    for count, word in enumerate(words[:LONGEST_RUN_IN], start=1):
        text += letters(plain(word.text))
        if text in (key, whole):
            if count == len(words) or _look(words[count]) == _look(word):
                return None
            title = LABEL.sub("", " ".join(plain(one.text) for one in words[:count]), count=1)
            return _headed(para, words[:count], title, shown)
        if not whole.startswith(text) and not key.startswith(text):
            return None
    return None


def _run_in(para: Para, within: str) -> Heading | None:
    """'Results. We …': a section's usual name, set apart, that its paragraph follows; not in an abstract."""
    if para.kind != "text" or not within or within.lower() in ABSTRACTS:
        return None
    words = list(para.lines[0].words)
    for count, word in enumerate(words[:6], start=1):
        if not any(_look(word)):
            return None
        if word.text.endswith((".", ":", "—", "–")):
            title = " ".join(plain(one.text) for one in words[:count]).rstrip(" .:—–")
            after = words[count : count + 1] or [one for line in para.lines[1:2] for one in line.words[:1]]
            apart = bool(after) and _look(after[0]) != _look(word)
            return _headed(para, words[:count], title, "") if apart and is_known(title) else None
    return None


def _look(word: Word) -> tuple[bool, bool, bool]:
    capitals = len(word.text) > 3 and word.text.isupper()
    return word.bold, word.italic, capitals or bool(SMALL_CAPITALS.search(word.face))


def _headed(para: Para, words: Sequence[Word], title: str, shown: str) -> Heading:
    bold, italic, capitals = _look(words[-1])
    style = (round(words[0].size * 2) / 2, bold, capitals, italic)
    rest = cut(para, len(words))
    return Heading(shown, title.rstrip(" .:—–"), style, para.page, para.lines[0].box, rest)
