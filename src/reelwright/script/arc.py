"""Beats put in order and cut into scenes with their cards."""

import re
from dataclasses import replace

from reelwright.core.document import Document
from reelwright.core.script import (
    Bullet,
    EquationCard,
    Line,
    Outro,
    Scene,
    TitleCard,
)
from reelwright.script.beats import Beat, Card, Said
from reelwright.script.briefing import is_brief
from reelwright.script.choosing import Wish
from reelwright.script.headings import heading as _heading
from reelwright.script.illustrating import Shown, illustrated
from reelwright.script.introducing import introduced
from reelwright.script.material import PARTS, Material, Part, words
from reelwright.script.opening import Opening, questioned
from reelwright.script.person import taken_up
from reelwright.script.reference import by_line, find, named_authors, reference, shown_title
from reelwright.script.remembering import remembered
from reelwright.script.showing import pages, shown_for
from reelwright.script.signposts import signpost
from reelwright.script.timing import line_seconds
from reelwright.script.wording import outcome

_LONGEST = 16.0  # seconds of speech in a scene of statements
_ENOUGH = 8.0
_MOST_LINES = 3


def scenes(
    beats: tuple[Beat, ...],
    opening: Opening | None,
    material: Material,
    wish: Wish,
    pictures: Shown | None = None,
) -> tuple[Scene, ...]:
    """The film: title, the parts of the arc in order, and the close; `pictures` for what speaks of them."""
    beats = _kept_promises(beats, material)
    groups: list[Beat] = []
    in_order = [one for part in PARTS for one in _ordered(beats, part)]
    in_order = illustrated(in_order, pictures or {}, wish.minutes)
    for part in PARTS:
        own = [one for one in in_order if one.part == part]
        chapter = _grouped(own, material, wish.words_per_minute)
        groups += _turned(chapter, tuple(one.part for one in groups), material, wish)
    hook = opening.beat.said if opening else ()
    lines = introduced((*hook, *(line for group in groups for line in group.said)), material)
    lines = _asking(lines, groups, len(hook), material)
    built = [_title(lines[: len(hook)], material)]
    at = len(hook)
    before: Beat | None = None
    for group in groups:
        said = lines[at : at + len(group.said)]
        at += len(group.said)
        built.append(_scene(len(built) + 1, replace(group, said=said), material, built[-1], before))
        before = group
    built.append(_close(len(built) + 1, material, remembered(beats, material)))
    return tuple(built)


def _kept_promises(beats: tuple[Beat, ...], material: Material) -> tuple[Beat, ...]:
    """`beats`; where none of the results tells what was found, they are of how it was done."""
    if material.tongue.code != "en":
        return beats
    told = [line for one in beats if one.part == "result" for line in one.said]
    orders = {line.order for line in told}
    found = any(outcome(heard, material) for heard in material.heard if heard.order in orders)
    if found or any(line.summary or re.search(r"\d", line.text) for line in told):
        return beats
    return tuple(replace(one, part="method") if one.part == "result" else one for one in beats)


def _turned(chapter: list[Beat], before: tuple[Part, ...], material: Material, wish: Wish) -> list[Beat]:
    """A chapter's scenes, led by a signpost in a film that has time for one."""
    if not chapter or wish.minutes < _TIME_FOR_TURNS or is_brief(material.document):
        return chapter
    first, *others = chapter
    lines = tuple(line.text for one in chapter for line in one.said)
    turn = signpost(first.part, lines, before, material)
    if not turn or (first.part == "remember" and len(before) < _ENOUGH_TOLD):
        return chapter
    return [replace(first, said=(Said(turn, (), first.said[0].section), *first.said)), *others]


_TIME_FOR_TURNS = 2.0  # minutes
_ENOUGH_TOLD = 2  # scenes before what there is to remember of them


def _asking(lines: tuple[Said, ...], groups: list[Beat], at: int, material: Material) -> tuple[Said, ...]:
    """The first of the authors' questions is asked as one."""
    told = list(lines)
    for group in groups:
        for place in range(at, at + len(group.said)):
            text = questioned(told[place].text, material.tongue)
            if group.part in ("problem", "idea") and text != told[place].text:
                told[place] = replace(told[place], text=text, verbatim=False)
                return tuple(told)
        at += len(group.said)
    return lines


