"""A small paper and a script of it with every kind of card, as a person may edit it."""

from reelwright.core.blob import Blob
from reelwright.core.document import Block, Document, Picture, Place, Source, Table
from reelwright.core.pronouncing import Pronunciation
from reelwright.core.script import (
    Bullet,
    ChartCard,
    EquationCard,
    FigureCard,
    Line,
    Outro,
    QuoteCard,
    Scene,
    Script,
    Statement,
    TableCard,
    TitleCard,
)
from reelwright.script.yaml_form import to_yaml

PIXELS = Picture(blob=Blob(sha256="ab" * 32, media_type="image/png", size=9), width=1200, height=700)
NAME = "script.yaml"


class StandStill:
    """Tools that keep nothing."""

    blobs = None
    scratch = None

    @staticmethod
    def progress(_share: float) -> None:
        """Goes nowhere."""


def _block(name: str, kind: str, text: str, page: int, **more: object) -> Block:
    return Block(id=name, kind=kind, text=text, place=Place(page=page), **more)


PAPER = Document(
    title="One Gauge for a Harbour",
    authors=("Ada Byron", "Charles Babbage"),
    language="en",
    year="2026",
    source=Source(
        blob=Blob(sha256="cd" * 32, media_type="application/pdf", size=7), name="harbour.pdf", pages=4
    ),
    blocks=(
        _block("p1", "text", "Tide forecasts decide when large ships may enter a harbour.", 1),
        _block("p2", "text", "We present TideNet, which needs one cheap gauge. It costs 12 euros.", 1),
        _block("f1", "figure", "Overview of the forecast.", 2, label="Figure 1", picture=PIXELS),
        _block("e1", "equation", "h = a t", 2, label="(1)", picture=PIXELS),
        _block("t1", "table", "Mean error.", 3, label="Table 1",
               table=Table(header=("Forecast", "Error"), rows=(("Harmonic", "14.2"), ("Neural", "9.8")))),
        _block("p3", "text", "The mean error falls from 14.2 to 9.8 cm in 12 harbours.", 3),
        _block("p4", "text", "The method cannot forecast storm surges.", 4),
    ),
)  # fmt: skip


def _scene(name: str, heading: str, said: str, cite: str, shows: object, **more: object) -> Scene:
    line = Line(id=f"{name}-1", text=said, cites=(cite,) if cite else ())
    return Scene(id=name, heading=heading, lines=(line,), shows=shows, **more)


SCRIPT = Script(
    title="One Gauge for a Harbour",
    language="en",
    source_name="harbour.pdf",
    source_sha256="cd" * 32,
    authors=("Ada Byron", "Charles Babbage"),
    reference="Byron and Babbage (2026). One Gauge for a Harbour.",
    pronunciations=(
        Pronunciation(word="TideNet", said="tide net"),
        Pronunciation(word="Byron", said="buyron"),
    ),
    scenes=(
        _scene("s1", "One Gauge", "This film explains a paper by Ada Byron.", "",
               TitleCard(title="One Gauge for a Harbour", authors="Ada Byron")),
        Scene(
            id="s2", chapter="The idea", heading="The idea", page="p. 1",
            lines=(
                Line(id="s2-1", text="Tide forecasts decide when ships may enter.", cites=("p1",),
                     basis=("Tide forecasts decide when large ships may enter a harbour.",)),
                Line(id="s2-2", text="TideNet needs one cheap gauge.", say="Tide net needs one gauge.",
                     cites=("p2",)),
            ),
            shows=Statement(bullets=(Bullet(text="Tides decide", line="s2-1"), Bullet(text="One gauge"))),
        ),
        _scene("s3", "How it works", "The forecast has four steps.", "f1",
               FigureCard(block="f1", picture=PIXELS, label="Figure 1", caption="Overview.")),
        _scene("s4", "The formula", "The level grows with time.", "e1",
               EquationCard(block="e1", picture=PIXELS, label="(1)")),
        _scene("s5", "Results", "The error falls to 9.8 centimetres.", "p3",
               TableCard(block="t1", label="Table 1", caption="Mean error.", header=("Forecast", "Error"),
                         rows=(("Harmonic", "14.2"), ("Neural", "9.8")), highlight=((1, 1),))),
        _scene("s6", "Results", "The error falls from 14.2 centimetres.", "p3",
               ChartCard(block="t1", label="Table 1", caption="Error.", labels=("Harmonic", "Neural"),
                         values=(14.2, 9.8), unit="cm")),
        _scene("s7", "Limits", "The method cannot forecast storm surges.", "p4",
               QuoteCard(text="The method cannot forecast storm surges.", source="p. 4")),
        _scene("s8", "Source", "You will find the paper at the address on screen.", "",
               Outro(reference="Byron and Babbage (2026).", bullets=(Bullet(text="One gauge"),))),
    ),
)  # fmt: skip
TEXT = to_yaml(SCRIPT, PAPER)
