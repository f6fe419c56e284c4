"""Spanish."""

from reelwright.script.checking.words.shape import Axis, Words
from reelwright.script.languages.bags import bag

SPANISH = Words(
    code="es",
    axes=(
        Axis(
            "amount",
            (
                r"mayor(?:es)?|más(?! (?:pequeñ|baj|cort|lent|tempran|jov))|aument\w*|increment\w*|"
                r"superior\w*|crec\w*|grandes?|alt[oa]s?|elev\w*|máxim\w*|sube\w*|subió|subida\w*|"
                r"super(?:a|an|ó|aron)|exced\w*|dupli\w*|doble|gan(?:a|ó|an|ancia\w*)|por encima|"
                r"larg[oa]s?|fuertes?|amplí\w*|ampli\w*|muchos|muchas"
            ),
            (
                r"menor(?:es)?|menos|dismin\w*|reduc\w*|reduj\w*|inferior\w*|decrec\w*|pequeñ\w*|"
                r"baj[oa]s?|baja[nr]?|bajó|bajaron|mínim\w*|descen\w*|cae[n]?|cay\w*|caída\w*|"
                r"pérdida\w*|pierd\w*|mitad|por debajo|cort[oa]s?|débil\w*|debilit\w*|pocos|pocas|más "
                r"(?:pequeñ|baj|cort|jov)\w*"
            ),
        ),
        Axis(
            "worth",
            r"mejor\w*|ventaj\w*|éxito\w*|buen\w*",
            r"peor\w*|empeor\w*|desventaj\w*|fracas\w*|mal[oa]s?|degrad\w*|deterior\w*",
        ),
        Axis("speed", r"rápid\w*|aceler\w*", r"lent\w*|ralentiz\w*|desaceler\w*"),
        Axis("time", r"después|posterior\w*|tras|luego|desde", r"antes|anterior\w*|previ\w*|hasta"),
        Axis("often", r"siempre|frecuente\w*|menudo|habitual\w*", r"nunca|jamás|rar[oa]\w*|raramente"),
        Axis("bound", r"al menos|por lo menos|como mínimo", r"como máximo|a lo sumo|hasta"),
        Axis(
            "significance",
            r"(?<!no )(?<!no es )(?<!in)significativ\w*|notable\w*",
            r"no(?: \w+)? significativ\w*|insignifican\w*|ligeramente|leve\w*",
        ),
        Axis("sign", r"positiv\w*", r"negativ\w*"),
        Axis(
            "likeness",
            r"mism[oa]s?|igual\w*|similar\w*|idéntic\w*|semejant\w*",
            r"diferen\w*|distint\w*|difier\w*|desigual\w*",
        ),
        Axis("likelihood", r"probable\w*|posible\w*", r"improbable\w*|imposible\w*"),
        Axis("way", r"con|inclu\w*|permit\w*", r"sin|exclu\w*|impid\w*|impedi\w*|prohíb\w*"),
    ),
    negators=(
        r"no|nunca|jamás|sin|ningun\w*|ningún|nada|ni|tampoco|carec\w*|falta\w*|ausencia|"
        r"incapaz|imposible\w*|desconocid\w*|evita\w*|en lugar de|en vez de"
    ),
    denies_nothing=r"no s[oó]lo|no solamente|no obstante|no necesariamente|sin embargo|sin duda",
    than=r"que|de lo que|comparad[oa]s? con|en comparación con|frente a|respecto a",
    transitive=r"supera\w*|superó|excede\w*|vence\w*",
    about=r"cerca de|alrededor de|aproximadamente|casi|unos|unas|más de|menos de|en torno a",
    power=r"elevado a(?: la)?|a la",
    times=r"por",
    point=bag("coma punto"),
    joins_numbers=bag("y"),
    scales={"cientos": 1e2, "mil": 1e3, "miles": 1e3, "millón": 1e6, "millones": 1e6},
    fractions={
        "mitad": 0.5,
        "un tercio": 1 / 3,
        "dos tercios": 2 / 3,
        "un cuarto": 0.25,
        "tres cuartos": 0.75,
        "un quinto": 0.2,
        "un décimo": 0.1,
        "doble": 2,
        "duplica": 2,
        "duplicó": 2,
        "triple": 3,
        "triplica": 3,
        "docena": 12,
    },
    more_numbers={"cien": 100, "mil": 1000, "veintiún": 21, "doscientas": 200, "trescientas": 300},
    one=bag("un una uno"),
    units={
        "por ciento": "%",
        "porcentuales": "pp",
        "puntos porcentuales": "pp",
        "veces": "×",
        "año": "yr",
        "años": "yr",
        "mes": "month",
        "meses": "month",
        "semana": "week",
        "semanas": "week",
        "día": "d",
        "días": "d",
        "hora": "h",
        "horas": "h",
        "minuto": "min",
        "minutos": "min",
        "segundo": "s",
        "segundos": "s",
        "grado": "°",
        "grados": "°",
        "grados celsius": "°C",
        "hectárea": "ha",
        "hectáreas": "ha",
        "tonelada": "t",
        "toneladas": "t",
        "euro": "€",
        "euros": "€",
        "dólar": "$",
        "dólares": "$",
        "píxeles": "px",
    },
    per=bag("por al"),
    endings=(
        r"(?:amientos?|imientos?|aciones|ación|adores|ador|idades|idad|ivos?|ivas?|icos?|"
        r"icas?|antes?|ados?|adas?|idos?|idas?|ando|iendo|aron|ieron|aba|aban|ar|er|ir|an|en|"
        r"ó|é|os?|as?|es?|s|mente)"
    ),
    added=bag(
        "autores autor artículo estudio trabajo película figura tabla imagen muestra "
        "muestran presenta presentan describe describen encuentran encuentra resultado "
        "resultados ejemplo pregunta llama dice dicen equipo investigadores primero luego "
        "finalmente también"
    ),
    instructions=(
        r"(?:ignora|ignore|ignorar|olvida|olvide|omite)\b[^.]{0,40}\b(?:instrucciones|órdenes|"
        r"reglas|anterior\w*)|prompt (?:del? )?sistema|(?:eres|usted es|es usted)(?: ahora)? "
        r"(?:una?|el|la) (?:\w+ ){0,2}(?:asistente|modelo|ia|robot)|como (?:ia|modelo de "
        r"lenguaje)|(?:responde|responda|escribe|escriba|di|diga)(?: \w+){0,2} (?:solo|sólo|"
        r"únicamente|exactamente|literalmente)|"
        r"suscríb\w*|suscrib[ea]\w* a|haz clic|haga clic|visita (?:nuestr\w+|el sitio|la web)|"
        r"visite (?:nuestr\w+|el sitio)|compra ahora|síguenos|(?:nuevas?|estas|siguientes) "
        r"instrucciones\b|finge que"
    ),
    ease=(206.84, 1.02, 60.0),  # Fernández Huerta (1959)
    only=r"solo|sólo|solamente|únicamente",
    plain_not=r"no|nunca|jamás|ya no|sin",
    more_than=r"más del?|al menos|por lo menos|superior(?:es)? a|por encima de|supera\w*",
    less_than=r"menos del?|como mucho|a lo sumo|inferior(?:es)? a|por debajo de|casi",
    out_of=r"de cada|de|sobre",
    parts=(
        r"y|e|pero|mientras que|frente a|en lugar de|en vez de|que|o|aunque|en cambio|de ellos"
        r"|de ellas"
    ),
    certain=(
        r"demostr\w*|demuestra\w*|prob(?:ó|ado|ada|aron)|prueba[ns]?|muestra[ns]?|mostr\w*"
        r"|confirm\w*|segur[oa]|sin duda|siempre|establec\w*|cierto"
    ),
    hedges=(
        r"puede[ns]?|podrí\w*|quizás?|tal vez|posible\w*|probable\w*|cabe pensar|parece\w*"
        r"|sugier\w*|suger\w*|indica\w*|cre(?:e|emos|en)|supon\w*|depend(?:a|iera)|acaso"
    ),
)
