"""The document as the writer sees it: sentences that can be spoken, each with its place in the argument."""

import re
from collections import Counter
from dataclasses import dataclass, field, replace
from itertools import zip_longest
from typing import Literal

from reelwright.core.document import Block, Document
from reelwright.script.citing import citations, cites, reference_names
from reelwright.script.cleaning import Plain, plain, tidy
from reelwright.script.hearing import LONGEST
from reelwright.script.languages.bags import bag
from reelwright.script.languages.familiar import KNOWN
from reelwright.script.languages.tongue import Tongue
from reelwright.script.scope import marks, objects, under
from reelwright.script.sentences import split
from reelwright.script.sources import basis
from reelwright.script.symbols import named_symbols, without_symbols

Part = Literal["problem", "idea", "method", "result", "limit", "remember"]
PARTS: tuple[Part, ...] = ("problem", "idea", "method", "result", "limit", "remember")
_AND_YET = re.compile(
    r"; (however|therefore|moreover|thus|hence|furthermore|nevertheless|instead|otherwise|in contrast|"
    r"consequently),"
)
_LONGEST_ABSTRACT = 1000  # words before the first section, two languages at most
_LONGEST_UNNAMED = 320  # words of one without a heading
_MORE = 14  # words that a sentence of the abstract may have more: without it the abstract has a hole
_WORD = re.compile(r"[^\W\d_][\w’'-]*")


@dataclass(frozen=True)
class Heard:
    """A sentence that can be spoken, from `block` (and `also` these, where a page or column cut it).

    `order` counts in the document; `near` is its place in its `group` of joined blocks.
    `place` is 0..1 through the document; `home` the part that its section belongs to ('' unknown).
    `link` is the marker that `text` lost ('However,'), and `linked` is `text` with it; '' when there is none.
    `basis` are the blocks' own words that it was made from. `cites`: it names other works, so that what it
    tells may be theirs. `turned`: the next sentence takes a part of it back. `scoped`: the one before says
    for what, or of whose ways, it holds.
    """

    text: str
    block: str
    also: tuple[str, ...]
    order: int
    group: int
    near: int
    section: str
    home: str
    place: float
    plain: Plain
    abstract: bool = False
    link: str = ""
    linked: str = ""
    basis: tuple[str, ...] = ()
    cites: bool = False
    turned: bool = False
    scoped: bool = False


@dataclass(frozen=True)
class Material:
    """Everything the writer may say."""

    document: Document
    tongue: Tongue
    heard: tuple[Heard, ...]
    shorts: dict[str, tuple[str, str]]  # abbreviation -> long form, block that introduces it
    weights: dict[str, float]  # content word -> how much the document is about it
    runs: dict[str, int]  # phrase of 2 to 5 words, lower case -> how often the document uses it
    claims: dict[tuple[str, int], str | None] = field(default_factory=dict, compare=False)  # see `substance`


def gathered(document: Document, tongue: Tongue) -> Material:
    """The document's sentences, abbreviations and words of weight."""
    homes, symbols = homes_of(document, tongue), named_symbols(document, tongue)
    names = reference_names(document, tongue)
    heard: list[Heard] = []
    opening, shorts = _opening(document, tongue), abbreviations(document)
    own_names = _own_names(document, opening, shorts, tongue)
    order, lead = 0, ""
    total = max(1, len(document.blocks))
    ranks = {block.id: index for index, block in enumerate(document.blocks)}
    for group, blocks in enumerate(_running(document)):
        last = blocks[-1]
        home = homes.get(last.id, "") if ranks[last.id] >= opening else "idea"
        text = _text(blocks, tongue)
        if home == "skip" or not speaks(text, tongue):
            continue
        cited = None if names is None else citations(blocks, names)
        sentences = tuple(split(text, tongue))
        scopes = tuple(under(sentences, lead if last.kind == "list" else "", own_names))
        lead = lead if last.kind == "list" else sentences[-1]
        for near, (sentence, after) in enumerate(zip_longest(sentences, sentences[1:], fillvalue="")):
            order += 1
            said = without_symbols(sentence, symbols, tongue)
            longest = LONGEST + _MORE * (ranks[last.id] < opening)
            told = plain(said, tongue, len(document.authors), cited, longest=longest)
            named = document.title.startswith(re.split(r"[\s,’']", sentence, maxsplit=1)[0])  # a package
            if told is None or (sentence[:1].islower() and not named) or objects(told.text):
                continue
            words_of = basis(sentence, blocks)
            own, *also = [name for name, _ in words_of] or _sources(sentence, blocks)
            link, linked = _linked(told, tongue)
            heard.append(
                Heard(
                    told.text,
                    own,
                    tuple(also),
                    order,
                    group,
                    near,
                    last.section,
                    home,
                    ranks[own] / total,
                    told,
                    abstract=ranks[own] < opening,
                    link=link,
                    linked=linked,
                    basis=tuple(words for _, words in words_of),
                    cites=cites(sentence, cited),
                    turned=_AGAINST.match(after) is not None,
                    scoped=scopes[near] and ranks[own] >= opening and tongue.code == "en",
                )
            )
    return Material(
        document,
        tongue,
        _settled(_distinct(heard)),
        shorts,
        _weights(document, tongue),
        _runs(document),
    )


