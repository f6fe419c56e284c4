"""Names of Greek letters."""

_LETTERS = "αβγδεζηθικλμνξοπρστυφχψω"
_NAMES = (
    "alpha beta gamma delta epsilon zeta eta theta iota kappa lambda mu nu xi omicron pi rho sigma tau "
    "upsilon phi chi psi omega"
)


def _named(names: str) -> dict[str, str]:
    table = dict(zip(_LETTERS, names.split(), strict=True))
    table |= {letter.upper(): name for letter, name in table.items()}
    variants = {
        "ς": "σ",
        "ϵ": "ε",
        "ϕ": "φ",
        "ϑ": "θ",
        "ϱ": "ρ",
        "ϖ": "π",
        "ϰ": "κ",
        "µ": "μ",
        "∆": "δ",
        "Ω": "ω",
    }
    return table | {variant: table[letter] for variant, letter in variants.items()}


ENGLISH = _named(_NAMES)
GERMAN = _named(_NAMES.replace("mu nu xi", "mü nü xi").replace("upsilon", "ypsilon"))
