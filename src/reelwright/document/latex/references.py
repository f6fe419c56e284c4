"""Cross-references written out as the numbers that LaTeX would print."""

import re

from reelwright.document.latex.counters import Counters, Target
from reelwright.document.latex.scan import argument, bracket

_REFERENCE = re.compile(
    r"\\(ref|eqref|autoref|Autoref|cref|Cref|cpageref|crefrange|Crefrange|vref|Vref|fref|Fref|pageref|nameref|Nameref"
    r"|subref|labelcref|hyperref|namecref|prettyref|zcref|zref)\*?(?![A-Za-z])"
)


def resolved(text: str, counters: Counters, unknown: dict[str, None]) -> str:
    """`text` with every reference as the number it stands for; labels that are not there go to `unknown`."""
    parts: list[str] = []
    at = 0
    for found in _REFERENCE.finditer(text):
        if found.start() < at:
            continue
        parts.append(text[at : found.start()])
        name, at = found.group(1), found.end()
        optional = bracket(text, at)
        at = optional[1] if optional else at
        given, at = argument(text, at)
        if name == "hyperref":
            parts.append(given)
            continue
        second = ""
        if name in {"crefrange", "Crefrange"}:
            second, at = argument(text, at)
        labels = [label.strip() for label in given.split(",")] if "ref" in name else [given]
        unknown.update((label, None) for label in (*labels, second) if label and label not in counters.labels)
        parts.append(_said(name, labels, second, counters))
    return "".join(parts) + text[at:]


def _said(name: str, labels: list[str], second: str, counters: Counters) -> str:
    target = counters.labels.get(labels[0], Target("", "??"))
    match name:
        case "eqref":
            return f"({target.number})"
        case "pageref" | "cpageref":
            return "??"
        case "nameref" | "Nameref":
            return target.title or target.number
        case "ref" | "subref" | "zref":
            return target.number
        case "labelcref":
            return ", ".join(counters.labels.get(label, Target("", "??")).number for label in labels)
        case "crefrange" | "Crefrange":
            last = counters.labels.get(second, Target("", "??"))
            return f"{counters.word(target.kind)}s {target.number} to {last.number}"
    return counters.spoken(labels)
