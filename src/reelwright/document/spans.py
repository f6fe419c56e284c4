"""Citations carried inside running text as marks that survive its tidying."""

import re
from collections.abc import Sequence

from reelwright.core.document import Citation

BEGIN, BETWEEN, END = "\ue010", "\ue011", "\ue012"  # BEGIN index BETWEEN words END
_MARK = re.compile(f"{BEGIN}(\\d+){BETWEEN}|{END}")
_PRIVATE = re.compile("[\ue000-\uf8ff]")


def unmarked(text: str) -> str:
    """`text` of a stranger without any character that could pass for a mark of ours."""
    return _PRIVATE.sub("", text)


def marked(words: str, index: int) -> str:
    """`words` as a citation whose keys stand at `index` of the list that `spanned` gets."""
    return f"{BEGIN}{index}{BETWEEN}{words}{END}"


def spanned(text: str, keys: Sequence[tuple[str, ...]]) -> tuple[str, tuple[Citation, ...]]:
    """`text` on one line without its marks, and the citations where they stood."""
    text = re.sub(r"\s+", " ", text)
    text = re.sub(rf"\s+((?:{END})?[.,;:!?](?=\s|$|[{BEGIN}{END}]))", r"\1", text).strip()
    parts: list[str] = []
    found: list[Citation] = []
    waiting: list[tuple[int, int]] = []
    at = length = 0
    for mark in _MARK.finditer(text):
        parts.append(text[at : mark.start()])
        length += mark.start() - at
        at = mark.end()
        if mark.group(1):
            waiting.append((length, int(mark.group(1))))
        elif waiting:
            start, index = waiting.pop()
            if length > start and index < len(keys) and keys[index]:
                found.append(Citation(start=start, end=length, targets=keys[index]))
    parts.append(text[at:])
    return _PRIVATE.sub("", "".join(parts)), tuple(sorted(found, key=lambda one: one.start))
