"""reelwright explain"""

from pathlib import Path
from typing import Annotated

import typer

from reelwright import studio
from reelwright.cli import making, options, screen
from reelwright.core.brief import Brief, ExplainOrder
from reelwright.core.errors import InputError, ReelwrightError
from reelwright.document.reading import check_file, take_in
from reelwright.render import deliver
from reelwright.settings import read_settings


def command(
    paper: Annotated[
        Path, typer.Argument(help="A PDF or Markdown file, or a folder of them.", show_default=False)
    ],
    out: options.Out = None,
    minutes: options.Minutes = None,
    audience: options.Audience = "general",
    quality: options.Preset = None,
    aspect: options.AspectRatio = "16:9",
    size: options.FrameSize = "",
    fps: options.Fps = "30",
    crf: options.Crf = None,
    theme: options.ThemeName = None,
    mode: options.Mode = None,
    burn: options.Burn = False,
    voice: options.VoiceName = None,
    rate: options.Pace = 1.0,
    music: options.Music = "calm",
    hertz: options.Hertz = "48000",
    seed: options.Seed = 1,
    password: options.Password = "",
    workers: options.Workers = None,
    as_json: options.AsJson = False,
) -> None:
    """Make a narrated, captioned film that explains a paper, and cites its page for every sentence.

    Writes film.mp4 and the folder film/ beside it: script.yaml to edit, captions, transcript, thumbnail,
    YouTube texts, timeline and the quality report. Run again, it remakes only what changed.
    """
    settings = read_settings()
    found = making.papers(paper)
    outs = _outs(paper, found, out)
    for one in found if not paper.is_dir() else ():
        check_file(one)
    brief = options.brief_of(
        settings,
        minutes=minutes,
        audience=audience,
        quality=quality,
        aspect=aspect,
        size=size,
        fps=fps,
        crf=crf,
        theme=theme,
        mode=mode,
        burn=burn,
        voice=voice,
        rate=rate,
        music=music,
        hertz=hertz,
        seed=seed,
    )
    failed: list[tuple[Path, ReelwrightError]] = []
    with making.opened(settings, workers) as shop:
        for one, place in zip(found, outs, strict=True):
            try:
                _one(shop, one, place, brief, password, as_json=as_json)
            except ReelwrightError as error:
                if not paper.is_dir() or error.exit_code == 130:
                    raise
                failed.append((one, error))
                screen.complain(f"{one.name}: {error}")
    if failed:
        raise InputError(
            f"{len(failed)} of {len(found)} papers gave no good film: "
            + ", ".join(p.name for p, _ in failed)
            + "."
        )


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
    return tuple(deliver.target(folder / one.with_suffix(".mp4").name) for one in found)
