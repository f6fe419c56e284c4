"""Portuguese, of Brazil and of Portugal: they differ in a few numbers."""

from dataclasses import replace

from reelwright.stage.spoken import greek
from reelwright.stage.spoken.metric import metric
from reelwright.stage.spoken.tongue import Tongue

_UNITS = {
    **metric(
        "nano micro mili centi quilo mega giga tera",
        {
            "m": ("metro", "metros"), "g": ("grama", "gramas"), "s": ("segundo", "segundos"),
            "L": ("litro", "litros"), "l": ("litro", "litros"), "V": ("volt", "volts"), "A": ("ampere",
            "amperes"),
            "W": ("watt", "watts"), "Wh": ("watt-hora", "watts-hora"), "J": ("joule", "joules"),
            "Hz": ("hertz", "hertz"), "Pa": ("pascal", "pascals"), "eV": ("elétron-volt", "elétron-volts"),
            "B": ("byte", "bytes"), "mol": ("mol", "mols"), "Ω": ("ohm", "ohms"), "N": ("newton", "newtons"),
            "cal": ("caloria", "calorias"), "K": ("kelvin", "kelvins"),
        },
    ),
    "km": ("quilômetro", "quilômetros"), "cm": ("centímetro", "centímetros"), "mm": ("milímetro",
    "milímetros"),
    "μm": ("micrômetro", "micrômetros"), "nm": ("nanômetro", "nanômetros"),
    "min": ("minuto", "minutos"), "h": ("hora", "horas"), "t": ("tonelada", "toneladas"),
    "%": ("por cento", "por cento"), "‰": ("por mil", "por mil"), "ha": ("hectare", "hectares"),
    "°C": ("grau Celsius", "graus Celsius"), "°": ("grau", "graus"), "dB": ("decibel", "decibéis"),
    "m²": ("metro quadrado", "metros quadrados"), "km²": ("quilômetro quadrado", "quilômetros quadrados"),
    "cm²": ("centímetro quadrado", "centímetros quadrados"), "m³": ("metro cúbico", "metros cúbicos"),
    "cm³": ("centímetro cúbico", "centímetros cúbicos"), "s²": ("segundo ao quadrado",
    "segundos ao quadrado"),
    "ppm": ("parte por milhão", "partes por milhão"), "EUR": ("euro", "euros"),
    "USD": ("dólar americano", "dólares americanos"), "d": ("dia", "dias"),
}  # fmt: skip
_SIGNS = {
    "=": "igual a", "<": "menor que", ">": "maior que", "≤": "menor ou igual a", "≥": "maior ou igual a",
    "≠": "diferente de", "≈": "aproximadamente", "~": "aproximadamente", "∼": "aproximadamente",
    "±": "mais ou menos", "+": "mais", "×": "vezes", "·": "vezes", "⋅": "vezes", "÷": "dividido por",
    "&": "e",
    "@": "arroba", "→": "para", "⇒": "implica", "∞": "infinito", "∑": "soma de", "√": "raiz de", "∈": "em",
    "∝": "proporcional a", "°": "graus", "%": "por cento", "‰": "por mil", "§": "seção", "€": "euros",
    "$": "dólares", "£": "libras", "R$": "reais", "®": "", "™": "", "<=": "menor ou igual a",
    ">=": "maior ou igual a", "->": "para", "==": "igual a", "*": "asterisco", "′": "linha", "|": "dado",
}  # fmt: skip
_ABBREVIATIONS = {
    "p.ex.": "por exemplo", "etc.": "et cetera", "cf.": "conforme", "aprox.": "aproximadamente",
    "sr.": "senhor",
    "sra.": "senhora", "dr.": "doutor", "dra.": "doutora", "prof.": "professor", "al.": "colaboradores",
    "et": "e", "vs.": "versus", "vs": "versus", "máx.": "máximo", "mín.": "mínimo", "ca.": "cerca de",
    "ed.": "edição", "resp.": "respectivamente",
}  # fmt: skip
_BEFORE_NUMBER = {
    "p.": "página", "pág.": "página", "pp.": "páginas", "fig.": "figura", "figs.": "figuras",
    "tab.": "tabela",
    "eq.": "equação", "cap.": "capítulo", "n.º": "número", "nº": "número", "no.": "número", "vol.": "volume",
    "art.": "artigo", "seç.": "seção", "ref.": "referência",
}  # fmt: skip
_NUMBERED = (
    "século séculos tipo tabela figura capítulo seção fase parte estágio grupo anexo nível classe tomo guerra"
)
_PRONOUNCED = "NASA OTAN UNESCO COVID AIDS ONU OVNI RAM UNICEF ANOVA IBAMA ANVISA EMBRAPA SUS"
BRAZILIAN = Tongue(
    code="pt_BR", decimal=",", thousands=".", point="vírgula", minus="menos", to="a", by="por", times="vezes",
    over="sobre", per_cent="por cento", power="elevado a {}", squared="ao quadrado", cubed="ao cubo", of="de",
    reference="referência", number="número", dot="ponto", slash="barra", at="arroba", hyphen="hífen",
    underscore="sublinhado", thousand="mil", million=("milhão", "milhões"), billion=("bilhão", "bilhões"),
    half="meio", quarter=("quarto", "quartos"), third=("terço", "terços"), one="um", ratio="para",
    version="versão", colon="dois pontos", date="{} de {} de {}", ordinal_marks=r"\.?[ºªo°]",
    whole_fractions=True,
    per="por", and_="e", one_of=("um", "uma"), feminine=frozenset({"h", "t", "cal", "kcal"}),
    signs=_SIGNS, greek=greek.PORTUGUESE, units=_UNITS,
    currencies={"R$": ("real", "reais"), "€": ("euro", "euros"), "$": ("dólar", "dólares"),
                "£": ("libra", "libras"), "US$": ("dólar", "dólares")},
    cents={"R$": ("centavo", "centavos"), "€": ("cêntimo", "cêntimos"), "$": ("centavo", "centavos")},
    scales=frozenset({"milhão", "milhões", "bilhão", "bilhões", "mil"}),
    abbreviations=_ABBREVIATIONS, before_number=_BEFORE_NUMBER,
    lexicon={"LaTeX": "látek", "C++": "C mais mais", "pH": "P H", "RNAm": "R N A M", "e/ou": "e ou"},
    pronounced=frozenset(_PRONOUNCED.split()), shouted=frozenset({"E", "OU", "NÃO", "O", "A", "OS", "AS",
    "DE"}),
    numbered=frozenset(_NUMBERED.split()), hats={"\u0302": "chapéu", "\u0304": "barra", "\u0303": "til"},
    paired={"p. ex.": "por exemplo"},
    months=("janeiro", "fevereiro", "março", "abril", "maio", "junho", "julho", "agosto", "setembro",
    "outubro",
            "novembro", "dezembro"),
)  # fmt: skip
EUROPEAN = replace(BRAZILIAN, code="pt", billion=("mil milhões", "mil milhões"))
