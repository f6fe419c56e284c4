"""Papers made for the tests: one small paper in six languages, the English one with pictures."""

from pathlib import Path

from reelwright.core.blob import Blob
from reelwright.core.brief import ScriptOrder
from reelwright.core.document import Block, Document, Picture, Place, Source, Table
from reelwright.script.understanding import understand
from reelwright.script.writing import write

PIXELS = Picture(blob=Blob(sha256="ab" * 32, media_type="image/png", size=9), width=1200, height=700)


class StandStill:
    """Tools that keep nothing: the writer uses its progress only."""

    blobs = None
    scratch = None

    @staticmethod
    def progress(_share: float) -> None:
        """Goes nowhere."""


def paper(text, *, language="en", authors=("Ada Byron", "Charles Babbage"), extra=(), **front):
    """A Document of `text` ('# title', '## section', paragraphs), followed in its section by `extra`."""
    pieces = [piece.strip() for piece in text.split("\n\n") if piece.strip()]
    title = pieces[0].removeprefix("# ")
    blocks: list[Block] = []
    section = ""
    for at, piece in enumerate(pieces[1:]):
        place = Place(page=at // 4 + 1)
        if piece.startswith("## "):
            blocks.extend(block for block in extra if block.section == section)
            section = piece.removeprefix("## ")
            blocks.append(
                Block(id=f"h{at}", kind="heading", text=section, level=1, section=section, place=place)
            )
        else:
            blocks.append(Block(id=f"p{at}", kind="text", text=piece, section=section, place=place))
    source = Source(
        blob=Blob(sha256="cd" * 32, media_type="application/pdf", size=7), name="tide.pdf", pages=4
    )
    return Document(
        title=title,
        authors=authors,
        language=language,
        source=source,
        blocks=tuple(blocks),
        year="2026",
        **front,
    )


def tide(language, **more):
    """The tide paper in `language`."""
    path = Path(__file__).parent / "papers" / f"tide.{language}.txt"
    return paper(path.read_text(), language=language, **more)


FIGURE = Block(
    id="f1",
    kind="figure",
    label="Figure 1",
    section="Methods",
    place=Place(page=2),
    picture=PIXELS,
    text="Figure 1. Overview of the tide forecast. The gauge data enter on the left.",
)
TABLE = Block(
    id="t1",
    kind="table",
    label="Table 1",
    section="Results",
    place=Place(page=3),
    text="Table 1: Mean error of four forecasts.",
    table=Table(
        header=("Forecast", "Error [cm]"),
        rows=(("Harmonic", "14.2"), ("Persistence", "21.5"), ("Neural", "9.8"), ("Combined", "7.1")),
    ),
)
TIDES = tide("en", extra=(FIGURE, TABLE), doi="10.1234/tide.1", venue="Journal of Harbours")
ABROAD = {language: tide(language) for language in ("de", "fr", "es", "pt", "it")}


def written(tools, document, minutes: float, audience: str, words_per_minute: float):
    """What the writer without a model makes of `document`."""
    order = ScriptOrder(minutes=minutes, audience=audience, words_per_minute=words_per_minute)
    return write(tools, document, understand(tools, document), order)


def is_signpost(text: str, tongue) -> bool:
    """Whether `text` is one of the language's lines that open a chapter."""
    return any(text in variants for variants in tongue.phrases.turns)
