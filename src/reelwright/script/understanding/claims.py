"""Which sentences state the problem, why it matters, what is new, how, on what, and its limits."""

import re
from collections.abc import Iterator, Mapping
from functools import cache
from typing import NamedTuple

from reelwright.core.document import Document
from reelwright.core.understanding import Claim, Role
from reelwright.script.understanding.signs.shape import Signs
from reelwright.script.understanding.statements import Statement

MOST = 12  # claims of one role
LEAST = 0.5  # a claim less sure is not made
_LIST = 0.85  # weight of an item under 'our contributions are'
_DIGIT = re.compile(r"\d")
_SOON = 40  # characters after 'we', 'this method' in which a hedge is of it
_LATE, _HALF, _EARLY = 0.8, 0.5, 0.15

# How much a part of the paper speaks for a role; what is not listed speaks against it.
_HOMES: Mapping[Role, Mapping[str, float]] = {
    "problem": {"abstract": 0.2, "problem": 0.3, "idea": 0.2},
    "motivation": {"abstract": 0.2, "problem": 0.3, "idea": 0.2},
    "contribution": {"abstract": 0.35, "idea": 0.3, "problem": 0.25, "remember": 0.2},
    "method": {"method": 0.3, "abstract": 0.2, "idea": 0.1, "": 0.1},
    "data": {"method": 0.3, "abstract": 0.25, "result": 0.1, "": 0.1, "idea": 0.1, "remember": 0.05},
    "result": {"result": 0.3, "abstract": 0.25, "remember": 0.2, "limit": 0.1, "": 0.0},
    "limit": {"limit": 0.3, "remember": 0.25, "result": 0.15, "abstract": 0.1, "method": 0.1, "": 0.1},
}
_ROLES: tuple[Role, ...] = ("contribution", "limit", "data", "result", "problem", "motivation", "method")


class Judged(NamedTuple):
    """A statement, the role it plays, and how surely."""

    role: Role
    weight: float
    statement: Statement


@cache
def pattern(text: str) -> re.Pattern[str]:
    """`text` compiled, case ignored."""
    return re.compile(text, re.IGNORECASE)


def judged(statements: tuple[Statement, ...], signs: Signs) -> tuple[Judged, ...]:
    """Every statement that plays a role, under the one that it plays most surely."""
    found = []
    for statement in statements:
        if pattern(signs.course).search(statement.bare) or pattern(signs.glossary).match(
            statement.block.section
        ):
            continue
        weights = [(_weight(role, statement, signs), -rank, role) for rank, role in enumerate(_ROLES)]
        weight, _, role = max(weights)
        if weight >= LEAST:
            found.append(Judged(role, weight, statement))
    return tuple(found)


def best(found: tuple[Judged, ...], role: Role, more: tuple[Claim, ...] = ()) -> tuple[Claim, ...]:
    """The claims of `role` and `more` of it, surest first, each said once."""
    claims = [*more, *(claim_of(one) for one in found if one.role == role)]
    claims.sort(key=lambda claim: -claim.weight)
    seen: set[str] = set()
    kept = []
    for claim in claims:
        key = re.sub(r"\W", "", claim.text.lower())
        if key not in seen:
            seen.add(key)
            kept.append(claim)
    return tuple(kept[:MOST])


def claim_of(one: Judged) -> Claim:
    """The statement as a claim."""
    return Claim(text=one.statement.text, blocks=(one.statement.block.id,), weight=round(one.weight, 3))


def listed(document: Document, signs: Signs) -> Iterator[Claim]:
    """The items of a list that a sentence announces as the contributions."""
    blocks = document.blocks
    for index, block in enumerate(blocks):
        if block.kind == "text" and pattern(signs.listed).search(block.text[-220:].strip()):
            for item in blocks[index + 1 :]:
                if item.kind not in ("list", "footnote"):
                    break
                if item.kind == "list" and len(item.text.split()) >= 3:
                    yield Claim(text=item.text, blocks=(item.id,), weight=_LIST)


def _weight(role: Role, statement: Statement, signs: Signs) -> float:
    """0 to 1, from the role's signs, the part of the paper and the title; 0 when it is not played."""
    homes = _HOMES[role]
    home = statement.home
    if role in ("problem", "motivation") and statement.place > _HALF:
        return 0.0
    if home not in homes and not (home == "" and _elsewhere(role, statement)):
        return 0.0
    cues = _cues(role, statement, signs)
    if not cues:
        return 0.0
    weight = 0.4 + 0.1 * min(cues, 3) + homes.get(home, 0.05) + 0.15 * statement.about
    weight -= 0.1 * statement.leans
    weight -= 0.15 * (len(statement.bare.split()) > 45)
    return min(1.0, weight)


