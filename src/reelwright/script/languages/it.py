"""Italian."""

from reelwright.script.languages.bags import bag, pairs
from reelwright.script.languages.conjugation import inflected, told_of
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
    "può possono potrebbe partire "
    "deve devono altro altra altri altre ogni tutto tutta tutti tutte stesso stessa alcuni alcune diversi "
    "diverse entrambi così "
    "inoltre però tuttavia quindi dunque mentre poi infine tanto due viene vengono secondo"
)
_WE = pairs(
    "abbiamo hanno, siamo sono, proponiamo propongono, vogliamo vogliono, mostriamo "
    "mostrano, dimostriamo dimostrano, otteniamo ottengono, facciamo fanno, descriviamo descrivono, "
    "introduciamo introducono, definiamo definiscono, discutiamo discutono, crediamo credono, "
    "riteniamo ritengono, offriamo offrono, suggeriamo suggeriscono, presentiamo "
    "presentano, analizziamo analizzano, studiamo studiano, utilizziamo utilizzano, usiamo usano, "
    "valutiamo valutano, confrontiamo confrontano, sviluppiamo sviluppano, calcoliamo calcolano, "
    "stimiamo stimano, esploriamo esplorano, osserviamo osservano, applichiamo applicano, esaminiamo "
    "esaminano, misuriamo misurano, troviamo trovano, consideriamo considerano, concludiamo "
    "concludono, forniamo forniscono, raccomandiamo raccomandano, affrontiamo affrontano, "
    "verifichiamo verificano, confermiamo confermano, disponiamo dispongono, sappiamo sanno, "
    "illustriamo illustrano, indaghiamo indagano, abbiamo hanno, avevamo avevano, ipotizziamo ipotizzano, "
    "intendiamo intendono, prevediamo prevedono, assumiamo assumono, raccogliamo raccolgono"
)

