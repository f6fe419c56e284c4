"""Who did a thing: the authors, or others whom they cite."""

from collections.abc import Iterator

from reelwright.core.script_report import Doubt
from reelwright.script.checking.evidence import Evidence
from reelwright.script.checking.tokens import whole_words

_SHARED = 2  # words of content that a line and its source must share


def taken_credit(found: Evidence) -> Iterator[Doubt]:
    """What others did, said of the authors."""
    line, words = found.line, found.line.language
    own = whole_words(words.own_work).search(line.text)
    if own is None or words.code != found.source_language or not found.made_from:
        return
    if any(whole_words(words.others_work).search(part) for part in (line.text,)):
        return
    alike = [passage for passage in found.made_from if len(passage.stems & line.stems) >= _SHARED]
    ours = whole_words(words.first_person)
    contrast = whole_words(words.contrast_to_own)
    if not alike or any(ours.search(contrast.sub("", passage.text)) for passage in alike):
        return
    for passage in alike:
        others = whole_words(words.others_work).search(passage.text)
        if others is not None:
            message = f"says of the authors what its source says of others: {others.group()!r}."
            yield Doubt(kind="name", level="error", message=message, words=own.group())
            return
