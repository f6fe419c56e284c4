"""What the command line shows: rich on a terminal, plain and quiet elsewhere, JSON lines for machines."""

import json
import sys
from collections.abc import Sequence
from typing import Any

from rich.console import Console
from rich.table import Table

from reelwright.core.errors import ReelwrightError

out = Console(highlight=False)
err = Console(stderr=True, highlight=False)


def emit(fact: dict[str, Any]) -> None:
    """One JSON line on standard output."""
    sys.stdout.write(json.dumps(fact, ensure_ascii=False, sort_keys=True) + "\n")
    sys.stdout.flush()


def say(text: str) -> None:
    """A line for the person, on standard output."""
    out.print(text, soft_wrap=True)


def note(text: str) -> None:
    """A remark beside the work, on standard error."""
    err.print(f"[yellow]·[/] {_plain(text)}", soft_wrap=True)


def complain(text: str) -> None:
    """An error, on standard error."""
    err.print(f"[bold red]✗[/] {_plain(text)}", soft_wrap=True)


def refuse(error: ReelwrightError, *, as_json: bool, of: str = "") -> None:
    """An error of ours, on standard error, and as a JSON line for machines. `of`: of which paper."""
    if as_json:
        fact = {"event": "error", "kind": type(error).__name__, "message": error.message, "fix": error.fix}
        emit({**fact, "where": error.where, "exit": error.exit_code, **({"of": of} if of else {})})
    complain(f"{of}: {error}" if of and of not in str(error) else str(error))


def table(columns: tuple[str, ...], rows: Sequence[tuple[str, ...]]) -> None:
    """A table on a terminal, tab-separated lines elsewhere."""
    if not out.is_terminal:
        for row in rows:
            sys.stdout.write("\t".join(row) + "\n")
        return
    made = Table(box=None, pad_edge=False, header_style="bold")
    for column in columns:
        made.add_column(column)
    for row in rows:
        made.add_row(*row)
    out.print(made)


def _plain(text: str) -> str:
    return text.replace("[", "\\[")


def size(count: float) -> str:
    """Bytes in the unit that reads best: '12.3 MB'."""
    for unit in ("B", "kB", "MB", "GB"):
        if count < 1000 or unit == "GB":
            return f"{count:.0f} {unit}" if unit == "B" else f"{count:.1f} {unit}"
        count /= 1000
    raise AssertionError


def few(names: Sequence[str], most: int = 12) -> str:
    """Names in a line, as many as can be taken in at a glance."""
    more = f" and {len(names) - most} more" if len(names) > most else ""
    return ", ".join(names[:most]) + more


def clock(seconds: float) -> str:
    """Seconds as 'm:ss'."""
    whole = round(seconds)
    return f"{whole // 60}:{whole % 60:02}"
