"""Spanish."""

from reelwright.script.languages.bags import bag
from reelwright.script.understanding.signs.shape import Signs

_WORK = r"(?:artículo|trabajo|estudio|investigación|informe|ensayo|contribución)"
_ANNOUNCES = (
    r"(?:present|propon|propus|introdu|desarroll|describ|estudi|examin|analiz|evalu|compar|explor|investig|"
    r"muestr)"
)

SPANISH = Signs(
    problem=(
        r"\bse conocen? (?:mal|poco)\b|\bno (?:ofrecen?|dan?) una respuesta\b|\bno se conocen?\b|\bsigue "
        r"sin\b|\b(?:es|son) baj[oa]s?:|\bel temor\b|"
        r"\b(?:es|son|sigue siendo|siguen siendo|resulta|resultan|permanece|permanecen) (?:\w+ "
        r")?(?:desconocid[oa]s?|difícil(?:es)?|problemátic[oa]s?|costos[oa]s?|inciert[oa]s?|un (?:gran "
        r")?(?:reto|desafío|problema)|poco (?:conocid|estudiad|claro)\w*)\b|\b(?:principal|mayor|gran|"
        r"importante) (?:problema|desafío|reto|obstáculo)\b|\b(?:problema|desafío|reto|dificultad|"
        r"obstáculo)s? (?:principal(?:es)?|es|son|radica|consiste|importantes?)\b|\bfalta(?:n)? (?:de )?\w+|"
        r"\bcarec(?:e|en) de\b|\bno (?:existe|existen|hay) (?:\w+ )?|\bpoco se sabe\b|\b(?:sin embargo|no "
        r"obstante|aunque|pero|desafortunadamente)\b[^.]{0,140}\bno (?:se )?(?:ha|han|puede|pueden|permite|"
        r"permiten|existe|existen|hay|tiene|tienen)\b|\bescas[oa]s? (?:estudios|información|investigación)\b"
    ),
    motivation=(
        r"\b(?:el|la) (?:factor|causa) (?:que más|principal)\b|\bprincipal causa\b|\bdepende "
        r"de\b[^.]{0,40}\bescas\w+|\bse ha(?:n)? (?:duplicado|triplicado)\b|"
        r"\b(?:es|son|resulta|resultan) (?:\w+ )?(?:importantes?|esencial(?:es)?|crucial(?:es)?|"
        r"fundamental(?:es)?|necesari[oa]s?|imprescindibles?|vital(?:es)?|de gran (?:importancia|interés))\b|"
        r"\b(?:juega|juegan|desempeña|desempeñan) un papel\b|\bcada vez más\b|\b(?:creciente|gran) "
        r"(?:interés|demanda|importancia|necesidad)\b|\bampliamente (?:utilizad|usad)\w+\b|\bpara (?:superar|"
        r"resolver|cubrir|llenar) (?:este|esta|estos|estas)\b"
    ),
    contribution=(
        rf"\b(?:en )?(?:este|esta|nuestro|nuestra|el presente|la "
        rf"presente) {_WORK}\b[^.]{{0,80}}\b{_ANNOUNCES}\w*|"
        r"^(?:[^,.;]{0,60}, )?(?:nosotros )?(?:presentamos|proponemos|introducimos|desarrollamos|describimos|"
        r"estudiamos|examinamos|analizamos|evaluamos|comparamos|exploramos|investigamos)\b|\bse (?:presenta|"
        r"propone|analiza|evalúa|estudia|describe|desarrolla|evaluó|analizó|estudió|comparó|propuso|"
        r"desarrolló)n?\b|"
        r"\b(?:objetivo|propósito|finalidad|aporte|contribución)(?:es)?(?: principal)? (?:de(?:l)? )?(?:este|"
        r"esta|presente|nuestro|la presente|el presente|trabajo|estudio|es|fue)\b"
    ),
    named_thing=(
        r"^(?P<name>[\w.+-]+) es una? (?:[\w-]+ ){0,6}(?:herramienta|biblioteca|paquete|método|sistema|"
        r"lenguaje|modelo|plataforma|programa)\b"
    ),
    method=(
        r"\bse \w{3,}(?:aron|ieron|ó)\b|\b(?:el|un) (?:modelo|método|sistema|algoritmo) (?:combina|"
        r"estima|calcula|transforma|utiliza|se basa|relaciona)\b|\b(?:comparamos|recogimos|calibramos)\b|"
        r"\b(?:usamos|utilizamos|empleamos|aplicamos|calculamos|medimos|estimamos|recolectamos|entrenamos|"
        r"ajustamos|realizamos|seleccionamos|simulamos)\b|\bse (?:usó|utilizó|empleó|aplicó|calculó|midió|"
        r"estimó|recolectó|entrenó|ajustó|realizó|seleccionó|simuló|analizó|obtuvo|determinó|utilizaron|"
        r"usaron|emplearon|aplicaron|calcularon|midieron|estimaron|recolectaron|realizaron|seleccionaron|"
        r"analizaron|obtuvieron|determinaron|registraron)\b|\b(?:fue|fueron|ha sido|han sido) (?:\w+mente "
        r")?(?:usad|utilizad|emplead|aplicad|calculad|medid|estimad|recolectad|realizad|seleccionad|analizad|"
        r"obtenid|registrad|instalad|sometid|determinad)[oa]s?\b|\bmediante\b|\bconsiste en\b"
    ),
    data_noun=(
        r"escuelas|hospitales|vehículos|viajes|pasajeros|pruebas|municipios|cosechas|campañas|"
        r"muestras?|participantes?|pacientes?|encuestad[oa]s|entrevistas|sitios?|estaciones|imágenes|"
        r"observaciones|individuos|casos|sujetos|hogares|fincas|artículos|documentos|especies|países|"
        r"mediciones|ensayos|estudiantes|niñ[oa]s|parcelas|textos|personas|registros|sensores|días|años|"
        r"árboles|plantas"
    ),
    data_set=r"datos|bases? de datos|corpus|muestras?|conjuntos? de datos",
    data_got=(
        r"\bse (?:delimit|ensay|instal|estableci|compar)\w*(?:aron|ieron|ó)\b|\ben \d+ (?:parcelas|"
        r"sitios|fincas|estaciones)\b|"
        r"\b(?:fue|fueron|se) (?:\w+mente )?(?:recolectad[oa]s?|recogid[oa]s?|obtenid[oa]s?|"
        r"seleccionad[oa]s?|entrevistad[oa]s?|registrad[oa]s?|medid[oa]s?|incluid[oa]s?|estudiad[oa]s?|"
        r"recolectaron|recogieron|obtuvieron|seleccionaron|entrevistaron|registraron|midieron|incluyeron|"
        r"estudiaron|analizaron|recolectó|obtuvo|seleccionó)\b|\ben total\b|\bun total de\b|\b(?:comprende|"
        r"contiene|incluye|consta de|abarca)n?\b|\bn\s?=\s?\d|\bentre (?:\w+ )?\d{4} y\b|\bde \d{4} a\b"
    ),
    result=(
        r"\b(?:resultados?|datos|análisis|mediciones|experimentos|figuras?|tablas?|ensayos|"
        r"valores)\b[^.]{0,40}\b(?:muestra|muestran|mostraron|mostró|indica|indican|indicaron|revela|revelan|"
        r"revelaron|sugiere|sugieren|confirma|confirman|demuestra|demuestran)\b|\b(?:encontramos|observamos|"
        r"mostramos|hallamos)\b|\bse (?:observó|encontró|observaron|encontraron|detectó|detectaron)\b|"
        r"\b(?:aument|disminuy|reduj|redujo|mejor|cay|descend|pas)\w* [^.]{0,60}\d|\bsignificativ[oa]s?\b|"
        r"\bsignificativamente\b"
    ),
    compares=(
        r"\b(?:más|menos) (?:\w+ ){1,3}que\b|\b(?:mayor|menor|superior|inferior|mejor|peor)(?:es)? (?:que|a|"
        r"al)\b|\b(?:el|la|los|las) (?:mayor|menor|mejor|más alt[oa])(?:es)?\b|\d\s?(?:%|por ciento|veces)|"
        r"\b(?:en promedio|en comparación con|con respecto a)\b|\bcorrelacion\w*"
    ),
    points=(
        r"^(?:la |el )?(?:figura|fig\.|tabla|cuadro) \S+ (?:muestra|presenta|ilustra|resume|compara)\b(?! "
        r"que)|\b(?:se muestra|se muestran|se presenta|se presentan|se resumen) en (?:la|el)\b"
    ),
    orders=r"\b(?:debe|deben|debería|deberían)\b|^(?:si|cuando)\b",
    limit=(
        r"\btampoco se\b|\bno (?:puede|pueden) (?:extrapolar|generalizar)\w*\b|\bno se (?:midi|estudi|"
        r"consider|incluy|evalu)\w+|\bserá necesario\b|\bhabrá que\b|"
        r"\blimitaci(?:ón|ones)\b|\b(?:trabajos?|estudios?|investigaci(?:ón|ones)) (?:futur[oa]s?|"
        r"posterior(?:es)?|adicional(?:es)?)\b|\b(?:futur[oa]s|nuev[oa]s) (?:estudios|investigaciones|"
        r"trabajos)\b|\bcon (?:cautela|precaución|cuidado)\b|\b(?:desventaja|debilidad|"
        r"inconveniente)(?:e?s)?\b|\btodavía no\b|\baún no\b|\bqueda(?:n)? por\b|\b(?:tamaño de muestra "
        r"pequeño|muestra pequeña|pequeño número)\b|\b(?:estudios?|resultados?|trabajos?) "
        r"preliminar(?:es)?\b|\bno (?:fue|fueron|se) "
        r"(?:considera|incluy|evalu)\w+|\bmás (?:estudios|investigación|datos)\b"
    ),
    hedges=r"\b(?:no puede|no pueden|no permite|no permiten|se limita a|se limitan a|limitad[oa]s? a)\b",
    own=(
        r"\b(?:nosotros|nuestr[oa]s?|los autores|est[ea] (?:artículo|trabajo|estudio|investigación|método|"
        r"modelo)|el presente|la presente|se)\b"
    ),
    others=(
        r"\b(?:et al|estudios (?:previos|anteriores)|trabajos (?:previos|anteriores)|según|otros autores|en "
        r"la literatura)\b"
    ),
    likened=(
        r"^(?:al igual que|como|similares? a|en contraste con|de acuerdo con)"
        r" (?:nuestros|estos|los nuestros)\b[^,]*, (?:estudios|otros|trabajos|varios)\b"
    ),
    course=(
        r"\b(?:tiene|presenta) (?:varias|algunas|ciertas) limitaciones\.$|"
        r"\b(?:el resto|la estructura) de (?:este|esta)\b|\bse (?:organiza|estructura) (?:como sigue|de la "
        r"siguiente)\b|\bsecci(?:ón|ones) \d|\bcapítulo \d|\ben (?:esta|la siguiente|la próxima) sección\b|"
        r"\bapéndice\b|\banexo\b|\bagradece\w+\b|\ba continuación\b|\bfinanciad[oa]\b"
    ),
    listed=(
        r"\b(?:contribuciones|aportes|aportaciones)\b[^.]{0,80}[:.]\s*$|\bobjetivos (?:de este|de esta|"
        r"del)[^.]{0,60}:\s*$"
    ),
    definitions=(
        r"(?P<term>{np}) se (?:define|definen|entiende|entienden) como (?P<definition>[^.;]{12,})",
        r"(?P<term>{np}) (?:es|son) (?:definid|entendid)[oa]s? como (?P<definition>[^.;]{12,})",
        r"\b(?:llamamos|denominamos|se denomina) (?P<term>{np}) a (?P<definition>[^.;]{12,})",
        r"(?P<term>{np}) (?:se refiere|se refieren) a (?P<definition>(?:el|la|los|las|un|una) [^.;]{10,})",
        r"(?P<term>{np}),? \(?es decir,? (?P<definition>(?:el|la|los|las|un|una) [^().;,]{12,})",
    ),
    no_term=bag(
        "él ella ello esto este esta estos estas ese esa eso se nos que quien cual el la los las un una "
        "resultado resultados valor valores ejemplo figura tabla es son y o pero si en con de del a al para "
        "por más menos muy problema objetivo trabajo aquí"
    ),
    where=r"(?:donde|con|en la que|en donde|siendo)\b",
    let=(
        r"\b(?:sea|sean|denotamos por)\s+(?P<symbol>{symbol})\s*,?\s*(?P<meaning>(?:el|la|los|las|un|"
        r"una)\s[^.,;:()=]{3,90})"
    ),
    means=r"(?:es|son|denota|denotan|representa|representan|indica|corresponde a|=)",
    joined=r"[ye]",
    named_heads=(
        r"^(?:símbolos?|notaci(?:ón|ones)|variables?|términos?|parámetros?|abreviaturas?|siglas?)$",
        r"^(?:significados?|descripci(?:ón|ones)|definici(?:ón|ones))$",
    ),
    glossary=(
        r"^(?:[\dA-Z.]*\s*)?(?:glosario|nomenclatura|abreviaturas|siglas|notación|definiciones|términos)\b"
    ),
    not_counted=(
        r"versión|paso|fase|nivel|tipo|clase|grupo|día|modelo|página|número|n[oº]|pregunta|línea|tomo|"
        r"volumen|parte|punto"
    ),
    spelt_units=(
        r"por ciento|veces|años?|mes(?:es)?|semanas?|días?|horas?|minutos?|segundos?|grados?|metros?|"
        r"kilómetros?|centímetros?|milímetros?|hectáreas?|gramos?|kilogramos?|toneladas?|litros?|euros?|"
        r"dólares|puntos"
    ),
    totals=r"^(?:total(?:es)?|suma|media|promedio|mediana|conjunto)\b",
    ordered=(
        r"\b(?:tiempo|año|día|mes|semana|hora|edad|fecha|dosis|concentración|temperatura|distancia|"
        r"profundidad|longitud|tamaño|frecuencia|número)"
    ),
    coded=r"\b(?:id|n[oº]|rango|código|latitud|longitud|página|año|fecha|valor p|p)\b\.?",
    quantities=r"\b(?:medida|índice|parámetro|propiedad|característica|variable|criterio|magnitud)",
)
