"""German."""

from reelwright.script.languages.bags import bag
from reelwright.script.languages.conjugation import inflected
from reelwright.script.languages.tongue import Cues, Phrases, Tongue

_STOP = (
    "der die das den dem des ein eine einer eines einem einen und oder aber doch denn sondern nicht kein "
    "keine keiner "
    "keinen keinem in im an am auf aus bei beim mit nach seit von vom zu zum zur für durch gegen ohne um "
    "über unter vor "
    "zwischen hinter neben während wegen trotz als wie wenn dass ob weil da damit obwohl indem sowie "
    "sowohl auch noch nur "
    "schon sehr mehr weniger so dann hier dort dies diese dieser dieses diesem diesen jene jeder jede "
    "jedes jedem jeden "
    "alle allem allen aller alles es er sie ihr ihre ihrer ihres ihrem ihren sein seine seiner seines "
    "seinem seinen wir "
    "uns unser unsere unserer unseres unserem unseren ich man sich ist sind war waren wird werden wurde "
    "wurden worden hat "
    "haben hatte hatten kann können konnte konnten muss müssen soll sollen darf dürfen mag bzw etwa etc "
    "pro je bis ab "
    "jedoch dabei daher somit also deshalb zudem außerdem ferner was wer welche welcher welches deren "
    "dessen denen beiden "
    "beide einige viele mehrere ganz gar eher oft meist häufig bereits sodass zwar"
)

_WEAK = (
    "kost last tast mut rat sag glieder rauch wachs plan dräng kämm jag pack schick strahl "
    "zeig mach brauch nutz wend setz stütz forsch such prüf test schätz wert acht achtet rechn zeichn öffn "
    "ordn lern lehr führ stell leg bericht sammel verbesser verringer verlänger vergrößer verkleiner "
    "erweiter steiger änder förder erforder hinder liefer sicher dauer läuter äußer erinner lager scheiter "
    "minder forder zöger beschleunig ermöglich vereinfach verursach verdeutlich veranschaulich bestätig "
    "beteilig benötig beeinfluss beeinträchtig berücksichtig beschäftig genüg fass pass leist rüst lös dien "
    "lohn wohn trenn teil spiel ziel fühl füll fehl zähl wähl mangel handel wandel wechsel entwickel "
    "ermittel vermittel regel spiegel koppel arbeit leit breit deut bau trau schau erneuer steuer klär stör "
    "hör spür schütz kürz heiz reiz sitz speicher füg folg frag sag neig zeug leucht reich gleich brauch "
    "drück deck streck wirk merk stärk schwäch lenk senk dank schränk knüpf schöpf kämpf dämpf dampf hoff "
    "schaff kauf glaub erlaub leb üb bestimm stimm fähig bring eign schwank sink steh besteh entsteh "
    "misch rett warn wart lad schneid bind heft hemm samml schließ gewähr bewähr kehr wehr nähr stopp "
    "halbier verdoppel verdreifach überschreit unterschreit überrasch überwach überzeug wiederhol hol "
    "behandel beobacht betracht beschränk verkürz verlager verlangsam verschlechter verstärk erhöh "
    "senk reduzier steuer tritt rechtfertig veröffentlich verbreit vergleich verteil erzeug erklär "
    "ergänz ersetz erfüll einschätz widerleg beleg belast entlast befürcht bewirk begründ gründ beginn "
    "unterstreich unterstütz umfass verfüg verlauf verarbeit verbrauch verhinder vermeid vermut versuch "
    "verwend verzicht überprüf übersetz übertrag untersuch weiger zerstör heb schläf"
)
_STRONG = (
    "schmolz|starb|sprang|drang|schwoll|floh|kroch|fraß|trank|flog|rang|klang|glitt|litt|schnitt|wusch|verdarb|"
    "schlief|lag|blieb|stieg|sank|hielt|ließ|trug|ging|stand|kam|fand|gab|sprach|schied|trat|wuchs|schloss|"
    "floss|bot|zog|verlor|wies|hing|begann|galt|half|brach|sah|las|schrieb|lief|traf|verschwand|glich|wich|"
    "gelang|schien|rief|warf|stieß|band|lud|nahm|fiel|maß|schlug|hob|schuf|griff|bat|saß|fuhr|trieb|wog|"
    "schob|"
    "überwog|empfahl|mied|verband"
)
_PRESENT = (
    "nimmt|fällt|hält|lässt|trägt|spricht|tritt|wächst|hilft|bricht|sieht|liest|läuft|trifft|gelingt|stößt|"
    "lädt|misst|schlägt|wirft|fährt|greift|treibt|wiegt|schiebt|empfiehlt|schläft|gibt|gilt|scheint|bleibt|"
    "liegt|geht|steht|kommt|steigt|findet|weist|hängt|beginnt|bietet|zieht|fließt|weicht|scheidet|"
    "verschwindet|entsteht|besteht|verhält|weiß|wissen|bedarf|denkt|kennt|nennt"
)
_INFINITIVE = (
    "nehmen|fallen|halten|lassen|tragen|sprechen|treten|wachsen|helfen|brechen|sehen|lesen|laufen|treffen|"
    "gelingen|stoßen|messen|schlagen|werfen|fahren|greifen|treiben|wiegen|schieben|schlafen|geben|gelten|"
    "scheinen|bleiben|liegen|gehen|stehen|kommen|steigen|finden|weisen|hängen|bieten|ziehen|fließen|"
    "scheiden|verschwinden|kennen|nennen|denken"
)
_PREFIX = (
    "(?:be|ver|er|ent|zer|über|unter|wider|auf|an|aus|ein|ab|vor|nach|zu|hin|her|durch|um|wieder|zurück|dar|"
    "fest|bei|mit|teil|statt|weg|nieder|heraus|hervor|zusammen|voraus|bereit|fort|bevor|nahe|wahr)?"
)
_VERBS = (
    _PREFIX
    + inflected(_WEAK, "e?te?n?|en|n")
    + "|"
    + _PREFIX
    + f"(?:(?:{_STRONG})(?:en)?|{_PRESENT}|{_INFINITIVE})|"
    r"\w+(?:iert|ieren)|(?:reag|var|korrel|exist|funktion|bas|domin|stagn|halb|reduz|profit|sinn)ierten?|"
    r"dürfte|dürften|könnte|könnten|würde|würden|wäre|wären|müsste|müssten|hätte|hätten|sei|seien|habe|werde|"
    r"könne|müsse|solle|mag|mögen|wollen|wollte|wollten|will|brachten?|dachten?|kannten?|nannten?|wussten?|"
    r"durften?|mochten?"
)

