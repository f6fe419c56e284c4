"""French."""

from reelwright.script.languages.bags import bag
from reelwright.script.languages.conjugation import inflected
from reelwright.script.languages.tongue import Cues, Phrases, Tongue

_STOP = (
    "le la les l un une des du de d et ou mais donc or ni car à au aux en dans par pour sur sous avec "
    "sans entre vers chez "
    "ce cet cette ces celui celle ceux celles qui que qu quoi dont où il elle ils elles on nous vous je "
    "tu se s y lui leur "
    "leurs son sa ses notre nos votre vos mon ma mes ne n pas plus moins très aussi comme si est sont "
    "était étaient être "
    "été a ont avait avaient avoir eu fait peut peuvent doit doivent même mêmes tout toute tous toutes "
    "autre autres chaque "
    "plusieurs quelques lors lorsque quand afin ainsi alors puis ensuite enfin cependant toutefois c j m "
    "t selon depuis "
    "pendant après avant contre parce puisque tandis bien encore déjà non deux dont trop peu"
)

_FIRST = (
    "appui essai emploi envoi nettoi gên abîm brûl gèl préval "
    "cultiv récolt mélang filtr empir résid touch bénéfici héberg nourri "
    "accélèr accompagn accord accroch achev actionn adapt additionn adopt affect affich agiss ajout "
    "ajust alimen "
    "allong amélior amorc analys annonc apport appliqu appréci approch argument arriv associ assur atteign "
    "attest attir attribu augment autoris avanc aid baiss bas bénéfici bloqu calcul calibr caractéris "
    "cess chang class cohabit coll collabor collect combin command commenc compar compens complèt compliqu "
    "comport compos comprim compt concentr concern confirm confront considèr consist consomm constat "
    "constitu consult continu contrast contribu contrôl converg coordonn corrél correspond coupl coût "
    "coûtent créé cré creus cultiv déclar déclench décroch dégag demand demeur démontr déplac dépass "
    "dépos dérang dessin désign détaill détect détermin développ déviat diminu discut dispers dispos "
    "distingu divers divis domin donn dout dur écart échapp éclair écout effectu élabor élèv élimin émerg "
    "emploi employ encourag engag engendr enregistr enseign entr entraîn envisag équip espèr essai estim "
    "établ étudi évalu évit évolu examin excit exist expérimen expliqu exploit explor expos exprim "
    "extrapol facilit favoris figur fil fix fluctu fonctionn form formul fourn gagn gard génèr gèr gliss "
    "identifi ignor illustr imagin implémen impliqu import impos incit inclin indiqu induis inspir install "
    "instaur intègr intéress interprèt interrog intervienn invers invit jou justifi laiss lanc li limit livr "
    "localis manifest manqu marqu mélang men modélis modifi montr mobilis multipli nécessit négli nomm not "
    "observ occup opèr oppos optimis ordonn organis orient os oubli pass perturb pens péné perdur pèr "
    "persist "
    "plac planifi port pos possèd pratiqu précèd préconis précis préfèr présent préserv prévoi privilégi "
    "procèd projet prolong propag propos prouv provoqu publi quantifi qualifi quitt raccourc ralent rappel "
    "rapport réagiss réalis recens récolt recommand récupèr redout refus regard regroup rejet relat relèv "
    "remarqu rembours remont remplac rempliss rencontr renforc renouvel rentr repèr repos repouss représent "
    "reproduis respect ressembl rest résult résum retard retrouv révèl révis risqu sembl sépar serv signal "
    "signifi simplifi simul situ soulèv soulign souhait soumis stabilis stagn stimul stock subsist "
    "substitu suggèr suppos supprim surpass surveill survol témoign tend tent termin test tir touch tourn "
    "traduis trait transform transport travaill travers trouv utilis valid valoris vari vérifi vis visualis "
    "indiqu accumul échantillonn apparaiss trembl vieill domin dépend échou cherch"
)
_SECOND = "rempl affaibl fin réag réuss rétréc établ élarg ralent accompl chois défin garant fourn "
"enrich sub surg ag"
_OTHER = (
    r"voi(?:t|ent)|croi(?:t|ent)|croît|croissent|reçoi(?:t|vent)|aperçoi(?:t|vent)|conçoi(?:t|vent)|"
    r"perçoi(?:t|vent)|"
    r"prend|prennent|apprend|apprennent|met|mettent|transmet|transmettent|admet|admettent|soumet|sert|"
    r"servent|"
    r"sort|sortent|part|partent|ressort|sent|dort|dorment|court|courent|parcourt|meurt|meurent|tient|"
    r"maintient|maintiennent|soutient|soutiennent|détient|retient|vient|viennent|provient|proviennent|"
    r"intervient|convient|parvient|parviennent|suit|suivent|poursuit|vit|vivent|suffit|suffisent|dit|disent|"
    r"écrit|écrivent|inscrit|lit|lisent|plaît|connaît|connaissent|apparaît|apparaissent|paraît|paraissent|"
    r"disparaît|disparaissent|naît|ouvre|ouvrent|couvre|couvrent|découvre|découvrent|souffre|souffrent|"
    r"perd|perdent|rend|rendent|répond|répondent|correspond|correspondent|attend|attendent|descend|"
    r"descendent|étend|étendent|vend|vendent|entend|fond|confond|rompt|vaut|valent|faut|veut|veulent|"
    r"sait|savent|produit|produisent|traduit|traduisent|construit|construisent|détruit|détruisent|induit|"
    r"induisent|introduit|craint|rejoint|joint|joignent|exclut|inclut|incluent|conclut|résout|résolvent|"
    r"convainc|acquiert|acquièrent|requiert|requièrent|permit|permirent|fut|furent|soit|soient|ait|aient|"
    r"puisse|puissent|fasse|fassent|importe|importent|cède|cèdent|enlève|gèle"
)
_NO_VERBS = "entre|place|note|pose|base|rencontre"
_VERBS = (
    r"(?:(?:n|s|y|t|m|qu)['’])?(?:"
    + inflected(_FIRST, "e|ent|a|èrent|ait|aient|era|eront|erait|eraient")
    + "|"
    + inflected(_SECOND, "it|issent|issait|issaient|ira|iront|irait|iraient")
    + f"|{_OTHER}|"
    r"est|sont|était|étaient|a|ont|avait|avaient|eût|étend|existe|existent|\w{3,}(?:aient|èrent|eront|iront))"
)

