"""reelwright explain"""

from dataclasses import dataclass
from pathlib import Path
from typing import Annotated, Literal

import typer

from reelwright import studio
from reelwright.cli import edited, making, options, screen, sources
from reelwright.core.brief import Brief, ExplainOrder
from reelwright.core.errors import Cancelled, InputError, ReelwrightError
from reelwright.render import deliver
from reelwright.settings import read_settings

EXAMPLES = (
    "reelwright explain paper.pdf -o film.mp4",
    "reelwright explain paper.pdf --minutes 5 --aspect 9:16 --quality draft",
    "reelwright explain arXiv:1706.03762v7",
    "reelwright explain https://doi.org/10.21105/joss.03021 -o film.mp4",
    "reelwright explain 'Attention is all you need' --pick 1",
    "reelwright explain paper.pdf --script mine.yaml -o film.mp4",
    "reelwright explain papers/ -o films/",
)


@options.flat
def command(
    source: options.Source,
    out: options.Out = None,
    minutes: options.Minutes = None,
    audience: options.Audience = None,
    writer: options.Writer = "extract",
    model: options.ModelName = "",
    language: options.FilmLanguage = "",
    script: Annotated[
        Path | None,
        typer.Option("--script", help="Make the film of this script.yaml instead of writing one."),
    ] = None,
    *,
    looks: options.Looks,
    pick: options.Pick = None,
    search_limit: options.SearchLimit = None,
    paper_language: options.PaperLanguage = "",
    password: options.Password = "",
    workers: options.Workers = None,
    force: options.Force = False,
    as_json: options.AsJson = False,
) -> None:
    """Make a narrated, captioned film that explains a paper, and cites its page for every sentence.

    Writes film.mp4 and the folder film/ beside it: script.yaml to edit, captions, transcript, thumbnail,
    YouTube texts, timeline and the quality report. Run again, it remakes only what changed.
    """
    settings = read_settings()
    wish = sources.Wish(pick, search_limit or settings.search_limit, as_json)
    paper = sources.sorted_out(source)
    told = options.Told(writer, model, language)
    if script is not None:
        edit = _edited(script, paper, minutes, audience, told)
        terms = edited.Terms(
            options.film_brief(settings, looks), options.language_tag(paper_language), password, force=force
        )
        place = _out(paper, out)
        with making.opened(settings, workers) as shop:
            taken = edited.checked(sources.obtained(shop, paper, wish), edit.cited)
            edited.film(shop, edit, taken, terms, place or _named(taken), as_json=as_json)
        return
    if isinstance(paper, Path) and sources.is_many(paper):
        found: tuple[sources.Source, ...] = sources.papers(paper)
        folder: Path | None = paper
    else:
        sources.ready(paper)
        found, folder = (paper,), None
    asked = _Asked(
        options.told_by(options.film_brief(settings, looks, minutes, audience), settings, told),
        options.language_tag(paper_language),
        password,
        options.unstated(minutes, audience),
        force=force,
    )
    outs = (_out(paper, out),) if folder is None else _outs(folder, found, out)
    with making.opened(settings, workers) as shop:
        if folder is None:
            _one(shop, paper, outs[0], asked, wish)
            return
        _each(shop, tuple(zip(found, outs, strict=True)), source, asked, wish)


def _each(
    shop: making.Workshop,
    papers: tuple[tuple[sources.Source, Path | None], ...],
    source: str,
    asked: "_Asked",
    wish: sources.Wish,
) -> None:
    """The film of every paper of a folder; what fails is told at once and again, as one error, at the end."""
    failed: dict[str, ReelwrightError] = {}
    for one, place in papers:
        name = one.name if isinstance(one, Path) else source
        try:
            _one(shop, one, place, asked, wish)
        except Cancelled:
            raise
        except ReelwrightError as error:
            failed[name] = error
            screen.refuse(error, as_json=wish.as_json, of=name)
    if failed:
        raise _summed(failed, len(papers))


def _edited(
    script: Path, paper: sources.Source, minutes: float | None, audience: str | None, told: options.Told
) -> edited.Edited:
    """The script of --script. Raises InputError for what cannot be asked together with one."""
    wishes = (
        ("--minutes", minutes is not None),
        ("--audience", audience is not None),
        ("--writer", told.writer != "extract"),
        ("--model", told.model),
        ("--language", told.language),
    )
    for option, given in wishes:
        if given:
            raise InputError(
                f"{option} says how a script is written, and this one stands already.",
                fix=f"Leave out {option}, or --script.",
                where=option,
            )
    if isinstance(paper, Path) and sources.is_many(paper):
        raise InputError(
            "is a folder of papers, and a script is made of one.", fix="Name the paper.", where=str(paper)
        )
    sources.ready(paper)
    return edited.opened(script)


def _named(taken: sources.Taken) -> Path:
    return deliver.target(Path(sources.stem(taken.name) + ".mp4"))


def _summed(failed: dict[str, ReelwrightError], of: int) -> ReelwrightError:
    """One error for several: of their own kind when they are all of one kind."""
    kinds = {type(error) for error in failed.values()}
    kind = kinds.pop() if len(kinds) == 1 else InputError
    told = f"{len(failed)} of {of} papers gave no good film: {', '.join(failed)}."
    return kind(told, fix="What is wrong with each is said above.")


@dataclass(frozen=True)
class _Asked:
    """What is asked of every paper alike."""

    brief: Brief
    language: str
    password: str
    yields: tuple[Literal["minutes", "audience"], ...]
    force: bool


def _one(
    shop: making.Workshop, paper: sources.Source, out: Path | None, asked: _Asked, wish: sources.Wish
) -> None:
    taken = sources.obtained(shop, paper, wish)
    place = out or _named(taken)
    order = ExplainOrder(
        source=taken.source,
        name=taken.name,
        brief=asked.brief,
        password=asked.password,
        language=asked.language,
        known=taken.known,
        yields=asked.yields,
        out=str(place),
        force=asked.force,
    )
    made = making.perform(shop, studio.explain, (order,), label=taken.name, as_json=wish.as_json)
    making.write_out(shop, made, place, as_json=wish.as_json)


def _out(paper: sources.Source, out: Path | None) -> Path | None:
    """Where the film goes: `out`, or the paper's own name with .mp4; None when it has to be fetched first."""
    if out is None and not isinstance(paper, Path):
        return None
    name = paper.resolve().name if isinstance(paper, Path) else ""
    return deliver.target(out or Path(sources.stem(name) + ".mp4"))


def _outs(paper: Path, found: tuple[sources.Source, ...], out: Path | None) -> tuple[Path, ...]:
    """Where each film of a folder of papers goes: into the folder `out`."""
    folder = out or Path(f"{paper.resolve().name}-films")
    if folder.suffix == ".mp4":
        raise InputError(
            "is one film, but a folder of papers was given.", fix="Name a folder.", where=str(folder)
        )
    folder.mkdir(parents=True, exist_ok=True)
    names = [one.name for one in found if isinstance(one, Path)]
    stems = [sources.stem(name) for name in names]
    chosen = [one if stems.count(one) == 1 else name for one, name in zip(stems, names, strict=True)]
    return tuple(deliver.target(folder / f"{name}.mp4") for name in chosen)
