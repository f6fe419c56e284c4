"""Which file of a LaTeX project is the paper, and its text with everything that it inputs in place."""

import json
import re
from dataclasses import dataclass, field
from pathlib import Path, PurePosixPath

from reelwright.core.errors import Damaged
from reelwright.core.made import Notice
from reelwright.document.latex.scan import Listing, cleaned

MOST_TEXT = 16 * 1000 * 1000  # characters of the whole paper
MOST_INPUTS = 500
DEEPEST = 24  # inputs within inputs
MOST_STYLE = 40_000  # bytes of a style of the project's own that is read for macros
_ENDINGS = (".tex", ".ltx", ".latex")
_INPUT = re.compile(
    r"\\(?P<how>input|include|subfile|subfileinclude|InputIfFileExists)(?![A-Za-z])\s*"
    r"(?:\{(?P<name>[^{}]*)\}|(?P<bare>[^\s{}\\%]+))"
    r"|\\(?P<import>import|subimport|includefrom|inputfrom|subincludefrom|subinputfrom)\*?"
    r"\s*\{(?P<place>[^{}]*)\}\s*\{(?P<file>[^{}]*)\}"
)
_WITHIN = re.compile(r"\\begin\s*\{document\}(.*?)(?:\\end\s*\{document\}|\Z)", re.DOTALL)
_GOOD = ("main", "ms", "paper", "article", "manuscript", "root", "arxiv", "thesis", "report")
_POOR = re.compile(
    r"supp|\bsi\b|response|cover|letter|rebuttal|reply|template|sample|diff|standalone", re.IGNORECASE
)


