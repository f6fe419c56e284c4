"""German."""

from reelwright.script.checking.words.shape import Axis, Words
from reelwright.script.languages.bags import bag

GERMAN = Words(
    code="de",
    axes=(
        Axis(
            "amount",
            (
                r"höher\w*|höchste\w*|mehr|meiste\w*|größer\w*|größte\w*|steig\w*|stieg\w*|"
                r"gestiegen\w*|anstieg\w*|zunehm\w*|zunahme\w*|nahm\w* zu|zugenommen|erhöh\w*|"
                r"wachs\w*|wuchs\w*|gewachsen|wächst|über(?= \d)|länger\w*|längste\w*|stärker\w*|"
                r"stärkste\w*|breiter\w*|tiefer\w*|wärmer\w*|"
                r"verdopp\w*|doppelt\w*|übersteig\w*|überschreit\w*|maximal\w*|maximum|vergrößer\w*|"
                r"verstärk\w*|verlänger\w*|hoch|hohe\w*|groß\w*|stark\w*|viele?|älter\w*|schwerer\w*"
            ),
            (
                r"niedriger\w*|niedrigste\w*|weniger|wenigste\w*|kleiner\w*|kleinste\w*|geringer\w*|"
                r"geringste\w*|sink\w*|sank\w*|gesunken|abnehm\w*|abnahme\w*|nahm\w* ab|abgenommen|"
                r"rückgang\w*|verringer\w*|reduzier\w*|reduktion\w*|senk\w*|gesenkt\w*|fällt|fallen|"
                r"fiel\w*|gefallen|unter(?= \d)|kürzer\w*|kürzeste\w*|schwächer\w*|schwächste\w*|"
                r"schmaler\w*|"
                r"flacher\w*|kälter\w*|halbier\w*|hälfte|unterschreit\w*|minimal\w*|minimum|"
                r"schrumpf\w*|verkleiner\w*|verkürz\w*|schwach\w*|niedrig\w*|gering\w*|klein\w*|"
                r"wenige?|jünger\w*|leichter\w*|verlust\w*"
            ),
        ),
        Axis(
            "worth",
            (
                r"besser\w*|beste[nmrs]?|verbesser\w*|überleg\w*|übertr[ia]ff\w*|übertreff\w*|vorteil\w*|"
                r"gut\w*|erfolg\w*"
            ),
            (
                r"schlechter\w*|schlechteste\w*|verschlechter\w*|unterleg\w*|nachteil\w*|schlecht\w*|"
                r"schaden|schade[nt]\w*|scheiter\w*|misserfolg\w*"
            ),
        ),
        Axis(
            "speed",
            r"schneller\w*|schnellste\w*|schnell\w*|rasch\w*|beschleunig\w*",
            r"langsamer\w*|langsamste\w*|langsam\w*|verlangsam\w*",
        ),
        Axis("cost", r"billig\w*|günstig\w*|preiswert\w*", r"teuer|teure\w*|teurer\w*|kostspielig\w*"),
        Axis("time", r"nach|nachdem|später\w*|danach|seit", r"vor|bevor|früher\w*|davor|zuvor|bis"),
        Axis("often", r"immer|häufig\w*|oft|meistens|stets", r"nie|niemals|selten\w*|kaum"),
        Axis("bound", r"mindestens|wenigstens|zumindest", r"höchstens|maximal|bis zu"),
        Axis(
            "significance",
            (
                r"(?<!nicht )(?<!kein )(?<!keine )(?<!keinen )signifikant\w*|(?<!un)(?<!keine "
                r")wesentlich\w*|deutlich\w*"
            ),
            (
                r"insignifikant\w*|unwesentlich\w*|(?:nicht|kein\w*)(?: \w+)? signifikant\w*|"
                r"geringfügig\w*|leicht"
            ),
        ),
        Axis("sign", r"positiv\w*", r"negativ\w*"),
        Axis(
            "likeness",
            r"gleich\w*|ähnlich\w*|identisch\w*|unverändert\w*",
            r"verschieden\w*|unterschied\w*|anders|verändert\w*",
        ),
        Axis("likelihood", r"wahrscheinlich\w*|möglich\w*", r"unwahrscheinlich\w*|unmöglich\w*"),
        Axis("span", r"alle[nrms]?|ganz\w*|vollständig\w*", r"keine[nrms]?|teilweise|unvollständig\w*"),
        Axis(
            "way",
            r"mit|einschließlich|erlaub\w*|ermöglich\w*",
            r"ohne|ausschließlich|verhinder\w*|verbiet\w*",
        ),
    ),
    negators=(
        r"nicht|kein\w*|nie|niemals|ohne|weder|noch nicht|nichts|niemand|kaum|un(?:klar|"
        r"bekannt|möglich|fähig|wahrscheinlich|abhängig)\w*|fehl(?:t|en|te|ten)|mangel\w*|"
        r"statt|außer|vermeid\w*|verhinder\w*"
    ),
    denies_nothing=r"nicht nur|nicht zuletzt|nicht unbedingt|ob \w+ oder nicht|nicht bloß",
    than=r"als|verglichen mit|im vergleich zu[mr]?|gegenüber",
    transitive=r"übertr[ia]fft|übertrafen|übertreffen|übersteigt|schlägt|schlagen",
    about=r"etwa|rund|ungefähr|circa|fast|knapp|nahezu|über|unter|gut|beinahe|annähernd",
    power=r"hoch",
    times=r"mal",
    point=bag("komma"),
    joins_numbers=bag("und"),
    scales={
        "hundert": 1e2,
        "tausend": 1e3,
        "million": 1e6,
        "millionen": 1e6,
        "milliarde": 1e9,
        "milliarden": 1e9,
    },
    fractions={
        "halb": 0.5,
        "hälfte": 0.5,
        "halbe": 0.5,
        "halbiert": 0.5,
        "halbierte": 0.5,
        "drittel": 1 / 3,
        "zwei drittel": 2 / 3,
        "viertel": 0.25,
        "drei viertel": 0.75,
        "fünftel": 0.2,
        "zehntel": 0.1,
        "doppelt": 2,
        "doppelte": 2,
        "verdoppelt": 2,
        "verdoppelte": 2,
        "zweimal": 2,
        "dreimal": 3,
        "verdreifacht": 3,
        "dreifache": 3,
        "anderthalb": 1.5,
        "dutzend": 12,
    },
    more_numbers={"hundert": 100, "tausend": 1000},
    one=bag("ein eine einen einem einer eines eins"),
    units={
        "prozent": "%",
        "prozentpunkte": "pp",
        "prozentpunkt": "pp",
        "prozentpunkten": "pp",
        "mal": "×",
        "fach": "×",
        "jahr": "yr",
        "jahre": "yr",
        "jahren": "yr",
        "jahres": "yr",
        "monat": "month",
        "monate": "month",
        "monaten": "month",
        "woche": "week",
        "wochen": "week",
        "tag": "d",
        "tage": "d",
        "tagen": "d",
        "stunde": "h",
        "stunden": "h",
        "minute": "min",
        "minuten": "min",
        "sekunde": "s",
        "sekunden": "s",
        "grad": "°",
        "grad celsius": "°C",
        "hektar": "ha",
        "tonne": "t",
        "tonnen": "t",
        "euro": "€",
        "dollar": "$",
        "pixel": "px",
        "pixeln": "px",
        "dezibel": "dB",
        "zoll": "in",
        "kilowattstunde": "kWh",
        "kilowattstunden": "kWh",
        "größenordnungen": "orders",
    },
    per=bag("pro je"),
    endings=(
        r"(?:ungen|ung|lichen?|lich|ischen?|isch|igen?|ig|sten|ster|ste|ten|te|tes|et|en|em|"
        r"er|es|e|n|s|t|st|nd|nde|nden)"
    ),
    added=bag(
        "autoren autor arbeit studie film abbildung tabelle bild zeigen zeigt finden findet "
        "stellen vor dar ergebnis ergebnisse beispiel frage nennt heißt sagen sagt forscher "
        "team forschende ersten erste dann zuerst schließlich"
    ),
    instructions=(
        r"(?:ignorier\w*|vergiss|missachte\w*|übergeh\w*)\b[^.]{0,40}\b(?:anweisung\w*|"
        r"vorgaben|regeln|eingabe\w*|vorherige\w*|obige\w*)|system-?prompt|du bist (?:jetzt |"
        r"nun )?(?:ein|eine|der|die) (?:\w+ ){0,2}(?:assistent\w*|modell|ki|sprachmodell|bot)|"
        r"als (?:ki|sprachmodell)|sie sind ein(?:e)? (?:\w+ ){0,2}(?:assistent\w*|ki|"
        r"sprachmodell)|(?:antworte|schreibe?|sage?|gib)(?: \w+){0,2} (?:nur|genau|wörtlich|"
        r"aus)|abonnier\w*|klick\w* (?:hier|auf)|besuch\w* (?:unsere|die) (?:website|seite|"
        r"webseite)|jetzt kaufen|folg\w* (?:uns|diesen anweisungen)|spende\w* (?:jetzt|sie)|"
        r"(?:neue|folgende|diese|diesen) anweisung(?:en)?\b|tu so als"
    ),
    nouns_capital=True,
    ease=(180.0, 1.0, 58.5),  # Amstad (1978)
    only=r"nur|bloß|genau|lediglich",
    plain_not=r"nicht|nie|niemals|nicht mehr|ohne",
    more_than=r"mehr als|über|mindestens|wenigstens|gut",
    less_than=r"weniger als|unter|höchstens|knapp|fast|beinahe|nahezu",
    out_of=r"von|unter",
    parts=r"und|aber|jedoch|während|hingegen|dagegen|statt|gegenüber|als|doch|oder|davon|darunter",
    certain=(
        r"nachweislich|beweis\w*|bewies\w*|erwiesen\w*|belegt|belegen|zeigt|zeigen|zeigte\w*"
        r"|sicher|zweifellos|eindeutig|immer|stets|bestätig\w*"
    ),
    hedges=(
        r"mögliche?\w*|möglich|vielleicht|könnt\w*|dürft\w*|wahrscheinlich|vermut\w*|legen nahe"
        r"|legt nahe|deut\w+|schein\w*|womöglich|offenbar|kann|können|annehm\w*|nehmen an|wohl"
        r"|denkbar"
    ),
)
