"""The writer without a model: it finds the paper's own argument and lets it be heard."""

from reelwright.core.document import Document
from reelwright.core.errors import InputError
from reelwright.core.made import Made, Notice
from reelwright.core.protocols import Tools
from reelwright.core.script import Script
from reelwright.script.briefing import brief_choice, is_brief
from reelwright.script.choosing import Wish, chosen
from reelwright.script.fitting import fitted
from reelwright.script.languages.tables import TONGUES, tongue_of
from reelwright.script.material import gathered
from reelwright.script.reference import find, reference, shown_title

_NEAR = 0.10  # share of the asked length that needs no notice


class Extract:
    """Writes a film from the sentences of the document."""

    def write(
        self, tools: Tools, document: Document, minutes: float, audience: str, words_per_minute: float
    ) -> Made[Script]:
        """A script of about `minutes`. Raises InputError when no sentence of the document can be spoken."""
        notices: list[Notice] = []
        tongue = tongue_of(document.language)
        if tongue is None:
            tongue = TONGUES["en"]
            known = ", ".join(sorted(TONGUES))
            notices.append(Notice(level="warning", where="language", message=(
                f"the writer has no tables for the language {document.language!r} (it has: {known}): "
                "sentences are chosen with those for English.")))  # fmt: skip
        material = gathered(document, tongue)
        wish = Wish(minutes, audience, words_per_minute)
        tools.progress(0.3)
        choice = brief_choice(material) if is_brief(document) else chosen(material, wish)
        if not choice.taken:
            raise InputError(
                "no whole sentence was found that can be spoken.",
                fix="Give a document with running text, or write script.yaml by hand.",
                where=document.source.name,
            )
        film = fitted(choice, material, wish)
        tools.progress(0.9)
        asked = minutes * 60.0
        if film.seconds < asked * (1 - _NEAR):
            notices.append(Notice(level="warning", where="length", message=(
                f"the paper has enough for about {film.seconds / 60:.1f} of the {minutes:g} minutes asked: "
                "the film is the longest honest one.")))  # fmt: skip
        elif film.seconds > asked * (1 + _NEAR):
            notices.append(Notice(level="warning", where="length", message=(
                f"the film lasts about {film.seconds / 60:.1f} minutes instead of {minutes:g}: "
                "fewer sentences would not tell the paper.")))  # fmt: skip
        script = Script(
            title=shown_title(document), language=document.language or tongue.code, source_name=document.source.name,
            source_sha256=document.source.blob.sha256, scenes=film.scenes, authors=document.authors,
            reference=reference(document, tongue), find=find(document), licence=document.licence,
        )  # fmt: skip
        return Made[Script](thing=script, notices=tuple(notices))
