"""Briefs: a text that asks for a film. What it asks is told apart from what the film shall say."""

import re
from collections.abc import Iterator

from reelwright.core.document import BriefFacts
from reelwright.document.draft import Draft, Piece

LONGEST = 12_000  # characters; a brief is short
_LABELS = {
    "topic": r"topic|subject|thema|gegenstand|sujet|thème|tema|assunto|argomento|about",
    "audience": r"audience|target (?:group|audience)|for whom|who is (?:it|this) for\??|viewers?|zielgruppe|"
    r"publikum|für wen(?: ist es)?\??|public(?: cible)?|pour qui\??|público(?:[- ]alvo)?|audiencia|"
    r"destinatari|pubblico",
    "length": r"length|duration|running time|time|minutes|länge|dauer|laufzeit|durée|longueur|duración|"
    r"duração|durata",
    "avoid": r"must(?: not|n't)?[ -]avoid|avoid|must not|do not|don'ts?|no[- ]gos?|not to say|"
    r"zu vermeiden|vermeiden|"
    r"nicht|à éviter|éviter|evitar|no decir|da evitare",
    "ending": r"ending|end|close|closing|call to action|schluss|ende|abschluss|fin|conclusion|final|cierre|"
    r"encerramento|chiusura",
    "tone": r"tone(?: of voice)?|style|voice|ton(?:alität)?|stil|tono|tom|estilo|stile",
    "format": r"format|form|deliverables?|requirements?|vorgaben|formato|technical",
    "language": r"language|sprache|langue|idioma|língua|lingua",
    "show": r"must show|show|on screen|visuals?|pictures?|bilder|zeigen|à montrer|images|"
    r"mostrar|imágenes|imagens",
    "content": r"content|contents|key (?:points|messages?)|points|message|story|script|goals?|objectives?|"
    r"what they should (?:know|be able to do)(?: afterwards)?|takeaways?|inhalt|inhalte|kernbotschaft(?:en)?|"
    r"botschaft|lernziele?|contenu|messages clés|contenido|mensaje|conteúdo|mensagem|"
    r"contenuto|must (?:include|cover)",
}
_ALONE = re.compile(
    rf"^(?:{'|'.join(f'(?P<{name}>{words})' for name, words in _LABELS.items())})\s*[:.?]?\s*$", re.IGNORECASE
)
_RUN_IN = re.compile(
    rf"(?:^|(?<=[.!?;]\s))(?:{'|'.join(f'(?P<{name}>{words})' for name, words in _LABELS.items())})"
    r"(?P<mark>\s*:\s+|\.\s+(?=\S))",
    re.IGNORECASE,
)
_ASKS = re.compile(
    r"\b(?:make|create|produce|write|i(?:'d| would)? (?:want|need|like)|we (?:want|need|would like)|please|"
    r"explain|"
    r"bitte|erstelle?n?|mach(?:e|en|t)?|ich (?:möchte|brauche|hätte gern)|wir (?:möchten|brauchen)|"
    r"fais|faites|"
    r"crée[rz]?|je (?:veux|voudrais)|haz|crea|quiero|necesito|faça|crie|quero|preciso)\b[^.!?]{0,120}?"
    r"\b(?:video|film|clip|animation|explainer|movie|erklärvideo|erklärfilm|kurzfilm|vídeo|vidéo|filme|película)\b",
    re.IGNORECASE,
)
_ABOUT = re.compile(
    r"\b(?:about|on|explaining|that explains|which explains|over|über|zum thema|zu|sur|qui explique|"
    r"à propos de|"
    r"sobre|acerca de|que explica|que explique)\s+(?P<topic>[^.!?]{4,200})",
    re.IGNORECASE,
)
_FOR = re.compile(
    r"\b(?:for|aimed at|für|pour|para)\s+(?P<audience>(?!example|instance|beispiel)"
    r"[^.,;:!?]{3,80})",
    re.IGNORECASE,
)
_NUMBER = r"(\d+(?:[.,]\d+)?)"
_WRITTEN = {
    "one": 1, "two": 2, "three": 3, "four": 4, "five": 5, "six": 6, "eight": 8, "ten": 10, "ein": 1,
    "eine": 1, "einer": 1, "zwei": 2, "drei": 3, "vier": 4, "fünf": 5, "zehn": 10, "une": 1, "deux": 2,
    "trois": 3, "cinq": 5,
    "dos": 2, "tres": 3, "cinco": 5, "um": 1, "dois": 2, "três": 3, "half": 0.5,
}  # fmt: skip
_MINUTES = re.compile(
    rf"(?:{_NUMBER}|\b({'|'.join(_WRITTEN)})\b)\s*(?:-|–|to|bis|à|a)?\s*(?:{_NUMBER})?[\s-]*(min(?:ute|uten|utes|utos|uto|\.)?s?|"
    rf"sec(?:ond|onde|\.)?s?|sek(?:unden?|\.)?|segundos?)\b",
    re.IGNORECASE,
)
_CLOCK = re.compile(r"\b(\d{1,2}):(\d\d)\s*(?:min|minutes|minuten|h)?\b")
_WORDS = re.compile(
    r"\b(\d{2,4})\s+(?:spoken\s+)?(?:words|wörter|mots|palabras|palavras|parole)\b", re.IGNORECASE
)
_REFUSAL = re.compile(
    r"^(?:no|not|never|avoid|do not|don['’]t|must not|without|kein\w*|keine\w*|nicht|ohne|nie|vermeide\w*|"
    r"pas de|sans|"
    r"ne |éviter?|sin|no use|nunca|evit\w+|sem|não|senza|non)\b",
    re.IGNORECASE,
)
_SHOWS = re.compile(r"^(?:show|zeige?n?|montrer?|mostrar|mostre|muestra|display)\b", re.IGNORECASE)
_TONES = re.compile(
    r"\b(?:calm|serious|friendly|funny|neutral|sober|warm|sachlich|locker|ruhig|serio|formal|"
    r"informal|humorous)\b",
    re.IGNORECASE,
)
WORDS_A_MINUTE = 130


