"""French."""

from reelwright.script.checking.words.shape import Axis, Words
from reelwright.script.languages.bags import bag

FRENCH = Words(
    code="fr",
    axes=(
        Axis(
            "amount",
            (
                r"plus(?= (?:de|des|du|que|élev|grand|long|fort|haut)|  ?d['’]| qu['’]|[.,;]|$)|"
                r"supérieure?s?|augment\w*|hausse\w*|accro[iî]\w*|croissan\w*|cro[iî]t\w*|élev\w*|"
                r"grande?s?|davantage|maxim\w+|dépass\w*|excèd\w*|doubl\w*|au-dessus|gagn\w*|gains?|"
                r"monte\w*|renforc\w*|allong\w*|longue?s?|fort(?:e|s|es)?|élargi\w*|la plupart"
            ),
            (
                r"moins|inférieure?s?|diminu\w*|baiss\w*|rédui\w*|réduction\w*|faible\w*|petite?s?|"
                r"bass?e?s?|minim\w+|décro[iî]\w*|au-dessous|en dessous|chut\w*|perte\w*|perd\w*|"
                r"moitié|affaibli\w*|raccourci\w*|courte?s?|rétréci\w*|plus (?:petit|faible|bas|court|"
                r"jeune)\w*"
            ),
        ),
        Axis(
            "worth",
            r"meilleure?s?|mieux|amélior\w*|surpass\w*|avantag\w*|succès|bon(?:ne)?s?",
            (
                r"pires?|pis|moins bon\w*|dégrad\w*|détérior\w*|désavantag\w*|échou\w*|échecs?|"
                r"mauvais\w*|empir\w*"
            ),
        ),
        Axis("speed", r"rapide\w*|vite|accélér\w*", r"lent\w*|ralenti\w*"),
        Axis(
            "time",
            r"après|ensuite|postérieur\w*|plus tard|depuis",
            r"avant|auparavant|antérieur\w*|avances?|plus tôt|précéd\w*|jusqu",
        ),
        Axis("often", r"toujours|souvent|fréquen\w*|habituel\w*", r"jamais|rare\w*"),
        Axis("bound", r"au moins|au minimum", r"au plus|au maximum|tout au plus|jusqu"),
        Axis(
            "significance",
            r"(?<!pas )(?<!non )(?<!aucune )(?<!aucun )(?<!in)significati\w*|nettement|sensiblement",
            r"(?:pas|non|aucune?)(?: \w+)? significati\w*|insignifian\w*|négligeable\w*|légèrement",
        ),
        Axis("sign", r"positi\w*", r"négati\w*"),
        Axis(
            "likeness",
            r"mêmes?|semblable\w*|similair\w*|identique\w*|égal\w*|inchangé\w*",
            r"différe\w*|distinct\w*|inégal\w*|modifié\w*",
        ),
        Axis("likelihood", r"probable\w*|possible\w*", r"improbable\w*|impossible\w*"),
        Axis("way", r"avec|inclu\w*|permet\w*", r"sans|exclu\w*|empêch\w*|interdi\w*"),
    ),
    negators=(
        r"ne|n['’]\w+|pas|non|jamais|sans|aucune?|rien|ni|personne ne|manqu\w*|absence|"
        r"incapable\w*|impossible\w*|inconnu\w*|éviter?\w*|au lieu"
    ),
    denies_nothing=r"non seulement|pas seulement|ne \w+ que|n['’]\w+ que|plus ou moins|ne \w+ pas seulement",
    than=r"que|qu['’]|par rapport à|comparée?s? (?:à|aux?)|contre",
    transitive=r"surpasse\w*|dépasse\w*|excède\w*|bat",
    about=r"environ|près de|presque|à peu près|quelque|plus de|moins de|autour de|approximativement",
    power=r"puissance|exposant|à la puissance",
    times=r"fois",
    point=bag("virgule"),
    joins_numbers=bag("et"),
    scales={"cent": 1e2, "mille": 1e3, "million": 1e6, "millions": 1e6, "milliard": 1e9, "milliards": 1e9},
    fractions={
        "moitié": 0.5,
        "demi": 0.5,
        "demie": 0.5,
        "un tiers": 1 / 3,
        "deux tiers": 2 / 3,
        "un quart": 0.25,
        "trois quarts": 0.75,
        "un cinquième": 0.2,
        "un dixième": 0.1,
        "double": 2,
        "doublé": 2,
        "doublée": 2,
        "triple": 3,
        "triplé": 3,
        "douzaine": 12,
    },
    more_numbers={},
    one=bag("un une"),
    units={
        "pour cent": "%",
        "pourcent": "%",
        "points": "pp",
        "fois": "×",
        "an": "yr",
        "ans": "yr",
        "année": "yr",
        "années": "yr",
        "mois": "month",
        "semaine": "week",
        "semaines": "week",
        "jour": "d",
        "jours": "d",
        "heure": "h",
        "heures": "h",
        "minute": "min",
        "minutes": "min",
        "seconde": "s",
        "secondes": "s",
        "degré": "°",
        "degrés": "°",
        "degrés celsius": "°C",
        "hectare": "ha",
        "hectares": "ha",
        "tonne": "t",
        "tonnes": "t",
        "euro": "€",
        "euros": "€",
        "dollar": "$",
        "dollars": "$",
        "pixels": "px",
    },
    per=bag("par"),
    endings=(
        r"(?:ements?|ations?|ateurs?|ités?|iques?|ives?|ifs?|euses?|eurs?|antes?|ants?|ées?|"
        r"és?|er|ent|ait|aient|ont|ions?|es?|s|x|aux|al|ale|ales|it|is|i|ie|ies)"
    ),
    added=bag(
        "auteurs auteur article étude travail film figure tableau image montre montrent "
        "trouve trouvent présente présentent décrit décrivent résultat résultats exemple "
        "question appelle nomme dit disent équipe chercheurs premier première ensuite enfin "
        "aussi"
    ),
    instructions=(
        r"(?:ignore[rz]?|oublie[rz]?|néglige[rz]?)\b[^.]{0,40}\b(?:instructions?|consignes?|"
        r"règles|précédent\w*|ci-dessus)|prompt système|(?:tu es|vous êtes)(?: maintenant)? "
        r"(?:une?|le|la) (?:\w+ ){0,2}(?:assistant\w*|modèle|ia|robot)|en tant qu['’](?:ia|"
        r"assistant)|"
        r"(?:réponds|répondez|écris|écrivez|dis|dites)(?: \w+){0,2} (?:uniquement|exactement|"
        r"mot pour mot|seulement)|abonne[rz][ -]|abonnez-vous|abonne-toi|clique[rz] (?:ici|"
        r"sur)|visite[rz] (?:notre|le) site|achetez maintenant|suive[rz]-nous|(?:nouvelles?|"
        r"ces|suivantes?) (?:instructions?|consignes?)\b|fais comme si"
    ),
    ease=(207.0, 1.015, 73.6),  # Kandel and Moles (1958)
    only=r"seulement|juste|exactement",
    plain_not=r"ne|pas|jamais|n['’]\w+",
    more_than=r"plus de|plus d['’]|au moins|supérieure?s? à|au-delà de|dépass\w*",
    less_than=r"moins de|moins d['’]|au plus|inférieure?s? à|presque|près de",
    out_of=r"sur|parmi",
    parts=r"et|mais|tandis que|alors que|contre|au lieu de|que|ou|dont|puis|face à",
    certain=(
        r"prouv\w*|démontr\w*|montr\w*|établi\w*|confirm\w*|certain\w*|toujours|sans aucun doute"
        r"|assurément|garanti\w*"
    ),
    hedges=(
        r"peut|peuvent|pourrai\w*|peut-être|possible\w*|probable\w*|sembl\w*|suggèr\w*|indiqu\w*"
        r"|croi\w*|suppos\w*|devrai\w*|éventuel\w*|paraî\w*"
    ),
)
