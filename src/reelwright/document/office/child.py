"""The confined child's side of reading Word documents: bytes become a Draft, pictures files."""

import re
from collections import Counter
from pathlib import Path

from reelwright.core.document import Reference
from reelwright.core.errors import ReelwrightError
from reelwright.core.made import Notice
from reelwright.document.captions import credited, labelled
from reelwright.document.csl import entry
from reelwright.document.draft import Attached, Draft, Front, Piece, Refused
from reelwright.document.language import language_of
from reelwright.document.office.blocks import Body, Line, sections
from reelwright.document.office.parts import Parts, opened
from reelwright.document.office.runs import Runs
from reelwright.document.packages import MOST_PICTURE

MOST_PICTURES = 400
_FRONT = {"title", "subtitle", "author", "abstract"}
_LISTED = re.compile(r"^[^\W\d_][\w.’'-]*(?: [^\W\d_][\w.’'-]*){1,3}")
_ABSTRACT = re.compile(
    r"^(?:abstract|summary|zusammenfassung|kurzfassung|résumé|resumen|resumo|riassunto)\s*[:.—–-]\s*",
    re.IGNORECASE,
)
_KEYWORDS = re.compile(
    r"^(?:key ?words|schlüsselwörter|mots[- ]clés|palabras clave|palavras[- ]chave)\s*[:.—–-]\s*",
    re.IGNORECASE,
)
_ANNOUNCED = re.compile(
    r"^(?:(?:paper|article|manuscript) )?(?:title|titel|titre|t[ií]tulo|titolo)\s*:?\s*$", re.IGNORECASE
)
_NAME = re.compile(r"^[^\W\d_][\w.’'-]*(?:[ \u00a0][\w.’'-]+){1,4}$")
_PLACES = re.compile(
    r"univer|institut|department|école|faculty|fakultät|hospital|laborator|college|school|center|centre|@|\bdoi\b",
    re.IGNORECASE,
)


def unfold(path: Path, folder: Path, language: str) -> Draft:
    """The Word document at `path` taken apart; its pictures are written to `folder`."""
    parts = opened(path)
    runs = Runs(parts)
    body = Body(parts, runs)
    body.gather(parts.body)
    lines = body.lines
    size = _usual_size(lines, parts.size)
    front, lines = _front(lines, parts, size)
    sections(lines, size)
    pieces = _levelled(_captioned(list(body.pieces(lines))))
    pieces, front = _without_people(pieces, front)
    pieces = _with_works(pieces, runs)
    heard = language_of(" ".join(piece.text for piece in pieces if piece.kind == "text"), "")
    front = front.model_copy(update={"language": language or heard or parts.language})
    pictures, refused = _pictures(pieces, body, folder)
    notices = []
    if runs.charts:
        message = f"{runs.charts} chart(s) or diagram(s) drawn by Word left out: insert them as pictures"
        notices.append(Notice(level="warning", where="pictures", message=message))
    return Draft(
        front=front, pieces=tuple(pieces), pictures=pictures, refused=refused, notices=tuple(notices)
    )


def _usual_size(lines: list[Line | Piece], stated: int) -> int:
    """The size that most of the text has, in half points."""
    sizes: Counter[int] = Counter()
    for line in lines:
        if isinstance(line, Line):
            sizes[line.read.size or line.style.size or stated] += line.read.letters
    return sizes.most_common(1)[0][0] if sizes else stated


def _front(lines: list[Line | Piece], parts: Parts, size: int) -> tuple[Front, list[Line | Piece]]:
    """The title page: title and authors by style or by look, and the lines behind it."""
    title, abstract, keywords = "", "", parts.keywords
    people: list[str] = []
    rest: list[Line | Piece] = []
    begun = False  # the text proper
    announced = False  # 'Title:' stood before
    for at, line in enumerate(lines):
        if isinstance(line, Piece) or (begun and line.style.role not in _FRONT):
            begun = True
            if (
                not isinstance(line, Piece)
                and not keywords
                and at < 40
                and (found := _KEYWORDS.match(line.text))
            ):
                keywords = tuple(
                    one.strip(" .") for one in re.split(r"[;,·]", line.text[found.end() :]) if one.strip(" .")
                )
                continue
            rest.append(line)
            continue
        role, text = line.style.role, line.text
        if not text:
            rest.append(line)
        elif at < 8 and not title and _ANNOUNCED.match(text):
            announced = True
        elif not title and (
            role == "title" or announced or (role in {"", "subtitle"} and _titular(line, parts, size, at))
        ):
            title = text.strip('“”"„«»') if announced else text
        elif role == "subtitle" and title and ":" not in title and len(people) == 0:
            title = f"{title}: {text}" if len(text) < 120 and not _names(text) else title
        elif role == "author" or (title and not people and not line.level and _names(text)):
            people += _names(text) or [text]
        elif role == "affiliation" or (
            title and people and not line.level and len(text) < 300 and _PLACES.search(text)
        ):
            continue
        elif role == "abstract" or _ABSTRACT.match(text):
            found = _ABSTRACT.match(text)
            words = text[found.end() :] if found else text
            abstract = f"{abstract} {words}".strip() if not re.fullmatch(_ABSTRACT, text + ":") else abstract
        elif found := _KEYWORDS.match(text):
            keywords = tuple(
                one.strip(" .") for one in re.split(r"[;,·]", text[found.end() :]) if one.strip(" .")
            )
        else:
            begun = begun or bool(line.level) or len(text) > 120
            rest.append(line)
    return Front(
        title=title or parts.title,
        authors=tuple(people),
        abstract=abstract,
        keywords=keywords,
        year=parts.year,
    ), rest


