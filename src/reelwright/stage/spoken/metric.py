"""The metric units of a language, built from its prefixes and its names of what they measure."""

from collections.abc import Mapping

from reelwright.stage.spoken.tongue import Forms

_PREFIXES = ("n", "μ", "m", "c", "k", "M", "G", "T")
# which prefixes are met with a unit; others would take names from other things
_MET = {
    "m": "nμmck", "g": "nμmk", "s": "nμm", "L": "μmc", "l": "μmc", "V": "μmk", "A": "μm", "W": "mkMGT",
    "Wh": "kMGT", "J": "mkMG", "Hz": "kMGT", "Pa": "kMG", "eV": "kMG", "B": "kMGT", "mol": "nμm", "M": "nμm",
    "Ω": "kM", "bit": "kMG", "N": "k", "cal": "k", "T": "m", "Sv": "μm",
}  # fmt: skip


def metric(prefixes: str, bases: Mapping[str, Forms]) -> dict[str, Forms]:
    """Symbols and their names: `prefixes` are those for nano to tera, `bases` the units without one."""
    told = dict(zip(_PREFIXES, prefixes.split(), strict=True))
    made = dict(bases)
    for symbol, (one, several) in bases.items():
        for prefix in _MET.get(symbol, ""):
            made[prefix + symbol] = (told[prefix] + one, told[prefix] + several)
    return made
