"""The writer without a model: it finds the paper's own argument and lets it be heard."""

from reelwright.core.brief import ScriptOrder
from reelwright.core.document import Document
from reelwright.core.errors import InputError
from reelwright.core.made import Made, Notice
from reelwright.core.protocols import Tools
from reelwright.core.script import Script
from reelwright.core.understanding import Understanding
from reelwright.script.briefing import brief_choice, is_brief
from reelwright.script.choosing import Wish, chosen
from reelwright.script.fitting import fitted
from reelwright.script.languages.others import other_tongue
from reelwright.script.languages.tables import TONGUES, tongue_of
from reelwright.script.languages.tongue import Tongue
from reelwright.script.legible import legible
from reelwright.script.material import gathered
from reelwright.script.reference import find, reference, shown_title

_NEAR = 0.05  # share of the asked length that needs no notice


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
        choice = brief_choice(material) if is_brief(document) else chosen(material, understanding, wish)
        if not choice.taken:
            raise InputError(
                "no whole sentence was found that can be spoken.",
                fix="Give a document with running text, or write script.yaml by hand.",
                where=document.source.name,
            )
        film = fitted(choice, material, wish)
        tools.progress(0.9)
        notices += _length(film.seconds / 60.0, order.minutes)
        script = Script(
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
        return Made[Script](thing=script, notices=notices)


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


def _length(found: float, asked: float) -> tuple[Notice, ...]:
    """A notice when the film of `found` minutes is not near the `asked` ones."""
    if found < asked * (1 - _NEAR):
        message = (
            f"the paper has enough for about {found:.1f} of the {asked:g} minutes asked: "
            "the film is the longest honest one."
        )
    elif found > asked * (1 + _NEAR):
        message = (
            f"the film lasts about {found:.1f} minutes instead of {asked:g}: "
            "fewer sentences would not tell the paper."
        )
    else:
        return ()
    return (Notice(level="warning", where="length", message=message),)
