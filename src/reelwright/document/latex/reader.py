"""The reader of LaTeX: never compiled; pandoc reads it section by section, and what it refuses we read."""

import re
import time
from pathlib import Path

from reelwright.core.blob import Blob
from reelwright.core.document import Document
from reelwright.core.errors import Damaged, MissingPart, ReelwrightError, TooLarge
from reelwright.core.made import Made, Notice
from reelwright.core.protocols import Tools
from reelwright.document.building import document_of
from reelwright.document.draft import Attached, Draft, Refused
from reelwright.document.latex.assembling import Stretch
from reelwright.document.latex.dissecting import Parts
from reelwright.document.latex.gathering import Gathered
from reelwright.document.pandoc.fence import references, syntax_tree
from reelwright.document.pdf.child import Extract
from reelwright.sandbox import Limits, call, run

MIB = 1 << 20
READING = Limits(seconds=60, memory=1024 * MIB, written=128 * MIB, output=128 * MIB)
SECTION = Limits(seconds=8, memory=1024 * MIB, written=0, output=64 * MIB, files=64)
PDF = Limits(seconds=120, memory=1536 * MIB, written=64 * MIB)
DRAWING = Limits(seconds=20, memory=1024 * MIB, written=64 * MIB)
PATIENCE = 45.0  # seconds for all that pandoc refuses at first
HOME = "reelwright.document.latex"
GHOSTSCRIPT = "it is PostScript, which needs Ghostscript: install it (Debian: apt install ghostscript)"


class LatexReader:
    """LaTeX2e with its inputs, pictures and bibliography: a single file, or a ZIP, tar or gzip of them."""

    def read(
        self,
        tools: Tools,
        source: Blob,
        name: str,
        password: str,  # noqa: ARG002 - the protocol's
        language: str,  # noqa: ARG002
    ) -> Made[Document]:
        """Read `source`. Raises Damaged without a text, TooLarge, Unsupported (names that lead out)."""
        path = tools.blobs.path(source)
        folder = tools.scratch / "latex"
        folder.mkdir()
        try:
            draft = _draft(tools, path, folder, name)
        except ReelwrightError as error:
            error.where = error.where or name
            raise
        return document_of(tools, folder, draft, source, name)


def _draft(tools: Tools, path: Path, folder: Path, name: str) -> Draft:
    gathered = call(
        f"{HOME}.gathering:gather",
        path,
        folder,
        name,
        returns=Gathered,
        limits=READING,
        reads=[path],
        writes=folder,
    )
    tools.progress(0.1)
    csl, notices = _bibliography(gathered.bib)
    files = [folder / "files"]
    parts = call(
        f"{HOME}.dissecting:take_apart", gathered, csl, folder, returns=Parts, limits=READING, reads=files
    )
    tools.progress(0.2)
    stretches, refused = _trees(parts, folder)
    notices += refused
    draft = call(
        f"{HOME}.assembling:assemble", parts, stretches, folder, returns=Draft, limits=READING, reads=[folder]
    )
    tools.progress(0.5)
    draft = draft.model_copy(update={"notices": (*draft.notices, *notices)})
    draft = _drawn(draft, parts.postscript, folder)
    return _with_pages(draft, folder, parts.beside) if parts.beside else draft


def _bibliography(bib: str) -> tuple[str, list[Notice]]:
    """A .bib as CSL JSON; entries that spoil it are left out one by one."""
    if not bib.strip():
        return "", []
    entries = re.split(r"(?m)^(?=\s*@)", bib)
    deadline = time.monotonic() + PATIENCE / 3
    kept: list[str] = []
    lost = 0
    waiting = [entries]
    while waiting:
        some = waiting.pop()
        try:
            told = references("".join(some).encode(), "biblatex", SECTION).decode()
        except (Damaged, TooLarge):
            if len(some) == 1 or time.monotonic() > deadline:
                lost += len(some)
            else:
                strings = [one for one in some if one.lstrip().lower().startswith("@string")]
                middle = len(some) // 2
                waiting += (
                    [strings + some[middle:], some[:middle]] if len(strings) < middle else [[], some[:middle]]
                )
        else:
            kept.append(told.strip().removeprefix("[").removesuffix("]").strip())
    message = f"{lost} entries of the .bib could not be read"
    notices = [Notice(level="warning", where="references", message=message)] if lost else []
    return f"[{','.join(filter(None, kept))}]", notices


