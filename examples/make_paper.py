"""Typesets the example paper: paper.typ, results.json and references.yaml become paper.pdf.

The same sources give the same bytes: the only fonts are the project's and those inside typst, and the date is
the paper's own.
"""

import sys
from pathlib import Path

import typst

HERE = Path(__file__).resolve().parent
FONTS = HERE.parent / "src" / "reelwright" / "render" / "fonts"
DATE = 1_795_132_800  # 20 November 2026, 00:00 UTC, in seconds since 1970


def typeset() -> bytes:
    """The paper as PDF."""
    pdf: bytes = typst.compile(
        str(HERE / "paper.typ"),
        root=str(HERE),
        font_paths=[str(FONTS)],
        ignore_system_fonts=True,
        timestamp=DATE,
    )
    return pdf


def main() -> None:
    """Write paper.pdf beside its source, and say so."""
    (HERE / "paper.pdf").write_bytes(typeset())
    sys.stdout.write("examples/paper.pdf is typeset.\n")


if __name__ == "__main__":
    main()
