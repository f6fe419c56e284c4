"""German."""

from reelwright.stage.spoken import greek
from reelwright.stage.spoken.tongue import Forms, Tongue


def _same(*names: str) -> dict[str, Forms]:
    """'symbol=name' pairs whose plural is the singular."""
    pairs = [pair.split("=") for pair in names]
    return {symbol: (name, name) for symbol, name in pairs}


_UNITS = {
    **_same(
        "nm=Nanometer", "μm=Mikrometer", "mm=Millimeter", "cm=Zentimeter", "m=Meter", "km=Kilometer",
        "mg=Milligramm", "g=Gramm", "kg=Kilogramm", "ml=Milliliter", "l=Liter", "L=Liter", "kB=Kilobyte",
        "MB=Megabyte", "GB=Gigabyte", "TB=Terabyte", "V=Volt", "kV=Kilovolt", "mA=Milliampere",
        "W=Watt", "kW=Kilowatt", "MW=Megawatt", "GW=Gigawatt", "kWh=Kilowattstunden", "MWh=Megawattstunden",
        "J=Joule", "kJ=Kilojoule", "Hz=Hertz", "kHz=Kilohertz", "MHz=Megahertz", "GHz=Gigahertz",
        "dB=Dezibel",
        "K=Kelvin", "N=Newton", "Pa=Pascal", "%=Prozent", "‰=Promille", "°C=Grad Celsius", "°=Grad",
        "px=Pixel",
        "km/h=Kilometer pro Stunde", "m/s=Meter pro Sekunde", "m²=Quadratmeter", "km²=Quadratkilometer",
        "m³=Kubikmeter", "kWh/m²=Kilowattstunden pro Quadratmeter", "ct=Cent", "bar=Bar", "ha=Hektar",
    ),
    "ns": ("Nanosekunde", "Nanosekunden"), "μs": ("Mikrosekunde", "Mikrosekunden"),
    "ms": ("Millisekunde", "Millisekunden"), "s": ("Sekunde", "Sekunden"), "min": ("Minute", "Minuten"),
    "h": ("Stunde", "Stunden"), "d": ("Tag", "Tage"), "t": ("Tonne", "Tonnen"),
    "fps": ("Bild pro Sekunde", "Bilder pro Sekunde"),
}  # fmt: skip
_SIGNS = {
    "=": "gleich", "<": "kleiner als", ">": "größer als", "≤": "höchstens", "≥": "mindestens",
    "≠": "ungleich",
    "≈": "etwa", "~": "etwa", "∼": "etwa", "±": "plus minus", "+": "plus", "×": "mal", "·": "mal", "⋅": "mal",
    "÷": "geteilt durch", "*": "Stern", "&": "und", "@": "ät", "→": "nach", "⇒": "daraus folgt",
    "∞": "unendlich",
    "∑": "Summe über", "√": "Wurzel aus", "∂": "partiell", "∈": "in", "∝": "proportional zu", "°": "Grad",
    "%": "Prozent", "‰": "Promille", "§": "Paragraf", "€": "Euro", "$": "Dollar", "£": "Pfund", "®": "",
    "™": "",
    "≪": "viel kleiner als", "≫": "viel größer als", "|": "gegeben", "<=": "höchstens", ">=": "mindestens",
    "->": "nach", "=>": "daraus folgt", "==": "gleich",
}  # fmt: skip
_ABBREVIATIONS = {
    "z.b.": "zum Beispiel", "z.": "zum", "b.": "Beispiel", "d.h.": "das heißt", "d.": "das", "h.": "heißt",
    "u.a.": "unter anderem", "bzw.": "beziehungsweise", "ca.": "circa", "evtl.": "eventuell",
    "ggf.": "gegebenenfalls", "usw.": "und so weiter", "etc.": "et cetera", "vgl.": "vergleiche",
    "inkl.": "inklusive", "exkl.": "exklusive", "max.": "maximal", "min.": "mindestens", "mio.": "Millionen",
    "mrd.": "Milliarden", "tsd.": "Tausend", "sog.": "sogenannte", "dr.": "Doktor", "prof.": "Professor",
    "hr.": "Herr", "fr.": "Frau", "jh.": "Jahrhundert", "ff.": "folgende", "o.ä.": "oder Ähnliches",
    "i.d.r.": "in der Regel", "z.t.": "zum Teil", "u.u.": "unter Umständen", "et": "und", "al.": "andere",
    "vs.": "versus", "str.": "Straße", "bspw.": "beispielsweise", "insb.": "insbesondere", "d.i.": "das ist",
    "v.a.": "vor allem", "zzgl.": "zuzüglich", "einschl.": "einschließlich", "engl.": "englisch",
}  # fmt: skip
_BEFORE_NUMBER = {
    "s.": "Seite", "abb.": "Abbildung", "tab.": "Tabelle", "nr.": "Nummer", "kap.": "Kapitel",
    "abs.": "Absatz",
    "bd.": "Band", "gl.": "Gleichung", "art.": "Artikel", "p.": "Seite",
}  # fmt: skip
_NUMBERED = (
    "abschnitt teil kapitel typ phase stufe klasse grad tabelle abbildung band anhang gruppe weltkrieg"
)
_YEAR_CUES = """
in im seit bis von ab jahr jahre jahren vor nach um zwischen anfang mitte ende und januar februar märz
april mai juni
juli august september oktober november dezember
"""
GERMAN = Tongue(
    code="de",
    decimal=",",
    thousands=".",
    point="Komma",
    minus="minus",
    to="bis",
    by="mal",
    times="mal",
    over="durch",
    per_cent="Prozent",
    power="hoch {}",
    squared="Quadrat",
    cubed="hoch drei",
    of="von",
    reference="Quelle",
    number="Nummer",
    dot="Punkt",
    slash="Schrägstrich",
    at="ät",
    hyphen="Strich",
    underscore="Unterstrich",
    thousand="tausend",
    million=("Million", "Millionen"),
    billion=("Milliarde", "Milliarden"),
    one="ein",
    one_of=("ein", "eine"),
    feminine=frozenset({"s", "ms", "μs", "ns", "min", "h", "t", "kWh", "MWh"}),
    ratio="zu",
    colon="Doppelpunkt",
    oclock="Uhr",
    per="pro",
    version="Version",
    paired={
        "u. a.": "unter anderem", "v. a.": "vor allem", "o. ä.": "oder Ähnliches", "z. t.": "zum Teil",
        "i. a.": "im Allgemeinen",
    },
    and_="und",
    hats={"\u0302": "Dach", "\u0304": "quer", "\u0303": "Tilde"},
    half="halb",
    quarter=("Viertel", "Viertel"),
    third=("Drittel", "Drittel"),
    signs=_SIGNS,
    greek=greek.GERMAN,
    units=_UNITS,
    currencies={"€": ("Euro", "Euro"), "$": ("Dollar", "Dollar"), "£": ("Pfund", "Pfund"), "¥": ("Yen",
    "Yen")},
    scales=frozenset({"tausend", "million", "millionen", "milliarde", "milliarden", "billionen", "mio",
    "mrd"}),
    abbreviations=_ABBREVIATIONS,
    before_number=_BEFORE_NUMBER,
    lexicon={"LaTeX": "Latech", "C++": "C plus plus", "arXiv": "Archiv"},
    pronounced=frozenset({"NASA", "NATO", "UNESCO", "BAFA", "DIN", "COVID", "RAM", "ROM", "LED", "BAföG",
    "TÜV"}),
    shouted=frozenset({"UND", "ODER", "NICHT", "NUR", "ALLE", "KEIN", "KEINE", "DER", "DIE", "DAS"}),
    numbered=frozenset(_NUMBERED.split()),
    year_cues=frozenset(_YEAR_CUES.split()),
    months=(
        "Januar", "Februar", "März", "April", "Mai", "Juni", "Juli", "August", "September", "Oktober",
        "November",
        "Dezember",
    ),
    ordinal_cues=frozenset({"der", "die", "das", "dem", "den", "am", "im", "zum", "vom", "beim", "zur",
    "des"}),
)  # fmt: skip
