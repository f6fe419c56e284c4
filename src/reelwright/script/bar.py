"""What follows of the checker's verdict on a script."""

from reelwright.core.errors import GateFailed
from reelwright.core.made import Notice
from reelwright.core.script_report import Doubt, ScriptReport

_SHOWN = 3  # doubts that an error names


def hold(report: ScriptReport) -> None:
    """Raises GateFailed for a script below the bar."""
    if report.passed:
        return
    wrong = [doubt for doubt in report.doubts if doubt.level == "error"]
    more = f" (and {len(wrong) - _SHOWN} more)" if len(wrong) > _SHOWN else ""
    lines = "".join(f"\n  {_place(doubt)}: {doubt.message}" for doubt in wrong[:_SHOWN])
    raise GateFailed(
        f"the script fell below the bar: {'; '.join(report.failed)}.{lines}{more}",
        fix="Mend it as script.yaml (reelwright script, then reelwright render), or make the film "
        "nevertheless with --force.",
    )


def told(report: ScriptReport) -> tuple[Notice, ...]:
    """What is wrong with a script, as notices; without the checker's mere remarks."""
    wrong = tuple(
        Notice(level="warning", where=_place(doubt), message=doubt.message)
        for doubt in report.doubts
        if doubt.level == "error"
    )
    below = f"below the bar: {'; '.join(report.failed)}; its film is only made with --force."
    return (*wrong, Notice(level="warning", where="script", message=below)) if report.failed else wrong


def forced(report: ScriptReport) -> tuple[Notice, ...]:
    """That a film was made of a script below the bar."""
    if report.passed:
        return ()
    message = f"made with --force of a script below the bar: {'; '.join(report.failed)}."
    return (Notice(level="warning", where="script", message=message),)


def _place(doubt: Doubt) -> str:
    return f"scene {doubt.scene}, line {doubt.line}" if doubt.line else "script"