_OURSELVES = (
    ("appuyons", "s’appuient"), ("basons", "se basent"), ("fondons", "se fondent"),
    ("limitons", "se limitent"),
    ("concentrons", "se concentrent"), ("intéressons", "s’intéressent"), ("inspirons", "s’inspirent"),
    ("servons", "se servent"), ("demandons", "se demandent"), ("attendons", "s’attendent"),
)  # fmt: skip
_IER = (
    "étud|modif|vérif|identif|quantif|qualif|publ|justif|appréc|assoc|simplif|spécif|classif|clarif|planif|"
    "négoc|multipl|rel|cop|var|étal|amplif|unif|confi|expéd"
)
_MASCULINE = "modèle|travail|système|dispositif|protocole|jeu|corpus|but|cadre|logiciel|résultat"
_FEMININE = (
    "méthode|contribution|démarche|proposition|solution|stratégie|technique|mesure|simulation|plateforme"
)
_ELIDED = (
    "approche|étude|analyse|algorithme|objectif|article|échantillon|hypothèse|enquête|expérience|outil|essai"
)

FRENCH = Tongue(
    code="fr",
    page="p.",
    articles="l[ae]s?|une?|des|l['’]",
    of_words=bag("de du des d’"),
    abstract_head=r"(?:résumé|abstract|sommaire)\b",
    abbreviations=bag(
        "fig tab éq eq cf p pp ex p.ex c.-à-d c-à-d al et etc vol n no nos chap sect m mm mme mlle dr pr "
        "prof st ste env max min av apr j.-c éd éds coll op cit ibid art jan févr avr juil sept oct nov déc "
        "approx resp réf"
    ),
    stopwords=bag(_STOP),
    markers=(
        "cependant|toutefois|néanmoins|en effet|de plus|en outre|par ailleurs|ainsi|donc|par conséquent|"
        "en conséquence|"
        "enfin|finalement|par exemple|en particulier|notamment|en revanche|au contraire|d['’]une part|"
        "d['’]autre part|"
        "en résumé|en conclusion|autrement dit|c['’]est-à-dire|premièrement|deuxièmement|tout d['’]abord|"
        "ensuite|puis|"
        "malheureusement|mais|or|et|ici|dans cet article|dans ce travail|dans cette étude|à notre "
        "connaissance|de même"
    ),
    anaphora=(
        r"ce(?:t|tte|s)?(?! (?:article|étude|travail|papier|rapport)\b)|c['’]|cela|ceci|il(?! (?:existe|y "
        r"a)\b)|elle|ils|elles|"
        r"celui|celle|ceux|celles|leurs?|son|sa|ses|l['’]un|l['’]autre|ces dern\w+|cette dern\w+|"
        r"tel(?:le)?s?|"
        r"ainsi|de même|également|aussi|dans ce(?:t|tte|s)? (?!article|étude|travail|papier|rapport)|"
        r"pour (?:ce(?:t|tte|s)? |cela)|de ce(?:t|tte|s)? |à (?:ce(?:t|tte|s)? |cet effet)|un autre|dès "
        r"lors|il s['’]agit|il en|"
        r"\w+ée?s? (?:pendant|dans|sur|par|pour|avec) [^,]*, (?:elle|il)s?|"
        r"une autre|d['’]autres|les deux|par conséquent|en conséquence|y\b|en revanche|au contraire"
    ),
    leaning=(
        r"^(?!Dans c|À notre)[^,;:]*\b(?:ce|cet|cette|ces)\b(?! (?:article|étude|travail|qui|que|qu)\b)|"
        r"^(?:pendant|dans|sur|après|avant|lors|par|pour|avec|à|en|au|aux|chez|depuis|\w+ée?s?)\b[^,;:]*, "
        r"(?:elle|il)s?\b(?! (?:existe|faut|y a|n['’]existe|s['’]agit|est (?:possible|nécessaire|important)))"
    ),
    inner_markers=(
        (r"^(?:or|mais|et)(?=[ ,]) ?,?", ""),
        (r",? (?:cependant|toutefois|donc|néanmoins),(?= )", ""),
        (r"(?<=\w) (?:cependant|toutefois|néanmoins|en outre|par ailleurs)(?= )", ""),
        (r"(?<=[ (])(?:p\. ?ex\.|par ex\.),?(?= )", "par exemple"),
        (r"\bc\.-?à-?d\.(?= )", "c’est-à-dire"),
        (r"\benv\.(?= \d)", "environ"),
        (r"\bvs\.?(?= )", "contre"),
    ),
    paper_words="article|étude|travail",
    figure_words=r"figures?|figs?\.",
    table_words=r"tableaux?|tables?|tab\.",
    equation_words=r"équations?|éqs?\.|formules?",
    section_words=r"sections?|chapitres?|chap\.|annexes?|étapes?|modèles?|exemples?|algorithmes?|"
    r"théorèmes?|définitions?",
    see_words=r"voir(?: aussi)?|cf\.|comme (?:le )?(?:montre|montré|illustré|indiqué|présenté|décrit) "
    r"(?:dans|par|sur|à|en)?",
    pointers=(
        (
            (
                r",? (?:comme|tel que|ainsi que) (?:nous l['’]avons |on l['’]a )?(?:déjà )?(?:mentionné|"
                r"décrit|indiqué|vu|dit|"
                r"expliqué|montré|évoqué|souligné) (?:ci-dessus|ci-dessous|plus haut|plus bas|précédemment|"
                r"dans {target}),?"
            ),
            "",
        ),
        (r"^il (?:faut|convient de) (?:souligner|noter|rappeler|préciser) qu(?:e |['’])", ""),
    ),
    pointing=(
        r"\b(?:ci-dessus|ci-dessous|ci-après|susmentionné\w*|précité\w*|comme suit)\b|\b(?:section|"
        r"chapitre|partie|figure|"
        r"tableau|équation|paragraphe|exemple) (?:suivant|précédent)e?s?\b|\b(?:suivant|précédent)e?s? ?:|"
        r"\b(?:cette|la présente) "
        r"(?:section|partie|figure)\b|\bce (?:chapitre|tableau)\b|\bla suite de (?:cet|l['’])\s?article\b|"
        r"\best organisée?\b|"
        r"\bremercie(?:nt|ments)?\b|\bfinancée?s? par\b|\bconflits? d['’]intérêts?\b|\btous droits "
        r"réservés\b|"
        r"\bcreative commons\b|"
        r"^soi(?:t|ent) \w+ (?:un|une|le|la)\b|\ben pointillés?\b|\bconsulté le\b|\bpanneau (?:gauche|"
        r"droit)\b|^(?:cette|l['’]|notre) ?(?:étude|travail|article) (?:présente|comporte|a|possède) "
        r"(?:plusieurs|"
        r"certaines|quelques|des) limit\w+\.$"
    ),
    plans=r"\bles auteurs (?:commencent|vont|passent)\b",
    person=(
        (
            (
                r"\bon (?:peut )?(?:voit|observe|constate|remarque|observer|voir|constater|noter|remarquer) "
                r"(?:donc )?qu(?:e |['’])"
            ),
            "",
        ),
        (
            (
                r"\bil (?:est|convient) (?:important |intéressant )?de (?:noter|souligner|remarquer) qu(?:e |"
                r"['’])"
            ),
            "",
        ),
        (r"\bà notre connaissance\b", "à la connaissance des auteurs"),
        (r"\bà notre avis\b", "de l’avis des auteurs"),
        (r"\b(?:il )?nous (?:semble|paraît) que ", ""),
        (r"\bnous (?=permet(?:tent|tra|tait)? )", ""),
        (r"\bnous n['’](?=[a-zé]+ons\b)", "nous n’"),
        (r"\bnous((?: (?:ne|y|en|le|la|les))?) (n['’])?avons\b", r"les auteurs\1 \2ont"),
        (r"\bnous((?: ne)?) (n['’])?sommes\b", r"les auteurs\1 \2sont"),
        (r"\bnous((?: ne)?) faisons\b", r"les auteurs\1 font"),
        (r"\bnous((?: ne)?) pouvons\b", r"on\1 peut"),
        (r"\bnous((?: ne)?) devons\b", r"les auteurs\1 doivent"),
        (r"\bnous((?: ne)?) voulons\b", r"les auteurs\1 veulent"),
        (r"\bnous((?: ne)?) voyons\b", r"les auteurs\1 voient"),
        (r"\bnous((?: ne)?) allons\b", r"les auteurs\1 vont"),
        (rf"\bnous((?: ne)?) ({_IER})ions\b", r"les auteurs\1 \2ient"),
        *((rf"\bnous nous {we}\b", f"les auteurs {they}") for we, they in _OURSELVES),
        (r"\bnous((?: ne)?) (\w+[oa])yons\b", r"les auteurs\1 \2ient"),
        (r"\bnous((?: ne)?) (\w*)é([bcdfglmnprstv]{1,2})ons\b", r"les auteurs\1 \2è\3ent"),
        (r"\bnous((?: ne)?) (re|par|inter)?venons\b", r"les auteurs\1 \2viennent"),
        (r"\bnous((?: ne)?) (re|per|con)cevons\b", r"les auteurs\1 \2çoivent"),
        (r"\bnous((?: ne)?) (re|ob|main|con)tenons\b", r"les auteurs\1 \2tiennent"),
        (r"\bnous((?: ne)?) (com)?prenons\b", r"les auteurs\1 \2prennent"),
        (r"\bnous((?: ne)?) (\w*)e([lnsv])ons\b(?<!pelons)", r"les auteurs\1 \2è\3ent"),
        (r"\bnous((?: ne)?) (\w+)erons\b", r"les auteurs\1 \2eront"),
        (r"\bnous((?: ne)?) (\w+)ions\b", r"les auteurs\1 \2aient"),
        (r"\bnous((?: ne)?) (\w+)geons\b", r"les auteurs\1 \2gent"),
        (r"\bnous((?: ne)?) (\w+)çons\b", r"les auteurs\1 \2cent"),
        (r"\bnous((?: (?:ne|y|en|le|la|les))?) (\w+)ons\b", r"les auteurs\1 \2ent"),
        *((r"(\bles auteurs\b.*?)\bles auteurs\b", r"\1ils"),) * 2,
        *((r"(\bles auteurs\b.*?)\bnotre\b", r"\1leur"), (r"(\bles auteurs\b.*?)\bnos\b", r"\1leurs")) * 2,
        (r"\bnos (?=\w)", "les "),
        (rf"\bde notre (?=(?:{_MASCULINE})\b)", "du "),
        (rf"\bà notre (?=(?:{_MASCULINE})\b)", "au "),
        (rf"\bnotre (?=(?:{_MASCULINE})\b)", "le "),
        (rf"\bnotre (?=(?:{_ELIDED})\b)", "l’"),
        (rf"\bnotre (?=(?:{_FEMININE})\b)", "la "),
        (r"\b(qu|lorsqu|puisqu)e ils\b", r"\1’ils"),
        (r"\bnotre\b", "leur"),
        (r"\bnos\b", "leurs"),
    ),
    the_authors=("les auteurs", "l’auteur"),
    person_left=r"\b(?:nous|notre|nos|nôtres?|je|j['’]|mon|mes|vous|votre|vos)(?!\w)",
    figure_noun=("figure", "tableau"),
    stand_in="le travail",
    the_figure=("La figure", "Le tableau"),
    in_figure=("dans la figure", "dans le tableau"),
    for_example="par exemple",
    that_is="c’est-à-dire",
    figure_the=(
        (
            (
                r"^comme (?:le |on (?:peut )?(?:le )?)?(?:montre(?:nt)?|illustre|voit|voir|montré|"
                r"illustré|indiqué|indique|"
                r"présenté)(?: (?:dans|par|sur|à))?(?: l[ea])? {ref}, "
            ),
            "",
        ),
        (
            (
                r"^(?:l[ea] |ce |cette )?{ref} (?=(?:montre|illustre|présente|compare|donne|résume|"
                r"représente|décrit|indique|"
                r"contient|"
                r"regroupe)\b)"
            ),
            "{the} ",
        ),
        (
            (
                r",? comme (?:le )?(?:montre|illustre|montré|illustré|indiqué|présenté)(?: (?:dans|par|"
                r"sur|à))? "
                r"{ref},?"
            ),
            "",
        ),
        (r"\b(?:dans|sur|à)(?: l[ea])? {ref}", "{in}"),
        (r"\bau {ref}", "{in}"),
    ),
    frames=(
        r"(?:les|ces|nos|leurs|cette|l['’]|la)? ?(?:auteurs|résultats|étude|données|analyse|travail|"
        r"expériences|ils) "
        r"(?:montrent|montre|ont montré|a montré|suggèrent|suggère|indiquent|indique|confirment|concluent|"
        r"constatent|"
        r"démontrent|démontre|révèlent|révèle|observent|trouvent|estiment|pensent) (?:que|qu['’])"
    ),
    verbs=(
        rf"(?!(?:{_NO_VERBS})$)(?:"
        r"est|sont|était|étaient|sera|seront|a|ont|avait|avaient|peut|peuvent|pourrait|doit|doivent|"
        r"devrait|fait|font|permet|"
        r"permettent|montre|montrent|propose|proposent|présente|présentent|utilise|utilisent|reste|"
        r"restent|devient|"
        r"deviennent|existe|existent|donne|donnent|joue|jouent|conduit|conduisent|dépend|dépendent|"
        r"augmente|augmentent|"
        r"diminue|diminuent|réduit|réduisent|améliore|améliorent|atteint|atteignent|comprend|comprennent|"
        r"contient|"
        r"contiennent|constitue|constituent|représente|représentent|offre|offrent|nécessite|nécessitent|"
        r"consiste|"
        r"consistent|repose|reposent|décrit|décrivent|étudient|étudie|développent|compare|comparent|"
        r"évalue|évaluent|"
        r"mesure|mesurent|introduit|introduisent|suggère|suggèrent|indique|indiquent|va|vont|tient|"
        r"tiennent|manque|"
        r"manquent|apporte|apportent|obtient|obtiennent|analysent|concluent|passe|passent|baisse|baissent|"
        + _VERBS
        + ")"
    ),
    joins=frozenset(("et", "ou", "mais", "ni")),
    shorter=(
        (
            (
                r" \b(?:également|aussi|ainsi|donc|notamment|par ailleurs|en effet|en outre|de plus|"
                r"cependant|"
                r"toutefois),?(?= )"
            ),
            "",
        ),
        (r"\bun (?:grand|très grand) nombre de\b", "de nombreux"),
        (r"\bafin de\b", "pour"),
    ),
    cut_before=bag(
        "qui lequel laquelle lesquels car tandis alors mais et grâce avec dans lors pendant notamment afin"
    ),
    never_last=bag(_STOP + " nouveau nouvelle nouveaux nouvelles grand grande grands différents différentes"),
    phrases=Phrases(
        hook_title="Ce film explique « {title} ».",
        hook_by="Ce film explique « {title} », par {authors}.",
        subject="Ce film porte sur le sujet suivant : {title}.",
        colleagues="{author} et ses collègues",
        and_="et",
        figure_np="La figure montre {caption}.",
        highest="La valeur la plus élevée de {column} est {value}, pour {label}",
        lowest="La valeur la plus faible de {column} est {value}, pour {label}",
        least="; la plus faible est {value}, pour {label}.",
        runner_up="; la suivante est {value}, pour {label}.",
        close_find="La référence complète, et où trouver l’article, sont à l’écran.",
        close_reference="La référence complète de l’article est à l’écran.",
        close_plain="Le texte lui-même en dit plus ; son titre est à l’écran.",
        source="Source",
        chapters=("Le problème", "L’idée", "Comment ça marche", "Résultats", "Limites", "À retenir"),
        short_form="{long}, ou {short},",
        turns=(
            (
                "Commençons par le problème.",
                "D’abord, pourquoi est-ce important ?",
                "Voyons d’abord le problème.",
                "D’abord, un peu de contexte.",
            ),
            ("Qu’y a-t-il de nouveau ?", "C’est là que ce travail intervient.", "Cela nous mène à l’idée."),
            ("Comment cela fonctionne-t-il ?", "Passons à la démarche.", "Voyons comment cela a été fait."),
            ("Passons aux résultats.", "Qu’est-ce que cela a donné ?", "Que disent les résultats ?"),
            (
                "Il y a aussi des limites.",
                "Un peu de prudence s’impose.",
                "Quelles questions restent ouvertes ?",
            ),
            ("Que faut-il retenir ?", "Alors, qu’en retenir ?", "Résumons."),
        ),
        question="La question est de savoir {clause}.",
        asks=(
            r"(?:les auteurs?|l[’']auteure?|ils|cette étude|cet article) (?:examinent?|"
            r"étudient?|cherchent? à savoir|se demandent?|testent?) (?=(?:si|comment|pourquoi|"
            r"quels?|quelles?)\b)"
        ),
        links=(
            r"cependant|toutefois|de plus|en outre|par ailleurs|donc|ainsi|par conséquent|"
            r"par exemple|néanmoins|en revanche|au contraire|de même|en particulier|enfin|"
            r"pourtant"
        ),
    ),
    cues=Cues(
        problem=r"\b(?:problèmes?|défis?|difficile\w*|difficultés?|manque\w*|malheureusement|cependant|"
        r"toutefois|importante?s?|"
        r"essentiel\w*|besoin\w*|coûteu\w+|souvent|malgré|risque\w*|question\w*|peu (?:connu|étudié)\w*|"
        r"rare\w*|complexe\w*|enjeu\w*)\b",
        idea=r"\b(?:nous|les auteurs|cet article|cette étude|ce travail)\b.{0,40}\b(?:propos|présent|"
        r"introdui|développ|décri|étudi|"
        r"analys|évalu|compar|explor|examin)\w*|\b(?:objectif|but|idée|contribution)s?\b",
        method=r"\b(?:méthodes?|algorithmes?|approche|procédure|calcul\w*|estim\w+|collect\w+|"
        r"échantillon\w*|mesur\w+|modèles?|"
        r"données|étapes?|utilis\w+|repose|consiste|enquête\w*|appliqu\w+|d['’]abord|ensuite|capteur\w*)\b",
        result=r"\b(?:résultats?|montr\w+|révèl\w+|observés?|observées?|mis en évidence|"
        r"augment\w+|diminu\w+|rédui\w+|amélior\w+|supérieure?s?|"
        r"inférieure?s?|significati\w+|plus "
        r"(?:rapide|précis|élevé)\w*|meilleure?s?|pour ?cent|par rapport|différence\w*)\b|%|\b\d+(?:,\d+)?\b",
        limit=r"\b(?:limit\w+|travaux futurs|à l['’]avenir|ne (?:peut|permet|prend) pas|seulement|encore|"
        r"reste|restent|prudence|(?:n['’]a|n['’]ont) pas (?:été|pu)|devr\w+|même (?:site|fleuve|région)|"
        r"recherches (?:futures|supplémentaires)|inconvénient\w*)\b",
        remember=r"\b(?:conclu\w+|en somme|globalement|permet\w*|important\w*|suggèr\w+|ainsi|devrait\w*|"
        r"potentiel\w*|contribu\w+)\b",
        head_problem=r"introduction|contexte|motivation|problème|problématique",
        head_idea=r"contribution|approche|idée|objectif|résumé|abstract",
        head_method=r"méthod|matériel|modèle|données|protocole|mise en œuvre|procédure|algorithme",
        head_result=r"résultat|évaluation|expérience|discussion|comparaison|application",
        head_limit=r"limite|perspective|discussion",
        head_remember=r"conclusion|perspective|bilan|synthèse",
        head_skip=r"références?|bibliographie|remerciement|annexe|financement|conflit|mots[- ]clés|"
        r"keywords|abréviation|"
        r"contributions? des auteurs|sommaire|table des matières|disponibilité|abstract",
        head_low=r"état de l['’]art|travaux connexes|notation|preuve",
    ),
)
