"""The second child: the text taken apart into fragments for pandoc and blocks that are done."""

import re
from dataclasses import dataclass, field
from pathlib import Path, PurePosixPath

from reelwright.core.made import Notice
from reelwright.core.noun import Noun
from reelwright.document.captions import credited
from reelwright.document.draft import Attached, Front, Piece
from reelwright.document.latex import citing
from reelwright.document.latex.bibliography import Entry, of_bbl, of_csl
from reelwright.document.latex.front import front
from reelwright.document.latex.gathering import Gathered, listings_of
from reelwright.document.latex.plain import detexed, words
from reelwright.document.latex.project import Project
from reelwright.document.latex.references import resolved
from reelwright.document.latex.scan import COMMAND, argument, bracket
from reelwright.document.latex.tidying import tidied
from reelwright.document.latex.units import UNITS, chemical
from reelwright.document.latex.walking import Walk
from reelwright.document.spans import spanned

_INLINE = re.compile(r"(?<!\\)\$[^$]+\$")
_SPACE = re.compile(
    r"\\([vh]space|vskip|hskip)\*?\s*\{[^{}]*\}|\\(?:centering|noindent|protect|xspace)(?![A-Za-z])"
)


class Parts(Noun):
    """A paper taken apart. `fragments` are LaTeX with marks (see `walking`); blocks are done.

    `keys` are the works that each citation cites, `titles` the theorems' labels and names, `beside` the
    file of the PDF of the same paper, `postscript` pictures that only Ghostscript can draw.
    """

    front: Front
    fragments: tuple[str, ...]
    blocks: tuple[Piece, ...]
    titles: tuple[tuple[str, str], ...]
    keys: tuple[tuple[str, ...], ...]
    references: tuple[Piece, ...]
    pictures: tuple[Attached, ...]
    postscript: tuple[Attached, ...]
    beside: str
    notices: tuple[Notice, ...]


def take_apart(gathered: Gathered, csl: str, folder: Path) -> Parts:
    """What the project says; `csl` is its .bib as CSL JSON, '' where there is none."""
    project = Project(
        {one.name: folder / one.file for one in gathered.members}, listings=listings_of(gathered)
    )
    walk = Walk(project)
    inner = str(PurePosixPath(gathered.main).parent)
    walk.graphics = ["", inner] if inner != "." else [""]
    walk.whole(gathered.text)
    walk.graphics = list(dict.fromkeys(walk.graphics))
    entries, citer = _cited(gathered, csl)
    ending = _Ending(walk, citer)
    blocks = tuple(ending.block(piece) for piece in walk.blocks)
    fragments = tuple(ending.fragment(text) for text in walk.fragments)
    about = front(gathered.text)
    abstract = re.sub(r"\\(?:begin|end)\{(?:abstract|keywords?)\}.*", "", walk.abstract)
    about = about.model_copy(update={"abstract": words(ending.written(abstract))})
    titles = tuple((words(label), words(ending.written(name))) for label, name in walk.theorems)
    links = dict.fromkeys(link for piece in blocks for link in piece.panels or (piece.link,) if link)
    shown = tuple(
        Attached(link=link, member=str(project.files[link].relative_to(folder)))
        for link in links
        if link in project.files
    )
    postscript = tuple(one for one in shown if _is_postscript(folder / one.member))
    return Parts(
        front=about,
        fragments=fragments,
        blocks=blocks,
        titles=titles,
        keys=tuple(citer.keys),
        references=tuple(_piece(entry, citer) for entry in entries),
        pictures=shown,
        postscript=postscript,
        beside=_beside(gathered, set(links)),
        notices=(*gathered.notices, *project.notices, *ending.notices()),
    )


def _cited(gathered: Gathered, csl: str) -> tuple[tuple[Entry, ...], citing.Citing]:
    """The works in the order of the printed list, and how the text cites them."""
    known = of_csl(csl.encode()) if csl else {}
    within = re.search(r"\\begin\s*\{thebibliography\}", gathered.text)
    source = gathered.bbl or (gathered.text[within.start() :] if within else "")
    if source:
        entries = of_bbl(source, known)
    else:
        keys = [
            key.strip()
            for found in citing.COMMANDS.finditer(gathered.text)
            for key in _keys(gathered.text, found.end())
        ]
        entries = citing.ordered(known, keys, gathered.text)
    unique = {entry.key: entry for entry in entries}
    return tuple(unique.values()), citing.Citing(unique, citing.by_number(gathered.text, entries, source))


