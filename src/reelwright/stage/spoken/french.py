"""French."""

from reelwright.stage.spoken import greek
from reelwright.stage.spoken.metric import metric
from reelwright.stage.spoken.tongue import Tongue

_UNITS = {
    **metric(
        "nano micro milli centi kilo méga giga téra",
        {
            "m": ("mètre", "mètres"), "g": ("gramme", "grammes"), "s": ("seconde", "secondes"),
            "L": ("litre", "litres"), "l": ("litre", "litres"), "V": ("volt", "volts"), "A": ("ampère",
            "ampères"),
            "W": ("watt", "watts"), "Wh": ("wattheure", "wattheures"), "J": ("joule", "joules"),
            "Hz": ("hertz", "hertz"), "Pa": ("pascal", "pascals"), "eV": ("électronvolt", "électronvolts"),
            "B": ("octet", "octets"), "mol": ("mole", "moles"), "Ω": ("ohm", "ohms"), "N": ("newton",
            "newtons"),
            "cal": ("calorie", "calories"), "K": ("kelvin", "kelvins"),
        },
    ),
    "min": ("minute", "minutes"), "h": ("heure", "heures"), "t": ("tonne", "tonnes"),
    "%": ("pour cent", "pour cent"), "‰": ("pour mille", "pour mille"), "ha": ("hectare", "hectares"),
    "°C": ("degré Celsius", "degrés Celsius"), "°": ("degré", "degrés"), "dB": ("décibel", "décibels"),
    "Go": ("gigaoctet", "gigaoctets"), "Mo": ("mégaoctet", "mégaoctets"), "ko": ("kilooctet", "kilooctets"),
    "m²": ("mètre carré", "mètres carrés"), "km²": ("kilomètre carré", "kilomètres carrés"),
    "cm²": ("centimètre carré", "centimètres carrés"), "m³": ("mètre cube", "mètres cubes"),
    "cm³": ("centimètre cube", "centimètres cubes"), "s²": ("seconde carrée", "secondes carrées"),
    "km/h": ("kilomètre à l'heure", "kilomètres à l'heure"), "ppm": ("partie par million",
    "parties par million"),
    "EUR": ("euro", "euros"), "USD": ("dollar américain", "dollars américains"), "j": ("jour", "jours"),
}  # fmt: skip
_SIGNS = {
    "=": "égale", "<": "inférieur à", ">": "supérieur à", "≤": "inférieur ou égal à",
    "≥": "supérieur ou égal à", "≠": "différent de", "≈": "environ", "~": "environ", "∼": "environ",
    "±": "plus ou moins", "+": "plus", "×": "fois", "·": "fois", "⋅": "fois", "÷": "divisé par", "&": "et",
    "@": "arobase", "→": "vers", "⇒": "implique", "∞": "l'infini", "∑": "somme de", "√": "racine de",
    "∈": "dans", "∝": "proportionnel à", "°": "degrés", "%": "pour cent", "‰": "pour mille",
    "§": "paragraphe",
    "€": "euros", "$": "dollars", "£": "livres", "®": "", "™": "", "<=": "inférieur ou égal à",
    ">=": "supérieur ou égal à", "->": "vers", "==": "égale", "*": "étoile", "′": "prime", "|": "sachant",
}  # fmt: skip
_ABBREVIATIONS = {
    "p.ex.": "par exemple", "etc.": "et cetera", "cf.": "voir", "env.": "environ", "m.": "Monsieur",
    "mme": "Madame", "dr": "Docteur", "dr.": "Docteur", "pr": "Professeur", "al.": "collègues", "et": "et",
    "vs.": "contre", "vs": "contre", "resp.": "respectivement", "c.-à-d.": "c'est-à-dire", "max.": "maximum",
    "moy.": "moyenne", "éd.": "éditeur", "apr.": "après", "av.": "avant", "ca.": "environ",
}  # fmt: skip
_BEFORE_NUMBER = {
    "p.": "page", "pp.": "pages", "fig.": "figure", "tab.": "tableau", "tabl.": "tableau", "éq.": "équation",
    "eq.": "équation", "chap.": "chapitre", "n°": "numéro", "no.": "numéro", "no": "numéro", "vol.": "volume",
    "art.": "article", "réf.": "référence", "sect.": "section",
}  # fmt: skip
_NUMBERED = "type tableau figure chapitre section phase partie stade groupe annexe niveau classe tome guerre"
_PRONOUNCED = "NASA OTAN UNESCO COVID SIDA ONU OVNI INSEE CHU RAM LASER ANOVA SMIC UNICEF"
FRENCH = Tongue(
    code="fr", decimal=",", thousands=".", point="virgule", minus="moins", to="à", by="sur", times="fois",
    over="sur", per_cent="pour cent", power="puissance {}", squared="au carré", cubed="au cube", of="de",
    reference="référence", number="numéro", dot="point", slash="barre oblique", at="arobase", hyphen="tiret",
    underscore="tiret bas", thousand="mille", million=("million", "millions"), billion=("milliard",
    "milliards"),
    half="demi", quarter=("quart", "quarts"), third=("tiers", "tiers"), one="un", ratio="pour",
    colon="deux-points", oclock="heures", date="{} {} {}", ordinal_marks="ers?|re|e|es|ème|èmes|ᵉ",
    elides=True,
    whole_fractions=True, per="par", and_="", one_of=("un", "une"),
    feminine=frozenset({"s", "ms", "μs", "ns", "min", "h", "t", "mol", "mmol", "cal", "kcal"}),
    signs=_SIGNS, greek=greek.FRENCH, units=_UNITS,
    currencies={"€": ("euro", "euros"), "$": ("dollar", "dollars"), "£": ("livre", "livres")},
    cents={"€": ("", ""), "$": ("", "")},
    scales=frozenset({"million", "millions", "milliard", "milliards"}),
    abbreviations=_ABBREVIATIONS, before_number=_BEFORE_NUMBER,
    lexicon={"LaTeX": "latek", "C++": "C plus plus", "24/7": "vingt-quatre heures sur vingt-quatre",
    "pH": "P H",
             "ARNm": "A R N M", "et/ou": "et ou"},
    pronounced=frozenset(_PRONOUNCED.split()), shouted=frozenset({"ET", "OU", "LE", "LA", "LES", "DE",
    "NON"}),
    numbered=frozenset(_NUMBERED.split()), after_ordinal=frozenset({"siècle", "siècles"}),
    hats={"\u0302": "chapeau", "\u0304": "barre", "\u0303": "tilde"},
    paired={"p. ex.": "par exemple", "c. à-d.": "c'est à dire", "av. j.-c.": "avant Jésus-Christ"},
    months=("janvier", "février", "mars", "avril", "mai", "juin", "juillet", "août", "septembre", "octobre",
            "novembre", "décembre"),
)  # fmt: skip
