"""Spanish."""

from reelwright.script.languages.bags import bag, pairs
from reelwright.script.languages.conjugation import inflected, told_of
from reelwright.script.languages.tongue import Cues, Phrases, Tongue

_STOP = (
    "el la los las lo un una unos unas de del al a ante bajo con contra desde durante en entre hacia "
    "hasta mediante para por "
    "según sin sobre tras y e o u ni que quien quienes cual cuales cuyo cuya donde cuando como pero sino "
    "aunque porque si no "
    "más menos muy también ya aún solo sólo este esta estos estas ese esa esos esas aquel aquella esto "
    "eso ello él ella ellos "
    "ellas se su sus nuestro nuestra nuestros nuestras nosotros nos me mi mis te tu le les es son era "
    "eran fue fueron ser "
    "sido está están estaba estar ha han había habían haber hay puede pueden podría debe deben tiene "
    "tienen otro otra otros "
    "otras cada todo toda todos todas mismo misma algunos algunas varios varias ambos ambas así además "
    "sin embargo entonces "
    "mientras pues tan tanto dos partir"
)
_WE = pairs(
    "hemos han, somos son, estamos están, tenemos tienen, proponemos proponen, "
    "queremos quieren, encontramos encuentran, mostramos muestran, demostramos demuestran, probamos "
    "prueban, obtuvimos obtuvieron, obtenemos obtienen, hicimos hicieron, hacemos hacen, medimos "
    "midieron, describimos describen, introducimos introducen, definimos definen, concluimos "
    "concluyen, propusimos propusieron, discutimos discuten, creemos creen, ofrecemos ofrecen, "
    "consideramos consideran, pudimos pudieron, vimos vieron, elegimos eligieron, "
    "sugerimos sugieren, recogimos recogieron, recomendamos recomiendan, pretendemos pretenden, "
    "esperamos esperan, planteamos plantean, abordamos abordan, aportamos aportan, confirmamos confirman, "
    "sostenemos sostienen, ponemos ponen, disponemos disponen, sabemos saben, establecimos establecieron, "
    "construimos construyeron, incluimos incluyeron, recurrimos recurrieron, partimos parten, "
    "comparamos comparan, evaluamos evalúan, analizamos analizan, estudiamos estudian, presentamos presentan"
)
_REGULAR = sorted(
    bag(
        "utiliz us desarroll calcul estim explor examin observ aplic "
        "investig implement valid entren analic reporta simul realiz seleccion identific determin modelad "
        "model emple plante"
    )
)