def _titular(line: Line, parts: Parts, size: int, at: int) -> bool:
    """Whether one of the first lines looks like the title: as the properties say, or large, or bold."""
    if at > 8 or line.within or not 4 < len(line.text) < 250:
        return False
    if parts.title and line.text.casefold() == parts.title.casefold():
        return True
    large = (line.read.size or line.style.size) >= size + 6
    bold = line.style.bold or line.read.bold >= max(1, line.read.letters - 2)
    return not line.level and not line.text.endswith(".") and (large or (bold and at < 3))


def _names(text: str) -> list[str]:
    """The names in a line that holds nothing else, [] otherwise."""
    bare = re.sub(
        r"[\d¹²³⁴⁵⁶⁷⁸⁹⁰∗*†‡§✉]+|\b(?:PhD|MD|MSc|Dr|Prof)\b\.?", " ", re.sub(r"(?<=\d),(?=\d)", "", text)
    )
    parts = [" ".join(part.split()).strip(" .") for part in re.split(r"[,;&]|\s(?:and|und|et|y|e)\s", bare)]
    parts = [part for part in parts if part]
    if not parts or len(text) > 600 or _PLACES.search(text):
        return []
    return parts if all(_NAME.match(part) and part[:1].isupper() for part in parts) else []


def _captioned(pieces: list[Piece]) -> list[Piece]:
    """Tables without a caption above them take the one that stands right below."""
    made: list[Piece] = []
    for piece in pieces:
        before = made[-1] if made else None
        if before and before.kind == "table" and not before.text and piece.kind == "text":
            label, text = labelled(piece.text)
            stands = re.match(r"^[\s|]*[\w.]+\s*[A-Z]?\d[\w.]*\s*[.:|–—-]", piece.text)
            if label.lower().startswith("tab") and stands:
                change = {"label": label, "text": text, "credit": credited(text)}
                made[-1] = before.model_copy(update=change)
                continue
        made.append(piece)
    return made


def _levelled(pieces: list[Piece]) -> list[Piece]:
    """Headings that begin at level 1 and skip none."""
    levels = sorted({piece.level for piece in pieces if piece.kind == "heading"})
    rank = {level: at + 1 for at, level in enumerate(levels)}
    return [
        piece.model_copy(update={"level": rank[piece.level]}) if piece.kind == "heading" else piece
        for piece in pieces
    ]


def _without_people(pieces: list[Piece], front: Front) -> tuple[list[Piece], Front]:
    """A section that only lists the authors moves to the front."""
    titles = [at for at, one in enumerate(pieces[:12]) if one.kind == "heading"]
    at = next((at for at in titles if pieces[at].text.lower().strip(" :") in {"author", "authors"}), None)
    if at is None:
        return pieces, front
    end = next((to for to, one in enumerate(pieces) if to > at and one.kind == "heading"), len(pieces))
    names = [found[0] for one in pieces[at + 1 : end] if (found := _LISTED.match(one.text))]
    if not front.authors:
        front = front.model_copy(update={"authors": tuple(dict.fromkeys(names))})
    return pieces[:at] + pieces[end:], front


def _with_works(pieces: list[Piece], runs: Runs) -> list[Piece]:
    """Entries get keys; works that fields cite are found among them, or listed at the end."""
    made: list[Piece] = []
    entries: dict[str, str] = {}  # key: the entry's text, letters only
    number = 0
    for piece in pieces:
        if piece.kind == "reference" and piece.reference:
            number += 1
            key = piece.label or str(number)
            entries[key] = _letters(piece.text)
            keyed = piece.reference.model_copy(update={"key": key})
            made.append(piece.model_copy(update={"reference": keyed}))
        else:
            made.append(piece)
    keys = {
        cited: next((key for key, text in entries.items() if _letters(work.title)[:80] in text), "")
        for cited, work in runs.works.items()
        if len(_letters(work.title)) > 8
    }
    facts = {key: runs.works[cited] for cited, key in keys.items() if key}
    made = [_known(piece, keys, facts) for piece in made]
    lost = [work for cited, work in runs.works.items() if not keys.get(cited)]
    if lost and not entries:
        made.append(Piece(kind="heading", text="References", level=1))
        made += [Piece(kind="reference", text=entry(one), reference=one) for one in lost]
    return made


def _known(piece: Piece, keys: dict[str, str], facts: dict[str, Reference]) -> Piece:
    if piece.citations:
        turned = tuple(
            one.model_copy(update={"targets": tuple(keys.get(key) or key for key in one.targets)})
            for one in piece.citations
        )
        piece = piece.model_copy(update={"citations": turned})
    if piece.reference and piece.reference.key in facts:
        fact = facts[piece.reference.key]
        piece = piece.model_copy(update={"reference": fact.model_copy(update={"key": piece.reference.key})})
    return piece


def _letters(text: str) -> str:
    return re.sub(r"[\W_]+", "", text).casefold()


def _pictures(
    pieces: list[Piece], body: Body, folder: Path
) -> tuple[tuple[Attached, ...], tuple[Refused, ...]]:
    """The pictures that figures show, written to `folder`; and why some are not."""
    made: list[Attached] = []
    refused = {one.member: one.why for one in body.fallen}
    for piece in pieces:
        for link in piece.panels or ((piece.link,) if piece.link else ()):
            if link in refused or any(one.link == link for one in made) or len(made) >= MOST_PICTURES:
                continue
            member = f"picture-{len(made):03}"
            try:
                (folder / member).write_bytes(body.parts.package.read(link, MOST_PICTURE))
            except (ReelwrightError, KeyError) as error:
                refused[link] = str(getattr(error, "message", "its file is missing")).rstrip(":")
            else:
                made.append(Attached(link=link, member=member))
    return tuple(made), tuple(Refused(link=link, why=why) for link, why in refused.items())