@dataclass
class Project:
    """The files of a project by their names (forward slashes), and what was said while reading them."""

    files: dict[str, Path]
    notices: list[Notice] = field(default_factory=list)
    listings: list[Listing] = field(default_factory=list)

    def __post_init__(self) -> None:
        self._folded = {name.casefold(): name for name in reversed(self.files)}
        self._size = self._inputs = 0

    def warn(self, where: str, message: str) -> None:
        """Say that something was left out."""
        notice = Notice(level="warning", where=where[:120], message=message)
        if notice not in self.notices and len(self.notices) < 100:
            self.notices.append(notice)

    def listing(self, number: str) -> Listing:
        """The listing that was cut out as `number`; an empty one where the text made the number up."""
        at = int(number) if re.fullmatch(r"[0-9]{1,6}", number) else len(self.listings)
        return self.listings[at] if at < len(self.listings) else Listing("", "", "")

    def find(self, name: str, folders: tuple[str, ...] = ("",), endings: tuple[str, ...] = ("",)) -> str:
        """The project's file that LaTeX would take for `name`; '' when there is none."""
        name = re.sub(r"\s+", " ", name.strip().strip('"').replace("\\", "/"))
        for folder in folders:
            for ending in endings:
                wanted = _normal(f"{folder}/{name}{ending}" if folder else name + ending)
                if wanted and (found := self._folded.get(wanted.casefold(), "")):
                    return wanted if wanted in self.files else found
        return ""

    def text(self, name: str) -> str:
        """A file's text: UTF-8, or Latin-1 where it is not."""
        data = self.files[name].read_bytes()[: MOST_TEXT + 1]
        try:
            text = data.decode("utf-8-sig")
        except UnicodeDecodeError:
            text = data.decode("cp1252", errors="replace")
        return text.replace("\r\n", "\n").replace("\r", "\n").replace("\0", "")

    def main(self) -> str:
        """The file that is the paper. Raises Damaged when there is none."""
        told = self._told()
        if told:
            return told
        texts = {name: cleaned(self.text(name), []) for name in self.files if name.endswith(_ENDINGS)}
        if not texts:
            texts = {name: cleaned(self.text(name), []) for name in self.files if "." not in name}
        inner = {
            self.find(match["name"] or match["bare"] or "", endings=("", ".tex"))
            for text in texts.values()
            for match in _INPUT.finditer(text)
        }
        ranked = sorted(texts, key=lambda name: (-self._rank(name, texts[name], inner), len(name), name))
        if not ranked or not texts[ranked[0]].strip():
            raise Damaged("there is no LaTeX text in it:", fix="give the folder or archive with the .tex.")
        return ranked[0]

    def _told(self) -> str:
        """What arXiv's 00README says is the top-level file."""
        for name in self.files:
            stem = PurePosixPath(name).name.lower()
            if stem == "00readme.json":
                try:
                    sources = json.loads(self.text(name)).get("sources", [])
                    found = [one["filename"] for one in sources if one.get("usage") == "toplevel"]
                except (ValueError, AttributeError, KeyError, TypeError):
                    continue
                if found and found[0] in self.files:
                    return str(found[0])
            elif stem.startswith("00readme"):
                match = re.search(r"^(\S+\.tex)\s+toplevelfile", self.text(name), re.MULTILINE)
                if match and match.group(1) in self.files:
                    return match.group(1)
        return ""

    def _rank(self, name: str, text: str, inner: set[str]) -> float:
        path = PurePosixPath(name)
        score = 40.0 * bool(re.search(r"\\documentclass|\\documentstyle", text))
        score += 40 * ("\\begin{document}" in text) + 6 * bool(re.search(r"\\title\b", text))
        score += 5 * bool(re.search(r"\\begin\{abstract\}|\\abstract\b", text))
        score += 8 * (path.stem.lower() in _GOOD) + 6 * (str(path.with_suffix(".bbl")) in self.files)
        score -= 25 * bool(_POOR.search(path.stem)) + 30 * (name in inner) + 4 * (len(path.parts) - 1)
        score -= 30 * bool(re.search(r"\\documentclass[^{]*\{(?:standalone|subfiles|letter|beamer)\}", text))
        return score + min(5.0, len(text) / 20_000)

    def flat(self, main: str) -> str:
        """The paper's text with its inputs in place, without comments; what is missing becomes a notice."""
        return self._flat(main, (), str(PurePosixPath(main).parent), whole=True)

    def _flat(self, name: str, within: tuple[str, ...], folder: str, *, whole: bool) -> str:
        text = cleaned(self.text(name), self.listings)
        end = re.search(r"\\endinput(?![A-Za-z])", text)
        text = text[: end.start()] if end else text
        if not whole and (inside := _WITHIN.search(text)):
            text = inside.group(1)
        self._size += len(text)

        def put(found: re.Match[str]) -> str:
            return self._put(found, (*within, name), folder)

        return _INPUT.sub(put, text)

    def _put(self, found: re.Match[str], within: tuple[str, ...], folder: str) -> str:
        place = found["place"] or ""
        wanted = (found["file"] or found["name"] or found["bare"] or "").strip()
        if not wanted or "#" in wanted or wanted.startswith("\\"):
            return ""
        if wanted.startswith("|"):
            self.warn(f"input {wanted}", "left out: it asks for a program to be run, and none is")
            return ""
        if wanted.startswith(("/", "~")) or _normal(f"{folder}/{place}/{wanted}") is None:
            self.warn(f"input {wanted}", "left out: it lies outside of the project, and was not opened")
            return ""
        around = str(PurePosixPath(folder, place))
        own = str(PurePosixPath(within[-1]).parent)
        name = self.find(wanted, (around, place, own, ""), ("", *_ENDINGS))
        if not name:
            self.warn(f"input {wanted}", "left out: it did not come with the project")
            return ""
        if name.lower().endswith((".pdf", ".png", ".jpg", ".eps", ".bib")):
            return ""
        self._inputs += 1
        if name in within or len(within) > DEEPEST:
            self.warn(f"input {wanted}", "left out: it inputs itself")
            return ""
        if self._inputs > MOST_INPUTS or self._size > MOST_TEXT:
            self.warn(f"input {wanted}", "left out: the text is too long already")
            return ""
        deeper = around if found["import"] else folder
        return self._flat(name, within, deeper, whole=found["how"] in {"input", "include"}) + (
            "\n\n" if found["how"] == "include" else ""
        )

    def styles(self, text: str) -> str:
        """The texts of the small styles of the project's own that `text` uses, for the macros in them."""
        parts = []
        for found in re.finditer(r"\\(?:usepackage|RequirePackage)\s*(?:\[[^\]]*\])?\s*\{([^{}]*)\}", text):
            for name in found.group(1).split(","):
                style = self.find(name + ".sty")
                if style and self.files[style].stat().st_size <= MOST_STYLE:
                    parts.append(cleaned(self.text(style), []))
        return "\n".join(parts)


def _normal(name: str) -> str | None:
    """`name` without '.', '..' and double slashes; None when it leads out of the project."""
    parts: list[str] = []
    for part in name.split("/"):
        if part == "..":
            if not parts:
                return None
            parts.pop()
        elif part not in {"", "."}:
            parts.append(part)
    return "/".join(parts)
