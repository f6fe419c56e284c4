"""Units in one form, whether they are written as words or as signs."""

import re
import unicodedata
from functools import cache

from reelwright.script.checking.words.shape import Words
from reelwright.script.understanding.quantities import unit_at
from reelwright.script.understanding.signs.table import SIGNS

_PREFIXES = {
    "kilo": "k",
    "quilo": "k",
    "chilo": "k",
    "mega": "M",
    "giga": "G",
    "tera": "T",
    "peta": "P",
    "milli": "m",
    "mili": "m",
    "mikro": "μ",
    "micro": "μ",
    "nano": "n",
    "pico": "p",
    "piko": "p",
    "femto": "f",
    "zenti": "c",
    "centi": "c",
    "dezi": "d",
    "deci": "d",
    "hecto": "h",
    "hekto": "h",
}
_BASES = (
    (r"met(?:er|re)[sn]?|metros?|metr[oi]", "m"),
    (r"gram(?:me|m)?[sen]?|gramas?|gramos?|gramm[oi]|grammes?", "g"),
    (r"lit(?:er|re)[sn]?|litros?|litr[oi]|litres?", "L"),
    (r"seconds?|sekunden?|secondes?|segundos?|second[oi]", "s"),
    (r"hertz", "Hz"),
    (r"watts?|vatios?", "W"),
    (r"volts?|voltios?", "V"),
    (r"amp(?:[eè]re|er)s?|amperios?", "A"),
    (r"joules?|julios?", "J"),
    (r"newtons?", "N"),
    (r"pascals?|pascales", "Pa"),
    (r"kelvins?", "K"),
    (r"ohms?", "Ω"),
    (r"bytes?|octets?", "B"),
    (r"bits?", "b"),
    (r"moles?|mol", "mol"),
    (r"electron ?volts?|elektronenvolt", "eV"),
    (r"bars?", "bar"),
    (r"tesla", "T"),
    (r"parsecs?", "pc"),
    (r"calor(?:ies?|ias?)|kalorien?", "cal"),
)
_SAME = {
    "hr": "h",
    "hrs": "h",
    "sec": "s",
    "secs": "s",
    "mins": "min",
    "yrs": "yr",
    "US$": "$",
    "USD": "$",
    "EUR": "€",
    "℃": "°C",
    "x": "×",
    "l": "L",
    "deg": "°",
    "KB": "kB",
    "pixels": "px",
    "GBP": "£",
    "byte": "B",
    "bytes": "B",
    "percent": "%",
    "ml": "mL",
    "μl": "μL",
    "inches": "in",
}
_POWERS = {
    "k": 1e3,
    "M": 1e6,
    "G": 1e9,
    "T": 1e12,
    "m": 1e-3,
    "μ": 1e-6,
    "n": 1e-9,
    "p": 1e-12,
    "c": 1e-2,
}
_SCALED = frozenset(("g", "m", "s", "L", "B", "b", "W", "V", "Hz", "J", "eV", "Pa", "A", "mol", "N", "pc"))
_TIMES = {"min": 60.0, "h": 3600.0, "d": 86400.0, "week": 604800.0}
_RAISED = str.maketrans("⁰¹²³⁴⁵⁶⁷⁸⁹⁻⁺−–µ", "0123456789-+--μ")
_WORDS = re.compile(r"[^\W\d_]+(?: [^\W\d_]+){0,4}")


def unit_after(text: str, at: int, words: Words) -> tuple[str, int]:
    """The unit at character `at` in one form ('' = none), and where it ends."""
    spoken = _spoken(text, at, words)
    if spoken[0]:
        return spoken
    sign = unit_at(text, at, SIGNS.get(words.code, SIGNS["en"]))
    if not sign:
        return "", at
    end = text.index(sign, at) + len(sign)
    return one_form(sign), end


def one_form(sign: str) -> str:
    """A unit's sign without blanks, with raised figures level and 'per' as a stroke: 'm s⁻¹' is 'm/s'."""
    level = re.sub(r"[\^{}]", "", sign.strip().translate(_RAISED))
    plain = re.sub(r"\s", "·", level.replace("⋅", "·").replace("∙", "·"))
    parts = [part for part in re.split(r"(/)|·", plain) if part]
    out, under = "", False
    for part in parts:
        if part == "/":
            under = True
            continue
        stripped = re.sub(r"-1$", "", part)
        turned = under != (stripped != part)
        name = _SAME.get(stripped, stripped)
        out += ("/" if turned else "·" if out else "") + name
        under = False
    return out


def scaled(unit: str) -> tuple[float, str]:
    """How much of its base the unit above a stroke is, and that base: 'μg/L' is 1e-6 of 'g'."""
    over = unit.split("/", maxsplit=1)[0]
    if over in _TIMES:
        return _TIMES[over], "s"
    if over == "t":
        return 1e6, "g"
    if len(over) > 1 and over[0] in _POWERS and over[1:] in _SCALED:
        return _POWERS[over[0]], over[1:]
    return 1.0, over


def _spoken(text: str, at: int, words: Words) -> tuple[str, int]:
    start = re.compile(r"[\s-]?").match(text, at)
    found = _WORDS.match(text, start.end() if start else at)
    if not found:
        return "", at
    parts = found.group().lower().split(" ")
    for count in range(min(3, len(parts)), 0, -1):
        said = " ".join(parts[:count])
        unit = _named(said, words)
        if unit:
            end = found.start() + len(said)
            if len(parts) > count + 1 and parts[count] in words.per:
                under = _named(parts[count + 1], words)
                if under:
                    return f"{unit}/{under}", end + len(f" {parts[count]} {parts[count + 1]}")
            return unit, end
    return "", at


def _named(said: str, words: Words) -> str:
    return words.units.get(said) or _si(said)


@cache
def _si(said: str) -> str:
    """'kilometres' as 'km'; '' for what is no such word."""
    said = "".join(
        letter for letter in unicodedata.normalize("NFD", said) if not unicodedata.combining(letter)
    )
    for pattern, sign in _BASES:
        found = re.fullmatch(rf"([^\W\d_]*?)(?:{pattern})", said)
        if found and (not found[1] or found[1] in _PREFIXES):
            return (_PREFIXES[found[1]] if found[1] else "") + sign
    square = re.fullmatch(r"(square|cubic|quadrat|kubik)[ ]?([^\W\d_]+)", said)
    if square:
        inner = _si(square[2])
        return f"{inner}{2 if square[1] in ('square', 'quadrat') else 3}" if inner else ""
    return ""
