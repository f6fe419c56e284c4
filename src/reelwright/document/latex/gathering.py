"""The first child: a project unpacked, its main file found, its inputs put in place."""

import re
import shutil
from pathlib import Path, PurePosixPath

from reelwright.core.made import Notice
from reelwright.core.noun import Noun
from reelwright.document.latex.macros import Macros
from reelwright.document.latex.project import Project
from reelwright.document.latex.scan import Listing
from reelwright.document.unpacking import Unpacked, unpack

MOST_BIB = 12 * 1000 * 1000  # bytes of all .bib together
_BIB = re.compile(r"\\(?:bibliography|addbibresource|addglobalbib)\s*(?:\[[^\]]*\])?\s*\{([^{}]*)\}")


class Member(Noun):
    """A project's file: its name there, and where its bytes lie below the reader's folder."""

    name: str
    file: str


class Verbatim(Noun):
    """A listing, as in `scan.Listing`."""

    name: str
    options: str
    text: str


class Gathered(Noun):
    """A project's text in one piece, macros written out, with its bibliography and files."""

    main: str
    text: str
    bib: str
    bbl: str
    members: tuple[Member, ...]
    listings: tuple[Verbatim, ...]
    notices: tuple[Notice, ...]


def gather(path: Path, folder: Path, name: str) -> Gathered:
    """The LaTeX project at `path` (archive or one file called `name`); its files go to `folder`/files."""
    place = folder / "files"
    place.mkdir()
    with path.open("rb") as file:
        head = file.read(512)
    if head[:2] in {b"PK", b"\x1f\x8b"} or head[257:262] == b"ustar":
        found = unpack(path, place, re.sub(r"(?:\.tex)?\.gz$", "", name) + ".tex")
    else:
        found = Unpacked({"paper.tex": place / "m0000"})
        shutil.copyfile(path, place / "m0000")
    project = Project(found.files)
    for member, why in found.left_out:
        project.warn(f"file {member}", f"left out: {why}")
    main = project.main()
    flat = project.flat(main)
    macros = Macros()
    macros.expanded(project.styles(flat))
    text = macros.expanded(flat)
    for refused in sorted(macros.refused - {""}):
        project.warn(f"macro \\{refused}"[:60], "left out: it calls itself without end")
    if macros.full:
        project.warn("macros", "some are left as they stand: there are too many of them")
    return Gathered(
        main=main,
        text=re.sub(r"[⸨⸩\ue000-\uf8ff]", "", text),
        bib=_bibs(project, text, main),
        bbl=_bbl(project, main),
        members=tuple(
            Member(name=one, file=str(path.relative_to(folder))) for one, path in project.files.items()
        ),
        listings=tuple(Verbatim(**vars(one)) for one in project.listings),
        notices=tuple(project.notices),
    )


def listings_of(gathered: Gathered) -> list[Listing]:
    """The listings as they were cut out."""
    return [Listing(one.name, one.options, one.text) for one in gathered.listings]


def _bibs(project: Project, text: str, main: str) -> str:
    folder = str(PurePosixPath(main).parent)
    wanted = [name for found in _BIB.finditer(text) for name in found.group(1).split(",")]
    names = [project.find(name, (folder, ""), ("", ".bib")) for name in wanted]
    for name, found in zip(wanted, names, strict=True):
        if not found and not _bbl(project, main):
            project.warn(f"bibliography {name}", "left out: it did not come with the project")
    kept = [name for name in dict.fromkeys(names) if name]
    if not kept and not wanted:
        kept = [name for name in project.files if name.lower().endswith(".bib")][:1]
    return "\n".join(project.text(name) for name in kept)[:MOST_BIB]


def _bbl(project: Project, main: str) -> str:
    own = project.find(str(PurePosixPath(main).with_suffix(".bbl")))
    every = [name for name in project.files if name.lower().endswith(".bbl")]
    name = own or (every[0] if len(every) == 1 else "")
    return project.text(name) if name else ""
