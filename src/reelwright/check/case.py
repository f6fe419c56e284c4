"""One film before the gate: what it should be, what was measured, and how a check is put together."""

from collections.abc import Iterable, Iterator
from typing import Literal, NamedTuple

from reelwright.core.measured import Measured, PictureFacts
from reelwright.core.media import Delivery
from reelwright.core.report import BoardPlan, Check, Figure, FilmPlan, Finding
from reelwright.core.time import Span, moved
from reelwright.core.timeline import Timeline

NO_PLAN = "there is no plan of this film"
Level = Literal["error", "warning"]


class Case(NamedTuple):
    """A film's plan and timeline (both None for a stranger's film) and its measured facts."""

    plan: FilmPlan | None
    timeline: Timeline | None
    measured: Measured


def level(case: Case) -> Level:
    """How grave a departure from our own way is: a fault in a film of ours, a remark on a stranger's."""
    return "error" if case.plan is not None else "warning"


def delivery(case: Case) -> Delivery | None:
    """How the film was to be encoded, when that is known."""
    return case.plan.delivery if case.plan is not None else None


def pictures(case: Case) -> Iterator[tuple[int, PictureFacts]]:
    """What was measured of the pictures, each with the tick of the film at which it begins."""
    facts = case.measured.pictures
    if case.plan is not None and len(facts) == len(case.plan.boards):
        yield from zip((board.span.start for board in case.plan.boards), facts, strict=True)
    else:
        yield from ((0, each) for each in facts[:1])


def stretches(case: Case, name: Literal["black", "frozen"]) -> list[Span]:
    """Black or frozen stretches on the film's clock; those that touch are one when black."""
    spans = [moved(span, start) for start, facts in pictures(case) for span in getattr(facts, name)]
    return joined(spans) if name == "black" else spans


def joined(spans: Iterable[Span]) -> list[Span]:
    """Spans in order, those that touch or overlap made one."""
    done: list[Span] = []
    for span in sorted(spans, key=lambda item: item.start):
        if done and span.start <= done[-1].start + done[-1].length:
            stop = max(done[-1].start + done[-1].length, span.start + span.length)
            done[-1] = Span(start=done[-1].start, length=stop - done[-1].start)
        else:
            done.append(span)
    return done


def overlap(one: Span, other: Span) -> int:
    """Ticks that two spans share."""
    return max(0, min(one.start + one.length, other.start + other.length) - max(one.start, other.start))


def board_at(case: Case, tick: int) -> BoardPlan | None:
    """The planned board on screen at `tick`."""
    for board in case.plan.boards if case.plan is not None else ():
        if board.span.start <= tick < board.span.start + board.span.length:
            return board
    return None


def scene_at(case: Case, tick: int) -> str:
    """The scene on screen at `tick`, '' when there is no plan."""
    board = board_at(case, tick)
    return board.scene if board is not None else ""


def check(name: str, findings: Iterable[Finding], figures: Iterable[Figure] = (), why: str = "") -> Check:
    """A check's outcome: failed when any finding is an error."""
    found = tuple(findings)
    failed = any(finding.level == "error" for finding in found)
    return Check(
        name=name,
        status="failed" if failed else "passed",
        why=why,
        figures=tuple(figures),
        findings=found,
    )


def fault(case: Case, name: str, message: str, where: Span | None = None) -> Finding:
    """A finding as grave as the case makes it, with the scene that it falls in."""
    scene = scene_at(case, where.start) if where is not None else ""
    return Finding(check=name, level=level(case), message=message, where=where, scene=scene)


def not_checked(name: str, why: str) -> Check:
    """A check that could not be made, and why."""
    return Check(name=name, status="not checked", why=why)