def _keys(text: str, at: int) -> list[str]:
    while optional := bracket(text, at):
        at = optional[1]
    return argument(text, at)[0].split(",")


def _piece(entry: Entry, citer: citing.Citing) -> Piece:
    label = f"[{citer.number(entry.key)}]" if citer.numbered else ""
    return Piece(kind="reference", text=entry.text, label=label, reference=entry.reference)


@dataclass
class _Ending:
    """Gives texts their numbers and citations."""

    walk: Walk
    citer: citing.Citing
    unknown: dict[str, None] = field(default_factory=dict)

    def written(self, text: str) -> str:
        """`text` with references and citations written out."""
        return self.citer.written(resolved(text, self.walk.counters, self.unknown))

    def fragment(self, text: str) -> str:
        """A fragment, fit for pandoc: units and formulas tidied too."""
        text = _SPACE.sub(" ", self.written(text))
        text = _INLINE.sub(lambda found: f"${tidied(found.group()[1:-1])}$", text)
        return _measured(text)

    def block(self, piece: Piece) -> Piece:
        """A block whose texts are words."""
        if piece.kind == "equation":
            return piece.model_copy(update={"text": resolved(piece.text, self.walk.counters, self.unknown)})
        if piece.kind == "code":
            return piece.model_copy(update={"caption": words(self.written(piece.caption))})
        text, citations = spanned(detexed(self.written(piece.text)), self.citer.keys)
        change: dict[str, object] = {
            "text": text,
            "citations": citations,
            "credit": credited(text) if piece.kind != "heading" else "",
        }
        if piece.table:
            rows = tuple(tuple(words(self.written(cell)) for cell in row) for row in piece.table.rows)
            change["table"] = piece.table.model_copy(
                update={
                    "rows": rows,
                    "header": tuple(words(self.written(cell)) for cell in piece.table.header),
                    "notes": words(self.written(piece.table.notes)),
                }
            )
        return piece.model_copy(update=change)

    def notices(self) -> list[Notice]:
        """What was referred to and is not there."""
        made = []
        for what, names in (("references", self.unknown), ("citations", self.citer.unknown)):
            if names:
                few = ", ".join(list(names)[:5])[:120]
                message = f"{len(names)} to labels or works that are not in the paper: {few}"
                made.append(Notice(level="warning", where=what, message=message))
        return made


def _measured(text: str) -> str:
    """Units and chemical formulas as words."""
    parts: list[str] = []
    at = 0
    for found in COMMAND.finditer(text):
        name = found.group(1).rstrip("*")
        if found.start() < at or (name not in UNITS and name not in {"ce", "ch"}):
            continue
        parts.append(text[at : found.start()])
        optional = bracket(text, found.end())
        begin = optional[1] if optional else found.end()
        if name in UNITS:
            said, at = UNITS[name](text, begin)
        else:
            inner, at = argument(text, begin)
            said = chemical(inner)
        parts.append(said.replace("%", "\\%"))
    return "".join(parts) + text[at:]


def _is_postscript(file: Path) -> bool:
    with file.open("rb") as stream:
        return stream.read(4) in {b"%!PS", b"\xc5\xd0\xd3\xc6"}


def _beside(gathered: Gathered, shown: set[str]) -> str:
    """The file of the PDF of this very paper: of the same stem, or the only one that is no figure."""
    names = {one.name: one.file for one in gathered.members if one.name.lower().endswith(".pdf")}
    own = str(PurePosixPath(gathered.main).with_suffix(".pdf"))
    if own in names and own not in shown:
        return names[own]
    text = gathered.text
    used = {name for name in names if name in shown or PurePosixPath(name).stem in text}
    folder = PurePosixPath(gathered.main).parent
    left = [name for name in names if name not in used and PurePosixPath(name).parent == folder]
    return names[left[0]] if len(left) == 1 and "fig" not in left[0].lower() else ""
