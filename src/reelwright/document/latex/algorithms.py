"""Algorithms as numbered lines would read: algorithmic, algpseudocode and algorithm2e."""

import re

from reelwright.document.latex.plain import words
from reelwright.document.latex.scan import argument, bracket, group

_OPEN = {"If": "if {} then", "For": "for {} do", "ForAll": "for all {} do", "While": "while {} do",
         "Function": "function {}({})", "Procedure": "procedure {}({})", "ElsIf": "else if {} then",
         "IF": "if {} then", "FOR": "for {} do", "FORALL": "for all {} do", "WHILE": "while {} do",
         "ELSIF": "else if {} then", "Loop": "loop", "LOOP": "loop", "Repeat": "repeat", "REPEAT": "repeat",
         "Else": "else", "ELSE": "else"}  # fmt: skip
_CLOSE = {
    "EndIf", "EndFor", "EndWhile", "EndFunction", "EndProcedure", "EndLoop", "ENDIF", "ENDFOR", "ENDWHILE",
    "ENDLOOP", "EndForAll",
}  # fmt: skip
_UNTIL = {"Until": "until {}", "UNTIL": "until {}"}
_LINE = {"State": "", "STATE": "", "Statex": "", "Require": "Require: ", "Ensure": "Ensure: ",
         "REQUIRE": "Require: ", "ENSURE": "Ensure: ", "Input": "Input: ", "Output": "Output: ",
         "INPUT": "Input: ", "OUTPUT": "Output: ", "PRINT": "print ", "RETURN": "return "}  # fmt: skip
_BLOCKS = {
    "If": "if {} then", "uIf": "if {} then", "lIf": "if {} then", "ElseIf": "else if {} then",
    "uElseIf": "else if {} then", "Else": "else", "uElse": "else", "lElse": "else", "For": "for {} do",
    "lFor": "for {} do", "ForEach": "for each {} do", "ForAll": "for all {} do", "While": "while {} do",
    "lWhile": "while {} do", "Repeat": "repeat until {}", "Fn": "function {}", "Function": "function {}",
    "Begin": "begin", "Switch": "switch {}", "Case": "case {}",
}  # fmt: skip
_DATA = {
    "KwIn": "Input: ", "KwData": "Data: ", "KwResult": "Result: ", "KwOut": "Output: ", "Input": "Input: ",
    "Output": "Output: ", "KwInput": "Input: ", "KwOutput": "Output: ", "Return": "return ",
    "KwRet": "return ",
}  # fmt: skip
_COMMAND = re.compile(r"\\([A-Za-z]+|;)\*?")
_BRACED = re.compile(
    r"\\(?:KwIn|KwData|KwResult|SetAlgo\w+|uIf|lIf|ForEach)\b|\\(?:For|If|While)\s*\{[^{}]*\}\s*\{"
)
_LAYOUT = re.compile(
    r"\\(?:caption|label|SetAlgoLined|DontPrintSemicolon|LinesNumbered|SetKw\w*)\s*(?:\{[^{}]*\})*"
)
_INLINE = {
    "Return": "return", "Call": "", "gets": "←", "To": "to", "KwTo": "to", "And": "and", "Or": "or",
    "Not": "not", "True": "true", "False": "false", "Comment": "▷", "Break": "break", "AND": "and",
    "OR": "or", "NOT": "not", "TRUE": "true", "FALSE": "false", "TO": "to", "tcp": "▷", "tcc": "▷",
}  # fmt: skip


def pseudocode(body: str) -> str:
    """The lines of an algorithm, indented by four blanks a level."""
    braced = _BRACED.search(body)
    begin = re.search(r"\\begin\s*\{algorithmic\}\s*(?:\[[^\]]*\])?", body)
    if begin:
        body = re.sub(r"\\end\s*\{algorithmic\}.*", "", body[begin.end() :], flags=re.DOTALL)
        braced = None
    lines = _braced(body, 0) if braced else _flat(body)
    return "\n".join(line.rstrip() for line in lines if line.strip())


def _flat(body: str) -> list[str]:
    lines: list[str] = []
    level = at = 0
    pending = ""
    for found in _COMMAND.finditer(body):
        name = found.group(1)
        if found.start() < at or name not in {*_OPEN, *_CLOSE, *_LINE, *_UNTIL}:
            continue
        lines += _said(pending + body[at : found.start()], level)
        pending, at = "", found.end()
        if name in _CLOSE:
            level = max(0, level - 1)
        elif name in _LINE:
            optional = bracket(body, at) if name in {"State", "STATE"} else None
            pending, at = _LINE[name], optional[1] if optional else at
        else:
            shape = _OPEN.get(name) or _UNTIL[name]
            values = []
            for _ in range(shape.count("{}")):
                value, at = argument(body, at)
                values.append(_plain(value))
            if name in {"ElsIf", "Else", "ELSE", "ELSIF", *_UNTIL}:
                level = max(0, level - 1)
            lines.append("    " * level + shape.format(*values))
            level += name not in _UNTIL
    return lines + _said(pending + body[at:], level)


def _braced(body: str, level: int) -> list[str]:
    lines: list[str] = []
    at = 0
    for found in _COMMAND.finditer(body):
        name = found.group(1)
        if found.start() < at or name not in {*_BLOCKS, *_DATA, ";"}:
            continue
        lines += _said(body[at : found.start()], level)
        at = found.end()
        if name in _DATA:
            value, at = argument(body, at)
            lines.append("    " * level + _DATA[name] + _plain(value))
        elif name in _BLOCKS and level < 30:
            value = ""
            note = re.compile(r"\([^()]*\)").match(body, at)
            at = note.end() if note else at
            if "{}" in _BLOCKS[name]:
                value, at = argument(body, at)
            inside = group(body, at)
            lines.append("    " * level + _BLOCKS[name].format(_plain(value)))
            if inside:
                lines += _braced(inside[0], level + 1)
                at = inside[1]
    return lines + _said(body[at:], level)


def _said(text: str, level: int) -> list[str]:
    said = _plain(text)
    return ["    " * level + said] if said else []


def _plain(text: str) -> str:
    def inline(found: re.Match[str]) -> str:
        said = _INLINE.get(found.group(1))
        return found.group() if said is None else f"{said} "

    return words(re.sub(r"\\([A-Za-z]+)", inline, _LAYOUT.sub("", text))).strip(" ;")
