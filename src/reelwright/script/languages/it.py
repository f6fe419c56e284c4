"""Italian."""

from reelwright.script.languages.bags import bag, pairs
from reelwright.script.languages.tongue import Cues, Phrases, Tongue

_STOP = (
    "il lo la i gli le l un uno una di del dello della dei degli delle dell a al allo alla ai agli alle "
    "all da dal dallo dalla "
    "dai dagli dalle in nel nello nella nei negli nelle nell con su sul sullo sulla sui sugli sulle per "
    "tra fra e ed o ma né "
    "che chi cui quale quali dove quando come perché se non più meno molto anche già ancora solo questo "
    "questa questi queste "
    "quello quella quelli quelle ciò esso essa essi esse egli lui lei loro si suo sua suoi sue nostro "
    "nostra nostri nostre noi "
    "ci mi mio mia è sono era erano fu furono essere stato stata stati state ha hanno aveva avevano avere "
    "può possono potrebbe "
    "deve devono altro altra altri altre ogni tutto tutta tutti tutte stesso stessa alcuni alcune diversi "
    "diverse entrambi così "
    "inoltre però tuttavia quindi dunque mentre poi infine tanto due viene vengono secondo"
)
_WE = pairs(
    "abbiamo hanno, siamo sono, possiamo possono, proponiamo propongono, vogliamo vogliono, mostriamo "
    "mostrano, dimostriamo dimostrano, otteniamo ottengono, facciamo fanno, descriviamo descrivono, "
    "introduciamo introducono, definiamo definiscono, discutiamo discutono, crediamo credono, "
    "riteniamo ritengono, offriamo offrono, suggeriamo suggeriscono, dobbiamo devono, presentiamo "
    "presentano, analizziamo analizzano, studiamo studiano, utilizziamo utilizzano, usiamo usano, "
    "valutiamo valutano, confrontiamo confrontano, sviluppiamo sviluppano, calcoliamo calcolano, "
    "stimiamo stimano, esploriamo esplorano, osserviamo osservano, applichiamo applicano, esaminiamo "
    "esaminano, misuriamo misurano, troviamo trovano, consideriamo considerano, concludiamo "
    "concludono, forniamo forniscono"
)

