"""A Markdown text travels with the pictures beside it, and with nothing else."""

import io
import os
import zipfile
from pathlib import Path

import pytest
from document_tools import FolderTools, read_file
from PIL import Image

from reelwright.core.errors import Damaged, InputError, TooLarge
from reelwright.core.noun import save
from reelwright.document import archives, bundle, formats
from reelwright.document.draft import Attached, Manifest
from reelwright.document.reading import read, take_in


def picture(path: Path, size: tuple[int, int] = (120, 90), colour: str = "teal") -> Path:
    path.parent.mkdir(parents=True, exist_ok=True)
    Image.new("RGB", size, colour).save(path)
    return path


@pytest.fixture
def paper(tmp_path: Path) -> Path:
    """A text in a folder of its own, with a secret outside of it."""
    folder = tmp_path / "paper"
    picture(folder / "a.png")
    picture(folder / "figures" / "b c.png", colour="gold")
    picture(tmp_path / "secret.png", colour="red")
    (folder / "inside.png").symlink_to("a.png")
    (folder / "outside.png").symlink_to("../secret.png")
    os.mkfifo(folder / "pipe.png")
    text = folder / "paper.md"
    text.write_text(
        "# Title\n\nWords.\n\n![One](a.png)\n\n![Two](figures/b%20c.png?raw=true)\n\n![Again](a.png)\n\n"
        "![Link](inside.png)\n\n![Out](outside.png)\n\n![Up](../secret.png)\n\n![Root](/etc/hostname)\n\n"
        "![Web](https://example.invalid/x.png)\n\n![File](file:///etc/hostname)\n\n![Gone](gone.png)\n\n"
        "![Pipe](pipe.png)\n\n<img src='figures\\b c.png' alt='Back'>\n"
    )
    return text


def test_only_pictures_below_the_text_are_taken(paper):
    folder = paper.parent
    assert dict(bundle.attachments(paper)) == {
        "a.png": folder / "a.png",
        "figures/b%20c.png?raw=true": folder / "figures" / "b c.png",
        "inside.png": folder / "a.png",
        "figures\\b c.png": folder / "figures" / "b c.png",
    }


def test_what_was_refused_is_noticed_with_its_reason(paper, tmp_path):
    made = read_file(paper, tmp_path / "tools")
    figures = [block.text for block in made.thing.blocks if block.kind == "figure"]
    assert figures == ["One", "Two", "Again", "Link", "Back"]
    told = {notice.where.removeprefix("picture "): notice.message for notice in made.notices}
    assert set(told) == {
        "outside.png",
        "../secret.png",
        "/etc/hostname",
        "https://example.invalid/x.png",
        "file:///etc/hostname",
        "gone.png",
        "pipe.png",
    }
    assert "outside the folder" in told["outside.png"]
    assert "outside the folder" in told["../secret.png"]
    assert "nothing is fetched" in told["https://example.invalid/x.png"]
    assert "no such file" in told["gone.png"]
    kept = b"".join(path.read_bytes() for path in (tmp_path / "tools" / "blobs").iterdir())
    assert (tmp_path / "secret.png").read_bytes() not in kept


def test_the_same_text_and_pictures_give_the_same_bytes(paper):
    first = bundle.bundle(paper)
    os.utime(paper, (1, 1))
    os.utime(paper.parent / "a.png", (1, 1))
    assert bundle.bundle(paper) == first
    picture(paper.parent / "a.png", colour="black")
    assert bundle.bundle(paper) != first


def test_a_text_without_pictures_stays_what_it_is(tmp_path):
    path = tmp_path / "plain.md"
    path.write_bytes(b"# T\r\n\r\nWords. ![far](https://example.invalid/x.png)\r\n")
    tools = FolderTools(tmp_path / "tools")
    blob = take_in(path, tools.blobs)
    assert blob.media_type == formats.MARKDOWN.media_type
    assert tools.blobs.get(blob) == path.read_bytes()


def test_limits_on_size_and_number(paper, tmp_path, monkeypatch):
    monkeypatch.setattr(bundle, "MOST_PICTURES", 1)
    assert len(bundle.attachments(paper)) == 1
    monkeypatch.setattr(bundle, "MOST_PICTURE", 10)
    assert bundle.attachments(paper) == ()
    monkeypatch.setattr(bundle, "MOST_TEXT", 100)
    with pytest.raises(TooLarge, match="cut it into parts"):
        bundle.bundle(paper)


def forged(manifest: Manifest, members: dict[str, bytes], method: int = zipfile.ZIP_STORED) -> bytes:
    packed = io.BytesIO()
    with zipfile.ZipFile(packed, "w", method) as archive:
        archive.writestr(archives.MANIFEST, save(manifest))
        for name, data in members.items():
            archive.writestr(name, data)
    return packed.getvalue()


PLAIN = Manifest(text=bundle.TEXT, pictures=(), refused=())


@pytest.mark.parametrize(
    "data",
    [
        forged(PLAIN, {bundle.TEXT: bytes(50_000_000)}, zipfile.ZIP_DEFLATED),
        forged(PLAIN, {}),
        forged(Manifest(text="", pictures=(Attached(link="x", member="../x"),), refused=()), {"../x": b"x"}),
        forged(
            Manifest(text="", pictures=(Attached(link="x", member="/tmp/x"),), refused=()), {"/tmp/x": b"x"}
        ),
        forged(Manifest(text="", pictures=(Attached(link="x", member="picture-000"),), refused=()), {}),
        forged(PLAIN, {bundle.TEXT: b"words"})[:-30],
        forged(PLAIN, {bundle.TEXT: b"words"}).replace(b'"noun": "Manifest"', b'"noun": "Mani_est"'),
    ],
    ids=["bomb", "no text", "up", "root", "absent", "cut", "foreign"],
)
def test_a_forged_bundle_is_refused(data, tmp_path):
    tools = FolderTools(tmp_path / "tools")
    before = {path for path in tmp_path.rglob("*") if path.is_file()}
    blob = tools.blobs.put(data, formats.BUNDLE.media_type)
    with pytest.raises(InputError) as caught:
        read(tools, blob, "paper.md", "", "")
    assert isinstance(caught.value, Damaged) or "archive" in str(caught.value)
    assert {path for path in tmp_path.rglob("*") if path.is_file()} - before == {tools.blobs.path(blob)}


def test_too_many_members_are_refused(tmp_path):
    tools = FolderTools(tmp_path)
    data = forged(
        PLAIN, {f"picture-{at:03}": b"" for at in range(bundle.MOST_PICTURES)} | {"a": b"", "text.md": b"x"}
    )
    with pytest.raises(TooLarge):
        read(tools, tools.blobs.put(data, formats.BUNDLE.media_type), "paper.md", "", "")
