"""Beats put in order and cut into scenes with their cards."""

import re
from dataclasses import replace

from reelwright.core.document import Document
from reelwright.core.script import (
    Bullet,
    EquationCard,
    Line,
    Outro,
    QuoteCard,
    Scene,
    Shows,
    Statement,
    TitleCard,
)
from reelwright.script.beats import Beat, Card, Said
from reelwright.script.introducing import introduced
from reelwright.script.material import PARTS, Material, Part
from reelwright.script.points import point, term
from reelwright.script.reference import by_line, find, named_authors, reference, shown_title
from reelwright.script.timing import line_seconds

_LONGEST = 22.0  # seconds of speech in a scene of statements
_ENOUGH = 11.0
_MOST_LINES = 4


def scenes(beats: tuple[Beat, ...], material: Material, words_per_minute: float) -> tuple[Scene, ...]:
    """The film: title, the parts of the arc in order, and the close."""
    groups = [
        group for part in PARTS for group in _grouped(_ordered(beats, part), material, words_per_minute)
    ]
    lines = introduced(tuple(line for group in groups for line in group.said), material)
    built = [_title(material)]
    at = 0
    used: set[str] = set()
    part: Part | None = None
    for group in groups:
        said = lines[at : at + len(group.said)]
        at += len(group.said)
        built.append(
            _scene(len(built) + 1, replace(group, said=said), material, used, opens=group.part != part)
        )
        part = group.part
    built.append(_close(len(built) + 1, material))
    return tuple(built)


def _ordered(beats: tuple[Beat, ...], part: Part) -> list[Beat]:
    return sorted((one for one in beats if one.part == part), key=lambda one: (one.order, one.card is None))


def _grouped(beats: list[Beat], material: Material, words_per_minute: float) -> list[Beat]:
    """Neighbouring beats without a card of their own share a scene."""
    groups: list[Beat] = []
    for one in beats:
        last = groups[-1] if groups else None
        if last is None or one.card or last.card or not _fits(last, one, material, words_per_minute):
            groups.append(one)
        else:
            groups[-1] = replace(last, said=last.said + one.said)
    return _without_stubs(groups, material, words_per_minute)


def _without_stubs(groups: list[Beat], material: Material, words_per_minute: float) -> list[Beat]:
    """A last short scene of one line joins the one before it, or takes a line from it."""
    merged: list[Beat] = []
    for one in groups:
        last = merged[-1] if merged else None
        short = len(one.said) == 1 and _length(one.said, material, words_per_minute) < _ENOUGH
        if last and not last.card and not one.card and short:
            if (
                len(last.said) < _MOST_LINES
                and _length(last.said + one.said, material, words_per_minute) < _LONGEST + 5
            ):
                merged[-1] = replace(last, said=last.said + one.said)
                continue
            if len(last.said) >= 3:
                merged[-1] = replace(last, said=last.said[:-1])
                merged.append(replace(one, said=(last.said[-1], *one.said)))
                continue
        merged.append(one)
    return merged


def _fits(last: Beat, one: Beat, material: Material, words_per_minute: float) -> bool:
    joined = last.said + one.said
    length = _length(joined, material, words_per_minute)
    if len(joined) > _MOST_LINES or length > _LONGEST:
        return False
    apart = last.said[-1].section != one.said[0].section
    return not (apart and len(last.said) > 1 and _length(last.said, material, words_per_minute) >= _ENOUGH)


def _length(said: tuple[Said, ...], material: Material, words_per_minute: float) -> float:
    return sum(line_seconds(line.text, words_per_minute, material.tongue.code) for line in said)


def _scene(number: int, group: Beat, material: Material, used: set[str], *, opens: bool) -> Scene:
    name = f"s{number:02}"
    lines = tuple(
        Line(id=f"{name}-{at}", text=line.text, cites=line.cites) for at, line in enumerate(group.said, 1)
    )
    chapter = material.tongue.phrases.chapters[PARTS.index(group.part)]
    heading = _heading(group, chapter, material, used, opens=opens)
    used.add(heading.lower())
    shows = _bound(group.card, lines) if group.card else _shows(group.said, lines, heading, material)
    opening = chapter if opens else ""
    return Scene(
        id=name, heading=heading, lines=lines, shows=shows, chapter=opening, page=_pages(lines, material)
    )


def _bound(card: Card, lines: tuple[Line, ...]) -> Card:
    if isinstance(card, EquationCard):
        return card.model_copy(
            update={"bullets": tuple(b.model_copy(update={"line": lines[0].id}) for b in card.bullets)}
        )
    return card


