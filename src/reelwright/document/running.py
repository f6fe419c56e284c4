"""Running text that grows piece by piece, with blanks folded, and knows where it cites."""

import re
from collections.abc import Iterable

from reelwright.core.document import Citation
from reelwright.document.formulas import lowered, raised

_CLOSES = re.compile(r"[.,;:!?)\]](?:\s|$|[)\].,;])")


class Running:
    """One paragraph to be: text, and the citations in it by character (half-open)."""

    def __init__(self) -> None:
        self._parts: list[str] = []
        self._length = 0
        self._blank = False  # a blank that waits for what comes behind it
        self._citations: list[Citation] = []

    def add(self, text: str, keys: Iterable[str] = ()) -> None:
        """Put `text` behind the rest; where it cites, `keys` are the keys of the works."""
        folded = re.sub(r"[\s\u200b\ufeff]+", " ", text)
        bare = folded.strip(" ")
        if not bare:
            self._blank = self._blank or bool(folded)
            return
        if (self._blank or folded[0] == " ") and self._length and not _CLOSES.match(bare):
            self._parts.append(" ")
            self._length += 1
        start = self._length
        self._parts.append(bare)
        self._length += len(bare)
        self._blank = folded[-1] == " "
        targets = tuple(dict.fromkeys(keys))
        if targets:
            self._citations.append(Citation(start=start, end=self._length, targets=targets))

    def shift(self, text: str, *, up: bool) -> None:
        """Put `text` raised or lowered where Unicode has such letters, else as it is."""
        bare = text.strip()
        moved = (raised if up else lowered)(bare) if bare else ""
        self.add(text if moved.startswith(("_", "^")) else moved)

    def last(self) -> str:
        """The character that stands at the end, '' when nothing does."""
        return self._parts[-1][-1] if self._parts and not self._blank else " " if self._parts else ""

    def cited(self) -> bool:
        """Whether the end is a citation."""
        return bool(self._citations) and self._citations[-1].end == self._length

    def done(self) -> tuple[str, tuple[Citation, ...]]:
        """The text and its citations."""
        return "".join(self._parts), tuple(self._citations)
