"""Portuguese."""

from reelwright.script.languages.bags import bag, pairs
from reelwright.script.languages.conjugation import inflected, told_of
from reelwright.script.languages.tongue import Cues, Phrases, Tongue

_STOP = (
    "o a os as um uma uns umas de do da dos das ao à aos às em no na nos nas por pelo pela pelos pelas "
    "para com sem sob sobre "
    "entre até desde durante contra após perante e ou mas nem que quem qual quais cujo cuja onde quando "
    "como porque pois se "
    "não mais menos muito também já ainda só apenas este esta estes estas esse essa esses essas aquele "
    "aquela isto isso aquilo "
    "ele ela eles elas se seu sua seus suas nosso nossa nossos nossas nós me meu minha lhe é são era eram "
    "foi foram ser sido "
    "está estão estava estar há tem têm tinha ter pode podem poderia deve devem outro outra outros outras "
    "cada todo toda todos "
    "todas mesmo mesma alguns algumas vários várias ambos ambas assim além porém entretanto então "
    "enquanto tão tanto num numa "
    "neste nesta nesse nessa deste desta desse dessa dois duas sendo segundo partir"
)
_WE = pairs(
    "temos têm, somos são, estamos estão, propomos propõem, queremos querem, mostramos "
    "mostram, demonstramos demonstram, obtivemos obtiveram, obtemos obtêm, fizemos fizeram, fazemos "
    "fazem, medimos mediram, descrevemos descrevem, introduzimos introduzem, definimos definem, "
    "concluímos concluem, discutimos discutem, acreditamos acreditam, oferecemos oferecem, sugerimos "
    "sugerem, desenvolvemos desenvolveram, encontramos encontraram, escolhemos "
    "escolheram, pretendemos pretendem, recomendamos recomendam, esperamos esperam, inquirimos inquiriram, "
    ""
    "abordamos abordam, confirmamos confirmam, dispomos dispõem, incluímos incluíram, construímos "
    "construíram, "
    "recorremos recorreram, partimos partem, verificamos verificaram, constatamos constataram, sabemos "
    "sabem, "
    "medimos mediram, recolhemos recolheram, formulamos formularam"
)
_REGULAR = sorted(
    bag(
        "analis estud apresent avali compar utiliz us calcul estim explor examin observ aplic investig "
        "implement valid trein simul realiz selecion identific determin model empreg"
    )
)

