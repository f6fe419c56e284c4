"""A JATS package: the article in a ZIP, and which of its files is which picture."""

import re
from collections.abc import Iterable
from pathlib import Path, PurePosixPath

from reelwright.core.errors import Damaged, ReelwrightError
from reelwright.core.made import Notice
from reelwright.document.draft import Attached, Piece
from reelwright.document.jats.likeness import in_order
from reelwright.document.packages import MOST_PICTURE, Package
from reelwright.document.sniff import xml_root

PICTURES = (".png", ".jpg", ".jpeg", ".gif", ".tif", ".tiff", ".svg", ".webp", ".bmp")
MOST_PICTURES = 400
SMALL = 12_000  # bytes; of pictures whose names say nothing, far smaller ones are previews
_PREVIEW = re.compile(r"thumb|preview|icon|small|[-_.]tn\b", re.IGNORECASE)
_FORMULA = re.compile(r"(?:^|[^a-z])(?:e|eq|inf|m|ieq|disp)[-_]?\d+$", re.IGNORECASE)


def opened(path: Path) -> tuple[bytes, Package, tuple[Notice, ...]]:
    """The article's XML and the package. Raises Damaged when no article is in it."""
    package = Package(path)
    found = [
        name for name in package.ending((".xml", ".nxml", "")) if xml_root(package.head(name)) == "article"
    ]
    if not found:
        raise Damaged(
            "there is no article in JATS XML in this archive:", fix="give the article's own package."
        )
    best = max(found, key=lambda name: (package.members[name].file_size, -len(name)))
    notices: tuple[Notice, ...] = ()
    if len(found) > 1:
        message = f"the archive holds {len(found)} articles: the largest, {PurePosixPath(best).name}, is read"
        notices = (Notice(level="warning", where="archive", message=message),)
    return package.read(best), package, notices


def matched(
    pieces: Iterable[Piece], package: Package, folder: Path
) -> tuple[tuple[Attached, ...], tuple[Notice, ...]]:
    """The pictures that `pieces` show, written to `folder`; and how those were found whose names differ."""
    shown = [piece for piece in pieces if piece.link]
    links = list(dict.fromkeys(link for piece in shown for link in piece.panels or (piece.link,)))
    figures = list(
        dict.fromkeys(
            link for piece in shown if piece.kind == "figure" for link in piece.panels or (piece.link,)
        )
    )
    names = list(package.ending(PICTURES))
    told: list[Notice] = []
    found = _by_name(links, names)
    rest = [link for link in figures if link not in found]
    free = [name for name in names if name not in found.values()]
    if rest and free:
        guessed, how = _by_number(rest, free)
        if not guessed:
            guessed, how = _by_order(rest, free, package)
        if guessed:
            found |= guessed
            message = f"{len(guessed)} picture(s) have other names than the text says: matched by {how}"
            told.append(Notice(level="warning", where="pictures", message=message))
        else:
            message = f"{len(free)} picture(s) of the archive have names that the text does not use: left out"
            told.append(Notice(level="warning", where="pictures", message=message))
    made: list[Attached] = []
    for link, name in list(found.items())[:MOST_PICTURES]:
        member = f"picture-{len(made):03}"
        try:
            (folder / member).write_bytes(package.read(name, MOST_PICTURE))
        except ReelwrightError as error:
            told.append(Notice(level="warning", where=f"picture {link}", message=error.message.rstrip(":")))
            continue
        made.append(Attached(link=link, member=member))
    return tuple(made), tuple(told)


def _stem(link: str) -> str:
    """A picture's name without folder, ending and case."""
    name = PurePosixPath(re.split("[?#]", link.replace("\\", "/"))[0]).name.lower()
    return name.rsplit(".", 1)[0] if name.endswith(PICTURES) or name.endswith((".eps", ".pdf")) else name


def _by_name(links: list[str], names: list[str]) -> dict[str, str]:
    """Links whose file is there: the same name, the same stem, or a stem that ends alike."""
    found: dict[str, str] = {}
    by_file = {PurePosixPath(name).name.lower(): name for name in names}
    by_stem: dict[str, str] = {}
    for name in sorted(
        names, key=lambda one: (bool(_PREVIEW.search(one)), PICTURES.index(PurePosixPath(one).suffix.lower()))
    ):
        by_stem.setdefault(_stem(name), name)
    for link in links:
        file, stem = PurePosixPath(link.replace("\\", "/")).name.lower(), _stem(link)
        if same := by_file.get(file) or by_stem.get(stem):
            found[link] = same
            continue
        near = [
            name for other, name in by_stem.items()
            if len(min(other, stem, key=len)) >= 4 and (other.endswith(stem) or stem.endswith(other))
        ]  # fmt: skip
        if len(near) == 1:
            found[link] = near[0]
    return found


def _by_number(links: list[str], names: list[str]) -> tuple[dict[str, str], str]:
    """Links and files paired by the last number in each, when every link finds exactly one."""
    free = [name for name in names if not _PREVIEW.search(name) and not _FORMULA.search(_stem(name))]
    numbers = {link: _last_number(_stem(link)) for link in links}
    by_number: dict[str, list[str]] = {}
    for name in free:
        stem = _stem(name)
        if not _digest(stem):
            by_number.setdefault(_last_number(stem), []).append(name)
    pairs = {link: by_number.get(number, []) for link, number in numbers.items()}
    sole = all(number and len(pairs[link]) == 1 for link, number in numbers.items())
    if not sole or len(set(numbers.values())) < len(links):
        return {}, ""
    return {link: one for link, (one,) in pairs.items()}, "number"


def _last_number(stem: str) -> str:
    found = re.findall(r"\d+[a-z]?(?=$|[^\w])|\d+", stem)
    return found[-1].lstrip("0") or "0" if found else ""


def _by_order(links: list[str], names: list[str], package: Package) -> tuple[dict[str, str], str]:
    """Links and files paired one by one: in the order of the paper's PDF, or when their own order is sure."""
    free = [name for name in names if not _PREVIEW.search(name)]
    for pdf in sorted(package.ending((".pdf",)), key=lambda name: package.members[name].file_size)[:2]:
        try:
            pictures = {name: package.read(name, MOST_PICTURE) for name in free}
            shown = in_order(package.read(pdf), pictures)
        except ReelwrightError:
            continue
        if len(shown) == len(links):
            return dict(zip(links, shown, strict=True)), "the order in which the paper's PDF shows them"
    large = [name for name in free if package.members[name].file_size > SMALL]
    kept = free if len(free) == len(links) else large
    counted = [_last_number(_stem(name)) for name in kept if not _digest(_stem(name))]
    ordered = len(counted) == len(kept) and all(counted) and len(set(counted)) == len(kept)
    if len(kept) != len(links) or not (ordered or len(links) == 1):
        return {}, ""
    return dict(zip(links, sorted(kept, key=_numbered), strict=True)), "their order"


def _digest(stem: str) -> bool:
    """Whether a name is a checksum, whose digits say nothing."""
    return len(stem) >= 24 and re.fullmatch(r"[0-9a-f-]+", stem) is not None


def _numbered(name: str) -> tuple[int, str]:
    number = re.sub(r"\D", "", _last_number(_stem(name)))
    return int(number[:9] or 0), name
