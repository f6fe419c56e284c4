"""An edited script and the paper it cites, for the verbs that make its film."""

from dataclasses import dataclass
from pathlib import Path

from reelwright import studio
from reelwright.cli import making, screen, sources
from reelwright.core.brief import Brief, RenderOrder
from reelwright.core.errors import InputError, NotFound
from reelwright.script.adopting import Cited, cited_paper, decoded


@dataclass(frozen=True)
class Edited:
    """A script.yaml as it was found: where, what stands in it, and the paper that it cites."""

    path: Path
    text: str
    cited: Cited


@dataclass(frozen=True)
class Terms:
    """What is asked of the film besides its words. `force` is that of `RenderOrder`."""

    brief: Brief
    language: str = ""
    password: str = ""
    force: bool = False


def opened(path: Path) -> Edited:
    """The script at `path`. Raises NotFound, or InputError with the line that is wrong."""
    try:
        data = path.read_bytes()
    except FileNotFoundError:
        raise NotFound("there is no such file.", fix="Check the path.", where=str(path)) from None
    except IsADirectoryError:
        raise InputError("is not a script.", fix="Give a script.yaml.", where=str(path)) from None
    text = decoded(data, path.name)
    return Edited(path, text, cited_paper(text, path.name))


def checked(taken: sources.Taken, cited: Cited) -> sources.Taken:
    """`taken`, which the person is told about when it is not the very file that the script names."""
    if taken.source.sha256 != cited.sha256:
        screen.note(f"{taken.name} is not the very file that the script was written from ({cited.name})")
    return taken


def film(
    shop: making.Workshop, script: Edited, taken: sources.Taken, terms: Terms, place: Path, *, as_json: bool
) -> None:
    """Make the film of `script` with the paper `taken`, and write it at `place`."""
    order = RenderOrder(
        text=script.text,
        script_name=script.path.name,
        source=taken.source,
        name=script.cited.name if taken.source.sha256 == script.cited.sha256 else taken.name,
        brief=terms.brief,
        password=terms.password,
        language=terms.language or taken.language,
        known=taken.known,
        out=str(place),
        force=terms.force,
    )
    made = making.perform(shop, studio.render, (order,), label=script.path.name, as_json=as_json)
    making.write_out(shop, made, place, script.path, as_json=as_json)
