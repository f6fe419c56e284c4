"""The writer without a model: it finds the paper's own argument and lets it be heard."""

from dataclasses import replace

from reelwright.core.brief import ScriptOrder
from reelwright.core.document import Document
from reelwright.core.errors import InputError
from reelwright.core.made import Made, Notice
from reelwright.core.protocols import Tools
from reelwright.core.script import Line, Script
from reelwright.core.understanding import Understanding
from reelwright.script.briefing import brief_choice, is_brief
from reelwright.script.checking import errors
from reelwright.script.choosing import LONG, Wish, chosen, strict
from reelwright.script.fitting import Fitted, fitted
from reelwright.script.languages.others import other_tongue
from reelwright.script.languages.tables import TONGUES, tongue_of
from reelwright.script.languages.tongue import Tongue
from reelwright.script.legible import legible
from reelwright.script.material import Material, gathered
from reelwright.script.person import third_person
from reelwright.script.reference import find, reference, shown_title
from reelwright.script.sentences import split

_NEAR = 0.05  # share of the asked length that needs no notice
_TRIES = 3  # scripts written at most, each without what was found wrong in the one before


class Extract:
    """Writes a film from the sentences of the document."""

    def write(
        self,
        tools: Tools,
        document: Document,
        understanding: Understanding,
        order: ScriptOrder,
    ) -> Made[Script]:
        """A script as `order` asks. Raises InputError when no sentence of the document can be spoken."""
        tongue, notices = _tongue(document)
        document = legible(document)
        material = gathered(document, tongue)
        wish = Wish(order.minutes, order.audience, order.words_per_minute)
        tools.progress(0.3)
        for _ in range(_TRIES):
            film = _film(document, material, understanding, wish)
            tools.progress(0.6)
            script = _script(film, document, tongue)
            wrong = {doubt.line for doubt in errors(script, document)}
            if not wrong:
                break
            # what the checker would not let pass, cut or joined as it came out, is not said at all
            material = _without(material, [line for line in _lines(script) if line.id in wrong])
        tools.progress(0.9)
        more = strict(material, wish)
        length = _length(film.seconds / 60.0, order.minutes, details=more)
        return Made[Script](thing=script, notices=notices + length)


def _film(document: Document, material: Material, understanding: Understanding, wish: Wish) -> Fitted:
    choice = brief_choice(material) if is_brief(document) else chosen(material, understanding, wish)
    if not choice.taken:
        raise InputError(
            "it says 'I' or 'we', and names nobody who could be meant: its sentences can be told of no one."
            if _of_nobody(document, material.tongue)
            else "no whole sentence was found that can be spoken.",
            fix="Give a paper or report with running text, or write script.yaml by hand.",
            where=document.source.name,
        )
    film = fitted(choice, material, wish)
    if film.seconds > (1 - _NEAR) * 60.0 * wish.minutes or wish.patient:
        return film
    longer = _film(document, material, understanding, replace(wish, patient=True))
    return max(film, longer, key=lambda one: min(one.seconds, 60.0 * wish.minutes))


def _of_nobody(document: Document, tongue: Tongue) -> bool:
    """Whether most sentences of a document without authors are told by somebody."""
    if document.authors:
        return False
    texts = [block.text for block in document.blocks if block.kind == "text"]
    told = [third_person(sentence, tongue, 0) for text in texts for sentence in split(text, tongue)]
    return 2 * told.count(None) > len(told)


def _script(film: Fitted, document: Document, tongue: Tongue) -> Script:
    return Script(
        title=shown_title(document),
        language=document.language or tongue.code,
        source_name=document.source.name,
        source_sha256=document.source.blob.sha256,
        scenes=film.scenes,
        authors=document.authors,
        reference=reference(document, tongue),
        find=find(document),
        licence=document.licence,
        source_address=document.source.address,
    )


def _lines(script: Script) -> list[Line]:
    return [line for scene in script.scenes for line in scene.lines]


def _without(material: Material, lines: list[Line]) -> Material:
    """`material` without the sentences that `lines` were made from."""
    gone = {sentence for line in lines for sentence in line.basis}
    said = {line.text for line in lines}
    heard = tuple(one for one in material.heard if one.text not in said and gone.isdisjoint(one.basis))
    return replace(material, heard=heard)


def _tongue(document: Document) -> tuple[Tongue, tuple[Notice, ...]]:
    tongue = tongue_of(document.language)
    if tongue is not None:
        return tongue, ()
    known = ", ".join(sorted(TONGUES))
    message = (
        f"the writer has no tables for the language {document.language!r} (it has: {known}): the paper's own "
        "sentences are read, in its own person; chapters have its headings or numbers."
    )
    return other_tongue(document), (Notice(level="warning", where="language", message=message),)


def _length(found: float, asked: float, *, details: bool) -> tuple[Notice, ...]:
    """A notice when the film of `found` minutes is not near the `asked` ones.

    `details`: a longer film would tell more of the paper.
    """
    if found < asked * (1 - _NEAR):
        message = (
            f"the paper has enough for about {found:.1f} of the {asked:g} minutes asked: "
            "the film is the longest honest one."
        )
        message += f" From {LONG:g} minutes on it tells single details too." if details else ""
    elif found > asked * (1 + _NEAR):
        message = (
            f"the film lasts about {found:.1f} minutes instead of {asked:g}: "
            "fewer sentences would not tell the paper."
        )
    else:
        return ()
    return (Notice(level="warning", where="length", message=message),)
