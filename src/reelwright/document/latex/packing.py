"""A folder of LaTeX, or a .tex with what it needs beside it, as one archive: same files, same bytes."""

import io
import json
import os
import re
import stat
import zipfile
from pathlib import Path

from reelwright.core.errors import TooLarge
from reelwright.sandbox import Limits, call

MANIFEST = "00README.json"  # arXiv's own way to name the top-level file
MOST_FILES = 2000
MOST_FILE = 60 * 1000 * 1000  # bytes of one file
MOST_TOTAL = 180 * 1000 * 1000  # bytes of all files
MOST_TEXT = 8 * 1000 * 1000  # bytes of one .tex that are looked at
DEEPEST = 8  # folders within folders
LOOKING = Limits(seconds=20, memory=1 << 30)
TEXTS = (
    ".tex",
    ".ltx",
    ".bib",
    ".bbl",
    ".sty",
    ".cls",
    ".txt",
    ".json",
    ".xxx",
    ".bbx",
    ".cbx",
    ".inc",
    ".tikz",
)
PICTURES = (".pdf", ".png", ".jpg", ".jpeg", ".eps", ".ps", ".svg", ".gif", ".webp", ".tif", ".tiff", ".bmp")
_NEEDS = re.compile(
    rb"\\(?:input|include|subfile|import|subimport|bibliography|addbibresource|includegraphics|includesvg|usepackage"
    rb"|documentclass|epsfig|plotone|plottwo|lstinputlisting)\*?\s*(?:\[[^\]]*\]\s*)*\{([^{}]*)\}"
    rb"(?:\s*\{([^{}]*)\})?|\\(?:input|include)\s+([^\s{}\\%]+)"
)
_GRAPHICS = re.compile(rb"\\graphicspath\s*\{((?:\s*\{[^{}]*\})+)\s*\}")


def holds_latex(folder: Path) -> bool:
    """Whether a .tex lies in `folder` or below it."""
    return any(name.lower().endswith((".tex", ".ltx")) for name, _ in _listed(folder))


def archived(path: Path) -> bytes:
    """The folder at `path`, or the .tex there with what it names and what lies in its folder, as a ZIP.

    No link is followed and nothing outside of the folder is taken. Raises TooLarge beyond the limits.
    """
    if path.is_dir():
        return _zipped(path, [name for name, _ in _listed(path)], "")
    folder = path.parent.resolve()
    wanted = call(
        "reelwright.document.latex.packing:needed",
        path.resolve(), returns=tuple[str, ...], limits=LOOKING, reads=[folder],
    )  # fmt: skip
    alone = [path.name]
    return _zipped(folder, [*alone, *(name for name in wanted if name != path.name)], path.name)


def needed(path: Path) -> tuple[str, ...]:
    """The files that the .tex at `path` and its inputs name, relative to its folder; a PDF and .bbl too."""
    folder = path.parent
    found: dict[str, None] = {}
    waiting = [path.name]
    folders = [""]
    while waiting and len(found) < MOST_FILES:
        file = folder / waiting.pop()
        with file.open("rb") as stream:
            data = stream.read(MOST_TEXT)
        for inner in _GRAPHICS.findall(data):
            folders += [_name(one).strip("/") for one in re.findall(rb"\{([^{}]*)\}", inner)]
        for match in _NEEDS.findall(data):
            first, second, bare = (_name(part) for part in match)
            names = [part.strip() for part in (bare or first).split(",")]
            names += [f"{first.rstrip('/')}/{second}"] if second else []
            for name in names:
                for inside in _beside(folder, name, folders):
                    if inside not in found:
                        found[inside] = None
                        waiting += [inside] if inside.lower().endswith((".tex", ".ltx")) else []
    for ending in (".pdf", ".bbl"):
        if _ordinary(folder / (path.stem + ending)):
            found[path.stem + ending] = None
    return tuple(found)


def _name(data: bytes) -> str:
    return data.decode("utf-8", errors="replace").strip()


def _beside(folder: Path, name: str, folders: list[str]) -> list[str]:
    """The files below `folder` that `name` may mean, with any ending of ours."""
    if not name or len(name) > 200 or "\0" in name or name.startswith(("/", "~", "|")) or "#" in name:
        return []
    made = []
    for place in dict.fromkeys(folders):
        for ending in ("", *TEXTS, *PICTURES):
            parts = [part for part in f"{place}/{name}{ending}".split("/") if part not in {"", "."}]
            if parts and ".." not in parts and _reached(folder, parts):
                made.append("/".join(parts))
    return made


def _reached(folder: Path, parts: list[str]) -> bool:
    """Whether an ordinary file lies there, with no link on the way."""
    at = folder
    for part in parts[:-1]:
        at /= part
        if at.is_symlink() or not at.is_dir():
            return False
    return _ordinary(at / parts[-1])


def _ordinary(path: Path) -> bool:
    try:
        return stat.S_ISREG(path.lstat().st_mode)
    except (OSError, ValueError):
        return False


def _listed(folder: Path, within: str = "", depth: int = 0) -> list[tuple[str, int]]:
    """The files of a project in `folder` by name, with their sizes; hidden ones and links are passed over."""
    found: list[tuple[str, int]] = []
    try:
        entries = sorted(os.scandir(folder), key=lambda one: one.name)
    except OSError:
        return []
    for one in entries:
        if one.name.startswith(".") or one.is_symlink() or len(found) > MOST_FILES:
            continue
        name = f"{within}{one.name}"
        if one.is_dir() and depth < DEEPEST:
            found += _listed(Path(one.path), f"{name}/", depth + 1)
        elif one.is_file() and one.name.lower().endswith((*TEXTS, *PICTURES)):
            found.append((name, one.stat(follow_symlinks=False).st_size))
    return found


def _zipped(folder: Path, names: list[str], main: str) -> bytes:
    made = io.BytesIO()
    total = 0
    with zipfile.ZipFile(made, "w", zipfile.ZIP_STORED) as archive:
        if main:
            told = {"sources": [{"usage": "toplevel", "filename": _texed(main)}]}
            archive.writestr(_member(MANIFEST), json.dumps(told))
        for name in sorted(dict.fromkeys(names)):
            if name == MANIFEST and main:
                continue
            data = _bytes_of(folder / name)
            total += len(data)
            if total > MOST_TOTAL or len(names) > MOST_FILES:
                raise TooLarge(
                    f"the folder has more than {MOST_TOTAL // 1_000_000} MB or {MOST_FILES} files:",
                    fix="give a folder with the paper's own files alone.",
                    where=str(folder),
                )
            if len(data) <= MOST_FILE:
                archive.writestr(_member(_texed(name) if name == main else name), data)
    return made.getvalue()


def _texed(name: str) -> str:
    return name if name.lower().endswith((".tex", ".ltx")) else f"{name}.tex"


def _member(name: str) -> zipfile.ZipInfo:
    return zipfile.ZipInfo(name, date_time=(1980, 1, 1, 0, 0, 0))


def _bytes_of(file: Path) -> bytes:
    try:
        descriptor = os.open(file, os.O_RDONLY | os.O_NOFOLLOW)
    except OSError:
        return b""  # gone, or not ours to read: the paper is read without it
    with os.fdopen(descriptor, "rb") as stream:
        return stream.read(MOST_FILE + 1)
