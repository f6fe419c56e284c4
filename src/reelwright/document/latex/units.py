"""Numbers, units and chemical formulas as they are spoken of: siunitx 3 and mhchem 4 as text."""

import re
from collections.abc import Callable

from reelwright.document.formulas import lowered, plain, raised
from reelwright.document.latex.scan import argument, bracket

_PREFIXES = {
    "yocto": "y", "zepto": "z", "atto": "a", "femto": "f", "pico": "p", "nano": "n", "micro": "µ",
    "milli": "m", "centi": "c", "deci": "d", "deca": "da", "hecto": "h", "kilo": "k", "mega": "M",
    "giga": "G", "tera": "T", "peta": "P", "exa": "E", "kibi": "Ki", "mebi": "Mi", "gibi": "Gi",
}  # fmt: skip
_NAMES = {
    "metre": "m", "meter": "m", "gram": "g", "kilogram": "kg", "second": "s", "ampere": "A", "kelvin": "K",
    "mole": "mol", "candela": "cd", "hertz": "Hz", "newton": "N", "pascal": "Pa", "joule": "J", "watt": "W",
    "coulomb": "C", "volt": "V", "farad": "F", "ohm": "Ω", "siemens": "S", "weber": "Wb", "tesla": "T",
    "henry": "H", "celsius": "°C", "degreeCelsius": "°C", "lumen": "lm", "lux": "lx", "becquerel": "Bq",
    "gray": "Gy", "sievert": "Sv", "minute": "min", "hour": "h", "day": "d", "litre": "L", "liter": "L",
    "tonne": "t", "degree": "°", "arcminute": "′", "arcsecond": "″", "percent": "%", "electronvolt": "eV",
    "dalton": "Da", "bar": "bar", "angstrom": "Å", "bit": "bit", "byte": "B", "decibel": "dB",
    "radian": "rad", "steradian": "sr", "barn": "b", "hartree": "Eh", "bohr": "a₀",
    "astronomicalunit": "au", "parsec": "pc", "mmHg": "mmHg", "atm": "atm", "nm": "nm", "um": "µm",
    "mm": "mm", "cm": "cm", "m": "m", "km": "km", "ns": "ns", "us": "µs", "ms": "ms", "s": "s", "fs": "fs",
    "ps": "ps", "g": "g", "kg": "kg", "mg": "mg", "K": "K", "Hz": "Hz", "kHz": "kHz", "MHz": "MHz",
    "GHz": "GHz", "eV": "eV", "keV": "keV", "MeV": "MeV", "GeV": "GeV", "V": "V", "mV": "mV", "W": "W",
    "kW": "kW", "MW": "MW", "J": "J", "kJ": "kJ", "Pa": "Pa", "kPa": "kPa", "MPa": "MPa", "GPa": "GPa",
    "mol": "mol", "kWh": "kWh", "A": "A", "mA": "mA", "N": "N",
}  # fmt: skip
_UNIT = re.compile(r"\\([A-Za-z]+)|\^\s*(?:\{([^{}]*)\}|(-?\d))|([A-Za-zµΩ°%/]+)|[.~\s]")


def unit(tex: str) -> str:
    """'\\meter\\per\\second' gives 'm s⁻¹'; units written out ('m.s^{-1}') too."""
    made: list[list[str]] = []  # symbol and power
    prefix, per, power = "", False, ""
    for found in _UNIT.finditer(tex):
        name, braced, bare, literal = found.groups()
        if name in _PREFIXES:
            prefix = _PREFIXES[name]
        elif name in {"per", "square", "squared", "cubic", "cubed", "of", "tothe", "raiseto"}:
            per = per or name == "per"
            if name in {"squared", "cubed"} and made:
                made[-1][1] = made[-1][1].replace("1", "") + ("2" if name == "squared" else "3")
            elif name in {"square", "cubic"}:
                power = "2" if name == "square" else "3"
        elif name or literal:
            symbol = prefix + (_NAMES.get(name, name) if name else literal)
            made.append([symbol, ("-" + (power or "1")) if per else power])
            prefix, per, power = "", False, ""
        elif (braced or bare) and made:
            made[-1][1] = (braced or bare).strip()
    return " ".join(symbol + (raised(power) if power else "") for symbol, power in made).replace(" /", "/")


