"""The front of a paper: title, authors, and what it states of its publication."""

import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise

from reelwright.document.pdf.captions import plain
from reelwright.document.pdf.columns import in_order
from reelwright.document.pdf.floats import Page
from reelwright.document.pdf.geometry import Rect, overlap_x, union
from reelwright.document.pdf.leaves import FACE
from reelwright.document.pdf.lines import Line
from reelwright.document.pdf.prose import MARKED, Vocabulary, bare, joined

ABSTRACTS = (
    "abstract",
    "summary",
    "resumo",
    "resumen",
    "résumé",
    "zusammenfassung",
    "kurzfassung",
    "riassunto",
)
OPENERS = re.compile(
    r"^\W*(?:" + "|".join(ABSTRACTS) + r"|keywords?|key words|index terms|palavras|"
    r"(?:(?:\d+|i)\s*[.:]?\s*)?(?:introduction|introdução|introducción|einleitung|background))\b",
    re.IGNORECASE,
)
PLACES = re.compile(
    r"universi|institut|departa?ment|department|\bschool\b|laborator|\bcent(?:er|re)\b|faculty|faculdade|college|"
    r"hospital|\bltd\b|\binc\b|gmbh|@|https?:|survey|academy|foundation|company|correspond|orcid|\bgroup\b|ministry|"
    r"national|research|programa|\b(?:january|february|march|april|may|june|july|august|september|october|november|"
    r"december)\b[ ,]*\d|\d[ .]*(?:january|february|march|april|may|june|july|august|september|october|"
    r"november|december)\b|\bstreet\b|\broad\b|\busa\b|e-?mail|street|division|\bU\.?S\.?\b|science|technology|\bdraft\b|version|"
    r"report|journal|cedex|author (?:note|information)|proceedings|conference|\bvol\b",
    re.IGNORECASE,
)
COLLECTIVE = re.compile(
    r"^(?:the )?[\w.\- ]{2,60}\b(?:developers|team|collaboration|consortium|group|contributors|project)$",
    re.IGNORECASE,
)
PARTICLES = frozenset(
    [
        "de",
        "da",
        "do",
        "das",
        "dos",
        "van",
        "von",
        "der",
        "den",
        "del",
        "della",
        "di",
        "du",
        "la",
        "le",
        "ter",
        "ten",
        "bin",
        "ibn",
        "al",
        "el",
        "y",
        "e",
        "zu",
        "af",
        "av",
        "dela",
        "des",
    ]
)
DEGREES = re.compile(
    r"^(?:ph\.?d\.?|m\.?d\.?|m\.?sc\.?|b\.?sc\.?|dr\.?|prof\.?|jr\.?|sr\.?|i{2,3}|iv|mr\.?|mrs\.?|ms\.?)$",
    re.IGNORECASE,
)
NAME = re.compile(r"^[^\W\d_](?:[^\W\d_]|['’‘.\-‐])*$")


@dataclass(frozen=True)
class FrontMatter:
    """Title and authors, and the lines of the first page that are spent on them and on addresses."""

    title: str
    authors: tuple[str, ...]
    lines: frozenset[int]


def read_front(
    page: Page, body: float, vocabulary: Vocabulary, stated_title: str, stated_authors: Sequence[str]
) -> FrontMatter:
    """Title and authors as the first page gives them; what the file states where the page bears it out."""
    lines = in_order([line for line in page.lines if line.drawn < 0.5], lambda line: line.box, page.frame)
    lines.sort(key=lambda line: (round(line.base), line.box.x0))
    title_lines = _title_lines(lines, page, body)
    title = bare(joined(title_lines, vocabulary)) if title_lines else ""
    title = _capital(re.sub(r"\s*[*∗†‡]+$", "", title))
    printed = _letters(" ".join(plain(line.text) for line in lines))
    title = _borne_out(title, stated_title, printed)
    across = union(line.box for line in title_lines) if title_lines else Rect(0, 0, page.width, 0)
    below = [line for line in lines if title_lines and line.base > title_lines[-1].base + 1]
    high = [line for line in lines if line.size < 0.9 * body and line.box.y1 < 0.6 * page.height]
    aside = [line for line in high if overlap_x(line.box, across) < -4]  # a bar of notes beside the title
    running = _beside_opener(below, page)
    matter = _until_text([line for line in below if line not in aside and line not in running], page, body)
    listed = _listed_authors(matter)
    authors = _authors(matter, title_lines)
    authors = listed if len(listed) > len(authors) else authors or _bodies(matter)
    if not authors or (len(stated_authors) > len(authors) and _all_printed(stated_authors, printed)):
        authors = tuple(stated_authors)
    above = [
        line for line in lines if title_lines and line.base < title_lines[0].base - 1 and len(line.words) < 12
    ]
    used = {id(line) for line in (*title_lines, *matter, *above, *aside)}
    return FrontMatter(title, authors, frozenset(used))


