"""Chemical formulas: letter by letter, with their counts and charges."""

import re

from reelwright.stage.spoken import numbers
from reelwright.stage.spoken.tongue import Tongue

_SYMBOLS = """
H He Li Be B C N O F Ne Na Mg Al Si P S Cl Ar K Ca Sc Ti V Cr Mn Fe Co Ni Cu Zn Ga Ge As Se Br Kr Rb Sr Y Zr
Nb Mo Tc Ru Rh Pd Ag Cd In Sn Sb Te I Xe Cs Ba La Ce Pr Nd Sm Eu Gd Tb Dy Ho Er Tm Yb Lu Hf Ta W Re Os Ir Pt
Au Hg Tl Pb Bi Po Rn Ra Th U Pu
"""
_ELEMENTS = frozenset(_SYMBOLS.split())
# without a figure these cannot be told from names
_SALTS = "NaCl NaOH HCl KCl KBr ZnO MgO CaO GaAs GaN LiCl KOH SiC TiN"
_KNOWN = frozenset(_SALTS.split())
_PLAIN = str.maketrans("₀₁₂₃₄₅₆₇₈₉⁰¹²³⁴⁵⁶⁷⁸⁹⁺⁻−", "01234567890123456789+--")
_FORMULA = re.compile(r"((?:[A-Z][a-z]?[₀-₉\d]*)+)((?<=[A-Za-z₀-₉])[⁰¹²³⁴-⁹]*[⁺⁻]|(?<=\d)[+−-])?")


def spelled(core: str, tongue: Tongue) -> str | None:
    """'Ca²⁺' as 'C A two plus', 'TiO2' as 'T I O two'; None when it is no formula, or has no small letter.

    Formulas of capitals alone are read by the rule for capitals.
    """
    match = _FORMULA.fullmatch(core)
    if match is None or not tongue.signs:
        return None
    parts = re.findall(r"([A-Z][a-z]?)([₀-₉\d]*)", match[1])
    if not all(name in _ELEMENTS for name, _ in parts):
        return None
    counted = bool(match[2]) or any(count for _, count in parts)
    twofold = len(parts) > 1 and any(len(name) > 1 for name, _ in parts)
    if not (match[2] or (counted and twofold) or core in _KNOWN):
        return None
    told = []
    for name, count in parts:
        told += list(name.upper())
        told += [numbers.cardinal(int(count.translate(_PLAIN)), tongue)] if count else []
    charge = (match[2] or "").translate(_PLAIN)
    if charge:
        told += [numbers.cardinal(int(charge[:-1]), tongue)] if charge[:-1] else []
        told.append(tongue.signs.get("+", "+") if charge[-1] == "+" else tongue.minus)
    return " ".join(told)