def _text(blocks: tuple[Block, ...], tongue: Tongue) -> str:
    """The running text of joined blocks, without the word 'Abstract' before it."""
    text = _closed_off(" ".join(tidy(block.text) for block in blocks))
    return re.sub(rf"^(?i:{tongue.abstract_head})[.:—–-]*\s+(?=[A-ZÀ-Þ])", "", text)


_TITLED = re.compile(r"\b[A-Z]\w*(?:[a-z0-9][A-Z]|\.jl|\.py|\.[A-Z])[\w.]*")  # 'XK.BLAS', 'PyMC3'


def _own_names(
    document: Document, opening: int, shorts: dict[str, tuple[str, str]], tongue: Tongue
) -> frozenset[str]:
    """Names that are no rival's: of title and abstract, and of things of another kind than the title's."""
    about = set(words(document.title, tongue))
    told = " ".join((document.title, *(block.text for block in document.blocks[:opening])))
    apart = (short for short, (long, _) in shorts.items() if not about.intersection(words(long, tongue)))
    return marks(told) | KNOWN.union(apart, _TITLED.findall(document.title))


_AGAINST = re.compile(
    r"(?:(?:however|notwithstanding|nevertheless|nonetheless|yet|but|unfortunately|in contrast|by contrast|"
    r"on the other hand|"
    r"conversely|jedoch|dennoch|allerdings|dagegen|aber|cependant|toutefois|pourtant|néanmoins|mais|"
    r"en revanche|sin embargo|no obstante|en cambio|pero|no entanto|contudo|porém|mas|todavia|tuttavia|però|"
    r"ma)\b|[^,.;]{3,50}, (?:however|jedoch|cependant|sin embargo|no entanto|tuttavia),)",
    re.IGNORECASE,
)


def _settled(heard: list[Heard]) -> tuple[Heard, ...]:
    """A discussion is neither results nor limits; where nothing concludes, its last paragraph does."""
    told = [
        replace(one, home="discuss")
        if one.home in ("limit", "result") and _DISCUSSES.match(one.section)
        else one
        for one in heard
    ]
    first = next((one.section for one in told if one.home == "problem" and not one.abstract), "")
    ground = [one.home == "problem" and one.section != first and one.place > _LATE for one in told]
    told = [  # a later section of that kind is what the method stands on
        replace(one, home="method") if late else one for one, late in zip(told, ground, strict=True)
    ]
    ends = [one for one in told if one.home in ("discuss", "result", "limit") and not one.abstract]
    closing = [one.order for one in told if one.home == "remember" and not one.abstract]
    if closing:  # what follows the conclusion without being its method is an appendix
        return tuple(
            replace(one, home="low")
            if one.order > closing[-1] and one.home not in ("method", "limit")
            else one
            for one in told
        )
    if not ends:
        return tuple(told)
    last = ends[-1]
    return tuple(
        replace(one, home="remember") if one.group == last.group and one.section == last.section else one
        for one in told
    )


_LATE = 0.12
_DISCUSSES = re.compile(
    r"(?:[\dIVX.]*\s*)?(?:general |[a-z]+ (?:and|e|y|et|ed|und) )?(?:discuss|diskuss|discus)", re.IGNORECASE
)


def _linked(told: Plain, tongue: Tongue) -> tuple[str, str]:
    """The marker that opened the printed sentence and is gone, and the told sentence with it again."""
    found = re.match(rf"(?P<link>{tongue.phrases.links}),? +(?=\S)", told.printed, re.IGNORECASE)
    if found is None or told.text.startswith(found["link"]):
        return "", ""
    rest = told.printed[found.end() :]
    first, own = told.text.split(maxsplit=1)[0], rest.split(maxsplit=1)[0]
    if first.lower() == own.lower():
        text = own + told.text[len(first) :]
    elif told.text.lower().startswith(tongue.the_authors):
        text = told.text[:1].lower() + told.text[1:]
    else:
        return "", ""
    return found["link"], f"{found['link'][:1].upper()}{found['link'][1:]}, {text}"


