"""The works a paper cites: from its .bbl (plain, natbib, REVTeX or biblatex) or from its .bib as CSL JSON."""

import json
import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from typing import Any

from reelwright.core.document import Reference
from reelwright.document.citing.parsing import parsed
from reelwright.document.latex.plain import words
from reelwright.document.latex.scan import argument, arguments, bracket, environment, group

MOST = 3000  # entries
_DOI = re.compile(r"\b(10\.\d{4,9}/[^\s\"<>{}|\\^`,;]+[^\s\"<>{}|\\^`,;.)\]])", re.IGNORECASE)
_ARXIV = re.compile(
    r"(?:ar[Xx]iv[:/ ]\s*|arxiv\.org/(?:abs|pdf)/)([a-z-]+(?:\.[A-Z]{2})?/\d{7}|\d{4}\.\d{4,5})"
)
_URL = re.compile(r"\\(?:url|path)\s*\{([^{}\s]+)\}|\\href\s*\{([^{}\s]+)\}|(https?://[^\s{}\\,;]+)")
_TAGGED = re.compile(r"\\(?:bibinfo|bibfield)\s*\{\s*([a-z]+)\s*\}\s*(?=\{)")
_NOISE = re.compile(
    r"\\(?:BibitemOpen|bibitemStop|bibitemNoStop|EOS|BibitemShut\s*\{[^}]*\}|href\s*@noop\s*\{[^}]*\}"
    r"|translation\b|protect\b|penalty\s*\d+|urlprefix\b|selectlanguage\s*\{[^}]*\}|Eprint\s*\{[^}]*\})"
)
_YEAR = re.compile(r"(?<![\d.])((?:1[5-9]|20)\d\d)([a-z]?)(?![\d])")


@dataclass(frozen=True)
class Entry:
    """A work: its citation key, what stands for it in the text, and its entry as words and as data.

    `label` is what the .bbl says in brackets ('' = it is numbered); `families` are the authors' last names.
    """

    key: str
    text: str
    reference: Reference
    families: tuple[str, ...] = ()
    label: str = ""


def of_bbl(text: str, known: dict[str, Entry]) -> tuple[Entry, ...]:
    """The entries of a .bbl or thebibliography, in its order; what `known` has of a key is put in."""
    made = tuple(_biblatex(text)) if "\\entry{" in text else tuple(_bibitems(text))
    merged = []
    for entry in made[:MOST]:
        other = known.get(entry.key)
        if other:
            reference = _richer(other.reference, entry.reference)
            merged.append(replace(entry, reference=reference, families=other.families))
        else:
            merged.append(entry)
    return tuple(merged)


def _richer(first: Reference, second: Reference) -> Reference:
    """What `first` says, and where it is silent, what `second` says."""
    more = {name: value for name, value in second.model_dump().items() if not getattr(first, name)}
    return first.model_copy(update=more)


def _bibitems(text: str) -> Iterator[Entry]:
    begin = re.search(r"\\begin\s*\{thebibliography\}", text)
    body = environment(text, "thebibliography", begin.end())[0] if begin else text
    raw: list[tuple[str, str, str]] = []
    for part in re.split(r"\\bibitem(?![A-Za-z])", body)[1 : MOST + 1]:
        optional = bracket(part, 0)
        key, at = argument(part, optional[1] if optional else 0)
        raw.append((re.sub(r"\s+|%", "", key), optional[0] if optional else "", part[at:]))
    said = [_spoken(body) for _, _, body in raw]
    guessed = parsed(said, [""] * len(said))
    for (key, label, source), text_of, guess in zip(raw, said, guessed, strict=True):
        told = _tags(source)
        reference = _richer(told, guess) if told.authors or told.title else guess
        reference = _identified(reference, source).model_copy(update={"key": key})
        yield Entry(key, text_of, reference, _families(reference.authors), label)


def _spoken(source: str) -> str:
    text = _TAGGED.sub("", _NOISE.sub("", source))
    return words(re.sub(r"\\newblock(?![A-Za-z])", " ", text))


def _tags(source: str) -> Reference:
    """What the fields that REVTeX and naturemag mark say."""
    found: dict[str, list[str]] = {}
    for mark in _TAGGED.finditer(source):
        value = words(_TAGGED.sub("", argument(source, mark.end())[0])).strip(" ,;")
        if value:
            found.setdefault(mark.group(1), []).append(value)
    authors = [name for name in found.get("author", []) if "\\" not in name and len(name) < 120]
    singles = [name for name in authors if not any(name != other and other in name for other in authors)]
    year = _YEAR.search(" ".join(found.get("year", [])))
    return Reference(
        authors=tuple(_ordered(name) for name in dict.fromkeys(singles)),
        title=_first(found, "title"),
        venue=_first(found, "journal", "booktitle", "publisher"),
        year=year.group(1) if year else "",
    )


def _first(found: dict[str, list[str]], *names: str) -> str:
    return next((found[name][0] for name in names if name in found), "")


def _ordered(name: str) -> str:
    """'Smith, J.' as 'J. Smith'."""
    family, comma, given = name.partition(",")
    return f"{given.strip()} {family.strip()}" if comma and given.strip() else name


