"""An edited script becomes a Script again: read, its pictures restored, every line held against the paper."""

from typing import NamedTuple

from reelwright.core.document import Document
from reelwright.core.made import Made
from reelwright.core.protocols import Tools
from reelwright.core.script import Script
from reelwright.script.checking import check
from reelwright.script.yaml_form import from_yaml
from reelwright.script.yaml_reading import source


def adopt(tools: Tools, text: str, name: str, document: Document) -> Made[Script]:
    """The script in the YAML `text`; `name` is how errors call the file. Raises InputError with its line."""
    script = from_yaml(text, name, document)
    notices = check(script, document)
    tools.progress(1.0)
    return Made[Script](thing=script, notices=notices)


class Cited(NamedTuple):
    """The paper that a script names: its file's name, the SHA-256 of its bytes, and what fetches it again."""

    name: str
    sha256: str
    address: str = ""


def cited_paper(text: str, name: str) -> Cited:
    """The paper that the YAML `text` was written from. Raises InputError with the line that is wrong."""
    return Cited(*source(text, name))
