"""The list of references: one block for each entry."""

import re
from collections.abc import Sequence
from dataclasses import replace

from reelwright.document.pdf.captions import plain
from reelwright.document.pdf.drafts import Draft
from reelwright.document.pdf.geometry import union
from reelwright.document.pdf.lines import Line
from reelwright.document.pdf.paragraphs import ENTRY, LEVEL, Para
from reelwright.document.pdf.prose import Vocabulary, appended, joined

ENDS = re.compile(r"(?:[.)\]]|\d|/\S+)$")  # how an entry's last line may end
# 'Associate editor: …', 'Received: …' after the last entry
ASIDE = re.compile(
    r"^(?:(?:\w+ )?editors?:\s[^\d]{3,60}|(?:received|accepted|revised|published|submitted|recebido|aceito"
    r"|recibido|aceptado|reçu|accepté|eingegangen|angenommen|ricevuto|accettato)\b[^.]{3,60})$",
    re.IGNORECASE,
)
LEAST_RAISED = 8  # entries, so that they are no notes
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
    lefts = _lefts(lines)
    hanging = [line.box.x0 > lefts[para.page, para.left] + 0.5 * line.size for line, para in lines]
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


def _lefts(lines: Sequence[tuple[Line, Para]]) -> dict[tuple[int, float], float]:
    """By page and column, the leftmost edge on which more than a stray line stands."""
    columns: dict[tuple[int, float], list[float]] = {}
    for line, para in lines:
        columns.setdefault((para.page, para.left), []).append(line.box.x0)
    found = {}
    for column, edges in columns.items():
        near = [edge for edge in edges if sum(abs(other - edge) < 3 for other in edges) > 0.06 * len(edges)]
        found[column] = min([column[1], *near])
    return found


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
    if not numbers:
        return _raised(drafts)
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


def _raised(drafts: Sequence[Draft]) -> list[Draft]:
    """Notes '¹A. Author, …' that stand together, most with a year, are references."""
    runs: list[list[tuple[int, int, str]]] = []
    for index, draft in enumerate(drafts):
        found = re.match(r"^([⁰¹²³⁴⁵⁶⁷⁸⁹]{1,3})\s*(?=\S)", draft.text) if draft.kind == "text" else None
        note = draft.kind == "footnote" and draft.label.isdecimal()
        if not found and not note:
            continue
        number = int(found[1].translate(LEVEL) if found else draft.label)
        text = draft.text[found.end() :] if found else draft.text
        if runs and number == runs[-1][-1][1] + 1 and index - runs[-1][-1][0] <= 2:
            runs[-1].append((index, number, text))
        else:
            runs.append([(index, number, text)])
    made = list(drafts)
    for run in runs:
        dated = sum(bool(re.search(r"\b(?:1[89]|20)\d\d\b", text)) for _, _, text in run)
        if len(run) >= LEAST_RAISED and dated >= 0.7 * len(run):
            for index, number, text in run:
                made[index] = replace(made[index], kind="reference", text=text, label=f"[{number}]")
    return made


def _ends_entry(draft: Draft) -> bool:
    return draft.kind in ("text", "list") and len(draft.text) < 250
