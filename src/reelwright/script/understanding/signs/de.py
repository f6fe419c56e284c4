"""German."""

from reelwright.script.languages.bags import bag
from reelwright.script.understanding.signs.shape import Signs

_WORK = r"(?:Arbeit|Studie|Beitrag|Artikel|Untersuchung|Aufsatz|Bericht)"

GERMAN = Signs(
    problem=(
        r"\b(?:weniger|kaum|schlecht|unzureichend) (?:gut )?(?:belegt|erforscht|verstanden|untersucht)\b|"
        r"\boffen ist\b|\bfragt sich\b|"
        r"\b(?:unklar|unbekannt|ungeklärt|ungelöst|problematisch|schwierig|aufwendig|aufwändig|"
        r"fehleranfällig|kostspielig)\b|"
        r"\b(?:zentrales?|großes?|größtes?|wesentliches?|grundlegendes?) (?:Problem|Herausforderung|"
        r"Hindernis|Schwierigkeit)\b|"
        r"\b(?:Herausforderung|Forschungslücke|Wissenslücke|Lücke|Mangel|Engpass|Schwierigkeiten)\b|"
        r"\b(?:Problem|Frage) (?:ist|besteht|bleibt|liegt|stellt sich)\b|\bfehl(?:t|en|te|ten)\b|"
        r"\b(?:bisher|bislang|noch) (?:nicht|kaum|wenig|nur|unzureichend|keine?)\b|\b(?:wenig|kaum) "
        r"(?:bekannt|untersucht|erforscht)\b|"
        r"\b(?:leiden unter|leidet unter|scheitern|scheitert|versagen|versagt)\b|\bes gibt (?:bisher |noch "
        r")?(?:keine?|nur wenige)\b"
    ),
    motivation=(
        r"\b(?:erhöhtes|hohes|großes) Risiko\b|\bhäufigste (?:Ursache|Todesursache)\b|"
        r"\bverursach\w+\b[^.]{0,60}\b(?:Kosten|Schäden|Opfer)\b|"
        r"\b(?:ist|sind|wird|werden|spielt|spielen|gewinnt|gewinnen) [^.]{0,60}\b(?:wichtig|entscheidend|"
        r"wesentlich|unerlässlich|"
        r"notwendig|unverzichtbar|(?:große |zentrale |wichtige |entscheidende |wachsende )?(?:Rolle|"
        r"Bedeutung|Interesse))\b|"
        r"\bzunehmend\w*\b|\bvon (?:großer|hoher|zentraler|besonderer) Bedeutung\b|\b(?:wachsendes|"
        r"steigendes|großes) Interesse\b|"
        r"\b(?:Bedarf|Nachfrage) (?:an|nach)\b|\bum (?:diese|dieses|diesem) (?:Lücke|Problem)\b|"
        r"\bmotiviert\b|\bweit verbreitet\b"
    ),
    contribution=(
        rf"\b(?:in dieser|in diesem|die vorliegende|diese|dieser|unsere?) {_WORK}\b[^.]{{0,80}}\b(?:stell\w+|"
        rf"schlag\w+|schläg\w+|entwick\w+|"
        r"untersuch\w+|beschreib\w+|analysier\w+|präsentier\w+|vergleich\w+|zeig\w+|befasst|bewert\w+|"
        r"prüf\w+)|"
        r"^(?:[^,.;]{0,60} )?(?:stellen|schlagen|entwickeln|untersuchen|beschreiben|analysieren|präsentieren|"
        r"vergleichen|bewerten|untersuchten|"
        r"entwickelten) wir\b|^wir (?:\w+ )?(?:stellen|schlagen|entwickeln|untersuchen|beschreiben|"
        r"analysieren|präsentieren|vergleichen|"
        r"bewerten|untersuchten|entwickelten|prüfen)\b|"
        rf"\b(?:Ziel|Zweck|Beitrag|Gegenstand) (?:dieser|der vorliegenden|der|des|dieses|unserer|unseres) "
        rf"(?:\w+ )?{_WORK}s?\b|"
        r"\b(?:das Ziel|unser Ziel|unser Beitrag|unsere Beiträge)\b"
    ),
    named_thing=(
        r"^(?:Das |Die |Der )?(?P<name>[\w.+-]+) ist ein\w* (?:[\w-]+ ){0,6}(?:Werkzeug|Bibliothek|Paket|"
        r"Verfahren|Methode|Software|"
        r"Programm|System|Sprache|Modell|Datensatz)\b"
    ),
    method=(
        r"\bwurden? (?!nicht\b)[^.]{0,140}\b(?:ge\w+t|ge\w+en|\w+iert|(?:be|er|ver|aus|auf|ein|"
        r"zu)\w+t)\b|\berfolgten?\b|\bdas (?:Modell|Verfahren) (?:nutzt|schätzt|berechnet|kombiniert|"
        r"beruht|berücksichtigt)\b|"
        r"\bwir (?:\w+ )?(?:verwend\w+|nutz\w+|berechn\w+|mess\w+|maßen|schätz\w+|erhob\w+|befrag\w+|"
        r"simulier\w+|trainier\w+|wähl\w+|"
        r"setz\w+|führ\w+|bestimm\w+|analysier\w+)\b|\b(?:wurden?|werden|wird|"
        r"worden)\b[^.]{0,140}\b(?:verwendet|genutzt|berechnet|"
        r"gemessen|geschätzt|erhoben|befragt|simuliert|trainiert|ausgewählt|bestimmt|durchgeführt|ermittelt|"
        r"eingesetzt|angewendet|"
        r"ausgewertet|erfasst|entnommen|analysiert|aufgezeichnet|angepasst|installiert|getestet)\b|"
        r"\bmithilfe\b|\bmittels\b|\bbesteht aus\b"
    ),
    data_noun=(
        r"Pflegekräfte[n]?|Beschäftigte[nr]?|Versuchspersonen|Kliniken|Krankenhäuser[n]?|Schulen|Tests|"
        r"Fahrten|Brücken|Bäume[n]?|"
        r"Proben?|Teilnehmer\w*|Patient\w*|Befragte[nr]?|Interviews?|Standorte[n]?|Messstellen|Stationen|"
        r"Bilder[n]?|Datensätze[n]?|"
        r"Beobachtungen|Personen|Fälle[n]?|Haushalte[n]?|Betriebe[n]?|Artikel[n]?|Dokumente[n]?|Arten|"
        r"Länder[n]?|Messungen|Versuche[n]?|"
        r"Probanden|Schüler\w*|Studierende[n]?|Gebäude[n]?|Anlagen|Häuser[n]?|Texte[n]?|Aufnahmen|Tage[n]?|"
        r"Jahre[n]?|Wohnungen|Kinder[n]?"
    ),
    data_set=r"Daten(?:satz|sätze|bank|banken)?|Korpus|Korpora|Stichproben?|Messdaten|Proben?",
    data_got=(
        r"\bnahmen?\b[^.]{0,120}\bteil\b|\binsgesamt (?:\w+ )?\d|\binsgesamt (?:wurden|nahmen)\b|"
        r"\b(?:wurden?|worden)\b[^.]{0,120}\b(?:erhoben|gesammelt|befragt|gemessen|aufgezeichnet|entnommen|"
        r"ausgewählt|untersucht|"
        r"einbezogen|erfasst|ausgewertet|interviewt|installiert)\b|\b(?:umfasst|umfassen|umfasste|enthält|"
        r"enthalten|besteht aus)\b|"
        r"\b[nN]\s?=\s?\d|\b(?:zwischen|von) \d{4} (?:und|bis)\b|\bwir (?:befragten|sammelten|erhoben|"
        r"untersuchten|maßen|nutzten)\b"
    ),
    result=(
        r"\b(?:Ergebnisse?|Daten|Analysen?|Messungen|Auswertung|Untersuchung|Abbildung|Tabelle|Versuche|"
        r"Experimente)\b[^.]{0,40}\b(?:zeig\w+|"
        r"beleg\w+|ergab\w*|bestätig\w+|deute\w+)\b|\bes zeigt(?:e)? sich\b|\bzeigte sich\b|\bwir (?:fanden|"
        r"zeigen|zeigten|beobachteten|"
        r"stellten fest)\b|\b(?:sank|sanken|stieg|stiegen|verringerte|erhöhte|verbesserte|reduzierte|nahm|"
        r"nahmen|senkte|fiel|fielen|"
        r"wuchs)\b[^.]{0,80}\d|\bsignifikant\w*\b"
    ),
    compares=(
        r"\b(?:höher|niedriger|größer|kleiner|schneller|langsamer|besser|schlechter|mehr|weniger|geringer|"
        r"länger|kürzer|stärker|"
        r"genauer)\w* als\b|\b(?:höchste|niedrigste|größte|kleinste|beste|schlechteste)\w*\b|\d\s?(?:%|"
        r"Prozent)|"
        r"\b(?:im Vergleich|gegenüber|durchschnittlich|im Mittel|im Durchschnitt|korrelier\w+|betrug|beträgt|"
        r"lag bei|liegt bei)\b"
    ),
    points=(
        r"^(?:Abbildung|Abb\.|Tabelle|Tab\.) \S+ (?:zeigt|gibt|stellt|enthält|fasst|listet|vergleicht)\b(?!, "
        r"dass)|"
        r"\b(?:ist|sind|wird|werden) in (?:Abbildung|Abb\.|Tabelle|Tab\.) \S+ (?:dargestellt|gezeigt|"
        r"aufgeführt|zusammengefasst)\b"
    ),
    orders=r"\b(?:muss|müssen|soll|sollen|sollte|sollten)\b|^(?:wenn|falls)\b",
    limit=(
        r"\bnicht (?:auszuschließen|ausgeschlossen)\b|\bnicht (?:ohne Weiteres "
        r")?[^.,]{0,30}(?:übertragen|verallgemeinern)\b|\baus einer einzigen\b|"
        r"\bunterschätz\w+\b[^.]{0,20}\bmöglich|"
        r"\b(?:Einschränkung\w*|Limitation\w*|Grenzen (?:der|dieser|unserer|des)|Schwäche\w*|Nachteil\w*)\b|"
        r"\b(?:zukünftig\w*|künftig\w*|weitere\w*) "
        r"(?:Arbeit\w*|Forschung\w*|Untersuchung\w*|Studie\w*)\b|\bmit Vorsicht\b|\b(?:weitere|zukünftige|"
        r"künftige) (?:Forschung|Untersuchungen|"
        r"Studien)\b|\bbleib(?:t|en) (?:\w+ )?(?:offen|unklar|ungeklärt)\b|\bkleine(?:n|r)? (?:Stichprobe|"
        r"Fallzahl)\b|\bnoch nicht\b|\bwir haben nicht\b|"
        r"\bAusblick\b|\bvorläufig\w*\b|\bnicht (?:berücksichtigt|untersucht|erfasst|verallgemeinern|"
        r"verallgemeinert|übertragbar)\b"
    ),
    hedges=(
        r"\b(?:nur für|beschränk\w+ (?:sich )?auf|begrenzt auf|kann nicht|können nicht|konnte nicht|konnten "
        r"nicht|gilt nur|gelten nur)\b"
    ),
    own=(
        rf"\b(?:wir|uns|unser\w*|ich|die Autoren|diese[rsnm]? {_WORK}|vorliegende\w*|hier|dieses "
        rf"(?:Verfahren|Modell)|die Stichprobe)\b"
    ),
    others=(
        r"\b(?:et al|u\. ?a\.|frühere\w* (?:Arbeiten|Studien)|andere\w* (?:Autoren|Studien)|laut|in der "
        r"Literatur|bereits gezeigt)\b"
    ),
    likened=(
        r"^(?:ähnlich(?: wie)?|wie|im gegensatz zu|entsprechend)"
        r" (?:unser\w*|dies\w*)\b[^,]*(?:frühere|andere|mehrere)\b"
    ),
    course=(
        r"\b(?:hat|weist|unterliegt) (?:mehrere|einige|gewisse) (?:Grenzen|Einschränkungen)(?: auf)?\.$|"
        r"\b(?:gliedert sich|Aufbau (?:der|dieser) Arbeit|Rest (?:der|dieser) Arbeit|wie folgt (?:aufgebaut|"
        r"gegliedert)|"
        r"(?:im|in) (?:nächsten|folgenden|letzten|diesem) (?:Abschnitt|Kapitel)|Abschnitt \d|Kapitel \d|"
        r"Anhang)\b|\bwir danken\b|\bgefördert\b"
    ),
    listed=r"\bBeiträge\b[^.]{0,80}[:.]\s*$|\bZiele (?:dieser|unserer|der) \w+[^.]{0,60}:\s*$",
    definitions=(
        (
            r"(?P<term>{np}) (?:ist|sind|wird|werden) (?:\w+ )?(?:definiert als|definiert durch) "
            r"(?P<definition>[^.;]{12,})"
        ),
        (
            r"\b[Uu]nter (?:dem Begriff |einem |einer |dem |der )?(?P<term>{np}) (?:versteht man|verstehen "
            r"wir|wird) (?P<definition>[^.;]{12,})"
        ),
        (
            r"(?P<term>{np}) (?:bezeichnet|bezeichnen|bedeutet) (?P<definition>(?:die|der|das|den|ein\w*|"
            r"alle) [^.;]{10,})"
        ),
        (
            r"(?P<term>{np}),? \(?(?:d\. ?h\.|das heißt),? (?P<definition>(?:die|der|das|den|ein\w*|alle) "
            r"[^().;,]{12,})"
        ),
    ),
    no_term=bag(
        "es dies diese dieser dieses das die der den dem er sie wir man was wer beide alle hier dabei "
        "ergebnis ergebnisse wert werte "
        "beispiel abbildung tabelle ist sind war und oder aber wenn in auf mit von zu als auch nicht nur "
        "sehr mehr problem ziel arbeit"
    ),
    where=r"(?:wobei|mit|dabei (?:ist|sind|bezeichnet|bezeichnen)|hier(?:bei)?|hierin|darin)\b",
    let=(
        r"\b(?:sei(?:en)?|bezeichne)\s+(?P<symbol>{symbol})\s*(?P<meaning>(?:die|der|das|"
        r"ein\w*)\s[^.,;:()=]{3,90})"
    ),
    means=r"(?:ist|sind|war|bezeichnet|bezeichnen|steht für|bedeutet|beschreibt|gibt|angibt|=)",
    joined="und",
    named_heads=(
        r"^(?:Symbole?|Formelzeichen|Zeichen|Begriffe?|Abkürzung(?:en)?|Variablen?|Größen?)$",
        r"^(?:Bedeutung|Beschreibung|Erklärung|Definition)(?:en)?$",
    ),
    glossary=(
        r"^(?:[\dA-Z.]*\s*)?(?:Glossar|Abkürzung(?:en|sverzeichnis)|Begriffe|Begriffsklärung|Formelzeichen|"
        r"Symbolverzeichnis|Definitionen)\b"
    ),
    not_counted=(
        r"Version|Schritt|Phase|Stufe|Typ|Klasse|Gruppe|Tag|Modell|Grad|Kapitel|Seite|Nr\.?|Nummer|Punkt|"
        r"Frage|Zeile|Windows|Python|Band|Heft|Teil"
    ),
    spelt_units=(
        r"Prozent(?:punkte)?|mal|fach|Jahren?|Monaten?|Wochen?|Tagen?|Stunden?|Minuten?|Sekunden?|Grad|"
        r"Metern?|Kilometern?|Zentimetern?|Millimetern?|"
        r"Hektar|Gramm|Kilogramm|Tonnen?|Litern?|Euro|Volt|Watt|Kilowattstunden|Pixeln?"
    ),
    totals=r"^(?:Gesamt|Summe|Insgesamt|Mittelwert|Mittel|Durchschnitt|Median|alle|total)\b",
    ordered=(
        r"\b(?:Zeit|Jahr|Tag|Monat|Woche|Stunde|Alter|Datum|Dosis|Konzentration|Temperatur|Abstand|Tiefe|"
        r"Länge|Größe|Frequenz|Anzahl|Außentemperatur)"
    ),
    coded=r"\b(?:ID|Nr|Nummer|Rang|Code|Breite|Länge|Seite|Jahr|Datum|p-Wert|PLZ)\b\.?",
    quantities=r"\b(?:Maß|Maße|Größe|Kennwert|Kenngröße|Parameter|Eigenschaft|Merkmal|Variable|Kriterium)",
)
