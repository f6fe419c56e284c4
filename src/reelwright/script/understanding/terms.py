"""Key terms: abbreviations with their long forms, what the paper defines, glossaries, and its keywords."""

import math
import re
from collections.abc import Iterator, Mapping
from functools import cache
from itertools import chain

from reelwright.core.document import Block, Document
from reelwright.core.understanding import Term
from reelwright.script.cleaning import tidy
from reelwright.script.grammar import finite
from reelwright.script.languages.tongue import Tongue
from reelwright.script.material import abbreviations
from reelwright.script.understanding.claims import pattern
from reelwright.script.understanding.signs.shape import Signs
from reelwright.script.understanding.statements import Statement

MOST = 24
_LONGEST = 4  # words of a defined term
_NP = r"(?:[A-ZÀ-Þa-zß-ÿ][\w’'/-]*)(?: [\w’'/-]+){0,4}?"
_ITEM = re.compile(
    r"^(?P<term>[^\W\d_][\w ()/’'-]{1,48}?)\s?(?::|–|—| - )\s+(?P<definition>\S.{14,})", re.DOTALL
)
_REVERSED = re.compile(
    r"\b(?P<short>[A-Z][A-Za-z]*[A-Z][A-Za-z0-9]{0,6})s? \((?P<long>[A-Za-z][\w-]+(?: [\w-]+){1,6})\)"
)
_RUNNING = ("text", "list", "quote", "theorem", "footnote")


def terms(
    document: Document,
    statements: tuple[Statement, ...],
    homes: Mapping[str, str],
    tongue: Tongue,
    signs: Signs,
) -> tuple[Term, ...]:
    """The terms that the paper explains, and its keywords, those first that it uses most."""
    found: dict[str, Term] = {}
    sources = chain(
        _theorems(document),
        _glossed(document, signs),
        _defined(statements, tongue, signs),
        _shortened(document, homes),
        _keywords(document),
    )
    for term in sources:
        key = _key(term.name)
        old = found.get(key)
        if old is None:
            found[key] = term
        else:
            blocks = tuple(dict.fromkeys((*old.blocks, *term.blocks)))
            found[key] = old.model_copy(
                update={
                    "short": old.short or term.short,
                    "definition": old.definition or term.definition,
                    "blocks": blocks,
                }
            )
    shorts = {_key(term.short): key for key, term in found.items() if term.short}
    for short, key in shorts.items():
        spare = found.pop(short, None) if short != key else None
        if spare is not None and not found[key].definition:
            blocks = tuple(dict.fromkeys((*spare.blocks, *found[key].blocks)))
            found[key] = found[key].model_copy(update={"definition": spare.definition, "blocks": blocks})
    named = found.values()
    counted = [_counted(term, document) for term in named]
    title = document.title.lower()
    kept = [term for term in counted if term.uses >= 2 or term.definition]
    kept.sort(key=lambda term: (-_worth(term, title), term.name.lower()))
    return tuple(kept[:MOST])


def _worth(term: Term, title: str) -> float:
    named = term.name.lower() in title or (bool(term.short) and term.short.lower() in title)
    return math.sqrt(min(term.uses, 30)) + 2.0 * bool(term.definition) + 0.5 * bool(term.short) + 2.0 * named


def _counted(term: Term, document: Document) -> Term:
    """`term` with how many times running text uses it, by its name or its short form."""
    name = re.escape(term.name).replace(r"\ ", r"\s+")
    forms = rf"\b(?i:{name})(?:s|es|n|en)?\b" + (
        rf"|(?<!\w){re.escape(term.short)}s?\b" if term.short else ""
    )
    uses, first = 0, ""
    for block in document.blocks:
        if block.kind in (*_RUNNING, "figure", "table", "heading"):
            here = len(re.findall(forms, block.text))
            uses += here
            first = first or (block.id if here and block.kind in _RUNNING else "")
    blocks = term.blocks or ((first,) if first else ())
    return term.model_copy(update={"uses": uses, "blocks": blocks})


def _key(name: str) -> str:
    return re.sub(r"(?<=\w{3})s$", "", re.sub(r"[\W_]", "", name.lower()))


def _shortened(document: Document, homes: Mapping[str, str]) -> Iterator[Term]:
    blocks = {block.id: block for block in document.blocks}
    seen = set()
    for short, (long, block) in abbreviations(document).items():
        if long in tidy(blocks[block].text) and "," not in long and homes.get(block) != "skip":
            seen.add(short)
            yield Term(name=re.sub(r"[’']s?$", "", long), short=short, blocks=(block,))
    for each in document.blocks:
        if each.kind not in _RUNNING:
            continue
        for found in _REVERSED.finditer(each.text):
            short, long = found["short"], found["long"]
            if short not in seen and _spells(short, long):
                seen.add(short)
                yield Term(name=long, short=short, blocks=(each.id,))


def _spells(short: str, long: str) -> bool:
    heads = [word[0].lower() for word in re.split(r"[ -]", long) if word]
    letters = [letter.lower() for letter in short if letter.isalpha()]
    at = 0
    for head in heads:
        at += at < len(letters) and head == letters[at]
    return at == len(letters)


