"""What a scene of statements shows: a claim for each line, or the paper's own sentence."""

import re

from reelwright.core.script import Bullet, Line, QuoteCard, Statement
from reelwright.script.beats import Said
from reelwright.script.cleaning import whole
from reelwright.script.material import Material
from reelwright.script.points import term
from reelwright.script.reference import named_authors, shown_title
from reelwright.script.substance import room, substance

_LONGEST_QUOTE, _LONGEST_WHOLE = 32, 44  # words of a sentence shown word for word: by choice, in need
_UNQUOTED = re.compile(r"[()\[\]{}\\^_=<>|]|\b(?:Fig|Figure|Table|Eq|Section)s?\b\.?\s*\S?\d")


def shown_for(
    said: tuple[Said, ...], lines: tuple[Line, ...], heading: str, material: Material
) -> QuoteCard | Statement:
    """A bullet for each of `lines` that cites; one alone that is the paper's own is shown as a quotation.

    A line without cites (a signpost) has no bullet, but the first one comes with the scene's first line: the
    page is never empty.
    """
    told = [(one, line) for one, line in zip(said, lines, strict=True) if line.cites]
    if len(told) == 1 and (quoted := _quotable(told[0][0], _LONGEST_QUOTE)):
        return QuoteCard(text=quoted, source=_source(told[0][0], material))
    found: list[Bullet] = []
    for _, line in told:
        text = substance(line.text, material, room(len(told)))
        if text and text.lower() != heading.lower() and not any(_within(text, one.text) for one in found):
            found.append(Bullet(text=text, line=line.id))
    if not found:
        return _in_need([one for one, _ in told], lines, heading, material)
    return Statement(bullets=(found[0].model_copy(update={"line": lines[0].id}), *found[1:]))


def _within(one: str, other: str) -> bool:
    return one.lower() in other.lower() or other.lower() in one.lower()


def _in_need(
    said: list[Said], lines: tuple[Line, ...], heading: str, material: Material
) -> QuoteCard | Statement:
    """What is shown when no line can be cut: a sentence of the paper, or what one is about."""
    for longest in (_LONGEST_QUOTE, _LONGEST_WHOLE):
        for one in said:
            if quoted := _quotable(one, longest):
                return QuoteCard(text=quoted, source=_source(one, material))
    weak = (term(line.text, material) for line in lines if line.cites)
    text = next((text for text in weak if text and text != heading), lines[-1].text.rstrip("."))
    return Statement(bullets=(Bullet(text=text, line=lines[0].id),))


def _quotable(line: Said, longest: int) -> str:
    """The paper's own sentence behind `line` when it can be shown word for word and read at a glance."""
    text = line.text if line.verbatim else line.printed
    fit = 6 <= len(text.split()) <= longest and whole(text) and not _UNQUOTED.search(text)
    return text if fit else ""


def pages(lines: tuple[Line, ...], material: Material) -> str:
    """'p. 3' or 'p. 1, 3': where the scene's lines stand in the paper; '' for a paper of one page."""
    document = material.document
    cited = {cite for line in lines for cite in line.cites}
    found = sorted({block.place.page for block in document.blocks if block.id in cited})
    sections = max((block.place.page for block in document.blocks), default=1)
    if max(document.source.pages, sections) < 2 or not found:
        return ""
    return f"{_place(material)} {', '.join(map(str, found))}"


def _place(material: Material) -> str:
    """'p.', or '§' where the document's places are sections."""
    paged = material.document.source.blob.media_type == "application/pdf"
    return material.tongue.page if paged else "§"


def _source(line: Said, material: Material) -> str:
    document = material.document
    names = named_authors(document, material.tongue, most=1)
    page = next((block.place.page for block in document.blocks if block.id == line.cites[0]), 0)
    sections = max((block.place.page for block in document.blocks), default=1)
    where = f"{_place(material)} {page}" if max(document.source.pages, sections) > 1 and page else ""
    return ", ".join(filter(None, (names, document.year, where))) or shown_title(document)
