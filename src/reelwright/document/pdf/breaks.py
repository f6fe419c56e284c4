"""What belongs together over breaks: paragraphs over columns, pages, floats and displayed equations."""

import re
from collections.abc import Sequence
from dataclasses import dataclass, field, replace

from reelwright.document.pdf.drafts import Draft
from reelwright.document.pdf.lists import SENTENCE_END
from reelwright.document.pdf.paragraphs import Measure
from reelwright.document.pdf.prose import Vocabulary, appended
from reelwright.document.pdf.statements import ENDS

GAP = "…"  # stands in a paragraph where an equation is displayed
FARTHEST = 6  # pages of floats within a paragraph
LONGEST_PROOF = 60  # drafts between a proof's opening and the sign of its end


@dataclass
class _Open:
    """The paragraph that may go on, and what was met since."""

    at: int = -1
    last: Draft | None = None  # its last part
    since: set[str] = field(default_factory=set)
    displayed: list[str] = field(default_factory=list)  # labels of the equations since

    def close(self) -> None:
        """Nothing goes on from here."""
        self.at = -1

    def begin(self, at: int, last: Draft) -> None:
        """The paragraph at `at`, of which `last` is the last part so far, may go on."""
        self.at, self.last, self.since, self.displayed = at, last, set(), []


def over_breaks(drafts: Sequence[Draft], habits: Measure, vocabulary: Vocabulary) -> list[Draft]:
    """Paragraphs that a column, a page, a float or an equation breaks are one again, where they began.

    An equation that stood within the paragraph follows it as a block of its own; in the text, '… (4)' or '…'
    stands for it.
    """
    made: list[Draft] = []
    opened = _Open()
    for draft in _proofs(drafts, vocabulary):
        if draft.kind in ("text", "list", "theorem"):
            goes_on = opened.at >= 0 and draft.kind == "text"
            if goes_on and _continues(made[opened.at], opened.last or draft, draft, opened.since, habits):
                made[opened.at] = _carried_on(made[opened.at], draft, opened.displayed, vocabulary)
                opened.begin(opened.at, draft)
                continue
            opened.begin(len(made), draft)
        elif draft.kind == "equation":
            opened.since.add(draft.kind)
            opened.displayed.append(draft.label)
        elif draft.kind in ("heading", "reference", "quote") or (draft.kind == "code" and not draft.label):
            opened.close()
        else:
            opened.since.add(draft.kind)
        made.append(draft)
    return [replace(draft, text=draft.text.rstrip("\u00ad")) for draft in made]


def _carried_on(before: Draft, after: Draft, displayed: Sequence[str], vocabulary: Vocabulary) -> Draft:
    text = before.text
    if displayed:
        text = f"{text} {GAP} {', '.join(filter(None, displayed))}".rstrip()
        text = f"{text} {after.text}"
    else:
        text = appended(text, after.text, vocabulary)
    return replace(before, text=text, full=after.full, proved=before.proved or after.proved)


def _continues(before: Draft, last: Draft, after: Draft, since: set[str], habits: Measure) -> bool:
    """Whether `after` goes on with the paragraph `before`, of which `last` is the last part."""
    moved = after.page != last.page or after.box.y0 < last.box.y1 - 2 or bool(since)
    if not moved or after.page - last.page > FARTHEST or abs(before.size - after.size) > 0.8:
        return False
    ended = SENTENCE_END.search(before.text)
    if "equation" in since:
        return _goes_on(before, after, habits)
    if before.kind == "theorem" and before.slanted != after.slanted:
        return False
    if after.text[:1].islower():
        return not before.text.endswith((":", "?", "!")) or not ended
    if habits.indented and before.kind == "text" and before.full and not after.indented:
        return True  # where paragraphs are indented, one that is not goes on
    return not ended and before.full and not after.indented and before.kind != "list"


def _goes_on(before: Draft, after: Draft, habits: Measure) -> bool:
    """Whether `after`, below an equation, goes on with the paragraph that led to it."""
    if before.kind == "theorem" and before.slanted and not after.slanted:
        return False
    if re.match(r"(?:[a-zà-ÿ]|\(?\d)", after.text) or before.text.endswith((",", "–", "—")):
        return not re.match(r"\d+\s", after.text)
    return (before.kind == "theorem" and after.slanted) or (habits.indented and not after.indented)


def _proofs(drafts: Sequence[Draft], vocabulary: Vocabulary) -> list[Draft]:
    """Proofs with all their paragraphs, up to the sign that ends them; equations follow the whole proof."""
    made: list[Draft] = []
    until = -1
    at = -1
    pending: list[str] = []
    for index, draft in enumerate(drafts):
        if index <= until and draft.kind == "equation":
            pending.append(draft.label)
        if index <= until and draft.kind in ("text", "list"):
            one = replace(draft, text=ENDS.sub("", draft.text))
            made[at] = _carried_on(made[at], one, pending, vocabulary)
            pending = []
            continue
        if draft.kind == "theorem" and not draft.proved:
            until, at, pending = _end_of_proof(drafts, index), len(made), []
        made.append(draft)
    return made


def _end_of_proof(drafts: Sequence[Draft], start: int) -> int:
    """The draft that bears the sign of the end, or `start`."""
    for index in range(start + 1, min(len(drafts), start + LONGEST_PROOF)):
        if drafts[index].kind in ("heading", "theorem", "reference"):
            break
        if drafts[index].proved:
            return index
    return start