def _keywords(document: Document) -> Iterator[Term]:
    for word in document.keywords:
        if 3 <= len(word) <= 60:
            yield Term(name=word.strip())


def _theorems(document: Document) -> Iterator[Term]:
    """'Definition 2 (Lie group). A …' names what it defines."""
    for block in document.blocks:
        if block.kind == "theorem" and re.match(r"defini|begriff", block.label, re.IGNORECASE):
            name = block.caption.strip(" .()") or _emphasised(block.text)
            if name and len(name.split()) <= 6:
                yield Term(name=name, definition=block.text, blocks=(block.id,))


def _emphasised(text: str) -> str:
    found = re.search(
        (
            r"\b(?:is (?:called|said to be)|called|heißt) (?:an? |the |ein\w* )?([^\W\d_][\w-]*(?: "
            r"[\w-]+){0,2})(?=[.,;]| if\b| when\b|$)"
        ),
        text,
    )
    return found[1] if found else ""


def _glossed(document: Document, signs: Signs) -> Iterator[Term]:
    """Lists and tables of terms: under a heading or a line that says so, or with such columns."""
    open_list = False
    for block in document.blocks:
        if block.kind == "heading" or (
            block.kind == "text" and block.text.rstrip().endswith(":") and len(block.text.split()) <= 6
        ):
            open_list = pattern(signs.glossary).match(block.text.strip()) is not None
        elif block.kind in ("list", "text") and open_list:
            found = _ITEM.match(block.text)
            if found:
                name, short = _parted(found["term"])
                yield Term(name=name, short=short, definition=found["definition"].strip(), blocks=(block.id,))
        if block.kind == "table" and block.table is not None:
            yield from _tabled(block, signs)


def _parted(name: str) -> tuple[str, str]:
    """'Method detection limit (MDL)' as its name and its short form."""
    found = re.fullmatch(r"(?P<name>.+?)\s*\((?P<short>[A-Za-z][\w/-]{1,9})\)", name.strip())
    return (found["name"], found["short"]) if found else (name.strip(), "")


def _tabled(block: Block, signs: Signs) -> Iterator[Term]:
    table = block.table
    if table is None or len(table.header) != 2:
        return
    if pattern(signs.named_heads[0]).match(table.header[0]) and pattern(signs.named_heads[1]).match(
        table.header[1]
    ):
        for name, meaning in (row[:2] for row in table.rows):
            if re.search(r"[^\W\d_]{2}", name) and len(name.split()) <= 6 and len(meaning.split()) >= 2:
                yield Term(name=name, definition=meaning, blocks=(block.id,))


def _defined(statements: tuple[Statement, ...], tongue: Tongue, signs: Signs) -> Iterator[Term]:
    for statement in statements:
        for rule in _rules(signs):
            found = rule.search(statement.text)
            if not found:
                continue
            name = _noun_phrase(found["term"], found, statement.text, tongue, signs)
            definition = found["definition"].strip(" ,;:")
            if definition.count("(") > definition.count(")"):
                definition = definition[: definition.rfind("(")].strip()
            if name and len(definition.split()) >= 3 and not definition.endswith(("(", "[")):
                yield Term(name=name, definition=definition, blocks=(statement.block.id,))
                break


@cache
def _rules(signs: Signs) -> tuple[re.Pattern[str], ...]:
    return tuple(re.compile(rule.replace("{np}", _NP)) for rule in signs.definitions)


def _noun_phrase(text: str, found: re.Match[str], whole: str, tongue: Tongue, signs: Signs) -> str:
    """The term itself, without its article; '' when what was caught is no short noun phrase.

    The phrase must open its clause: what stands before it would belong to it.
    """
    before = whole[: found.start("term")].rstrip()
    first = found.start() == found.start("term")
    opened = rf"\b(?:{tongue.articles}|the term|a|define|define the)$"
    if first and before and before[-1] not in ',;:“"‘(–—' and not re.search(opened, before, re.IGNORECASE):
        return ""
    text = re.sub(r"\s+[A-ZΑ-Ωα-ω]$", "", text.strip())  # 'manifold M'
    name = re.sub(rf"^(?:{tongue.articles})\s+", "", text.strip(' “”"‘’'), flags=re.IGNORECASE)
    tokens = name.split()
    if not 1 <= len(tokens) <= _LONGEST or not re.search(r"[^\W\d_]{3}", name):
        return ""
    lowered = [token.lower() for token in tokens]
    if lowered[0] in signs.no_term or lowered[-1] in signs.no_term or set(lowered) & _never(tongue):
        return ""
    padded = ["", *tokens]
    if any(finite(padded, at, tongue) for at in range(2, len(padded))):
        return ""
    plain = tokens[0][1:].islower() and not before and len(tokens) > 1
    return name[:1].lower() + name[1:] if plain and tongue.code != "de" else name


@cache
def _never(tongue: Tongue) -> frozenset[str]:
    return frozenset(word for word in tongue.stopwords if len(word) > 3) - frozenset(
        ("first", "most", "more", "less")
    )
