"""Figures, tables and algorithms: their captions, numbers, pictures and cells."""

import re
from collections.abc import Callable
from dataclasses import dataclass, field
from pathlib import PurePosixPath

from reelwright.core.document import Table
from reelwright.document.draft import Piece
from reelwright.document.latex.algorithms import pseudocode
from reelwright.document.latex.counters import Target
from reelwright.document.latex.paper import Paper
from reelwright.document.latex.plain import words
from reelwright.document.latex.scan import COMMAND, argument, bracket, environment, group
from reelwright.document.latex.tabular import TABULARS, table

ENDINGS = (
    "", ".pdf", ".png", ".jpg", ".jpeg", ".svg", ".webp", ".eps", ".ps", ".gif", ".tif", ".tiff", ".bmp",
    "-eps-converted-to.pdf", ".PDF", ".PNG", ".JPG", ".JPEG", ".EPS",
)  # fmt: skip
_SHOWS = {"includegraphics", "includesvg", "epsfig", "psfig", "epsfbox", "plotone", "plottwo", "includepdf",
          "adjincludegraphics", "includegraphicsmaybe", "epsffile", "figurefile"}  # fmt: skip
_DRAWN = ("tikzpicture", "pgfpicture", "picture", "pspicture", "axis", "circuitikz", "tikzcd", "forest")
_SUB_ENVIRONMENTS = {"subfigure", "subtable", "subfloat", "subcaptionblock", "subcaptiongroup"}
_SUB_COMMANDS = {"subfloat", "subfigure", "subcaptionbox", "subtable"}


@dataclass
class _Part:
    """What one caption of a float speaks of."""

    caption: str = ""
    labels: list[str] = field(default_factory=list)
    links: list[str] = field(default_factory=list)
    tables: list[Table] = field(default_factory=list)
    notes: list[str] = field(default_factory=list)
    below: list[tuple[str, list[str]]] = field(default_factory=list)  # sub-captions and their labels
    drawn: bool = False
    listings: list[str] = field(default_factory=list)
    numbered: bool = True


def _figure(walk: Paper, name: str, inner: str) -> None:  # noqa: ARG001 - the shape of a float
    for part in _parts(walk, inner):
        _placed(walk, "figure", part)


def _table(walk: Paper, name: str, inner: str) -> None:  # noqa: ARG001
    for part in _parts(walk, inner, above=True):
        _placed(walk, "table", part)


def _algorithm(walk: Paper, name: str, inner: str) -> None:
    caption, labels = "", re.findall(r"\\label\s*\{([^{}]*)\}", inner)
    found = re.search(r"\\caption\s*(?:\[[^\]]*\])?\s*(?=\{)", inner)
    body = inner
    if found:
        caption, end = argument(inner, found.end())
        body = inner[: found.start()] + inner[end:]
    counter = "lstlisting" if name in {"listing", "codelisting", "program"} else "algorithm"
    label = f"{walk.counters.word(counter)} {walk.counters.step(counter)}" if caption or labels else ""
    for one in labels:
        walk.counters.label(one)
    listings = [walk.project.listing(at).text for at in re.findall(r"\\rwlisting\{(\d+)\}", body)]
    text = "\n".join(listings) or pseudocode(re.sub(r"^\s*\[[^\]]*\]", "", body))
    if text or caption:
        caption = re.sub(r"\\label\s*\{[^{}]*\}", "", caption)
        walk.block(Piece(kind="code", text=text, label=label, caption=caption))


FLOATS: dict[str, Callable[[Paper, str, str], None]] = {
    "figure": _figure, "wrapfigure": _figure, "SCfigure": _figure, "sidewaysfigure": _figure,
    "teaserfigure": _figure, "floatingfigure": _figure, "marginfigure": _figure, "subfigure": _figure,
    "figwindow": _figure, "table": _table, "wraptable": _table, "sidewaystable": _table, "SCtable": _table,
    "margintable": _table, "threeparttable": _table, "algorithm": _algorithm, "algorithm2e": _algorithm,
    "procedure": _algorithm, "algorithmic": _algorithm, "listing": _algorithm, "codelisting": _algorithm,
    "program": _algorithm,
}  # fmt: skip


def _parts(walk: Paper, inner: str, *, above: bool = False) -> list[_Part]:
    """What each caption of the float speaks of; a caption stands `above` or below it."""
    parts = [_Part()]
    captions = len(re.findall(r"\\caption(?:of\s*\{\w+\})?\s*\*?\s*[\[{]", _without_parts(inner)))
    at = 0
    while found := COMMAND.search(inner, at):
        name, at = found.group(1).rstrip("*"), found.end()
        part = parts[-1]
        if name in {"caption", "captionof"}:
            if captions > 1 and above and (part.caption or part.tables):
                part = _Part()
                parts.append(part)
            at = _caption(inner, at, name, part)
            part.numbered = not found.group().endswith("*")
            if captions > 1 and not above:
                at = _labels_behind(inner, at, part)
                parts.append(_Part())
        else:
            at = _content(walk, inner, at, name, part)
    full = [
        part for part in parts if part.caption or part.links or part.tables or part.drawn or part.listings
    ]
    if parts[-1].labels and parts[-1] not in full and full:
        full[-1].labels += parts[-1].labels
    return full


