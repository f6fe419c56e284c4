"""A person's own pronunciations: whole words and their plural and possessive, found in a sentence."""

import re
import tomllib
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from reelwright.core.errors import InputError, TooLarge
from reelwright.core.pronouncing import Pronunciation

_MOST = 2000  # entries of a file
_LONGEST = 80  # letters of a word
_MOST_SAID = 200  # letters of what is said for it
_PLACES = 256
_FIRST = 0x10600  # Linear A: letters to every rule, and in no paper
_APOSTROPHE = "['’]"
# what may follow a word and still be the word, in a language's writing
_TAILS = {
    "en": rf"{_APOSTROPHE}s|s{_APOSTROPHE}?|{_APOSTROPHE}(?!\w)",
    "de": rf"{_APOSTROPHE}?s|{_APOSTROPHE}(?!\w)",
    "fr": "s", "es": "s", "pt": "s",
}  # fmt: skip
_SILENT_PLURAL = frozenset({"fr"})
_HISSING = re.compile(r"(?:s|x|z|ch|sh)$")
_UNSEEN = re.compile(r"[\x00-\x1f\x7f-\x9f]")


class Marked(NamedTuple):
    """A sentence with one letter of an unused script for each word that has its own pronunciation."""

    text: str
    said: dict[str, str]


def concerned(own: Sequence[Pronunciation], text: str, language: str) -> tuple[Pronunciation, ...]:
    """Those of `own`, the more important first, by which `text` is said differently, one for each word."""
    primary = _primary(language)
    first: dict[str, Pronunciation] = {}
    for one in own:
        if one.language in ("", primary):
            first.setdefault(" ".join(one.word.split()), one)
    if not first:
        return ()
    used = {found for found, _, _ in _found(first, text, primary)}
    return tuple(Pronunciation(word=word, said=one.said) for word, one in first.items() if word in used)


