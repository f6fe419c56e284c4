"""Portuguese."""

from reelwright.script.languages.bags import bag
from reelwright.script.understanding.signs.shape import Signs

_WORK = r"(?:artigo|trabalho|estudo|pesquisa|relatório|investigação|contribuição)"
_ANNOUNCES = (
    r"(?:apresent|propõ|propô|propus|introdu|desenvolv|descrev|estud|examin|analis|avali|compar|explor|"
    r"investig|mostr|objetiv|tev)"
)

PORTUGUESE = Signs(
    problem=(
        r"\bignora(?:m)?\b|\bexige(?:m)?\b[^.]{0,120}\bnão (?:possuem|têm|dispõem)\b|"
        r"\bcontinua(?:m)? a (?:ser )?(?:plane|depend|us)\w+|"
        r"\b(?:é|são|continua|continuam|permanece|permanecem|ainda é|torna-se) (?:\w+ )?(?:desconhecid[oa]s?|"
        r"difícil|difíceis|problemátic[oa]s?|cust?os[oa]s?|incert[oa]s?|um (?:grande )?(?:desafio|problema)|"
        r"pouco (?:conhecid|estudad|clar)\w*)\b|\b(?:principal|maior|grande|importante) (?:problema|desafio|"
        r"obstáculo)\b|\b(?:problema|desafio|dificuldade|obstáculo)s? (?:principa(?:l|is)|é|são|reside|"
        r"consiste|importantes?)\b|\bfalta(?:m)? (?:de )?\w+|\bcarec(?:e|em) de\b|\bnão (?:existe|existem|"
        r"há)\b|\bpouco se sabe\b|\b(?:no entanto|entretanto|contudo|porém|embora|todavia|mas|"
        r"infelizmente)\b[^.]{0,140}\b(?:não (?:se |foi |foram |há |existe|pode|permite|tem)|pouc[oa]s?|"
        r"escass[oa]s?)\b|\bescass[oa]s? (?:estudos|informaç|pesquisas)\w*"
    ),
    motivation=(
        r"\bo fac?tor que mais\b|\bprincipal causa\b|\bcompete\b[^.]{0,40}\bcom\b|\bprovoca(?:m)? "
        r"(?:todos os anos|cada ano)\b|"
        r"\b(?:é|são|torna-se|tornam-se) (?:\w+ )?(?:importantes?|essencia(?:l|is)|crucia(?:l|is)|"
        r"fundamenta(?:l|is)|necessári[oa]s?|imprescindíve(?:l|is)|vita(?:l|is)|de grande (?:importância|"
        r"interesse))\b|\bdesempenha(?:m)? (?:um )?(?:\w+ )?papel\b|\bcada vez mais\b|\b(?:crescente|grande) "
        r"(?:interesse|demanda|importância|necessidade)\b|\bamplamente (?:utilizad|usad|empregad)\w+\b|"
        r"\bpara (?:superar|resolver|suprir|preencher) (?:este|esta|estes|estas|essa|esse)\b"
    ),
    contribution=(
        r"\bneste (?:artigo|trabalho|estudo),? (?:propomos|apresentamos|descrevemos|desenvolvemos|"
        r"analisamos)\b|\b(?:as|nossas) contribuições são\b|"
        rf"\b(?:n|d)?(?:este|esta|nosso|nossa|o presente|a presente) {_WORK}\b[^.]{{0,80}}\b{_ANNOUNCES}\w*|"
        r"^(?:[^,.;]{0,60}, )?(?:nós )?(?:apresentamos|propomos|introduzimos|desenvolvemos|descrevemos|"
        r"estudamos|examinamos|analisamos|avaliamos|comparamos|exploramos|investigamos)\b|"
        r"\b(?:objetivo|objectivo|propósito|finalidade|contribuição)s?(?: principal| principais)? "
        r"(?:d[eo]s?(?:te|ta|sse|ssa)?|foi|é)\b[^.]{0,40}(?:artigo|trabalho|estudo|pesquisa|foi|é)\b|"
        r"\bobjetivou-se\b|\bteve como objetivo\b"
    ),
    named_thing=(
        r"^(?P<name>[\w.+-]+) é uma? (?:[\w-]+ ){0,6}(?:ferramenta|biblioteca|pacote|método|sistema|"
        r"linguagem|modelo|plataforma|programa)\b"
    ),
    method=(
        r"\b\w{3,}(?:ou|eu|iu|am)-se\b|\bbaseia-se\b|\bfo(?:i|ram) \w+[ai]d[oa]s?\b|\b(?:o|um) (?:modelo|"
        r"método|sistema|algoritmo|programa) (?:combina|estima|calcula|transforma|utiliza|inclui|"
        r"relaciona)\b|\b\w{3,}ámos\b|\bo (?:primeiro|segundo|terceiro) passo\b|"
        r"\b(?:usamos|utilizamos|empregamos|aplicamos|calculamos|medimos|estimamos|coletamos|treinamos|"
        r"ajustamos|realizamos|selecionamos|simulamos)\b|\b(?:foi|foram|é|são|sendo|tem sido) (?:\w+mente "
        r")?(?:usad|utilizad|empregad|aplicad|calculad|medid|estimad|coletad|realizad|selecionad|analisad|"
        r"obtid|registrad|submetid|determinad|preparad|extraíd|avaliad|adicionad|testad|diluíd|incubad|"
        r"identificad|instalad|entrevistad)[oa]s?\b|\b(?:utilizou|usou|realizou|calculou|mediu|empregou|"
        r"aplicou)-se\b|\butilizando-se\b|\bpor meio d|\bmediante\b|\bconsiste em\b"
    ),
    data_noun=(
        r"validações|viagens|passageiros|paragens|linhas|escolas|hospitais|veículos|testes|municípios|"
        r"inquéritos|"
        r"amostras?|participantes?|pacientes?|entrevistad[oa]s|entrevistas|sítios?|estações|imagens|"
        r"observações|indivíduos|casos|sujeitos|domicílios|propriedades|artigos|documentos|espécies|países|"
        r"medições|ensaios|estudantes|alunos|crianças|parcelas|textos|pessoas|registros|sensores|dias|anos|"
        r"árvores|plantas|extratos|cepas"
    ),
    data_set=r"dados|bases? de dados|bancos? de dados|corpus|amostras?|conjuntos? de dados|folhas",
    data_got=(
        r"\b(?:foi|foram) registad[oa]s?\b|\bregist(?:r)?ad[oa]s entre\b|\binquiri(?:mos|ram)\b|\bnum "
        r"total de\b|"
        r"\b(?:foi|foram) (?:\w+mente )?(?:coletad|colhid|obtid|selecionad|entrevistad|registrad|medid|"
        r"incluíd|estudad|recrutad|analisad|recolhid|instalad)[oa]s?\b|\bno total\b|\bum total de\b|"
        r"\b(?:compreende|contém|inclui|abrange|consiste em)m?\b|\bn\s?=\s?\d|\bentre (?:\w+ )?\d{4} e\b|"
        r"\bde \d{4} a\b"
    ),
    result=(
        r"\b(?:resultados?|dados|análises?|medições|experimentos|figuras?|tabelas?|ensaios|valores|"
        r"extratos?)\b[^.]{0,50}\b(?:mostra|mostram|mostraram|mostrou|indica|indicam|indicaram|revela|"
        r"revelam|revelaram|sugere|sugerem|confirma|confirmam|demonstra|demonstram|demonstraram|demonstrou|"
        r"apresentaram|apresentou)\b|\b(?:encontramos|observamos|mostramos)\b|\b(?:observou-se|verificou-se|"
        r"constatou-se|foi observad[oa]|foram observad[oa]s)\b|\b(?:aument|diminu|reduz|reduziu|melhor|caiu|"
        r"pass)\w* [^.]{0,60}\d|\bsignificativ[oa]s?\b|\bsignificativamente\b"
    ),
    compares=(
        r"\b(?:mais|menos) (?:\w+ ){1,3}(?:do )?que\b|\b(?:maior|menor|superior|inferior|melhor|pior)(?:es)? "
        r"(?:do que|que|a|ao|à)\b|\b(?:o|a|os|as) (?:maior|menor|melhor|mais alt[oa])(?:es)?\b|\d\s?(?:%|por "
        r"cento|vezes)|\b(?:em média|em comparação|em relação a)\b|\bcorrelacion\w*"
    ),
    points=(
        r"^(?:a |o )?(?:figura|fig\.|tabela|quadro) \S+ (?:mostra|apresenta|ilustra|resume|compara)\b(?! "
        r"que)|\b(?:é mostrad[oa]|são mostrad[oa]s|são apresentad[oa]s|encontram-se|estão) (?:n[ao]s?|em)\b"
    ),
    orders=r"\b(?:deve|devem|deveria|deveriam)\b|^(?:se|quando)\b",
    limit=(
        r"\bnão (?:se pode excluir|considera(?:m)?|inclui|incluem|contempla|abrange)\b|\bum(?:a)? "
        r"únic[oa]\b[^.]{0,60}\bapenas\b|\bpretendemos\b|\bserá necessári[oa]\b|"
        r"\blimitaç(?:ão|ões)\b|\b(?:trabalhos?|estudos?|pesquisas?) (?:futur[oa]s?|posterior(?:es)?|"
        r"adiciona(?:l|is))\b|\b(?:futur[oa]s|nov[oa]s|outr[oa]s|mais) (?:estudos|pesquisas|trabalhos)\b|"
        r"\bcom cautela\b|\b(?:desvantagem|fraqueza)s?\b|\bainda não\b|\bresta(?:m)?\b|\b(?:amostra pequena|"
        r"pequeno número)\b|\b(?:estudos?|resultados?|trabalhos?) preliminar(?:es)?\b|\bnão (?:foi|foram) "
        r"(?:considera|incluí|avalia|possíve)\w+|"
        r"\bestudos (?:são|serão) necessários\b"
    ),
    hedges=r"\b(?:não pode|não podem|não permite|não permitem|limita-se a|limitam-se a|limitad[oa]s? a)\b",
    own=(
        r"\b(?:nós|noss[oa]s?|os autores|(?:n|d)?est[ea] (?:artigo|trabalho|estudo|pesquisa|método|modelo)|o "
        r"presente|a presente)\b"
    ),
    others=(
        r"\b(?:et al|estudos (?:prévios|anteriores)|trabalhos (?:prévios|anteriores)|segundo|de acordo com|"
        r"outros autores|na literatura)\b"
    ),
    likened=(
        r"^(?:semelhantes? a(?:os)?|assim como|como|de acordo com|em contraste com)"
        r" (?:nossos|os nossos|estes|esses)\b[^,]*, (?:estudos|outros|trabalhos|vários)\b"
    ),
    course=(
        r"\b(?:apresenta|tem) (?:várias|algumas|certas) limitações\.$|"
        r"\b(?:o restante|o resto|a estrutura) d(?:este|esta|o|a) (?:artigo|trabalho)\b|\bestá (?:organizad|"
        r"estruturad|dividid)[oa]\b|\bseç(?:ão|ões) \d|\bcapítulo \d|\b(?:nesta|na próxima|na seguinte) "
        r"seção\b|\bapêndice\b|\banexo\b|\bagradec\w+\b|\ba seguir\b|\bfinanciad[oa]\b"
    ),
    listed=r"\bcontribuições\b[^.]{0,80}[:.]\s*$|\bobjetivos (?:deste|desta|do|da)[^.]{0,60}:\s*$",
    definitions=(
        r"(?P<term>{np}) (?:é|são|foi) (?:definid|entendid)[oa]s? como (?P<definition>[^.;]{12,})",
        r"(?P<term>{np}) define-se como (?P<definition>[^.;]{12,})",
        (
            r"\b(?:chamamos|denominamos|denomina-se) (?:de )?(?P<term>{np}) (?P<definition>(?:o|a|os|as|um|"
            r"uma) [^.;]{12,})"
        ),
        r"(?P<term>{np}) (?:refere-se|referem-se) (?:a|ao|à)s? (?P<definition>[^.;]{12,})",
        r"(?P<term>{np}),? \(?(?:ou seja|isto é),? (?P<definition>(?:o|a|os|as|um|uma) [^().;,]{12,})",
    ),
    no_term=bag(
        "ele ela isto este esta estes estas esse essa isso se nos que quem qual o a os as um uma resultado "
        "resultados valor valores exemplo figura tabela é são e ou mas se em com de do da ao para por mais "
        "menos muito problema objetivo trabalho aqui"
    ),
    where=r"(?:onde|em que|com|sendo|na qual)\b",
    let=(
        r"\b(?:seja|sejam|denotamos por)\s+(?P<symbol>{symbol})\s*,?\s*(?P<meaning>(?:o|a|os|as|um|"
        r"uma)\s[^.,;:()=]{3,90})"
    ),
    means=r"(?:é|são|denota|denotam|representa|representam|indica|corresponde a|=)",
    joined=r"e",
    named_heads=(
        r"^(?:símbolos?|notaç(?:ão|ões)|variáve(?:l|is)|termos?|parâmetros?|abreviaturas?|siglas?)$",
        r"^(?:significados?|descriç(?:ão|ões)|definiç(?:ão|ões))$",
    ),
    glossary=r"^(?:[\dA-Z.]*\s*)?(?:glossário|nomenclatura|abreviaturas|siglas|notação|definições|termos)\b",
    not_counted=(
        r"versão|passo|fase|nível|tipo|classe|grupo|dia|modelo|página|número|n[oº]|pergunta|questão|linha|"
        r"tomo|volume|parte|ponto|LABIMIC"
    ),
    spelt_units=(
        r"por cento|vezes|anos?|m[eê]s(?:es)?|semanas?|dias?|horas?|minutos?|segundos?|graus?|metros?|"
        r"quilômetros?|centímetros?|milímetros?|hectares?|gramas?|quilogramas?|toneladas?|litros?|reais|"
        r"euros?|dólares|pontos"
    ),
    totals=r"^(?:tota(?:l|is)|soma|média|mediana|conjunto|geral)\b",
    ordered=(
        r"\b(?:tempo|ano|dia|mês|semana|hora|idade|data|dose|concentração|temperatura|distância|profundidade|"
        r"comprimento|tamanho|frequência|número)"
    ),
    coded=r"\b(?:id|n[oº]|posição|código|latitude|longitude|página|ano|data|valor de p|p|HUVA)\b\.?",
    quantities=r"\b(?:medida|índice|parâmetro|propriedade|característica|variável|critério|grandeza)",
)
