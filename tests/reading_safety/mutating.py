"""Real papers spoilt: each mutation takes bytes and a random source, and gives bytes of nearly the same kind.

Two levels: any bytes (flips, cuts, swapped blocks, zeros), and a format's own grammar (elements of XML,
members of a ZIP, braces of LaTeX, objects of a PDF, marks of Markdown).
"""

import gzip
import io
import re
import tarfile
import zipfile
import zlib
from collections.abc import Callable
from random import Random

Mutation = Callable[[bytes, Random], bytes]
HUGE = (b"99999999999999999999", b"-1", b"0", b"4294967295", b"1e308", b"NaN", b"2147483648")
ODD = (
    "\0", "\x01", "\x08", "\x1b", "\x7f", "\u2028", "\ufeff", "\ufffe", "\ufdd0", "\U0010ffff", "\u202e",
    "\u0301" * 300, "\ue000", "⸨1⸩", "\xad",
)  # fmt: skip
MOST = 12 * 1000 * 1000  # bytes that a mutation may give


def flipped(data: bytes, chance: Random) -> bytes:
    """Some bits turned."""
    made = bytearray(data)
    for _ in range(chance.choice((1, 5, 50, 500))):
        if made:
            made[chance.randrange(len(made))] ^= 1 << chance.randrange(8)
    return bytes(made)


def cut(data: bytes, chance: Random) -> bytes:
    """The end, the beginning or a piece of the middle is missing."""
    if len(data) < 4:
        return data
    first, second = sorted((chance.randrange(len(data)), chance.randrange(len(data))))
    return chance.choice((data[:first], data[:16] + data[first:], data[:first] + data[second:]))


