"""French, Spanish, Portuguese and Italian words of closed classes."""

from reelwright.script.closed.shape import Closed
from reelwright.script.languages.bags import bag

FRENCH = Closed(
    articles=bag("le la les l’ un une"),
    pointers=bag(
        "des ce cet cette ces son sa ses leur leurs notre nos chaque aucun aucune plusieurs certains "
        "certaines tout "
        "toute tous toutes quelques nul nulle tel telle tels telles quel quelle autres beaucoup"
    ),
    ofs=bag("de du des d’"),
    preps=bag(
        "à au aux en dans par pour sur sous avec sans entre vers chez depuis pendant après avant contre "
        "selon dès "
        "malgré parmi lors durant via comme hors envers outre"
    ),
    ands=bag("et ou ni"),
    subs=bag(
        "que qu’ qui dont où lorsque lorsqu’ quand si puisque puisqu’ parce car mais tandis alors afin "
        "comment "
        "pourquoi donc laquelle lequel lesquels lesquelles quoique bien"
    ),
    prons=bag(
        "il elle ils elles on nous vous je se s’ y lui c’ cela ceci celui celle ceux celles n’ ne j’ m’"
    ),
    adverbs=bag(
        "pas plus moins très aussi encore déjà toujours souvent jamais ainsi ensuite enfin cependant "
        "toutefois "
        "notamment même mieux peu trop surtout seulement ici parfois bien non presque"
    ),
    bounds=bag("environ presque seulement au_moins au_plus plus_de moins_de près_de jusqu’_à à_peine"),
    be=bag("est sont était étaient reste restent atteint"),
    gives=bag("offre offrent fournit fournissent constitue constituent représente représentent"),
    verbs=(
        r"ont|a|utilise|utilisent|réduit|réduisent|diminue|diminuent|augmente|augmentent|montre|montrent|"
        r"présente|"
        r"présentent|améliore|améliorent|exige|exigent|comprend|comprennent|couvre|couvrent|décide|décident|"
        r"permet|permettent|consiste|consistent|rend|rendent|entraîne|entraînent|dépend|dépendent|fournit|"
        r"fournissent|mesure(?=nt)nt|offre|offrent|explique|expliquent|protège|protègent|atteint|"
        r"atteignent|coûte|"
        r"coûtent|révèle|révèlent|repose|reposent|estime|estiment|\w+èrent|constitue|constituent"
    ),
    never_verbs=bag("mesure présente"),
    stems=r"\w+(?:ment(?<!ement)(?<!iment)|ant)$",
    guards=(
        r"\b(?:pas|jamais|aucune?|ni|sans|mais|bien que|quoique|sauf|si|lorsque|quand|seul\w*|seulement|"
        r"que|peut|"
        r"peuvent|pourrai\w+|devrai\w+|malgré|jusqu|plutôt|peut-être|probablement|semble\w*|presque|"
        r"rarement|peu|"
        r"sous|tandis|certains?|certaines|parfois|souvent|moins|plus|pendant|lors|ne|n)\b"
    ),
    denials=(
        r"\b(?:pas|jamais|seulement|aucune?|ni|sans|ne|n|manque\w*|absence|échoue\w*|évite\w*|empêche\w*|inconnu\w*|"
        r"incertain\w*|difficile\w*|rare\w*|peu|limité\w*|impossible\w*|insuffisant\w*|rejett?e\w*|réduit|"
        r"réduire|"
        r"réduisent|diminue\w*|supprim\w+|si|remplac\w+|souffre\w*)\b"
    ),
    frames=(
        r"(?:les|l’ ?|nos|leurs|ces|cette|l')?\s?(?:auteurs|auteur|résultats|données|étude|analyse|"
        r"expériences|travail|"
        r"essais|mesures|ils) (?:montre|montrent|ont montré|démontrent|démontre|confirment|confirme|"
        r"constatent|"
        r"révèlent|révèle|trouvent|ont constaté) (?:que |qu[’'] ?)"
    ),
    hedged=(
        r"\b(?:sugg[èé]r\w+|indiqu\w+|suppos\w+|pens\w+|estim\w+|croi\w+|esp[èé]r\w+|"
        r"possible|semble\w*) qu(?:e\b|[’'])"
    ),
    openers=(
        r"(?:dans cet(?:te)? (?:article|étude)|dans ce travail|ici|enfin|ainsi|cependant|en outre|de plus|"
        r"par conséquent|pour cela|aujourd’ ?hui|globalement|en résumé|pour \w+er [^,:;]*|grâce à [^,:;]*)"
    ),
    agents=(
        r"(?:les auteurs?|l’ ?auteure?|cet article|cette étude|ce travail|nous|ils|l’ ?étude|l’ "
        r"?article)(?: \w+ment| ont| a)* "
        r"(?:présente\w*|proposé|propose\w*|décri\w+|développ\w+|étudi\w+|analys\w+|compar\w+|évalu\w+|"
        r"utilis\w+|"
        r"introdui\w+|examin\w+|mesur\w+|discut\w+|calcul\w+|employ\w+|testé|test\w+) |"
        r"(?:l’ ?objectif|le but) (?:de|du) [\w ’'-]{3,40}? (?:est|était) (?:de|d’) ?\w+ |il existe |il y a |"
        r"(?:la figure|le tableau) (?:montre|présente|compare|donne|résume) "
    ),
    tails=(
        r"[;:] | [—–] |, (?=(?:ce qui|ce que|qui|dont|où|car|parce|puisqu\w*|grâce|notamment|par exemple|"
        r"comme|afin|"
        r"en particulier|et|permettant|avec|ainsi que)\b)| (?=(?:parce qu\w*|car|grâce à|afin d\w*|"
        r"c’est-à-dire)\b)"
    ),
    means=bag("via pour"),
    vague=bag(
        "différents différentes nouveau nouvelle nouveaux nouvelles grand grande grands grandes petit "
        "petite bon "
        "bonne certain certaine tel telle même autres divers diverses simple seul seule seuls seules unique"
    ),
    generic=bag(
        "données temps valeur valeurs méthode méthodes résultat résultats approche cas problème problèmes "
        "chose "
        "information processus système systèmes travail étude façon effet exemple nombre niveau modèle "
        "modèles "
        "partie type ensemble idée ordre rôle question objectif auteurs auteur article cadre moment "
        "procédure "
        "différence différences analyse usage fait étape étapes"
    ),
    elided=r"(?:[cdjlmnst]|qu|jusqu|lorsqu|puisqu)[’']",
    verb_before_article=True,
)

