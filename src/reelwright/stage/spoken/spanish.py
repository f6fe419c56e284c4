"""Spanish."""

from reelwright.stage.spoken import greek
from reelwright.stage.spoken.metric import metric
from reelwright.stage.spoken.tongue import Tongue

_UNITS = {
    **metric(
        "nano micro mili centi kilo mega giga tera",
        {
            "m": ("metro", "metros"), "g": ("gramo", "gramos"), "s": ("segundo", "segundos"),
            "L": ("litro", "litros"), "l": ("litro", "litros"), "V": ("voltio", "voltios"),
            "A": ("amperio", "amperios"), "W": ("vatio", "vatios"), "Wh": ("vatio hora", "vatios hora"),
            "J": ("julio", "julios"), "Hz": ("hercio", "hercios"), "Pa": ("pascal", "pascales"),
            "eV": ("electronvoltio", "electronvoltios"), "B": ("byte", "bytes"), "mol": ("mol", "moles"),
            "Ω": ("ohmio", "ohmios"), "N": ("newton", "newtons"), "cal": ("caloría", "calorías"),
            "K": ("kelvin", "kelvins"),
        },
    ),
    "km": ("kilómetro", "kilómetros"), "cm": ("centímetro", "centímetros"), "mm": ("milímetro", "milímetros"),
    "μm": ("micrómetro", "micrómetros"), "nm": ("nanómetro", "nanómetros"),
    "min": ("minuto", "minutos"), "h": ("hora", "horas"), "t": ("tonelada", "toneladas"),
    "%": ("por ciento", "por ciento"), "‰": ("por mil", "por mil"), "ha": ("hectárea", "hectáreas"),
    "°C": ("grado Celsius", "grados Celsius"), "°": ("grado", "grados"), "dB": ("decibelio", "decibelios"),
    "m²": ("metro cuadrado", "metros cuadrados"), "km²": ("kilómetro cuadrado", "kilómetros cuadrados"),
    "cm²": ("centímetro cuadrado", "centímetros cuadrados"), "m³": ("metro cúbico", "metros cúbicos"),
    "cm³": ("centímetro cúbico", "centímetros cúbicos"), "s²": ("segundo al cuadrado",
    "segundos al cuadrado"),
    "ppm": ("parte por millón", "partes por millón"), "EUR": ("euro", "euros"),
    "USD": ("dólar estadounidense", "dólares estadounidenses"), "d": ("día", "días"),
}  # fmt: skip
_SIGNS = {
    "=": "igual a", "<": "menor que", ">": "mayor que", "≤": "menor o igual que", "≥": "mayor o igual que",
    "≠": "distinto de", "≈": "aproximadamente", "~": "aproximadamente", "∼": "aproximadamente",
    "±": "más menos", "+": "más", "×": "por", "·": "por", "⋅": "por", "÷": "dividido por", "&": "y",
    "@": "arroba", "→": "a", "⇒": "implica", "∞": "infinito", "∑": "suma de", "√": "raíz de", "∈": "en",
    "∝": "proporcional a", "°": "grados", "%": "por ciento", "‰": "por mil", "§": "sección", "€": "euros",
    "$": "dólares", "£": "libras", "®": "", "™": "", "<=": "menor o igual que", ">=": "mayor o igual que",
    "->": "a", "==": "igual a", "*": "asterisco", "′": "prima", "|": "dado",
}  # fmt: skip
_ABBREVIATIONS = {
    "p.ej.": "por ejemplo", "etc.": "etcétera", "cf.": "véase", "aprox.": "aproximadamente", "sr.": "señor",
    "sra.": "señora", "dr.": "doctor", "dra.": "doctora", "prof.": "profesor", "al.": "colaboradores",
    "et": "y", "vs.": "frente a", "vs": "frente a", "máx.": "máximo", "mín.": "mínimo",
    "ee.uu.": "Estados Unidos",
    "ca.": "alrededor de", "ed.": "edición", "resp.": "respectivamente",
}  # fmt: skip
_BEFORE_NUMBER = {
    "p.": "página", "pág.": "página", "págs.": "páginas", "pp.": "páginas", "fig.": "figura",
    "figs.": "figuras",
    "tab.": "tabla", "ec.": "ecuación", "cap.": "capítulo", "n.º": "número", "nº": "número", "núm.": "número",
    "vol.": "volumen", "art.": "artículo", "sec.": "sección", "ref.": "referencia",
}  # fmt: skip
_NUMBERED = (
    "siglo siglos tipo tabla figura capítulo sección fase parte estadio grupo anexo nivel clase tomo guerra"
)
_PRONOUNCED = "NASA OTAN UNESCO COVID SIDA ONU OVNI ONCE RAM UNICEF ANOVA UNAM"
SPANISH = Tongue(
    code="es", decimal=",", thousands=".", point="coma", minus="menos", to="a", by="por", times="por",
    over="entre", per_cent="por ciento", power="elevado a {}", squared="al cuadrado", cubed="al cubo",
    of="de",
    reference="referencia", number="número", dot="punto", slash="barra", at="arroba", hyphen="guion",
    underscore="guion bajo", thousand="mil", million=("millón", "millones"), billion=("mil millones",
    "mil millones"),
    half="medio", quarter=("cuarto", "cuartos"), third=("tercio", "tercios"), one="un", ratio="a",
    version="versión", colon="dos puntos", date="{} de {} de {}", ordinal_marks=r"\.?(?:[ºªo°]|er)",
    whole_fractions=True,
    per="por", and_="con", one_of=("un", "una"), feminine=frozenset({"h", "t", "ha", "cal", "kcal"}),
    signs=_SIGNS, greek=greek.SPANISH, units=_UNITS,
    currencies={"€": ("euro", "euros"), "$": ("dólar", "dólares"), "£": ("libra", "libras")},
    cents={"€": ("", ""), "$": ("", "")},
    scales=frozenset({"millón", "millones", "mil"}),
    abbreviations=_ABBREVIATIONS, before_number=_BEFORE_NUMBER,
    lexicon={"LaTeX": "látek", "C++": "C más más", "pH": "P H", "ARNm": "A R N M", "y/o": "y o",
             "EE.UU.": "Estados Unidos"},
    pronounced=frozenset(_PRONOUNCED.split()), shouted=frozenset({"Y", "O", "NO", "SÍ", "EL", "LA", "LOS",
    "DE"}),
    numbered=frozenset(_NUMBERED.split()), hats={"\u0302": "sombrero", "\u0304": "barra", "\u0303": "tilde"},
    paired={"p. ej.": "por ejemplo", "ee. uu.": "Estados Unidos"},
    months=("enero", "febrero", "marzo", "abril", "mayo", "junio", "julio", "agosto", "septiembre", "octubre",
            "noviembre", "diciembre"),
)  # fmt: skip
