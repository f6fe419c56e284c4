"""Figures to words."""

import re
from functools import cache

from num2words import num2words

from reelwright.stage.spoken.tongue import Tongue

_LONGEST = 15  # digits beyond which a number is read digit by digit
_FRACTIONS = {"½": (1, 2), "⅓": (1, 3), "⅔": (2, 3), "¼": (1, 4), "¾": (3, 4), "⅕": (1, 5), "⅛": (1, 8)}
FRACTIONS = "".join(_FRACTIONS)


@cache
def pattern(tongue: Tongue) -> str:
    """A regular expression for an unsigned number as `tongue` writes it."""
    grouped = rf"[1-9]\d{{0,2}}(?:[{re.escape(tongue.thousands)}\u202f\u2009\u00a0]\d{{3}})+(?!\d)"
    return rf"(?:{grouped}|\d+)(?:{re.escape(tongue.decimal)}\d+)?"


def cardinal(number: int, tongue: Tongue) -> str:
    """42 as 'forty two'."""
    return _said(number, "cardinal", tongue)


def ordinal(number: int, tongue: Tongue) -> str:
    """21 as 'twenty first'."""
    return _said(number, "ordinal", tongue)


def year(number: int, tongue: Tongue) -> str:
    """1987 as 'nineteen eighty seven'."""
    return _said(number, "year", tongue)


def digits(text: str, tongue: Tongue) -> str:
    """'301' as 'three zero one'."""
    return " ".join(cardinal(int(digit), tongue) for digit in text if digit.isdigit())


def value(text: str, tongue: Tongue) -> float | None:
    """What a written number is worth, None when it is not one."""
    plain = re.sub(rf"[{re.escape(tongue.thousands)}\s]", "", text).replace(tongue.decimal, ".")
    try:
        return float(plain)
    except ValueError:
        return None


def number(text: str, tongue: Tongue) -> str:
    """A number as `pattern` finds it: '12,345.67' as 'twelve thousand … point six seven'."""
    whole, _, fraction = text.partition(tongue.decimal)
    plain = re.sub(r"\D", "", whole)
    if not tongue.point and fraction:
        return _said(float(f"{plain or 0}.{fraction}"), "cardinal", tongue)
    if len(plain) > _LONGEST or (len(plain) > 1 and plain.startswith("0")):
        said = digits(plain, tongue)
    else:
        said = cardinal(int(plain or 0), tongue)
    return f"{said} {tongue.point} {_decimals(fraction, tongue)}" if fraction else said


def _decimals(text: str, tongue: Tongue) -> str:
    """What stands behind the comma: digit by digit, or as a number where the language counts it."""
    rest = text.lstrip("0")
    if not tongue.whole_fractions or not rest or len(rest) > 3:
        return digits(text, tongue)
    zeros = digits(text[: len(text) - len(rest)], tongue)
    return " ".join([zeros, cardinal(int(rest), tongue)] if zeros else [cardinal(int(rest), tongue)])


def fraction(above: int, below: int, tongue: Tongue) -> str:
    """3/4 as 'three quarters', 7/30 as 'seven over thirty'."""
    names = {2: (tongue.half, tongue.half), 3: tongue.third, 4: tongue.quarter}.get(below)
    if names is None and 4 < below <= 20 and tongue.code == "en" and 0 < above < below:
        single = ordinal(below, tongue)
        names = (single, single + "s")
    if names is None or not names[0] or above >= below:
        return f"{cardinal(above, tongue)} {tongue.over or '/'} {cardinal(below, tongue)}"
    return f"{tongue.one} {names[0]}" if above == 1 else f"{cardinal(above, tongue)} {names[1]}"


def vulgar(sign: str, tongue: Tongue) -> str:
    """'¾' as 'three quarters'."""
    return fraction(*_FRACTIONS[sign], tongue)


@cache
def _said(number: float, kind: str, tongue: Tongue) -> str:
    if not tongue.code:
        return f"{number:g}"
    try:
        said = str(num2words(number, lang=tongue.code, to=kind))
    except (NotImplementedError, OverflowError):
        return _said(number, "cardinal", tongue) if kind == "year" else f"{number:g}"
    if tongue.code == "en":
        said = re.sub(r"\band\b|-|,", " ", said)
    if tongue.code == "de" and kind == "cardinal":
        said = re.sub(r"^ein(hundert|tausend)", r"\1", said) if number < 2000 else said
    return " ".join(said.replace(",", " ").split())