_ES_PRONOUNS = "se lo le les me te nos él ella ellos ellas ello esto eso aquello quien quienes uno"
SPANISH = Closed(
    articles=bag("el la los las un una"),
    pointers=bag(
        "unos unas este esta estos estas ese esa esos esas aquel su sus nuestro nuestra nuestros nuestras "
        "cada "
        "ningún ninguna varios varias algunos algunas todo toda todos todas muchos muchas pocos pocas "
        "ambos ambas "
        "cierto ciertos ciertas tal tales cualquier otro otra otros otras dicho dicha dichos dichas"
    ),
    ofs=bag("de del"),
    preps=bag(
        "a al en por para sobre bajo con sin entre hacia desde durante tras contra según hasta ante "
        "mediante como "
        "excepto salvo"
    ),
    ands=bag("y e o u ni"),
    subs=bag(
        "que quien cuyo cuya cuyos cuyas donde cuando si porque pues pero aunque mientras sino como cómo "
        "cual cuales "
        "ya"
    ),
    prons=bag(_ES_PRONOUNS),
    adverbs=bag(
        "no también muy más menos ya así además sin_embargo tampoco nunca siempre mejor peor aún todavía "
        "solo sólo "
        "aquí entonces luego después bien incluso casi"
    ),
    bounds=bag("casi solo sólo unos unas aproximadamente al_menos más_de menos_de cerca_de hasta apenas"),
    be=bag("es son era eran fue fueron permanece"),
    gives=bag("ofrece ofrecen proporciona proporcionan constituye constituyen representa representan"),
    verbs=(
        r"ha|han|reduce|reducen|usa|usan|utiliza|utilizan|muestra|muestran|presenta|presentan|mejora|mejoran|"
        r"disminuye|disminuyen|aumenta|aumentan|permite|permiten|depende|dependen|ofrece|ofrecen|decide|"
        r"deciden|"
        r"requiere|requieren|cubre|cubren|comprende|consta|consiste|hace|hacen|necesita|necesitan|protege|"
        r"protegen|explica|explican|alcanza|alcanzan|cuesta|cuestan|\w+aron|\w+ieron|redujo|aumentó|"
        r"disminuyó|mostró"
    ),
    never_verbs=bag("muestra muestran usa mejora mejoras"),
    stems=r"\w+mente$|\w+ando$|\w+iendo$",
    guards=(
        r"\b(?:no|nunca|ningún|ninguna|ni|sin|pero|aunque|salvo|excepto|si|cuando|solo|sólo|solamente|que|"
        r"puede|"
        r"pueden|podrían?|deberían?|pese|hasta|sino|quizás?|probablemente|parece\w*|casi|rara|poc[oa]s?|"
        r"bajo|mientras|"
        r"algun[oa]s|veces|menudo|menos|más|durante|únicamente)\b"
    ),
    denials=(
        r"\b(?:no|nunca|ningún|ninguna|ni|sin|solo|sólo|solamente|falta\w*|ausencia|fracas\w+|evita\w*|impid\w+|desconocid\w+|"
        r"difícil\w*|"
        r"escas\w+|raro|rara|poc[oa]s?|limitad\w+|imposible\w*|insuficiente\w*|rechaz\w+|reduc\w+|redujo|"
        r"disminu\w+|"
        r"elimin\w+|si|reemplaz\w+|sufre\w*)\b"
    ),
    frames=(
        r"(?:(?:los|las|el|la|nuestros|estos|sus) )?(?:autores|autor|resultados|datos|estudio|análisis|"
        r"experimentos|trabajo|ensayos) (?:muestran?|mostraron|demuestran?|demostraron|confirman?|revelan?|"
        r"encontraron|encuentran|constatan) que"
    ),
    hedged=(
        r"\b(?:sugier\w+|indic\w+|supon\w+|pens\w+|piens\w+|estim\w+|cre\w+|"
        r"esper\w+|posible|parece\w*) que\b"
    ),
    openers=(
        r"(?:en este (?:trabajo|artículo|estudio)|aquí|finalmente|así|además|sin embargo|por tanto|por "
        r"ello|hoy|"
        r"en general|en resumen|para \w+[aei]r [^,:;]*|gracias a [^,:;]*)"
    ),
    agents=(
        r"(?:los autores|el autor|la autora|este (?:trabajo|artículo|estudio)|el (?:trabajo|estudio|"
        r"artículo))"
        r"(?: \w+mente| han| ha)* (?:present\w+|propon\w+|propus\w+|propuest\w+|describ\w+|descri\w+|"
        r"desarroll\w+|"
        r"estudi\w+|analiz\w+|compar\w+|evalu\w+|utiliz\w+|usan|usaron|introduc\w+|examin\w+|mid\w+|"
        r"calcul\w+|emple\w+) |"
        r"el objetivo (?:de|del) [\w ]{3,40}? (?:es|era|fue) \w+ |existen? |hay |"
        r"la (?:figura|tabla) (?:muestra|presenta|compara|resume) "
    ),
    tails=(
        r"[;:] | [—–] |, (?=(?:lo que|lo cual|que|cuyo|cuya|donde|porque|pues|ya que|gracias|como|por "
        r"ejemplo|"
        r"en particular|y|permitiendo|con|así como)\b)| (?=(?:porque|ya que|gracias a|con el fin)\b)"
    ),
    means=bag("mediante para"),
    vague=bag(
        "diferentes nuevo nueva nuevos nuevas gran grandes pequeño pequeña buen buena diversos diversas "
        "distintos "
        "distintas mismo misma simple solo sola único única"
    ),
    generic=bag(
        "datos tiempo valor valores método métodos resultado resultados enfoque caso casos problema "
        "problemas cosa "
        "información proceso sistema sistemas trabajo estudio manera efecto ejemplo número nivel modelo "
        "modelos "
        "parte tipo conjunto idea orden papel pregunta objetivo autores autor artículo marco momento "
        "procedimiento "
        "diferencia diferencias análisis uso hecho"
    ),
    verb_before_article=True,
)