def number(tex: str) -> str:
    """'1.2e-3' gives '1.2 × 10⁻³', '3 +- 1' gives '3 ± 1'."""
    text = re.sub(r"\s+", "", tex.replace("\\pm", "+-").replace("\\,", ""))
    text = re.sub(r"\\times10\^\{?(-?\d+)\}?", r"e\1", text)
    found = re.fullmatch(r"(.*?)[eEdD]([+-]?\d+)", text)
    base, power = (found.group(1), found.group(2)) if found else (text, "")
    base = base.replace("+-", " ± ").replace("-", "−").replace("x", " × ")
    base = plain(base) if "\\" in base else base
    ten = f"10{raised(power.lstrip('+'))}" if power else ""
    return f"{base} × {ten}" if base and ten else base or ten


def chemical(tex: str) -> str:
    """'H2SO4' gives 'H₂SO₄', '->' an arrow, '^2+' a charge."""
    text = tex.replace("<=>", "⇌").replace("->", "→").replace("$", "")
    text = re.sub(r"\^\{?([\d+-]+)\}?", lambda found: raised(found.group(1)), text)
    text = re.sub(r"_\{?([\w+-]+)\}?", lambda found: lowered(found.group(1)), text)
    return re.sub(r"(?<=[A-Za-z)\]])\d+", lambda found: lowered(found.group()), text).replace("\\", "")


def _joined(value: str, symbol: str) -> str:
    return value + symbol if symbol in {"°", "%"} and symbol != "%" else f"{value} {symbol}".strip()


def _quantity(text: str, at: int) -> tuple[str, int]:
    value, at = argument(text, at)
    extra = bracket(text, at)
    symbol, at = argument(text, extra[1] if extra else at)
    return _joined(number(value), unit(symbol)), at


def _one(made: Callable[[str], str]) -> Callable[[str, int], tuple[str, int]]:
    def read(text: str, at: int) -> tuple[str, int]:
        value, at = argument(text, at)
        return made(value), at

    return read


def _list(*, quantities: bool) -> Callable[[str, int], tuple[str, int]]:
    def read(text: str, at: int) -> tuple[str, int]:
        values, at = argument(text, at)
        parts = [number(value) for value in values.split(";")]
        symbol = ""
        if quantities:
            symbol, at = argument(text, at)
        said = " and ".join(filter(None, (", ".join(parts[:-1]), parts[-1])))
        return _joined(said, unit(symbol)), at

    return read


def _range(*, quantities: bool) -> Callable[[str, int], tuple[str, int]]:
    def read(text: str, at: int) -> tuple[str, int]:
        first, at = argument(text, at)
        last, at = argument(text, at)
        symbol = ""
        if quantities:
            symbol, at = argument(text, at)
        return _joined(f"{number(first)} to {number(last)}", unit(symbol)), at

    return read


# commands by name: (text, place behind options) to (words, place after the arguments)
UNITS: dict[str, Callable[[str, int], tuple[str, int]]] = {
    "SI": _quantity, "qty": _quantity, "num": _one(number), "si": _one(unit), "unit": _one(unit),
    "ang": _one(lambda value: value.replace(";", "°", 1) if ";" in value else f"{value}°"),
    "SIlist": _list(quantities=True), "qtylist": _list(quantities=True), "numlist": _list(quantities=False),
    "SIrange": _range(quantities=True), "qtyrange": _range(quantities=True),
    "numrange": _range(quantities=False), "tablenum": _one(number),
}  # fmt: skip
