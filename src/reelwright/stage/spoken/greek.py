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
FRENCH = _named(
    "alpha bêta gamma delta epsilon zêta êta thêta iota kappa lambda mu nu xi omicron pi "
    "rhô sigma tau upsilon phi chi psi oméga"
)
SPANISH = _named(
    "alfa beta gamma delta épsilon zeta eta theta iota kappa lambda mi ni xi ómicron pi "
    "rho sigma tau ípsilon fi ji psi omega"
)
PORTUGUESE = _named(
    "alfa beta gama delta épsilon zeta eta teta iota capa lambda mi ni csi ômicron pi "
    "rô sigma tau ípsilon fi qui psi ômega"
)
ITALIAN = _named(
    "alfa beta gamma delta epsilon zeta eta theta iota kappa lambda mi ni xi omicron pi "
    "rho sigma tau ipsilon fi chi psi omega"
)
