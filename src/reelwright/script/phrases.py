"""Words with their classes, and the noun phrases they make: as much of a parse as closed classes give."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from typing import Literal

from reelwright.script.closed.shape import Closed
from reelwright.script.closed.tables import CLOSED, UNKNOWN
from reelwright.script.grammar import adjective, finite
from reelwright.script.languages.bags import bag
from reelwright.script.languages.tongue import Tongue

MOST = 9  # words of a phrase
_NO_BREAK = "\u00a0"  # between a number and its '%', which are one word
_EDGE = ' ,;:.–—“”„«»"()[]'
Kind = Literal["article", "pointer", "of", "prep", "and", "sub", "pron", "adverb", "verb", "number", "word"]


@dataclass(frozen=True)
class Word:
    """One word, its class, the mark after it ('' = none), and whether the next one is written onto it."""

    text: str
    kind: Kind
    after: str = ""
    glued: bool = False

    @property
    def low(self) -> str:
        """In lower case, with one kind of apostrophe."""
        return self.text.lower().replace("'", "’")


@dataclass(frozen=True)
class Phrase:
    """The words from `start` to before `end`; `reach` counts what was joined to its first noun."""

    start: int
    end: int
    reach: int


def closed(tongue: Tongue) -> Closed:
    """The closed classes of `tongue`; none are known of a language without a table."""
    return CLOSED.get(tongue.code, UNKNOWN)


def parsed(text: str, tongue: Tongue) -> tuple[Word, ...]:
    """The words of `text` with their classes."""
    table = closed(tongue)
    tokens = _tokens(text, table)
    words = [_closed_word(token, table) for token in tokens]
    for at, word in enumerate(words):
        if word.kind == "word" and _verb(words, tokens, at, tongue, table):
            words[at] = replace(word, kind="verb")
    if table.capitals:
        _relatives(words)
    if tongue.code == "en":
        _one_verb(words)
    return tuple(words)


def shown(words: tuple[Word, ...]) -> str:
    """The words as text, with the marks between them."""
    told = "".join(
        word.text + ("" if word.glued else f"{word.after} " if at + 1 < len(words) else "")
        for at, word in enumerate(words)
    )
    return told.strip().replace(_NO_BREAK, " ")


def noun_phrases(words: tuple[Word, ...], tongue: Tongue) -> Iterator[Phrase]:
    """Every noun phrase, bare and then with what is joined to it, of at most MOST words."""
    table = closed(tongue)
    at = 0
    while at < len(words):
        end = _run(words, at, tongue)
        if end == at:
            at += 1
            continue
        start = at
        while start < end and words[start].low in table.vague:
            start += 1
        last = _trimmed(words, start, end, tongue, table)
        if last > start and words[start].low not in table.ands:
            yield from _reaching(words, start, last, end, tongue)
        at = end


def _reaching(words: tuple[Word, ...], start: int, end: int, run: int, tongue: Tongue) -> Iterator[Phrase]:
    """The phrase and its extensions: 'decline', 'decline of 76%', 'decline of 76% in insects'.

    `run` is where its words end with those that it was trimmed of: only an untrimmed one is extended.
    """
    start = _bounded(words, start, tongue)
    whole, reach = end == run, 0
    yield Phrase(start, end, reach)
    while whole and end < len(words):
        if words[end - 1].after and not _both_numbered(words, start, end):
            return
        further = _joined(words, end, tongue)
        if further is None or further[0] - start > MOST:
            return
        end, whole = further
        reach += 1
        yield Phrase(start, end, reach)


def _both_numbered(words: tuple[Word, ...], start: int, end: int) -> bool:
    """'a decline of 76%, and a decline of 82%': two figures that belong together."""
    if words[end - 1].after != "," or words[end].kind != "and" or words[end - 1].kind != "number":
        return False
    return any(word.kind == "number" for word in words[end : end + 6]) and end - start < MOST


def _joined(words: tuple[Word, ...], at: int, tongue: Tongue) -> tuple[int, bool] | None:
    """Where the phrase begun by the preposition or 'and' at `at` ends, and whether it was not trimmed."""
    table = closed(tongue)
    genitive = table.capitals and words[at].low in table.ofs
    if words[at].kind not in ("of", "prep", "and") and not genitive:
        return None
    if words[at].kind == "prep" and (words[at].low in _LIMITS or _idle(words, at, tongue)):
        return None
    start = at + 1
    if words[at].kind == "prep" and _gerund(words, start, tongue):
        start += 1
    bounds = 0
    while start < len(words) and (
        words[start].kind == "article" or words[start].low in table.bounds or words[start].low in ALL
    ):
        start += 1
        bounds += 1
        if bounds > 2:
            return None
    end = _run(words, start, tongue)
    if end == start:
        return None
    last = _trimmed(words, start, end, tongue, table)
    if last == start:
        return None
    if words[at].low in _PAIRING:
        if last == end and end < len(words) and words[end].kind == "and" and not words[end - 1].after:
            return _joined(words, end, tongue)
        return None
    if words[at].kind == "and" and last < len(words) and last == end and words[last].kind == "verb":
        return None  # 'noise, and results show': the next clause begins
    if words[at].low == "or" and bounds:
        return None  # 'flicker or the random walk': two things of which each may be more
    if words[at].kind == "and" and tongue.code == "en" and words[start].low.endswith("ing"):
        return None  # 'costs to individuals and generating …': two deeds, not two things
    if words[at].kind == "and" and table.verb_before_article and _new_deed(words, at):
        return None
    return last, last == end


def _new_deed(words: tuple[Word, ...], at: int) -> bool:
    """Romance languages: 'e os veículos circulam', 'e confrontato': a new clause or another participle."""
    following = words[at + 1]
    return (
        following.kind == "article"
        or re.search(r"(?:[aiu]t[oaie]|[ai]d[oa]s?|ées?|és?)$", following.low) is not None
    )


def _idle(words: tuple[Word, ...], at: int, tongue: Tongue) -> bool:
    """'in terms of', 'a workflow to manage': what follows the preposition at `at` is no thing by itself."""
    following = words[at + 1] if at + 1 < len(words) else None
    if following is None or tongue.code != "en":
        return False
    alone = at + 2 >= len(words) or words[at + 2].kind not in ("word", "number", "article") or following.after
    return following.low in _TURNS or (
        words[at].low == "to" and bool(alone) and (following.text.islower() or bare_verb(following, tongue))
    )


_BARE = "integrate|discuss|manage|study|edit|impose|compose|compare|differentiate|accommodate"


def bare_verb(word: Word, tongue: Tongue) -> bool:
    """Whether an English word after 'to' or 'can' is a verb."""
    form = rf"(?:{tongue.verbs}|{_BARE})"
    return (
        re.fullmatch(form, word.low) is not None
        or re.fullmatch(form, word.low + "s") is not None
        or re.search(r"(?:[a-z]{2}ate|ize|ise|ify)$", word.low) is not None
    )


_TURNS = bag(
    "terms term order respect spite addition case cases place favor favour accordance contrast front "
    "charge course "
    "regard regards view light practice general particular mind fact turn parallel comparison conjunction "
    "combination means basis example instance"
)


def _gerund(words: tuple[Word, ...], at: int, tongue: Tongue) -> bool:
    """'for estimating the …', 'pour réduire l’erreur': a verb between a preposition and its object."""
    if at + 1 >= len(words) or words[at].kind != "word" or words[at].after:
        return False
    form = r".+ing" if tongue.code == "en" else r".+(?:er|ir|re|ar)"
    return (
        words[at + 1].kind == "article"
        and not closed(tongue).capitals
        and re.fullmatch(form, words[at].low) is not None
    )


ALL = bag("all both alle aller allen tous toutes todos todas tutti tutte")
_LIMITS = bag(  # what follows these limits a claim rather than naming a thing
    "than despite except without versus vs unlike like as before after since until per ohne trotz als wie "
    "sans malgré "
    "comme sin como sem come senza tranne excepto exceto"
)
_PAIRING = bag("between zwischen entre tra fra")


def _run(words: tuple[Word, ...], at: int, tongue: Tongue) -> int:
    """Where the run of nouns and what describes them, begun at `at`, ends."""
    end = at
    while end < len(words):
        if words[end].kind not in ("word", "number") and not (
            end > at and _two_adjectives(words, end, tongue)
        ):
            break
        end += 1
        if words[end - 1].after:
            break
    return end


def _two_adjectives(words: tuple[Word, ...], at: int, tongue: Tongue) -> bool:
    """'synthetic and real-world data': an 'and' between two words that describe one thing."""
    if tongue.code != "en" or words[at].kind != "and" or at + 2 >= len(words):
        return False
    described = words[at + 1].kind == "word" and words[at + 2].kind == "word" and not words[at + 1].after
    return described and words[at - 1].text.islower() and adjective(words[at - 1].low)


def _trimmed(words: tuple[Word, ...], start: int, end: int, tongue: Tongue, table: Closed) -> int:
    """The end of the run without adjectives and participles that hang on to it; `start` when none is left."""
    while end > start and not heads(
        words[end - 1], tongue, table, words[end - 2] if end - 1 > start else None
    ):
        end -= 1
    return end


def heads(word: Word, tongue: Tongue, table: Closed, before: Word | None) -> bool:
    """Whether a noun phrase may end with `word`."""
    if word.kind == "number":
        return True
    low = word.low
    if low in tongue.never_last or low in table.vague or not re.search(r"[^\W\d_]{2}", low):
        return False
    if table.capitals:
        return word.text[:1].isupper()
    if tongue.code == "en":
        if low.endswith(("ing", "ed")) and low not in _NOUNS_IN_ING:
            return False
        return (
            not (adjective(low) and word.text.islower())
            and (not low.endswith("ly") or low in _NOUNS_IN_LY)
            and low not in _NO_HEADS
        )
    return before is None or re.fullmatch(table.stems, low) is None


_NOUNS_IN_LY = bag("family assembly anomaly supply fly reply rally monopoly butterfly ally july italy poly")
_NO_HEADS = bag(
    "subject due prior able likely such better best worse worst more less high low large small elsewhere "
    "lead exist occur make allow include require"
)
_NOUNS_IN_ING = bag(
    "learning training testing processing sampling clustering mapping modelling modeling computing "
    "programming "
    "engineering planning building setting meaning finding ranking scaling imaging sequencing funding "
    "routing "
    "forecasting monitoring reasoning understanding warming farming spring ring string thing speed seed "
    "need feed "
    "weed reed breed bed shed seeing writing reading coding fishing mining publishing housing spacing timing "
    "tuning pruning smoothing rendering logging hashing caching scheduling computing branching folding "
    "binding "
    "fitting debugging wing king wellbeing well-being breeding grazing flooding heating cooling mixing "
    "screening training bleeding"
)


def _bounded(words: tuple[Word, ...], start: int, tongue: Tongue) -> int:
    """`start`, or the place of the 'about', 'only' or 'at least' that stands before its number."""
    table = closed(tongue)
    if words[start].kind != "number":
        return start
    while start and words[start - 1].low in table.bounds and not words[start - 1].after:
        start -= 1
    if start > 1 and f"{words[start - 2].low}_{words[start - 1].low}" in table.bounds:
        start -= 2
    return start


def _tokens(text: str, table: Closed) -> list[str]:
    text = re.sub(r"(?<=\d)\s(?=[%°])", _NO_BREAK, text)
    if not table.elided:
        return [token for token in re.split(r"[ \t\n]+", text) if token]
    return re.findall(rf"(?<![\w]){table.elided}(?=\w)|[^ \t\n]+?(?=[ \t\n]|$)", text, re.IGNORECASE)


def _closed_word(token: str, table: Closed) -> Word:
    bare = token.strip(_EDGE)
    if token.startswith("(") or token.endswith(")"):
        bare = token.rstrip(",;:.–—") if token.count("(") == token.count(")") else token.strip("(),;:.")
    mark = re.search(r"[,;:—–.)]+$", token)
    after = mark.group() if mark and not bare.endswith(mark.group()) else ""
    if not bare:
        return Word("", "and" if re.fullmatch(r"[–—-]", token) else "adverb", after=token)
    glued = bool(table.elided) and re.fullmatch(table.elided, token, re.IGNORECASE) is not None
    low = bare.lower().replace("'", "’")
    return Word(bare, _kind(bare, low, table), after, glued)


def _kind(bare: str, low: str, table: Closed) -> Kind:
    if re.fullmatch(r"[~±<>≈−-]?\d[\d.,/]*\s?(?:%|th|st|nd|rd|x|°C?)?", bare):
        return "number"
    classes: tuple[tuple[Kind, frozenset[str]], ...] = (
        ("article", table.articles),
        ("sub", table.subs),
        ("pointer", table.pointers),
        ("of", table.ofs),
        ("prep", table.preps),
        ("and", table.ands),
        ("pron", table.prons),
        ("adverb", table.adverbs),
        ("verb", table.be),
    )
    for kind, members in classes:
        if low in members:
            return kind
    return "adverb" if low in table.bounds else "word"


_LEADS_NOUN: frozenset[Kind] = frozenset(("article", "pointer", "of", "prep"))


def _verb(words: list[Word], tokens: list[str], at: int, tongue: Tongue, table: Closed) -> bool:
    """Whether the word at `at` is a finite verb."""
    if at == 0:
        return False
    word, before = words[at], words[at - 1]
    after = words[at + 1] if at + 1 < len(words) else None
    if tongue.code == "en":
        return _english_verb(words, tokens, at, tongue)
    if table.capitals and word.text[:1].isupper():
        return False
    if before.kind in _LEADS_NOUN and not before.after:
        return False
    if re.fullmatch(rf"{tongue.verbs}|{table.verbs}", word.low) and not word.text[:1].isupper():
        return word.low not in table.never_verbs or (after is not None and after.kind == "article")
    return (
        table.verb_before_article
        and word.text.islower()
        and before.kind == "word"
        and not (before.after or word.after)
        and after is not None
        and after.kind == "article"
    )


def _english_verb(words: list[Word], tokens: list[str], at: int, tongue: Tongue) -> bool:
    word, before = words[at], words[at - 1]
    after = words[at + 1] if at + 1 < len(words) else None
    if word.low.endswith("ly") or _counted(words, at):
        return False
    if word.low in ("results", "result") and after is not None and after.low == "in":
        return before.kind in ("word", "pron")
    if after is not None and after.kind == "of" and not re.match(r"consist|think|speak|know|.*ed$", word.low):
        return False
    if finite(tokens, at, tongue):
        return not _compound(words, at)
    listed = re.fullmatch(closed(tongue).verbs, word.low) is not None and word.text.islower()
    return listed and before.kind in ("word", "pron") and not (before.after or word.after)


def _counted(words: list[Word], at: int) -> bool:
    """'three Lie groups', 'a 76.7% decline': a noun that a number counts or measures."""
    if words[at].low.endswith("ed") or words[at].low in _AUXILIARIES:
        return False
    for place in range(at - 1, max(-1, at - 4), -1):
        if words[place].kind == "number" or words[place].low in _SEVERAL:
            return words[at].low.endswith("s") or (place == at - 1 and place > 0)
        if words[place].kind != "word" or words[place].after:
            return False
    return False


_SEVERAL = bag("two three four five six seven eight nine ten eleven twelve several many few")


def _one_verb(words: list[Word]) -> None:
    """English: after the finite verb of a clause, what only looks like another one is a noun ('process')."""
    verb = False
    for at, word in enumerate(words):
        before = words[at - 1] if at else None
        if word.kind == "verb" and verb and before is not None and word.low not in _AUXILIARIES:
            helped = before.low in _AUXILIARIES or before.kind in ("adverb", "pron")
            named = before.kind in ("word", "number", "article", "pointer") and not word.low.endswith("ed")
            described = before.kind == "verb" and word.low.endswith("ed")
            if not helped and (named or described):
                words[at] = replace(word, kind="word")
        verb = (verb or word.kind == "verb") and word.kind not in ("and", "sub") and not word.after


_AUXILIARIES = bag(
    "is are was were be been being has have had can could may might must shall should will would do does "
    "did cannot"
)


def _compound(words: list[Word], at: int) -> bool:
    """'land cover types': a bare form after a singular noun and before a noun names a thing."""
    before, after = words[at - 1], (words[at + 1] if at + 1 < len(words) else None)
    return (
        words[at].low in _NAMES_TOO
        and before.kind == "word"
        and not before.after
        and not before.low.endswith("s")
        and after is not None
        and after.kind == "word"
        and not words[at].after
    )


_NAMES_TOO = bag(
    "cover model test form plot sample set scale map range list cost supply store support link release share "
    "surface measure design display process time benefit limit change cause need use work result increase "
    "decrease benchmark interest focus control state feature field drop answer query search"
)


def _relatives(words: list[Word]) -> None:
    """German: an article just after a comma and a noun opens a relative clause."""
    for at in range(1, len(words)):
        if words[at].kind in ("article", "of") and words[at - 1].after == "," and words[at].text.islower():
            words[at] = replace(words[at], kind="sub")