def _shows(said: tuple[Said, ...], lines: tuple[Line, ...], heading: str, material: Material) -> Shows:
    """Points for the lines; one line that is the paper's own words is shown as a quotation."""
    if len(said) == 1 and said[0].verbatim and 6 <= len(said[0].text.split()) <= 26:
        return QuoteCard(text=said[0].text, source=_source(said[0], material))
    bullets: list[Bullet] = []
    terms: list[Bullet] = []
    seen = {heading.lower()}
    for line in lines:
        text = point(line.text, material)
        kind = bullets
        if not text or text.lower() in seen:
            text, kind = term(line.text, material), terms
        if text and not any(text.lower() in other or other in text.lower() for other in seen):
            seen.add(text.lower())
            kind.append(Bullet(text=text, line=line.id))
    order = {line.id: at for at, line in enumerate(lines)}
    found = sorted(bullets + terms, key=lambda bullet: order[bullet.line])
    if not found:
        quotable = [line for line in said if line.verbatim and len(line.text.split()) <= 30]
        if quotable:
            return QuoteCard(text=quotable[0].text, source=_source(quotable[0], material))
        found = [Bullet(text=heading, line=lines[0].id)]
    return Statement(bullets=tuple(found))


def _pages(lines: tuple[Line, ...], material: Material) -> str:
    """'p. 3' or 'p. 1, 3': where the scene's lines stand in the paper."""
    document = material.document
    if document.source.pages < 2:
        return ""
    cited = {cite for line in lines for cite in line.cites}
    pages = sorted({block.place.page for block in document.blocks if block.id in cited})
    return f"{material.tongue.page} {', '.join(map(str, pages))}" if pages else ""


def _source(line: Said, material: Material) -> str:
    document = material.document
    names = named_authors(document, material.tongue, most=1)
    page = next((block.place.page for block in document.blocks if block.id == line.cites[0]), 0)
    where = f"{material.tongue.page} {page}" if document.source.pages > 1 and page else ""
    return ", ".join(filter(None, (names, document.year, where))) or shown_title(document)


def _heading(group: Beat, chapter: str, material: Material, used: set[str], *, opens: bool) -> str:
    section = _section_name(group.said[0].section, material)
    if section and section.lower() not in used and group.part in ("method", "result", "idea") and not opens:
        return section
    if opens or chapter.lower() not in used:
        return chapter
    for line in group.said:
        found = term(line.text, material)
        if found and found.lower() not in used:
            return found
    return section or chapter


def _section_name(section: str, material: Material) -> str:
    cues = material.tongue.cues
    name = re.sub(r"^[\d.IVXA-H]*\d[.\d]*\s+|^[IVX]+\.\s+", "", section).strip(" .:")
    homes = (cues.head_problem, cues.head_method, cues.head_result, cues.head_limit, cues.head_remember)
    generic = "|".join((*homes, cues.head_idea))
    if (
        not 1 <= len(name.split()) <= 7
        or len(name) > 48
        or re.fullmatch(rf"(?:{generic})\w*(?: (?:and|und|et|y|e) \w+)?", name, re.IGNORECASE)
    ):
        return ""
    if re.search(r"[()=<>{}\\∗*]", name) or re.match(material.tongue.abstract_head, name, re.IGNORECASE):
        return ""
    return name.capitalize() if name.isupper() else name


def _title(material: Material) -> Scene:
    document, phrases = material.document, material.tongue.phrases
    title, authors = shown_title(document), by_line(document, material.tongue)
    spoken = _short_title(re.sub(r"[“”«»„]", "", title).rstrip("."))
    if authors:
        text = phrases.hook_by.format(title=spoken, authors=authors)
    else:
        text = phrases.hook_title.format(title=spoken)
    if re.search(r"[?!]”\.$", text):
        text = text[:-1]
        text = text if text.endswith("”") else text + "."
    venue = ", ".join(filter(None, (document.venue, document.year)))
    card = TitleCard(title=title, authors=named_authors(document, material.tongue, most=6), venue=venue)
    return Scene(id="s01", heading=title, lines=(Line(id="s01-1", text=text),), shows=card)


def _short_title(title: str) -> str:
    """A title longer than 20 words is spoken up to its first dash or colon."""
    parts = re.split(r"\s+[—–-]\s+|:\s+", title)
    return parts[0] if len(title.split()) > 20 and len(parts[0].split()) >= 4 else title


def _close(number: int, material: Material) -> Scene:
    document: Document = material.document
    phrases = material.tongue.phrases
    where = find(document)
    told = reference(document, material.tongue)
    text = (
        phrases.close_plain
        if not document.authors
        else phrases.close_find
        if where
        else phrases.close_reference
    )
    name = f"s{number:02}"
    return Scene(
        id=name,
        heading=phrases.source,
        lines=(Line(id=f"{name}-1", text=text),),
        shows=Outro(reference=told, find=where),
    )