_OUR = (("e", "die"), ("en", "den"), ("em", "dem"), ("er", "der"), ("es", "des"))
_NEUTER = "Modell|Verfahren|Ziel|Ergebnis|System|Experiment|Konzept|Vorgehen|Werkzeug|Programm|Netz|Netzwerk"
_MASCULINE = "Ansatz|Beitrag|Algorithmus|Vorschlag|Datensatz|Versuch|Vergleich|Prototyp|Befund|Test|Sensor"

GERMAN = Tongue(
    code="de",
    page="S.",
    articles="der|die|das|ein|eine",
    of_words=bag("der des von"),
    abstract_head=r"(?:zusammenfassung|kurzfassung|abstract|überblick)\b",
    abbreviations=bag(
        "z b z.b d h d.h u a u.a usw bzw vgl ca abb tab gl nr bd s f ff hrsg aufl al et etc ggf evtl inkl "
        "exkl sog o.g u.u i.d.r s.o s.u v.a u.ä o.ä dr prof dipl ing st mio mrd min max str tel bspw resp "
        "jh jhd n.chr v.chr chr kap abs art ebd zit lat engl dt jan feb mär apr jun jul aug sep sept okt "
        "nov dez mind zzgl"
    ),
    stopwords=bag(_STOP),
    markers=(
        "allerdings|jedoch|dennoch|trotzdem|außerdem|zudem|darüber hinaus|ferner|schließlich|somit|daher|"
        "deshalb|"
        "folglich|zum beispiel|beispielsweise|insbesondere|kurz gesagt|zusammenfassend|mit anderen worten|"
        "das heißt|"
        "im gegensatz dazu|einerseits|andererseits|erstens|zweitens|drittens|nun|also|leider|wie erwartet|"
        "wie bereits erwähnt|aber|und|doch"
    ),
    anaphora=(
        r"dies(?:e[rsmn]?)?(?! (?:arbeit|studie|artikel|beitrag|untersuchung|bericht|aufsatz)\b)|"
        r"jene[rsmn]?|es(?! gibt\b)|"
        r"er|sie|ihre?[rsmn]?|seine?[rsmn]?|dabei|daher|deshalb|dadurch|damit|danach|davon|dafür|dagegen|"
        r"hierzu|hierbei|"
        r"hierfür|dazu|darüber|darauf|darin|daraus|dann|dort|letztere[rsn]?|erstere[rsn]?|beide|solche|"
        r"ebenso|"
        r"ebenfalls|so(?:mit|dass)?|stattdessen|in (?:diesem|diesen|dieser|beiden|solchen)"
        r"(?! (?:arbeit|studie|artikel|beitrag|untersuchung|bericht|aufsatz)\b)|aus (?:diesem|diesen)|"
        r"(?:ihre?[rsmn]?|seine?[rsmn]?|deren|dessen)|hingegen|dagegen|zudem|ferner|"
        r"jedoch|allerdings|zudem|außerdem|auch|ein(?:e)? weitere[rs]?|weitere|andere[rs]?|demgegenüber|"
        r"folglich"
    ),
    leaning=(
        r"^(?!In dies)[^,;:]*\b(?:diese[rsmn]?|jene[rsmn]?|solche[rsmn]?)\b(?! (?:Arbeit|Studie|Beitrag|"
        r"Artikel)\b)|"
        r"^(?:in|nach|bei|mit|für|vor|auf|aus|während|seit|bis|von|an|am|im|beim|zur|zum|hier|dort|so)\b"
        r"[^,;:]* (?:sie|er|ihnen)\b"
    ),
    inner_markers=(
        (r"^((?:\S+ ){1,4})(?:jedoch|allerdings|daher|deshalb|somit|zudem|außerdem|hingegen) (?=\w)", r"\1"),
        (r"(?<=\w) (?:jedoch|allerdings|hingegen|dagegen)(?=,? )", ""),
        (r"\bz\. ?B\.(?= )", "zum Beispiel"),
        (r"\bd\. ?h\.,?(?= )", "das heißt"),
        (r"\bu\. ?a\.(?= )", "unter anderem"),
        (r"\bv\. ?a\.(?= )", "vor allem"),
        (r"\bi\. ?d\. ?R\.(?= )", "in der Regel"),
        (r"\bbzw\.(?= )", "beziehungsweise"),
        (r"\bca\.(?= )", "etwa"),
        (r"\bvs\.(?= )", "gegen"),
        (r"\bsog\.(?= )", "sogenannte"),
        (r"\bggf\.(?= )", "gegebenenfalls"),
        (r"\bMio\.(?= )", "Millionen"),
        (r"\bMrd\.(?= )", "Milliarden"),
        (r"(?<=\d )min\b", "Minuten"),
    ),
    paper_words="Arbeit|Studie|Artikel|Beitrag",
    figure_words=r"abbildung(?:en)?|abb\.|bild(?:er)?|fig\.|figur",
    table_words=r"tabellen?|tab\.",
    equation_words=r"gleichung(?:en)?|gl\.|formeln?",
    section_words=r"abschnitte?s?|kapitels?|kap\.|anhang|schritte?|modelle?|beispiele?|algorithmus|satz|"
    r"lemma|definition",
    see_words=r"siehe(?: auch)?|s\.|vgl\.|wie (?:in|aus)",
    pointers=(
        (
            (
                r",? wie (?:bereits |schon )?(?:oben|zuvor|vorher|eingangs|in {target}) (?:erwähnt|"
                r"beschrieben|gezeigt|"
                r"dargestellt|erläutert|ausgeführt|genannt)(?: wurde| ist)?,?"
            ),
            "",
        ),
        (r" (?:oben|zuvor|eingangs) (?=(?:erwähnt|beschrieben|genannt|gezeigt)e[nrsm]?\b)", " "),
    ),
    pointing=(
        r"\b(?:(?<!nach )(?:oben|unten)|obig\w+|nachstehend\w+|"
        r"folgend\w+(?! (?:\w+ )?(?:tag|woche|jahr|monat|nacht|nächte|stunde|minute|schicht|saison|winter|"
        r"sommer)\w*)|(?:vorig|nächst|vorhergehend|vorangegangen|letzt)\w+ (?:abschnitt|kapitel|absatz|"
        r"abbildung|tabelle|gleichung|formel|beispiel|seite)\w*|"
        r"vorliegend\w+ (?:abschnitt|kapitel))\b|\bwie folgt\b|\bim folgenden\b|\bim weiteren\b|\bs\. "
        r"?[ou]\.|"
        r"\b(?:dies\w+|im|jen\w+) (?:abschnitt|kapitel|anhang|abbildung|tabelle)\w*\b|\b(?:linke|"
        r"rechte)[rsn]? "
        r"(?:seite|spalte|abbildung)\b|\bder rest der arbeit\b|\bgliedert sich\b|\baufbau (?:der|dieser) "
        r"arbeit\b|"
        r"\bdank(?:en|t)?\b|\bgefördert (?:durch|von)\b|\binteressenkonflikt\w*\b|\balle rechte "
        r"vorbehalten\b|"
        r"\bcreative commons\b|\bsei(?:en)? \w+ ein\w*\b|\bo\. ?b\. ?d\. ?a\.|\bgestrichelt\w*\b|"
        r"\bzugriff am\b|"
        r"^(?:die|diese|unsere|ihre) (?:studie|arbeit|untersuchung)\w* (?:hat|weist|unterliegt) (?:\w+ "
        r")?(?:grenzen|"
        r"einschränkungen|limitationen|schwächen)(?: auf)?\.$"
    ),
    plans=r"\bdie Autoren (?:beginnen|werden|gehen nun)\b",
    person=(
        (r"\bunserer meinung nach\b", "nach Meinung der Autoren"),
        (r"\b(?:wir|man) (?:sieht|sehen|erkennt|erkennen), dass ", ""),
        (r"\bes (?:ist|sei) (?:zu beachten|anzumerken|zu betonen), dass ", ""),
        (r"\bunseres wissens(?: nach)?\b", "nach Kenntnis der Autoren"),
        (r"\b(?:erlaubt|ermöglicht|gestattet) (?:es )?uns\b", "ermöglicht es"),
        (r"\bwir können\b", "man kann"),
        (r"\bkönnen wir\b", "kann man"),
        (r"\bwir\b", "die Autoren"),
        *((r"(\bdie Autoren\b.*?)\bdie Autoren\b", r"\1sie"),) * 2,
        *((r"(\bdie Autoren\b.*?)\bunser(e[nmrs]?)?\b", r"\1ihr\2"),) * 2,
        *((rf"\bunser{ending}\b", the) for ending, the in _OUR),
        (rf"\bunser (?=(?:{_NEUTER})\b)", "das "),
        (rf"\bunser (?=(?:\w+e )?(?:{_MASCULINE})\b)", "der "),
    ),
    the_authors=("die autoren", "der autor"),
    person_left=r"^Ihre?[rsmn]?\b|\b(?:[Ww]ir|[Uu]ns|[Uu]nser\w*|[Ii]ch|[Mm]ein\w*|[Mm]ich|[Mm]ir|[Dd]u|"
    r"[Dd]ein\w*|"
    r"Ihnen)\b|(?<=\w )(?:Sie|Ihr|Ihre[nmrs]?)\b",
    figure_noun=("Abbildung", "Tabelle"),
    stand_in="die Arbeit",
    the_figure=("Die Abbildung", "Die Tabelle"),
    in_figure=("in der Abbildung", "in der Tabelle"),
    for_example="zum Beispiel",
    that_is="das heißt",
    figure_the=(
        (
            (
                r"^{ref} (?=(?:zeigt|stellt|gibt|fasst|vergleicht|veranschaulicht|verdeutlicht|enthält|"
                r"listet|"
                r"illustriert)\b)"
            ),
            "{the} ",
        ),
        (r",? wie (?:in|aus) {ref} (?:zu sehen|ersichtlich|gezeigt|dargestellt)(?: ist)?,?", ""),
        (r"\bin {ref}", "{in}"),
    ),
    frames=(
        r"(?:die|diese|unsere|ihre)? ?(?:autoren|ergebnisse|studie|daten|arbeit|analyse|untersuchung|"
        r"experimente|sie) "
        r"(?:zeigen|zeigt|zeigten|belegen|belegt|schließen|finden|fanden|argumentieren|legen nahe|deuten "
        r"darauf hin|"
        r"weisen darauf hin|nehmen an|vermuten|bestätigen|bestätigt), dass"
    ),
    verbs=(
        r"ist|sind|war|waren|wird|werden|wurden?|hat|haben|hatten?|kann|können|konnten?|muss|müssen|"
        r"mussten?|soll|sollen|"
        r"sollten?|darf|dürfen|lässt|lassen|gibt|gab|geht|steht|stehen|liegt|liegen|zeigt|zeigen|zeigten?|"
        r"nimmt|nehmen|"
        r"bleibt|bleiben|führt|führen|führten?|ergibt|ergeben|ergab(?:en)?|besteht|bestehen|beträgt|"
        r"betragen|betrug|"
        r"steigt|stieg(?:en)?|sinkt|sank(?:en)?|braucht|brauchen|macht|machen|kommt|kommen|hält|halten|"
        r"heißt|heißen|"
        r"beschreibt|beschreiben|stellt|stellen|stellten|bietet|bieten|nutzt|nutzen|dient|dienen|trägt|"
        r"tragen|"
        r"untersucht|untersuchen|untersuchten|schlägt|schlagen|verwendet|verwenden|erreicht|erreichen|"
        r"erreichte|"
        r"erlaubt|erlauben|enthält|enthalten|entsteht|entstehen|gilt|gelten|fehlt|fehlen|hängt|hängen|"
        r"hing|misst|messen|"
        r"verbessert|senkt|senken|verringert|erhöht|reduziert|verdampft|hebt|schließt|fließt|zieht|bildet|"
        r"wirkt|"
        r"entwickeln|entwickelt|vergleichen|vergleicht|präsentieren|bewerten|lernt|lernen|löst|lösen|"
        r"scheitert|" + _VERBS
    ),
    joins=frozenset(("und", "oder", "aber", "sondern")),
    shorter=(
        (
            (
                r" \b(?:auch|dabei|somit|daher|zudem|außerdem|ferner|bereits|jedoch|allerdings|"
                r"insbesondere)\b(?= )"
            ),
            "",
        ),
        (r"\beine (?:große )?(?:vielzahl|reihe|anzahl) von\b", "viele"),
    ),
    cut_before=bag("weil während obwohl sodass wobei wodurch damit indem und sowie denn sondern"),
    never_last=bag(
        _STOP + " neue neuen neuer gleiche verschiedene verschiedenen große großen kleine hohe hohen wichtige"
    ),
    phrases=Phrases(
        hook_title="Dieser Film erklärt „{title}“.",
        hook_by="Dieser Film erklärt „{title}“, von {authors}.",
        subject="In diesem Film geht es um Folgendes: {title}.",
        colleagues="{author} und Kollegen",
        and_="und",
        figure_np="Die Abbildung zeigt {caption}.",
        highest="Der höchste Wert in der Spalte {column} ist {value}, bei {label}",
        lowest="Der niedrigste Wert in der Spalte {column} ist {value}, bei {label}",
        least="; der niedrigste ist {value}, bei {label}.",
        runner_up="; der nächste ist {value}, bei {label}.",
        close_find="Die vollständige Quelle und der Weg zu ihr stehen auf dem Bildschirm.",
        close_reference="Die vollständige Quelle steht auf dem Bildschirm.",
        close_plain="Der Text selbst sagt mehr; sein Titel steht auf dem Bildschirm.",
        source="Quelle",
        chapters=("Das Problem", "Die Idee", "So funktioniert es", "Ergebnisse", "Grenzen", "Merken"),
        short_form="{long}, kurz {short},",
        turns=(
            (
                "Beginnen wir mit dem Problem.",
                "Zuerst: Warum ist das wichtig?",
                "Zuerst ein Blick auf das Problem.",
                "Zuerst etwas Hintergrund.",
            ),
            ("Was ist nun das Neue daran?", "Hier setzt diese Arbeit an.", "Kommen wir zur Idee."),
            ("Wie funktioniert das?", "Nun zum Vorgehen.", "Sehen wir uns an, wie es gemacht wurde."),
            ("Nun zu den Ergebnissen.", "Was kam dabei heraus?", "Was sagen die Ergebnisse?"),
            ("Das Ganze hat auch Grenzen.", "Etwas Vorsicht ist geboten.", "Was bleibt offen?"),
            ("Was sollte man sich merken?", "Was bleibt also hängen?", "Fassen wir zusammen."),
        ),
        question="Die Frage ist, {clause}.",
        asks=(
            r"(?:die autor\w+|sie|diese (?:arbeit|studie)) (?:untersuch(?:t|ten|en)|frag(?:t|"
            r"ten|en)(?: sich)?|prüf(?:t|ten|en)|erforsch(?:t|ten|en)), (?=(?:ob|wie|warum|"
            r"welche\w?|was)\b)"
        ),
        links=(
            r"jedoch|außerdem|zudem|daher|deshalb|dennoch|im gegensatz dazu|dagegen|allerdings"
            r"|zum beispiel|folglich|ebenso|insbesondere|schließlich|darüber hinaus"
        ),
    ),
    cues=Cues(
        problem=r"\b(?:problem\w*|herausforderung\w*|schwierig\w*|mangel\w*|fehl(?:t|en)|leider|jedoch|"
        r"unklar|wichtig\w*|"
        r"entscheidend\w*|zunehmend\w*|bedarf|teuer|aufwendig\w*|bisher|bislang|trotz|risiko|risiken|oft|"
        r"häufig|kaum|frage\w*)\b",
        idea=r"\b(?:wir|die autoren|diese (?:arbeit|studie)|dieser (?:beitrag|artikel)|in dies\w+ "
        r"(?:arbeit|beitrag|artikel|studie))\b"
        r".{0,60}\b(?:stell\w+|schlag\w+|schläg\w+|entwick\w+|untersuch\w+|beschreib\w+|zeig\w+|"
        r"analysier\w+|präsentier\w+|"
        r"vergleich\w+)|\b(?:ziel|zweck|idee|beitrag)\b",
        method=r"\b(?:zuteilung|teilnahmen?|auswertung|methode\w*|verfahren\w*|algorithm\w+|berechn\w+|"
        r"gemessen|messung\w*|modell\w*|"
        r"daten\w*|stichprobe\w*|"
        r"schritt\w*|verwend\w+|nutz\w+|mittels|basier\w+|besteht|umfrage|befrag\w+|erhoben|zunächst|"
        r"anschließend|sensor\w*)\b",
        result=r"\b(?:ergebnis\w*|zeig\w+|ergab\w*|beobachtet\w*|nachgewiesen|"
        r"besser\w*|höher\w*|niedriger\w*|geringer\w*|schneller\w*|"
        r"signifikant\w*|prozent|steig\w+|"
        r"sink\w+|sank\w*|verringer\w+|erhöh\w+|verbesser\w+|reduzier\w+|im vergleich|unterschied\w*)\b|%|"
        r"\b\d+(?:,\d+)?\b",
        limit=r"\b(?:einschränk\w+|grenz\w+|begrenz\w+|künftig\w*|zukünftig\w*|weitere (?:forschung|"
        r"untersuchungen|studien)|nur|"
        r"nicht|allerdings|bleibt|offen\w*|nachteil\w*|noch|vorsicht|einzig\w*|übertrag\w+|auszuschließen|"
        r"stichprobe|erwartungseffekt|sollten?)\b",
        remember=r"\b(?:schluss\w*|fazit|insgesamt|zusammenfassend|daher|somit|wichtig\w*|zeigt|"
        r"ermöglich\w+|sollte\w*|"
        r"empfehl\w+|potenzial\w*)\b",
        head_problem=r"einleitung|einführung|hintergrund|motivation|problem|ausgangslage",
        head_idea=r"beitrag|ansatz|idee|ziel|fragestellung|zusammenfassung|kurzfassung|abstract",
        head_method=r"method|material|verfahren|modell|daten|aufbau|vorgehen|untersuchung|versuch|umsetzung",
        head_result=r"ergebnis|auswertung|resultat|diskussion|evaluation|vergleich|anwendung|befund",
        head_limit=r"grenzen|einschränkung|limitation|ausblick|diskussion",
        head_remember=r"fazit|schluss|zusammenfassung und|folgerung|ausblick",
        head_skip=r"literatur|quellen|referenz|references|bibliogra|danksagung|dank|anhang|förder|"
        r"interessenkonflikt|"
        r"abkürzung|inhalt|impressum|stichworte|schlüsselwörter|keywords|autoren|abstract in|summary",
        head_low=r"stand der (?:technik|forschung)|verwandte arbeiten|notation|beweis",
    ),
)
