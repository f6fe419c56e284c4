"""Italian."""

from reelwright.script.languages.bags import bag
from reelwright.script.understanding.signs.shape import Signs

_WORK = r"(?:articolo|lavoro|studio|ricerca|rapporto|contributo|indagine)"
_ANNOUNCES = (
    r"(?:present|propon|introdu|svilupp|descriv|studi|esamin|analizz|valut|confront|esplor|indag|mostr)"
)

ITALIAN = Signs(
    problem=(
        r"\b(?:resta|rimane) (?:quindi |dunque |ancora )?apert[oa]\b|\bsenza (?:essere rilevat[oa]|che "
        r"nessuno)\b|\bpochissim[oaie]\b|\bè scarsamente\b|"
        r"\b(?:è|sono|rimane|rimangono|resta|restano|risulta|risultano) (?:\w+ )?(?:sconosciut[oaie]|"
        r"difficil[ei]|problematic[oaie]|costos[oaie]|incert[oaie]|una? (?:grande )?(?:sfida|problema)|poco "
        r"(?:conosciut|studiat|chiar)\w*)\b|\b(?:principale|maggiore|grande|importante) (?:problema|sfida|"
        r"ostacolo)\b|\b(?:problema|sfida|difficoltà|ostacolo) (?:principale|è|consiste|risiede|"
        r"importante)\b|\bmanca(?:no)?\b|\bmancanza di\b|\bnon (?:esiste|esistono|c['’]è|ci sono)\b|\bpoco "
        r"si sa\b|\b(?:tuttavia|però|purtroppo|sebbene|ma|ciononostante)\b[^.]{0,140}\bnon (?:è|sono|ha|"
        r"hanno|può|possono|esiste|esistono|permette|permettono|consente|consentono)\b|\bpochi studi\b"
    ),
    motivation=(
        r"\bhanno causato\b|\bprincipale causa\b|\bil fattore che più\b|\blasciano? pochissim\w+\b|"
        r"\b(?:è|sono|diventa|diventano) (?:\w+ )?(?:importante|importanti|essenzial[ei]|crucial[ei]|"
        r"fondamental[ei]|necessari[oae]?|indispensabil[ei]|vital[ei]|di grande (?:importanza|interesse))\b|"
        r"\bsvolg(?:e|ono) un ruolo\b|\bsempre più\b|\b(?:crescente|grande) (?:interesse|domanda|importanza|"
        r"necessità)\b|\bampiamente (?:utilizzat|usat|diffus)\w+\b|\bper (?:superare|risolvere|colmare) "
        r"(?:questo|questa|questi|queste)\b"
    ),
    contribution=(
        rf"\b(?:in )?(?:questo|questa|il nostro|il presente|la "
        rf"presente) {_WORK}\b[^.]{{0,80}}\b{_ANNOUNCES}\w*|"
        r"^(?:[^,.;]{0,60}, )?(?:noi )?(?:presentiamo|proponiamo|introduciamo|sviluppiamo|descriviamo|"
        r"studiamo|esaminiamo|analizziamo|valutiamo|confrontiamo|esploriamo|indaghiamo|abbiamo (?:presentato|"
        r"proposto|sviluppato|studiato|analizzato|valutato|confrontato|esaminato))\b|"
        r"\b(?:obiettivo|scopo|finalità|contributo)(?: principale)? (?:di|del|della|dello) (?:questo|questa|"
        r"presente|nostro|lavoro|studio)\b|\b(?:l['’]obiettivo|lo scopo|il nostro obiettivo) (?:è|era)\b"
    ),
    named_thing=(
        r"^(?P<name>[\w.+-]+) è una? (?:[\w-]+ ){0,6}(?:strumento|libreria|pacchetto|metodo|sistema|"
        r"linguaggio|modello|piattaforma|programma)\b"
    ),
    method=(
        r"\b(?:è|sono) stat[oaie] \w+(?:at|ut|it|es|ess)[oaie]\b|\bvien(?:e|ono|gono)? \w+(?:at|ut|it|es|"
        r"ess)[oaie]\b|\bvengono \w+(?:at|ut|it|ess)[oaie]\b|\b(?:è|sono) compost[oaie] da\b|\b(?:il|un) "
        r"(?:modello|metodo|sistema|algoritmo) (?:combina|stima|calcola|trasforma|utilizza|si basa|"
        r"descrive)\b|"
        r"\b(?:usiamo|utilizziamo|impieghiamo|applichiamo|calcoliamo|misuriamo|stimiamo|raccogliamo|"
        r"addestriamo|abbiamo (?:usato|utilizzato|impiegato|applicato|calcolato|misurato|stimato|raccolto|"
        r"addestrato|selezionato|simulato|condotto|intervistato))\b|\b(?:è|sono|viene|vengono|venne|vennero|"
        r"era|erano) (?:stat[oaie] )?(?:\w+mente )?(?:usat|utilizzat|impiegat|applicat|calcolat|misurat|"
        r"stimat|raccolt|effettuat|selezionat|analizzat|ottenut|registrat|condott|determinat|installat|"
        r"addestrat|simulat)[oaie]\b|\bmediante\b|\bper mezzo di\b|\bconsiste (?:in|di)\b"
    ),
    data_noun=(
        r"piene|bacini|scuole|ospedali|veicoli|viaggi|passeggeri|test|comuni|ponti|"
        r"campion[ei]|partecipanti|pazienti|intervistati|interviste|siti|stazioni|immagini|osservazioni|"
        r"individui|casi|soggetti|famiglie|aziende|articoli|documenti|specie|paesi|misure|misurazioni|prove|"
        r"studenti|bambini|parcelle|testi|persone|registrazioni|sensori|giorni|anni|alberi|piante"
    ),
    data_set=r"dati|basi? di dati|corpus|campion[ei]|insiem[ei] di dati",
    data_got=(
        r"\bsi sono verificat[eoi]\b|\bsono state osservate\b|"
        r"\b(?:è|sono) stat[oaie] (?:\w+mente )?(?:raccolt|ottenut|selezionat|intervistat|registrat|misurat|"
        r"inclus|studiat|reclutat|analizzat|prelevat|installat)[oaie]\b|\bin totale\b|\bun totale di\b|"
        r"\b(?:comprende|comprendono|contiene|contengono|include|includono)\b|\bn\s?=\s?\d|\b(?:tra|fra) il "
        r"\d{4} e\b|\bdal \d{4} al\b|\babbiamo (?:raccolto|intervistato|analizzato|studiato|misurato|"
        r"utilizzato)\b"
    ),
    result=(
        r"\b(?:risultat[oi]|dati|analisi|misure|misurazioni|esperimenti|figur[ae]|tabell[ae]|prove|"
        r"valori)\b[^.]{0,40}\b(?:mostra|mostrano|indica|indicano|rivela|rivelano|suggerisce|suggeriscono|"
        r"conferma|confermano|dimostra|dimostrano|hanno (?:mostrato|indicato|rivelato))\b|\b(?:abbiamo "
        r"(?:trovato|osservato|riscontrato)|osserviamo|troviamo)\b|\b(?:aument|diminu|ridu|ridott|miglior|"
        r"scend|sces|pass)\w* [^.]{0,60}\d|\bsignificativ[oaie]\b|\bsignificativamente\b"
    ),
    compares=(
        r"\b(?:più|meno) (?:\w+ ){1,3}(?:che|di|del|della|rispetto)\b|\b(?:maggiore|minore|superiore|"
        r"inferiore|migliore|peggiore|maggiori|minori|superiori|inferiori) (?:di|a|al|alla|rispetto|che)\b|"
        r"\b(?:il|la|i|le) (?:maggiore|minore|migliore|più alt[oaie])\b|\d\s?(?:%|per cento|volte)|\b(?:in "
        r"media|rispetto a|in confronto)\b|\bcorrelat\w*"
    ),
    points=(
        r"^(?:la )?(?:figura|fig\.|tabella) \S+ (?:mostra|presenta|illustra|riassume|confronta)\b(?! che)|"
        r"\b(?:è mostrat|sono mostrat|sono riportat|sono presentat|è riportat)[oaie] (?:nell|in)\w*\b"
    ),
    orders=r"\b(?:deve|devono|dovrebbe|dovrebbero)\b|^(?:se|quando)\b",
    limit=(
        r"\bnon (?:tiene|tengono) conto\b|\bnon possono essere\b|\bsarà necessario\b|\bancora (?:modest|"
        r"limitat|ridott)[oaie]\b|"
        r"\b(?:limitazion[ei]|limiti? (?:di|del|della|dello|è|principale))\b|\b(?:lavori|studi|ricerche) "
        r"(?:futur[ie]|successiv[ie]|ulterior[ie])\b|\b(?:ulteriori|futuri|future|nuovi) (?:studi|ricerche|"
        r"lavori|indagini)\b|\bcon cautela\b|\b(?:svantaggio|svantaggi|debolezza|inconveniente)\b|\bnon "
        r"ancora\b|\bresta(?:no)? da\b|\b(?:campione (?:piccolo|ridotto)|piccolo numero|numero limitato)\b|"
        r"\b(?:stud[io]|risultat[oi]|lavor[oi]) preliminar[ei]\b|\bnon (?:è stat|sono stat)[oaie] "
        r"(?:considerat|inclus|valutat)\w+"
    ),
    hedges=r"\b(?:non può|non possono|non permette|non consente|si limita a|si limitano a|limitat[oaie] a)\b",
    own=(
        r"\b(?:noi|nostr[oaie]|gli autori|quest[oa] (?:articolo|lavoro|studio|ricerca|metodo|modello)|il "
        r"presente|la presente|abbiamo)\b"
    ),
    others=(
        r"\b(?:et al|studi (?:precedenti|passati)|lavori precedenti|secondo|altri autori|in letteratura)\b"
    ),
    likened=(
        r"^(?:come|simil[ei] a[i]?|in accordo con|a differenza de[i])"
        r" (?:nostri|questi|i nostri)\b[^,]*, (?:studi|altri|lavori|diversi)\b"
    ),
    course=(
        r"\b(?:presenta|ha) (?:alcuni|diversi) limiti\.$|"
        r"\b(?:il resto|la struttura) (?:di|del|dell['’])|\bè (?:organizzat|strutturat)[oa]\b|\bsezion[ei] "
        r"\d|\bcapitolo \d|\b(?:in questa|nella prossima|nella seguente) sezione\b|\bappendice\b|"
        r"\bringrazia\w+\b|\bdi seguito\b|\bfinanziat[oa]\b"
    ),
    listed=r"\bcontributi\b[^.]{0,80}[:.]\s*$|\bobiettivi (?:di questo|di questa|del)[^.]{0,60}:\s*$",
    definitions=(
        (
            r"(?P<term>{np}) (?:è|sono|viene|vengono) (?:\w+mente )?(?:definit|intes)[oaie] come "
            r"(?P<definition>[^.;]{12,})"
        ),
        r"(?P<term>{np}) si (?:definisce|intende) (?:come )?(?P<definition>[^.;]{12,})",
        (
            r"\b(?:chiamiamo|denominiamo|si chiama) (?P<term>{np}) (?P<definition>(?:il|la|lo|i|gli|le|un|"
            r"una|l['’])[^.;]{12,})"
        ),
        (
            r"(?P<term>{np}) (?:si riferisce|si riferiscono) a(?:l|lla|llo|i|gli|lle)? "
            r"(?P<definition>[^.;]{12,})"
        ),
        (
            r"(?P<term>{np}),? \(?(?:cioè|ossia|vale a dire),? (?P<definition>(?:il|la|lo|i|gli|le|un|una|"
            r"l['’])[^().;,]{12,})"
        ),
    ),
    no_term=bag(
        "egli essa esso ciò questo questa questi queste quello si ci che chi quale il lo la i gli le un una "
        "risultato risultati valore valori esempio figura tabella è sono e o ma se in con di del della a al "
        "per da più meno molto problema obiettivo lavoro qui"
    ),
    where=r"(?:dove|con|in cui|nella quale|essendo)\b",
    let=(
        r"\b(?:sia|siano|indichiamo con)\s+(?P<symbol>{symbol})\s*,?\s*(?P<meaning>(?:il|lo|la|i|gli|le|un|"
        r"una|l['’])\s?[^.,;:()=]{3,90})"
    ),
    means=r"(?:è|sono|denota|denotano|rappresenta|rappresentano|indica|corrisponde a|=)",
    joined=r"ed?",
    named_heads=(
        r"^(?:simbol[oi]|notazion[ei]|variabil[ei]|termin[ei]|parametr[oi]|abbreviazion[ei]|sigl[ae])$",
        r"^(?:significat[oi]|descrizion[ei]|definizion[ei])$",
    ),
    glossary=(
        r"^(?:[\dA-Z.]*\s*)?(?:glossario|nomenclatura|abbreviazioni|sigle|notazione|definizioni|termini)\b"
    ),
    not_counted=(
        r"versione|passo|fase|livello|tipo|classe|gruppo|giorno|modello|pagina|numero|n[o°]|domanda|riga|"
        r"tomo|volume|parte|punto"
    ),
    spelt_units=(
        r"per cento|volte|ann[oi]|mes[ei]|settiman[ae]|giorn[oi]|or[ae]|minut[oi]|second[oi]|grad[oi]|"
        r"metr[oi]|chilometr[oi]|centimetr[oi]|millimetr[oi]|ettar[oi]|gramm[oi]|chilogramm[oi]|"
        r"tonnellat[ae]|litr[oi]|euro|punti"
    ),
    totals=r"^(?:total[ei]|somma|media|mediana|insieme|complesso)\b",
    ordered=(
        r"\b(?:tempo|anno|giorno|mese|settimana|ora|età|data|dose|concentrazione|temperatura|distanza|"
        r"profondità|lunghezza|dimensione|frequenza|numero)"
    ),
    coded=r"\b(?:id|n[o°]|rango|codice|latitudine|longitudine|pagina|anno|data|valore p|p)\b\.?",
    quantities=r"\b(?:misura|indice|parametro|proprietà|caratteristica|variabile|criterio|grandezza)",
)
