"""The fence around pandoc: a program of its own (GPL), in a child with limits, in its own sandbox mode."""

import functools
import json
import re
from pathlib import Path

import pypandoc

from reelwright.core.errors import Damaged, MissingPart
from reelwright.sandbox import Limits, run

MIB = 1 << 20
PANDOC = Limits(seconds=20, memory=1536 * MIB, written=0, output=96 * MIB, files=64)
HEAP = "1024m"  # of its garbage-collected memory; beyond it pandoc ends by itself


def syntax_tree(
    source: bytes | Path, form: str, options: tuple[str, ...] = (), limits: Limits = PANDOC
) -> bytes:
    """The JSON syntax tree (pandoc-types 1.23) of `source` in pandoc's format `form`, e.g. 'latex' or 'docx'.

    Bytes go through standard input; a path is the one file that the child may read. Raises Damaged where
    pandoc refuses the text, TooLarge beyond a limit, MissingPart without pandoc.
    """
    return _told(source, [f"--from={form}", "--to=json", *options], limits)


def references(source: bytes, form: str, limits: Limits = PANDOC) -> bytes:
    """A bibliography in `form` ('biblatex', 'bibtex', 'ris') as CSL JSON. Raises as `syntax_tree`."""
    return _told(source, [f"--from={form}", "--to=csljson"], limits)


@functools.cache
def program() -> str:
    """The pandoc that pypandoc_binary brings. Raises MissingPart when it is not here."""
    try:
        return str(pypandoc.get_pandoc_path())
    except OSError as error:
        raise MissingPart("pandoc is not here.", fix="pip install pypandoc_binary") from error


def _told(source: bytes | Path, arguments: list[str], limits: Limits) -> bytes:
    reads = [source] if isinstance(source, Path) else []
    done = run(
        [program(), "--sandbox", "--wrap=none", *arguments, *map(str, reads), "+RTS", f"-M{HEAP}", "-RTS"],
        limits=limits,
        reads=reads,
        stdin=source if isinstance(source, bytes) else b"",
    )
    if done.returncode or not done.stdout:
        raise Damaged(f"pandoc refused it: {_reason(done.stderr)}", fix="simplify what it stumbled over.")
    return done.stdout


def parsed(tree: bytes) -> dict[str, object]:
    """A syntax tree as plain data. Raises Damaged when it is none."""
    try:
        found = json.loads(tree)
    except (ValueError, RecursionError) as error:
        raise Damaged("pandoc's answer cannot be read.") from error
    if not isinstance(found, dict) or not isinstance(found.get("blocks"), list):
        raise Damaged("pandoc's answer is no syntax tree.")
    return found


def _reason(said: bytes) -> str:
    lines = [line.strip() for line in said.decode(errors="replace").splitlines()]
    told = " ".join(line for line in lines if line and not line.startswith("[WARNING]"))
    return re.sub(r"\s+", " ", told)[:160] or "no reason given"