def _capital(title: str) -> str:
    letters = [letter for letter in title if letter.isalpha()]
    if len(letters) > 12 and sum(map(str.isupper, letters)) > 0.95 * len(letters):
        return title[:1] + title[1:].lower()
    return title


def _title_lines(lines: Sequence[Line], page: Page, body: float) -> list[Line]:
    groups: list[list[Line]] = []
    for line in lines:
        if line.box.y0 > 0.62 * page.height or sum(map(str.isalpha, line.text)) < 3:
            continue
        for group in reversed(groups[-6:]):
            last = group[-1]
            alike = abs(last.size - line.size) < 0.4 and (last.bold > 0.5) == (line.bold > 0.5)
            slanted = {round(last.italic), round(line.italic)}
            near = line.base - last.base < 1.75 * line.size and line.base > last.base - 1
            if (
                alike
                and near
                and (overlap_x(last.box, line.box) > 0 or line.base - last.base < 1)
                and (
                    len(slanted) == 1
                    or last.text.endswith(":")
                    or 0.05 < last.italic < 0.95
                    or 0.05 < line.italic < 0.95
                )
            ):
                group.append(line)
                break
        else:
            groups.append([line])
    worded = [
        g
        for g in groups
        if sum(len(l2.words) for l2 in g) >= 2 and sum(len(l2.text) for l2 in g) >= 10 and len(g) <= 7
    ]
    large = [g for g in worded if g[0].size > body + 0.9]
    most = max((g[0].size for g in worded), default=body)
    lone = [g for g in groups if _is_lone_title(g, page, max(most, body))]
    if lone and not any(names_in(line.text) for line in lines[:8]):
        return lone[0]
    if large:
        most = max(g[0].size for g in large)
        return next(g for g in large if g[0].size > 0.93 * most)
    strong = [g for g in worded if g[0].bold > 0.7 and not OPENERS.match(g[0].text)]
    return strong[0] if strong else []


_DIVISIONS = frozenset(
    ("chapter", "part", "book", "section", "kapitel", "teil", "chapitre", "partie", "capítulo", "parte")
)


def _is_lone_title(group: Sequence[Line], page: Page, most: float) -> bool:
    """Whether one word, much larger than all else on the top of a scanned page, is its title."""
    line = group[0]
    word = len(group) == len(line.words) == 1 and len(line.text) >= 4 and line.text.isalpha()
    if line.text.lower() in _DIVISIONS:
        return False
    return word and line.face.startswith(FACE) and line.size > 1.28 * most and line.base < 0.3 * page.height


def _beside_opener(lines: Sequence[Line], page: Page) -> list[Line]:
    """Lines of another column that stand above the abstract's level and run on below it: running text."""
    opener = next((line for line in lines if OPENERS.match(plain(line.text)) and len(line.words) < 40), None)
    if opener is None or not page.frame.gutters:
        return []
    own = page.frame.columns(opener.box)
    found: list[Line] = []
    for line in lines:
        column = page.frame.columns(line.box)
        if column == own or column[0] != column[1] or line.base > opener.base + 1:
            continue
        fellows = [other for other in lines if page.frame.columns(other.box) == column]
        if _is_running(line, fellows, opener.base + 2 * opener.size):
            found.append(line)
    return found


def _is_running(line: Line, column: Sequence[Line], level: float) -> bool:
    """Whether `line` is of the text of its `column`, which runs on below `level`."""
    row = union(other.box for other in column if abs(other.base - line.base) < 0.3 * line.size)
    left = Counter(round(o.box.x0) for o in column).most_common(1)[0][0]
    right = Counter(round(o.box.x1) for o in column).most_common(1)[0][0]
    full = abs(row.x0 - left) < 1.5 and abs(row.x1 - right) < 2.5
    if not full and (abs(row.x0 - left) > 2 * line.size or PLACES.search(line.text) or names_in(line.text)):
        return False
    foot = line.base
    for other in column:  # from top to bottom
        if 0 < other.base - foot < 4 * other.size:
            foot = other.base
    return foot > level


def _until_text(lines: Sequence[Line], page: Page, body: float) -> list[Line]:
    """Lines below the title up to the abstract or the first paragraph."""
    kept: list[Line] = []
    run: list[Line] = []
    for line in lines:
        text = plain(line.text)
        if OPENERS.match(text) and len(line.words) < 40:
            break
        left, right = page.frame.column(line.box)
        wide = line.box.width > 0.62 * (right - left) and len(line.words) >= 7 and abs(line.size - body) < 1.6
        small = sum(word.text[:1].islower() for word in line.words)
        sentence = (
            wide
            and small >= 0.45 * len(line.words)
            and (small >= 0.65 * len(line.words) or not PLACES.search(text))
        )
        run = (
            [*run, line]
            if sentence and (not run or line.base - run[-1].base < 1.8 * line.size)
            else ([line] if sentence else [])
        )
        if len(run) >= 3:
            first = run[0]
            return [item for item in kept if item not in run and item.base < first.base - 0.5]
        kept.append(line)
    return kept


