"""Formulas made fit for any reader of mathematics."""

import re

from reelwright.document.latex.scan import COMMAND, argument, bracket, group
from reelwright.document.latex.units import UNITS, chemical

LABEL = re.compile(r"\\label\s*\{([^{}]*)\}")
TAG = re.compile(r"\\tag(\*?)\s*\{((?:[^{}]|\{[^{}]*\})*)\}")
NO_NUMBER = re.compile(r"\\(?:nonumber|notag|IEEEnonumber|IEEEyesnumber)(?![A-Za-z])")


def tidied(tex: str) -> str:
    """`tex` (mathematics) without labels, with units as text and angle fences by name."""
    tex = NO_NUMBER.sub("", TAG.sub("", LABEL.sub("", tex)))
    tex = re.sub(
        r"\\(?:ensuremath|xspace|displaylimits|nolinebreak|unskip|IEEEeqnarraynumspace)(?![A-Za-z])", "", tex
    )
    tex = re.sub(r"(\\(?:left|right|[Bb]igg?[lrm]?))\s*<", r"\1\\langle ", tex)
    tex = re.sub(r"(\\(?:left|right|[Bb]igg?[lrm]?))\s*>", r"\1\\rangle ", tex)
    tex = (
        re.sub(r"\\s?frac(?=\d\d)", r"\\frac", tex)
        .replace("\\sfrac", "\\frac")
        .replace("\\nicefrac", "\\frac")
    )
    tex = re.sub(
        r"\\(?:intertext|shortintertext)\s*\{((?:[^{}]|\{[^{}]*\})*)\}", r"\\\\ \\text{\1} \\\\", tex
    )
    tex = re.sub(r"\\eqno\s*\(?[\w.]*\)?", "", tex)
    return _measured(tex).strip()


def _measured(tex: str) -> str:
    """Units and chemical formulas as text."""
    parts: list[str] = []
    at = 0
    for found in COMMAND.finditer(tex):
        name = found.group(1).rstrip("*")
        if found.start() < at or (name not in UNITS and name != "ce"):
            continue
        parts.append(tex[at : found.start()])
        optional = bracket(tex, found.end())
        at = optional[1] if optional else found.end()
        if name == "ce":
            inner, at = argument(tex, at)
            said = chemical(inner)
        elif group(tex, at) is None:
            said = ""
        else:
            said, at = UNITS[name](tex, at)
        parts.append(rf"\text{{{said}}}" if said else "")
    return "".join(parts) + tex[at:]
