"""The tables of docs/reading.md: scores as Markdown."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from explain import Cost
from reading_labels import Label
from reading_score import FIELDS, Score, Tally, total

OURS = "Reelwright"


@dataclass(frozen=True)
class Reading:
    """What one program made of one paper; `score` counts as nothing read when it `failed` (why)."""

    label: Label
    program: str
    score: Score
    cost: Cost | None
    failed: str = ""


def percent(tally: Tally | None) -> str:
    """'precision / recall' in percent; a dash where there is nothing to say."""
    if tally is None or (tally.read == 0 and tally.expected == 0):
        return ""
    parts = ("–" if part is None else f"{100 * part:.0f}" for part in (tally.precision, tally.recall))
    return " / ".join(parts)


def by_kind(readings: Sequence[Reading]) -> str:
    """Our precision and recall: one row a field, one column a kind of paper."""
    kinds = list(dict.fromkeys(one.label.kind for one in readings))
    sums = {kind: total(one.score for one in readings if one.label.kind == kind) for kind in kinds}
    return _table(
        ["field", *(f"{kind} ({sum(one.label.kind == kind for one in readings)})" for kind in kinds)],
        [[field, *(percent(sums[kind].get(field)) for kind in kinds)] for field in FIELDS],
    )


def side_by_side(
    readings: Sequence[Reading], programs: Sequence[str], reasons: Mapping[tuple[str, str], str]
) -> str:
    """One row a field, one column a program; our cell is bold where no other reaches our F1.

    Under the table stands why, wherever another is ahead: from `reasons` (program, field).
    """
    sums = {name: total(one.score for one in readings if one.program == name) for name in programs}
    rows, level, behind = [], [], []
    unknown = "not yet looked into."
    for field in FIELDS:
        mine = sums[OURS].get(field)
        if mine is None or (mine.expected == 0 and mine.read == 0 and not _others(sums, field)):
            continue
        best = max(_others(sums, field).values(), default=0.0)
        own = mine.f1 if mine.f1 is not None else 1.0
        cells = [percent(sums[name].get(field)) for name in programs]
        if own > best:
            cells[0] = f"**{cells[0] or '100'}**"
        elif own == best == 1:
            level.append(field)
        elif own == best:
            why = reasons.get(("", field), unknown)
            behind.append(f"- Nobody is ahead in *{field}* ({100 * own:.0f}): {why}")
        for name, value in _others(sums, field).items():
            if value > own:
                why = reasons.get((name, field), unknown)
                behind.append(
                    f"- {name} is ahead in *{field}* ({100 * value:.0f} against {100 * own:.0f}): {why}"
                )
        rows.append([field, *cells])
    notes = []
    if level:
        notes.append(f"Another reaches 100, too, so that nobody can be ahead: {', '.join(level)}.\n")
    notes += behind
    return _table(["field", *programs], rows) + ("\n" + "\n".join(notes).rstrip() + "\n" if notes else "")


def _others(sums: Mapping[str, Score], field: str) -> dict[str, float]:
    others = {name: score.get(field, Tally()) for name, score in sums.items() if name != OURS}
    return {name: tally.f1 for name, tally in others.items() if tally.f1 is not None}


def papers(readings: Sequence[Reading]) -> str:
    """Our F1 over all fields, and what it cost, paper by paper."""
    rows = []
    for one in readings:
        tallies = [tally for tally in one.score.values() if tally.f1 is not None]
        mean = sum(tally.f1 or 0.0 for tally in tallies) / len(tallies)
        name = "(held out)" if one.label.held_out else one.label.file
        cost = f"{one.cost.wall:.1f} | {one.cost.cpu:.1f} | {one.cost.peak:.0f}" if one.cost else "| |"
        rows.append(
            [name, one.label.kind, "not read" if one.failed else f"{100 * mean:.0f}", *cost.split(" | ")]
        )
    return _table(["paper", "kind", "mean F1 of its fields", "wall s", "CPU s", "peak MB"], rows)


def costs(readings: Sequence[Reading], programs: Sequence[str]) -> str:
    """Wall and CPU seconds, summed, and the largest process, for each program over the papers it read."""
    rows = []
    for name in programs:
        own = [one for one in readings if one.program == name and one.cost]
        failed = sum(bool(one.failed) for one in readings if one.program == name)
        wall = sum(one.cost.wall for one in own if one.cost)
        cpu = sum(one.cost.cpu for one in own if one.cost)
        peak = max((one.cost.peak for one in own if one.cost), default=0.0)
        rows.append([name, str(len(own)), str(failed), f"{wall:.1f}", f"{cpu:.1f}", f"{peak:.0f}"])
    return _table(["program", "papers read", "not read", "wall s", "CPU s", "largest process MB"], rows)


def _table(head: Sequence[str], rows: Sequence[Sequence[str]]) -> str:
    lines = [head, ["---"] * len(head), *rows]
    return "".join(f"| {' | '.join(line)} |\n" for line in lines)