def names_in(text: str) -> list[str]:
    """The people that an author line names, [] when it names none."""
    text = MARKED.sub(" ; ", text)
    text = re.sub(r"[\ue000-\uf8ff]", " ; ", text)
    text = re.sub(r"[¹²³⁴⁵⁶⁷⁸⁹⁰*∗†‡§¶‖]+|\^\S+|\b\d+(?:,\d+)*\b", " ; ", text)
    text = re.sub(r"(?<=[^\W\d_]{2})\d{1,2}(?:,\d{1,2})*[a-e]?\b", " ; ", text)  # marks that are not raised
    text = re.sub(r"^\W*by\b:?", "", text, flags=re.IGNORECASE)
    parts = re.split(r"\s*[,;·•&|]\s*|\s+(?:and|und|et|y|e|with)\s+|^(?:and|und)\s+", text)
    found = []
    for part in (re.sub(r"^(?:and|und|et|y|e|&)\s+", "", piece) for piece in parts):
        words = [word for word in re.sub(r"[()\[\]]", " ", part).split() if not DEGREES.match(word)]
        if _is_name(words):
            found.append(" ".join(words))
        elif words and not all(DEGREES.match(word) for word in part.split()) and len(words) > 1:
            return []
    return found


def _is_name(words: Sequence[str]) -> bool:
    if not 2 <= len(words) <= 7:
        return False
    if not all(NAME.match(word) for word in words):
        return False
    capital = [word for word in words if word[0].isupper()]
    small = [word for word in words if not word[0].isupper()]
    full = any(len(word.strip(".")) > 1 for word in capital)
    return len(capital) >= 2 and all(word in PARTICLES for word in small) and full


def _authors(matter: Sequence[Line], title: Sequence[Line]) -> tuple[str, ...]:
    """Names in the lines below the title.

    Below an address, only lines that look like the first line of names, and unlike the address, name more.
    """
    found: list[str] = []
    rows: list[str] = []
    looks: list[Line] = []
    for line in matter:
        if title and not rows and _alike(line, title[0]):
            continue
        if rows and abs(line.base - looks[-1].base) < 2.5:
            rows[-1] += " " + _spread(line)
        else:
            rows.append(_spread(line))
            looks.append(line)
    first: Line | None = None
    between: Line | None = None  # the address after the last names
    for index, (row, look) in enumerate(zip(rows, looks, strict=True)):
        other = first is not None and not _alike(look, first)
        if row.startswith("("):  # '(for the team)'
            continue
        if other or PLACES.search(MARKED.sub(" ", row)) or re.match(r"^[\ue000¹²³⁴-⁹*†‡]", row):
            between = look if first is not None else None
            continue
        if between is not None and first is not None and _alike(between, first):
            break
        names = names_in(row)
        if not names and found and index and between is None:
            names = names_in(rows[index - 1].rsplit(",", 1)[-1] + " " + row)
        if names:
            first, between = first or look, None
        elif found:
            between = look
        found += [name for name in names if name not in found]
        if not found and index > 6:
            break
    return tuple(found)


def _alike(a: Line, b: Line) -> bool:
    """Whether two lines are set alike."""
    looks = ((line.bold > 0.5, line.italic > 0.5) for line in (a, b))
    return abs(a.size - b.size) < 0.3 and len(set(looks)) == 1


