"""reelwright explain"""

from pathlib import Path
from typing import Annotated

import typer

from reelwright import studio
from reelwright.cli import making, options, screen
from reelwright.core.brief import Brief, ExplainOrder
from reelwright.core.errors import Cancelled, InputError, ReelwrightError
from reelwright.document.reading import check_file, take_in
from reelwright.render import deliver
from reelwright.settings import read_settings

EXAMPLES = (
    "reelwright explain paper.pdf -o film.mp4",
    "reelwright explain paper.pdf --minutes 5 --aspect 9:16 --quality draft",
    "reelwright explain papers/ -o films/",
)


@options.flat
def command(
    paper: Annotated[
        Path, typer.Argument(help="A PDF or Markdown file, or a folder of them.", show_default=False)
    ],
    out: options.Out = None,
    minutes: options.Minutes = None,
    audience: options.Audience = "general",
    *,
    looks: options.Looks,
    password: options.Password = "",
    workers: options.Workers = None,
    as_json: options.AsJson = False,
) -> None:
    """Make a narrated, captioned film that explains a paper, and cites its page for every sentence.

    Writes film.mp4 and the folder film/ beside it: script.yaml to edit, captions, transcript, thumbnail,
    YouTube texts, timeline and the quality report. Run again, it remakes only what changed.
    """
    settings = read_settings()
    found = papers(paper)
    if not paper.is_dir():
        check_file(paper)
    brief = options.film_brief(settings, looks, minutes, audience)
    outs = _outs(paper, found, out)
    with making.opened(settings, workers) as shop:
        if not paper.is_dir():
            _one(shop, paper, outs[0], brief, password, as_json=as_json)
            return
        failed: dict[str, ReelwrightError] = {}
        for one, place in zip(found, outs, strict=True):
            try:
                _one(shop, one, place, brief, password, as_json=as_json)
            except Cancelled:
                raise
            except ReelwrightError as error:
                failed[one.name] = error
                screen.refuse(error, as_json=as_json, of=one.name)
    if failed:
        raise _summed(failed, len(found))


def papers(path: Path) -> tuple[Path, ...]:
    """The paper at `path`, or those in the folder `path`, by name. Raises InputError when there are none."""
    if not path.is_dir():
        return (path,)
    found = tuple(sorted(p for p in path.iterdir() if p.suffix.lower() in (".pdf", ".md") and p.is_file()))
    if not found:
        raise InputError(
            "has no .pdf or .md in it:", fix="name a paper, or a folder of papers.", where=str(path)
        )
    return found


def _summed(failed: dict[str, ReelwrightError], of: int) -> ReelwrightError:
    """One error for several: of their own kind when they are all of one kind."""
    kinds = {type(error) for error in failed.values()}
    kind = kinds.pop() if len(kinds) == 1 else InputError
    told = f"{len(failed)} of {of} papers gave no good film: {', '.join(failed)}."
    return kind(told, fix="What is wrong with each is said above.")


def _one(
    shop: making.Workshop, paper: Path, out: Path, brief: Brief, password: str, *, as_json: bool
) -> None:
    source = take_in(paper, shop.blobs)
    order = ExplainOrder(source=source, name=paper.name, brief=brief, password=password, out=str(out))
    made = making.perform(shop, studio.explain, (order,), label=paper.name, as_json=as_json)
    making.write_out(shop, made, out, as_json=as_json)


def _outs(paper: Path, found: tuple[Path, ...], out: Path | None) -> tuple[Path, ...]:
    """Where each film goes: `out`, or the paper's own name with .mp4; for a folder, into the folder `out`."""
    if not paper.is_dir():
        return (deliver.target(out or Path(paper.name).with_suffix(".mp4")),)
    folder = out or Path(f"{paper.resolve().name}-films")
    if folder.suffix == ".mp4":
        raise InputError(
            "is one film, but a folder of papers was given.", fix="Name a folder.", where=str(folder)
        )
    folder.mkdir(parents=True, exist_ok=True)
    stems = [one.stem for one in found]
    names = [one.stem if stems.count(one.stem) == 1 else one.name for one in found]
    return tuple(deliver.target(folder / f"{name}.mp4") for name in names)