def _without_parts(inner: str) -> str:
    for name in _SUB_ENVIRONMENTS:
        inner = re.sub(rf"\\begin\{{{name}\}}.*?\\end\{{{name}\}}", "", inner, flags=re.DOTALL)
    return inner


def _caption(inner: str, at: int, name: str, part: _Part) -> int:
    if name == "captionof":
        _, at = argument(inner, at)
    optional = bracket(inner, at)
    given = group(inner, optional[1] if optional else at)
    if given is None:
        return at
    part.labels += re.findall(r"\\label\s*\{([^{}]*)\}", given[0])
    text = re.sub(r"\\label\s*\{[^{}]*\}", "", given[0])
    part.caption = f"{part.caption} {text}".strip()
    return given[1]


def _labels_behind(inner: str, at: int, part: _Part) -> int:
    while found := re.compile(r"\s*\\label\s*\{([^{}]*)\}").match(inner, at):
        part.labels.append(found.group(1))
        at = found.end()
    return at


def _content(walk: Paper, inner: str, at: int, name: str, part: _Part) -> int:
    """Take in one command of a float; the place after what belongs to it."""
    if name == "label":
        label, at = argument(inner, at)
        part.labels.append(label)
    elif name in _SHOWS:
        at = _pictures(walk, inner, at, name, part.links)
    elif name in _SUB_COMMANDS:
        at = _sub_command(walk, inner, at, name, part)
    elif name == "rwlisting":
        index, at = argument(inner, at)
        part.listings.append(walk.project.listing(index).text)
    elif name == "begin":
        return _inner_environment(walk, inner, at, part)
    elif name in {"tnote", "footnotesize", "small"}:
        pass
    elif name == "tablenotetext":
        mark, at = argument(inner, at)
        note, at = argument(inner, at)
        part.notes.append(f"{mark} {note}")
    return at


def _inner_environment(walk: Paper, inner: str, at: int, part: _Part) -> int:
    found = group(inner, at)
    if found is None:
        return at
    name, at = found[0].strip(), found[1]
    if name in TABULARS:
        body, at = environment(inner, name, at)
        _pictures_in(walk, body, part.links)
        made = None if part.links and "&" not in body.replace("\\&", "") else table(body, name)
        if made and not (
            part.links
            and all("includegraphics" in cell or len(cell) < 12 for row in made.rows for cell in row)
        ):
            part.tables.append(made)
    elif name in _SUB_ENVIRONMENTS:
        body, at = environment(inner, name, at)
        _sub(walk, body, part)
    elif name == "tablenotes":
        body, at = environment(inner, name, at)
        part.notes += [
            item for item in re.split(r"\\item\s*", re.sub(r"^\s*\[[^\]]*\]", "", body)) if item.strip()
        ]
    elif name in _DRAWN:
        body, at = environment(inner, name, at)
        part.drawn = True
    return at


def _sub(walk: Paper, body: str, part: _Part) -> None:
    inside = _Part()
    at = 0
    while found := COMMAND.search(body, at):
        name, at = found.group(1).rstrip("*"), found.end()
        if name in {"caption", "subcaption"}:
            at = _caption(body, at, name, inside)
        else:
            at = _content(walk, body, at, name, inside)
    part.links += inside.links
    part.tables += inside.tables
    part.drawn = part.drawn or inside.drawn
    part.below.append((inside.caption, inside.labels))


def _sub_command(walk: Paper, inner: str, at: int, name: str, part: _Part) -> int:
    inside = _Part()
    first = group(inner, at) if name == "subcaptionbox" else bracket(inner, at)
    if first:
        at = first[1]
        inside.labels += re.findall(r"\\label\s*\{([^{}]*)\}", first[0])
        inside.caption = re.sub(r"\\label\s*\{[^{}]*\}", "", first[0])
        for _ in range(2):
            optional = bracket(inner, at)
            at = optional[1] if optional else at
    body = group(inner, at)
    if body is None:
        return at
    before = inside.caption
    part.below.append((before, inside.labels))
    _sub(walk, body[0], part)
    caption, labels = part.below.pop()
    part.below[-1] = (before or caption, inside.labels + labels)
    return body[1]


