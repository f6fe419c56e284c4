"""JSON as models write it: with thoughts before it, fences around it, a comma too many, or no end."""

import json
import re
from collections.abc import Iterator
from typing import Any

_THOUGHTS = re.compile(r"<(think|thinking|thought|reasoning)>.*?(</\1>|\Z)", re.DOTALL | re.IGNORECASE)
_TAIL = re.compile(r"\A.*</(think|thinking|thought|reasoning)>", re.DOTALL | re.IGNORECASE)
_FENCE = re.compile(r"```[A-Za-z0-9_-]*[ \t]*\n(.*?)(?:\n[ \t]*```|\Z)", re.DOTALL)
_NUMBER = re.compile(r"[+-]?\d+(\.\d+)?([eE][+-]?\d+)?")
_KEY = re.compile(r"[\"'“‘]\w{1,40}[\"'”’]\s*:")
_WORD = re.compile(r"[A-Za-z_][A-Za-z0-9_.-]*")
_BLANK = re.compile(r"(?:\s+|//[^\n]*|#[^\n]*|/\*.*?\*/)*", re.DOTALL)
_WORDS = {"true": True, "false": False, "null": None, "none": None, "undefined": None, "nan": None}
_ESCAPES = {"n": "\n", "t": "\t", "r": "\r", "b": "\b", "f": "\f"}
_PAIRS = {'"': '"', "'": "'", "“": "”", "‘": "’"}
_DEEP = 64  # levels of lists and objects
_LONG = 400_000  # letters of an answer that are read at all
_STARTS = 64  # places where JSON might begin, of which none is tried twice
_AHEAD = 300  # letters looked at behind a quote


def unthought(text: str) -> str:
    """`text` without what the model thought aloud, its beginning missing or not."""
    text = _TAIL.sub("", _THOUGHTS.sub("", text))
    return text.rpartition("<|message|>")[2] if "<|message|>" in text else text


def values(text: str) -> Iterator[Any]:
    """The JSON values that `text` may mean, the likeliest first: as written, then mended."""
    text = unthought(text[:_LONG]).replace("\ufeff", "").strip()
    places = [*(found.group(1) for found in _FENCE.finditer(text)), text]
    strict = json.JSONDecoder(strict=False)
    for place in places:
        whole: list[tuple[int, Any]] = []
        at = failed = 0
        while (start := _opening(place, at)) >= 0 and failed < _STARTS:
            try:
                value, at = strict.raw_decode(place, start)
            except (ValueError, RecursionError):
                at, failed = start + 1, failed + 1
                continue
            whole.append((at - start, value))
        found = (value for _, value in sorted(whole, key=lambda pair: -pair[0]) if value)
        yield from (value for value in found if _is_shallow(value, _DEEP))
    for place in places:
        if (start := _opening(place, 0)) >= 0:
            value, _ = _Reader(place, start).value(0)
            if isinstance(value, dict | list) and value:
                yield value


def _is_shallow(value: Any, left: int) -> bool:
    inner = value.values() if isinstance(value, dict) else value if isinstance(value, list) else ()
    return left > 0 and all(_is_shallow(part, left - 1) for part in inner)


def _opening(text: str, at: int) -> int:
    found = [place for place in (text.find("{", at), text.find("[", at)) if place >= 0]
    return min(found, default=-1)


