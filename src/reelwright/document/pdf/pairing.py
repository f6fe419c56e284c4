"""Captions that stand apart from their pictures, as manuscripts have them: which belongs to which."""

import math
import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import replace

from reelwright.document.pdf.drafts import Draft
from reelwright.document.pdf.geometry import union

WORD = re.compile(r"[^\W\d_]{2,}")
LONG = 200  # letters: a page with a paragraph of more is no page of pictures
Words = frozenset[str]


def paired(drafts: Sequence[Draft]) -> list[Draft]:
    """`drafts` with every caption that stands alone joined to its picture, where it is clear which is its."""
    return _in_order(_by_label(drafts))


def _by_label(drafts: Sequence[Draft]) -> list[Draft]:
    """A picture under which only its number stands takes the caption of that number from the list."""
    bare = {
        (str(d.kind), d.label): i for i, d in enumerate(drafts)
        if d.kind in ("figure", "table") and d.label and d.region is not None and not d.text
    }  # fmt: skip
    made, gone = list(drafts), set()
    for index, draft in enumerate(drafts):
        at = bare.get((draft.kind, draft.label))
        if draft.region is None and draft.text and at is not None and at not in gone:
            made[index] = replace(drafts[at], text=draft.text, credit=draft.credit, size=draft.size)
            gone.add(at)
    return [draft for index, draft in enumerate(made) if index not in gone]


def _in_order(drafts: Sequence[Draft]) -> list[Draft]:
    """Captions and pages of pictures follow one another; a figure may take several pages."""
    captions = [i for i, d in enumerate(drafts) if d.kind == "figure" and d.label and d.region is None]
    busy = {d.page for d in drafts if d.kind in ("text", "list") and len(d.text) > LONG}
    drawn = [
        i for i, d in enumerate(drafts)
        if d.kind == "figure" and not d.label and d.region is not None and d.page not in busy
    ]  # fmt: skip
    if not captions or len(drawn) < len(captions):
        return list(drafts)
    pages: dict[int, list[int]] = {}
    for index in drawn:
        pages.setdefault(drafts[index].page, []).append(index)
    units = [found for _, found in sorted(pages.items())]
    if len(units) < len(captions):
        units = [[index] for index in drawn] if len(drawn) == len(captions) else []
    made, gone = list(drafts), set(drawn)
    shared = _shared([drafts[i].text for i in captions], [[drafts[i] for i in unit] for unit in units])
    if not shared:
        return list(drafts)
    for caption, group in zip(captions, shared, strict=True):
        places = [(unit[0].page, union(d.region for d in unit if d.region)) for unit in group]
        (page, region), *more = places
        made[caption] = replace(drafts[caption], page=page, region=region, box=region, more=tuple(more))
    return [draft for index, draft in enumerate(made) if index not in gone]


def _shared(captions: Sequence[str], units: Sequence[Sequence[Draft]]) -> list[list[Sequence[Draft]]]:
    """`units` in order, shared among `captions`, each at least one: as the words in them agree best."""
    if len(units) < len(captions):
        return []
    said = [frozenset(WORD.findall(text.lower())) for text in captions]
    shown = [frozenset(WORD.findall(" ".join(d.lettering for d in unit).lower())) for unit in units]
    rarity = Counter(word for words in said for word in words)
    weight = {word: math.log((1 + len(said)) / count) for word, count in rarity.items()}
    best: dict[tuple[int, int], tuple[float, bool]] = {}  # (unit, caption): score, goes on from the last unit
    for at, words in enumerate(shown):
        for nth, own in enumerate(_agreed(words, said, weight)):
            before = best.get((at - 1, nth)) if at else None
            opened = best.get((at - 1, nth - 1)) if at and nth else None
            goes_on = before[0] + _alike(shown[at - 1], words) + own if before else -math.inf
            begins = opened[0] + own if opened else own if at == nth == 0 else -math.inf
            if max(goes_on, begins) > -math.inf:
                best[at, nth] = (max(goes_on, begins), goes_on > begins)
    made: list[list[Sequence[Draft]]] = [[] for _ in captions]
    nth = len(captions) - 1
    for at in range(len(units) - 1, -1, -1):
        made[nth].insert(0, units[at])
        nth -= not best[at, nth][1]
    return made


def _agreed(shown: Words, captions: Sequence[Words], weight: dict[str, float]) -> list[float]:
    """How much of what a picture shows each caption says, 1 for the best; common words count little."""
    shares = [sum(weight[word] for word in shown & said) for said in captions]
    most = max(shares)
    return [share / most if most else 0.0 for share in shares]


def _alike(a: Words, b: Words) -> float:
    """1 for the same lettering but for a word, less for more; 0 for pictures of another kind."""
    few, many = sorted((a, b), key=len)
    apart = len(few - many)
    return 1 / max(1, apart) if apart < 0.4 * len(few) else 0.0
