"""Abbreviations are introduced before they are used."""

import re
from dataclasses import replace

from reelwright.script.beats import Said
from reelwright.script.material import Material


def introduced(lines: tuple[Said, ...], material: Material) -> tuple[Said, ...]:
    """`lines` in film order, each abbreviation of the paper spelled out where it is first heard."""
    known: set[str] = set()
    told: list[Said] = []
    for at, line in enumerate(lines):
        later = " ".join(each.text for each in lines[at + 1 :])
        told.append(_told(line, later, known, material))
    return tuple(told)


def _told(line: Said, later: str, known: set[str], material: Material) -> Said:
    for short in sorted(material.shorts, key=len, reverse=True):
        if short in known:
            continue
        long_form, block = material.shorts[short]
        if short not in line.text and long_form.lower() not in line.text.lower():
            continue
        uses = re.compile(rf"(?<![\w-]){re.escape(short)}(?![\w-])")
        again = len(uses.findall(line.text)) - 1 + len(uses.findall(later))
        spelled = re.search(rf"\b{re.escape(long_form)}\b", line.text, re.IGNORECASE)
        if spelled:
            known.add(short)
            rest = line.text[spelled.end() :]
            if (
                again >= 0
                and not uses.search(line.text)
                and uses.search(later)
                and rest[:1] in (" ", ".", ",")
            ):
                told = material.tongue.phrases.short_form.format(long=spelled.group(), short=short)
                line = _changed(line, line.text[: spelled.start()], told, rest, block)
        else:
            used = uses.search(line.text)
            if used is None:
                continue
            known.add(short)
            if used.end() < len(line.text) and line.text[used.end()] in "’'":
                continue
            full = (
                material.tongue.phrases.short_form.format(long=long_form, short=short) if again else long_form
            )
            line = _changed(line, line.text[: used.start()], full, line.text[used.end() :], block)
    return line


def _changed(line: Said, before: str, told: str, after: str, block: str) -> Said:
    if after[:1] in ".,;:!?":
        told = told.rstrip(",")
    if not before:
        told = told[:1].upper() + told[1:]
    cites = line.cites if block in line.cites else (*line.cites, block)[:3]
    return replace(line, text=before + told + after, cites=cites, verbatim=False)