_FIRST = (
    "cultiv cosech recog mezcl filtr extend emit empeor reserv sirv llov brind residen resid prevé "
    "abarc abord acab aceler acept acerc aclar acompañ actu acumul adapt adopt afect afirm agot agrup ajust "
    "alter ampli analiz anunci apart aparec apoy aport aplic aproxim asegur asoci asum atrap aument avanz "
    "ayud baj bas benefici busc calcul calibr cambi caracteriz caus clasific coincid colabor colect combin "
    "comenz compar compens complement complic comprob concentr condicion confirm conllev conserv consider "
    "constat contribu control correl corrobor cre cuest cult dej demostr demuestr deriv desaparec desarroll "
    "descart destac detect determin deterior difer dificult dispon distribu domin dur efectu ejecut elabor "
    "elev elimin emple encontr enfrent enriquec ensay entr equilibr esper estim estudi evalu evidenci evit "
    "evolucion examin experiment explic explor export expres extrapol facilit favorec fij fluctu form "
    "formul fortalec funcion gan garantiz gener goz gui identific ignor ilustr impact implement implic "
    "import "
    "impuls increment indic influ inform inici instal integr intent interpret investig jug justific lanz "
    "lleg llev logr manej manifest mantien mantuv marc mejor modific mostr motiv necesit neg not observ ocup "
    "ocurr oper optimiz orden organiz origin oscil otorg par particip pas pens perjudic permanec plante "
    "prefer "
    "present preserv prob proces program prolong promedi propon proporcion provoc public quied qued realiz "
    "recarg recomend reconoc recuper reemplaz reflej refuerz regul relacion report represent repres requier "
    "resalt respald respet respond result retras reuni revel sac salt seleccion señal separ simplific simul "
    "sobrepas solucion soport sostien sufr suger sum super suplic supon surg sustent tard tend termin tom "
    "trabaj traduc transform transport trat ubic us utiliz valid valor var verific viaj visualiz vincul "
    "viv agrav contradic depend enfoc maduran mad acrecient escase extrae emplaz amenaz libr"
)
_OTHER = (
    r"pierde|pierden|quiere|quieren|vuelve|vuelven|cuenta|cuentan|cuesta|muere|mueren|entiende|entienden|"
    r"tiende|"
    r"tienden|comienza|comienzan|empieza|empiezan|prueba|prueban|demuestra|demuestran|resuelve|resuelven|"
    r"mueve|mueven|crece|crecen|nace|nacen|parece|parecen|aparece|aparecen|conoce|conocen|establece|"
    r"establecen|pertenece|pertenecen|favorece|favorecen|ofrece|ofrecen|enriquece|enriquecen|permanecen|"
    r"introduce|introducen|conduce|conducen|traduce|traducen|cae|caen|cayó|cayeron|trae|traen|extrae|extraen|"
    r"atrae|oye|lee|leen|cree|creen|posee|poseen|incluye|incluyen|constituye|constituyen|contribuye|"
    r"contribuyen|disminuye|disminuyen|distribuye|distribuyen|construye|construyen|concluye|concluyen|"
    r"sustituye|sustituyen|viene|vienen|proviene|provienen|conviene|interviene|mantiene|mantienen|"
    r"mantuvo|mantuvieron|contiene|contienen|sostiene|sostienen|pone|ponen|supone|suponen|dispone|disponen|"
    r"compone|componen|sale|salen|vale|valen|hizo|hicieron|tuvo|tuvieron|pudo|pudieron|quiso|dijo|dijeron|"
    r"trajo|vino|vinieron|puso|pusieron|supuso|propuso|propusieron|condujo|condujeron|produjo|produjeron|"
    r"introdujo|redujeron|dio|dieron|vio|vieron|estuvo|estuvieron|supo|hubo|dice|dicen|consigue|consiguen|"
    r"elige|eligen|exige|exigen|sirve|sirven|pide|piden|repite|repiten|siente|sienten|convierte|convierten|"
    r"difiere|difieren|prefiere|prefieren|adquiere|refleja|vive|viven|recibe|reciben|escribe|escriben|"
    r"existe|coincide|coinciden|decide|deciden|divide|dividen|ocurre|ocurren|sucede|suceden|depende|"
    r"responde|responden|corresponde|corresponden|debió|sea|sean|haya|hayan|pueda|puedan|tenga|tengan|haga|"
    r"hagan|cabe|sabe|saben|actúa|actúan|sitúa|sitúan|continúa|continúan|varía|varían|amplía|amplían|evalúa|"
    r"reúne|reúnen|fuera|fueran|fuese|hubiera|sería|serían|habría|tendría|tendrían|podrían|debería|deberían|"
    r"tenía|hacía|podía|debía|existía|contenía|contenían|tenían"
)
_NO_VERBS = "entre|para|base|presente|fuera|tarde|libre|sobre"
_VERBS = (
    inflected(_FIRST, "a|an|e|en|aba|aban|ará|arán|aría|arían") + f"|{_OTHER}|"
    r"\w{3,}(?:aban|ían|arán|erán|irán|ará|erá|irá|aría)"
)

_CLITICS = "no|ya|también|se|lo|la|los|las|le|les"
_DONE = tuple((f"{stem}amos", f"{stem}aron") for stem in _REGULAR)