_FIRST = (
    "pretend estend cultiv colh mistur filtr emit pior reserv brind resid revest abrang "
    "abord acab aceit aceler acompanh acrescent actu actualiz adapt adopt adot afect afet afirm agrup "
    "ajud ajust "
    "alcanç alter ampli analis apoi apont aproxim apresent arrast assegur associ atenu ating atrav "
    "aument avali avanç baix base bast benefici busc calcul calibr caracteriz caus chega cheg circul "
    "classific colabor colect colet combin começ compar compens complement complic comprov concentr "
    "condicion "
    "confirm conserv consider const constat cont contrast continu contribu control corrobor cri culmin cust "
    "decorr deix demonstr demor deriv desaparec desenvolv design destac detect determin dificult dispens "
    "distribu dispon domin dur efectu elabor elev elimin empreg encontr enfrent enriquec ensai entr envolv "
    "equival err escap esper est estim estud evit evolu evidenci examin exig experiment explic explor expres "
    "facilit falt favorec fic fix flutu form formul funcion ganh garant ger guard identific ignor ilustr "
    "implement implic import incid indic inform inici instal integr interpret investig jog justific lanç lev "
    "limit lig mant marc melhor modific mostr motiv mud necessit not observ ocorr ocup oper optimiz otimiz "
    "orden organiz origin oscil particip pass pens permanec pes planej plane precis prefer preserv prev "
    "process prolong promov prov provoc public quest realiz recebe recomend reconhec recuper reflect reflet "
    "reforç regist registr regul relacion relat represent respeit respond result retom revel sai salt "
    "seleccion selecion separ simplific simul situ sofr som sug super suport surg sustent tend termin tom "
    "torn trabalh transform transport trat us utiliz valid valoriz verific viaj visualiz vincul viv vigor "
    "lev ultrapass prosseg combina ignor espera compet perceb"
)
_OTHER = (
    r"perde|perdem|quer|querem|volta|voltam|custa|morre|morrem|entende|tende|tendem|prova|provam|resolve|"
    r"resolvem|move|movem|cresce|crescem|nasce|parece|parecem|aparece|aparecem|conhece|conhecem|estabelece|"
    r"estabelecem|pertence|pertencem|favorece|favorecem|oferece|introduz|introduzem|conduz|conduzem|traduz|"
    r"traduzem|cai|caem|caiu|traz|trazem|extrai|atrai|lê|leem|crê|possui|inclui|incluem|constitui|contribui|"
    r"contribuem|diminui|distribui|distribuem|constrói|conclui|concluem|substitui|vem|vêm|provém|convém|"
    r"mantém|mantêm|manteve|mantiveram|contêm|põe|põem|supõe|dispõe|compõe|sai|saem|vale|valem|fez|fizeram|"
    r"teve|tinham|pôde|puderam|quis|disse|disseram|trouxe|veio|vieram|pôs|propôs|deu|deram|viu|viram|"
    r"esteve|estiveram|soube|houve|diz|dizem|consegue|conseguem|exige|exigem|serve|servem|pede|repete|"
    r"sente|converte|difere|diferem|prefere|adquire|vive|vivem|recebe|recebem|escreve|coincide|decide|divide|"
    r"ocorre|acontece|responde|corresponde|correspondem|seja|sejam|haja|possa|possam|tenha|tenham|faça|"
    r"façam|cabe|sabe|sabem|atua|actua|situa|continua|continuam|varia|amplia|reúne|reúnem|fosse|fossem|seria|"
    r"seriam|haveria|teria|teriam|poderiam|deveria|deveriam|tinha|fazia|podia|devia|existia|circulava|"
    r"competem|existem|estende|correm|corre|sobe|sobem|desce|descem|caem|cumpre|distingue|segue"
)
_NO_VERBS = "entre|este|esta|estes|estas|viu|para|sobre"
_VERBS = (
    inflected(_FIRST, "a|am|e|em|ava|avam|ará|arão|aria|ariam|iu|i") + f"|{_OTHER}|"
    r"\w{3,}(?:avam|arão|erão|irão|ará|erá|irá|ceu|reu|veu|beu|leu|deu|meu|iu|ariam|eriam)|\w{3,}-(?:se|"
    r"lhes?|[oa]s?)"
)

_CLITICS = "não|já|também|se|o|a|os|as|lhe|lhes"
_OUR = pairs("nosso seu, nossa sua, nossos seus, nossas suas")
_DONE = tuple((f"{stem}{we}mos", f"{stem}aram") for stem in _REGULAR for we in "aá")

