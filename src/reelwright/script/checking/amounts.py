"""Numbers in figures and in words, as values with their units."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from typing import Literal

from num2words import num2words

from reelwright.script.checking.tokens import whole_words
from reelwright.script.checking.units import unit_after
from reelwright.script.checking.words.shape import Words
from reelwright.script.checking.words.table import words_of
from reelwright.script.understanding.quantities import DIGITS, POWER, value_of

_FIGURES = re.compile(rf"(?<![^\W_])(?<![\d][.,])(?:{DIGITS}|\.\d+)(?:\.\d+)*(?:{POWER})?")
_ORDINAL = re.compile(r"(?:st|nd|rd|th|ème|e|er|º|ª|°)(?![^\W_])")
_SHARED = re.compile(rf"(?:\s?(?:–|-|−|to|and|or|bis|und|oder|à|et|ou|a|y|e|o|,)\s?(?:{DIGITS}))+")
_MONEY = re.compile(r"(US\$|R\$|[$€£¥])\s?$")
_LETTERS = re.compile(r"[^\W\d_]+")
_THOUSANDS = range(1000, 21000, 1000)  # one word in German and Italian
_LONGEST = 8  # words of a number below a thousand
_RATIO = re.compile(r"(?<![\d/.])(\d{1,3})\s?[/⁄]\s?(\d{1,4})(?![\d/])")
Kind = Literal["number", "ordinal", "fraction", "one"]


@dataclass(frozen=True)
class Amount:
    """A number in characters `start` to `end`; `value` is None for what is no single number ('1.0.2').

    `step` is the worth of its last figure that is not a zero: what rounding it may have hidden.
    """

    value: float | None
    unit: str
    written: str
    start: int
    end: int
    kind: Kind = "number"
    step: float = 0.0


def amounts(text: str, words: Words) -> tuple[Amount, ...]:
    """Every number of `text` in order; numbers inside names ('CO2') are no numbers."""
    shares = [*_fractions(text, words)]
    whole = [(share.start, share.end) for share in shares]
    found = [
        amount
        for amount in (*_figures(text, words), *_spelt(text, words))
        if not any(start <= amount.start < amount.end <= end for start, end in whole)
    ]
    found += shares
    return _raised(text, _halves(text, sorted(found, key=lambda amount: amount.start), words), words)


def _halves(text: str, found: list[Amount], words: Words) -> list[Amount]:
    """'Two and a half' is one number."""
    joined = "|".join(sorted(words.joins_numbers)) or "(?!)"
    out: list[Amount] = []
    for amount in found:
        last = out[-1] if out else None
        if last and amount.start < last.end and last.written.endswith("half"):
            continue  # the 'million' of 'five and a half million'
        if (
            last
            and amount.kind == "fraction"
            and last.value
            and amount.value
            and not last.unit
            and last.kind != "fraction"
            and re.fullmatch(rf"\s(?:{joined})\s(?:a\s)?", text[last.end : amount.start])
        ):
            value, stop = _scaled(text, last.value + amount.value, amount.end, words)
            unit, end = unit_after(text, stop, words)
            end = stop if unit == "×" else max(stop, end)
            out[-1] = Amount(value, unit, text[last.start : amount.end], last.start, end, step=0.05)
        else:
            out.append(_one_and(text, amount, words))
    return out


def _one_and(text: str, amount: Amount, words: Words) -> Amount:
    """'A degree and a half' is one number, too."""
    articles, joined = "|".join(words.articles | words.one), "|".join(words.joins_numbers)
    if amount.kind != "fraction" or not amount.value or not articles or not joined:
        return amount
    before = re.compile(
        rf"(?<![^\W\d_])(?:{articles})(?=(\s[^\W\d_]+)\s(?:{joined})\s(?:(?:{articles})\s)?$)", re.IGNORECASE
    )
    hit = before.search(text[: amount.start])
    unit, end = unit_after(text, hit.end(), words) if hit else ("", 0)
    if hit is None or not unit or end != hit.end(1):
        return amount
    written = text[hit.start() : amount.end]
    return Amount(1 + amount.value, unit, written, hit.start(), amount.end, step=0.05)


def _raised(text: str, found: list[Amount], words: Words) -> tuple[Amount, ...]:
    """'2^13' and 'two to the power of thirteen' are one number; so is '3 times ten to the power of five'."""
    power = re.compile(
        rf"\s?\^\{{?(?P<minus>[-−–])?|\s(?:{words.power})\s(?P<less>minus |menos |meno |moins )?",
        re.IGNORECASE,
    )
    times = re.compile(rf"\s?[×·*]\s?|\s(?:{words.times})\s", re.IGNORECASE)
    out: list[Amount] = []
    for amount in found:
        last = out[-1] if out else None
        if last and amount.start < last.end and amount.kind != "fraction":
            continue  # the raised figure of a unit
        hit = power.fullmatch(text, last.end, amount.start) if last else None
        if (
            last is None
            or hit is None
            or last.value is None
            or amount.value is None
            or abs(amount.value) > 99
        ):
            out.append(amount)
            continue
        minus = hit["minus"] or hit["less"]
        value = _powered(last.value, -abs(amount.value) if minus else amount.value)
        start, before = last.start, out[-2] if len(out) > 1 else None
        out.pop()
        if before and before.value is not None and value and times.fullmatch(text, before.end, last.start):
            value, start = before.value * value, before.start
            out.pop()
        out.append(Amount(value, amount.unit, text[start : amount.end], start, amount.end))
    return tuple(out)


def _powered(base: float, power: float) -> float | None:
    try:
        return float(base**power)
    except (OverflowError, ZeroDivisionError):
        return None


def same(one: Amount, two: Amount) -> bool:
    """Whether two numbers are equal, a half being 50 percent; units are not looked at."""
    if one.value is None or two.value is None:
        return one.written == two.written
    first, second = abs(one.value), abs(two.value)
    if _close(first, second):
        return True
    if two.kind == "fraction" and one.unit == "%":
        return _close(first / 100, second)
    return one.kind == "fraction" and two.unit == "%" and _close(first, second / 100)


def rounded(one: Amount, exact: Amount) -> bool:
    """Whether `one` is what `exact` may be rounded to, by the figures that `one` shows."""
    if one.value is None or exact.value is None or one.unit not in ("", exact.unit):
        return False
    return abs(abs(one.value) - abs(exact.value)) < one.step


def _close(first: float, second: float) -> bool:
    return abs(first - second) <= 1e-9 * max(1.0, abs(first), abs(second)) or (
        abs(first - second) < 1e-3 and first < 1 and round(first, 2) == round(second, 2)
    )


def _figures(text: str, words: Words) -> Iterator[Amount]:
    for hit in _FIGURES.finditer(text):
        written, end = hit.group(), hit.end()
        value = None if written.count(".") > 1 and "," not in written else value_of(written, words.code)
        ordinal = _ORDINAL.match(text, end)
        if ordinal:
            yield Amount(value, "", written, hit.start(), ordinal.end(), "ordinal")
            continue
        value, end = _scaled(text, value, end, words)
        unit, last = unit_after(text, end, words)
        if unit == "×":  # 'three times': what follows may still be a power
            last = end
        if not unit:
            more = _SHARED.match(text, end)
            unit = unit_after(text, more.end(), words)[0] if more else ""
        money = _MONEY.search(text[: hit.start()])
        if not unit and money:
            unit = {"US$": "$"}.get(money[1], money[1])
        yield Amount(value, unit, written, hit.start(), max(end, last), step=_step(written, value))
    for hit in _RATIO.finditer(text):
        if int(hit[2]):
            share = int(hit[1]) / int(hit[2])
            yield Amount(share, "", hit.group(), hit.start(), hit.end(), "fraction")


def _step(written: str, value: float | None) -> float:
    if value is None:
        return 0.0
    digits = re.sub(r"[^\d.]", "", written)
    whole, _, part = digits.partition(".")
    if part and len(part) != 3:
        return 0.5 * 10.0 ** -len(part)
    zeros = len(whole) - len(whole.rstrip("0"))
    scale = abs(value) / float(whole) if float(whole or 0) else 1.0
    return 0.5 * scale * 10.0**zeros


def _scaled(text: str, value: float | None, end: int, words: Words) -> tuple[float | None, int]:
    """'3.2' before 'million' is 3 200 000."""
    hit = _LETTERS.match(text, end + 1) if text[end : end + 1] in (" ", "\u00a0", "-") else None
    if hit and value is not None and hit.group().lower() in words.scales:
        return value * words.scales[hit.group().lower()], hit.end()
    return value, end


def _spelt(text: str, words: Words) -> Iterator[Amount]:
    """Numbers in words."""
    table, ordinals = _numbers(words.code), _ordinals(words.code)
    if not table:
        return
    pieces = list(_LETTERS.finditer(text))
    at = 0
    while at < len(pieces):
        hit = _longest(text, pieces, at, words) or _article(pieces, at, words)
        if hit is None:
            word = pieces[at].group().lower()
            if word in ordinals:
                yield Amount(ordinals[word], "", word, pieces[at].start(), pieces[at].end(), "ordinal")
            at += 1
            continue
        value, count = hit
        start, last = pieces[at].start(), pieces[at + count - 1].end()
        written = text[start:last]
        if value == 1 and written.lower() in words.one:
            yield Amount(1.0, "", written, start, last, "one")
        else:
            total, end = _spoken_rest(text, float(value), last, pieces, words)
            unit, stop = unit_after(text, end, words)
            stop = end if unit == "×" else stop
            step = _step(f"{total:g}" if total < 1e6 else f"{total:.0f}", total)
            yield Amount(total, unit, text[start:end], start, max(end, stop), step=step)
            last = max(end, stop)
        while at < len(pieces) and pieces[at].start() < last:
            at += 1


def _article(pieces: list[re.Match[str]], at: int, words: Words) -> tuple[int, int] | None:
    """'A hundred' is one of them."""
    follows = pieces[at + 1] if at + 1 < len(pieces) else None
    if follows is None or follows.start() != pieces[at].end() + 1:
        return None
    said, scale = pieces[at].group().lower(), follows.group().lower()
    return (1, 1) if said in words.articles and words.scales.get(scale) and scale[-1] != "s" else None


def _spoken_rest(
    text: str, value: float, end: int, pieces: list[re.Match[str]], words: Words
) -> tuple[float, int]:
    """What follows the first words of a number: a scale, a rest, decimals."""
    total, last = _scaled(text, value, end, words)
    value = total or 0.0
    rest = next((at for at, hit in enumerate(pieces) if hit.start() > last), None)
    if rest is None or text[last : pieces[rest].start()].strip(" -"):
        return value, last
    if pieces[rest].group().lower() in words.point:
        digits = ""
        at = rest + 1
        while at < len(pieces):
            figure = _numbers(words.code).get(pieces[at].group().lower())
            if figure is None or figure > 9 or text[pieces[at - 1].end() : pieces[at].start()].strip():
                break
            digits += str(figure)
            at += 1
        if digits:
            return value + int(digits) / 10 ** len(digits), pieces[at - 1].end()
        return value, last
    if last != end or (value >= 1000 and not value % 1000):
        joined = pieces[rest].group().lower() in words.joins_numbers and not _ranges(
            text, pieces[rest].start()
        )
        rest += joined
        more = _longest(text, pieces, rest, words) if rest < len(pieces) else None
        stop = pieces[rest + more[1] - 1].end() if more else 0
        if (
            more
            and more[0] < (100 if joined else value)
            and not (joined and _scaled(text, 1, stop, words)[1] != stop)
        ):
            return value + more[0], stop
    return value, last


def _ranges(text: str, at: int) -> bool:
    """Whether what joins two numbers joins the ends of a range: 'between a hundred and 200'."""
    return re.search(r"\bbetween\b[^.;]{0,40}$", text[:at], re.IGNORECASE) is not None


def _longest(text: str, pieces: list[re.Match[str]], at: int, words: Words) -> tuple[int, int] | None:
    """The longest number below a thousand at piece `at`: its value and how many pieces it takes."""
    table = _numbers(words.code)
    best: tuple[int, int] | None = None
    key = ""
    for count in range(_LONGEST):
        here = at + count
        if here >= len(pieces) or (
            count and text[pieces[here - 1].end() : pieces[here].start()] not in (" ", "-", "\u00a0", "‑")
        ):
            break
        word = pieces[here].group().lower()
        if word in words.joins_numbers:
            if not count:
                break
            continue
        key += word
        if key in table:
            best = (table[key], count + 1)
        elif key not in _openings(words.code):
            break
    return best


def _fractions(text: str, words: Words) -> Iterator[Amount]:
    if not words.fractions:
        return
    for hit in _parts_of_one(words.code).finditer(text):
        value = words.fractions[hit.group().lower().replace("-", " ")]
        kind: Kind = "fraction" if value < 1 else "number"
        unit, end = _part_of(text, hit.end(), words) if kind == "fraction" else ("", hit.end())
        after = _past_article(text, hit.end(), words)
        total, stop = _scaled(text, value, after, words)
        if kind == "fraction" and after > hit.end() and total and total > value:  # 'half a million'
            value, end, kind = total, stop, "number"
        yield Amount(value, unit, text[hit.start() : end].strip(), hit.start(), end, kind, step=0.05 * value)


@cache
def _parts_of_one(code: str) -> re.Pattern[str]:
    names = sorted(words_of(code).fractions, key=len, reverse=True)
    return whole_words("|".join(re.escape(name).replace(r"\ ", "[ -]") for name in names))


def _part_of(text: str, at: int, words: Words) -> tuple[str, int]:
    """The unit of 'half a degree', and where it ends."""
    after = _past_article(text, at, words)
    unit, end = unit_after(text, after, words) if after > at else ("", at)
    return (unit, end) if unit and unit not in ("%", "×") else ("", at)


def _past_article(text: str, at: int, words: Words) -> int:
    article = "|".join(sorted(words.articles | words.one)) or "(?!)"
    hit = re.compile(rf"\s(?:of )?(?:{article})(?=\s)", re.IGNORECASE).match(text, at)
    return hit.end() if hit else at


@cache
def _numbers(code: str) -> dict[str, int]:
    """Numbers from 0 to 999 as they are said, without blanks, hyphens and 'and'."""
    words = words_of(code)
    if not words.code:
        return {}
    table = {_key(num2words(number, lang=code), words): number for number in (*range(1000), *_THOUSANDS)}
    return {**table, **words.more_numbers, **dict.fromkeys(words.one, 1)}


@cache
def _openings(code: str) -> frozenset[str]:
    return frozenset(key[:length] for key in _numbers(code) for length in range(1, len(key)))


@cache
def _ordinals(code: str) -> dict[str, int]:
    """Ordinals from 4 to 20 in one word; the first three are more often said of other things."""
    if not _numbers(code):
        return {}
    return {num2words(number, lang=code, to="ordinal").lower(): number for number in range(4, 21)}


def _key(said: str, words: Words) -> str:
    return "".join(part for part in _LETTERS.findall(said.lower()) if part not in words.joins_numbers)