def _elsewhere(role: Role, statement: Statement) -> bool:
    """Whether a part without a name lies where the role is usually played."""
    if role in ("problem", "motivation"):
        return statement.place < _EARLY
    return role == "contribution" and not _EARLY <= statement.place <= _LATE


def _cues(role: Role, statement: Statement, signs: Signs) -> int:
    """How many signs of `role` the sentence bears, 0 when something speaks against it."""
    text, home = statement.bare, statement.home
    own = bool(pattern(signs.own).search(text))
    others = bool(pattern(signs.others).search(text)) or (
        bool(statement.text != statement.bare) and home in ("problem", "")
    )
    question = text.rstrip("”’\"'»)").endswith("?")
    if question and role != "problem":
        return 0
    if role == "data":
        return _data_cues(text, signs)
    hits = _count(getattr(signs, role), text)
    if role in ("problem", "motivation") and (
        _count(signs.contribution, text) or _names_itself(statement, signs) or _of_itself(statement, signs)
    ):
        return 0
    if role == "contribution":
        planned = (others and not own) or _count(signs.limit, text) > 0
        return 0 if planned else hits + _names_itself(statement, signs)
    if role == "result":
        told_by_others = (others and not own) or _like_others(statement, signs)
        return 0 if told_by_others else _result_cues(statement, signs, hits)
    if role == "limit":
        weaker = _own_hedges(text, signs)
        return 0 if others and not own else (hits + weaker if home in ("limit", "remember") or own else 0)
    if role == "method":
        told = own or home == "method" or (home == "" and statement.about > 0)
        ordered = pattern(signs.orders).search(text) is not None
        return hits if told and not ordered and (own or not others) else 0
    return hits


def _of_itself(statement: Statement, signs: Signs) -> bool:
    """Whether a sentence is about the paper's own work, or what its title names: no problem of the field."""
    first = statement.bare.split(maxsplit=1)[0].strip(",.;:").lower()
    name = re.split(r"[\s:,—–-]", statement.title.strip(), maxsplit=1)[0]
    titled = len(name) > 3 and name == first and re.match(r"[^:]{1,40}:", statement.title) is not None
    return titled or pattern(rf"(?:{signs.own})").match(statement.bare) is not None


def _like_others(statement: Statement, signs: Signs) -> bool:
    """Whether another work's finding is told: cited, with nothing of its own, or likened to its own."""
    text, home = statement.bare, statement.home
    own = pattern(signs.own).search(text)
    if statement.text != text and not own and home not in ("result", "abstract"):
        return True
    return pattern(signs.likened).match(text) is not None


def _own_hedges(text: str, signs: Signs) -> int:
    """Signs that the paper says of itself what it cannot: soon after it names itself, beside no result."""
    if _count(signs.contribution, text) or _count(signs.result, text):
        return 0
    ends = [found.end() for found in pattern(signs.own).finditer(text)]
    hits = pattern(signs.hedges).finditer(text)
    return len({hit.group().lower() for hit in hits if any(0 <= hit.start() - end <= _SOON for end in ends)})


def _names_itself(statement: Statement, signs: Signs) -> int:
    """1 for 'NAME is a package …' when the title holds the name, else 0."""
    found = pattern(signs.named_thing).search(statement.bare)
    return int(found is not None and found["name"].rstrip(".,").lower() in statement.title)


def _data_cues(text: str, signs: Signs) -> int:
    """What was measured on: a counted noun with how it was got, or a collection and how it was got."""
    counted = pattern(
        rf"(?<![\d.,-])\d[\d.,]*\s+(?:[\w-]+\s+){{0,3}}(?:{signs.data_noun})\b|\bn\s?=\s?\d"
    ).search(text)
    got = _count(signs.data_got, text)
    if pattern(signs.orders).search(text):
        return 0
    if counted and got:
        return 1 + got
    return (
        got if got and pattern(rf"\b(?:{signs.data_set})\b.{{0,80}}(?:{signs.data_got})").search(text) else 0
    )


def _result_cues(statement: Statement, signs: Signs, hits: int) -> int:
    """A result needs a sign of its own, or a comparison in a part that tells results."""
    weaker = _count(signs.compares, statement.bare)
    if pattern(signs.orders).search(statement.bare):
        return 0
    if pattern(signs.points).search(statement.bare):
        return 0
    if statement.home == "result" and not hits and _count(signs.method, statement.bare):
        return 0
    numbers = _DIGIT.search(statement.bare) is not None
    if statement.home == "":
        return hits if hits and (numbers or weaker) else 0
    if hits:
        return hits + (weaker > 0) + numbers
    return weaker if weaker and numbers and statement.home in ("result", "abstract", "remember") else 0


def _count(signs: str, text: str) -> int:
    return len({found.group().lower() for found in pattern(signs).finditer(text)})
