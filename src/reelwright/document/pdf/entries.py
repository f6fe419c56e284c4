"""The list of references: one block for each entry."""

import re
from collections.abc import Sequence
from dataclasses import replace

from reelwright.document.pdf.captions import plain
from reelwright.document.pdf.drafts import Draft
from reelwright.document.pdf.geometry import union
from reelwright.document.pdf.lines import Line
from reelwright.document.pdf.paragraphs import ENTRY, Para
from reelwright.document.pdf.prose import Vocabulary, appended, joined

ENDS = re.compile(r"(?:[.)\]]|\d|/\S+)$")  # how an entry's last line may end
# 'Associate editor: …', 'Received: …' after the last entry
ASIDE = re.compile(
    r"^(?:[^\d:]{3,30}:\s[^\d]{3,60}|(?:received|accepted|revised|published|submitted|recebido|aceito|recibido"
    r"|aceptado|reçu|accepté|eingegangen|angenommen|ricevuto|accettato)\b[^.]{3,60})$",
    re.IGNORECASE,
)
NUMBERED_ENTRY = re.compile(r"^\(?\d{1,3}[.)]\s")


def references(paras: Sequence[Para], vocabulary: Vocabulary) -> list[Draft]:
    """The entries of a list of references, each in a block of its own."""
    lines = [(line, para) for para in paras for line in para.lines]
    if not lines:
        return []
    starts = _entry_starts(lines, paras)
    groups: list[list[tuple[Line, Para]]] = []
    for index, pair in enumerate(lines):
        if index in starts or not groups:
            groups.append([])
        groups[-1].append(pair)
    made = []
    for group in groups:
        text = joined([line for line, _ in group], vocabulary)
        first = group[0][1].page
        box = union(line.box for line, para in group if para.page == first)
        label = re.match(r"^\[([^\]]{1,12})\]\s*|^\(?(\d{1,3})[.)]\s+", text)
        if sum(map(str.isalpha, text)) >= 8:
            shown = f"[{label[1] or label[2]}]" if label else ""
            if not label and ASIDE.match(text):
                made.append(Draft("text", text, first, box))
                continue
            made.append(Draft("reference", text[label.end() :] if label else text, first, box, label=shown))
    return made


def _entry_starts(lines: Sequence[tuple[Line, Para]], paras: Sequence[Para]) -> set[int]:
    texts = [plain(line.text) for line, _ in lines]
    for pattern in (ENTRY, NUMBERED_ENTRY):
        found = {index for index, text in enumerate(texts) if pattern.match(text)}
        if len(found) >= 2 and len(found) >= 0.1 * len(lines):
            return found
    hanging = [line.box.x0 > para.left + 0.5 * line.size for line, para in lines]
    begins = [index for index, hangs in enumerate(hanging) if not hangs]
    clear = all(texts[i][:1].isupper() and ENDS.search(texts[i - 1]) for i in begins if i)
    if (clear or sum(hanging) >= 0.25 * len(lines)) and not all(hanging):
        return {index for index, hangs in enumerate(hanging) if not hangs}
    count = 0
    starts = set()
    for para in paras:
        starts.add(count)
        count += len(para.lines)
    return starts


def unheaded(drafts: Sequence[Draft], vocabulary: Vocabulary) -> list[Draft]:
    """Paragraphs '[1] …', '[2] …' in a row are references even when no heading says so."""
    numbers = {}
    for index, draft in enumerate(drafts):
        entry = (
            re.match(r"^\[(\d{1,3})\]\s+(?=\S)", draft.text)
            if draft.kind in ("text", "list", "footnote")
            else None
        )
        if entry and len(draft.text) > 10:
            numbers[index] = int(entry[1])
    runs: list[list[int]] = []
    for index, number in numbers.items():
        if runs and 0 < number - numbers[runs[-1][-1]] <= 6:
            runs[-1].append(index)
        else:
            runs.append([index])
    chosen = {index for run in runs if len(run) >= 4 for index in run}
    last = {index: run[-1] for run in runs if len(run) >= 4 for index in range(run[0], run[-1])}
    made: list[Draft] = []
    for index, draft in enumerate(drafts):
        if index in chosen:
            shown, _, text = draft.text.partition("]")
            made.append(replace(draft, kind="reference", text=text.strip(), label=shown + "]"))
        elif index in last and _ends_entry(draft) and made[-1].kind == "reference" and index + 1 in chosen:
            before = made[-1]  # the entry runs on in the next column
            made[-1] = replace(before, text=appended(before.text, draft.text, vocabulary))
        else:
            made.append(draft)
    return made


def _ends_entry(draft: Draft) -> bool:
    return draft.kind in ("text", "list") and len(draft.text) < 250
