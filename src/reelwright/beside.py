"""What is written beside a film: a file from each station, so it stands above them as `studio` does."""

from reelwright.check.page import page
from reelwright.core.film import Production, SideFile
from reelwright.core.noun import save
from reelwright.core.protocols import Tools
from reelwright.render import deliver_text
from reelwright.render.deliver import sealed
from reelwright.script.yaml_form import to_yaml
from reelwright.timeline import otio


def side_files(tools: Tools, made: Production, film: str) -> tuple[SideFile, ...]:
    """Every file of the folder beside the film, which is called `film`."""
    texts = {
        "script.yaml": sealed(to_yaml(made.script, made.document)),
        "captions.srt": deliver_text.srt(made.timeline.captions),
        "captions.vtt": deliver_text.vtt(made.timeline.captions, made.script.language),
        "transcript.md": deliver_text.transcript(made.script, made.document),
        "youtube.json": deliver_text.youtube(made.script, made.document, made.timeline),
        "timeline.otio": otio.export(made.timeline, f"../{film}"),
        "plan.json": save(made.plan),
        "timeline.json": save(made.timeline),
        "report.json": save(made.report),
        "report.html": page(made.report),
    }
    files = [
        SideFile(name=name, blob=tools.blobs.put(text.encode(), "text/plain")) for name, text in texts.items()
    ]
    tools.progress(1.0)
    return (*files, SideFile(name="thumbnail.png", blob=made.film.thumbnail))
