"""Every sentence and point that a model writes is held against the paper before anything else sees it."""

import re
from dataclasses import dataclass
from functools import cached_property

from reelwright.core.document import Block, Document
from reelwright.core.script import Line, Scene, Statement
from reelwright.script.ask.hearing import named, sounds_like
from reelwright.script.ask.preparing import spoken_tongue
from reelwright.script.checking import untraced
from reelwright.script.checking.evidence import Paper, evidence, paper_of, taken_apart
from reelwright.script.checking.judging import line_doubts
from reelwright.script.checking.words.table import words_of
from reelwright.script.hearing import whole
from reelwright.script.languages.tables import tongue_of
from reelwright.script.material import words
from reelwright.script.printing import tidy

LONGEST = 40  # words of a spoken sentence
_LEAST_POINT = 0.4  # share of a point's content words that stand in what its line cites
_LONGEST_POINT = 10  # words
_PRINT = re.compile(r"https?://|www\.|[\[\]{}<>|\\_^*#`]|\b(?:Fig|Sec|Eq|Tab)s?\.\s*\d|\bet al\b|[()]")
_SECTIONS = re.compile(
    r"\b(?:sections?|chapters?|appendix|abschnitte?s?|kapitels?|chapitres?|secci(?:ón|ones)|capítulos?|"
    r"seç(?:ão|ões)|sezion[ei]|capitol[oi])\s+\d",
    re.IGNORECASE,
)
_TO_MACHINES = re.compile(
    r"\b(?:(?:ignore|disregard|forget)\b.{0,40}\b(?:instruction|prompt|rule|above|previous)|system prompt|"
    r"as an ai\b|\bi(?:’|'| a)m (?:an? )?(?:ai|assistant|sorry)|i (?:cannot|can't|can’t)\b|"
    r"subscribe|click (?:here|the link)|visit (?:our|my)|"
    r"(?:ignorier|vergiss|vergessen sie)\w*\b.{0,40}\banweisung|"
    r"ignor\w+\b.{0,40}\b(?:instruc|instruç|istruz)|oubli\w+\b.{0,40}\binstruction)",
    re.IGNORECASE,
)
_NO_PERSON = re.compile(r"\b(?:type|class|phase|grade|stage|part|level|group|War) I\b", re.IGNORECASE)
_SHORT = re.compile(r"\b(?=\w*[A-Z]\w*[A-Z])[\w-]{2,}\b")


@dataclass(frozen=True)
class Ground:
    """What a script may rest on: the document, and the language that it is written in."""

    document: Document
    language: str

    @cached_property
    def paper(self) -> Paper:
        """The document as the checker takes it."""
        return paper_of(self.document, None)

    @cached_property
    def blocks(self) -> dict[str, str]:
        """Everything that a block says, by its id."""
        return {block.id: _said(block) for block in self.document.blocks}

    @cached_property
    def front(self) -> str:
        """Title, authors, venue and year."""
        document = self.document
        return " ".join((document.title, *document.authors, document.year, document.venue))

    def behind(self, cites: tuple[str, ...]) -> str:
        """All that the cited blocks say, and what stands before the paper."""
        return " ".join([self.front, *(self.blocks.get(cite, "") for cite in cites)])

    @cached_property
    def vocabulary(self) -> frozenset[str]:
        """Every word of the document, lower case."""
        text = " ".join((self.front, *self.document.keywords, *self.blocks.values())).lower()
        return frozenset(re.findall(r"[\w-]+", text)) | frozenset(re.findall(r"\w+", text))


def ground_of(document: Document) -> Ground:
    """What a script in the document's own language may rest on."""
    return Ground(document, document.language or "en")


def faults(text: str, cites: tuple[str, ...], ground: Ground, basis: tuple[str, ...] = ()) -> tuple[str, ...]:
    """Why a listener could not trust or follow `text`; () when it may be spoken.

    The script's checker says whether it is true to `cites` and `basis`; form and language are looked at here.
    """
    found = _forms(text, ground)
    if not cites:
        return (*found, "it rests on no sentence of the material")
    line = Line(id="line", text=text, cites=cites, basis=basis)
    scene = Scene(id="scene", heading="", lines=(line,), shows=Statement(bullets=()))
    tongue = spoken_tongue(ground.language)
    beside = evidence(line, taken_apart(text, words_of(ground.language), tongue), ground.paper)
    found += [
        f"it {doubt.message.rstrip('.')}"
        for doubt in line_doubts(line, scene, beside, ground.paper)
        if doubt.level == "error"
    ]
    return tuple(found)


def sight_faults(text: str, cites: tuple[str, ...], ground: Ground) -> tuple[str, ...]:
    """Why a sentence on a picture cannot be spoken: its words are its own, its numbers and names are not."""
    return (*_forms(text, ground), *_strange(text, cites, ground))