def with_wishes(draft: Draft) -> tuple[Draft, BriefFacts | None]:
    """`draft` without what it asks of a film, and that; the same draft and None when it asks for none."""
    size = sum(len(piece.text) for piece in draft.pieces)
    paper = (
        draft.front.abstract
        or draft.abstract
        or draft.front.doi
        or any(piece.kind == "reference" for piece in draft.pieces)
    )
    if paper or size > LONGEST:
        return draft, None
    stated = {found for piece in draft.pieces for found in _names(piece)} | {name for name, _ in draft.wished}
    asks = sum(len(piece.text) for piece in draft.pieces) < 1200 and any(
        _ASKS.search(piece.text) and (minutes_of(piece.text) or _FOR.search(piece.text))
        for piece in draft.pieces
    )
    told = stated & {"audience", "length", "avoid", "ending", "tone", "format", "show"}
    if not (len(told) >= 2 or (told and stated & {"topic", "content"}) or (asks and len(draft.pieces) <= 8)):
        return draft, None
    sorter = _Sorter(draft)
    return sorter.sorted(), sorter.facts()


def minutes_of(text: str) -> float:
    """The length that `text` states, in minutes; of a range the middle; 0 when it states none."""
    found = _MINUTES.search(text)
    if found:
        low = float(found[1].replace(",", ".")) if found[1] else _WRITTEN[found[2].lower()]
        high = float(found[3].replace(",", ".")) if found[3] else low
        amount = (low + high) / 2
        return round(amount / 60 if found[4].lower().startswith("se") else amount, 3)
    if clock := _CLOCK.search(text):
        return round(int(clock[1]) + int(clock[2]) / 60, 3)
    counted = _WORDS.search(text)
    return round(int(counted[1]) / WORDS_A_MINUTE, 1) if counted else 0.0


def _kind(found: re.Match[str]) -> str:
    return next(name for name in _LABELS if found[name])


def _names(piece: Piece) -> Iterator[str]:
    if piece.kind == "heading" and (found := _ALONE.match(piece.text)):
        yield _kind(found)
    elif piece.kind in {"text", "list"}:
        for one in _RUN_IN.finditer(piece.text):
            if one["mark"].strip() == ":" or one.start() == 0:
                yield _kind(one)


