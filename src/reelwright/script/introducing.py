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


_SPOKEN = 4  # words of a long form that is said twice rather than once with its short form


def _beside(used: re.Match[str], text: str, material: Material) -> bool:
    """Whether an abbreviation stands in a list with another: 'OLS or WLS'."""
    if material.tongue.code != "en":  # elsewhere its article would have to follow
        return False
    before, after = text[: used.start()].split()[-2:], text[used.end() :].split()[:2]
    near = {word.strip(".,;:") for word in (*before, *after)} - {used.group()}
    return any(word in material.shorts for word in near)


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
            seldom = again in (1, 2) and len(long_form.split()) <= _SPOKEN
            if not (seldom and _beside(used, line.text, material)):
                known.add(short)
            if used.end() < len(line.text) and line.text[used.end()] in "’'":
                continue
            name = _running(long_form, material)
            full = (
                material.tongue.phrases.short_form.format(long=name, short=short)
                if again and short in known
                else name
            )
            before = line.text[: used.start()]
            if material.tongue.code == "en":
                before = _article(before, name)
            line = _changed(line, before, full, line.text[used.end() :], block)
    return line


def _running(long_form: str, material: Material) -> str:
    """'Method reporting limit' as it stands amid a sentence, where the paper writes its first word so."""
    first, _, rest = long_form.partition(" ")
    low = first[:1].lower() + first[1:]
    if not rest.islower() or first == low or not first[1:].islower():
        return long_form
    word = re.compile(rf"(?<=[a-z,] ){re.escape(low)}\b")
    return (
        f"{low} {rest}" if any(word.search(block.text) for block in material.document.blocks) else long_form
    )


def _article(before: str, name: str) -> str:
    """`before` with its 'a' or 'an' as the first sound of `name` wants it: 'an MRL', 'a method'."""
    wanted = "an" if re.match(r"(?![Uu]ni|[Ee]u|[Uu]s[ei]|[Oo]ne)[aeiouAEIOU]", name) else "a"
    return re.sub(r"\b([Aa])n? $", lambda found: found[1] + wanted[1:] + " ", before)


def _changed(line: Said, before: str, told: str, after: str, block: str) -> Said:
    if after[:1] in ".,;:!?":
        told = told.rstrip(",")
    if not before:
        told = told[:1].upper() + told[1:]
    cites = line.cites if block in line.cites else (*line.cites, block)[:3]
    return replace(line, text=before + told + after, cites=cites, verbatim=False)