def point_faults(text: str, cites: tuple[str, ...], ground: Ground) -> tuple[str, ...]:
    """Why `text` cannot stand on screen; () when it can."""
    found = []
    if not 1 <= len(text.split()) <= _LONGEST_POINT:
        found.append(f"it has more than {_LONGEST_POINT} words")
    if _TO_MACHINES.search(text) or _PRINT.search(text.replace("(", "").replace(")", "")):
        found.append("it holds what is not of the paper")
    if _breaks_off(text, ground):
        found.append("it breaks off")
    if _support(text, cites, ground) < _LEAST_POINT:
        found.append("its words are not those of what it rests on")
    if not sounds_like(text, ground.language):
        found.append(f"it is not in {named(ground.language)}")
    return (*found, *_strange(text, cites, ground))


def heading_faults(text: str, cites: tuple[str, ...], ground: Ground) -> tuple[str, ...]:
    """Why `text` cannot head a scene: it claims nothing, and speaks in words of the paper."""
    found = []
    if not 1 <= len(text.split()) <= _LONGEST_POINT or foreign_marks(text) or re.search("[;:=]", text):
        found.append("it is no heading")
    if _breaks_off(text, ground):
        found.append("it breaks off")
    said = words(text, spoken_tongue(ground.language))
    known = {word[:5] for word in ground.vocabulary}
    if sum(word[:5] in known for word in said) < _LEAST_POINT * len(said):
        found.append("its words are not the paper's")
    return (*found, *_strange(text, cites, ground))


def _breaks_off(text: str, ground: Ground) -> bool:
    """Whether the last word of several leads on to another: 'a large number of'."""
    said = text.lower().rstrip(" .…:;,-").split()
    return len(said) > 1 and said[-1] in spoken_tongue(ground.language).stopwords


def foreign_marks(text: str) -> bool:
    """Whether `text` holds addresses, marks of print, or words for a machine or an audience."""
    return _TO_MACHINES.search(text) is not None or _PRINT.search(text) is not None


def _forms(text: str, ground: Ground) -> list[str]:
    found = []
    if not whole(text):
        found.append("it is not one whole sentence")
    if len(text.split()) > LONGEST:
        found.append(f"it has more than {LONGEST} words")
    if _PRINT.search(text):
        found.append("it holds brackets or marks that cannot be spoken")
    if _TO_MACHINES.search(text):
        found.append("it does not tell of the paper")
    tongue = tongue_of(ground.language)
    plans = tongue is not None and re.search(tongue.plans, text, re.IGNORECASE)
    if plans or _SECTIONS.search(text):
        found.append("it points at a part of the paper")
    if tongue is not None:
        pictured = f"{tongue.figure_words}|{tongue.table_words}|{tongue.equation_words}"
        if re.search(rf"\b(?:{pictured})\s*\d", text, re.IGNORECASE):
            found.append("it points at a figure, table or equation by its number")
        # 'We' opens a sentence; the 'I' of 'type I' and the US are nobody
        bare = _NO_PERSON.sub("", text[:1].lower() + text[1:])
        if re.search(tongue.person_left, bare, 0 if tongue.code in ("en", "de") else re.IGNORECASE):
            found.append("it speaks as the authors: say 'the authors'")
    if not sounds_like(text, ground.language):
        found.append(f"it is not in {named(ground.language)}")
    return found


def _strange(text: str, cites: tuple[str, ...], ground: Ground) -> list[str]:
    """Numbers that what is cited does not hold, and abbreviations that the document never uses."""
    found = []
    missing = untraced(text, ground.behind(cites), ground.language)
    if missing:
        found.append(f"what it rests on does not say {', '.join(missing)}")
    strange = [
        token
        for token in _SHORT.findall(text)
        if token.lower() not in ground.vocabulary
        and token.lower().removesuffix("s") not in ground.vocabulary
        and not ground.vocabulary.issuperset(token.lower().split("-"))
    ]
    if strange:
        found.append(f"the paper does not speak of {', '.join(strange)}")
    return found


def _support(text: str, cites: tuple[str, ...], ground: Ground) -> float:
    tongue = spoken_tongue(ground.language)
    said = {word[:5] for word in words(text, tongue)}
    there = {word[:5] for word in words(tidy(ground.behind(cites)), tongue)}
    return len(said & there) / len(said) if said else 1.0


def _said(block: Block) -> str:
    cells: tuple[str, ...] = ()
    if block.table is not None:
        cells = (*block.table.header, *(cell for row in block.table.rows for cell in row), *block.table.units)
    return " ".join((block.label, block.caption, block.text, *cells))