def _running(document: Document) -> list[tuple[Block, ...]]:
    """Blocks of running text; those that a column, page or picture has cut stand together."""
    groups: list[tuple[Block, ...]] = []
    open_to: Block | None = None
    for block in document.blocks:
        if block.kind in ("text", "list", "quote"):
            if open_to is not None and block.text[:1].islower():
                if groups and groups[-1][-1] is open_to:
                    groups[-1] = (*groups[-1], block)
                else:
                    groups.append((open_to, block))
            else:
                groups.append((block,))
            open_to = block if _unfinished(block.text) else None
        elif block.kind == "heading":
            open_to = block if len(block.text.split()) >= 5 else None
        elif block.kind in ("equation", "code"):
            open_to = None
    return groups


def _closed_off(text: str) -> str:
    """'…; however, …' as two sentences."""
    return _AND_YET.sub(lambda found: f". {found.group(1).capitalize()},", text)


def _unfinished(text: str) -> bool:
    return text.rstrip("”’\"') ")[-1:] not in tuple(".!?:;")


def _sources(sentence: str, blocks: tuple[Block, ...]) -> list[str]:
    """Ids of the blocks that `sentence` was taken from."""
    if len(blocks) == 1:
        return [blocks[0].id]
    probe = set(re.findall(r"\w{4,}", sentence.lower()))
    shares = [(len(probe & set(re.findall(r"\w{4,}", block.text.lower()))), block.id) for block in blocks]
    whole = [
        block.id
        for block in blocks
        if sentence[:40] in tidy(block.text) and sentence[-40:] in tidy(block.text)
    ]
    return whole[:1] or [name for share, name in shares if share] or [blocks[0].id]


def words(text: str, tongue: Tongue) -> tuple[str, ...]:
    """Content words of `text`, lower case, crudely stemmed."""
    found = (match.group().lower() for match in _WORD.finditer(text))
    return tuple(_stem(word) for word in found if len(word) > 2 and word not in tongue.stopwords)


def speaks(text: str, tongue: Tongue) -> bool:
    """Whether `text` is running text of this language rather than of another, or a heap of names."""
    found = [match.group().lower() for match in _WORD.finditer(text)]
    if len(found) < 8:
        return len(found) >= 5
    from_here = sum(word in tongue.stopwords for word in found)
    return from_here >= 0.2 * len(found)


