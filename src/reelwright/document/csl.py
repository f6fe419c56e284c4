"""Works in CSL JSON (citationstyles.org), as pandoc and the reference managers give them."""

import json
import re
from typing import Any

from reelwright.core.document import Reference
from reelwright.document.formulas import plain
from reelwright.document.front_matter import bare_doi

MOST = 5000
_PARTICLES = {
    "van",
    "von",
    "de",
    "der",
    "den",
    "di",
    "da",
    "del",
    "della",
    "dos",
    "du",
    "la",
    "le",
    "ten",
    "ter",
    "zu",
}
_BODIES = {"team", "collaboration", "group", "consortium", "foundation", "project", "community", "developers"}


def works(data: str) -> dict[str, Reference]:
    """The works in the CSL JSON `data` by their keys; {} when it cannot be read."""
    try:
        listed = json.loads(data) if data else []
    except (ValueError, RecursionError):
        return {}
    items = [one for one in listed if isinstance(one, dict)] if isinstance(listed, list) else []
    return {str(one.get("id")): described(one, str(one.get("id"))) for one in items[:MOST]}


def shortly(work: Reference) -> tuple[str, str]:
    """Author and year as a sentence cites them: ('Bay & Li', '2020'); of more than two, 'Bay et al.'."""
    families = [_family(name) for name in work.authors]
    names = families[0] if families else work.title[:40]
    if len(families) == 2:
        names = " & ".join(families)
    elif len(families) > 2:
        names += " et al."
    return names, work.year or "n.d."


def _family(name: str) -> str:
    """The family name of 'Given Family', with its particle; the whole name of a body of people."""
    parts = name.split()
    if len(parts) < 2 or parts[-1].lower() in _BODIES:
        return name
    at = next((at for at, part in enumerate(parts[1:-1], 1) if part.lower() in _PARTICLES), len(parts) - 1)
    return " ".join(parts[at:])


def entry(work: Reference) -> str:
    """A reference as one readable line."""
    names, year = work.authors, work.year
    people = ", ".join(names[:6]) + (" et al." if len(names) > 6 else "")
    head = f"{people} ({year})" if people and year else people or year
    return " ".join(f"{part.rstrip('.')}." for part in (head, work.title, work.venue) if part)


def described(about: dict[str, Any], key: str) -> Reference:
    """A CSL-JSON item (citationstyles.org) as a reference."""

    def text(name: str) -> str:
        found = about.get(name)
        found = found[0] if isinstance(found, list) and found else found
        if not found or isinstance(found, (list, dict)):
            return ""
        bare = re.sub(r"<(?!=)[^<>=\s][^<>]{0,40}>", "", str(found)).strip()
        return re.sub(r"\$([^$]{1,200})\$", lambda one: plain(one[1]), bare)

    people = about.get("author")
    names = [
        " ".join(
            str(one.get(part) or "")
            for part in ("given", "dropping-particle", "non-dropping-particle", "family")
        ).strip()
        or str(one.get("literal") or "")
        for one in (people if isinstance(people, list) else [])
        if isinstance(one, dict)
    ]
    issued = about.get("issued")
    year = re.search(r"\b(?:1[5-9]|20)\d\d\b", json.dumps(issued)[:400]) if issued else None
    number = (
        re.search(r"(\d{4}\.\d{4,5})", f"{text('number')} {text('URL')}")
        if "arxiv" in str(about).lower()
        else None
    )
    return Reference(
        key=key,
        authors=tuple(" ".join(name.split()) for name in names if name),
        year=year.group() if year else "",
        title=text("title"),
        venue=text("container-title") or text("publisher"),
        doi=bare_doi(text("DOI")),
        arxiv=number[1] if number else "",
        url=text("URL"),
    )