def swapped(data: bytes, chance: Random) -> bytes:
    """Two blocks have changed places, or one stands there twice."""
    size = max(1, min(len(data) // 3, chance.choice((16, 512, 8192))))
    first, second = sorted((chance.randrange(len(data) or 1), chance.randrange(len(data) or 1)))
    one, two = data[first : first + size], data[second : second + size]
    if chance.random() < 0.5:
        return data[:first] + one + data[first:]
    return data[:first] + two + data[first + size : second] + one + data[second + size :]


def blanked(data: bytes, chance: Random) -> bytes:
    """A stretch of zeros, of 0xFF or of noise."""
    start, size = chance.randrange(len(data) or 1), chance.choice((4, 64, 4096))
    put = chance.choice((b"\0" * size, b"\xff" * size, chance.randbytes(size)))
    return data[:start] + put + data[start + size :]


def numbered(data: bytes, chance: Random) -> bytes:
    """A number has become a huge one."""
    found = list(re.finditer(rb"\d+", data[:2_000_000]))
    for one in sorted(
        chance.sample(found, min(len(found), chance.choice((1, 3, 30)))), key=lambda m: -m.start()
    ):
        data = data[: one.start()] + chance.choice(HUGE) + data[one.end() :]
    return data


def controlled(data: bytes, chance: Random) -> bytes:
    """Characters that no paper needs."""
    for _ in range(chance.choice((1, 20))):
        at = chance.randrange(len(data) or 1)
        data = data[:at] + chance.choice(ODD).encode() + data[at:]
    return data


def recoded(data: bytes, chance: Random) -> bytes:
    """Text in another encoding than it says."""
    text = data.decode("utf-8", errors="replace")
    return text.encode(chance.choice(("utf-16", "utf-16-le", "utf-32", "cp037", "latin-1")), errors="replace")


_TAG = re.compile(rb"<(/?)([A-Za-z][\w:.-]*)([^<>]*)>")


def _elements(data: bytes, chance: Random) -> tuple[int, int, bytes]:
    """The span and name of one element, told by counting its like."""
    tags = list(_TAG.finditer(data))
    if not tags:
        return 0, 0, b""
    opening = chance.choice(tags)
    depth = 0
    for tag in tags[tags.index(opening) :]:
        if tag[2] == opening[2] and not tag[3].endswith(b"/"):
            depth += -1 if tag[1] else 1
            if depth <= 0:
                return opening.start(), tag.end(), opening[2]
    return opening.start(), opening.end(), opening[2]


def pruned(data: bytes, chance: Random) -> bytes:
    """Elements are gone, twice there, inside one another, or moved."""
    for _ in range(chance.choice((1, 4))):
        start, end, name = _elements(data, chance)
        part = data[start:end]
        rest = data[:start] + data[end:]
        elsewhere = chance.randrange(len(rest) or 1)
        data = chance.choice(
            (
                rest,
                data[:end] + part * min(40, max(1, 200_000 // (len(part) or 1))) + data[end:],
                data[:start] + b"<" + name + b">" + part + b"</" + name + b">" + data[end:],
                rest[:elsewhere] + part + rest[elsewhere:],
            )
        )[:MOST]
    return data


def renamed(data: bytes, chance: Random) -> bytes:
    """One kind of element or attribute has become another of the same file."""
    names = sorted({found[2] for found in _TAG.finditer(data[:500_000])})
    if len(names) < 2:
        return data
    one, two = chance.sample(names, 2)
    return re.sub(rb"(</?)" + re.escape(one) + rb"\b", lambda found: found[1] + two, data)


def nested(data: bytes, chance: Random) -> bytes:
    """One element within itself many times."""
    start, end, name = _elements(data, chance)
    deep = chance.choice((50, 200, 240, 3000, 20_000))
    return (
        data[:start]
        + (b"<" + name + b">") * deep
        + data[start:end]
        + (b"</" + name + b">") * deep
        + data[end:]
    )


def declared(data: bytes, chance: Random) -> bytes:
    """Entities of its own: growing ones, endless ones, outside ones."""
    body = chance.choice(
        (
            b"".join(b'<!ENTITY e%d "%s">' % (at + 1, (b"&e%d;" % at) * 10) for at in range(9))
            + b'<!ENTITY e0 "x">',
            b'<!ENTITY e9 "&e8;"><!ENTITY e8 "&e9;">',
            b'<!ENTITY e9 SYSTEM "file:///etc/passwd">',
            b'<!ENTITY % e8 SYSTEM "http://127.0.0.1:9/x.dtd">%e8;<!ENTITY e9 "' + b"x" * 100_000 + b'">',
        )
    )
    bare = re.sub(rb"<!DOCTYPE[^>\[]*(?:\[[^\]]*\])?\s*>", b"", data, count=1)
    root = _TAG.search(bare)
    if root is None:
        return data
    at = chance.randrange(root.end(), len(bare))
    at = bare.find(b"<", at) if bare.find(b"<", at) > 0 else root.end()
    head = b"<!DOCTYPE " + root[2] + b" [" + body + b"]>"
    return bare[: root.start()] + head + bare[root.start() : at] + b"&e9;" * 20 + bare[at:]


def unbraced(data: bytes, chance: Random) -> bytes:
    """Braces, dollars, backslashes, ends of environments are gone or doubled."""
    found = list(re.finditer(rb"[{}$\\&%]|\\(?:begin|end)\{\w+\*?\}|\\\w+", data))
    for one in sorted(
        chance.sample(found, min(len(found), chance.choice((1, 3, 20)))), key=lambda m: -m.start()
    ):
        put = chance.choice(
            (b"", one[0] * 2, one[0] * 400, b"\\begin{itemize}", b"\\def\\x{\\x\\x}\\x ", b"{")
        )
        data = data[: one.start()] + put + data[one.end() :]
    return data


def marked(data: bytes, chance: Random) -> bytes:
    """Marks of Markdown where none were, many of them."""
    put = chance.choice(
        (b"[", b"![", b"> ", b"*a_", b"`", b"- ", b"|a", b"$", b"$$", b"[^1]:", b"<div>", b"#", b"---\n")
    )
    at = chance.randrange(len(data) or 1)
    return data[:at] + put * chance.choice((1, 30, 3000)) + data[at:]


def objected(data: bytes, chance: Random) -> bytes:
    """Objects of a PDF: lengths that lie, references to the wrong ones, a broken table."""
    spots = (
        rb"/Length \d+",
        rb"\d+ 0 R",
        rb"/Filter ?/\w+",
        rb"startxref\s+\d+",
        rb"/Kids ?\[",
        rb"\d+ 0 obj",
        rb"/W ?\[[^\]]*\]",
    )
    for _ in range(chance.choice((1, 4, 12))):
        found = list(re.finditer(chance.choice(spots), data))
        if found:
            one = chance.choice(found)
            put = (
                chance.choice(found)[0]
                if chance.random() < 0.5
                else re.sub(rb"\d+", chance.choice(HUGE[:4]), one[0])
            )
            data = data[: one.start()] + put + data[one.end() :]
    return data


def repacked(data: bytes, chance: Random) -> bytes:
    """Members of a ZIP: text ones mutated, others gone, renamed, swapped or spoilt."""
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        members = [(one.filename, archive.read(one)) for one in archive.infolist() if not one.is_dir()]
    texts = [at for at, (name, _) in enumerate(members) if name.endswith(GRAMMAR_NAMES)]
    for _ in range(chance.choice((1, 1, 3))):
        at = chance.choice(texts) if texts and chance.random() < 0.7 else chance.randrange(len(members))
        name, inner = members[at]
        members[at] = chance.choice(
            (
                (name, _inside(name, inner, chance)),
                (name, _inside(name, inner, chance)),
                (name, _inside(name, inner, chance)),
                (name, members[chance.randrange(len(members))][1]),
                (name, b""),
                (members[chance.randrange(len(members))][0], inner),
            )
        )
        if chance.random() < 0.15 and len(members) > 2:
            del members[at]
            texts = []
    made = io.BytesIO()
    with zipfile.ZipFile(made, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, inner in dict(members).items():
            archive.writestr(name, inner)
    return made.getvalue()


def retarred(data: bytes, chance: Random) -> bytes:
    """Members of a gzipped tar, as `repacked`."""
    with tarfile.open(fileobj=io.BytesIO(data)) as archive:
        members = [(one, archive.extractfile(one).read()) for one in archive if one.isreg()]
    made = io.BytesIO()
    chosen = chance.randrange(len(members))
    tex = [at for at, (one, _) in enumerate(members) if one.name.endswith((".tex", ".bbl", ".bib"))]
    chosen = chance.choice(tex) if tex and chance.random() < 0.8 else chosen
    with tarfile.open(fileobj=made, mode="w") as archive:
        for at, (one, inner) in enumerate(members):
            kept = _inside(one.name, inner, chance) if at == chosen else inner
            one.size = len(kept)
            archive.addfile(one, io.BytesIO(kept))
    return gzip.compress(made.getvalue(), 1)


ANY: tuple[Mutation, ...] = (flipped, cut, swapped, blanked)
TEXT: tuple[Mutation, ...] = (*ANY, numbered, controlled, recoded)
MARKUP: tuple[Mutation, ...] = (*TEXT, pruned, pruned, pruned, renamed, nested, declared)
GRAMMARS: dict[str, tuple[Mutation, ...]] = {
    ".xml": MARKUP,
    ".rels": MARKUP,
    ".html": MARKUP,
    ".svg": MARKUP,
    ".tex": (*TEXT, unbraced, unbraced, unbraced),
    ".bib": (*TEXT, unbraced),
    ".bbl": (*TEXT, unbraced),
    ".md": (*TEXT, marked, marked, pruned),
    ".txt": TEXT,
    ".pdf": (*ANY, objected, objected, objected, numbered),
    ".zip": (*ANY, repacked, repacked, repacked, repacked),
    ".docx": (*ANY, repacked, repacked, repacked, repacked),
    ".gz": (*ANY, retarred, retarred, retarred),
    ".png": ANY,
    ".jpg": ANY,
}
GRAMMAR_NAMES = (".xml", ".rels", ".tex", ".bib", ".bbl", ".md", ".html", ".svg")


def _inside(name: str, data: bytes, chance: Random) -> bytes:
    ending = f".{name.lower().rpartition('.')[2]}"
    return chance.choice(GRAMMARS.get(ending, ANY))(data, chance) if data else data


BROKEN = (
    ValueError, OSError, EOFError, IndexError, NotImplementedError, RuntimeError,
    zipfile.BadZipFile, zlib.error, tarfile.TarError,
)  # fmt: skip


def mutated(data: bytes, name: str, seed: int) -> tuple[bytes, str]:
    """`data` of a file called `name`, spoilt once or twice; the same for the same `seed`. And how."""
    chance = Random(f"{name} {seed}")
    told = []
    for _ in range(chance.choice((1, 1, 2))):
        change = chance.choice(GRAMMARS[f".{name.lower().rpartition('.')[2]}"])
        try:
            data = change(data, chance)[:MOST]
        except BROKEN:
            data = cut(data, chance)  # what the first one spoilt cannot be opened for the second
        told.append(getattr(change, "__name__", "?"))
    return data, " ".join(told)