_FIRST = (
    "riemp compar bagn bruci scorr spar tagli trascin guast "
    "coltiv mescol filtr emett peggior riserv risied estend colp mitig nutr "
    "abbass accad accelera acceler accompagn accumul adatt adott affront aggiorn aggiung aiut aliment "
    "allung alter "
    "ampli analizz annunci appart applic apport arriv aspett assegn associ assum attenu attest attir "
    "aument avanz avvi bas bast blocc calcol cambi caratterizz cattur caus cerc cess collabor colleg "
    "combin cominci comparr compar compens complet comport comunic concentr condizion conferm confront "
    "consegn conserv consider consist consent constat cont continu contrast contribu controll conta coinvolg "
    "correl cost cre deriv descriv destin determin deriva dimostr discut dipend dispers distingu divent "
    "domin "
    "don dur effettu elabor elev elimin emerg entr equival esamin esplor espon esprim estra estrapol "
    "evidenzi "
    "evit favor ferm fiss form formul fortific fun funzion garant gener gest giov giustific godon grav guid "
    "guadagn identific ignor illustr immagin impar implement implic import impost incid increment indic "
    "indag influenz inform inizi innesc insegn install integr interess interpret invi ipotizz lanci lasc "
    "lasci lavor leg limit livell manc manifest manten mantien mantengo migliora miglior misur modific mostr "
    "motiv nascond necessit not occup oper oppon ordin organizz orient oscill ostacol otten parl partecip "
    "part pass pens permang pes pianific pieg port posizion precis predic preferisc prefer prend present "
    "preserv prev prevalg prevede prevedo priv process program progett prolung promuov propon prov provoc "
    "pubblic raccogli raccomand raddoppi rafforz raggiung rallent rappresent reagisc realizz recuper regol "
    "registr rend resist restitu rest ricav richied ricord riconosc riemp riferisc riflett riguard rilev "
    "riman ripet riport risal rischi riscontr risolv risparmi rispecchi rispett rispond risult ritard ritien "
    "rivel sal sbagli scend scompar segnal segu sembr semplific separ serv serv simul smett soffr soddisf "
    "sopport sorg sostien sostitu spieg spost stabil stim stimol studi suggerisc super suppon svilupp "
    "svolg tend tent termin tocc torn tratt trascorr trasform trasmett traspor trov unisc us utilizz valid "
    "valorizz valut vari verific viaggi visualizz viv manifest intercorr reagiscon gestisc copr copron"
)
_OTHER = (
    r"perde|perdono|vuole|vogliono|muore|muoiono|cresce|crescono|nasce|nascono|pare|paiono|appare|appaiono|"
    r"conosce|conoscono|appartiene|offrono|introduce|introducono|conduce|conducono|traduce|cade|cadono|cadde|"
    r"trae|estrae|attrae|legge|leggono|crede|credono|possiede|possiedono|include|includono|conclude|"
    r"concludono|sostituisce|proviene|provengono|conviene|interviene|mantiene|mantengono|contiene|sostiene|"
    r"sostengono|pone|pongono|dispone|compone|esce|escono|vale|valgono|fece|fecero|ebbe|ebbero|poté|disse|"
    r"venne|vennero|pose|propose|diede|dettero|vide|videro|stette|seppe|dice|dicono|riesce|riescono|sceglie|"
    r"scelgono|esige|serve|servono|chiede|chiedono|ripete|sente|vive|vivono|riceve|ricevono|scrive|decide|"
    r"divide|accade|accadono|avviene|avvengono|avvenne|risponde|corrisponde|corrispondono|sia|siano|"
    r"abbia|abbiano|"
    r"possa|possano|faccia|facciano|sa|sanno|sta|stanno|dovrebbe|dovrebbero|potrebbero|sarebbe|sarebbero|"
    r"avrebbe|avrebbero|fosse|fossero|avesse|avessero|avevano|poteva|doveva|costa|costano|supera|superano|"
    r"copre|coprono|rimase|ridusse|produsse|crebbe|scese|raggiunse|ottenne|ottennero|reagisce|scende|"
    r"scendono|"
    r"sale|salgono|incide|incidono"
)
_NO_VERBS = "parte|base|presente|interesse|termine|ordine|entro"
_VERBS = (
    r"(?:(?:c|s|l|v|m|n|dov|com)['’])?(?:"
    + inflected(_FIRST, "a|ano|e|ono|ava|avano|eva|evano|erà|eranno|erebbe")
    + f"|{_OTHER}|è|era|erano|ha|hanno|aveva|"
    r"(?!telefono|microfono)\w{3,}[bcdfglmnprtvzi]ono|\w{3,}(?:arono|erono|irono|avano|evano|"
    r"ivano|eranno|iranno|erebbero|erebbe|irebbe|assero|essero|issero)|"
    r"\w{3,}(?:isce|iscono|izza|izzano|erà|irà)|\w{3,}(?<!per)ò)"
)