def _identified(reference: Reference, source: str) -> Reference:
    more: dict[str, str] = {}
    bare = source.replace("\\_", "_").replace("{\\_}", "_").replace("\\%", "%").replace("\\&", "&")
    if not reference.doi and (found := _DOI.search(bare)):
        more["doi"] = found.group(1)
    if not reference.arxiv and (found := _ARXIV.search(bare)):
        more["arxiv"] = found.group(1)
    if not reference.url and (found := _URL.search(bare)):
        url = next(filter(None, found.groups()))
        more["url"] = url if url.startswith("http") else ""
    return reference.model_copy(update=more)


def _families(authors: tuple[str, ...]) -> tuple[str, ...]:
    particle = r"(?:(?:van|von|der|den|de|la|le|di|da|dos|du|ter|ten|zu|Van|Von|De|Di|La|Le)\s+)*"
    found = []
    for name in authors:
        match = re.search(rf"({particle}[^\s.]+(?:\s+(?:Jr\.?|II|III))?)$", name.strip())
        found.append(match.group(1) if match else name)
    return tuple(found)


def _biblatex(text: str) -> Iterator[Entry]:
    """Entries of biblatex's own .bbl (version 2 or 3)."""
    for part in re.split(r"\\entry(?=\{)", text)[1 : MOST + 1]:
        (key, _), at = arguments(part, 0, 2)
        body = part[at : part.find("\\endentry", at)] if "\\endentry" in part else part[at:]
        fields = {
            name: words(value)
            for name, value in re.findall(r"\\field\{(\w+)\}\{((?:[^{}]|\{[^{}]*\})*)\}", body)
        }
        plain = dict(re.findall(r"\\verb\{(\w+)\}\s*\\verb (.*?)\s*\\endverb", body, re.DOTALL))
        names: list[tuple[str, str]] = []
        listed = re.search(r"\\name\{(?:author|editor)\}\{\d+\}\{[^}]*\}", body)
        if listed and (inner := group(body, listed.end())):
            for one in re.split(r"\bhash=", inner[0])[1:]:
                family = re.search(r"\bfamily=\{((?:[^{}]|\{[^{}]*\})*)\}", one)
                given = re.search(r"\bgiven=\{((?:[^{}]|\{[^{}]*\})*)\}", one)
                if family:
                    names.append((words(family.group(1)), words(given.group(1)) if given else ""))
        venue = fields.get("journaltitle") or fields.get("booktitle") or fields.get("howpublished", "")
        reference = Reference(
            key=key,
            authors=tuple(f"{given} {family}".strip() for family, given in names),
            year=fields.get("year", "")[:4],
            title=fields.get("title", ""),
            venue=venue,
            doi=plain.get("doi", ""),
            arxiv=plain.get("eprint", "") if fields.get("eprinttype", "") == "arxiv" else "",
            url=plain.get("url", ""),
        )
        yield Entry(key, written(reference), reference, tuple(family for family, _ in names))


def of_csl(data: bytes) -> dict[str, Entry]:
    """The entries of CSL JSON, by key."""
    try:
        listed = json.loads(data)
    except ValueError:
        return {}
    found = {}
    for item in listed[: 4 * MOST] if isinstance(listed, list) else []:
        if isinstance(item, dict) and item.get("id"):
            entry = _of_csl(item)
            found[entry.key] = entry
    return found


def _of_csl(item: dict[str, Any]) -> Entry:
    people = item.get("author") or item.get("editor") or []
    families = tuple(_family(one) for one in people)
    parts = (item.get("issued") or {}).get("date-parts") or [[""]]
    arxiv = _ARXIV.search(" ".join(str(item.get(name, "")) for name in ("URL", "note", "number", "volume")))
    reference = Reference(
        key=str(item["id"]),
        authors=tuple(f"{one.get('given', '')} {_family(one)}".strip() for one in people),
        year=str(parts[0][0]) if parts[0] else "",
        title=_untagged(item.get("title", "")),
        venue=_untagged(item.get("container-title") or item.get("publisher") or ""),
        doi=str(item.get("DOI", "")),
        arxiv=arxiv.group(1) if arxiv else "",
        url=str(item.get("URL", "")),
    )
    return Entry(reference.key, written(reference), reference, families)


def _family(person: dict[str, Any]) -> str:
    particle = person.get("non-dropping-particle") or person.get("dropping-particle") or ""
    return f"{particle} {person.get('family') or person.get('literal') or ''}".strip()


def _untagged(text: Any) -> str:
    return re.sub(r"\s+", " ", re.sub(r"<[^<>]{1,60}>", "", str(text))).strip()


def written(reference: Reference) -> str:
    """A reference as one readable line."""
    authors = ", ".join(reference.authors[:12]) + (" et al." if len(reference.authors) > 12 else "")
    year = f"({reference.year})" if reference.year else ""
    place = f"https://doi.org/{reference.doi}" if reference.doi else reference.url
    arxiv = f"arXiv:{reference.arxiv}" if reference.arxiv and not reference.doi else ""
    parts = (f"{authors} {year}".strip(), reference.title, reference.venue, arxiv or place)
    return ". ".join(part.rstrip(".") for part in parts if part) + "."