def _ordered(beats: tuple[Beat, ...], part: Part) -> list[Beat]:
    """The beats of `part` in the document's order; the abstract's are not broken up by what deepens them."""
    own = sorted((one for one in beats if one.part == part), key=lambda one: (one.order, one.card is None))
    told = [one for one in own if one.said[0].summary]
    others = [one for one in own if not one.said[0].summary]
    if part == "remember":  # the abstract has the last word
        return [*others, *told]
    if part == "problem" and told:
        later = [one for one in beats if one.said[0].summary and one.order > told[-1].order]
        after = min(later, key=lambda one: one.order, default=None)
        if after is not None and _TIED.match(after.said[0].text):
            return [*others, *told]
    return [*told, *others]


_TIED = re.compile(
    r"(?:[\w’-]+ ){0,3}(?:its|their|this|these|such|it|they)\b(?! (?:paper|study|work|article|report))",
    re.IGNORECASE,
)  # to the abstract


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


def _scene(number: int, group: Beat, material: Material, last: Scene, before: Beat | None) -> Scene:
    name = f"s{number:02}"
    opens = before is None or before.part != group.part
    lines = tuple(
        Line(id=f"{name}-{at}", text=text, cites=line.cites, basis=line.basis)
        for at, (text, line) in enumerate(zip(_varied(group.said, material), group.said, strict=True), 1)
    )
    chapter = material.tongue.phrases.chapters[PARTS.index(group.part)]
    claims = tuple(line for line in group.said if line.cites)  # a signpost names nothing
    heading = _heading(
        replace(group, said=claims or group.said), chapter, material, (last.heading, chapter), before
    )
    shows = _bound(group.card, lines) if group.card else shown_for(group.said, lines, heading, material)
    opening = chapter if opens else ""
    return Scene(
        id=name, heading=heading, lines=lines, shows=shows, chapter=opening, page=pages(lines, material)
    )


def _varied(said: tuple[Said, ...], material: Material) -> list[str]:
    """The lines; where two in a row tell of the authors, the second says 'They'."""
    texts = [line.text for line in said]
    if len(material.document.authors) == 1:
        return texts
    told = texts[:1]
    for text in texts[1:]:
        told.append(taken_up(text, told[-1], material.tongue))
    return told


def _bound(card: Card, lines: tuple[Line, ...]) -> Card:
    if isinstance(card, EquationCard):
        return card.model_copy(
            update={"bullets": tuple(b.model_copy(update={"line": lines[0].id}) for b in card.bullets)}
        )
    return card


def _title(hook: tuple[Said, ...], material: Material) -> Scene:
    """The title's card, under the sentence that makes one want to know, if there is one."""
    document, phrases = material.document, material.tongue.phrases
    title, authors = shown_title(document), by_line(document, material.tongue)
    spoken = _short_title(re.sub(r"[“”«»„]", "", title).rstrip("."), material)
    if authors and len(title.split()) <= _LONG_TITLE:
        text = phrases.hook_by.format(title=spoken, authors=authors)
    else:
        text = phrases.hook_title.format(title=spoken)
    if re.search(r"[?!]”\.$", text):
        text = text[:-1]
        text = text if text.endswith("”") else text + "."
    venue = ", ".join(filter(None, (document.venue, document.year)))
    card = TitleCard(title=title, authors=named_authors(document, material.tongue, most=6), venue=venue)
    lines = [Line(id="", text=line.text, cites=line.cites, basis=line.basis) for line in hook]
    lines.append(Line(id="", text=text))
    named = tuple(line.model_copy(update={"id": f"s01-{at}"}) for at, line in enumerate(lines, 1))
    return Scene(id="s01", heading=title, lines=named, shows=card)


_LONG_TITLE = 14  # words, from which the authors are left to the screen


def _short_title(title: str, material: Material) -> str:
    """A title longer than 20 words is spoken up to its first dash or colon, or from there on where that says
    more of what the paper is about.
    """
    first, *others = re.split(r"\s+[—–-]\s+|:\s+", title)
    if len(title.split()) <= _LONGEST_TITLE or len(first.split()) < _LEAST_TITLE:
        return title
    told = max(others, key=lambda part: _about(part, material), default="")
    fits = _LEAST_TITLE <= len(told.split()) <= _LONGEST_TITLE
    return told if fits and _about(told, material) > _SAYS_MORE * _about(first, material) else first


def _about(part: str, material: Material) -> float:
    return sum(material.weights.get(word, 0.0) for word in set(words(part, material.tongue)))


_LEAST_TITLE, _LONGEST_TITLE = 4, 20  # words of a title that is spoken
_SAYS_MORE = 1.5


def _close(number: int, material: Material, bullets: tuple[Bullet, ...]) -> Scene:
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
        shows=Outro(reference=told, find=where, bullets=bullets),
    )
