"""YAML front matter: only the few fields that a film shows, each as short plain text."""

import re
from collections.abc import Mapping, Sequence

from ruamel.yaml import YAML
from ruamel.yaml.error import YAMLError

from reelwright.core.made import Notice
from reelwright.document.draft import Front

LONGEST = 20_000  # characters of front matter
LONG_FIELD = 1000  # characters of any field but the abstract
MOST_AUTHORS = 200
_WISHES = {
    "topic": ("topic", "subject", "thema", "sujet", "tema"),
    "audience": ("audience", "zielgruppe", "public", "público", "audiencia"),
    "length": ("length", "minutes", "duration", "länge", "dauer", "durée", "duración", "duração"),
    "avoid": ("avoid", "must-avoid", "vermeiden", "éviter", "evitar"),
    "ending": ("ending", "end", "schluss", "fin", "final"),
    "tone": ("tone", "style", "ton", "stil", "tono", "tom"),
    "show": ("show", "must-show", "zeigen"),
}


def front(text: str) -> tuple[Front, tuple[Notice, ...]]:
    """The fields in `text` (YAML 1.2). What cannot be read becomes a notice and is left out."""
    if not text.strip():
        return Front(), ()
    if len(text) > LONGEST:
        return Front(), (_notice(f"longer than {LONGEST} characters, left out"),)
    try:
        fields = YAML(typ="safe", pure=True).load(text)
    except (YAMLError, ValueError, RecursionError) as error:
        reason = str(getattr(error, "problem", None) or type(error).__name__)
        return Front(), (_notice(f"not readable as YAML ({reason}), left out"),)
    if not isinstance(fields, Mapping):
        return Front(), (_notice("not a list of names and values, left out"),)
    known = {_written(name).lower().replace("_", "-"): value for name, value in fields.items()}
    return _front(known), ()


def _notice(message: str) -> Notice:
    return Notice(level="warning", where="front matter", message=message)


def _front(known: Mapping[str, object]) -> Front:
    year = re.search(r"\b(?:1[5-9]|20)\d\d\b", _first(known, "date", "year", "published", "issued"))
    return Front(
        title=_joined(_first(known, "title"), _first(known, "subtitle")),
        authors=_authors(known.get("authors", known.get("author"))),
        abstract=_text(known.get("abstract"), LONGEST) or _text(known.get("summary"), LONGEST),
        language=_first(known, "lang", "language", "locale").replace("_", "-"),
        year=year.group() if year else "",
        venue=_first(known, "venue", "journal", "publisher", "container-title"),
        doi=bare_doi(_first(known, "doi")),
        arxiv=re.sub(
            r"^.*?(?:arxiv[:.]?(?:org/abs/)?)", "", _first(known, "arxiv", "eprint"), flags=re.IGNORECASE
        ),
        url=_first(known, "url", "link", "homepage", "repository"),
        licence=_first(known, "licence", "license", "rights", "copyright"),
        keywords=_listed(known.get("keywords", known.get("tags"))),
    )


def _fields(text: str) -> Mapping[str, object]:
    if not text.strip() or len(text) > LONGEST:
        return {}
    try:
        fields = YAML(typ="safe", pure=True).load(text)
    except (YAMLError, ValueError, RecursionError):
        return {}
    known = fields if isinstance(fields, Mapping) else {}
    return {_written(name).lower().replace("_", "-"): value for name, value in known.items()}


def bibliographies(text: str) -> tuple[str, ...]:
    """The files of works (BibTeX) that the front matter `text` names."""
    stated = _fields(text).get("bibliography")
    files = stated if isinstance(stated, Sequence) and not isinstance(stated, str) else [stated]
    names = [_written(file) for file in files if file]
    return tuple(name for name in names if name.lower().endswith((".bib", ".bibtex")))[:5]


def wished(text: str) -> tuple[tuple[str, str], ...]:
    """Fields of the front matter `text` that ask something of a film: 'audience', 'length', …"""
    known = _fields(text)
    found = []
    for name, others in _WISHES.items():
        value = next((known[one] for one in others if known.get(one) is not None), None)
        if isinstance(value, Sequence) and not isinstance(value, str):
            found += [(name, _text(one)) for one in value[:20] if _text(one)]
        elif stated := _text(value, LONGEST):
            bare = name == "length" and re.fullmatch(r"\d+(?:\.\d+)?", stated)
            found.append((name, f"{stated} minutes" if bare else stated))
    return tuple(found)


def _listed(value: object) -> tuple[str, ...]:
    if isinstance(value, str):
        value = re.split(r"[;,]", value)
    if not isinstance(value, Sequence):
        return ()
    return tuple(dict.fromkeys(word for one in value[:40] if (word := _text(one))))


def bare_doi(text: str) -> str:
    """A DOI without its address: '10.1000/182'; '' when there is none in `text`."""
    found = re.search(r"\b10\.\d{4,9}/\S+", text)
    return found.group().rstrip(".,;)") if found else ""


def _joined(title: str, subtitle: str) -> str:
    return f"{title}: {subtitle}" if title and subtitle else title


def _text(value: object, most: int = LONG_FIELD) -> str:
    """A scalar as text; a mapping by its name; anything else is not a field of ours."""
    if isinstance(value, Mapping):
        value = next((value[name] for name in ("name", "title", "text", "id", "link") if name in value), None)
    if value is None or (isinstance(value, (Mapping, Sequence)) and not isinstance(value, str)):
        return ""
    return re.sub(r"\s+", " ", _written(value)).strip()[:most]


def _written(value: object) -> str:
    """A scalar's text; halves of letters, which YAML can escape but no text may hold, are left out."""
    try:
        return re.sub("[\ud800-\udfff]", "", str(value))
    except ValueError:
        return ""  # a number of thousands of digits


def _first(known: Mapping[str, object], *names: str) -> str:
    return next((text for name in names if (text := _text(known.get(name)))), "")


def _authors(value: object) -> tuple[str, ...]:
    if isinstance(value, str):
        value = _written(value)
        parts = re.split(r"\s*;\s*|\s+and\s+|\s*&\s*", value)
        if len(parts) == 1 and value.count(",") != 1:
            parts = value.split(",")
        return tuple(part.strip(" ,") for part in parts if part.strip(" ,"))[:MOST_AUTHORS]
    if isinstance(value, Mapping):
        value = [value]
    if not isinstance(value, Sequence):
        return ()
    return tuple(name for one in value[:MOST_AUTHORS] if (name := _person(one)))


def _person(value: object) -> str:
    if isinstance(value, Mapping) and "name" not in value:
        parts = (_first(value, "given", "given-names", "first"), _first(value, "family", "surname", "last"))
        return " ".join(part for part in parts if part)
    if isinstance(value, Mapping) and isinstance(value["name"], Mapping):
        return _person(value["name"])
    return _text(value)