PORTUGUESE = Closed(
    articles=bag("o a os as um uma"),
    pointers=bag(
        "uns umas este esta estes estas esse essa esses essas aquele seu sua seus suas nosso nossa nossos "
        "nossas "
        "cada nenhum nenhuma vários várias alguns algumas todo toda todos todas muitos muitas poucos "
        "poucas ambos "
        "ambas certo certos certas tal tais qualquer outro outra outros outras"
    ),
    ofs=bag("de do da dos das"),
    preps=bag(
        "em no na nos nas ao aos à às por pelo pela pelos pelas para sobre sob com sem entre desde durante "
        "após "
        "contra segundo até ante mediante como exceto num numa conforme através"
    ),
    ands=bag("e ou nem"),
    subs=bag(
        "que quem cujo cuja cujos cujas onde quando se porque pois mas embora enquanto senão como qual "
        "quais já porém"
    ),
    prons=bag("ele ela eles elas isto isso aquilo lhe se me nós"),
    adverbs=bag(
        "não também muito mais menos já assim além tampouco nunca sempre melhor pior ainda só apenas aqui "
        "então "
        "depois bem inclusive quase"
    ),
    bounds=bag("quase só apenas somente cerca_de aproximadamente pelo_menos mais_de menos_de até"),
    be=bag("é são era eram foi foram permanece"),
    gives=bag("oferece oferecem fornece fornecem constitui constituem representa representam"),
    verbs=(
        r"há|há|reduz|reduzem|usa|usam|utiliza|utilizam|mostra|mostram|apresenta|apresentam|melhora|melhoram|"
        r"diminui|diminuem|aumenta|aumentam|permite|permitem|depende|dependem|oferece|oferecem|decide|"
        r"decidem|"
        r"exige|exigem|cobre|cobrem|abrange|abrangem|consiste|torna|tornam|precisa|precisam|compreende|"
        r"compreendem|ocorre|ocorrem|possui|possuem|contém|cobre|\w+aram|\w+eram|\w+iram|apresentou|"
        r"ocorreu|mostrou|obteve"
    ),
    never_verbs=bag("amostra melhora"),
    stems=r"\w+mente$|\w+ando$|\w+endo$",
    guards=(
        r"\b(?:não|nunca|nenhuma?|nem|sem|mas|embora|salvo|exceto|(?<!-)se|quando|só|somente|apenas|que|"
        r"pode|podem|"
        r"poderiam?|deveriam?|apesar|até|talvez|provavelmente|parece\w*|quase|rar\w+|pouc[oa]s?|sob|"
        r"enquanto|porém|"
        r"algun?s|algumas|vezes|menos|mais|durante|unicamente)\b"
    ),
    denials=(
        r"\b(?:não|nunca|nenhuma?|nem|sem|só|apenas|somente|falta\w*|ausência|ausentes?|fracass\w+|evita\w*|imped\w+|"
        r"desconhecid\w+|"
        r"difícil|difíceis|escass\w+|raro|rara|pouc[oa]s?|limitad\w+|impossíve\w+|insuficiente\w*|"
        r"rejeit\w+|reduz\w*|"
        r"diminu\w+|elimin\w+|(?<!-)se|substitu\w+|sofre\w*)\b"
    ),
    frames=(
        r"(?:(?:os|as|o|a|nossos|estes|seus) )?(?:autores|autor|resultados|dados|estudo|análises?|"
        r"experimentos|"
        r"trabalho|ensaios) (?:mostram?|mostraram|demonstram?|demonstraram|confirmam?|revelam?|encontraram|"
        r"evidenciam|evidenciaram) que"
    ),
    hedged=r"\b(?:suger\w+|indic\w+|supõ\w+|pens\w+|estim\w+|acredit\w+|esper\w+|possível|parece\w*) que\b",
    openers=(
        r"(?:neste (?:trabalho|artigo|estudo)|aqui|finalmente|assim|além disso|no entanto|portanto|por "
        r"isso|hoje|"
        r"em geral|em resumo|para \w+[aei]r [^,:;]*|graças a[o]? [^,:;]*)"
    ),
    agents=(
        r"(?:os autores|o autor|a autora|este (?:trabalho|artigo|estudo)|o (?:trabalho|estudo|artigo))"
        r"(?: \w+mente)* (?:apresent\w+|propõ\w+|propus\w+|descrev\w+|desenvolv\w+|estud\w+|analis\w+|"
        r"compar\w+|"
        r"avali\w+|utiliz\w+|usam|usaram|introduz\w+|examin\w+|med\w+|calcul\w+|empreg\w+|registr\w+) |"
        r"o objetivo (?:de|do|da|deste|desta) ?[\w ]{2,40}? (?:é|era|foi) \w+ |existem? |há |"
        r"a (?:figura|tabela) (?:mostra|apresenta|compara|resume) "
    ),
    tails=(
        r"[;:] | [—–] |, (?=(?:o que|o qual|que|cujo|cuja|onde|porque|pois|já que|graças|como|por exemplo|"
        r"em particular|"
        r"e|permitindo|com|bem como|sendo)\b)| (?=(?:porque|já que|graças a|a fim)\b)"
    ),
    means=bag("mediante para através"),
    vague=bag(
        "diferentes novo nova novos novas grande grandes pequeno pequena bom boa diversos diversas distintos "
        "distintas mesmo mesma simples só único única"
    ),
    generic=bag(
        "dados tempo valor valores método métodos resultado resultados abordagem caso casos problema "
        "problemas coisa "
        "informação processo sistema sistemas trabalho estudo maneira efeito exemplo número nível modelo "
        "modelos "
        "parte tipo conjunto ideia ordem papel pergunta objetivo autores autor artigo momento procedimento "
        "diferença "
        "diferenças análise uso fato"
    ),
    verb_before_article=True,
)