def marked(own: Sequence[Pronunciation], text: str, language: str) -> Marked:
    """`text` with a letter in the place of each written word of `own`, and what is said for the letter.

    What is said for several words is shared out among them, so each blank-separated word keeps its own.
    """
    primary = _primary(language)
    first = {" ".join(one.word.split()): one for one in reversed(own) if one.language in ("", primary)}
    letters = (chr(code) for code in range(_FIRST, _FIRST + _PLACES) if chr(code) not in text)
    said: dict[str, str] = {}
    out, after = [], 0
    for word, tail, match in _found(first, text, primary):
        told = _inflected(" ".join(first[word].said.split()), tail, primary).split()
        written = match.group().split()
        names = [letter for letter, _ in zip(letters, written, strict=False)]
        if len(names) < len(written):
            break
        for at, name in enumerate(names):
            said[name] = " ".join(told[at * len(told) // len(names) : (at + 1) * len(told) // len(names)])
        out += [text[after : match.start()], " ".join(names)]
        after = match.end()
    return Marked("".join([*out, text[after:]]), said)


def put_in(piece: str, said: dict[str, str]) -> str:
    """A spoken form with what is said in the places of its letters."""
    if not said or not any(letter in piece for letter in said):
        return piece
    told = "".join(f" {said[letter]} " if letter in said else letter for letter in piece)
    joined = re.sub(r"(?<=\w['’]) ", "", " ".join(told.split()))  # l'IRM
    return re.sub(r"\s+([,.?!']|$)", r"\1", joined)


def from_toml(text: str, name: str) -> tuple[Pronunciation, ...]:
    """The pronunciations in a TOML file that errors call `name`.

    `"GAN" = "gan"` holds in every language; below `[de]` it holds in German only. Raises InputError with the
    line that is wrong, TooLarge.
    """
    try:
        tables = tomllib.loads(text.replace("\r\n", "\n"))
    except tomllib.TOMLDecodeError as error:
        place = re.search(r"\(at line (\d+)", str(error))
        why = str(error).partition(" (at ")[0]
        twice = "overwrite" in why or "twice" in why
        raise InputError(
            "the word stands twice." if twice else f"is not TOML ({why.lower()}).",
            fix="Keep one of them." if twice else 'Write one word a line: "GAN" = "gan".',
            where=f"{name} line {place[1]}" if place else name,
        ) from error
    made = []
    for key, value in tables.items():
        if isinstance(value, dict):
            if not re.fullmatch(r"[a-z]{2,3}", key):
                raise InputError(
                    f"[{key}] names no language.",
                    fix="Use two small letters, such as [en] or [de].",
                    where=_line(text, name, key),
                )
            made += [_entry(word, said, key, text, name) for word, said in value.items()]
        else:
            made.append(_entry(key, value, "", text, name))
    if len(made) > _MOST:
        raise TooLarge(f"has more than {_MOST} words.", fix="Keep those that films need.", where=name)
    # what holds in one language is said there rather than what holds in all
    return tuple(sorted(made, key=lambda one: one.language == ""))


def from_words(given: Sequence[str]) -> tuple[Pronunciation, ...]:
    """The pronunciations of a command: 'WORD=SPOKEN' each, the later first. Raises InputError."""
    made = []
    for one in given:
        word, mark, said = one.partition("=")
        if not mark or not word.strip() or not said.strip():
            raise InputError(
                f"{one!r} is no pronunciation.",
                fix="Write WORD=SPOKEN, such as --pronounce 'GAN=gan'.",
                where="--pronounce",
            )
        made.append(_entry(word.strip(), said, "", "", "--pronounce"))
    return tuple(reversed(made))


def _entry(word: str, said: object, language: str, text: str, name: str) -> Pronunciation:
    where = _line(text, name, word)
    if not isinstance(said, str):
        raise InputError(
            f"what is said for {word!r} should be text.", fix='Put it in quotes: "GAN" = "gan".', where=where
        )
    if not word.strip() or not said.strip():
        raise InputError("a word or what is said for it is empty.", fix="Give both, or neither.", where=where)
    if len(word) > _LONGEST or len(said) > _MOST_SAID:
        raise InputError(
            f"{word[:30]!r} or what is said for it is too long for a word.",
            fix="Give single words or short names.",
            where=where,
        )
    if _UNSEEN.search(word + said):
        raise InputError(f"{word!r} holds a character that no text has.", fix="Take it out.", where=where)
    return Pronunciation(word=" ".join(word.split()), said=" ".join(said.split()), language=language)


def _line(text: str, name: str, key: str) -> str:
    """Where `key` stands in a TOML text that was parsed, as near as its own spelling tells."""
    for number, line in enumerate(text.splitlines(), 1):
        if re.match(rf"\s*\[?\s*[\"']?{re.escape(key)}[\"']?\s*[=\].]", line):
            return f"{name} line {number}"
    return name


def _primary(language: str) -> str:
    return language.lower().replace("_", "-").split("-")[0]


def _found(
    words: dict[str, Pronunciation], text: str, language: str
) -> Iterator[tuple[str, str, re.Match[str]]]:
    """Each place in `text` of one of `words`: the word, the tail it has there, and the place."""
    if not words:
        return
    tails = _TAILS.get(language, "")
    # the longest first, and of two that differ in a capital the one that has it
    ordered = sorted(words, key=lambda word: (-len(word), word == word.lower()))
    pattern = "|".join(f"(?:{_pattern(word, tails)})" for word in ordered)
    for match in re.finditer(pattern, text):
        written = " ".join(match.group().split())
        for word in ordered:
            if one := re.fullmatch(_pattern(word, tails), match.group()):
                yield word, written[len(word) :] if one else "", match
                break


def _pattern(word: str, tails: str) -> str:
    """`word` as a whole word, in the case that it asks for, with what may follow it."""
    body = r"\s+".join(re.escape(part) for part in word.split())
    if word == word.lower() and word[0].isalpha() and word[0].upper() != word[0]:
        body = f"[{word[0]}{word[0].upper()[0]}]" + body[len(re.escape(word[0])) :]
    before = r"(?<!\w)" if re.match(r"\w", word) else ""
    ends = word[-1].isalnum()
    if tails and _HISSING.search(word):
        tails = f"es|{tails}"
    tail = f"(?:{tails})?" if tails and ends and len(word) > 1 else ""
    return f"{before}{body}{tail}" + (r"(?!\w)" if ends else "")


def _inflected(said: str, tail: str, language: str) -> str:
    """What is said, with the plural or possessive that is written."""
    if not tail or (language in _SILENT_PLURAL and tail in ("s", "es")):
        return said
    if said[-1:].isupper():
        return said + ("'s" if tail.replace("’", "'") != "'" else "'")
    if "'" in tail.replace("’", "'")[:1]:
        return said + tail.replace("’", "'")
    if language == "en" and _HISSING.search(said):
        return said + "es"
    return said + "s"