def _trees(parts: Parts, folder: Path) -> tuple[tuple[Stretch, ...], list[Notice]]:
    """Each fragment's syntax tree; where pandoc refuses it, of ever smaller parts, at last of none."""
    stretches: list[Stretch] = []
    refused: list[str] = []
    deadline = time.monotonic() + PATIENCE
    waiting = list(reversed(parts.fragments))
    while waiting:
        text = waiting.pop()
        if not text.replace("⸩", "").strip():
            continue
        try:
            tree = syntax_tree(text.encode(), "latex+raw_tex", limits=_left(deadline))
        except (Damaged, TooLarge) as error:
            halves = _halves(text) if time.monotonic() < deadline else []
            if halves:
                waiting += reversed(halves)
            else:
                refused.append(error.message)
                stretches.append(Stretch(tree="", text=text))
            continue
        name = f"tree-{len(stretches):04}.json"
        (folder / name).write_bytes(tree)
        stretches.append(Stretch(tree=name, text=text))
    notices = [
        Notice(level="warning", where="text", message=f"a paragraph is read without its markup: {why}"[:300])
        for why in dict.fromkeys(refused)
    ]
    return tuple(stretches), notices[:8]


def _left(deadline: float) -> Limits:
    """A section's limits, in the time that is left."""
    return SECTION.model_copy(update={"seconds": min(SECTION.seconds, max(0.1, deadline - time.monotonic()))})


def _halves(text: str) -> list[str]:
    """A fragment cut in two between paragraphs that stand in no list; [] when it is one paragraph."""
    cuts: list[int] = []
    depth = 0
    for found in re.finditer(r"\\(begin|end)\s*\{|\n\s*\n", text):
        depth += (found.group(1) == "begin") - (found.group(1) == "end")
        if (
            not found.group(1)
            and depth <= 0
            and text[: found.start()].strip()
            and text[found.end() :].strip()
        ):
            cuts.append(found.start())
    if not cuts:
        return []
    middle = min(cuts, key=lambda cut: abs(cut - len(text) / 2))
    return [text[:middle], text[middle:]]


def _drawn(draft: Draft, postscript: tuple[Attached, ...], folder: Path) -> Draft:
    """PostScript pictures as PDF by Ghostscript, when it is here."""
    made: dict[str, str] = {}
    refused: list[Refused] = []
    place = folder / "drawn"
    place.mkdir()
    for at, one in enumerate(postscript):
        target = place / f"drawn-{at:03}.pdf"
        command = ["gs", "-q", "-dSAFER", "-dBATCH", "-dNOPAUSE", "-dEPSCrop", "-sDEVICE=pdfwrite"]
        source = folder / one.member
        try:
            done = run(
                [*command, f"-sOutputFile={target}", str(source)],
                limits=DRAWING,
                reads=[source],
                writes=place,
            )
        except MissingPart:
            refused.append(Refused(link=one.link, why=GHOSTSCRIPT))
        except (Damaged, TooLarge) as error:
            refused.append(Refused(link=one.link, why=error.message.rstrip(".")))
        else:
            if done.returncode or not target.exists():
                refused.append(Refused(link=one.link, why="Ghostscript could not draw it"))
            else:
                made[one.link] = f"drawn/{target.name}"
    lost = {one.link for one in refused}
    pictures = tuple(
        one.model_copy(update={"member": made.get(one.link, one.member)})
        for one in draft.pictures
        if one.link not in lost
    )
    return draft.model_copy(update={"pictures": pictures, "refused": (*draft.refused, *refused)})


def _with_pages(draft: Draft, folder: Path, beside: str) -> Draft:
    """The draft with the pages and boxes of the PDF beside it; a PDF that cannot be read is told."""
    place = folder / "pdf"
    place.mkdir()
    source = folder / beside
    try:
        found = call(
            "reelwright.document.pdf.child:extract",
            source, "", place, returns=Extract, limits=PDF, reads=[source], writes=place,
        )  # fmt: skip
        return call(f"{HOME}.alignment:placed", draft, found, returns=Draft, limits=READING)
    except ReelwrightError as error:
        notice = Notice(
            level="warning", where="pages", message=f"the PDF beside it was not used: {error.message}"
        )
        return draft.model_copy(update={"notices": (*draft.notices, notice)})
