"""Italian."""

from reelwright.stage.spoken import greek
from reelwright.stage.spoken.metric import metric
from reelwright.stage.spoken.tongue import Tongue

_UNITS = {
    **metric(
        "nano micro milli centi chilo mega giga tera",
        {
            "m": ("metro", "metri"), "g": ("grammo", "grammi"), "s": ("secondo", "secondi"),
            "L": ("litro", "litri"), "l": ("litro", "litri"), "V": ("volt", "volt"), "A": ("ampere",
            "ampere"),
            "W": ("watt", "watt"), "Wh": ("wattora", "wattora"), "J": ("joule", "joule"), "Hz": ("hertz",
            "hertz"),
            "Pa": ("pascal", "pascal"), "eV": ("elettronvolt", "elettronvolt"), "B": ("byte", "byte"),
            "mol": ("mole", "moli"), "Ω": ("ohm", "ohm"), "N": ("newton", "newton"), "cal": ("caloria",
            "calorie"),
            "K": ("kelvin", "kelvin"),
        },
    ),
    "km": ("chilometro", "chilometri"), "min": ("minuto", "minuti"), "h": ("ora", "ore"),
    "t": ("tonnellata", "tonnellate"), "%": ("per cento", "per cento"), "‰": ("per mille", "per mille"),
    "ha": ("ettaro", "ettari"), "°C": ("grado Celsius", "gradi Celsius"), "°": ("grado", "gradi"),
    "dB": ("decibel", "decibel"), "m²": ("metro quadrato", "metri quadrati"),
    "km²": ("chilometro quadrato", "chilometri quadrati"), "cm²": ("centimetro quadrato",
    "centimetri quadrati"),
    "m³": ("metro cubo", "metri cubi"), "cm³": ("centimetro cubo", "centimetri cubi"),
    "s²": ("secondo quadrato", "secondi quadrati"), "km/h": ("chilometro all'ora", "chilometri all'ora"),
    "m/s": ("metro al secondo", "metri al secondo"), "ppm": ("parte per milione", "parti per milione"),
    "EUR": ("euro", "euro"), "USD": ("dollaro americano", "dollari americani"), "d": ("giorno", "giorni"),
}  # fmt: skip
_SIGNS = {
    "=": "uguale a", "<": "minore di", ">": "maggiore di", "≤": "minore o uguale a",
    "≥": "maggiore o uguale a",
    "≠": "diverso da", "≈": "circa", "~": "circa", "∼": "circa", "±": "più o meno", "+": "più", "×": "per",
    "·": "per", "⋅": "per", "÷": "diviso", "&": "e", "@": "chiocciola", "→": "a", "⇒": "implica",
    "∞": "infinito", "∑": "somma di", "√": "radice di", "∈": "in", "∝": "proporzionale a", "°": "gradi",
    "%": "per cento", "‰": "per mille", "§": "paragrafo", "€": "euro", "$": "dollari", "£": "sterline",
    "®": "", "™": "", "<=": "minore o uguale a", ">=": "maggiore o uguale a", "->": "a", "==": "uguale a",
    "*": "asterisco", "′": "primo", "|": "dato",
}  # fmt: skip
_ABBREVIATIONS = {
    "p.es.": "per esempio", "es.": "esempio", "ecc.": "eccetera", "etc.": "eccetera", "cfr.": "confronta",
    "cf.": "confronta", "ca.": "circa", "sig.": "signor", "dott.": "dottor", "dr.": "dottor",
    "prof.": "professor",
    "al.": "colleghi", "et": "e", "vs.": "contro", "vs": "contro", "max.": "massimo", "min.": "minimo",
    "ed.": "edizione", "risp.": "rispettivamente",
}  # fmt: skip
_BEFORE_NUMBER = {
    "p.": "pagina", "pag.": "pagina", "pp.": "pagine", "fig.": "figura", "figg.": "figure", "tab.": "tabella",
    "eq.": "equazione", "cap.": "capitolo", "n.": "numero", "nr.": "numero", "vol.": "volume",
    "art.": "articolo",
    "sez.": "sezione", "rif.": "riferimento",
}  # fmt: skip
_NUMBERED = (
    "tipo tabella figura capitolo sezione fase parte stadio gruppo allegato livello classe tomo guerra"
)
_PRONOUNCED = "NASA NATO UNESCO COVID AIDS ONU UFO RAM UNICEF ANOVA ISTAT CERN ENEA FIAT"
ITALIAN = Tongue(
    code="it", decimal=",", thousands=".", point="virgola", minus="meno", to="a", by="per", times="per",
    over="fratto", per_cent="per cento", power="alla {}", squared="al quadrato", cubed="al cubo", of="di",
    reference="riferimento", number="numero", dot="punto", slash="barra", at="chiocciola", hyphen="trattino",
    underscore="trattino basso", thousand="mila", million=("milione", "milioni"), billion=("miliardo",
    "miliardi"),
    half="mezzo", quarter=("quarto", "quarti"), third=("terzo", "terzi"), one="un", ratio="a",
    version="versione", colon="due punti", date="{} {} {}", ordinal_marks="[ºª°]", elides=True,
    whole_fractions=True,
    per="per", and_="e", one_of=("un", "una"), feminine=frozenset({"h", "t", "mol", "mmol", "cal", "kcal"}),
    signs=_SIGNS, greek=greek.ITALIAN, units=_UNITS,
    currencies={"€": ("euro", "euro"), "$": ("dollaro", "dollari"), "£": ("sterlina", "sterline")},
    cents={"€": ("", ""), "$": ("", "")},
    scales=frozenset({"milione", "milioni", "miliardo", "miliardi", "mila"}),
    abbreviations=_ABBREVIATIONS, before_number=_BEFORE_NUMBER,
    lexicon={"LaTeX": "latech", "C++": "C più più", "pH": "P H", "mRNA": "M R N A", "e/o": "e o"},
    pronounced=frozenset(_PRONOUNCED.split()), shouted=frozenset({"E", "O", "NON", "IL", "LA", "DI", "SÌ"}),
    numbered=frozenset(_NUMBERED.split()), after_ordinal=frozenset({"secolo", "secoli"}),
    hats={"\u0302": "cappuccio", "\u0304": "barra", "\u0303": "tilde"},
    paired={"p. es.": "per esempio", "ad es.": "ad esempio"},
    months=("gennaio", "febbraio", "marzo", "aprile", "maggio", "giugno", "luglio", "agosto", "settembre",
            "ottobre", "novembre", "dicembre"),
)  # fmt: skip
