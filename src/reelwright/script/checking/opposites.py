"""Words that a beginning turns into their opposite: 'stable' for 'unstable'."""

import re
from collections.abc import Iterator

from reelwright.core.script_report import Doubt
from reelwright.script.checking.denials import deniers
from reelwright.script.checking.evidence import Evidence, Passage
from reelwright.script.checking.tokens import root

_SHORTEST = 4  # letters without the beginning
_WORD = re.compile(r"[^\W\d_]+(?:-[^\W\d_]+)*")


def undone(found: Evidence) -> Iterator[Doubt]:
    """A word where the source has the one that undoes it, and the other way round."""
    line = found.line
    if not line.language.undoing or line.language.code != found.source_language or deniers(line):
        return
    ours, theirs = _roots(line), frozenset().union(*(_roots(passage) for passage in found.cited))
    made_from = [passage for passage in found.made_from if not passage.cells and not deniers(passage)]
    for passage in made_from:
        there = _roots(passage)
        for word in sorted(ours - theirs):
            turned = _turned(word, line) & there
            if turned:
                message = f"says {word!r} where its source says {min(turned)!r}."
                yield Doubt(kind="comparison", level="error", message=message, words=word)
                return


def _roots(passage: Passage) -> frozenset[str]:
    return frozenset(hit.group().lower() for hit in _WORD.finditer(passage.text))


def _turned(word: str, line: Passage) -> frozenset[str]:
    """The opposites of a word that only a beginning tells from it."""
    out = set()
    for begin in line.language.undoing:
        if word.startswith(begin) and len(word) - len(begin) >= _SHORTEST:
            out.add(word.removeprefix(begin).removeprefix("-"))
        if len(word) >= _SHORTEST:
            out.add(f"{begin}-{word}" if begin == "non" else f"{begin}{word}")
    return (
        frozenset(one for one in out if root(one, line.language) not in line.stems)
        - line.language.look_undone
    )
