"""What is written beside a film: a file from each station, so it stands above them as `studio` does."""

from pathlib import Path

from reelwright.check.page import page
from reelwright.core.film import Production
from reelwright.core.noun import save
from reelwright.core.protocols import Blobs
from reelwright.render import deliver_text
from reelwright.render.deliver import SideFile, sealed
from reelwright.script.yaml_form import to_yaml
from reelwright.timeline import otio


def side_files(blobs: Blobs, made: Production, out: Path) -> tuple[SideFile, ...]:
    """Every file of the folder beside the film `out`."""
    texts = {
        "script.yaml": to_yaml(made.script, made.document),
        "captions.srt": deliver_text.srt(made.timeline.captions),
        "captions.vtt": deliver_text.vtt(made.timeline.captions, made.script.language),
        "transcript.md": deliver_text.transcript(made.script, made.document),
        "youtube.json": deliver_text.youtube(made.script, made.document, made.timeline),
        "timeline.otio": otio.export(made.timeline, f"../{out.name}"),
        "plan.json": save(made.plan),
        "timeline.json": save(made.timeline),
        "report.json": save(made.report),
        "report.html": page(made.report),
    }
    files = [
        SideFile(name, sealed(text.encode()) if name == "script.yaml" else text.encode())
        for name, text in texts.items()
    ]
    files.append(SideFile("thumbnail.png", blobs.get(made.film.thumbnail)))
    return tuple(files)