def _opening(document: Document, tongue: Tongue) -> int:
    """How many blocks come before the paper's first section: its abstract. 0 when it has no such part."""
    limit = max(12, len(document.blocks) // 5)
    abstract: int | None = None
    for index, block in enumerate(document.blocks[:limit]):
        text = block.text.strip()
        if block.kind == "heading" and re.match(
            rf"(?:[\dIVX.]*\s*)?(?:{tongue.cues.head_problem})", text, re.IGNORECASE
        ):
            most = _LONGEST_ABSTRACT if abstract is not None else _LONGEST_UNNAMED
            return index if _words_before(document, index) <= most else 0
        if block.kind == "heading" and abstract is not None and index > abstract + 1:
            return index if _words_before(document, index) <= _LONGEST_ABSTRACT else 0
        if abstract is None and any(
            re.match(tongue.abstract_head, name.strip(), re.IGNORECASE) for name in (text, block.section)
        ):
            abstract = index
    return 0


def _words_before(document: Document, index: int) -> int:
    return sum(len(block.text.split()) for block in document.blocks[:index] if block.kind == "text")


def homes_of(document: Document, tongue: Tongue) -> dict[str, str]:
    """The part of the argument each block's section belongs to; subsections inherit from their section."""
    homes: dict[str, str] = {}
    trail: dict[int, str] = {}
    for block in document.blocks:
        if block.kind == "heading":
            level = max(1, block.level)
            trail = {depth: name for depth, name in trail.items() if depth < level}
            trail[level] = block.text
        else:
            names = [trail[depth] for depth in sorted(trail)] if trail else []
            if block.section and (not names or names[-1] != block.section):
                names = [block.section]
            homes[block.id] = _home(names, tongue)
    return homes


_SUMMARY_OF = re.compile(
    r"^(?:[\dIVX.]+\s*)?summary of (?:the )?(?!results|findings|conclusion)", re.IGNORECASE
)
_FOR_ALL = re.compile(
    r"(?:authors?[’']? summary|(?:plain|lay)[ -](?:language )?summary|significance statement|highlights)",
    re.IGNORECASE,
)
_CLOSING = (
    r"(?i)(?:[\dIVXA-H]*[.\d]*\s*)?(?!author|plain|lay)(?:conclu|summary and|discussion and conclu|schluss)"
)


def _home(names: list[str], tongue: Tongue) -> str:
    cues = tongue.cues
    table = (
        ("skip", cues.head_skip),
        ("low", cues.head_low),
        ("limit", cues.head_limit),
        ("remember", cues.head_remember),
        ("result", cues.head_result),
        ("method", cues.head_method),
        ("problem", cues.head_problem),
        ("idea", cues.head_idea),
    )
    for skipping in names:
        if re.search(rf"^(?:[\dA-Z.]*\s*)?(?:{cues.head_skip})", skipping.strip(), re.IGNORECASE):
            return "skip"
    for name in (_SUMMARY_OF.sub("", name) for name in reversed(names)):
        if _FOR_ALL.match(name):  # the whole paper once more
            return ""
        if re.match(_CLOSING, name) and re.search(rf"\b(?:{cues.head_remember})", name, re.IGNORECASE):
            return "remember"
        for home, pattern in table[1:]:
            if re.search(rf"\b(?:{pattern})", name, re.IGNORECASE):
                return home
    return ""


def _distinct(heard: list[Heard]) -> list[Heard]:
    seen: set[str] = set()
    kept = []
    for sentence in heard:
        key = re.sub(r"\W", "", sentence.text.lower())
        if key not in seen:
            seen.add(key)
            kept.append(sentence)
    return kept


def abbreviations(document: Document) -> dict[str, tuple[str, str]]:
    """'Artificial Intelligence (AI)': long forms whose initials match (Schwartz & Hearst, 2003)."""
    found: dict[str, tuple[str, str]] = {}
    for block in document.blocks:
        if block.kind in ("reference", "code", "equation"):
            continue
        text = tidy(block.text)
        for match in re.finditer(r"\(([A-Z][A-Za-z0-9/-]{1,9})\)", text):
            short = match.group(1)
            base = short.removesuffix("s")
            if sum(letter.isupper() for letter in base) < 2 or short in found:
                continue
            long_form = _long_form(base, text[: match.start()].split()[-2 * len(base) - 2 :])
            if long_form:
                found[short] = (long_form, block.id)
    return found


def _long_form(short: str, before: list[str]) -> str:
    letters = [letter.lower() for letter in short if letter.isalpha()]
    for start in range(len(before) - 1, -1, -1):
        phrase = [_ELIDED.sub("", before[start]), *before[start + 1 :]]
        if phrase[0][:1].lower() == letters[0] and _covers(letters, phrase):
            text = " ".join(phrase)
            return "" if re.search(r"[.;:()\[\]]", text) else text.strip(",")
    return ""


_ELIDED = re.compile(r"^(?:[dlnsm]|qu|dell|nell|all|sull|dall|un)[’'](?=\w)", re.IGNORECASE)  # 'dell’indice'
_SMALL = bag(  # words that give an abbreviation no letter
    "of the and for in de und der die das des dem den für im zur zum von mit et du la le les l d au aux à "
    "en el los las del y con para e o a os as do da "
    "dos das em no na di dei della dello degli il lo i gli nel per"
)


def _covers(letters: list[str], phrase: list[str]) -> bool:
    """Whether the letters are found in order, the first of each at a word's start where they are as many."""
    pieces = [piece for word in phrase for piece in re.split(r"[-–/’']", word) if piece]
    heads = [piece[0].lower() for piece in pieces if piece.lower() not in _SMALL]
    if heads == letters:
        return True
    if len(phrase) > len(letters):
        return False
    index = 0
    for character in "".join(pieces).lower():
        if index < len(letters) and character == letters[index]:
            index += 1
    return index == len(letters) and len(heads) >= 2 and heads[-1] in letters[1:]


def _weights(document: Document, tongue: Tongue) -> dict[str, float]:
    counts: Counter[str] = Counter()
    for block in document.blocks:
        if block.kind in ("text", "heading", "figure", "table", "list"):
            counts.update(set(words(block.text, tongue)))
    title = set(words(document.title, tongue))
    return {word: count**0.5 * (3.0 if word in title else 1.0) for word, count in counts.items()}


def _runs(document: Document) -> dict[str, int]:
    counts: Counter[str] = Counter()
    for block in document.blocks:
        if block.kind in ("text", "heading", "figure", "table", "list"):
            for clause in re.split(r"[.,;:!?()\[\]]", tidy(block.text).lower()):
                tokens = clause.split()
                for size in range(2, 6):
                    counts.update(" ".join(tokens[at : at + size]) for at in range(len(tokens) - size + 1))
    return {phrase: count for phrase, count in counts.items() if count > 1}


def _stem(word: str) -> str:
    for ending in ("’s", "'s", "ies", "es", "s", "n", "e"):
        if word.endswith(ending) and len(word) - len(ending) >= 4:
            return word[: -len(ending)]
    return word
