"""Portuguese."""

from reelwright.script.checking.words.shape import Axis, Words
from reelwright.script.languages.bags import bag

PORTUGUESE = Words(
    code="pt",
    axes=(
        Axis(
            "amount",
            (
                r"maior(?:es)?|mais(?! (?:pequen|baix|curt|lent|ced|jov))|aument\w*|increment\w*|"
                r"superior\w*|cresc\w*|grandes?|alt[oa]s?|elev\w*|máxim\w*|sobe\w*|subi\w*|super(?:a|"
                r"am|ou|aram)|exced\w*|dupli\w*|dobr\w*|ganh\w*|acima|long[oa]s?|fortes?|ampli\w*|"
                r"muitos|muitas"
            ),
            (
                r"menor(?:es)?|menos|diminu\w*|redu[zçt]\w*|inferior\w*|decresc\w*|pequen\w*|baix\w*|"
                r"mínim\w*|queda\w*|cai|caem|caiu|caíram|perda\w*|perd\w*|metade|abaixo|curt[oa]s?|"
                r"frac[oa]s?|enfraquec\w*|poucos|poucas|mais (?:pequen|baix|curt|jov)\w*"
            ),
        ),
        Axis(
            "worth",
            r"melhor\w*|vantag\w*|sucesso\w*|bo[am]s?|bons",
            r"pior\w*|desvantag\w*|fracass\w*|ruim|ruins|degrad\w*|deterior\w*|falh\w*",
        ),
        Axis("speed", r"rápid\w*|aceler\w*", r"lent\w*|desaceler\w*"),
        Axis("time", r"depois|após|posterior\w*|desde", r"antes|anterior\w*|prévi\w*|até"),
        Axis("often", r"sempre|frequente\w*|habitual\w*", r"nunca|jamais|rar[oa]\w*|raramente"),
        Axis("bound", r"pelo menos|ao menos|no mínimo", r"no máximo|quando muito|até"),
        Axis(
            "significance",
            r"(?<!não )(?<!não foi )(?<!in)significativ\w*|notá\w*",
            r"não(?: \w+)? significativ\w*|insignifican\w*|ligeiramente|leve\w*",
        ),
        Axis("sign", r"positiv\w*", r"negativ\w*"),
        Axis(
            "likeness",
            r"mesm[oa]s?|igua\w*|similar\w*|idêntic\w*|semelhant\w*",
            r"diferen\w*|distint\w*|difer\w*|desigua\w*",
        ),
        Axis("likelihood", r"prováve\w*|possíve\w*", r"improváve\w*|impossíve\w*"),
        Axis("way", r"com|inclu\w*|permit\w*", r"sem|exclu\w*|imped\w*|proíb\w*"),
    ),
    negators=(
        r"não|nunca|jamais|sem|nenhum\w*|nada|nem|tampouco|carec\w*|falta\w*|ausência|"
        r"incapaz\w*|impossíve\w*|desconhecid\w*|evita\w*|em vez de"
    ),
    denies_nothing=r"não só|não somente|não apenas|não obstante|não necessariamente|sem dúvida",
    than=r"do que|que|comparad[oa]s? (?:com|a|à|ao)|em comparação (?:com|a|ao|à)|frente a|em relação a",
    transitive=r"supera\w*|superou|excede\w*|vence\w*",
    about=r"cerca de|aproximadamente|quase|em torno de|por volta de|uns|umas|mais de|menos de",
    power=r"elevado a",
    times=r"vezes",
    point=bag("vírgula"),
    joins_numbers=bag("e"),
    scales={
        "centenas": 1e2,
        "mil": 1e3,
        "milhares": 1e3,
        "milhão": 1e6,
        "milhões": 1e6,
        "bilhão": 1e9,
        "bilhões": 1e9,
    },
    fractions={
        "metade": 0.5,
        "um terço": 1 / 3,
        "dois terços": 2 / 3,
        "um quarto": 0.25,
        "três quartos": 0.75,
        "um quinto": 0.2,
        "um décimo": 0.1,
        "dobro": 2,
        "duplica": 2,
        "dobrou": 2,
        "triplo": 3,
        "dúzia": 12,
    },
    more_numbers={
        "cem": 100,
        "mil": 1000,
        "duas": 2,
        "dezesseis": 16,
        "dezasseis": 16,
        "dezessete": 17,
        "dezassete": 17,
        "dezenove": 19,
        "dezanove": 19,
        "quatorze": 14,
    },
    one=bag("um uma"),
    units={
        "por cento": "%",
        "pontos percentuais": "pp",
        "vezes": "×",
        "ano": "yr",
        "anos": "yr",
        "mês": "month",
        "meses": "month",
        "semana": "week",
        "semanas": "week",
        "dia": "d",
        "dias": "d",
        "hora": "h",
        "horas": "h",
        "minuto": "min",
        "minutos": "min",
        "segundo": "s",
        "segundos": "s",
        "grau": "°",
        "graus": "°",
        "graus celsius": "°C",
        "hectare": "ha",
        "hectares": "ha",
        "tonelada": "t",
        "toneladas": "t",
        "euro": "€",
        "euros": "€",
        "dólar": "$",
        "dólares": "$",
        "reais": "R$",
        "real": "R$",
        "pixels": "px",
    },
    per=bag("por ao"),
    endings=(
        r"(?:amentos?|imentos?|ações|ação|adores|ador|idades?|ivos?|ivas?|icos?|icas?|antes?|"
        r"ados?|adas?|idos?|idas?|ando|endo|indo|aram|eram|iram|ava|avam|ar|er|ir|am|em|ou|"
        r"os?|as?|es?|s|mente)"
    ),
    added=bag(
        "autores autor artigo estudo trabalho filme figura tabela imagem mostra mostram "
        "apresenta apresentam descreve descrevem encontram encontra resultado resultados "
        "exemplo pergunta chama diz dizem equipe equipa pesquisadores investigadores "
        "primeiro depois finalmente também"
    ),
    instructions=(
        r"(?:ignore|ignora|ignorar|esqueça|esquece|desconsidere)\b[^.]{0,40}\b(?:instruções|"
        r"ordens|regras|anterior\w*)|prompt (?:do )?sistema|(?:você é|tu és)(?: agora)? "
        r"(?:uma?|o|a) (?:\w+ ){0,2}(?:assistente|modelo|ia|robô)|como (?:ia|modelo de "
        r"linguagem)|(?:responda|responde|escreva|escreve|diga|diz)(?: \w+){0,2} (?:apenas|"
        r"somente|exatamente|literalmente)|"
        r"inscreva-se|subscrev\w*|clique (?:aqui|em|no)|visite (?:o |a |o nosso |a nossa "
        r")?(?:site|nosso|nossa|página)|compre (?:agora|já)|siga-nos|(?:novas?|estas|"
        r"seguintes) instruções\b|finja que"
    ),
    ease=(248.835, 1.015, 84.6),  # Martins et al. (1996)
    only=r"só|apenas|somente",
    plain_not=r"não|nunca|jamais|sem",
    more_than=r"mais d[eoa]s?|pelo menos|no mínimo|superior(?:es)? a|acima de",
    less_than=r"menos d[eoa]s?|no máximo|inferior(?:es)? a|abaixo de|quase",
    out_of=r"em cada|de cada|de|em",
    parts=r"e|mas|enquanto|contra|em vez de|do que|que|ou|embora|dos quais|das quais",
    certain=(
        r"demonstr\w*|prov(?:a|am|ou|ado|ada|aram)|mostr\w*|confirm\w*|cert[oa]|sem dúvida|sempre"
        r"|comprov\w*|estabelec\w*"
    ),
    hedges=(
        r"pode|podem|poderi\w*|talvez|possíve\w*|possivel\w*|prováve\w*|provavel\w*|parece\w*"
        r"|suger\w*|indica\w*|acredit\w*|sup(?:õe|omos|õem)|deveri\w*"
    ),
)