SPANISH = Tongue(
    code="es",
    page="p.",
    articles="el|la|los|las|una?",
    of_words=bag("de del"),
    abstract_head=r"(?:resumen|abstract)\b",
    abbreviations=bag(
        "fig figs tab ec ecs ej p.ej p pp cap sec núm nro no vol ed eds al et etc sr sra dr dra prof aprox "
        "máx mín cf vs ee.uu a.c d.c art ref refs op cit ibid ene feb mar abr jun jul ago sept oct nov dic "
        "resp"
    ),
    stopwords=bag(_STOP),
    markers=(
        "sin embargo|no obstante|además|asimismo|por lo tanto|por tanto|por consiguiente|en consecuencia|"
        "así|finalmente|"
        "por último|por ejemplo|en particular|en concreto|en cambio|por el contrario|por un lado|por otro "
        "lado|por otra parte|"
        "en resumen|en conclusión|es decir|en primer lugar|en segundo lugar|a continuación|de hecho|en "
        "efecto|aquí|"
        "lamentablemente|desafortunadamente|pero|y|en este (?:artículo|trabajo|estudio)|hasta donde sabemos"
    ),
    anaphora=(
        r"est[aeo]s?(?! (?:artículo|trabajo|estudio|investigación|informe)\b)|es[aeo]s?(?! \w+ (?:un|"
        r"una)\b)|ello|él|ellas?|ellos|"
        r"sus?|dich[oa]s?|tal(?:es)?|ambos|ambas|otr[oa]s?|así|también|asimismo|lo (?:anterior|mismo)|"
        r"l[ao]s? (?:primer|segund|"
        r"últim|anterior|mism)\w*|"
        r"en (?:este|esta|estos|estas|ese|esa|dich[oa]) (?!artículo|trabajo|estudio|investigación|"
        r"informe)|para (?:ello|esto|este|"
        r"esta) |por (?:ello|esto|eso)|"
        r"de (?:este|esta|ello|esto) |con (?:ello|esto|este|esta) |a diferencia de (?:est|es)\w+|en cambio|"
        r"además|allí|a partir de (?:ell|est|es)[oa]s?|tampoco|a este respecto|el primero|la primera|"
        r"se trata|se (?:realiz|llev)(?:ó|aron) (?:a cabo )?(?:en|durante|por|entre|con)|"
        r"(?:fue|fueron|ha sido|han sido) \w+[ai]d[oa]s? (?:en|durante|por|entre|con)|consiste|consisten"
    ),
    leaning=r"^(?!En est)[^,;:]*\b(?:est[ea]|est[oa]s|es[ea]|es[oa]s|dich[oa]s?)\b(?! (?:artículo|"
    r"estudio|trabajo|"
    r"investigación)\b)",
    inner_markers=(
        (
            r",? (?:sin embargo|no obstante|por tanto|por lo tanto|además|por el contrario|en cambio),(?= )",
            "",
        ),
        (r"\bp\. ?ej\.,?(?= )", "por ejemplo"),
        (r"\baprox\.(?= )", "aproximadamente"),
        (r"\bvs\.?(?= )", "frente a"),
    ),
    paper_words="artículo|trabajo|estudio",
    figure_words=r"figuras?|figs?\.|gráficos?|láminas?",
    table_words=r"tablas?|cuadros?|tab\.",
    equation_words=r"ecuaci(?:ón|ones)|ecs?\.|fórmulas?",
    section_words=r"secci(?:ón|ones)|sec\.|capítulos?|cap\.|anexos?|apéndices?|pasos?|modelos?|ejemplos?|"
    r"algoritmos?|teoremas?",
    see_words=r"véase(?: también)?|ver|cf\.|como se (?:muestra|observa|ilustra|indica|describe|ve) en",
    pointers=(
        (
            (
                r",? (?:como|tal como|según) (?:ya )?(?:se )?(?:ha |hemos )?(?:mencionó|mencionado|"
                r"describió|descrito|indicó|"
                r"indicado|vio|visto|explicó|explicado|señaló|señalado) (?:antes|anteriormente|arriba|"
                r"más arriba|en {target}),?"
            ),
            "",
        ),
        (r"^(?:cabe|es preciso|hay que|es importante) (?:destacar|señalar|mencionar|subrayar) que ", ""),
    ),
    pointing=(
        r"\b(?:(?:l[ao]s|el|la) siguientes?(?! (?:año|mes|día|semana|campaña|noche|hora|década))|"
        r"(?:sección|capítulo|apartado|figura|tabla|ecuación|párrafo)e?s? (?:anterior|siguiente)(?:es)?|"
        r"arriba|(?<!hacia )abajo|más adelante|a continuación|como sigue|antes "
        r"mencionad\w+|citad[oa]s? anteriormente)\b"
        r"|\b(?:esta|presente|próxima) (?:sección|figura|tabla)\b|\beste (?:capítulo|apartado|cuadro)\b|"
        r"\bel resto (?:de|del) (?:este )?"
        r"(?:artículo|trabajo)\b|\bse organiza\b|\bagradec\w+\b|\bfinanciad[oa] por\b|\bconflictos? de "
        r"inter\w+\b|\btodos los derechos\b|"
        r"\bcreative commons\b|\bsea[n]? \w+ (?:un|una|el|la)\b|\blínea (?:punteada|discontinua)\b|"
        r"\bconsultado el\b|^(?:el|este|esta|la|nuestro) (?:estudio|trabajo|investigación) (?:tiene|presenta|"
        r"posee) (?:varias|algunas|ciertas|diversas) limitaciones\.$"
    ),
    plans=r"\blos autores (?:comienzan|van a)\b",
    person=(
        (r"\b(?:podemos|se puede) (?:ver|observar|apreciar) que ", ""),
        (r"\b(?:cabe|es importante) (?:destacar|señalar|mencionar|notar) que ", ""),
        (r"\b(?:nos )?permite(n?) (?=\w+r\b)", r"permite\1 "),
        (r"(?<=\w ), por (?:lo )?tanto,", ""),
        (r"\b(?:nosotros )?podemos\b", "se puede"),
        *told_of("los autores", "nosotros", _CLITICS, (*_WE, *_DONE)),
        *((r"(\blos autores\b.*?)\bnuestr[oa](s?)\b", r"\1su\2"),) * 2,
        (r"\bde nuestro\b", "del"),
        (r"\ba nuestro\b", "al"),
        (r"\bnuestro\b", "el"),
        (r"\bnuestra\b", "la"),
        (r"\bnuestros\b", "los"),
        (r"\bnuestras\b", "las"),
    ),
    the_authors=("los autores", "el autor"),
    person_left=r"\b(?:nosotr[oa]s|nuestr[oa]s?|nos|mi|mis|yo|\w{3,}[aei]mos|usted(?:es)?|tú|"
    r"tus?)\b(?<!mínimos)(?<!máximos)(?<!últimos)"
    r"(?<!óptimos)(?<!próximos)(?<!légamos)(?<!álamos)(?<!préstamos)(?<!reclamos)(?<!ramos)(?<!tramos)"
    r"(?<!mismos)(?<!organismos)(?<!términos)",
    figure_noun=("figura", "tabla"),
    stand_in="el trabajo",
    the_figure=("La figura", "La tabla"),
    in_figure=("en la figura", "en la tabla"),
    for_example="por ejemplo",
    that_is="es decir,",
    figure_the=(
        (
            (
                r"^como se (?:muestra|observa|ilustra|indica|ve|aprecia|puede (?:ver|observar)) en (?:la |el "
                r")?{ref}, "
            ),
            "",
        ),
        (r"^en (?:la |el )?{ref} se (?:muestra|observa|aprecia|ve) que ", ""),
        (
            (
                r"^(?:la |el )?{ref} (?=(?:muestra|ilustra|presenta|compara|resume|representa|describe|"
                r"indica|contiene|"
                r"recoge)\b)"
            ),
            "{the} ",
        ),
        (
            (
                r",? (?:como|tal como|según) se (?:muestra|observa|ilustra|indica|ve|aprecia) en (?:la |el "
                r")?{ref},?"
            ),
            "",
        ),
        (r"\ben (?:la |el )?{ref}", "{in}"),
    ),
    frames=(
        r"(?:los|estos|sus|el|este|la)? ?(?:autores|resultados|estudio|datos|análisis|trabajo|"
        r"experimentos) (?:muestran|muestra|"
        r"demuestran|demuestra|sugieren|sugiere|indican|indica|confirman|confirma|concluyen|revelan|"
        r"encuentran|encontraron|"
        r"observan|observaron|mostraron|estiman|creen|señalan) que|se (?:concluye|observa|encontró|"
        r"observó|demuestra) que"
    ),
    verbs=(
        rf"(?!(?:{_NO_VERBS})$)(?:"
        r"es|son|era|eran|fue|fueron|será|serán|está|están|ha|han|había|hay|puede|pueden|podría|debe|"
        r"deben|tiene|tienen|hace|hacen|"
        r"permite|permiten|muestra|muestran|mostró|mostraron|propone|proponen|presenta|presentan|presentó|"
        r"utiliza|utilizan|usa|usan|"
        r"existe|existen|da|dan|depende|dependen|aumenta|aumentan|aumentó|disminuye|disminuyen|reduce|"
        r"reducen|redujo|mejora|"
        r"mejoran|alcanza|alcanzan|alcanzó|contiene|contienen|constituye|constituyen|representa|"
        r"representan|ofrece|ofrecen|"
        r"requiere|requieren|consiste|consisten|describe|describen|desarrolla|compara|comparan|evalúa|"
        r"evalúan|mide|miden|"
        r"sugiere|sugieren|indica|indican|va|van|falta|faltan|obtiene|obtienen|obtuvo|obtuvieron|"
        r"permanece|sigue|siguen|"
        r"\w+aron|\w+ieron|\w{3,}ó|encuentra|encuentran|influye|influyen|varía|varían|produce|producen|"
        r"juega|juegan|" + _VERBS + ")"
    ),
    joins=frozenset(("y", "e", "o", "u", "pero", "ni")),
    shorter=(
        (
            (
                r" \b(?:también|además|así|por tanto|por lo tanto|asimismo|sin embargo|no obstante|en "
                r"efecto),?(?= )"
            ),
            "",
        ),
        (r"\bun gran número de\b", "muchos"),
        (r"\bcon el (?:fin|objetivo|propósito) de\b", "para"),
    ),
    cut_before=bag(
        "cual pues mientras pero y e gracias con mediante durante debido porque lo según incluyendo"
    ),
    never_last=bag(_STOP + " nuevo nueva nuevos nuevas gran diferentes distintos distintas mayor menor"),
    phrases=Phrases(
        hook_title="Esta película explica «{title}».",
        hook_by="Esta película explica «{title}», de {authors}.",
        subject="Esta película trata lo siguiente: {title}.",
        colleagues="{author} y sus colegas",
        and_="y",
        figure_np="La figura muestra {caption}.",
        highest="El valor más alto de {column} es {value}, para {label}",
        lowest="El valor más bajo de {column} es {value}, para {label}",
        least="; el más bajo es {value}, para {label}.",
        runner_up="; el siguiente es {value}, para {label}.",
        close_find="La referencia completa, y dónde encontrar el artículo, están en pantalla.",
        close_reference="La referencia completa del artículo está en pantalla.",
        close_plain="El propio texto cuenta más; su título está en pantalla.",
        source="Fuente",
        chapters=("El problema", "La idea", "Cómo funciona", "Resultados", "Límites", "Para recordar"),
        short_form="{long}, o {short},",
        turns=(
            (
                "Empecemos por el problema.",
                "Primero, ¿por qué importa?",
                "Veamos primero el problema.",
                "Primero, un poco de contexto.",
            ),
            ("¿Qué aporta de nuevo?", "Aquí entra en juego este trabajo.", "Esto nos lleva a la idea."),
            ("¿Cómo funciona?", "Pasemos al método.", "Veamos cómo se hizo."),
            ("Pasemos a los resultados.", "¿Y qué se encontró?", "¿Qué dicen los resultados?"),
            ("También hay límites.", "Conviene cierta cautela.", "¿Qué queda por resolver?"),
            ("¿Qué conviene recordar?", "¿Con qué nos quedamos?", "Resumamos."),
        ),
        question="La pregunta es {clause}.",
        asks=(
            r"(?:los autores|el autor|la autora|este (?:artículo|trabajo|"
            r"estudio)) (?:investigan?|examinan?|estudian?|preguntan|se preguntan?|"
            r"analizan?) (?=(?:si|cómo|por qué|cuál(?:es)?|qué)\b)"
        ),
        links=(
            r"sin embargo|además|por lo tanto|por tanto|así|en consecuencia|por ejemplo|"
            r"no obstante|en cambio|por el contrario|asimismo|en particular|finalmente|"
            r"por último"
        ),
    ),
    cues=Cues(
        problem=r"\b(?:problemas?|desafíos?|retos?|difícil\w*|dificultad\w*|falta\w*|lamentablemente|sin "
        r"embargo|importantes?|esencial\w*|"
        r"necesi\w+|costos\w+|a menudo|a pesar|riesgos?|preguntas?|poco (?:conocid|estudiad)\w+|"
        r"complej\w+|escas\w+)\b",
        idea=r"\b(?:nosotros|los autores|este (?:artículo|trabajo|estudio)|esta "
        r"investigación)\b.{0,40}\b(?:propon|present|introduc|desarroll|"
        r"describ|estudi|analiz|evalú|evalu|compar|explor|examin|investig)\w*|\b(?:objetivos?|propósito|"
        r"idea|contribuci\w+)\b",
        method=r"\b(?:métodos?|algoritmos?|enfoque|procedimiento|calcul\w+|estim\w+|recolect\w+|recog\w+|"
        r"muestr(?:a|as|eo)|med\w+|modelos?|datos|"
        r"pasos?|utiliz\w+|consist\w+|encuesta\w*|aplic\w+|mediante|primero|sensor\w*)\b",
        result=r"\b(?:resultados?|muestran?|mostr\w+|evidenci(?:ó|aron)|observ(?:ó|aron)|"
        r"encontr(?:ó|aron)|revel\w+|aument\w+|dismin\w+|redu\w+|mejor\w*|mayor|menor|"
        r"superior\w*|inferior\w*|significativ\w+|"
        r"más (?:rápid|precis|alt)\w*|por ciento|comparación|diferencia\w*)\b|%|\b\d+(?:[.,]\d+)?\b",
        limit=r"\b(?:limita\w*|limitaciones|trabajos? futuros?|futuras? investigaci\w+|no (?:puede|"
        r"permite|incluye|considera)\w*|solo|sólo|todavía|tampoco|únic[oa]|sola|no (?:se|pueden|fue|"
        r"fueron)|será necesario|"
        r"aún|cautela|desventajas?)\b",
        remember=r"\b(?:conclu\w+|en suma|en general|permite\w*|importante\w*|sugier\w+|así|debería\w*|"
        r"potencial\w*|contribu\w+)\b",
        head_problem=r"introducción|antecedentes|motivación|problema|contexto|planteamiento",
        head_idea=r"contribución|enfoque|idea|objetivo|resumen",
        head_method=r"método|metodolog|material|modelo|datos|procedimiento|diseño|área de estudio",
        head_result=r"resultado|evaluación|experimento|discusión|comparación|aplicación",
        head_limit=r"limitaci|perspectiva|trabajo futuro|discusión",
        head_remember=r"conclusi|consideraciones finales|reflexiones",
        head_skip=r"referencia|bibliograf|agradecimiento|anexo|apéndice|financia|conflicto|palabras[- "
        r"]clave|keywords|abreviatura|"
        r"contribución de los autores|índice|disponibilidad|abstract|resumo|literatura citada",
        head_low=r"estado del arte|trabajos relacionados|notación|demostración",
    ),
)