ITALIAN = Tongue(
    code="it",
    page="p.",
    articles="il|lo|la|i|gli|le|un|una|uno",
    of_words=bag("di del della dei delle dello degli"),
    abstract_head=r"(?:riassunto|sommario|abstract)\b",
    abbreviations=bag(
        "fig figg tab eq eqq es ad p pp cap sez n no vol ed al et ecc sig dott prof ing avv circa ca max "
        "min cf cfr vs a.c d.c art rif op cit ibid gen feb mar apr giu lug ago set ott nov dic risp s st"
    ),
    stopwords=bag(_STOP),
    markers=(
        "tuttavia|però|ciononostante|inoltre|pertanto|quindi|dunque|di conseguenza|così|infine|per "
        "esempio|ad esempio|in particolare|"
        "al contrario|invece|da un lato|dall['’]altro|d['’]altra parte|in sintesi|in conclusione|in altre "
        "parole|ossia|cioè|in primo luogo|"
        "in secondo luogo|di seguito|infatti|in effetti|qui|purtroppo|ma|e|in questo (?:articolo|lavoro|"
        "studio)|per quanto ne sappiamo"
    ),
    anaphora=(
        r"quest[aeio](?! (?:articolo|lavoro|studio|ricerca|rapporto)\b)|quell[aeio]|ciò|ess[aeio]|egli|"
        r"lui|lei|loro|suo[ie]?|sua|tal[ei]|"
        r"entramb[ie]|altr[aeio]|così|anche|allo stesso modo|(?:il|la|i|le) (?:prim|second|ultim|"
        r"precedent|stess|suddett)\w*|in (?:questo|"
        r"questa|questi|queste|tal[ei]) |per (?:questo|ciò|tale) |di (?:questo|ciò|tale) |con (?:questo|"
        r"ciò|tale) |a tal fine|a tale scopo|"
        r"un altro|un['’]altra|invece|inoltre|lì"
    ),
    leaning=r"^[^,;:]*\b(?:quest[oaei]|quell[oaei]|tal[ei])\b(?! (?:articolo|studio|lavoro|ricerca)\b)",
    inner_markers=((r", (?:tuttavia|però|quindi|pertanto|inoltre),(?= )", ""),),
    paper_words="articolo|lavoro|studio",
    figure_words=r"figur[ae]|figg?\.|grafic[oi]",
    table_words=r"tabell[ae]|tab\.",
    equation_words=r"equazion[ei]|eqq?\.|formul[ae]",
    section_words=r"sezion[ei]|sez\.|capitol[oi]|cap\.|appendic[ei]|allegat[oi]|pass[oi]|modell[oi]|"
    r"esempi[o]?|algoritm[oi]|teorem[ai]",
    see_words=r"vedi(?: anche)?|si veda|cfr\.|come (?:mostrato|illustrato|indicato|descritto|si vede) "
    r"(?:in|nella|nel)",
    pointing=(
        r"\b(?:seguent[ei]|precedenti|sopra|sotto|più avanti|come segue|di seguito|suddett\w+|"
        r"sopracitat\w+)\b|\b(?:questa|presente|prossima) "
        r"(?:sezione|figura|tabella)\b|\bquesto capitolo\b|\bil resto d(?:i|el|ell['’])\b|\bè "
        r"organizzat[oa]\b|\bringrazia\w+\b|\bfinanziat[oa] da\b|"
        r"\bconflitt[oi] d['’]interess[ei]\b|\btutti i diritti\b|\bcreative commons\b|\bsia(?:no)? \w+ "
        r"(?:un|una|il|la)\b|\blinea tratteggiata\b|"
        r"\bconsultato il\b"
    ),
    plans=r"\bgli autori (?:iniziano|passano)\b",
    person=(
        (r"\b(?:possiamo|si può) (?:vedere|osservare|notare) che ", ""),
        (
            (
                r"\b(?:è importante|va|vale la pena) (?:notare|notato|sottolineare|sottolineato|"
                r"ricordare) che "
                r""
            ),
            "",
        ),
        (
            (
                r"\b((?:il|la|i|le|del|della|dei|delle|nel|nella|nei|nelle|al|alla|ai|alle|dal|dalla|dai|"
                r"dalle|"
                r"sul|sulla|sui|sulle) )nostr[aeio]\b"
            ),
            r"\1loro",
        ),
        *((rf"\bnoi {we}\b", f"gli autori {they}") for we, they in _WE),
        *((rf"^{we}\b", f"gli autori {they}") for we, they in _WE),
        *((rf"(?<=, ){we}\b", f"gli autori {they}") for we, they in _WE),
        *((rf"\b{we}\b", they) for we, they in _WE),
    ),
    the_authors=("gli autori", "l’autore"),
    person_left=r"\b(?:noi|nostr[aeio]|io|mi[ao]|miei|mie|\w{2,}iamo|\w{3,}(?:a|e|i)mmo|voi|vostr[aeio]|"
    r"ci)\b",
    figure_noun=("figura", "tabella"),
    stand_in="il lavoro",
    the_figure=("La figura", "La tabella"),
    in_figure=("nella figura", "nella tabella"),
    for_example="per esempio",
    that_is="cioè",
    figure_the=(
        (
            (
                r"^come (?:mostra|mostrato|illustrato|indicato|si (?:vede|osserva|può vedere))(?: (?:in|"
                r"nella))? "
                r"{ref}, "
            ),
            "",
        ),
        (
            (
                r"^(?:la )?{ref} (?=(?:mostra|illustra|presenta|confronta|riassume|rappresenta|descrive|"
                r"indica|"
                r"contiene|riporta)\b)"
            ),
            "{the} ",
        ),
        (
            (
                r",? come (?:mostra|mostrato|illustrato|indicato|si (?:vede|osserva))(?: (?:in|nella))? "
                r"{ref},?"
            ),
            "",
        ),
        (r"\b(?:in|nella) {ref}", "{in}"),
    ),
    frames=(
        r"(?:gli|i|questi|il|questo|la|l['’])? ?(?:autori|risultati|studio|dati|analisi|lavoro|"
        r"esperimenti) (?:mostrano|mostra|dimostrano|dimostra|"
        r"suggeriscono|suggerisce|indicano|indica|confermano|conferma|concludono|rivelano|rivela|"
        r"osservano|trovano|ritengono|"
        r"hanno mostrato|hanno trovato|hanno dimostrato) che"
    ),
    verbs=(
        r"è|sono|era|erano|fu|furono|sarà|saranno|ha|hanno|aveva|può|possono|potrebbe|deve|devono|fa|"
        r"fanno|permette|permettono|"
        r"mostra|mostrano|propone|propongono|presenta|presentano|utilizza|utilizzano|usa|usano|esiste|"
        r"esistono|dà|danno|dipende|dipendono|"
        r"aumenta|aumentano|diminuisce|diminuiscono|riduce|riducono|migliora|migliorano|raggiunge|"
        r"raggiungono|contiene|contengono|"
        r"costituisce|rappresenta|rappresentano|offre|offrono|richiede|richiedono|consiste|consistono|"
        r"descrive|descrivono|confronta|"
        r"confrontano|valuta|valutano|misura|misurano|suggerisce|suggeriscono|indica|indicano|va|vanno|"
        r"manca|mancano|ottiene|ottengono|"
        r"rimane|rimangono|resta|restano|segue|viene|vengono|trova|trovano|influisce|varia|variano|"
        r"produce|producono|consente|"
        r"consentono|diventa|diventano|gioca|svolge|svolgono|risulta|risultano|analizzano|sviluppano|"
        r"introducono|studiano"
    ),
    joins=frozenset(("e", "ed", "o", "ma", "né")),
    shorter=(
        (r" \b(?:anche|inoltre|così|quindi|dunque|pertanto|tuttavia|infatti|in effetti),?(?= )", ""),
        (r"\bun (?:gran|grande) numero di\b", "molti"),
        (r"\bal fine di\b", "per"),
    ),
    cut_before=bag("quale mentre poiché perché ma e grazie con mediante durante a causa secondo incluso"),
    never_last=bag(_STOP + " nuovo nuova nuovi nuove grande diversi diverse maggiore minore rispettivamente"),
    phrases=Phrases(
        hook_title="Questo film spiega «{title}».",
        hook_by="Questo film spiega «{title}», di {authors}.",
        subject="Questo film tratta di quanto segue: {title}.",
        colleagues="{author} e colleghi",
        and_="e",
        figure_np="La figura mostra {caption}.",
        highest="Il valore più alto di {column} è {value}, per {label}.",
        lowest="Il più basso è {value}, per {label}.",
        close_find="Il riferimento completo, e dove trovare l’articolo, sono sullo schermo.",
        close_reference="Il riferimento completo dell’articolo è sullo schermo.",
        close_plain="Questa è stata una breve panoramica.",
        source="Fonte",
        chapters=("Il problema", "L’idea", "Come funziona", "Risultati", "Limiti", "Da ricordare"),
        short_form="{long}, o {short},",
        turns=(
            (
                "Cominciamo dal problema.",
                "Prima di tutto, perché è importante?",
                "Vediamo prima il problema.",
            ),
            ("Che cosa c’è di nuovo?", "Qui entra in gioco questo lavoro.", "Questo ci porta all’idea."),
            ("Come funziona?", "Passiamo a come è stato fatto.", "Vediamo come è stato fatto."),
            ("Passiamo alle prove.", "Che cosa ne è emerso?", "Che cosa dicono i risultati?"),
            ("Ci sono anche dei limiti.", "Serve un po’ di cautela.", "Che cosa resta aperto?"),
            ("Che cosa c’è da ricordare?", "Che cosa resta, dunque?", "Riassumiamo."),
        ),
        question="La domanda è {clause}.",
        asks=(
            r"(?:gli autori|l[’']autore|l[’']autrice|questo (?:articolo|lavoro|"
            r"studio)) (?:indagano?|esaminano?|studiano?|si chiedono|analizzano?) (?=(?:se|"
            r"come|perché|quali?|che cosa)\b)"
        ),
        links=(
            r"tuttavia|inoltre|pertanto|quindi|di conseguenza|per esempio|ad esempio|"
            r"ciononostante|al contrario|invece|analogamente|in particolare|infine"
        ),
    ),
    cues=Cues(
        problem=r"\b(?:problem[ai]|sfid[ae]|difficil[ei]|difficoltà|manca\w*|purtroppo|tuttavia|"
        r"important[ei]|essenzial[ei]|necess\w+|"
        r"costos\w+|spesso|nonostante|risch\w+|domand[ae]|poco (?:conosciut|studiat)\w+|compless\w+|"
        r"scars\w+)\b",
        idea=r"\b(?:noi|gli autori|questo (?:articolo|lavoro|studio)|questa ricerca)\b.{0,40}\b(?:propon|"
        r"present|introdu|svilupp|descri|studi|"
        r"analizz|valut|confront|esplor|esamin|indag)\w*|\b(?:obiettiv[oi]|scopo|idea|contribut[oi])\b",
        method=r"\b(?:metod[oi]|algoritm[oi]|approccio|procedura|calcol\w+|stim\w+|raccolt\w+|campion\w*|"
        r"misur\w+|modell[oi]|dati|pass[oi]|"
        r"utilizz\w+|consist\w+|questionari\w*|applic\w+|mediante|prima|sensor\w*)\b",
        result=r"\b(?:risultat[oi]|mostr\w+|aument\w+|diminu\w+|ridu\w+|riduc\w+|miglior\w*|maggior\w*|"
        r"minor\w*|superior\w*|inferior\w*|"
        r"significativ\w+|per ?cento|confronto|differenz\w*|rispetto)\b|%|\b\d+(?:[.,]\d+)?\b",
        limit=r"\b(?:limit\w+|lavor[oi] futur[oi]|ricerche future|non (?:può|permette|include|"
        r"considera)\w*|solo|soltanto|ancora|cautela|svantagg\w+)\b",
        remember=r"\b(?:conclu\w+|in sintesi|in generale|permett\w*|important\w*|suggeri\w+|così|"
        r"dovrebb\w*|potenzial\w*|contribu\w+)\b",
        head_problem=r"introduzione|contesto|motivazion|problema",
        head_idea=r"contribut|approccio|idea|obiettiv|riassunto|sommario",
        head_method=r"metod|material|modell|dati|procedura|disegno|area di studio",
        head_result=r"risultat|valutazion|esperiment|discussion|confronto|applicazion",
        head_limit=r"limit|prospettiv|lavori futuri|discussion",
        head_remember=r"conclus|considerazioni finali",
        head_skip=r"riferiment|bibliograf|ringraziament|allegat|appendic|finanziament|conflitt|parole[- "
        r"]chiave|keywords|abbreviazion|"
        r"contributo degli autori|indice|disponibilità|abstract",
        head_low=r"stato dell['’]arte|lavori correlati|notazion|dimostrazion",
    ),
)