_CLITICS = "non|già|anche|si|lo|la|li|le|ne"

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
        r"questa|questi|queste|tal[ei]) (?!articolo|lavoro|studio|ricerca|rapporto)|per (?:questo|ciò|"
        r"tale) |di (?:questo|ciò|tale) |con (?:questo|"
        r"ciò|tale) |a tal fine|a tale scopo|"
        r"un altro|un['’]altra|invece|inoltre|lì|a partire da (?:quest|ess|ciò)\w*|"
        r"(?:è|sono) stat[oaie] \w+(?:at|ut|it)[oaie] (?:in(?! totale)|durante|da|per|tra|con)\b|si "
        r"tratta|ne|vi|consiste|consistono"
    ),
    leaning=r"^(?!In quest)[^,;:]*\b(?:quest[oaei]|quell[oaei]|tal[ei])\b(?! (?:articolo|studio|lavoro|"
    r"ricerca)\b)",
    inner_markers=(
        (r",? (?:tuttavia|però|quindi|pertanto|inoltre|invece|infatti),(?= )", ""),
        (r"(?<=\w) (?:quindi|dunque|pertanto|tuttavia|invece)(?= \w)", ""),
        (r"\bad es\.,?(?= )", "ad esempio"),
        (r"\bp\. ?es\.,?(?= )", "per esempio"),
        (r"\bca\.?(?= \d)", "circa"),
        (r"\becc\.(?= )", "eccetera"),
        (r"\bvs\.?(?= )", "contro"),
    ),
    paper_words="articolo|lavoro|studio",
    figure_words=r"figur[ae]|figg?\.|grafic[oi]",
    table_words=r"tabell[ae]|tab\.",
    equation_words=r"equazion[ei]|eqq?\.|formul[ae]",
    section_words=r"sezion[ei]|sez\.|capitol[oi]|cap\.|appendic[ei]|allegat[oi]|pass[oi]|modell[oi]|"
    r"esempi[o]?|algoritm[oi]|teorem[ai]",
    see_words=r"vedi(?: anche)?|si veda|cfr\.|come (?:mostrato|illustrato|indicato|descritto|si vede) "
    r"(?:in|nella|nel)",
    pointers=(
        (
            (
                r",? come (?:già )?(?:è stato |abbiamo )?(?:menzionato|descritto|indicato|visto|spiegato|"
                r"detto|mostrato|accennato) "
                r"(?:prima|sopra|in precedenza|precedentemente|in {target}|nella {target}),?"
            ),
            "",
        ),
        (r"^(?:va|è importante|vale la pena|occorre) (?:sottolinea|nota|ricorda|precisa)(?:to|re) che ", ""),
    ),
    pointing=(
        r"\b(?:(?:sezione|capitolo|figura|tabella|equazione|paragrafo) (?:precedente|seguente|successiv[oa])|"
        r"(?:il|la|i|le) seguenti?|come sopra|(?:indicat|descritt|mostrat|vist|citat|elencat)\w+ "
        r"(?:sopra|sotto)|più avanti|come segue|di seguito|suddett\w+|"
        r"sopracitat\w+)\b|\b(?:questa|presente|prossima) "
        r"(?:sezione|figura|tabella)\b|\bquesto capitolo\b|\bil resto d(?:i|el|ell['’])\b|\bè "
        r"organizzat[oa]\b|\bringrazia(?:no|mo|menti|mento)?\b|\bfinanziat[oa] da\b|"
        r"\bconflitt[oi] d['’]interess[ei]\b|\btutti i diritti\b|\bcreative commons\b|\bsia(?:no)? \w+ "
        r"(?:un|una|il|la)\b|\blinea tratteggiata\b|"
        r"\bconsultato il\b|^(?:lo|questo|questa|la|il nostro) (?:studio|lavoro|ricerca) (?:presenta|ha|"
        r"mostra) (?:alcuni|"
        r"diversi|vari|certi) limiti\.$"
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
        (r"\ba nostro avviso\b", "a giudizio degli autori"),
        (r"\b(?:a|per) quanto ci (?:risulta|è noto)\b", "a quanto risulta agli autori"),
        (r"\bci (?:permette|consente|hanno permesso|ha permesso) di\b", "permette di"),
        (r"\b(?:noi )?possiamo\b", "si può"),
        *told_of("gli autori", "noi", _CLITICS, _WE),
        *((r"(\bgli autori\b.*?)\bnostr[aeio]\b", r"\1loro"),) * 2,
        (r"\b(il|lo) nostro (?=studio|strumento|scopo)", "lo "),
        (r"\b(?:il|la) nostr[oa] (?=[aeiou]|h[aeiou])", "l’"),
        (r"\b(il|la|le) nostr[oae] (?=\w)", r"\1 "),
        (r"\bi nostri (?=[aeiou]|s[^aeiou]|z|gn|ps)", "gli "),
        (r"\bi nostri (?=\w)", "i "),
        (
            r"\b((?:d|n|a|su|da)e?ll?[ao]?[ie]?|del|dei|nel|nei|al|ai|sul|sui|dal|dai) nostr[aeio]\b",
            r"\1 loro",
        ),
    ),
    the_authors=("gli autori", "l’autore"),
    person_left=r"\b(?:noi|nostr[aeio]|io|mi[ao]|miei|mie|\w{2,}iamo|\w{3,}(?:a|e|i)mmo|voi|vostr[aeio]|"
    r"ci(?! (?:sono|siano|sia|fu|era|erano|sarà|saranno|vuole|vogliono)\b))\b(?<!siano)",
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
                r"nella))?(?: la)? {ref}, "
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
                r",? come (?:mostra|mostrato|illustrato|indicato|si (?:vede|osserva))(?: (?:in|"
                r"nella))?(?: la)? "
                r"{ref},?"
            ),
            "",
        ),
        (r"\b(?:in|nella|nel) {ref}", "{in}"),
    ),
    frames=(
        r"(?:gli|i|questi|il|questo|la|l['’])? ?(?:autori|risultati|studio|dati|analisi|lavoro|"
        r"esperimenti) (?:mostrano|mostra|dimostrano|dimostra|"
        r"suggeriscono|suggerisce|indicano|indica|confermano|conferma|concludono|rivelano|rivela|"
        r"osservano|trovano|ritengono|"
        r"hanno mostrato|hanno trovato|hanno dimostrato) che"
    ),
    verbs=(
        rf"(?!(?:{_NO_VERBS})$)(?:"
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
        r"introducono|studiano|" + _VERBS + ")"
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
        colleagues="{author} e i suoi colleghi",
        and_="e",
        figure_np="La figura mostra {caption}.",
        highest="Il valore più alto di {column} è {value}, per {label}",
        lowest="Il valore più basso di {column} è {value}, per {label}",
        least="; il più basso è {value}, per {label}.",
        runner_up="; il successivo è {value}, per {label}.",
        close_find="Il riferimento completo, e dove trovare l’articolo, sono sullo schermo.",
        close_reference="Il riferimento completo dell’articolo è sullo schermo.",
        close_plain="Il testo stesso dice di più; il titolo è sullo schermo.",
        source="Fonte",
        chapters=("Il problema", "L’idea", "Come funziona", "Risultati", "Limiti", "Da ricordare"),
        short_form="{long}, o {short},",
        turns=(
            (
                "Cominciamo dal problema.",
                "Prima di tutto, perché è importante?",
                "Vediamo prima il problema.",
                "Prima di tutto, un po’ di contesto.",
            ),
            ("Che cosa c’è di nuovo?", "Qui entra in gioco questo lavoro.", "Ed eccoci all’idea."),
            ("Come funziona?", "Passiamo al metodo.", "Vediamo come è stato fatto."),
            ("Passiamo ai risultati.", "Che cosa ne è emerso?", "Che cosa dicono i risultati?"),
            ("Ci sono anche dei limiti.", "Serve un po’ di cautela.", "Quali domande restano aperte?"),
            ("Che cosa c’è da ricordare?", "Che cosa portiamo con noi?", "Riassumiamo."),
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
        result=r"\b(?:risultat[oi]|mostr\w+|evidenziat\w+|osservat\w+|riscontrat\w+|rivel\w+|"
        r"aument\w+|diminu\w+|ridu\w+|riduc\w+|miglior\w*|maggior\w*|"
        r"minor\w*|superior\w*|inferior\w*|"
        r"significativ\w+|per ?cento|confronto|differenz\w*|rispetto)\b|%|\b\d+(?:[.,]\d+)?\b",
        limit=r"\b(?:limit\w+|lavor[oi] futur[oi]|ricerche future|non (?:può|permette|include|"
        r"considera)\w*|solo|soltanto|ancora|cautela|non (?:tien\w+|possono|è stat\w+|sono stat\w+)|"
        r"modest[oaie]|in futuro|sarà necessario|svantagg\w+)\b",
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
