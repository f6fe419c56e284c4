"""What sections of papers are called, in English, German, French, Spanish, Portuguese and Italian."""

import re

from reelwright.document.pdf.front import ABSTRACTS

REFERENCES = re.compile(
    r"^(?:(?:list of )?references?(?: cited| and notes| and further reading| list)?|cited references"
    r"|notes and references|bibliograph(?:y|ie)|bibliograf[ií]a(?: citada| consultada)?"
    r"|literatur[ae]?(?: cited| citada| consultada)?"
    r"|works cited|obras citadas|refer[êe]ncias(?: bibliográficas| citadas| consultadas)?"
    r"|literatur(?:verzeichnis|angaben|hinweise|nachweise?)|quellen(?:verzeichnis|angaben)?|schrifttum"
    r"|références(?: bibliographiques| citées)?|ouvrages cités|riferimenti.*|fuentes(?: citadas)?)$",
    re.IGNORECASE,
)  # fmt: skip
# sections of the first level wherever they stand
MAIN = re.compile(
    r"^(?:" + "|".join(ABSTRACTS) + r"|introduction|introdução|introducción|introduzione|einleitung"
    r"|einführung|methods?|methodology|materials? and methods?|results?|results and discussion|discussion"
    r"|conclusions?|discussion and conclusions?|summary and conclusions?|concluding remarks|conclusão"
    r"|conclusões|conclusión"
    r"|conclusiones|conclusioni|considerações finais|acknowledge?ments?|agradecimentos|agradecimientos"
    r"|remerciements|ringraziamenti|resultados(?: e discussão| y discusión)?|metodologia|metodología|métodos"
    r"|materia(?:is|l|les) [ey] métodos|discusión|discussão|méthodes?|matériels? et méthodes|résultats"
    r"|procedimentos metodológicos|danksagung|fazit|schlussfolgerung(?:en)?|zusammenfassung und ausblick"
    r"|ergebnisse(?: und diskussion)?|methoden|material und methoden|diskussion|metodi|materiali e metodi"
    r"|risultati|discussione|author summary)$",
    re.IGNORECASE,
)  # fmt: skip
_OTHER = re.compile(
    r"^(?:background|related works?|keywords|appendix|data availability|funding|author contributions?"
    r"|competing interests|statement of need|limitations|future work|résumé|supplementa(?:ry|l) materials?)$",
    re.IGNORECASE,
)
# what stands before or after the sections and is never part of one
APART = re.compile(
    r"^(?:" + "|".join(ABSTRACTS) + r"|keywords|key words|palavras[- ]chave|palabras clave|mots[- ]clés"
    r"|parole chiave|schlüsselwörter|schlagwörter|highlights|significance|author summary"
    r"|acknowledge?ments?|agradecimentos|agradecimientos|remerciements|ringraziamenti|danksagung"
    r"|author contributions?|(?:declaration of )?(?:competing|conflicts? of) interests?|disclosures?"
    r"|appendix|funding|(?:data|code|data and code|data & code) availability(?: statement)?"
    r"|supplementa(?:ry|l) materials?)$",
    re.IGNORECASE,
)  # fmt: skip


def is_known(text: str) -> bool:
    """Whether papers often have a section called `text`."""
    return bool(MAIN.match(text) or _OTHER.match(text) or REFERENCES.match(text))
