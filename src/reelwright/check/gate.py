"""The quality gate: a film's measured facts against its plan. Pure; nothing is read or decoded here."""

from collections.abc import Callable

from reelwright.check import captions, container, hearing, layout, motion
from reelwright.check.case import Case
from reelwright.core.made import Notice
from reelwright.core.measured import Measured
from reelwright.core.protocols import Tools
from reelwright.core.report import Check, FilmPlan, Report
from reelwright.core.timeline import Timeline

CHECKS: tuple[Callable[[Case], Check], ...] = (
    container.container,
    container.video_codec,
    container.audio_codec,
    container.colour_tags,
    container.faststart,
    motion.duration,
    motion.frames,
    motion.black,
    motion.frozen,
    hearing.silence,
    hearing.loudness,
    hearing.true_peak,
    hearing.clipping,
    hearing.av_offset,
    captions.coverage,
    captions.order,
    container.chapters,
    container.metadata,
    layout.overflow,
    layout.overlaps,
    layout.least_type,
    layout.contrast,
    layout.pixels_contrast,
    layout.pixels_overlap,
)


def judge(
    tools: Tools,
    film: str,
    measured: Measured,
    plan: FilmPlan | None = None,
    timeline: Timeline | None = None,
    notices: tuple[Notice, ...] = (),
) -> Report:
    """The verdict on `film` (its name, only shown): green when no check failed.

    With `plan` and `timeline` every departure is a fault; without them, what is merely not our way is a
    warning, and the layout is not checked. `notices` of the film's making are passed on with the verdict.
    """
    case = Case(plan, timeline, measured)
    checks = tuple(check(case) for check in CHECKS)
    tools.progress(1.0)
    green = all(check.status != "failed" for check in checks)
    return Report(film=film, green=green, checks=checks, notices=notices)
