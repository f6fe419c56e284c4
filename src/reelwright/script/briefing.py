"""A brief is no paper: it tells what a film should explain. Its questions and facts are what can be said."""

import re
from dataclasses import replace
from typing import Literal

from reelwright.core.document import Block, Document
from reelwright.script.beats import Beat, said
from reelwright.script.choosing import Choice
from reelwright.script.cleaning import plain, tidy
from reelwright.script.languages.tongue import Tongue
from reelwright.script.material import Heard, Material
from reelwright.script.sentences import split

_LEVELS: tuple[tuple[Literal["general", "student", "expert"], str], ...] = (
    (
        "general",
        (
            r"general|public|curious|laypeople|everyone|children|kids|year-olds|pupils|ohne .*vorbildung|"
            r"laien|öffentlichkeit|kinder|schüler|grand public|débutant|público general|"
            r"público em geral|leigos|curiosos|tutti|homeowner|hausbesitzer"
        ),
    ),
    (
        "expert",
        (
            r"expert|researcher|scientist|developer|engineer|specialist|professional|practitioner|fachleute|"
            r"forsch|entwickler|ingenieur|chercheur|développeur|ingénieur|investigador|desarrollador|"
            r"ingeniero|pesquisador|desenvolvedor|engenheiro|ricercator|sviluppator|ingegner"
        ),
    ),
    ("student", r"student|undergraduate|graduate|studier|étudiant|estudiante|estudante|studenti|class"),
)
_LONGEST = 600  # words; longer documents are papers, reports or articles
_ASIDE = re.compile(
    r"^(?:who is it for|audience|length|format|must avoid|avoid|tone|ending|style|language|duration|voice|"
    r"output|"
    r"zielgruppe|sprache|länge|ton|stil|dauer|vermeiden|stimme|schluss|für wen|"
    r"public|durée|longueur|style|voix|à éviter|público|duración|tono|evitar|voz|duração|tom|"
    r"pubblico|durata|da evitare|voce)\b",
    re.IGNORECASE,
)
_LABEL = re.compile(
    r"^(?:topic|content|contents|subject|message|story|thema|inhalt|sujet|contenu|tema|contenido|conteúdo|"
    r"contenuto)\s*[.:]\s*",
    re.IGNORECASE,
)
_EXAMPLE = re.compile(
    r"\((?:example|beispiel|exemple|ejemplo|exemplo|esempio): (?P<fact>[^()]+)\)", re.IGNORECASE
)
_ASKS = (
    (
        (
            r"^(?:explain|say|tell|describe|show|clarify|ask|discuss) (?:plainly |clearly )?"
            r"(?=(?:why|how|what|"
            r"who|when|where|whether|which)\b)"
        ),
        "The question is ",
    ),
    (r"^(?:know|remember|understand|say|state|explain|mention|note) (?:plainly |clearly )?that ", ""),
    (r"^cover ", "The topic includes "),
    (
        (
            r"^(?:erklären sie|erkläre|erläutern sie|sagen sie|zeigen sie),? "
            r"(?=(?:warum|wie|was|wer|wann|wo|ob|"
            r"welche)\b)"
        ),
        "Die Frage ist, ",
    ),
    (
        (
            r"^(?:expliquez|expliquer|dites) (?=(?:pourquoi|comment|ce que|qui|quand|"
            r"où)\b)"
        ),
        "La question est de savoir ",
    ),
    (r"^(?:explique|explicar) (?=(?:por qué|cómo|qué|quién|cuándo|dónde)\b)", "La pregunta es "),
    (r"^(?:explique|explicar) (?=(?:por que|como|o que|quem|quando|onde)\b)", "A questão é "),
    (r"^(?:spiega|spiegare|spieghi) (?=(?:perché|come|che cosa|chi|quando|dove)\b)", "La domanda è "),
)
_ORDER = re.compile(
    r"^(?:show|use|read|include|keep|make|write|add|put|end|begin|start|no|one|zeigen|keine|nur|montrez|"
    r"utilisez|muestre)\b",
    re.IGNORECASE,
)


def is_brief(document: Document) -> bool:
    """Whether `document` is an order for a film: short, and partly about the film itself."""
    if document.brief is not None:
        return True
    running = [block for block in document.blocks if block.kind in ("text", "list", "heading")]
    count = sum(len(block.text.split()) for block in document.blocks)
    return (
        not document.authors
        and count <= _LONGEST
        and any(_ASIDE.match(tidy(block.text)) for block in running)
    )


def brief_choice(material: Material) -> Choice:
    """Every question and fact of the brief, in its order."""
    beats: list[Beat] = []
    for block in material.document.blocks:
        if (
            block.kind in ("text", "list")
            and not _ASIDE.match(block.section)
            and not _ASIDE.match(tidy(block.text))
        ):
            beats.extend(_beats(block, material.tongue, len(beats)))
    return Choice(tuple(beats), ())


def _beats(block: Block, tongue: Tongue, order: int) -> list[Beat]:
    text = _LABEL.sub("", tidy(block.text))
    pieces: list[str] = []
    for part in re.split(r"\s*[·•]\s*", text):
        pieces.extend(split(_closed(part), tongue))
    found: list[Beat] = []
    for piece in pieces:
        example = _EXAMPLE.search(piece)
        asks, text = _stated(_closed(example["fact"])) if example else _stated(piece)
        told = None if _ORDER.match(text) else plain(text, tongue, 0)
        if told is None or (told.leans and not asks) or tongue.the_authors[0] in told.text.lower():
            continue
        heard = Heard(told.text, block.id, (), order + len(found), 0, 0, block.section, "", 0.0, told)
        found.append(
            Beat(
                (replace(said(heard), verbatim=False, printed=""),),
                "problem" if asks else "method",
                float(heard.order),
                2.0 - 0.01 * heard.order,
            )
        )
    return found


def _stated(piece: str) -> tuple[bool, str]:
    """Whether `piece` asks something, and what it says once it no longer orders."""
    for pattern, opening in _ASKS:
        stated = re.sub(pattern, opening, piece, flags=re.IGNORECASE)
        if stated != piece:
            return bool(opening), stated[:1].upper() + stated[1:]
    return False, piece


def _closed(part: str) -> str:
    part = part.strip()
    return part if part[-1:] in ".!?:" else f"{part}."


def level(audience: str) -> Literal["", "general", "student", "expert"]:
    """What a brief's own words for its audience mean; '' when they say nothing of it."""
    for found, pattern in _LEVELS:
        if re.search(pattern, audience, re.IGNORECASE):
            return found
    return ""
