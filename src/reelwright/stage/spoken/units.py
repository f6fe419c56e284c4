"""Units as they are read: after a number, over another unit, with an exponent, or alone."""

import re
from functools import cache

from reelwright.stage.spoken import numbers
from reelwright.stage.spoken.tongue import Forms, Tongue

# units that are no other word, so they are read out without a number too
_ALONE = """
kWh MWh kW km kg mg μg mL cm mm nm μm km² m² m³ cm² cm³ GHz MHz kHz Hz dB μs μL °C °F km/h m/s kcal mmHg
"""
_BARE = frozenset(_ALONE.split())
_EXPONENT = r"(?:[⁻−-]?[123¹²³]|\^[-−]?[123])?"
_EXPONENTS = str.maketrans("¹²³⁻−^", "123--\0")


def form(forms: Forms, number: str, tongue: Tongue) -> str:
    """The singular after one, the plural after all else."""
    return forms[0] if numbers.value(number, tongue) == 1 else forms[1]


def counted(number: str, unit: str, tongue: Tongue) -> str:
    """A number before `unit`: a lone one has the unit's gender, where the language has genders."""
    if number == "1" and tongue.one_of[0] and unit not in ("%", "‰"):
        return tongue.one_of[unit in tongue.feminine]
    return numbers.number(number, tongue)


def measured(core: str, number: str, before: str, tongue: Tongue) -> str | None:
    """A word that is a unit, or a number with one; None when it is not.

    `number` is the number that the word before ends with ('' = none), `before` that whole word.
    """
    if core in tongue.units and number:
        return form(tongue.units[core], number, tongue)
    if core in _BARE and core in tongue.units:
        return tongue.units[core][1]
    if number and (spread := _ranged(tongue).fullmatch(core)):
        first = form(tongue.units[spread[1]], number, tongue)
        return f"{first} {tongue.to} {numbers.number(spread[2], tongue)}"
    match = _composed(tongue).fullmatch(core) if tongue.per else None
    if match is None:
        return _rate(core, tongue)
    parts = re.findall(rf"([/·⋅]?)({_any(tongue)})({_EXPONENT})", core[len(match[1] or "") :])
    if len(parts) == 1 and not parts[0][2]:
        return None  # a number with one unit is read by the rules
    known = number or match[1] or before in tongue.units or any(len(part[1]) > 1 for part in parts)
    if not known or any(_power(name, power, tongue) is None for _, name, power in parts):
        return None
    amount = match[1] or number or "2"
    told = [counted(match[1], parts[0][1], tongue)] if match[1] else []
    for at, (sign, name, power) in enumerate(parts):
        forms = _power(name, power.replace("-", "") if _under(sign, power) else power, tongue)
        if forms is None:
            return None
        if _under(sign, power):
            told.append(f"{tongue.per} {forms[0]}")
        else:
            told.append(form(forms, amount, tongue) if at == 0 else forms[0])
    return " ".join(told)


def _rate(core: str, tongue: Tongue) -> str | None:
    """'people/km²' and '$/kg': something for each unit."""
    match = re.fullmatch(rf"([^\W\d_]{{2,}}|[$€£])/({_any(tongue)})", core) if tongue.per else None
    if match is None or match[2] not in _BARE:
        return None
    what = tongue.currencies[match[1]][1] if match[1] in tongue.currencies else match[1]
    return f"{what} {tongue.per} {tongue.units[match[2]][0]}"


def _under(sign: str, power: str) -> bool:
    return sign == "/" or "-" in power.translate(_EXPONENTS)


def _power(name: str, power: str, tongue: Tongue) -> Forms | None:
    """What a unit is called with its exponent; None when nobody says so."""
    exponent = power.translate(_EXPONENTS).strip("\0").lstrip("-").replace("\0", "").lstrip("-")
    if exponent in ("", "1"):
        return tongue.units[name]
    return tongue.units.get(f"{name}{'²' if exponent == '2' else '³'}")


@cache
def _any(tongue: Tongue) -> str:
    names = sorted((name for name in tongue.units if "/" not in name), key=len, reverse=True)
    return "|".join(re.escape(name) for name in names) or r"(?!)"


@cache
def _composed(tongue: Tongue) -> re.Pattern[str]:
    unit = rf"(?:{_any(tongue)}){_EXPONENT}"
    return re.compile(rf"({numbers.pattern(tongue)})?({unit}(?:[/·⋅]{unit})*)")


@cache
def _ranged(tongue: Tongue) -> re.Pattern[str]:
    return re.compile(rf"({_any(tongue)})[–-]({numbers.pattern(tongue)})")
