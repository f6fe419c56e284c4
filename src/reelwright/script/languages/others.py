"""A language without a table: the document's own words stand for what is not known of it."""

import re
from collections import Counter
from dataclasses import replace

from reelwright.core.document import Document
from reelwright.script.languages.bags import bag
from reelwright.script.languages.tongue import Cues, Phrases, Tongue

_NEVER = r"(?!)"
_NONE: frozenset[str] = frozenset()
_SHORT, _OFTEN = 3, 30  # letters of a word that is small by itself; how many of the commonest words are small
_WORD = re.compile(r"[^\W\d_]+")

# roots that headings share in many languages, and the commonest names in those that do not share them
_HEADS = {
    "head_problem": r"introdu|inleiding|inledning|innledning|indledning|wst[ęe]p|johdanto|úvod|bevezet|"
    r"giriş|введение|вступ|εισαγωγή|uvod|înainte",
    "head_idea": r"abstra|samenvatting|sammanfattning|sammendrag|resum|streszczenie|tiivistelmä|abstrakt|"
    r"összefoglal|özet|аннотация|περίληψη|sažetak|rezumat",
    "head_method": r"m[eé]th?[oó]d|metode|menetelm|materia|módszer|yöntem|методы|μέθοδ|aineisto",
    "head_result": r"r[ei]sult|resulta|wyniki|tulokset|výsledk|eredmény|bulgular|результат|αποτελέσματα|"
    r"rezulta|dis[ck]uss|dyskusja|pohdinta|diskuse|обсуждение|tartışma",
    "head_limit": r"limit|beperking|begränsning|begrensning|ogranicz|rajoitu|omezení|korlát|ограничения",
    "head_remember": r"conclu|con[ck]lus|konklu|slutsats|wnioski|podsumowanie|johtopäätök|závěr|következtet|"
    r"sonuç|выводы|заключение|συμπεράσματα|zaključ|concluz",
    "head_skip": r"refer|literatu|bibliogra|piśmiennictwo|källor|kilder|lähteet|zdroje|irodalom|kaynak|"
    "список|"
    r"литература|βιβλιογραφία|acknowledg|dankwoord|tack|takk|podziękowa|kiitokset|poděkován|köszönet|"
    r"благодарн|teşekkür|trefwoorden|nyckelord|słowa kluczowe|keywords",
}

OTHER = Tongue(
    code="",
    page="§",
    articles=_NEVER,
    of_words=_NONE,
    abstract_head=_NEVER,
    abbreviations=bag("dr prof al nr no vol pp p fig tab cf etc ca"),
    stopwords=_NONE,
    markers=_NEVER,
    anaphora=_NEVER,
    leaning=_NEVER,
    inner_markers=(),
    paper_words=_NEVER,
    figure_words=r"fig(?:ure|uur|ur|ura)?\.?|afbeelding|rys(?:unek)?\.?|рис(?:унок)?\.?|obr(?:ázek)?\.?|"
    r"kuva|ábra|"
    r"şekil|εικόνα|slika",
    table_words=r"tab(?:le|el|ell|ela|ella|ulka)?\.?|табл(?:ица)?\.?|taulukko|táblázat|tablo|πίνακας|tablica",
    equation_words=r"eq\.?|formula",
    section_words=r"§",
    see_words=_NEVER,
    pointers=(),
    pointing=r"https?:|\bdoi\b",
    plans=_NEVER,
    person=(),
    the_authors=("…", "…"),
    person_left=_NEVER,
    figure_noun=("…", "…"),
    stand_in="…",
    the_figure=("…", "…"),
    in_figure=("…", "…"),
    for_example="e.g.",
    that_is="i.e.",
    figure_the=(),
    frames=_NEVER,
    verbs=r"[^\W\d_]+",  # which word is the verb is not known, so any may be
    joins=_NONE,
    shorter=(),
    cut_before=_NONE,
    never_last=_NONE,
    phrases=Phrases(
        hook_title="“{title}”.",
        hook_by="“{title}”. {authors}.",
        subject="{title}.",
        colleagues="{author} …",
        and_="&",
        figure_np="{caption}.",
        highest="{column}: {label}, {value}",
        lowest="{column}: {label}, {value}",
        least="; {label}, {value}.",
        runner_up="; {label}, {value}.",
        close_find="…",
        close_reference="…",
        close_plain="…",
        source="§",
        chapters=("I", "II", "III", "IV", "V", "VI"),
        short_form="{long}, {short},",
        turns=((), (), (), (), (), ()),
        question="{clause}.",
        asks=_NEVER,
        links=_NEVER,
    ),
    cues=Cues(
        problem=_NEVER,
        idea=_NEVER,
        method=_NEVER,
        result=r"%|\b\d+(?:[.,]\d+)?\b",
        limit=_NEVER,
        remember=_NEVER,
        head_low=_NEVER,
        **_HEADS,
    ),
)


def other_tongue(document: Document) -> Tongue:
    """What can be told of the document's language from the document: its small words, its headings.

    Chapters are named by numbers and by the paper's own headings; nothing is said but its sentences.
    """
    texts = [block.text for block in document.blocks if block.kind == "text"]
    counts = Counter(word.lower() for text in texts for word in _WORD.findall(text))
    common = sorted(counts, key=lambda word: (-counts[word], word))[:_OFTEN]
    small = frozenset([*common, *(word for word in counts if len(word) <= _SHORT)])
    title = document.title.strip(" .") or document.source.name
    by = ", ".join(document.authors[:1])
    close = f"{by}: “{title}”." if by else f"“{title}”, {document.source.name}."
    phrases = replace(
        OTHER.phrases,
        close_find=close,
        close_reference=close,
        close_plain=close,
        source=by or OTHER.phrases.source,
        chapters=_chapters(document),
    )
    return replace(OTHER, stopwords=small, never_last=small, phrases=phrases)


def _chapters(document: Document) -> tuple[str, str, str, str, str, str]:
    """The paper's own heading for each part of the film, else a number."""
    headings = [block.text for block in document.blocks if block.kind == "heading"]
    found = list(OTHER.phrases.chapters)
    order = ("head_problem", "head_idea", "head_method", "head_result", "head_limit", "head_remember")
    for at, name in enumerate(order):
        own = next(
            (text for text in headings if re.search(rf"\b(?:{_HEADS[name]})", text, re.IGNORECASE)), ""
        )
        if own and own not in found and len(own) <= 40:
            found[at] = own
    return found[0], found[1], found[2], found[3], found[4], found[5]
