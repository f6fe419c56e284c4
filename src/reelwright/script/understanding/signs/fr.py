"""French."""

from reelwright.script.languages.bags import bag
from reelwright.script.understanding.signs.shape import Signs

_WORK = r"(?:article|étude|travail|papier|mémoire|rapport|recherche|contribution)"

FRENCH = Signs(
    problem=(
        r"\bil n['’](?:existe|y a) (?:\w+ )?(?:pas|que|aucune?|encore)\b|\breste à (?:savoir|déterminer|"
        r"vérifier)\b|\bdemeure mal\b|\brest(?:e|ent) (?:cependant |toutefois |encore )?(?:difficiles?|"
        r"rares?|coûteu\w+)\b|"
        r"\b(?:est|sont|reste|restent|demeure|demeurent) (?:\w+ )?(?:inconnue?s?|mal connue?s?|incertaine?s?|"
        r"difficiles?|problématiques?|"
        r"coûteu(?:x|ses?)|un défi|un problème|mal comprise?s?|peu (?:connue?s?|étudiée?s?|comprise?s?))\b|"
        r"\b(?:principal|majeur|grand|véritable|premier) (?:problème|défi|obstacle)\b|\b(?:problème|défi|"
        r"difficulté|obstacle|lacune)s? "
        r"(?:majeure?s?|principale?s?|importante?s?|est|sont|réside|consiste)\b|\bmanqu(?:e|ent) (?:de|"
        r"d['’])|\bil (?:n['’]existe|n['’]y a) (?:pas|que|aucune?)\b|"
        r"\b(?:cependant|toutefois|pourtant|malheureusement|néanmoins|mais)\b[^.]{0,140}\b(?:ne|n['’])\s?\w+ "
        r"(?:pas|que|guère|jamais)\b|\bpeu d['’]études\b"
    ),
    motivation=(
        r"\b(?:première|principale) cause\b|\b(?:risque|danger)s? (?:accrus?|élevés?|importants?)\b|"
        r"\bcoûtent? chaque année\b|"
        r"\b(?:est|sont|devient|deviennent) (?:\w+ )?(?:importante?s?|essentielle?s?|essentiels?|crucia(?:l|"
        r"le|les|ux)|fondamenta(?:l|le|les|ux)|indispensables?|"
        r"nécessaires?|primordia(?:l|le|les|ux)|vita(?:l|le|les|ux))\b|\bjou(?:e|ent) un rôle\b|\bde plus en "
        r"plus\b|\bun intérêt (?:croissant|majeur|particulier)\b|"
        r"\b(?:besoin|demande) (?:croissante?|de|d['’])\b|\blargement (?:utilisée?s?|répandue?s?)\b|\bafin "
        r"de combler\b"
    ),
    contribution=(
        rf"\b(?:dans )?(?:cet|cette|ce|notre|le présent|la présente) {_WORK}\b[^.]{{0,80}}\b(?:présent|"
        rf"propos|introdui|développ|décri|étudi|examin|analys|évalu|"
        r"compar|explor|montr|vis)\w*|^(?:[^,.;]{0,60}, )?nous (?:\w+ )?(?:présent|propos|introdui|développ|"
        r"décri|étudi|examin|analys|évalu|compar|explor|avons "
        r"(?:présent|propos|développ|étudi|analys|évalu|compar|examin))\w*|"
        rf"\b(?:objectif|but|objet|contribution)s? (?:principale?s? |principal )?(?:de|du) (?:cet|cette|ce|"
        rf"notre|la présente|présent) ?{_WORK}?\b|\bnotre (?:objectif|but|contribution)\b"
    ),
    named_thing=(
        r"^(?P<name>[\w.+-]+) est une? (?:[\w-]+ ){0,6}(?:outil|bibliothèque|logiciel|méthode|système|"
        r"langage|modèle|cadre|plateforme)\b"
    ),
    method=(
        r"\b(?:a|ont) été (?:\w+ment )?\w{3,}(?:é|i|u|is)e?s?\b|\best (?:ensuite|puis|enfin|d['’]abord) "
        r"\w+ée?s?\b|\b(?:la méthode|l['’]algorithme|(?:le|un) (?:modèle|dispositif)(?: de \w+)?) "
        r"(?:repose|estime|calcule|relie|combine|utilise|compare|transforme)\b|\bnous (?:calculons|"
        r"mesurons|utilisons)\b|"
        r"\bnous (?:\w+ )?(?:utilis|employ|appliqu|calcul|mesur|estim|collect|échantillonn|entraîn|ajust|"
        r"réalis|sélectionn|simul|avons (?:utilis|employ|appliqu|calcul|"
        r"mesur|estim|collect|réalis|sélectionn|simul|interrog))\w*|\b(?:a|ont|est|sont|été|était|"
        r"étaient)(?: été)? (?:\w+ment )?(?:utilisée?s?|employée?s?|appliquée?s?|calculée?s?|"
        r"mesurée?s?|estimée?s?|collectée?s?|prélevée?s?|entraînée?s?|réalisée?s?|sélectionnée?s?|simulée?s?|"
        r"analysée?s?|effectuée?s?|menée?s?|enregistrée?s?|installée?s?|"
        r"obtenue?s?|testée?s?|ajustée?s?)\b|\bau moyen d|\bà l['’]aide d|\bconsiste en\b"
    ),
    data_noun=(
        r"ponts|villes|écoles|hôpitaux|véhicules|trajets|passagers|tests|"
        r"échantillons?|participants?|patient(?:e?s)?|répondants|entretiens|sites?|stations?|images?|"
        r"observations|individus|cas|sujets|ménages|exploitations|articles|"
        r"documents|espèces|pays|mesures|essais|élèves|étudiants|enfants|parcelles|textes|enregistrements|"
        r"personnes|relevés|capteurs|jours|années|arbres"
    ),
    data_set=r"données|base de données|bases de données|corpus|échantillons?|jeux? de données",
    data_got=(
        r"\b(?:a|ont) été (?:utilisée?s?|équipée?s?|suivie?s?|relevée?s?)\b|"
        r"\b(?:a|ont) été (?:\w+ment )?(?:collectée?s?|recueillie?s?|obtenue?s?|prélevée?s?|sélectionnée?s?|"
        r"interrogée?s?|enregistrée?s?|mesurée?s?|recrutée?s?|incluse?s?|inclus|"
        r"étudiée?s?|installée?s?|analysée?s?)\b|\bau total\b|\b(?:comprend|comprennent|contient|contiennent|"
        r"regroupe|couvre)\b|\bn\s?=\s?\d|"
        r"\bentre (?:\w+ )?\d{4} et\b|\bde \d{4} à\b|\bnous avons (?:collecté|recueilli|interrogé|analysé|"
        r"étudié|mesuré|utilisé)"
    ),
    result=(
        r"\b(?:résultats?|données|analyses?|mesures|expériences|figures?|tableaux?|"
        r"essais)\b[^.]{0,40}\b(?:montr|indiqu|révèl|suggèr|confirm|démontr)\w*|"
        r"\bnous (?:\w+ )?(?:montrons|observons|trouvons|constatons|avons (?:montré|observé|trouvé|"
        r"constaté))\b|\b(?:augment|diminu|rédui|baiss|amélior|pass)\w* [^.]{0,60}\d|"
        r"\bsignificati(?:f|ve|vement|fs|ves)\b"
    ),
    compares=(
        r"\b(?:plus|moins) (?:\w+ ){1,3}que\b|\b(?:supérieure?s?|inférieure?s?) (?:à|aux?)\b|\b(?:la|le|les) "
        r"plus (?:élevée?s?|faibles?|grande?s?|petite?s?|rapides?)\b|"
        r"\d\s?(?:%|pour cent|fois)|\b(?:en moyenne|par rapport à|comparé)\w*\b|\bcorrél\w+"
    ),
    points=(
        r"^(?:la |le )?(?:figure|fig\.|tableau) \S+ (?:montre|présente|illustre|donne|résume|compare)\b(?! "
        r"que)|\b(?:est|sont) (?:présentée?s?|montrée?s?|donnée?s?|"
        r"illustrée?s?|résumée?s?) (?:dans|sur|à|au)\b"
    ),
    orders=r"\b(?:doit|doivent|devrait|devraient|il faut)\b|^(?:si|lorsque)\b",
    limit=(
        r"\b(?:n['’]a|n['’]ont) pas (?:encore )?été (?:testée?s?|étudiée?s?|évaluée?s?|mesurée?s?|"
        r"vérifiée?s?|prise?s? en compte)\b|\bne (?:peut|peuvent|permet|permettent|tient|tiennent|prend|"
        r"prennent) (?:donc )?pas\b|\brest(?:e|ent) (?:en outre |encore )?à\b|"
        r"\blimit(?:e|es|ation|ations) (?:de|du|des|est|sont|principale|importante|tient)\b|\b(?:travaux|"
        r"recherches|études) (?:futurs|futures|ultérieurs|ultérieures|supplémentaires)\b|"
        r"\b(?:d['’]autres|de futures|de nouvelles) (?:études|recherches)\b|\bavec (?:prudence|précaution)\b|"
        r"\b(?:inconvénient|faiblesse)s?\b|\breste(?:nt)? à\b|\bpas encore\b|"
        r"\bnous n['’]avons pas\b|\b(?:petit|faible) (?:échantillon|nombre)\b|\bperspectives?\b|"
        r"\b(?:études?|résultats?|travaux) préliminaires?\b|\bne (?:peut|peuvent) pas être généralisée?s?\b"
    ),
    hedges=(
        r"\b(?:ne (?:permet|permettent|peut|peuvent|s['’]applique|tient|tiennent)\b[^.]{0,20}\b(?:pas|que)|"
        r"se limite|se limitent|limitée?s? à)\b"
    ),
    own=(
        rf"\b(?:nous|notre|nos|les auteurs|cet|cette|ce|le présent|la présente) ?(?:{_WORK}|méthode|modèle|"
        rf"approche|échantillon)?\b"
    ),
    others=(
        r"\b(?:et al|études (?:antérieures|précédentes)|travaux (?:antérieurs|précédents)|selon|d['’]autres "
        r"auteurs|dans la littérature)\b"
    ),
    likened=(
        r"^(?:comme|à l[’']instar de|contrairement à|semblables? à|en accord avec)"
        r" (?:nos|ces|nôtres)\b[^,]*, (?:des|les|d[’']autres|plusieurs)\b"
    ),
    course=(
        r"\b(?:présente|comporte) (?:plusieurs|certaines|quelques) limites\.$|"
        r"\b(?:le reste|la suite|le plan|la structure) de (?:cet|cette|ce|l['’])|\best (?:organisée?|"
        r"structurée?) (?:comme suit|ainsi)\b|\bsections? \d|\bchapitre \d|"
        r"\bdans (?:cette|la) (?:section|partie)\b|\b(?:section|partie) suivante\b|\bannexe\b|\bnous "
        r"remercions\b|\bci-(?:dessous|dessus|après)\b|\bfinancée?\b"
    ),
    listed=r"\bcontributions?\b[^.]{0,80}[:.]\s*$|\bobjectifs de (?:cet|cette|ce|notre)[^.]{0,60}:\s*$",
    definitions=(
        (
            r"(?P<term>{np}) (?:est|sont) (?:\w+ment )?(?:définie?s?|comprise?s?) (?:comme|par) "
            r"(?P<definition>[^.;]{12,})"
        ),
        (
            r"\b(?:on appelle|nous appelons|on nomme) (?P<term>{np}) (?P<definition>(?:le|la|les|un|une|"
            r"l['’])[^.;]{12,})"
        ),
        (
            r"(?P<term>{np}) (?:désigne|désignent|signifie) (?P<definition>(?:le|la|les|un|une|l['’]|"
            r"l'ensemble)[^.;]{10,})"
        ),
        r"(?P<term>{np}),? \(?c['’]est-à-dire,? (?P<definition>(?:le|la|les|un|une|l['’])[^().;,]{12,})",
    ),
    no_term=bag(
        "il elle ils elles ce cela cette cet ces on nous qui que quoi le la les un une des résultat "
        "résultats valeur valeurs exemple figure tableau est sont et ou mais si "
        "dans sur avec de du à au pour par plus moins très problème objectif travail ici qu'on"
    ),
    where=r"(?:où|avec|dans laquelle|ici)\b",
    let=(
        r"\b(?:soit|soient|notons|on note)\s+(?P<symbol>{symbol})\s*,?\s*(?P<meaning>(?:le|la|les|un|une|"
        r"l['’])\s?[^.,;:()=]{3,90})"
    ),
    means=r"(?:est|sont|désigne|désignent|représente|représentent|dénote|correspond à|=)",
    joined="et",
    named_heads=(
        r"^(?:symboles?|notations?|variables?|termes?|paramètres?|abréviations?|sigles?)$",
        r"^(?:significations?|descriptions?|définitions?)$",
    ),
    glossary=(
        r"^(?:[\dA-Z.]*\s*)?(?:glossaire|lexique|nomenclature|abréviations|sigles|notations?|définitions)\b"
    ),
    not_counted=(
        r"version|étape|phase|niveau|type|classe|groupe|jour|modèle|page|numéro|no|nº|question|ligne|tome|"
        r"volume|partie|point"
    ),
    spelt_units=(
        r"pour cent|fois|ans?|années?|mois|semaines?|jours?|heures?|minutes?|secondes?|degrés?|mètres?|"
        r"kilomètres?|centimètres?|millimètres?|hectares?|grammes?|"
        r"kilogrammes?|tonnes?|litres?|euros?|points?"
    ),
    totals=r"^(?:total|totaux|somme|moyenne|ensemble|médiane)\b",
    ordered=(
        r"\b(?:temps|année|jour|mois|semaine|heure|âge|date|dose|concentration|température|distance|"
        r"profondeur|longueur|taille|fréquence|nombre)"
    ),
    coded=r"\b(?:id|n°|no|rang|code|latitude|longitude|page|année|date|valeur p|p)\b\.?",
    quantities=r"\b(?:mesure|indice|paramètre|propriété|caractéristique|variable|critère|grandeur)",
)