class _Reader:
    """Reads what is nearly JSON. Each method gives the value, and whether it was whole: what a cut end left
    half-said is dropped rather than guessed, and the lists around it keep what they have."""

    def __init__(self, text: str, at: int) -> None:
        self._text = text
        self._at = at

    def value(self, depth: int) -> tuple[Any, bool]:
        """The value that begins here."""
        self._skip()
        letter = self._peek()
        if depth > _DEEP or not letter:
            self._at = len(self._text)
            return None, False
        if letter == "{":
            return self._object(depth)
        if letter == "[":
            return self._list(depth)
        if letter in _PAIRS:
            return self._string(is_key=False)
        return self._bare()

    def _object(self, depth: int) -> tuple[Any, bool]:
        self._at += 1
        made: dict[str, Any] = {}
        while True:
            self._skip(",;")
            letter = self._peek()
            if letter == "}":
                self._at += 1
                return made, True
            if not letter or letter == "]":
                return made, False
            key, whole = self._string(is_key=True) if letter in _PAIRS else self._bare()
            self._skip()
            if self._peek() not in (":", "="):
                if self._at >= len(self._text) or not whole:
                    return made, False
                continue  # a word between the pairs
            self._at += 1
            value, whole = self.value(depth + 1)
            if whole or isinstance(value, dict | list):
                made[str(key)] = value
            if not whole and self._at >= len(self._text):
                return made, False

    def _list(self, depth: int) -> tuple[Any, bool]:
        self._at += 1
        made: list[Any] = []
        while True:
            self._skip(",;")
            letter = self._peek()
            if letter == "]":
                self._at += 1
                return made, True
            if not letter or letter == "}":
                return made, False
            before = self._at
            value, whole = self.value(depth + 1)
            if whole or (isinstance(value, list) and value):
                made.append(value)
            if self._at == before:
                self._at += 1

    def _string(self, *, is_key: bool) -> tuple[str, bool]:
        close = _PAIRS[self._peek()]
        self._at += 1
        made: list[str] = []
        while self._at < len(self._text):
            letter = self._text[self._at]
            self._at += 1
            if letter == "\\":
                made.append(self._escape())
            elif letter == close and self._closes(is_key=is_key):
                return "".join(made), True
            else:
                made.append(letter)
        return "".join(made), False

    def _closes(self, *, is_key: bool) -> bool:
        """Whether the quote before this place ends its string, by what follows it."""
        blank = _BLANK.match(self._text, self._at, self._at + _AHEAD)
        after = blank.end() if blank else self._at
        following = self._text[after : after + 1]
        if not following:
            return True
        if is_key:
            return following in ":="
        if following in ",]}":
            return True
        # a comma is missing: a new line, or the next pair's name
        return following in _PAIRS and (
            "\n" in self._text[self._at : after] or _KEY.match(self._text, after) is not None
        )

    def _escape(self) -> str:
        letter = self._peek()
        self._at += 1
        if letter == "u":
            code = self._text[self._at : self._at + 4]
            if len(code) == 4 and all(digit in "0123456789abcdefABCDEF" for digit in code):
                self._at += 4
                return self._joined(int(code, 16))
            return ""
        return _ESCAPES.get(letter, letter)

    def _joined(self, code: int) -> str:
        """The letter of `code`, with the second half of a pair of surrogates where it is the first."""
        if 0xD800 <= code < 0xDC00:
            second = re.compile(r"\\u([dD][c-fC-F][0-9a-fA-F]{2})").match(self._text, self._at)
            if second is None:
                return ""
            self._at = second.end()
            return chr(0x10000 + ((code - 0xD800) << 10) + (int(second.group(1), 16) - 0xDC00))
        return "" if 0xDC00 <= code < 0xE000 else chr(code)

    def _bare(self) -> tuple[Any, bool]:
        """A number, or a word without quotes."""
        number = _NUMBER.match(self._text, self._at)
        if number:
            self._at = number.end()
            found = number.group().lstrip("+")
            whole = self._at < len(self._text)  # at the very end, digits may be missing
            return json.loads(_unpadded(found)), whole
        word = _WORD.match(self._text, self._at)
        if word is None:
            self._at += 1
            return None, False
        self._at = word.end()
        return _WORDS.get(word.group().lower(), word.group()), self._at < len(self._text)

    def _skip(self, also: str = "") -> None:
        while True:
            blank = _BLANK.match(self._text, self._at)
            self._at = blank.end() if blank else self._at
            if not also or self._peek() not in also or not self._peek():
                return
            self._at += 1

    def _peek(self) -> str:
        return self._text[self._at : self._at + 1]


def _unpadded(number: str) -> str:
    """`number` without the zeros before it, which JSON forbids."""
    sign, digits = ("-", number[1:]) if number.startswith("-") else ("", number)
    return sign + (re.sub(r"^0+(?=\d)", "", digits))