def _spread(line: Line) -> str:
    """The words of a line of names; where the blank is much wider than others, ' ; '."""
    if line.face.startswith(FACE):  # where recognised words stand is uncertain
        return line.text
    gaps = [after.box.x0 - before.box.x1 for before, after in pairwise(line.words)]
    usual = sorted(gaps)[len(gaps) // 2] if gaps else 0.0
    text = line.words[0].text
    for gap, word in zip(gaps, line.words[1:], strict=True):
        text += (" ; " if gap > max(0.45 * line.size, 1.35 * usual) else " ") + word.text
    return text


def _listed_authors(matter: Sequence[Line]) -> tuple[str, ...]:
    """One name a line, bold or with a bullet, with addresses between."""
    found = []
    for line in matter:
        text = re.sub(r"^[•◦▪‣∙●○■–—\-*·]\s*", "", MARKED.sub("", line.text))
        words = re.sub(r"[\ue000-\uf8ff✉*]", " ", text).split()
        if (line.bold > 0.5 or text != line.text) and _is_name(words) and not PLACES.search(text):
            found.append(" ".join(words))
    return tuple(dict.fromkeys(found))


def _letters(text: str) -> str:
    return re.sub(r"[\W_]+", "", text).casefold()


def _borne_out(found: str, stated: str, printed: str) -> str:
    """The title that the file states when the page bears it and it is no mere part of the one `found`."""
    own, other = _letters(found), _letters(stated)
    if not own or not stated:
        return found or stated
    known = len(stated.split()) >= 3 and len(other) >= 15 and other in printed
    marked = own in other and len(other) <= len(own) + 4  # with the mark of a footnote
    return stated if known and other not in own and not marked else found


def _all_printed(names: Sequence[str], printed: str) -> bool:
    return all(len(name.split()) > 1 and _letters(name) in printed for name in names)


def _bodies(matter: Sequence[Line]) -> tuple[str, ...]:
    """A team that signs as one."""
    texts = [MARKED.sub("", line.text).strip() for line in matter[:4]]
    return tuple(text for text in texts if COLLECTIVE.match(text))[:1]


@dataclass(frozen=True)
class Facts:
    """What the paper says of its publication; '' means 'not stated'."""

    doi: str = ""
    arxiv: str = ""
    year: str = ""
    venue: str = ""
    licence: str = ""


OWN_LICENCE = re.compile(
    r"\b(?:this|the) (?:article|work|paper|manuscript|is an open[- ]access)\b[^.]{0,240}?"
    r"(?:creative commons|\bCC[ -]?BY)[^.]{0,80}(?:\.0)?",
    re.IGNORECASE,
)
LICENCES = (
    (r"\bCC0\b|public domain dedication", "CC0 1.0"),
    (r"CC[ -]BY[ -]NC[ -]ND|Attribution[- ]Non-?Commercial[- ]No-?Deriv\w*", "CC BY-NC-ND"),
    (r"CC[ -]BY[ -]NC[ -]SA|Attribution[- ]Non-?Commercial[- ]Share-?Alike", "CC BY-NC-SA"),
    (r"CC[ -]BY[ -]NC|Attribution[- ]Non-?Commercial", "CC BY-NC"),
    (r"CC[ -]BY[ -]SA|Attribution[- ]Share-?Alike", "CC BY-SA"),
    (r"CC[ -]BY[ -]ND|Attribution[- ]No-?Deriv\w*", "CC BY-ND"),
    (r"CC[ -]BY\b|Creative Commons Attribution", "CC BY"),
)
DOI = re.compile(r"\b(10\.\d{4,9}/[^\s\"<>{}|\\^~\[\]`]+)", re.IGNORECASE)
ARXIV = re.compile(
    r"arxiv[:.\s]\s*((?:\d{4}\.\d{4,5}|[a-z\-]+(?:\.[A-Z]{2})?/\d{7})(?:v\d+)?)", re.IGNORECASE
)
VENUE = re.compile(
    r"((?:[Tt]he\s+)?Proceedings of [^,;.:\d\n]{3,70}|"
    r"\b(?:[A-Z][\w&-]*[ ](?:of|in|and|for|the|on|&|[A-Z][\w&-]*)?[ ]?){0,6}"
    r"\b(?:Journal|Transactions|Letters|Review|Annals|Acta|Conferences?|Symposium|Workshop|JOURNAL|ACTA)\b"
    r"(?:[ ](?:of|in|and|for|the|on|&|[A-Z][\w&-]*))*|Open-File Report\s*[\w–-]+)"
)


def read_facts(front: str, ends: str, created: str) -> Facts:
    """Facts from the first page and running heads (`front`) and the last pages (`ends`)."""
    doi = DOI.search(front)
    arxiv = ARXIV.search(front)
    licence = ""
    for text in (front, ends):
        for pattern, name in LICENCES:
            if not licence and re.search(pattern, text, re.IGNORECASE):
                version = re.search(r"(?:licen[cs]e|BY)[^.]{0,60}?\b([1-4]\.0)\b", text)
                licence = (
                    name
                    if " " in name and name[-1].isdigit()
                    else f"{name} {version[1]}"
                    if version
                    else name
                )
    years = re.findall(r"\b(?:19[5-9]\d|20[0-4]\d)\b", front)
    year = years[0] if years else (created if re.fullmatch(r"(?:19|20)\d\d", created) else "")
    venue = next((found for found in VENUE.finditer(front) if len(found[1].split()) > 1), None)
    return Facts(
        doi=re.sub(r"[.,;:)]+$", "", doi[1]) if doi else "",
        arxiv=arxiv[1] if arxiv else "",
        year=year,
        venue=re.sub(r"\s+", " ", venue[1]).strip(" .,-") if venue else "",
        licence=licence,
    )
