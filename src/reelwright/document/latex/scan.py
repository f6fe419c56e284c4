"""Looking at LaTeX without running it: groups, arguments, environments, comments, listings."""

import re
from dataclasses import dataclass

COMMAND = re.compile(r"\\([A-Za-z@]+\*?|.)", re.DOTALL)
VERBATIM = (
    "verbatim", "verbatim*", "Verbatim", "Verbatim*", "BVerbatim", "lstlisting", "minted", "alltt", "comment",
    "jllisting", "pythoncode", "filecontents", "filecontents*",
)  # fmt: skip
_NAMES = "|".join(re.escape(name) for name in VERBATIM)
_TAKEN = re.compile(
    rf"(?P<env>\\begin\s*\{{(?P<name>{_NAMES})\}}(?P<body>.*?)\\end\s*\{{(?P=name)\}})"
    r"|(?P<verb>\\(?:verb\*?|lstinline(?:\[[^\]]*\])?|mintinline(?:\[[^\]]*\])?\{\w+\})"
    r"(?P<mark>[^A-Za-z\s\[])(?P<code>[^\n]*?)(?:(?P=mark)|(?<=\{)\}|(?=\n)))"
    r"|(?P<escaped>\\.)|(?P<comment>%[^\n]*(?:\n[ \t]*|\Z))",
    re.DOTALL,
)
_BRACED = re.compile(r"\\(?:lstinline(?:\[[^\]]*\])?|mintinline(?:\[[^\]]*\])?\{\w+\}|verb\*?)\{([^{}\n]*)\}")
_SPECIAL = {
    "\\": r"\textbackslash{}", "{": r"\{", "}": r"\}", "$": r"\$", "&": r"\&", "#": r"\#", "_": r"\_",
    "%": r"\%", "^": r"\^{}", "~": r"\~{}",
}  # fmt: skip


@dataclass(frozen=True)
class Listing:
    """Verbatim text: the environment's name, what stands in its brackets, and its lines."""

    name: str
    options: str
    text: str


def escaped(text: str) -> str:
    """`text` so that LaTeX prints it as it stands."""
    return "".join(_SPECIAL.get(letter, letter) for letter in text)


def cleaned(text: str, listings: list[Listing]) -> str:
    """`text` without comments; listings go to `listings`, and \\rwlisting{n} stays in their place."""

    def taken(found: re.Match[str]) -> str:
        if found["comment"] is not None:
            # an empty line behind a comment still ends the paragraph
            return "\n" if text.startswith("\n", found.end()) else ""
        if found["verb"] is not None:
            return rf"\texttt{{{escaped(found['code'])}}}"
        if found["env"] is None:
            return found.group()
        name, body = found["name"], found["body"]
        if name.startswith(("comment", "filecontents")):
            return ""
        options = bracket(body, 0)
        inner = body[options[1] :] if options else body
        if name == "minted":
            language = group(inner, 0)
            inner = inner[language[1] :] if language else inner
        listings.append(Listing(name, options[0] if options else "", inner.strip("\n").rstrip()))
        return rf"\rwlisting{{{len(listings) - 1}}}"

    text = _BRACED.sub(lambda found: rf"\texttt{{{escaped(found.group(1))}}}", text)
    return _TAKEN.sub(taken, text)


def skipped(text: str, at: int) -> int:
    """The place of the next letter that is no blank; a paragraph's end is not passed."""
    while at < len(text) and text[at] in " \t\n":
        if text[at] == "\n" and text[at + 1 :].lstrip(" \t")[:1] == "\n":
            return at
        at += 1
    return at


def group(text: str, at: int) -> tuple[str, int] | None:
    """What stands in the braces that begin at `at` or behind blanks, and the place after them."""
    at = skipped(text, at)
    if not text.startswith("{", at):
        return None
    depth, begin = 0, at + 1
    for found in _BRACE.finditer(text, at):
        mark = found.group()
        depth += (mark == "{") - (mark == "}")
        if depth == 0:
            return text[begin : found.start()], found.end()
    return None


_BRACE = re.compile(r"\\.|[{}]", re.DOTALL)
_BRACKET = re.compile(r"\\.|[{}\]]", re.DOTALL)


def bracket(text: str, at: int) -> tuple[str, int] | None:
    """What stands in the brackets that begin at `at` or behind blanks, and the place after them."""
    at = skipped(text, at)
    if not text.startswith("[", at):
        return None
    depth = 0
    for found in _BRACKET.finditer(text, at + 1):
        mark = found.group()
        depth += (mark == "{") - (mark == "}")
        if mark == "]" and depth == 0:
            return text[at + 1 : found.start()], found.end()
        if depth < 0 or found.start() - at > 20_000:
            return None
    return None


def argument(text: str, at: int) -> tuple[str, int]:
    """A command's argument: a group, or the next token; '' at the end."""
    found = group(text, at)
    if found:
        return found
    at = skipped(text, at)
    token = COMMAND.match(text, at)
    if token:
        return token.group(), token.end()
    if at < len(text) and text[at] not in "{}\n":
        return text[at], at + 1
    return "", at


def arguments(text: str, at: int, count: int) -> tuple[list[str], int]:
    """`count` arguments and the place after them."""
    found = []
    for _ in range(count):
        one, at = argument(text, at)
        found.append(one)
    return found, at


def environment(text: str, name: str, at: int) -> tuple[str, int]:
    """The body of environment `name` whose \\begin ends at `at`, and the place after its \\end."""
    depth = 1
    for found in re.finditer(rf"\\(begin|end)\s*\{{{re.escape(name)}\}}", text[at:]):
        depth += 1 if found.group(1) == "begin" else -1
        if depth == 0:
            return text[at : at + found.start()], at + found.end()
    return text[at:], len(text)


def commands(text: str, name: str) -> list[tuple[int, int]]:
    """Where \\name stands in `text`: begin and end of each."""
    return [found.span() for found in re.finditer(rf"\\{re.escape(name)}(?![A-Za-z])\*?", text)]


def taken_out(text: str, name: str, count: int = 1) -> tuple[str, list[list[str]]]:
    """`text` without every \\name[..]{..}, and its arguments each time."""
    found: list[list[str]] = []
    parts: list[str] = []
    at = 0
    for begin, end in commands(text, name):
        if begin < at:
            continue
        optional = bracket(text, end)
        given, after = arguments(text, optional[1] if optional else end, count)
        parts.append(text[at:begin])
        found.append(given)
        at = after
    return "".join(parts) + text[at:], found


def options(text: str) -> dict[str, str]:
    """'a=b, c={d, e}, f' as names and values, without braces around a value."""
    found: dict[str, str] = {}
    for part in split(text, ","):
        name, _, value = part.partition("=")
        value = value.strip()
        if value.startswith("{") and value.endswith("}"):
            value = value[1:-1]
        if name.strip():
            found[name.strip()] = value.strip()
    return found


def split(text: str, mark: str) -> list[str]:
    """`text` cut at `mark` (a character, or '\\\\' for rows) outside of braces and environments."""
    parts: list[str] = []
    depth = begin = 0
    pattern = re.compile(r"\\begin(?=\s*\{)|\\end(?=\s*\{)|\\.|[{}" + re.escape(mark[:1]) + "]", re.DOTALL)
    for found in pattern.finditer(text):
        item = found.group()
        if item in {"{", "\\begin"}:
            depth += 1
        elif item in {"}", "\\end"}:
            depth -= 1
        if item == mark and depth == 0:
            parts.append(text[begin : found.start()])
            begin = found.end()
    return [*parts, text[begin:]]