def _pictures(walk: Paper, inner: str, at: int, name: str, links: list[str]) -> int:
    optional = bracket(inner, at)
    at = optional[1] if optional else at
    optional = bracket(inner, at)
    at = optional[1] if optional else at
    for _ in range(2 if name == "plottwo" else 1):
        given, at = argument(inner, at)
        if name in {"epsfig", "psfig"}:
            found = re.search(r"(?:file|figure)\s*=\s*([^,\s]+)", given)
            given = found.group(1) if found else given
        if given.strip():
            links.append(picture(walk, given))
    return at


def _pictures_in(walk: Paper, body: str, links: list[str]) -> None:
    for found in re.finditer(r"\\includegraphics\*?(?![A-Za-z])", body):
        _pictures(walk, body, found.end(), "includegraphics", links)


def picture(walk: Paper, name: str) -> str:
    """The project's file that shows the picture `name`; the name itself when it did not come with it."""
    name = name.strip().strip('"').replace("{", "").replace("}", "")
    found = walk.project.find(name, tuple(walk.graphics), ENDINGS)
    if found.lower().endswith((".eps", ".ps")) or not found:
        stem = str(PurePosixPath(name).with_suffix("")) if "." in PurePosixPath(name).name else name
        other = walk.project.find(stem, tuple(walk.graphics), ENDINGS[1:7] + ENDINGS[13:])
        if other and not other.lower().endswith((".eps", ".ps")):
            return other
    return found or name


def _placed(walk: Paper, kind: str, part: _Part) -> None:
    """Number a float and put its blocks in place."""
    counters = walk.counters
    label = ""
    if part.caption or part.labels:
        if part.numbered:
            label = f"{counters.word(kind)} {counters.step(kind)}"
        for one in part.labels:
            counters.label(one)
        number = counters.current.number
        for at, (_, labels) in enumerate(part.below):
            for one in labels:
                counters.label(one, Target(kind, f"{number}{chr(97 + at % 26)}"))
    subs = [caption for caption, _ in part.below]
    if any(words(caption) for caption in subs):
        parts = [f"({chr(97 + at % 26)}) {caption}" for at, caption in enumerate(subs) if caption.strip()]
        caption = " ".join([part.caption, *parts]).strip()
    else:
        caption = part.caption
    if kind == "table" and part.tables:
        for at, cells in enumerate(part.tables):
            filled = cells.model_copy(update={"notes": " ".join(part.notes) if at == 0 else ""})
            walk.block(
                Piece(
                    kind="table",
                    text=caption if at == 0 else "",
                    label=label if at == 0 else "",
                    table=filled,
                )
            )
        return
    links = tuple(dict.fromkeys(part.links))
    if not links and part.tables:
        for at, cells in enumerate(part.tables):
            walk.block(
                Piece(
                    kind="table", text=caption if at == 0 else "", label=label if at == 0 else "", table=cells
                )
            )
    elif not links and part.listings:
        walk.block(Piece(kind="code", text="\n".join(part.listings), label=label, caption=caption))
    else:
        if part.drawn and not links:
            walk.project.warn(label or "drawing", "its picture is drawn by LaTeX itself, which is not run")
        walk.block(
            Piece(
                kind="table" if kind == "table" else "figure",
                text=caption,
                label=label,
                link=links[0] if len(links) == 1 else "\n".join(links),
                panels=links if len(links) > 1 else (),
            )
        )


def loose_table(walk: Paper, name: str, inner: str) -> None:
    """A tabular outside of a float; a longtable may have a caption of its own."""
    part = _Part()
    found = re.search(r"\\caption\s*(?:\[[^\]]*\])?\s*(?=\{)", inner)
    if found:
        part.caption, _ = argument(inner, found.end())
        part.labels = re.findall(r"\\label\s*\{([^{}]*)\}", inner)
        part.caption = re.sub(r"\\label\s*\{[^{}]*\}", "", part.caption)
    made = table(inner, name)
    if made:
        part.tables.append(made)
        _placed(walk, "table", part)


def loose_picture(walk: Paper, text: str, at: int) -> int:
    """A picture outside of a float."""
    links: list[str] = []
    name = "epsfig" if text[:at].rstrip("*").endswith("epsfig") else "includegraphics"
    at = _pictures(walk, text, at, name, links)
    for link in links:
        walk.block(Piece(kind="figure", text="", link=link))
    return at


def loose_caption(walk: Paper, text: str, at: int) -> int:
    """A \\captionof: it speaks of the picture or table that stands before it."""
    kind, _ = argument(text, at)
    part = _Part()
    at = _labels_behind(text, _caption(text, at, "captionof", part), part)
    label = f"{walk.counters.word(kind.strip())} {walk.counters.step(kind.strip())}"
    for one in part.labels:
        walk.counters.label(one)
    last = walk.blocks[-1] if walk.blocks else None
    if last and last.kind == kind.strip() and not last.label:
        walk.blocks[-1] = last.model_copy(update={"text": part.caption, "label": label})
    elif part.caption:
        walk.block(Piece(kind="text", text=f"{label}: {part.caption}"))
    return at
