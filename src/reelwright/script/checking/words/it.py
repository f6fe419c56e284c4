"""Italian."""

from reelwright.script.checking.words.shape import Axis, Words
from reelwright.script.languages.bags import bag

ITALIAN = Words(
    code="it",
    axes=(
        Axis(
            "amount",
            (
                r"maggior\w*|più(?! (?:piccol|bass|cort|lent|presto|giovan))|aument\w*|increment\w*|"
                r"superior\w*|cresc\w*|cresciut\w*|grand[ei]?|alt[oaie]|elevat\w*|massim\w*|sal(?:e|"
                r"gono|ì|ito|ita)|super(?:a|ano|ò|ato|ati)|ecced\w*|raddoppi\w*|doppi\w*|guadagn\w*|"
                r"sopra|lung\w*|fort[ei]|ampli\w*|molti|molte"
            ),
            (
                r"minor\w*|meno|diminu\w*|ridu\w*|ridott\w*|riduzion\w*|inferior\w*|decresc\w*|"
                r"piccol\w*|bass[oaie]|minim\w*|cal[oaie]|calan\w*|calat\w*|cad(?:e|ono|de|uto)|"
                r"scend\w*|scese?\w*|perdit\w*|perd\w*|metà|dimezz\w*|sotto|brev[ei]|debol\w*|"
                r"indebol\w*|pochi|poche|più (?:piccol|bass|cort|giovan)\w*"
            ),
        ),
        Axis(
            "worth",
            r"miglior\w*|meglio|vantagg\w*|success\w*|buon\w*",
            r"peggior\w*|peggio|svantagg\w*|fallisc\w*|fallit\w*|cattiv\w*|degrad\w*|deterior\w*",
        ),
        Axis("speed", r"veloc\w*|rapid\w*|acceler\w*", r"lent\w*|rallent\w*"),
        Axis("time", r"dopo|successiv\w*|in seguito|da quando", r"prima|precedent\w*|anterior\w*|fino"),
        Axis("often", r"sempre|spesso|frequent\w*|solit\w*", r"mai|rar[oaie]\w*|raramente"),
        Axis("bound", r"almeno|come minimo", r"al massimo|al più|tutt['’]al più|fino a"),
        Axis(
            "significance",
            r"(?<!non )(?<!non è )(?<!in)significativ\w*|notevol\w*",
            r"non(?: \w+)? significativ\w*|insignifican\w*|leggermente|liev\w*",
        ),
        Axis("sign", r"positiv\w*", r"negativ\w*"),
        Axis(
            "likeness",
            r"stess[oaie]|ugual\w*|simil[ei]|identic\w*",
            r"divers\w*|different\w*|differ\w*|distint\w*",
        ),
        Axis("likelihood", r"probabil\w*|possibil\w*", r"improbabil\w*|impossibil\w*"),
        Axis("way", r"con|inclu\w*|permett\w*|consent\w*", r"senza|esclu\w*|imped\w*|viet\w*"),
    ),
    negators=(
        r"non|mai|senza|nessun\w*|niente|nulla|né|neanche|nemmeno|manc(?:a|ano|anza|ava|"
        r"avano)|assenza|incapac\w*|impossibil\w*|sconosciut\w*|evita\w*|invece di"
    ),
    denies_nothing=r"non sol(?:o|tanto)|non necessariamente|senza dubbio|nondimeno",
    than=r"di|del|della|dei|delle|che|rispetto a\w*|in confronto a\w*|paragonat\w+ a\w*",
    transitive=r"supera\w*|superò|eccede\w*|batte",
    about=r"circa|quasi|intorno a|attorno a|approssimativamente|più di|meno di|oltre",
    power=r"elevato a|elevato alla|alla",
    times=r"per",
    point=bag("virgola"),
    joins_numbers=bag("e"),
    scales={
        "centinaia": 1e2,
        "mila": 1e3,
        "mille": 1e3,
        "migliaia": 1e3,
        "milione": 1e6,
        "milioni": 1e6,
        "miliardo": 1e9,
        "miliardi": 1e9,
    },
    fractions={
        "metà": 0.5,
        "un terzo": 1 / 3,
        "due terzi": 2 / 3,
        "un quarto": 0.25,
        "tre quarti": 0.75,
        "un quinto": 0.2,
        "un decimo": 0.1,
        "doppio": 2,
        "doppia": 2,
        "raddoppia": 2,
        "raddoppiato": 2,
        "triplo": 3,
        "dozzina": 12,
    },
    more_numbers={"mille": 1000},
    one=bag("un uno una un'"),
    units={
        "per cento": "%",
        "percento": "%",
        "punti percentuali": "pp",
        "volte": "×",
        "anno": "yr",
        "anni": "yr",
        "mese": "month",
        "mesi": "month",
        "settimana": "week",
        "settimane": "week",
        "giorno": "d",
        "giorni": "d",
        "ora": "h",
        "ore": "h",
        "minuto": "min",
        "minuti": "min",
        "secondo": "s",
        "secondi": "s",
        "grado": "°",
        "gradi": "°",
        "gradi celsius": "°C",
        "ettaro": "ha",
        "ettari": "ha",
        "tonnellata": "t",
        "tonnellate": "t",
        "euro": "€",
        "dollaro": "$",
        "dollari": "$",
        "pixel": "px",
    },
    per=bag("al all' per"),
    endings=(
        r"(?:amenti|amento|imenti|imento|azioni|azione|atori|atore|ità|iv[oaie]|ic[oaie]|anti|"
        r"ante|at[oaie]|it[oaie]|ut[oaie]|ando|endo|arono|ava|avano|are|ere|ire|ano|ono|ò|"
        r"[oaie]|mente)"
    ),
    added=bag(
        "autori autore articolo studio lavoro film figura tabella immagine mostra mostrano "
        "presenta presentano descrive descrivono trovano trova risultato risultati esempio "
        "domanda chiama dice dicono gruppo ricercatori primo poi infine anche"
    ),
    instructions=(
        r"(?:ignora|ignorate|ignorare|dimentica|dimenticate)\b[^.]{0,40}\b(?:istruzioni|"
        r"ordini|regole|precedent\w*)|prompt di sistema|(?:sei|lei è)(?: ora| adesso)? "
        r"(?:una?|il|lo|la) (?:\w+ ){0,2}(?:assistente|modello|ia|robot)|come (?:ia|modello "
        r"linguistico)|(?:rispondi|rispondete|scrivi|scrivete|di['’])(?: \w+){0,2} (?:solo|"
        r"soltanto|esattamente|letteralmente)|"
        r"iscriv(?:iti|etevi)|abbonati|clicca(?:te)? (?:qui|su)|visita(?:te)? il (?:nostro "
        r")?sito|compra ora|seguici|(?:nuove|queste|seguenti) istruzioni\b|fingi di"
    ),
    ease=(206.0, 1.0, 65.0),  # Franchina and Vacca (1972)
    only=r"solo|soltanto|appena",
    plain_not=r"non|mai|senza",
    more_than=r"più d[iel]+|almeno|superior[ei] a|oltre|sopra",
    less_than=r"meno d[iel]+|al massimo|inferior[ei] a|sotto|quasi",
    out_of=r"su|di",
    parts=r"e|ed|ma|mentre|contro|invece di|che|o|sebbene|di cui|rispetto a",
    certain=(
        r"dimostr\w*|prova(?:to|ta|no)?|mostr\w*|conferm\w*|cert[oa]|senza dubbio|sempre"
        r"|comprov\w*|stabili\w*"
    ),
    hedges=(
        r"può|possono|potrebb\w*|forse|possibil\w*|probabil\w*|sembr\w*|sugger\w*|indica\w*"
        r"|cred\w*|suppon\w*|dovrebb\w*|ritien\w*"
    ),
)