PORTUGUESE = Tongue(
    code="pt",
    page="p.",
    articles="o|a|os|as|uma?",
    of_words=bag("de do da dos das"),
    abstract_head=r"(?:resumo|abstract)\b",
    abbreviations=bag(
        "fig figs tab eq eqs ex p.ex p pp cap sec seç núm nº no vol ed eds al et etc sr sra dr dra prof "
        "aprox máx mín cf vs a.c d.c art ref refs op cit ibid jan fev mar abr jun jul ago set out nov dez "
        "resp org orgs"
    ),
    stopwords=bag(_STOP),
    markers=(
        "no entanto|entretanto|porém|contudo|todavia|além disso|ademais|portanto|por conseguinte|"
        "consequentemente|assim|assim sendo|"
        "dessa forma|desta forma|desse modo|deste modo|finalmente|por fim|por exemplo|em particular|em "
        "contrapartida|pelo contrário|"
        "por um lado|por outro lado|em resumo|em síntese|em suma|concluindo|ou seja|isto é|em primeiro "
        "lugar|a seguir|de fato|com efeito|em consequência|como consequência|"
        "aqui|infelizmente|mas|e|neste (?:artigo|trabalho|estudo)|nesse sentido|neste sentido|nesse "
        "contexto|neste contexto|logo|"
        "diante disso|com isso|até onde sabemos|da mesma forma|nesta pesquisa"
    ),
    anaphora=(
        r"est[ae]s?(?! (?:artigo|trabalho|estudo|pesquisa|relatório)\b)|ess[ae]s?|isso|isto|aquel[ae]s?|"
        r"ele|elas?|eles|seus?|suas?|"
        r"tais|tal|ambos|ambas|outr[oa]s?|assim|também|da mesma forma|[oa]s? (?:primeir|segund|últim|"
        r"anterior|mesm|referid)\w*|"
        r"nest[ae]s? (?!artigo|trabalho|estudo|pesquisa|relatório)|ness[ae]s? |dest[ae]s? |dess[ae]s? |"
        r"disso|disto|nisso|para (?:isso|tanto|este|esta|"
        r"esse|essa)\b|por (?:isso|este|esse)\b|"
        r"com (?:isso|este|esta|esse|essa)\b|além disso|já (?:o|a|os|as) |ali|lá|diante disso|"
        r"nenh(?:um|uma) dest\w+|apesar disso|a partir d(?:ele|ela|isso|isto|este)s?|"
        r"(?:foi|foram) \w+[ai]d[oa]s? (?:em|durante|por|entre|com|n[oa]s?|num|numa)\b|consiste|consistem|"
        r"trata-se|realizou-se (?:em|n[oa]|entre|durante)"
    ),
    leaning=r"^(?!Nest)[^,;:]*\b(?:est[ea]|est[ea]s|ess[ea]|ess[ea]s|nest[ea]s?|ness[ea]s?|dest[ea]s?|"
    r"dess[ea]s?)\b(?! (?:artigo|estudo|trabalho|pesquisa)\b)",
    inner_markers=(
        (r",? (?:no entanto|entretanto|porém|contudo|portanto|além disso|pelo contrário|assim),(?= )", ""),
        (r"\bp\. ?ex\.,?(?= )", "por exemplo"),
        (r"\baprox\.(?= )", "aproximadamente"),
        (r"\bvs\.?(?= )", "contra"),
    ),
    paper_words="artigo|trabalho|estudo",
    figure_words=r"figuras?|figs?\.|gráficos?",
    table_words=r"tabelas?|quadros?|tab\.",
    equation_words=r"equaç(?:ão|ões)|eqs?\.|fórmulas?",
    section_words=r"sec?ç(?:ão|ões)|capítulos?|cap\.|anexos?|apêndices?|passos?|modelos?|exemplos?|"
    r"algoritmos?|teoremas?",
    see_words=r"ver(?: também)?|veja|vide|cf\.|(?:como|conforme) (?:mostrad|apresentad|ilustrad|indicad|"
    r"descrit|vist)[oa] n[oa]",
    pointers=(
        (
            (
                r",? (?:como|conforme|tal como) (?:já )?(?:foi |se )?(?:mencionado|descrito|indicado|"
                r"visto|explicado|referido|"
                r"dito|mostrado) (?:antes|anteriormente|acima|n[oa] {target}|em {target}),?"
            ),
            "",
        ),
        (
            (
                r"^(?:cabe|convém|importa|é de|é importante) (?:destacar|salientar|ressaltar|referir|notar|"
                r"sublinhar) que "
            ),
            "",
        ),
    ),
    pointing=(
        r"\b(?:a seguir|(?:acima|abaixo)(?! d[aeo]s?\b)|mais adiante|como segue|supracitad\w+)\b|"
        r"\banteriormente (?:\w+d[oa]s?)\b|"
        r"\b(?:seção|secção|capítulo|figura|tabela|equação|parágrafo)s? (?:anterior|seguinte)(?:es)?\b|"
        r"\b(?:esta|presente|próxima) "
        r"(?:seção|figura|tabela)\b|\beste capítulo\b|\bo restante d[eo]\b|\bestá organizad[oa]\b|"
        r"\bagradec\w+\b|\bfinanciad[oa] por\b|"
        r"\bconflitos? de interesse\w*\b|\btodos os direitos\b|\bcreative commons\b|\bseja[m]? \w+ (?:um|"
        r"uma|o|a)\b|\blinha (?:tracejada|"
        r"pontilhada)\b|\bacesso em\b|\bfonte:|\b[oa]s? seguintes?(?! (?:anos?|mês|meses|dias?|semanas?|"
        r"horas?))\b|\bcomo citar\b|\beditor\b|"
        r"^(?:o|este|a|esta|nosso) (?:estudo|trabalho|pesquisa|investigação) (?:tem|apresenta|possui) "
        r"(?:várias|algumas|certas|diversas) limitações\.$"
    ),
    plans=r"\bos autores (?:começam|vão)\b",
    person=(
        (r"\b(?:podemos|pode-se|é possível) (?:ver|observar|notar|perceber|verificar) que ", ""),
        (r"\b(?:cabe|é importante|vale) (?:destacar|salientar|ressaltar|mencionar|notar) que ", ""),
        (r"\b(?:nos )?permite(m?)(?:-nos)? (?=\w+r\b)", r"permite\1 "),
        (r"\b(?:nós )?podemos\b", "pode-se"),
        *told_of("os autores", "nós", _CLITICS, (*_WE, *_DONE)),
        *((rf"(\bos autores\b.*?)\b{our}\b", rf"\1{their}") for our, their in _OUR * 2),
        (r"\b((?:d|n|pel|a)?[oaà]s?) noss[oa]s?\b", r"\1"),
        (r"\bem nosso\b", "no"),
        (r"\bem nossa\b", "na"),
        (r"\bde nosso\b", "do"),
        (r"\bde nossa\b", "da"),
        (r"\bnosso\b", "o"),
        (r"\bnossa\b", "a"),
        (r"\bnossos\b", "os"),
        (r"\bnossas\b", "as"),
    ),
    the_authors=("os autores", "o autor"),
    person_left=r"\b(?:nós|noss[oa]s?|eu|meus?|minhas?|\w{3,}[aáeéií]mos|você|"
    r"vocês)\b(?<!ótimos)(?<!óptimos)(?<!ritmos)(?<!préstimos)(?<!mínimos)(?<!máximos)(?<!últimos)(?<!ramos)"
    r"(?<!mesmos)(?<!organismos)(?<!mecanismos)(?<!próximos)",
    figure_noun=("figura", "tabela"),
    stand_in="o trabalho",
    the_figure=("A figura", "A tabela"),
    in_figure=("na figura", "na tabela"),
    for_example="por exemplo",
    that_is="isto é,",
    figure_the=(
        (
            (
                r"^(?:como|conforme) (?:se )?(?:mostra|observa|ilustra|indica|vê|mostrad[oa]|"
                r"apresentad[oa]|pode "
                r"ser visto)(?: n[oa])? {ref}, "
            ),
            "",
        ),
        (r"^(?:na|no|a|o) {ref},? (?:observa-se|verifica-se|nota-se|percebe-se) que ", ""),
        (
            (
                r"^(?:a |o )?{ref} (?=(?:mostra|ilustra|apresenta|compara|resume|representa|descreve|indica|"
                r"contém|traz|exibe)\b)"
            ),
            "{the} ",
        ),
        (
            (
                r",? (?:como|conforme) (?:se )?(?:mostra|observa|ilustra|indica|mostrad[oa]|"
                r"apresentad[oa])(?: "
                r"n[oa])? {ref},?"
            ),
            "",
        ),
        (r"\b(?:n[oa]|em) {ref}", "{in}"),
    ),
    frames=(
        r"(?:os|estes|esses|seus|o|este|a)? ?(?:autores|resultados|estudo|dados|análise|trabalho|"
        r"experimentos) (?:mostram|mostra|"
        r"demonstram|demonstra|sugerem|sugere|indicam|indica|confirmam|confirma|concluem|revelam|revela|"
        r"observam|observaram|"
        r"mostraram|estimam|acreditam|apontam|evidenciam) que|(?:conclui|observa|verifica|constata|"
        r"observou|verificou|constatou|nota)-se que"
    ),
    verbs=(
        rf"(?!(?:{_NO_VERBS})$)(?:"
        r"é|são|era|eram|foi|foram|será|serão|está|estão|há|tem|têm|pode|podem|poderia|deve|devem|faz|"
        r"fazem|permite|permitem|"
        r"mostra|mostram|mostrou|mostraram|propõe|propõem|apresenta|apresentam|apresentou|apresentaram|"
        r"utiliza|utilizam|usa|usam|"
        r"existe|existem|dá|dão|depende|dependem|aumenta|aumentam|aumentou|diminui|diminuem|reduz|reduzem|"
        r"melhora|melhoram|"
        r"alcança|alcançam|contém|constitui|constituem|representa|representam|oferece|oferecem|requer|"
        r"requerem|consiste|"
        r"consistem|descreve|descrevem|compara|comparam|avalia|avaliam|mede|medem|sugere|sugerem|indica|"
        r"indicam|vai|vão|falta|"
        r"obtém|obtêm|obteve|obtiveram|permanece|segue|seguem|\w+aram|\w+eram|\w+iram|\w{3,}ou|encontra|"
        r"encontram|ocorre|"
        r"ocorrem|influencia|varia|variam|produz|produzem|destaca|destaca-se|destacam-se|concentra|"
        r"concentram-se|\w+-se|"
        r"publicam|publica|edita|editam|começou|possui|possuem|teve|tiveram|busca|buscam|caracteriza|"
        r"resulta|resultou|" + _VERBS + ")"
    ),
    joins=frozenset(("e", "ou", "mas", "nem")),
    shorter=(
        (r" \b(?:também|além disso|assim|portanto|ainda|no entanto|porém|contudo|de fato),?(?= )", ""),
        (r"\bum grande número de\b", "muitos"),
        (r"\bcom o (?:fim|objetivo|propósito|intuito) de\b", "para"),
    ),
    cut_before=bag(
        "cujo pois enquanto mas e graças com mediante durante devido porque segundo incluindo porém sendo"
    ),
    never_last=bag(_STOP + " novo nova novos novas grande diferentes maior menor respectivamente"),
    phrases=Phrases(
        hook_title="Este filme explica “{title}”.",
        hook_by="Este filme explica “{title}”, de {authors}.",
        subject="Este filme trata do seguinte: {title}.",
        colleagues="{author} e seus colegas",
        and_="e",
        figure_np="A figura mostra {caption}.",
        highest="O valor mais alto de {column} é {value}, para {label}",
        lowest="O valor mais baixo de {column} é {value}, para {label}",
        least="; o mais baixo é {value}, para {label}.",
        runner_up="; o seguinte é {value}, para {label}.",
        close_find="A referência completa, e onde o encontrar, são mostradas aqui.",
        close_reference="A referência completa do artigo é mostrada aqui.",
        close_plain="O próprio texto diz mais; o seu título é mostrado aqui.",
        source="Fonte",
        chapters=("O problema", "A ideia", "Como funciona", "Resultados", "Limites", "Para lembrar"),
        short_form="{long}, ou {short},",
        turns=(
            (
                "Comecemos pelo problema.",
                "Primeiro: por que é que isto importa?",
                "Vejamos primeiro o problema.",
                "Primeiro, um pouco de contexto.",
            ),
            ("O que há de novo aqui?", "É aqui que entra este trabalho.", "É esta a ideia."),
            ("Como funciona?", "Passemos ao método.", "Vejamos como foi feito."),
            ("Passemos aos resultados.", "E o que se descobriu?", "O que dizem os resultados?"),
            ("Também há limites.", "É preciso alguma cautela.", "O que fica em aberto?"),
            ("O que convém lembrar?", "O que fica, então?", "Em resumo, o que fica?"),
        ),
        question="A questão é {clause}.",
        asks=(
            r"(?:os autores|o autor|a autora|este (?:artigo|trabalho|estudo)) (?:investigam?|"
            r"examinam?|estudam?|perguntam|perguntam-se|analisam?) (?=(?:se|como|por que|"
            r"quais?|qual|o que)\b)"
        ),
        links=(
            r"no entanto|contudo|porém|além disso|portanto|assim|consequentemente|por exemplo|"
            r"todavia|em contraste|pelo contrário|da mesma forma|em particular|finalmente|"
            r"por fim"
        ),
    ),
    cues=Cues(
        problem=r"\b(?:problemas?|desafios?|difícil|difíceis|dificuldade\w*|falta\w*|infelizmente|porém|"
        r"entretanto|importantes?|essencia\w+|"
        r"necess\w+|custos\w*|frequentemente|apesar|riscos?|questã\w+|questões|pouco (?:conhecid|"
        r"estudad)\w+|complex\w+|escass\w+)\b",
        idea=r"\b(?:nós|os autores|n?este (?:artigo|trabalho|estudo)|esta pesquisa|a pesquisa|o "
        r"estudo)\b.{0,40}\b(?:prop|apresent|introdu|desenvolv|"
        r"descrev|estud|analis|avali|compar|explor|examin|investig)\w*|\b(?:objec?tiv\w+|propósito|ideia|"
        r"contribuiç\w+)\b",
        method=r"\b(?:métodos?|metodologia|algoritmos?|abordagem|procedimento|calcul\w+|estim\w+|colet\w+|"
        r"amostr\w+|med\w+|modelos?|dados|passos?|"
        r"etapas?|utiliz\w+|consist\w+|questionário\w*|aplic\w+|mediante|primeir\w+|busca\w*|sensor\w*)\b",
        result=r"\b(?:resultados?|mostr\w+|evidenci(?:ou|aram)|observ(?:ou|aram|ad[oa]s?)|"
        r"verific(?:ou|aram)|constat(?:ou|aram)|revel\w+|aument\w+|diminu\w+|redu\w+|melhor\w*|maior\w*|menor\w*|"
        r"superior\w*|inferior\w*|significativ\w+|"
        r"por cento|comparaç\w+|diferença\w*|destaca\w*|concentra\w*)\b|%|\b\d+(?:[.,]\d+)?\b",
        limit=r"\b(?:não (?:se pode\w*|consideram?|incluem|foi|foram)|únic[oa]|sazonal|em trabalhos "
        r"futuros|limita\w*|limitações|trabalhos? futuros?|futuras pesquisas|estudos futuros|não "
        r"(?:pode|permite|inclui|considera)\w*|apenas|"
        r"ainda|cautela|desvantag\w+|dependência)\b",
        remember=r"\b(?:conclu\w+|em suma|em geral|permite\w*|importante\w*|suger\w+|assim|deveria\w*|"
        r"potencia\w+|contribu\w+)\b",
        head_problem=r"introdução|contexto|motivação|problema|referencial",
        head_idea=r"contribuição|abordagem|ideia|objec?tivo|resumo",
        head_method=r"método|metodolog|material|modelo|dados|procedimento|desenho|área de estudo",
        head_result=r"resultado|avaliação|experimento|discussão|comparação|aplicação|análise",
        head_limit=r"limitaç|perspectiva|trabalhos futuros|discussão",
        head_remember=r"conclus|considerações finais|reflexões",
        head_skip=r"referência|bibliograf|agradecimento|anexo|apêndice|financia|conflito|palavras[- "
        r"]chave|keywords|abreviatura|"
        r"contribuição dos autores|colaborador|sumário|disponibilidade|abstract|resumen|como citar",
        head_low=r"estado da arte|trabalhos relacionados|notação|demonstração",
    ),
)