class _Sorter:
    """Goes through a brief once and lays each of its sentences where it belongs."""

    def __init__(self, draft: Draft) -> None:
        self._draft = draft
        self._held: dict[str, list[str]] = {name: [] for name in (*_LABELS, "wishes")}
        self._content: list[Piece] = []

    def facts(self) -> BriefFacts:
        """What was asked."""
        held = self._held
        told = " ".join((*held["length"], *held["format"]))
        everything = " ".join(piece.text for piece in self._draft.pieces)
        asked = next((found for piece in self._draft.pieces if (found := _ASKS.search(piece.text))), None)
        about = _ABOUT.search(everything, asked.start()) if asked else None
        audience = " ".join(held["audience"])
        if not audience and asked and (found := _FOR.search(everything, asked.start())):
            audience = found["audience"].strip()
        return BriefFacts(
            topic=" ".join(held["topic"])
            or (about["topic"].strip() if about else "")
            or self._draft.front.title,
            audience=audience,
            minutes=minutes_of(told) or (minutes_of(everything) if asked else 0.0),
            tone=" ".join(held["tone"]),
            ending=" ".join(held["ending"]),
            avoid=tuple(held["avoid"]),
            show=tuple(held["show"]),
            wishes=tuple(held["wishes"]),
        )

    def sorted(self) -> Draft:
        """The draft with what is content only."""
        for name, text in self._draft.wished:
            self._put(name, text)
        under = ""  # the field whose heading stands above
        for piece in self._draft.pieces:
            if piece.kind == "heading":
                found = _ALONE.match(piece.text)
                under = _kind(found) if found else ""
                if not found or under == "content":
                    self._content.append(piece)
            elif piece.kind in {"text", "list", "quote"}:
                self._sort(piece, under)
            else:
                self._content.append(piece)
        pieces = [piece for piece in self._content if piece.kind != "heading" or self._followed(piece)]
        if not any(piece.text for piece in pieces) and self._held["topic"]:
            pieces = [Piece(kind="text", text=text) for text in self._held["topic"]]
        return self._draft.model_copy(update={"pieces": tuple(pieces)})

    def _followed(self, heading: Piece) -> bool:
        at = self._content.index(heading)
        return at + 1 < len(self._content) and self._content[at + 1].kind != "heading"

    def _sort(self, piece: Piece, under: str) -> None:
        marks = [
            one for one in _RUN_IN.finditer(piece.text) if one["mark"].strip() == ":" or one.start() == 0
        ]
        lead = piece.text[: marks[0].start()] if marks else piece.text
        if lead.strip():
            self._place(lead.strip(), under, piece)
        for at, mark in enumerate(marks):
            end = marks[at + 1].start() if at + 1 < len(marks) else len(piece.text)
            self._place(piece.text[mark.end() : end].strip(), _kind(mark), piece)

    def _place(self, text: str, name: str, piece: Piece) -> None:
        if name in {"", "content", "topic"}:
            if name == "topic":
                self._held["topic"].append(text)
            parts = re.split(r"\s+[·•|]\s+", text) if name == "content" else [text]
            kind = "list" if len(parts) > 1 else piece.kind
            self._content += [
                piece.model_copy(update={"kind": kind, "text": part, "citations": ()}) for part in parts
            ]
        else:
            self._put(name, text)

    def _put(self, name: str, text: str) -> None:
        """Keep an instruction; in loose ones each sentence goes by what it asks."""
        if name in {"topic", "ending", "avoid", "content"}:
            self._held[name].append(text)
            return
        parts = re.split(r"(?<=[.!?])\s+(?=[A-ZÀ-Þ„\"“])", text)
        for at, part in enumerate(parts):
            if name != "avoid" and _REFUSAL.match(part):
                self._held["avoid"].append(part)
            elif _SHOWS.match(part):
                self._held["show"].append(part)
            elif name == "format" and (minutes_of(part) or _TONES.search(part)):
                self._held["length"].append(part)
                self._held["tone"] += [word for word in re.split(r",\s*", part) if _TONES.search(word)]
            elif name == "format" or (at and name in {"tone", "length", "language", "audience"}):
                self._held["wishes"].append(part)
            else:
                self._held[name].append(part)