ITALIAN = Closed(
    articles=bag("il lo la i gli le l’ un uno una un’"),
    pointers=bag(
        "questo questa questi queste quel quella quei quegli quelle suo sua suoi sue loro nostro nostra "
        "nostri nostre "
        "ogni nessun nessuna nessuno vari varie alcuni alcune tutto tutta tutti tutte molti molte pochi "
        "poche entrambi "
        "entrambe certo certi certe tale tali qualsiasi altro altra altri altre diversi diverse"
    ),
    ofs=bag("di del dello della dei degli delle dell’ d’"),
    preps=bag(
        "a al allo alla ai agli alle all’ in nel nello nella nei negli nelle nell’ da dal dallo dalla dai "
        "dagli dalle "
        "dall’ su sul sullo sulla sui sugli sulle sull’ con senza per tra fra verso durante dopo contro "
        "secondo fino "
        "mediante tramite come eccetto sotto sopra presso"
    ),
    ands=bag("e ed o oppure né"),
    subs=bag(
        "che cui dove quando se perché poiché ma però anche_se sebbene benché mentre come quale quali "
        "quindi affinché"
    ),
    prons=bag("esso essa essi esse ciò si lo ne ci egli lui lei loro noi chi c’ s’"),
    adverbs=bag(
        "non anche molto più meno già così inoltre tuttavia mai sempre meglio peggio ancora solo soltanto "
        "qui allora "
        "poi bene persino quasi"
    ),
    bounds=bag("quasi solo soltanto circa almeno al_massimo più_di meno_di fino_a appena oltre"),
    be=bag("è sono era erano fu furono resta rimane"),
    gives=bag("offre offrono fornisce forniscono costituisce costituiscono rappresenta rappresentano"),
    verbs=(
        r"ha|hanno|riduce|riducono|usa|usano|utilizza|utilizzano|mostra|mostrano|presenta|presentano|"
        r"migliora|"
        r"migliorano|diminuisce|diminuiscono|aumenta|aumentano|permette|permettono|consente|consentono|"
        r"dipende|"
        r"dipendono|offre|offrono|decide|decidono|richiede|richiedono|copre|coprono|comprende|comprendono|"
        r"consiste|"
        r"rende|rendono|serve|servono|protegge|proteggono|spiega|spiegano|raggiunge|raggiungono|costa|"
        r"costano|"
        r"\w+arono|\w+irono"
    ),
    never_verbs=bag("misura mostra"),
    stems=r"\w+mente$|\w+ando$|\w+endo$",
    guards=(
        r"\b(?:non|mai|nessun\w*|né|senza|ma|sebbene|benché|tranne|eccetto|se|quando|solo|soltanto|che|può|"
        r"possono|"
        r"potrebber?o?|dovrebber?o?|nonostante|fino|bensì|forse|probabilmente|sembra\w*|quasi|raramente|"
        r"poc\w+|"
        r"sotto|mentre|però|alcun[ie]|volte|meno|più|durante|unicamente)\b"
    ),
    denials=(
        r"\b(?:non|mai|nessun\w*|né|senza|solo|soltanto|manca\w*|assenza|fallisc\w+|evita\w*|impedi\w+|sconosciut\w+|"
        r"difficil\w+|"
        r"scars\w+|rar[oaie]|poch?[oaie]|limitat\w+|impossibil\w+|insufficient\w+|rifiut\w+|riduc\w+|"
        r"ridott\w+|"
        r"diminui\w+|elimin\w+|se|sostitui\w+|soffr\w+)\b"
    ),
    frames=(
        r"(?:(?:gli|i|lo|l’|la|questi|i loro)\s?)?(?:autori|autore|risultati|dati|studio|analisi|"
        r"esperimenti|lavoro|"
        r"prove) (?:mostrano|mostra|dimostrano|dimostra|confermano|conferma|rivelano|rivela|hanno mostrato|"
        r"trovano) che"
    ),
    hedged=(
        r"\b(?:sugger\w+|indica\w*|suppon\w+|pensa\w*|stima\w*|cred\w+|spera\w*|"
        r"possibile|sembra\w*) che\b"
    ),
    openers=(
        r"(?:in questo (?:lavoro|articolo|studio)|qui|infine|così|inoltre|tuttavia|pertanto|per questo|"
        r"oggi|in generale|"
        r"in sintesi|per \w+[aei]re [^,:;]*|grazie a[l]? [^,:;]*)"
    ),
    agents=(
        r"(?:gli autori|l’ ?autor[ei]|l’ ?autrice|questo (?:lavoro|articolo|studio)|il lavoro|lo studio|l’ "
        r"?articolo)"
        r"(?: \w+mente| hanno| ha)* (?:present\w+|propon\w+|propost\w+|descriv\w+|descritt\w+|svilupp\w+|"
        r"studia\w*|"
        r"analizz\w+|confront\w+|valut\w+|utilizz\w+|usano|usato|introduc\w+|esamin\w+|misur\w+|calcol\w+|"
        r"impieg\w+) |"
        r"(?:l’ ?obiettivo|lo scopo) (?:di|del|dello|della) [\w ]{3,40}? (?:è|era) (?:di )?\w+ |esiste |"
        r"esistono |"
        r"c’ ?è |ci sono |la (?:figura|tabella) (?:mostra|presenta|confronta|riassume) "
    ),
    tails=(
        r"[;:] | [—–] |, (?=(?:il che|che|cui|dove|perché|poiché|grazie|come|per esempio|ad esempio|in "
        r"particolare|e|"
        r"permettendo|con|nonché)\b)| (?=(?:perché|poiché|grazie a\w*|al fine)\b)"
    ),
    means=bag("mediante tramite per"),
    vague=bag(
        "diversi diverse nuovo nuova nuovi nuove grande grandi piccolo piccola buon buona vari varie "
        "stesso stessa "
        "semplice"
    ),
    generic=bag(
        "dati tempo valore valori metodo metodi risultato risultati approccio caso casi problema problemi "
        "cosa "
        "informazione processo sistema sistemi lavoro studio modo effetto esempio numero livello modello "
        "modelli "
        "parte tipo insieme idea ordine ruolo domanda obiettivo autori autore articolo momento procedura "
        "differenza "
        "differenze analisi uso fatto"
    ),
    elided=r"(?:[cdlns]|un|dell|all|nell|dall|sull|quest|quell)[’']",
    verb_before_article=True,
)
