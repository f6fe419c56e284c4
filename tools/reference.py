"""Writes docs/reference.md from the code: verbs, settings, steps, errors. `--check` fails when stale."""

import inspect
import os
import sys
from importlib import import_module
from pathlib import Path

os.environ.update(COLUMNS="100", NO_COLOR="1", TERM="dumb", _TYPER_STANDARD_TRACEBACK="1")

from typer.testing import CliRunner

from reelwright import studio
from reelwright.cli.front import VERBS, build
from reelwright.core import errors
from reelwright.settings import Settings

PAGE = Path(__file__).resolve().parents[1] / "docs" / "reference.md"


def page() -> str:
    """The whole page as Markdown."""
    parts = [
        "# Reference",
        "Made from the code by `make docs`; `make check` fails when it is stale.",
        "## Verbs",
    ]
    app = build(tuple(VERBS))
    for words in _pages():
        shown = CliRunner().invoke(app, [*words, "--help"], prog_name="reelwright", terminal_width=100)
        text = "\n".join(line.rstrip() for line in shown.output.strip().splitlines())
        parts.append(f"### reelwright {' '.join(words)}\n\n```\n{text}\n```")
    parts.append(
        "## Settings\n\nIn the environment as `REELWRIGHT_NAME`, or in the file `config.toml` as `name`."
    )
    rows = [f"| `{name}` | {field.description} |" for name, field in Settings.model_fields.items()]
    parts.append("\n".join(["| setting | meaning |", "|---|---|", *rows]))
    rows = [f"| `{step.name}` | {step.version} | {step.room} | `{step.path}` |" for step in studio.STEPS]
    parts.append("## Steps\n\n" + "\n".join(["| step | version | room | code |", "|---|---|---|---|", *rows]))
    parts.append(f"## Errors\n\n```\n{inspect.getdoc(errors)}\n```")
    return "\n\n".join(parts) + "\n"


def _pages() -> list[list[str]]:
    """The words of every help page, in the order of the first one."""
    found = []
    for verb, entry in VERBS.items():
        found.append([verb])
        group = getattr(import_module(entry.module), "app", None)
        for command in group.registered_commands if group else ():
            name = command.name or command.callback.__name__
            found.append([verb, name])
    return found


def main() -> None:
    """Write the page, or with --check compare it."""
    made = page()
    if "--check" in sys.argv:
        if not PAGE.is_file() or PAGE.read_text() != made:
            sys.exit("docs/reference.md is stale: run make docs")
        return
    PAGE.write_text(made)


if __name__ == "__main__":
    main()
